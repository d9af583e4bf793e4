#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Real drivers: the demo, each row of its table a test. Generates, builds, links,
# boots 5.10, 6.1 and 6.12, loads, uses.
#
#	tests/drivers.sh [KERNEL...]
#
# Prints the failed rows and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
scripts/demo "$@" >"$log" 2>&1 || status=$?
rows=$(awk '/^driver  *kernel  *generated/ { on = 1; next } on && NF < 7 { on = 0 } on' "$log")
failed=$(printf '%s\n' "$rows" | grep -c ' NO ' || true)
passed=$(printf '%s\n' "$rows" | grep -vc ' NO ' || true)
[ -n "$rows" ] || passed=0
if [ "$status" -ne 0 ]; then
	printf '%s\n' "$rows" | grep ' NO ' | sed 's/^/FAIL /' || true
	grep '^demo: ' "$log" | tail -15
	[ "$failed" -ne 0 ] || failed=1
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
