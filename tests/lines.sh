#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# How many of the program's lines the tests run, and that it is enough: a copy of the
# tree whose program is built with gcov's counters, in which the unit tests and those
# stages run that call the program most.
#
#	tests/lines.sh [-b] [STAGE...]
#
# -b prints the lines that nothing ran for each file, most first. Stages: as below.
#
# WANTED   the share that must run, in percent (default 85)
#
# Prints the share, a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

by_file=
while getopts b option; do
	case $option in
	b) by_file=yes ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- unit several input infer package
BACKFIT_CACHE=${BACKFIT_CACHE:-$PWD/.cache}
export BACKFIT_CACHE
top=$PWD
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

counting='-O0 -g'

# a process that ends with _exit() is counted, too, or what packages are made with is lost
counted_exits() {
	cat >"$tmp/exit.c" <<-'END'
		void __gcov_dump(void);
		void __gcov_reset(void);
		void __real__exit(int status);
		void __wrap__exit(int status)
		{
			__gcov_dump();
			/* behind vfork() the counters are the parent's, which goes on */
			__gcov_reset();
			__real__exit(status);
		}
	END
	cc -c -o "$tmp/exit.o" "$tmp/exit.c"
}

# run STAGE: in the copy
run() {
	if [ "$1" = unit ]; then
		make -s -C tests/unit CFLAGS="$counting" SANFLAGS=--coverage LIB_BUILD=build check
	else
		sh "tests/$1.sh"
	fi
}

# shares: gcov's own figures, one line "LINES-NOT-RUN LINES FILE" for each file of ours
shares() {
	(
		cd "$tmp/tree/scripts/backfit/build"
		gcov -n ./*.gcno 2>/dev/null
	) | awk '/^File / {
			name = $2
			gsub(/\047/, "", name)
			ours = name ~ /^[a-z_0-9]+\.[ch]$/
		}
		/^(Lines executed|No executable lines)/ {
			if (ours && split($0, part, /[:% ]+/) >= 5)
				printf "%d %d %s\n", part[5] - part[3] * part[5] / 100 + 0.5, part[5], name
			ours = 0
		}'
}

counted_exits
mkdir "$tmp/tree"
git ls-files -co --exclude-standard | tar cf - -T - | tar xf - -C "$tmp/tree"
cd "$tmp/tree"
# what the stages ask git for
git init -q
make -s --no-print-directory -C scripts/backfit CFLAGS="$counting" SANFLAGS=--coverage \
	LDFLAGS="-Wl,--wrap=_exit $tmp/exit.o"
for stage; do
	start=$(date +%s)
	run "$stage" >"$tmp/log" 2>&1 || true
	echo "$stage: $(tail -n 1 "$tmp/log"), $(($(date +%s) - start)) s"
	if tail -n 1 "$tmp/log" | grep -q -E '^[1-9][0-9]* passed, 0 failed$'; then
		ok
	else
		bad "$stage, with counters" "$(grep -E '^FAIL' "$tmp/log" || tail -n 3 "$tmp/log")"
	fi
done
cd "$top"
shares >"$tmp/shares"
[ -z "$by_file" ] || sort -rn "$tmp/shares" | sed -n 's/^[1-9]/  &/p'
share=$(awk '{ not += $1; all += $2 } END { printf "%.1f", all ? 100 - 100 * not / all : 0 }' "$tmp/shares")
echo "lines of scripts/backfit that the tests run: $share % of $(awk '{ n += $2 } END { print n + 0 }' "$tmp/shares")"
if [ "$(printf '%s\n' "$share" "${WANTED:-85}" | sort -n | head -n 1)" = "${WANTED:-85}" ]; then
	ok
else
	bad "$share % of the lines are run, not ${WANTED:-85} %"
fi
closing
