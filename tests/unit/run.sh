#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Runs test programs; a line for each test that fails and for each program, then
# "N passed, N failed". A program that ends early (a sanitizer's report, a
# crash) counts as one failed test more.
set -u

passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

for test in "$@"; do
	name=$(basename "$test")
	timeout 300 "$test" >"$log" 2>&1
	status=$?
	ok=$(grep -c '^\[       OK \]' "$log")
	bad=$(grep '^\[  FAILED  \]' "$log" | grep -vc 'test(s)')
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		bad=1
		echo "FAIL $name: ended with $status"
		tail -20 "$log" | sed 's/^/       /'
	elif [ "$bad" -ne 0 ]; then
		grep -E '^\[  (FAILED|ERROR)' "$log" | sed "s/^/FAIL $name: /"
	fi
	echo "$name: $ok ok, $bad failed"
	passed=$((passed + ok))
	failed=$((failed + bad))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
