#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Packages of drivers for which modules come along that nobody named: they build and
# link on each target, and tell what came, for whom, and what that replaces.
#
#	tests/along.sh
#
# Needs the kernels newest, 6.12, 6.1 and 5.10 in the cache and a built backfit; brings
# 6.1-source.
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
top=$(pwd)
backfit=$top/scripts/backfit/build/backfit
BACKFIT_LIBRARY=$top
export BACKFIT_LIBRARY

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

newest=$(scripts/kernels path newest)

# holds WHAT FILE PATTERN: a line of the file is like that
holds() {
	if grep -q -e "$3" "$2"; then ok; else bad "$1: nothing like '$3'" "$(cat "$2")"; fi
}

# package TARGET "BROUGHT.KO..." DRIVER...: builds, with these modules that nobody named
package() {
	target=$1
	brought=$2
	shift 2
	out=$tmp/$target
	klib=$(scripts/kernels path "$target")
	if "$backfit" generate --from "$newest" --to "$klib" -o "$out" "$@" >"$tmp/log" 2>&1 &&
		make -j2 -C "$out" KLIB_BUILD="$klib" >>"$tmp/log" 2>&1; then
		ok
	else
		bad "$target: $*" "$(grep -E 'error|ERROR|backfit:' "$tmp/log" | head -20)"
		return
	fi
	if grep -q 'warning: ' "$tmp/log"; then
		bad "$target: a warning" "$(grep 'warning: ' "$tmp/log")"
	else
		ok
	fi
	for module in $brought; do
		if [ -n "$(find "$out" -name "$module")" ]; then ok; else bad "$target: no $module"; fi
		holds "$target: README" "$out/README" "($module)"
		holds "$target: package.mk" "$out/package.mk" "^# module: .*/$module"
	done
	named=$(jq -r '[.drivers[] | select(.along_for) | .modules[].name + ".ko"] | sort | join(" ")' \
		"$out/manifest.json")
	if [ "$named" = "$brought" ]; then ok; else bad "$target: $named came, not $brought"; fi
}

usb=drivers/usb/atm/speedtch.c
card=drivers/mmc/host/sdhci-acpi.c
lis3=drivers/misc/lis3lv02d/lis3lv02d_i2c.c
voice=drivers/accessibility/speakup/speakup_apollo.c

package 6.12 "lis3lv02d.ko sdhci.ko speakup.ko usbatm.ko" $usb $card $lis3 $voice
holds "what is replaced" "$out/README" "^  replaces the target's drivers/accessibility/speakup/speakup$"
holds "what is cut off" "$out/README" "^  cuts off the target's .*speakup_soft"
# what is in the package itself is not cut off
if grep -q 'cuts off.*sdhci_acpi' "$out/README"; then bad "6.12: sdhci_acpi is cut off"; else ok; fi
make -C "$out" KLIB_BUILD="$klib" INSTALL_MOD_PATH="$tmp/root" install >"$tmp/log" 2>&1 || :
holds "install tells" "$tmp/log" "^backfit: it replaces the target's drivers/mmc/host/sdhci$"
holds "install tells" "$tmp/log" "^backfit: it cuts off the target's .*sdhci_pci"

package 6.1 "lis3lv02d.ko sdhci.ko usbatm.ko" $usb $card $lis3
# A structure of a header that comes along, which the target's own module may lay out otherwise:
# that module's, too, has to be the newest tree's, and so have its users.
card=drivers/comedi/drivers/dyna_pci10xx.c
"$backfit" plan --from "$newest" --to "$(scripts/kernels path 5.10)" --json "$card" >"$tmp/plan" || :
jq -r '.drivers[0].gaps[] | "\(.api) \(.resolution) \(.possibly) \(.unseen) \(.why)"' "$tmp/plan" \
	>"$tmp/gaps"
holds 'a structure of a header that comes along' "$tmp/gaps" \
	'^comedi_alloc_devpriv unresolved true true struct comedi_device of a header that comes along'
holds 'what would be in its way' "$tmp/gaps" "^comedi_alloc_devpriv .*comedi_buf.c.*name it, too"
"$backfit" plan --from "$newest" --to "$(scripts/kernels path 5.10)" --json "$card" \
	drivers/comedi/comedi_buf.c drivers/comedi/comedi_pci.c >"$tmp/plan" || :
jq -r '.drivers[] | select(.driver == "'"$card"'") | .gaps[] | "\(.api) \(.resolution) \(.by)"' \
	"$tmp/plan" >"$tmp/gaps"
holds 'beside what it shares it with' "$tmp/gaps" \
	'^comedi_alloc_devpriv driver drivers/comedi/comedi_buf.c'

package 5.10 "lis3lv02d.ko usbatm.ko" $usb $lis3

# what is the same in the target's own source needs nothing to come along
rc=drivers/media/rc
scripts/kernels fetch 6.1-source >/dev/null
source=$(realpath "$(scripts/kernels source 6.1-source)")
package 6.1 "" --force --old-source "$source" $rc/ir-jvc-decoder.c $rc/ir-rc6-decoder.c \
	drivers/watchdog/pretimeout_noop.c drivers/video/fbdev/matrox/i2c-matroxfb.c
holds "what it was held against" "$out/README" "$source"
holds "what serves" "$out/README" "^$rc/ir-jvc-decoder.c: drivers/media/rc/rc-core$"
got=$(jq -r '.old_source' "$out/manifest.json")
if [ "$got" = "$source" ]; then ok; else bad "manifest: $got, not $source"; fi

# one that nothing comes along for has no README
"$backfit" generate --from "$newest" --to "$klib" -o "$tmp/plain" drivers/rtc/rtc-pcf85363.c >/dev/null
if [ -e "$tmp/plain/README" ]; then bad "a README without need"; else ok; fi

closing
