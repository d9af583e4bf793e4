#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# A package as its user meets it: generated whole or not at all, built with
# nothing but make, a shell and the compiler, refused by other kernels,
# installed and taken away again; its patches give its sources.
#
#	tests/package.sh
#
# Needs the kernels newest, 6.1 and 6.12 in the cache and a built backfit.
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
backfit=$(pwd)/scripts/backfit/build/backfit
BACKFIT_LIBRARY=$(pwd)
export BACKFIT_LIBRARY

tmp=$(mktemp -d)
trap 'umount "$tmp/small" 2>/dev/null || :; rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# expect WHAT STATUS TEXT COMMAND...: its exit code, and a text in what it says
expect() {
	what=$1
	wanted=$2
	text=$3
	shift 3
	got=0
	"$@" >"$tmp/said" 2>&1 || got=$?
	if [ "$got" -ne "$wanted" ]; then
		bad "$what: exit code $got, not $wanted" "$(cat "$tmp/said")"
	elif ! grep -q -e "$text" "$tmp/said"; then
		bad "$what: does not say '$text'" "$(cat "$tmp/said")"
	else
		ok
	fi
}

newest=$(scripts/kernels path newest)
old=$(scripts/kernels path 6.1)
other=$(scripts/kernels path 6.12)
source=$newest/source
cache=$(cd "${BACKFIT_CACHE:-.cache}" && pwd -P)
[ -d "$source" ] || source=$newest
out=$tmp/out
drivers='drivers/hwmon/lm75.c drivers/net/ethernet/realtek/8139too.c drivers/usb/misc/ldusb.c
	drivers/net/ethernet/intel/e1000e'

# What may be in PATH while a package is built: the base system and the compiler.
tools='make sh gcc gcc-12 x86_64-linux-gnu-gcc-12 cc ld ld.bfd as ar nm objcopy objdump strip
	readelf x86_64-linux-gnu-ld x86_64-linux-gnu-ld.bfd x86_64-linux-gnu-ar
	x86_64-linux-gnu-nm x86_64-linux-gnu-objcopy x86_64-linux-gnu-objdump
	x86_64-linux-gnu-strip x86_64-linux-gnu-readelf awk mawk grep sed cat rm mkdir mv cp ln
	ls echo printf test expr env sort uniq cut tr head tail dirname basename pwd uname date
	touch find xargs cmp true false mktemp readlink realpath wc chmod tee stat rmdir depmod
	sleep bash id diff install'

lean_path() {
	mkdir -p "$tmp/bin"
	for tool in $tools; do
		path=$(PATH=$PATH:/sbin:/usr/sbin command -v "$tool") || continue
		ln -sf "$path" "$tmp/bin/$tool"
	done
	for tool in spatch git sqlite3 python3 perl backfit; do
		if PATH=$tmp/bin command -v "$tool" >/dev/null; then
			bad "$tool is in the path that packages are built with"
		else
			ok
		fi
	done
}

lean_make() {
	env PATH="$tmp/bin" make -j"$(nproc)" -C "$@"
}

generate() {
	# shellcheck disable=SC2086 # several drivers
	"$backfit" generate --from "$newest" --to "$old" -o "$out" "$@" $drivers
}

modules() {
	sed -n 's/^# module: //p' "$out/package.mk"
}

test_build() {
	check "6.1: build without any tool of ours" lean_make "$out" KLIB_BUILD="$old"
	for module in $(modules); do
		check "$module: is not there" test -f "$out/$module"
		lines=$(PATH=$PATH:/sbin:/usr/sbin modinfo -F backport "$out/$module" | wc -l)
		if [ "$lines" -eq 1 ]; then ok; else bad "$module: says $lines times what it is"; fi
	done
	check "verify" "$backfit" verify "$out"
}

# the newest tree's files, which the series must turn into the package's
test_series() {
	pristine=$tmp/pristine
	mkdir "$pristine"
	git -C "$pristine" init -q
	for file in $(cd "$out" && find drivers -name '*.[ch]' ! -name '*.mod.c'); do
		mkdir -p "$pristine/$(dirname "$file")"
		cp "$source/$file" "$pristine/$file"
	done
	git -C "$pristine" add -A
	git -C "$pristine" -c user.name=t -c user.email=t@t commit -q -m pristine
	(cd "$out/patches" && sed "s|^|$out/patches/|" series) >"$tmp/series"
	if [ "$(wc -l <"$tmp/series")" -lt 3 ]; then
		bad "the series has fewer than 3 patches" "$(cat "$tmp/series")"
	fi
	# shellcheck disable=SC2046 # one word for each patch
	check "git am of the series" git -C "$pristine" -c user.name=t -c user.email=t@t am -q \
		$(cat "$tmp/series")
	for file in $(cd "$pristine" && git ls-files); do
		check "$file: the series gives something else" \
			cmp "$pristine/$file" "$out/$file"
	done
}

# every file's checksum, and no file without one
test_manifest() {
	awk '
	/^ "files": \{/ { files = 1; next }
	/^ [}"]/ { files = 0 }
	files && /^  "/ { split($0, part, "\""); path = part[2] }
	files && /^   "sha256"/ { split($0, part, "\""); print part[4] "  " path }
	' "$out/manifest.json" >"$tmp/sums"
	check "manifest: checksums" sh -c "cd '$out' && sha256sum -c --quiet '$tmp/sums'"
	listed=$(wc -l <"$tmp/sums")
	there=$(cd "$out" && find . -type f ! -name manifest.json | wc -l)
	if [ "$listed" -eq "$there" ]; then
		ok
	else
		bad "manifest: $listed files listed, $there there"
	fi
}

# Evolutions that are run ahead, or by several at a time, give what one after the other does.
test_workers() {
	for workers in 1 2; do
		# all but results of spatch
		mkdir "$tmp/cache.$workers"
		for part in "$cache"/*; do
			[ "${part##*/}" = applied ] || ln -s "$part" "$tmp/cache.$workers/"
		done
		# shellcheck disable=SC2086 # the drivers are words
		check "generate with $workers workers" env BACKFIT_CACHE="$tmp/cache.$workers" \
			BACKFIT_JOBS=$workers "$backfit" generate --from "$newest" --to "$old" \
			-o "$tmp/workers.$workers" $drivers
	done
	check "two workers write what one does" diff -r "$tmp/workers.1" "$tmp/workers.2"
	rm -rf "$tmp"/workers.* "$tmp"/cache.*
}

test_questions() {
	awk -F '\t' '!/^#/ && NF != 3' "$out/questions" >"$tmp/malformed"
	if [ -s "$tmp/malformed" ]; then bad "questions: malformed" "$(cat "$tmp/malformed")"; else ok; fi
	expect "another kernel" 2 'generated for 6.1' lean_make "$out" KLIB_BUILD="$other"
	expect "another kernel: the question" 2 'is not .*, as the package assumes' \
		lean_make "$out" KLIB_BUILD="$other"
	expect "no KLIB_BUILD" 2 'KLIB_BUILD is not set' lean_make "$out"
	expect "KLIB_BUILD that is no folder" 2 'no such folder' \
		lean_make "$out" KLIB_BUILD=/nonexistent
	expect "KLIB_BUILD that is no kernel" 2 'no kernel build directory' \
		lean_make "$out" KLIB_BUILD=/etc
	expect "KLIB_BUILD that was not configured" 2 'never configured' \
		lean_make "$out" KLIB_BUILD="$source"
	expect "verify against another kernel" 1 'generated for 6.1' \
		"$backfit" verify "$out" --klib "$other"
	expect "verify of no package" 2 'no package of backfit' "$backfit" verify /etc
}

test_install() {
	check "install" lean_make "$out" KLIB_BUILD="$old" INSTALL_MOD_PATH="$tmp/root" install
	for module in $(modules); do
		check "$module: not installed" \
			sh -c "ls '$tmp'/root/lib/modules/*/updates/'$module'*"
	done
	check "depmod" sh -c "grep -q 8139too '$tmp'/root/lib/modules/*/modules.dep"
	check "uninstall" lean_make "$out" KLIB_BUILD="$old" INSTALL_MOD_PATH="$tmp/root" uninstall
	check "uninstall: the root that install made is left" test ! -e "$tmp/root"
}

test_config() {
	sed -i -e 's/^# CPTCFG_8139TOO_PIO is not set/CPTCFG_8139TOO_PIO=y/' \
		-e 's/^CPTCFG_SENSORS_LM75=m/# CPTCFG_SENSORS_LM75 is not set/' "$out/.config"
	rm -f "$out/drivers/hwmon/lm75.ko"
	check "build with another configuration" lean_make "$out" KLIB_BUILD="$old"
	check "autoconf.h follows .config" \
		grep -q 'define CPTCFG_8139TOO_PIO 1' "$out/backport-include/backport/autoconf.h"
	if [ -f "$out/drivers/hwmon/lm75.ko" ]; then bad "a driver that is off is built"; else ok; fi
	check "clean" lean_make "$out" KLIB_BUILD="$old" clean
	if [ -n "$(find "$out" -name '*.o' -o -name '*.ko')" ]; then
		bad "clean: leaves what was built"
	else
		ok
	fi
}

# nothing but what was there before stands beside OUT
nothing_left() {
	left=$(find "$1" -mindepth 1 -maxdepth 1 -name '*.tmp')
	if [ -z "$left" ]; then ok; else bad "$2: leaves $left"; fi
}

test_out() {
	expect "OUT is a package" 2 'a package stands there' generate
	mkdir "$tmp/mine"
	touch "$tmp/mine/precious"
	expect "OUT is something else" 2 'no package of backfit' \
		"$backfit" generate --from "$newest" --to "$old" -o "$tmp/mine" --force \
		drivers/hwmon/lm75.c
	check "OUT is something else: still there" test -f "$tmp/mine/precious"
	expect "no spatch" 2 'install coccinelle' env PATH="$tmp/bin:$tmp/git" \
		"$backfit" generate --from "$newest" --to "$old" -o "$tmp/nospatch" \
		drivers/net/ethernet/intel/e1000e
	check "no spatch: nothing is written" test ! -e "$tmp/nospatch"
	nothing_left "$tmp" "no spatch"
	expect "a driver that is none" 2 'no such file' "$backfit" generate --from "$newest" \
		--to "$old" -o "$tmp/some" drivers/none.c drivers/watchdog/i6300esb.c
	check "a driver that is none: nothing is written" test ! -e "$tmp/some"
	expect "a driver that is none, kept going" 1 'no such file' "$backfit" generate \
		--from "$newest" --to "$old" -o "$tmp/some" --keep-going \
		drivers/none.c drivers/watchdog/i6300esb.c
	check "kept going: the other is written" test -f "$tmp/some/drivers/watchdog/i6300esb.c"
}

# a driver that spatch cannot parse where an evolution is due
test_unparsed() {
	mkdir "$tmp/ext"
	echo 'obj-m += ext.o' >"$tmp/ext/Kbuild"
	cat >"$tmp/ext/ext.c" <<-'END'
		// SPDX-License-Identifier: GPL-2.0
		#include <linux/module.h>
		#include <linux/platform_device.h>

		#define WHEN(x...) x

		static void ext_remove(struct platform_device *pdev)
		{
		}

		static struct platform_driver ext_driver = {
			.driver = { .name = "ext" },
			.remove = ext_remove,
			.probe = WHEN(1) ? NULL WHEN() : NULL,
		};
		module_platform_driver(ext_driver);
		MODULE_DESCRIPTION("Not for spatch");
		MODULE_LICENSE("GPL");
	END
	expect "unparsed" 2 'ext.c:13: driver-core/.*spatch cannot parse' "$backfit" generate \
		--from "$newest" --to "$old" -o "$tmp/unparsed" "$tmp/ext" drivers/watchdog/i6300esb.c
	check "unparsed: nothing is written" test ! -e "$tmp/unparsed"
	expect "unparsed, kept going" 1 'ext: it is left out' "$backfit" generate --from "$newest" \
		--to "$old" -o "$tmp/unparsed" --keep-going "$tmp/ext" drivers/watchdog/i6300esb.c
	check "unparsed, kept going: the other is written" \
		test -f "$tmp/unparsed/drivers/watchdog/i6300esb.c"
}

test_stopped() {
	generated=0
	"$backfit" generate --from "$newest" --to "$old" -o "$tmp/stopped" \
		drivers/net/ethernet/intel/e1000e >"$tmp/said" 2>&1 &
	pid=$!
	for _ in $(seq 1 600); do
		[ ! -d "$tmp/stopped.$pid.tmp" ] || break
		sleep 0.05
	done
	check "the work is done beside OUT" test -d "$tmp/stopped.$pid.tmp"
	kill -TERM "$pid"
	{ wait "$pid" || generated=$?; } 2>/dev/null
	if [ "$generated" -eq 143 ]; then ok; else bad "stopped: exit code $generated, not 143"; fi
	check "stopped: OUT is not there" test ! -e "$tmp/stopped"
	nothing_left "$tmp" "stopped"
}

test_full_disk() {
	mkdir "$tmp/small"
	if ! mount -t tmpfs -o size=300k none "$tmp/small" 2>/dev/null; then
		echo "full disk: not tested, file systems cannot be mounted here"
		return 0
	fi
	expect "full disk" 2 '[Nn]o space' "$backfit" generate --from "$newest" --to "$old" \
		-o "$tmp/small/out" drivers/net/ethernet/intel/e1000e
	check "full disk: OUT is not there" test ! -e "$tmp/small/out"
	nothing_left "$tmp/small" "full disk"
	if [ "$(wc -l <"$tmp/said")" -le 2 ]; then ok; else bad "full disk: says too much" "$(cat "$tmp/said")"; fi
	umount "$tmp/small"
}

# What the package's Kbuild in FOLDER builds, whatever its other variables say.
modules_of() {
	printf 'include %s/Kbuild\nall:\n\t@echo $(obj-m)\n' "$1" |
		make -s -f - BACKFIT_TOP="$tmp/along" CONFIG_LENOVO_YMC=m 2>/dev/null
}

# What comes along with a driver: a module that it gives structures of its own,
# a header of its own with the package's configuration; but no other module.
test_along() {
	"$backfit" generate --from "$newest" --to "$other" -o "$tmp/along" \
		drivers/platform/x86/asus-nb-wmi.c drivers/platform/x86/lenovo/thinkpad_acpi.c \
		>"$tmp/said" 2>&1 || :
	check "along: a bundle for a symbol that private structures pass through" \
		test -f "$tmp/along/drivers/platform/x86/asus-wmi.c"
	modules=$(modules_of "$tmp/along/drivers/platform/x86/lenovo")
	if [ "$modules" = thinkpad_acpi.o ]; then ok; else bad "along: builds '$modules'" ""; fi

	"$backfit" generate --from "$newest" --to "$old" -o "$tmp/bridge" \
		drivers/media/pci/intel/ipu-bridge.c >"$tmp/said" 2>&1 || :
	check "along: a header asks for the package's configuration" \
		grep -q 'IS_ENABLED(CPTCFG_IPU_BRIDGE)' "$tmp/bridge/include/media/ipu-bridge.h"

	"$backfit" generate --from "$newest" --to "$other" -o "$tmp/efi" \
		drivers/firmware/efi/efibc.c >"$tmp/said" 2>&1 || :
	below=$(printf 'include %s/Kbuild\nall:\n\t@echo $(subdir-y)\n' \
		"$tmp/efi/drivers/firmware/efi" |
		make -s -f - BACKFIT_TOP="$tmp/efi" CONFIG_EFI_STUB=y 2>&1)
	if [ -z "$below" ]; then ok; else bad "along: descends into '$below'" ""; fi
	rm -rf "$tmp/along" "$tmp/bridge" "$tmp/efi"
}

mkdir "$tmp/git"
ln -s "$(command -v git)" "$tmp/git/git"
lean_path
check "generate" generate
cp -r "$out" "$tmp/first"
test_manifest
test_series
test_workers
check "generate again" generate --force
check "the same input gives the same package" diff -r "$tmp/first" "$out"
test_build
test_questions
test_install
test_config
test_out
test_unparsed
test_along
test_stopped
test_full_disk
closing
