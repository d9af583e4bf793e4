#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# `make bench-facts` works: once, with every line there; no clock decides.
#
#	tests/bench-test.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

status=0
REPETITIONS=1 tests/bench-facts.sh >"$tmp/out" 2>"$tmp/err" || status=$?
if [ $status -gt 1 ]; then
	bad "bench-facts: ended with $status" "$(cat "$tmp/err")"
fi
while read -r line; do
	if grep -q "^ *$line" "$tmp/out"; then
		ok
	else
		bad "bench-facts: no line '$line'" "$(tail -3 "$tmp/out")"
	fi
done <<-'END'
	machine .*[0-9] cores
	kernel .*6\.1
	bare preprocessor, output to /dev/null  *[0-9.]* s
	bare preprocessor, output to a file  *[0-9.]* s
	scan from nothing, process start to file  *[0-9.]* s
	scan by bare preprocessor .*\[at most 1.5: [mM]
	compiler's work, in passes over all headers  *[0-9.]*  \[under 2: [mM]
	peak memory, ours  *[0-9]* MB  \[under 300 MB: met
	peak memory, compiler  *[0-9]* MB
	scanner alone, text in memory  *[0-9]* MB/s .*\[at least 100 MB/s: [mM]
	facts found: function  *[0-9][0-9]*
	facts found: member  *[0-9][0-9]*
	facts found: all  *[0-9]*, and [1-9][0-9]* exports
	headers  *[0-9]* read, [0-9]* unreadable, [0-9]* left out
	re-opened cache, questions  *500 questions in [0-9.]* ms
	peers' kinds of question, from nothing  *[2-9][0-9][0-9] questions in [0-9.]* s
	peers' kinds of question, from the cache  *[2-9][0-9][0-9] questions in [0-9.]* ms
	peers, as measured elsewhere
	[0-9]* targets met, [0-9]* missed
END
if [ "$(wc -l <"$tmp/out")" -lt 25 ] || [ -s "$tmp/err" ] && grep -q '^backfit: ' "$tmp/err"; then
	bad "bench-facts: it complains" "$(cat "$tmp/err")"
else
	ok
fi
closing
