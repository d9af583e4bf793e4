#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Packages of many real drivers: one patch for each evolution, whose message says
# what, why, which commit and which rule; `git am` of all of them onto the newest
# tree's files gives the package's; callbacks of other files are reached.
#
#	tests/series.sh [KERNEL...]	for these targets (default 6.1 5.10)
#
# SAMPLE drivers (default 40) are drawn beside those that are named here. Prints a
# line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
backfit=$(pwd)/scripts/backfit/build/backfit
BACKFIT_LIBRARY=$(pwd)
export BACKFIT_LIBRARY

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh
# shellcheck source=tests/pristine.sh
. tests/pristine.sh

newest=$(scripts/kernels path newest)
source=$(scripts/kernels source newest)

# Drivers of which evolutions are known to be due, several on one file; hv_balloon needs
# headers that include what stands beside them, acard-ahci a bundle that may have gaps of its own;
# gpio-f7188x, tsl2772 and hid-roccat-isku install callbacks by their own macros' bodies.
named='drivers/hid/hid-sony.c
	drivers/hid/hid-elecom.c drivers/hwmon/lm75.c drivers/i2c/busses/i2c-scmi.c
	drivers/net/ethernet/realtek/8139too.c drivers/net/phy/marvell.c drivers/hwmon/jc42.c
	drivers/watchdog/sp5100_tco.c drivers/usb/misc/ldusb.c drivers/iio/adc/max1363.c
	drivers/ata/acard-ahci.c drivers/hv/hv_balloon.c drivers/platform/x86/dell/dcdbas.c
	drivers/rtc/rtc-cmos.c drivers/net/ethernet/intel/e1000e
	drivers/gpio/gpio-f7188x.c drivers/iio/light/tsl2772.c drivers/hid/hid-roccat-isku.c'

draw() {
	sh tests/coverage/corpus.sh "$source" \
		"$(scripts/kernels path 7.3)/include/config/auto.conf" >"$tmp/corpus"
	yes series | head -c 1000000 >"$tmp/seed"
	shuf -n "${SAMPLE:-40}" --random-source="$tmp/seed" "$tmp/corpus"
}

# what each patch of an evolution has to say
check_messages() {
	: >"$tmp/rules"
	while read -r patch; do
		head -40 "$out/patches/$patch" >"$tmp/head"
		rule=$(sed -n 's/^Rule: //p' "$tmp/head")
		case $(sed -n '1,/^$/s/^Subject: \[PATCH\] //p' "$tmp/head") in
		backfit:*) continue ;;
		esac
		echo "$rule" >>"$tmp/rules"
		if [ -z "$rule" ] || [ ! -f "$rule" ]; then
			bad "$kernel: $patch names no rule of the library"
			continue
		fi
		purpose=$(sed -n 's/^\/\/\/ *//p' "$rule" | head -1 | cut -c 1-30)
		what=$(sed -n 's/^\/\/ What: *//p' "$rule" | cut -c 1-30)
		upstream=$(sed -n 's/^\/\/ Upstream: *//p' "$rule" | cut -c 1-12)
		for text in "$purpose" "$what" "Upstream: $upstream" 'Here because on '; do
			if grep -qF -e "$text" "$tmp/head"; then
				ok
			else
				bad "$kernel: $patch does not say '$text'" "$(cat "$tmp/head")"
			fi
		done
	done <"$out/patches/series"
	twice=$(sort "$tmp/rules" | uniq -d)
	if [ -z "$twice" ]; then ok; else bad "$kernel: two patches of one evolution" "$twice"; fi
	if [ "$(wc -l <"$tmp/rules")" -ge 4 ]; then
		ok
	else
		bad "$kernel: less than 4 evolutions are due" "$(cat "$tmp/rules")"
	fi
}

# the newest tree's files, which the series must turn into the package's
check_series() {
	pristine=$tmp/pristine.$kernel
	pristine_tree "$source" "$out" "$pristine" "$tmp/files"
	if sed "s|^|$out/patches/|" "$out/patches/series" |
		xargs git -C "$pristine" -c user.name=t -c user.email=t@t am -q >"$tmp/said" 2>&1; then
		ok
	else
		bad "$kernel: git am" "$(cat "$tmp/said")"
	fi
	while read -r file; do
		if cmp -s "$pristine/$file" "$out/$file"; then
			ok
		else
			bad "$kernel: $file: the series gives something else"
		fi
	done <"$tmp/files"
	rm -rf "$pristine"
}

# A callback of another file of the driver: the file that installs it gets a function of
# the target's type, and what is made of it builds.
check_trampoline() {
	mkdir -p "$tmp/two"
	printf '%s\n' 'obj-m += two.o' 'two-y := main.o callback.o' >"$tmp/two/Kbuild"
	cat >"$tmp/two/callback.c" <<'END'
// SPDX-License-Identifier: GPL-2.0
#include <linux/platform_device.h>
#include "two.h"

void two_remove(struct platform_device *pdev)
{
	dev_info(&pdev->dev, "gone\n");
}
END
	cat >"$tmp/two/two.h" <<'END'
/* SPDX-License-Identifier: GPL-2.0 */
struct platform_device;
void two_remove(struct platform_device *pdev);
END
	cat >"$tmp/two/main.c" <<'END'
// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/platform_device.h>
#include "two.h"

static struct platform_driver two_driver = {
	.driver = { .name = "two" },
	.remove = two_remove,
};
module_platform_driver(two_driver);
MODULE_DESCRIPTION("Two files");
MODULE_LICENSE("GPL");
END
	out=$tmp/two.out
	if ! "$backfit" generate --from "$newest" --to "$(scripts/kernels path 5.10)" -o "$out" \
		"$tmp/two" >"$tmp/log" 2>&1; then
		bad "trampoline: generate" "$(cat "$tmp/log")"
		return 0
	fi
	file=$out/external/two/main.c
	if grep -q '^static int two_driver_remove_int(struct platform_device \*pdev)$' "$file" &&
		grep -q '^	two_remove(pdev);$' "$file" &&
		grep -q '\.remove = two_driver_remove_int,' "$file"; then
		ok
	else
		bad "trampoline: a callback of another file is not reached" "$(cat "$file")"
	fi
	if cmp -s "$tmp/two/callback.c" "$out/external/two/callback.c"; then
		ok
	else
		bad "trampoline: the callback itself was changed"
	fi
	if make -C "$out" KLIB_BUILD="$(scripts/kernels path 5.10)" >"$tmp/log" 2>&1 &&
		[ -f "$out/external/two/two.ko" ]; then
		ok
	else
		bad "trampoline: the package does not build" "$(tail -8 "$tmp/log")"
	fi
}

# Callbacks that a macro of the kernel's headers installs count as used.
check_macro() {
	if grep -l '^Rule: patches/sysfs/bin-attribute-const' "$out/patches/"*.patch |
		xargs -r grep -q '^diff --git a/drivers/platform/x86/dell/dcdbas.c '; then
		ok
	else
		bad "$kernel: dcdbas: what BIN_ATTR_ADMIN_RW installs stays as it was"
	fi
}

# With the drivers that --keep-going left out not named at all, the package is the same.
check_kept() {
	# but for those that came along: nobody named them
	awk '/^[^ ]*: [0-9]* modules, / { name = $1; sub(":", "", name); named[++n] = name }
		/^  comes along for / { n-- }
		END { for (i = 1; i <= n; i++) print named[i] }' "$tmp/log" >"$tmp/kept"
	if ! grep -q 'it is left out' "$tmp/log"; then
		bad "$kernel: none of the drivers was left out, so --keep-going was not tried"
	elif ! xargs -a "$tmp/kept" "$backfit" generate --from "$newest" \
		--to "$(scripts/kernels path "$kernel")" -o "$tmp/kept.$kernel" >"$tmp/log" 2>&1; then
		bad "$kernel: the drivers that were kept do not make a package" "$(tail -3 "$tmp/log")"
	elif ! diff -r "$out" "$tmp/kept.$kernel" >"$tmp/diff"; then
		bad "$kernel: what was left out shows in the package" "$(head -5 "$tmp/diff")"
	else
		ok
	fi
}

draw >"$tmp/drawn"
[ $# -gt 0 ] || set -- 6.1 5.10
for kernel; do
	out=$tmp/out.$kernel
	status=0
	# shellcheck disable=SC2046,SC2086 # many words
	"$backfit" generate --from "$newest" --to "$(scripts/kernels path "$kernel")" -o "$out" \
		--keep-going $named $(cat "$tmp/drawn") >"$tmp/log" 2>&1 || status=$?
	if [ "$status" -gt 1 ] || [ ! -f "$out/patches/series" ]; then
		bad "$kernel: generate ended with $status" "$(grep '^backfit:' "$tmp/log" | tail -5)"
		continue
	fi
	check_messages
	check_series
	check_macro
	check_kept
done
check_trampoline
closing
