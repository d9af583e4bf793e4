#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Backported modules in a running kernel beside what others load: a module that
# exports the upstream names that compat.ko stands in for, a second package; in and
# out a hundred times. And where they come from: what modinfo says, that the
# target's rules for modules hold, that another kernel's module is refused.
#
#	tests/load.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

backfit=$PWD/scripts/backfit/build/backfit
newest=$(scripts/kernels path newest)
target=$(scripts/kernels path 6.1)
other=$(scripts/kernels path 6.12)
rounds=${ROUNDS:-100}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# package NAME KERNEL DRIVER
package() {
	check "$1: generate" "$backfit" generate --from "$newest" --to "$2" -o "$tmp/$1" "$3"
	check "$1: build" make -C "$tmp/$1" -j"$(nproc)" KLIB_BUILD="$2"
}

# says WHAT FILE FIELD PATTERN
says() {
	if modinfo -F "$3" "$2" | grep -q -E "$4"; then
		ok
	else
		bad "$1: modinfo's $3 is '$(modinfo -F "$3" "$2")'"
	fi
}

# provenance FILE TARGET: what a module says of itself, and the target's rules
provenance() {
	name=$(basename "$1")
	release=$(sed -n 's/^#define UTS_RELEASE "\(.*\)"$/\1/p' \
		"$2/include/generated/utsrelease.h")
	says "$name" "$1" backport "^Backfit [0-9.]+, from Linux 7\.[0-9.]+, for $release$"
	says "$name" "$1" vermagic "^$release SMP .*modversions"
	# a CRC of the kernel's own for each symbol that it takes from there
	modprobe --dump-modversions "$1" | sort >"$tmp/crcs"
	awk -F'\t' 'FILENAME == ARGV[1] { crc[$2] = $1; next }
		($2 in crc) && strtonum_equal(crc[$2], $1) { next }
		$2 in crc { print $2 " has " $1 ", the kernel " crc[$2] }
		function strtonum_equal(a, b) {
			sub(/^0x0*/, "", a)
			sub(/^0x0*/, "", b)
			return a == b
		}' "$2/Module.symvers" "$tmp/crcs" >"$tmp/wrong"
	if [ -s "$tmp/crcs" ] && [ ! -s "$tmp/wrong" ]; then
		ok
	else
		bad "$name: CRCs are not the target's" "$(cat "$tmp/wrong")"
	fi
}

# installed: who installs for a kernel that does not run is told what to do
installed() {
	mkdir -p "$tmp/root/lib/modules"
	if make -C "$tmp/serial" KLIB_BUILD="$target" INSTALL_MOD_PATH="$tmp/root" install \
		>"$tmp/log" 2>&1 && ! grep -q 'another kernel' "$tmp/log"; then
		ok
	else
		bad "install below another root says that another kernel runs" "$(tail -3 "$tmp/log")"
	fi
	mkdir -p "$tmp/sys"
	# what install.sh says by itself; nothing of this machine is written
	if KLIB_BUILD=$target KMODDIR=updates KLIB=$tmp/sys sh "$tmp/serial/install.sh" running \
		>"$tmp/log" 2>&1 && grep -q 'load on .* alone' "$tmp/log" &&
		grep -q 'backfit generate .*--to' "$tmp/log"; then
		ok
	else
		bad "install does not say what to do on another kernel" "$(tail -3 "$tmp/log")"
	fi
}

boots() {
	status=0
	scripts/boot --kernel "$(scripts/kernels image 6.1)" \
		--modules "$(scripts/kernels modules 6.1)" --append 'slub_debug=U' \
		--timeout 560 --ours --log "$tmp/console" --set ROUNDS="$rounds" \
		--module "$tmp/serial/compat/compat.ko" \
		--module "$(find "$tmp/serial" -name hwmon-serial.ko)" \
		--module "$(find "$tmp/lm75" -name lm75.ko)" \
		--file "$tmp/vendor/vendor_api.ko=/guest/vendor_api.ko" \
		--file "$(find "$tmp/other" -name lm75.ko)=/guest/other.ko" \
		--with compat --with hwmon-serial --with lm75 \
		--script tests/load/guest.sh >"$tmp/boot" 2>&1 || status=$?
	grep '^RESULT' "$tmp/boot" >"$tmp/results" || true
	while read -r _ module what outcome detail; do
		case $outcome in
		ok) ok ;;
		*) bad "$module $what: $detail" ;;
		esac
	done <"$tmp/results"
	if [ "$status" -eq 0 ] && [ "$(wc -l <"$tmp/results")" -eq 8 ]; then
		ok
	else
		bad "the guest ended with $status" "$(tail -8 "$tmp/boot")"
	fi
}

make -s --no-print-directory -C scripts/backfit
package serial "$target" "$PWD/tests/hwmon/hwmon-serial.c"
package lm75 "$target" drivers/hwmon/lm75.c
package other "$other" drivers/hwmon/lm75.c
cp -r tests/load/vendor "$tmp/vendor"
check "the vendor's module" make -C "$target" M="$tmp/vendor" modules
provenance "$tmp/serial/compat/compat.ko" "$target"
provenance "$(find "$tmp/serial" -name hwmon-serial.ko)" "$target"
provenance "$(find "$tmp/lm75" -name lm75.ko)" "$target"
installed
boots
closing
