#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Evolutions that do not name each other in After: may run in any order. All that
# a target needs are run on the demo's drivers and on the tests' own files by name
# and against it, each behind those of its After:, and the files are compared.
#
# Each puts its function right before the table that it is for: functions called
# backfit_* that stand side by side are sorted before. One that calls another
# shows as a difference all the same, for then each calls another.
#
#	tests/order.sh [KERNEL...]	targets; 5.10, which needs the most, where none is given
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=tests/count.sh
. tests/count.sh

# head_lines RULE KEY: the values of a key in a rule's head, on one line, between BETWEEN
head_lines() {
	sed -n "s|^// $2: *||p" "$1" | paste -s -d "$3" -
}

# uses FILE API...: has the file all words of one of the names, a member's record among them?
uses() {
	file=$1
	shift
	for api; do
		member=${api#*.}
		if grep -qw "$member" "$file" && grep -qw "${api%%.*}" "$file"; then
			return 0
		fi
	done
	return 1
}

# run_all FILE ORDER: the evolutions of the list ORDER on a file that uses an API of theirs
run_all() {
	while read -r evolution apis; do
		rule=patches/$evolution.cocci
		# shellcheck disable=SC2086 # names are words
		uses "$1" $apis || continue
		# shellcheck disable=SC2046 # options are words
		spatch --very-quiet --no-show-diff --macro-file patches/macros.h \
			$(head_lines "$rule" Options ' ') --sp-file "$rule" "$1" --in-place \
			>>"$1.log" 2>&1 || echo "$evolution: spatch fails" >>"$1.failed"
		echo "$evolution" >>"$1.ran"
	done <"$2"
}

# sorted FILE: the file with functions backfit_* that stand side by side in the order of their names
sorted() {
	awk -v RS= '
		function flush(  i, k, swap) {
			for (i = 2; i <= n; i++)
				for (k = i; k > 1 && run[k] < run[k - 1]; k--) {
					swap = run[k]; run[k] = run[k - 1]; run[k - 1] = swap
				}
			for (i = 1; i <= n; i++) printf "%s\n\n", run[i]
			n = 0
		}
		/^static [^\n]*backfit_[a-z_0-9A-Z]*\(/ { run[++n] = $0; next }
		n && run[n] !~ /\n}$/ { run[n] = run[n] "\n\n" $0; next }
		{ flush(); printf "%s\n\n", $0 }
		END { flush() }' "$1"
}

# one DIR FILE: both orders on one file; a line "ok ..." or "FAIL ..."
one() {
	dir=$1
	name=$(echo "$2" | tr / _)
	for order in forward backward; do
		work=$dir/$order.$name
		mkdir -p "$work"
		cp "$(dirname "$2")"/*.h "$work" 2>/dev/null || true
		cp "$2" "$work/file.c"
		run_all "$work/file.c" "$dir/$order"
		sorted "$work/file.c" >"$work/sorted.c"
	done
	[ -e "$dir/forward.$name/file.c.ran" ] || return 0
	n=$(sort -u "$dir/forward.$name/file.c.ran" | wc -l)
	if [ -e "$dir/forward.$name/file.c.failed" ]; then
		echo "FAIL $2: $(head -1 "$dir/forward.$name/file.c.failed")"
	elif cmp -s "$dir/forward.$name/sorted.c" "$dir/backward.$name/sorted.c"; then
		echo "ok $n ${2#"$newest"/}"
	else
		echo "FAIL ${2#"$newest"/}: another file when these run the other way round:" \
			"$(sort -u "$dir/forward.$name/file.c.ran" | paste -sd ' ' -)"
		diff -u "$dir/forward.$name/sorted.c" "$dir/backward.$name/sorted.c" |
			tail -n +4 | head -20 | sed 's/^/       /'
	fi
	rm -rf "$dir/forward.$name" "$dir/backward.$name"
}

# in_order REVERSE: names with what they come behind on standard input, by name or against it
in_order() {
	sort ${1:+-r} | awk '
		{ name[NR] = $1; line[NR] = $0; has[$1] = 1 }
		END {
			for (left = NR; left; left--) {
				for (i = 1; i <= NR; i++) {
					if (done[name[i]]) continue
					n = split(line[i], after, " ")
					ready = 1
					for (k = 2; k <= n; k++)
						if (has[after[k]] && !done[after[k]]) ready = 0
					if (ready) break
				}
				print name[i]
				done[name[i]] = 1
			}
		}'
}

# provided RULE: each name that it provides, without struct and brackets
provided() {
	head_lines "$1" Provides ' ' | tr -s ', \t' '\n' |
		sed '/^struct$/d; /^union$/d; /^enum$/d; s|[<>]||g' | sort -u | paste -sd ' ' -
}

# needed KERNEL: the evolutions whose conditions hold there
needed() {
	dir=$(scripts/kernels path "$1")
	find patches -name '*.cocci' | sort | while read -r rule; do
		when=$(sed -n 's|^// When: *\(.*\)|(\1)|p' "$rule" | sed '1!s/^/\&\& /' | paste -sd ' ' -)
		printf '%s\t%s\n' "$rule" "$when"
	done >"$tmp/conditions"
	cut -f 2 "$tmp/conditions" >"$tmp/questions"
	scripts/backfit/build/backfit ask -q -f "$tmp/questions" "$dir" >"$tmp/answers" || true
	paste "$tmp/answers" "$tmp/conditions" | awk -F '\t' '$1 == "yes" { print $2 }' |
		sed 's|^patches/||; s|\.cocci$||'
}

# the demo's files and those of the tests
files() {
	sed -n 's|^\(drivers/[^[:space:]]*\).*|\1|p' scripts/demo-drivers | while read -r driver; do
		if [ -d "$newest/$driver" ]; then
			find "$newest/$driver" -name '*.c'
		else
			echo "$newest/$driver"
		fi
	done
	find tests/evolutions -name '*.c'
}

newest=$(scripts/kernels source newest)
export newest

if [ "${1-}" = --one ]; then
	one "$2" "$3"
	exit
fi

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
files | sort >"$tmp/files"
for kernel in ${*:-5.10}; do
	needed "$kernel" >"$tmp/needed"
	for evolution in $(cat "$tmp/needed"); do
		echo "$evolution $(head_lines "patches/$evolution.cocci" After ' ' | tr , ' ')"
	done >"$tmp/after"
	for order in forward backward; do
		reverse=
		[ $order = forward ] || reverse=yes
		in_order $reverse <"$tmp/after" | while read -r evolution; do
			echo "$evolution $(provided "patches/$evolution.cocci")"
		done >"$tmp/$order"
	done
	xargs -P "$(nproc)" -n 1 sh tests/order.sh --one "$tmp" <"$tmp/files" >"$tmp/results"
	while IFS= read -r line; do
		case $line in
		ok*) ok "$line" ;;
		FAIL*) bad "$kernel: ${line#FAIL }" ;;
		*) echo "$line" ;;
		esac
	done <"$tmp/results"
	if ! grep -q '^ok [2-9]' "$tmp/results"; then
		bad "$kernel: no file had two evolutions to run"
	fi
done
closing
