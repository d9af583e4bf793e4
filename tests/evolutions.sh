#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# `backfit lint` over the evolutions: heads, rules, every form of every test.
# With the kernels' cache there, each kernel in it is asked the conditions, and
# must have an answer.
#
#	tests/evolutions.sh [EVOLUTION...]	all, or these (net/ndo-eth-ioctl)
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=tests/count.sh
. tests/count.sh

backfit=scripts/backfit/build/backfit
out=$(mktemp)
trap 'rm -f "$out" "$out.err"' EXIT

# the kernels of the cache, between commas
kernels() {
	for kernel in ${KERNELS-newest 6.12 6.1 5.10}; do
		scripts/kernels path "$kernel" 2>/dev/null || continue
	done | paste -sd, -
}

to=
if [ $# -gt 0 ]; then
	for evolution; do
		shift
		set -- "$@" "patches/$evolution.cocci"
	done
else
	to=$(kernels)
fi
status=0
"$backfit" lint -v ${to:+--to "$to"} "$@" >"$out" 2>"$out.err" || status=$?

while IFS= read -r line; do
	case $line in
	'    '*) echo "   $line" ;;
	*': good, forms: '*) ok ;;
	'evolutions: '*) ;;
	*) bad "$line" ;;
	esac
done <"$out"
if [ "$status" -gt 1 ] || ! grep -q '^evolutions: [1-9]' "$out"; then
	bad "backfit lint ends with $status" "$(cat "$out.err")"
fi
closing
