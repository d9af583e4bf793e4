#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# What a package costs, beside the same semantic patches run the way the backports
# project's gentree runs them (every rule that applies to the target over every
# file, a rule at a time) and beside the compile of the same drivers. The same
# number of workers in all three.
#
#	tests/bench-generate.sh [-t]
#
# TARGET   the older kernel (default 6.1)
# SAMPLE   how many drivers are drawn (default 300)
# SEED     for the draw (default 1)
# WORKERS  how many processes side by side (default: the processors)
#
# Prints a table, ratios of wall time and of processor time, and the files that the
# two ways leave in different states. With -t as a test: no compile, and a line
# "N passed, N failed" about the package and the differences.
set -eu
cd "$(dirname "$0")/.."

top=$(pwd -P)
backfit=$top/scripts/backfit/build/backfit
BACKFIT_LIBRARY=$top
BACKFIT_JOBS=${WORKERS:-$(nproc)}
export BACKFIT_LIBRARY BACKFIT_JOBS
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

newest=$(scripts/kernels path newest)
source=$(scripts/kernels source newest)
target=$(scripts/kernels path "${TARGET:-6.1}")
configured=$(scripts/kernels list | awk '$1 ~ /^[0-9]+\.[0-9]+$/ { print $1 }' | sort -V | tail -n 1)

# measure NAME COMMAND...: its times to $tmp/NAME.times, "WALL CPU" in seconds
measure() {
	what=$1
	ended=0
	shift
	sh -c 'start=$(date +%s.%N)
		status=0
		"$@" >"$0.log" 2>&1 || status=$?
		end=$(date +%s.%N)
		times >"$0.cpu"
		echo "$start $end" >"$0.wall"
		exit "$status"' "$tmp/$what" "$@" || ended=$?
	awk 'NR == FNR { wall = $2 - $1; next }
		FNR == 2 { for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); cpu += t[1] * 60 + t[2] } }
		END { printf "%.2f %.2f\n", wall, cpu }' "$tmp/$what.wall" "$tmp/$what.cpu" \
		>"$tmp/$what.times"
	return "$ended"
}

# the drivers that are drawn, one a line
draw() {
	sh tests/coverage/corpus.sh "$source" \
		"$(scripts/kernels path "$configured")/include/config/auto.conf" >"$tmp/corpus"
	yes "${SEED:-1}" | head -c 1000000 >"$tmp/seed"
	shuf -n "${SAMPLE:-300}" --random-source="$tmp/seed" "$tmp/corpus" | sort
}

# the rules that apply to the target, each behind those that it names in After:
applicable() {
	for rule in patches/*/*.cocci; do
		name=${rule#patches/}
		name=${name%.cocci}
		echo "$name $name"
		sed -n 's/^\/\/ After: *//p' "$rule" | tr ',' ' ' | xargs -r -n 1 printf "%s $name\n"
		sed '/^\/\//!d' "$rule" | awk -v name="$name" '
			/^\/\/ When:/ { if (c) print name "\t" c; sub(/^\/\/ When: */, ""); c = $0; next }
			c && /^\/\/(   |[ ]*\t)/ { sub(/^\/\/[ \t]*/, ""); c = c " " $0; next }
			{ if (c) print name "\t" c; c = "" }
			END { if (c) print name "\t" c }' >>"$tmp/when"
	done | tsort >"$tmp/order"
	cut -f 2 "$tmp/when" | tr '\n' '\0' | xargs -0 "$backfit" ask "$target" |
		sed -n '/^[^ ]/s/.*: //p' >"$tmp/answers"
	paste "$tmp/when" "$tmp/answers" | awk -F '\t' '$3 != "yes" { print $1 }' >"$tmp/excluded"
	grep -vxFf "$tmp/excluded" "$tmp/order"
}

# what the package's drivers are before evolutions run on them
before_evolutions() {
	mkdir "$tmp/tree"
	git -C "$tmp/tree" init -q
	(cd "$tmp/out" && find drivers sound -name '*.[chS]' ! -name '*.mod.c' 2>/dev/null) >"$tmp/files" || :
	while read -r file; do
		mkdir -p "$tmp/tree/$(dirname "$file")"
		cp "$source/$file" "$tmp/tree/$file"
	done <"$tmp/files"
	git -C "$tmp/tree" add -A
	git -C "$tmp/tree" -c user.name=t -c user.email=t@t commit -q -m pristine
	while read -r patch; do
		if ! grep -q '^Rule: patches/' "$tmp/out/patches/$patch"; then
			git -C "$tmp/tree" -c user.name=t -c user.email=t@t am -q "$tmp/out/patches/$patch" </dev/null
		fi
	done <"$tmp/out/patches/series"
	rm -rf "$tmp/tree/.git"
}

# every rule, one after the other, over every file
way_of_gentree() {
	cd "$tmp/tree"
	while read -r name; do
		rule=$top/patches/$name.cocci
		options=$(sed -n 's|^// Options: *||p' "$rule")
		worker=0
		while [ "$worker" -lt "$BACKFIT_JOBS" ]; do
			set -- --very-quiet --no-show-diff --in-place --recursive-includes \
				--relax-include-path --use-coccigrep --timeout 120 \
				--macro-file "$top/patches/macros.h"
			[ "$BACKFIT_JOBS" -eq 1 ] || set -- "$@" --max "$BACKFIT_JOBS" --index "$worker"
			# shellcheck disable=SC2086 # options are words
			spatch "$@" $options --sp-file "$rule" --dir . >/dev/null 2>&1 &
			worker=$((worker + 1))
		done
		wait
	done <"$tmp/applicable"
}

# ratio A B FIELD: how many times B's is A's
ratio() {
	paste "$tmp/$1.times" "$tmp/$2.times" | awk -v f="$3" '{ printf "%.1f", $f / $(f + 2) }'
}

row() {
	read -r wall cpu <"$tmp/$1.times"
	printf '%-42s %8.1f s %8.1f s\n' "$2" "$wall" "$cpu"
}

if [ "${1-}" = --gentree ]; then
	tmp=$2
	trap - EXIT
	way_of_gentree
	exit
fi

draw >"$tmp/drivers"
# facts are made once for a kernel, whatever is generated for it
"$backfit" scan "$newest" >"$tmp/log" 2>&1
"$backfit" scan "$target" >"$tmp/log" 2>&1
measure generate xargs -a "$tmp/drivers" "$backfit" generate --from "$newest" --to "$target" \
	-o "$tmp/out" --keep-going || :
if [ ! -f "$tmp/out/patches/series" ]; then
	echo "FAIL no package: $(grep '^backfit:' "$tmp/generate.log" | tail -1)"
	echo "0 passed, 1 failed"
	exit 1
fi
applicable >"$tmp/applicable"
before_evolutions
measure gentree sh tests/bench-generate.sh --gentree "$tmp"

while read -r file; do
	cmp -s "$tmp/tree/$file" "$tmp/out/$file" || echo "$file"
done <"$tmp/files" >"$tmp/different"

echo "$(wc -l <"$tmp/drivers") drivers drawn, $(grep -c '^# module: ' "$tmp/out/package.mk") modules" \
	"written, $(wc -l <"$tmp/files") files; $(wc -l <"$tmp/applicable") rules apply to the" \
	"target, $(grep -l '^Rule: ' "$tmp/out/patches/"*.patch | wc -l) of them to these drivers;" \
	"$BACKFIT_JOBS workers"
printf '%-42s %10s %10s\n' '' wall processor
row generate 'backfit generate, all of it'
row gentree 'every rule over every file (gentree)'
if [ "${1-}" != -t ]; then
	measure compile make -k -j"$BACKFIT_JOBS" -C "$tmp/out" KLIB_BUILD="$target" || :
	row compile 'the compile'
	echo "the compile takes $(ratio compile generate 1) times as long as generate" \
		"($(ratio compile generate 2) times the processor time)"
fi
echo "gentree's way takes $(ratio gentree generate 1) times as long as generate" \
	"($(ratio gentree generate 2) times the processor time)"
if [ -s "$tmp/different" ]; then
	bad "files that gentree's way leaves otherwise" "$(cat "$tmp/different")"
else
	ok
	echo 'both leave the same files, byte for byte'
fi
[ "${1-}" != -t ] || closing
