#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The program with address, leak and undefined-behaviour checks, on real input:
# the demo's drivers planned for each kernel, a package, questions.
#
#	tests/sanitized.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

make -s --no-print-directory -C scripts/backfit SAN=1
backfit=scripts/backfit/build-san/backfit
newest=$(scripts/kernels path newest)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# runs WHAT COMMAND...: it ends with 0 and no sanitizer has anything to say
runs() {
	what=$1
	shift
	if "$@" >"$tmp/out" 2>"$tmp/err" && ! grep -q 'Sanitizer\|runtime error' "$tmp/err"; then
		ok
	else
		bad "$what" "$(head -20 "$tmp/err")"
	fi
}

for kernel in 5.10 6.1 6.12; do
	target=$(scripts/kernels path $kernel)
	drivers=$(awk -v k=$kernel '/^drivers/ && ($3 == "all" || index("," $3 ",", "," k ",")) {
		print $1 }' scripts/demo-drivers)
	# shellcheck disable=SC2086 # words
	runs "plan for $kernel" "$backfit" plan --from "$newest" --to "$target" $drivers
	runs "plan as JSON for $kernel" "$backfit" plan --json --from "$newest" --to "$target" \
		drivers/net/usb/r8152.c
	runs "package for $kernel" "$backfit" generate --from "$newest" --to "$target" \
		-o "$tmp/$kernel" drivers/hwmon/lm75.c
	runs "verify for $kernel" "$backfit" verify "$tmp/$kernel"
	runs "questions to $kernel" "$backfit" ask "$target" 'PARAMS(class_create) > 0' \
		'HAVE_FUNCTION(no_such_function)' 'MEMBER_RETURNS(i2c_driver, remove, int)'
done
runs "scan from nothing" env BACKFIT_CACHE="$tmp/cache" "$backfit" scan "$(scripts/kernels path 6.1)"
closing
