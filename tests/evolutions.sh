#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Runs each semantic patch on its before files and compares with what is
# expected; an evolution without a test fails. With the kernels' cache there,
# each condition is asked of every kernel in it and must have an answer.
#
#	tests/evolutions.sh [EVOLUTION...]	all, or these (net/ndo-eth-ioctl)
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# what a rule's head says behind KEY:
head_line() {
	sed -n "s|^// $2: *||p" "$1"
}

# the conditions in a rule's head, one a line: an indented line goes on with the one before
conditions() {
	awk '
		!/^\/\// { exit }
		/^\/\/ When:/ { if (c) print c; sub(/^\/\/ When: */, ""); c = $0; next }
		c && /^\/\/(   |[ ]*\t)/ { sub(/^\/\/[ \t]*/, ""); c = c " " $0; next }
		{ if (c) print c; c = "" }
		END { if (c) print c }' "$1"
}

# one BEFORE RULE: run the rule on one file; a line "ok ..." or "FAIL ..."
one() {
	before=$1
	rule=patches/$2.cocci
	out=$tmp/$(echo "$before" | tr / _)
	options=$(head_line "$rule" Options)
	cp "$before" "$out"
	# shellcheck disable=SC2086 # options are words
	if ! spatch --very-quiet --no-show-diff --macro-file patches/macros.h $options \
		--sp-file "$rule" "$out" --in-place >"$out.log" 2>&1; then
		echo "FAIL $before: spatch: $(head -1 "$out.log")"
	elif ! diff -u "$before.expected" "$out" >"$out.diff" 2>&1; then
		echo "FAIL $before: not as expected"
		sed 's/^/       /' "$out.diff" | head -30
	else
		echo "ok   $before"
	fi
}

# all evolutions, or those that were named
evolutions() {
	if [ $# -gt 0 ]; then
		printf '%s\n' "$@"
	else
		find patches -name '*.cocci' | sed 's|^patches/||; s|\.cocci$||' | sort
	fi
}

# every before file with its rule; a line "FAIL" for a rule without any
tests() {
	for e in $(evolutions "$@"); do
		found=
		for before in tests/evolutions/"$e"/*.c; do
			[ -e "$before" ] || continue
			found=yes
			echo "$before $e"
		done
		[ -n "$found" ] || echo "FAIL $e has no test"
	done
}

# ask each kernel of the cache each condition, all in one go per kernel
ask_conditions() {
	backfit=scripts/backfit/build/backfit
	[ -x "$backfit" ] || return 0
	for kernel in ${KERNELS-newest 6.12 6.1 5.10}; do
		dir=$(scripts/kernels path "$kernel" 2>/dev/null) || continue
		set --
		for e in $(evolutions); do
			while read -r when; do
				# the newest tree is no build: nothing was linked there
				case $kernel:$when in
				newest:*HAVE_EXPORT*) continue ;;
				esac
				set -- "$@" "$when"
			done <<-END
				$(conditions "patches/$e.cocci")
			END
		done
		[ $# -gt 0 ] || return 0
		if answers=$("$backfit" ask "$dir" "$@" 2>&1); then
			echo "ok   $# conditions asked of $kernel"
		else
			echo "FAIL conditions asked of $kernel"
			printf '%s\n' "$answers" | grep -E 'unknown|backfit:' | sed 's/^/       /'
		fi
	done
}

if [ "${1-}" = --one ]; then
	one "$2" "$3"
	exit
fi

tests "$@" >"$tmp/tests"
{
	grep '^FAIL' "$tmp/tests" || true
	grep -v '^FAIL' "$tmp/tests" | xargs -r -P "$(nproc)" -n 2 sh tests/evolutions.sh --one
	[ $# -gt 0 ] || ask_conditions
} >"$tmp/results"
grep -v '^ok' "$tmp/results" || true
passed=$(grep -c '^ok' "$tmp/results" || true)
failed=$(grep -c '^FAIL' "$tmp/results" || true)
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
