#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Drivers of the newest tree on kernels of other architectures: planned, generated,
# and built by their compilers.
#
#	tests/arch.sh
#
# Brings what it needs: the kernels newest, 6.1-arm64 and 6.1-armhf, the compilers. It
# takes a minute or two. Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
backfit=$(pwd)/scripts/backfit/build/backfit
BACKFIT_LIBRARY=$(pwd)
export BACKFIT_LIBRARY

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

drivers='drivers/net/ethernet/intel/e1000e drivers/hwmon/lm75.c
	drivers/char/hw_random/virtio-rng.c drivers/net/ethernet/realtek/8139too.c'
modules='drivers/net/ethernet/intel/e1000e/e1000e drivers/hwmon/lm75
	drivers/char/hw_random/virtio-rng drivers/net/ethernet/realtek/8139too'

# built KERNEL MACHINE - the package's objects are of that machine
built() {
	for module in $modules; do
		if LC_ALL=C readelf -h "$tmp/$1/$module.o" 2>&1 | grep -q "Machine: *$2"; then
			ok
		else
			bad "$1: $module.o is not there, or not for $2"
		fi
	done
}

# generated KERNEL - plan and package of the drivers, no gap left
generated() {
	path=$(scripts/kernels path "$1")
	for command in plan "generate -o $tmp/$1"; do
		# shellcheck disable=SC2046,SC2086 # words
		check "$1: $command" "$backfit" $command $(scripts/kernels options "$1") \
			--from "$newest" --to "$path" $drivers
	done
}

if ! scripts/kernels fetch newest 6.1-arm64 6.1-armhf || ! scripts/setup cross; then
	bad "no kernels, or no compilers for them"
	closing
	exit 1
fi
newest=$(scripts/kernels path newest)
generated 6.1-arm64
check "6.1-arm64: verify" "$backfit" verify "$tmp/6.1-arm64"
built 6.1-arm64 AArch64
generated 6.1-armhf
# Debian's modpost for amd64 takes the tables of 32-bit modules for 64-bit ones, so
# these compile, but do not link; should it learn to, all of them must.
if "$backfit" verify "$tmp/6.1-armhf" >"$tmp/said" 2>&1 ||
		grep -q 'FATAL: modpost: .*is not a modulo of the size' "$tmp/said"; then
	ok
else
	bad "6.1-armhf: verify" "$(tail -5 "$tmp/said")"
fi
built 6.1-armhf ARM
closing
