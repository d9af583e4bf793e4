#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Backported modules in a running kernel beside what others load: a module that
# exports the upstream names that a compat module stands in for, a second package
# with a compat module of its own; in and out a hundred times. And where they come from: what modinfo says, that the
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

# package NAME KERNEL DRIVER...
package() {
	name=$1 kernel=$2
	shift 2
	check "$name: generate" "$backfit" generate --from "$newest" --to "$kernel" \
		-o "$tmp/$name" "$@"
	check "$name: build" make -C "$tmp/$name" -j"$(nproc)" KLIB_BUILD="$kernel"
}

# compat NAME - what the package's compat module is called
compat() {
	sed -n 's|^# module: compat/\(.*\)\.ko$|\1|p' "$tmp/$1/package.mk"
}

# apart: two packages share neither a module's name nor an exported symbol
apart() {
	for name in serial lm75; do
		nm "$tmp/$name/compat/$(compat "$name").ko" |
			sed -n 's/.* __ksymtab_//p' | sort >"$tmp/$name.symbols"
		check "$name: its symbols are told by its package" \
			sh -c "[ -s '$tmp/$name.symbols' ] &&
				! grep -v '^backport_[0-9a-f]\{8\}_' '$tmp/$name.symbols'"
	done
	check "no symbol is in both packages" sh -c \
		"[ -z \"\$(comm -12 '$tmp/serial.symbols' '$tmp/lm75.symbols')\" ]"
	check "two names of modules" [ "$(compat serial)" != "$(compat lm75)" ]
	"$backfit" generate --from "$newest" --to "$target" -o "$tmp/turned" \
		"$tmp/faux/faux_one.c" "$PWD/tests/hwmon/hwmon-serial.c" >"$tmp/log" 2>&1 ||
		bad "generate again" "$(tail -3 "$tmp/log")"
	check "a package's name stays, in whatever order its drivers are given" \
		[ "$(compat serial)" = "$(compat turned)" ]
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
		--set FIRST="$(compat serial)" --set SECOND="$(compat lm75)" \
		--module "$tmp/serial/compat/$(compat serial).ko" \
		--module "$tmp/lm75/compat/$(compat lm75).ko" \
		--module "$(find "$tmp/serial" -name faux_one.ko)" \
		--module "$(find "$tmp/lm75" -name faux_two.ko)" \
		--module "$(find "$tmp/serial" -name hwmon-serial.ko)" \
		--module "$(find "$tmp/lm75" -name lm75.ko)" \
		--file "$tmp/vendor/vendor_api.ko=/guest/vendor_api.ko" \
		--file "$(find "$tmp/other" -name lm75.ko)=/guest/other.ko" \
		--with hwmon-serial --with lm75 --with faux_one --with faux_two \
		--script tests/load/guest.sh >"$tmp/boot" 2>&1 || status=$?
	grep '^RESULT' "$tmp/boot" >"$tmp/results" || true
	while read -r _ module what outcome detail; do
		case $outcome in
		ok) ok ;;
		*) bad "$module $what: $detail" ;;
		esac
	done <"$tmp/results"
	if [ "$status" -eq 0 ] && [ "$(wc -l <"$tmp/results")" -eq 10 ]; then
		ok
	else
		bad "the guest ended with $status" "$(tail -8 "$tmp/boot")"
	fi
}

make -s --no-print-directory -C scripts/backfit
mkdir "$tmp/faux"
printf '# SPDX-License-Identifier: GPL-2.0\nobj-m += faux_one.o faux_two.o\n' >"$tmp/faux/Kbuild"
cp tests/load/faux_pair.c "$tmp/faux/faux_one.c"
cp tests/load/faux_pair.c "$tmp/faux/faux_two.c"
package serial "$target" "$PWD/tests/hwmon/hwmon-serial.c" "$tmp/faux/faux_one.c"
package lm75 "$target" drivers/hwmon/lm75.c "$tmp/faux/faux_two.c"
apart
package other "$other" drivers/hwmon/lm75.c
cp -r tests/load/vendor "$tmp/vendor"
check "the vendor's module" make -C "$target" M="$tmp/vendor" modules
provenance "$tmp/serial/compat/$(compat serial).ko" "$target"
provenance "$(find "$tmp/serial" -name hwmon-serial.ko)" "$target"
provenance "$(find "$tmp/lm75" -name lm75.ko)" "$target"
installed
boots
closing
