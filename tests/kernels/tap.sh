#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# tap.sh - what the tests here share: checks, counted and printed one a line
#
# Needs $tmp, a directory of the test's own.
# shellcheck disable=SC2154 # that one
# shellcheck disable=SC2317 # check calls these

passed=0
failed=0
skipped=0

# check WHAT COMMAND... - the command succeeds
check() {
	what=$1
	shift
	if "$@" >"$tmp/said" 2>&1; then
		passed=$((passed + 1))
		printf 'ok %d - %s\n' $((passed + failed)) "$what"
	else
		failed=$((failed + 1))
		printf 'not ok %d - %s\n' $((passed + failed)) "$what"
		sed 's/^/# /' "$tmp/said"
	fi
}

# skip WHAT WHY - a check that this machine cannot make
skip() {
	skipped=$((skipped + 1))
	printf '# skipped: %s: %s\n' "$1" "$2"
}

# ends STATUS PATTERN COMMAND... - it exits so, and one line of what it says (the
# only one but for lines of progress, which end in seconds, if STATUS is 2) matches
ends() {
	status=$1 pattern=$2
	shift 2
	got=0
	"$@" >"$tmp/output" 2>&1 || got=$?
	cat "$tmp/output"
	if [ "$got" -ne "$status" ]; then
		echo "exit status $got, not $status"
		return 1
	fi
	if ! grep -qE -e "$pattern" "$tmp/output"; then
		echo "nothing matches: $pattern"
		return 1
	fi
	if [ "$status" -eq 2 ] && [ "$(grep -cv ' s$' "$tmp/output")" -ne 1 ]; then
		echo "more than one line"
		return 1
	fi
}

# is WANTED COMMAND... - it prints exactly that
is() {
	wanted=$1
	shift
	got=$("$@") || return 1
	[ "$got" = "$wanted" ] || { echo "'$got', not '$wanted'"; return 1; }
}

# fails COMMAND... - it does not succeed
fails() {
	! "$@"
}

# finish - the sum, and the exit status that goes with it
finish() {
	[ $skipped -eq 0 ] || printf '# %d skipped\n' $skipped
	printf '%d passed, %d failed\n' $passed $failed
	[ $failed -eq 0 ] && [ $passed -gt 0 ]
	exit
}
