# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
# Counting tests, for scripts that source this: ok, bad MESSAGE [OUTPUT], check,
# which runs a command, and closing, which prints "N passed, N failed" and ends
# with 1 where any failed.

passed=0
failed=0

ok() {
	passed=$((passed + 1))
}

bad() {
	failed=$((failed + 1))
	echo "FAIL $1"
	[ $# -lt 2 ] || printf '%s\n' "$2" | head -8 | sed 's/^/       /'
}

# check WHAT COMMAND...: it must succeed; the folder $tmp is the script's own
check() {
	what=$1
	shift
	if "$@" >"$tmp/said" 2>&1; then
		ok
	else
		bad "$what" "$(tail -8 "$tmp/said")"
	fi
}

closing() {
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ]
}
