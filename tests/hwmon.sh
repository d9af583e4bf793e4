#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# A hwmon core that keeps a driver's callbacks apart, on a kernel whose core does
# not: a driver written for the newest kernel is generated, built, and booted;
# several processes use it, and it counts how many of its callbacks run at once.
# Devices come and go, some half registered; the kernel's allocator, which poisons
# what is freed, says what is left over.
#
#	tests/hwmon.sh [KERNEL...]
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

backfit=scripts/backfit/build/backfit
newest=$(scripts/kernels path newest)
driver=$PWD/tests/hwmon/hwmon-serial.c
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# results: each RESULT line of the guest is a test
results() {
	while read -r _ driver what outcome detail; do
		case $outcome in
		ok) ok ;;
		*) bad "$1: $driver $what: $detail" ;;
		esac
	done <"$tmp/results"
}

# try KERNEL
try() {
	target=$(scripts/kernels path "$1")
	out=$tmp/$1
	"$backfit" plan --from "$newest" --to "$target" "$driver" >"$tmp/plan" 2>&1 || true
	for name in hwmon_device_register_with_info devm_hwmon_device_register_with_info; do
		check "$1: $name is not the target's" \
			grep "^  compat  *$name: another form takes its place" "$tmp/plan"
	done
	check "$1: generate" "$backfit" generate --from "$newest" --to "$target" -o "$out" \
		"$driver"
	check "$1: build" make -C "$out" -j"$(nproc)" KLIB_BUILD="$target"
	compat=$(sed -n 's|^# module: compat/\(.*\)\.ko$|\1|p' "$out/package.mk")
	status=0
	scripts/boot --kernel "$(scripts/kernels image "$1")" \
		--modules "$(scripts/kernels modules "$1")" --cpus 2 \
		--append 'slub_debug=FZPU' --timeout 240 --ours --log "$tmp/log" \
		--module "$out/compat/$compat.ko" \
		--module "$(find "$out" -name hwmon-serial.ko)" \
		--set COMPAT="$compat" --with "$compat" --with hwmon-serial --script tests/hwmon/guest.sh \
		>"$tmp/boot" 2>&1 || status=$?
	grep '^RESULT' "$tmp/boot" >"$tmp/results" || true
	results "$1"
	if [ "$status" -eq 0 ] && [ "$(wc -l <"$tmp/results")" -eq 8 ]; then
		ok
	else
		bad "$1: the guest ended with $status" "$(tail -8 "$tmp/boot")"
	fi
}

make -s --no-print-directory -C scripts/backfit
for kernel in ${*:-6.1}; do
	try "$kernel"
done
closing
