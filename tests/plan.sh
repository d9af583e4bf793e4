#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# What `backfit plan` tells its readers: drivers that need a human first, what
# another driver defines, nothing of what is not compiled, and a summary that
# agrees with itself; as text and as JSON.
#
#	tests/plan.sh
#
# Needs the kernels newest and 6.1 in the cache, and a built backfit; brings 6.1-source.
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
backfit=$(pwd)/scripts/backfit/build/backfit
BACKFIT_LIBRARY=$(pwd)
export BACKFIT_LIBRARY

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

newest=$(scripts/kernels path newest)
old=$(scripts/kernels path 6.1)

# plan STATUS ARGUMENT...: what it prints is in $tmp/out and $tmp/err
plan() {
	wanted=$1
	shift
	status=0
	"$backfit" plan --from "$newest" --to "$old" "$@" >"$tmp/out" 2>"$tmp/err" || status=$?
	if [ "$status" -eq "$wanted" ]; then
		ok
	else
		bad "plan $*: exit code $status, not $wanted" "$(cat "$tmp/err")"
	fi
}

# says WHAT PATTERN: a line of the text is like that
says() {
	if grep -q -e "$2" "$tmp/out"; then
		ok
	else
		bad "$1: nothing like '$2'" "$(cat "$tmp/out")"
	fi
}

# silent WHAT PATTERN: no line is
silent() {
	if grep -q -e "$2" "$tmp/out"; then
		bad "$1: says '$2'" "$(grep -e "$2" "$tmp/out")"
	else
		ok
	fi
}

# asked QUERY WANTED: of the JSON
asked() {
	got=$(jq -r "$1" "$tmp/out")
	if [ "$got" = "$2" ]; then ok; else bad "$1 is $got, not $2"; fi
}

ready=drivers/rtc/rtc-pcf85363.c
half=drivers/pinctrl/intel/pinctrl-intel-platform.c
other=drivers/pinctrl/intel/pinctrl-intel.c
parts=drivers/usb/host/ohci-hcd.c

plan 1 $ready $half
says "what another driver defines" 'intel_pinctrl_probe: another driver defines it'
says "why that one stays" "; $other of the newest tree cannot take its place: the target has it built in (CONFIG_PINCTRL_INTEL=y)"
says "where it does" "newest: $other: EXPORT_"
says "the summary" '^ready: 1 of 2'
says "what is left" '^left for a human: 1 API, used in 1 place'
if [ "$(sed -n 's/ on 6\.1.*//p' "$tmp/out" | head -n 1)" = $half ]; then
	ok
else
	bad "the driver that needs a human does not come first" "$(cat "$tmp/out")"
fi

# the target's module has the symbols, and structures that nothing tells the layout of
plan 1 drivers/media/rc/ir-jvc-decoder.c
says "what both modules share" "possibly ir_raw_gen_pd: struct ir_raw_timings_pd of the drivers' own passes"
says "who defines it" 'newest: drivers/media/rc/rc-ir-raw.c: EXPORT_SYMBOL'
says "what is not replaced unasked" "; it needs .* would replace the target's drivers/media/rc/rc-core, which is there for all the kernel's modules (.*); name it, too"
says "nothing came" '^ready: 0 of 1$'
plan 1 drivers/media/pci/dm1105/dm1105.c
says "what others ask for by name" 'stv0288_attach: .* which others may ask for by name at run time'

# in the target's own source all that is shared may be the same, or not
scripts/kernels fetch 6.1-source >/dev/null
source=$(realpath "$(scripts/kernels source 6.1-source)")
plan 0 --old-source "$source" drivers/media/rc/ir-jvc-decoder.c
says "whose module serves" '^ *closed by drivers/media/rc/rc-core; the same in its source: struct ir_raw_timings_pd'
says "what it is right for" "^right only for a target built from $source\$"
silent "what comes along" 'comes along'
plan 0 --json --old-source "$source" drivers/media/rc/ir-jvc-decoder.c
asked '[.drivers[].gaps[] | "\(.resolution) \(.unseen)"] | unique | join(", ")' 'target true'
asked .old_source "$source"
plan 1 --old-source "$source" drivers/net/phy/sfp.c
says "what differs" "^ *unresolved possibly sfp_module_insert: struct sfp_quirk of the drivers' own passes through it, and struct sfp_quirk is another one in the target's source (drivers/net/phy/sfp.h:[0-9]*, there drivers/net/phy/sfp.h:[0-9]*)"
plan 2 --old-source "$(scripts/kernels source newest)" drivers/media/rc/ir-jvc-decoder.c
if [ "$(grep -c . "$tmp/err")" -eq 1 ] && grep -q 'says that it is .*, and the target is 6\.1\.' "$tmp/err"; then
	ok
else
	bad "the source of another kernel" "$(cat "$tmp/err")"
fi

# what shares structures with a driver comes along, and what needs it on the target is told
card=drivers/mmc/host/sdhci-acpi.c
plan 0 $card
says "what closes it" 'closed by drivers/mmc/host/sdhci.c'
says "for whom it is there" "^  comes along for $card\$"
says "what it replaces" "^  replaces the target's drivers/mmc/host/sdhci\$"
says "whom it cuts off" "^  CUTS OFF the target's .*sdhci_pci.*: name them"
says "how many" '^ready: 2 of 2, 1 of 1 that come along$'
plan 0 --json $card
asked '[.drivers[] | select(.along_for) | .driver, .along_for[0], .replaces] | join(" ")' \
	"drivers/mmc/host/sdhci.c $card drivers/mmc/host/sdhci"
asked '.drivers[0].along_for' null
asked '[.drivers[0].gaps[] | select(.resolution == "driver").along] | all' true
asked .summary.brought 1
plan 0 $card drivers/mmc/host/sdhci.c
silent "who was asked for" 'comes along'

# a module of many files; what a header of its own declares; what those need in turn
plan 0 drivers/platform/x86/dell/dell-pc.c
says "a module of many files" "^  replaces the target's drivers/platform/x86/dell/dell-smbios\$"
plan 0 drivers/gpio/gpio-usbio.c
says "what a header that comes along declares" '^  comes along for drivers/gpio/gpio-usbio.c$'

plan 0 drivers/leds/leds-lp5562.c drivers/leds/leds-lp55xx-common.c
says "who defines it here" "closed by drivers/leds/leds-lp55xx-common.c"
says "all are ready" '^ready: 2 of 2'
silent "nothing is left" '^left for a human'

# what a header declares that comes along, a driver of the package defines
plan 0 drivers/gpio/gpio-usbio.c drivers/usb/misc/usbio.c
says "who defines what comes along" "closed by drivers/usb/misc/usbio.c"

# a header comes along though some other has a macro of its name, but no record of its name
plan 0 drivers/media/common/saa7146/saa7146_core.c
says "a header with a macro that a far one has, too" 'closed by include/media/drv-intf/saa7146.h'
plan 1 drivers/media/common/uvc.c
says "a header with a record that the target has" 'unresolved <linux/usb/uvc.h>: it defines what the target has elsewhere'

# ... or an evolution leaves out the call of what nothing would define
plan 0 drivers/net/phy/marvell10g.c
says "who leaves out what comes along without its code" "closed by net/phy-ports"
silent "what is called is not left" 'unresolved phy_port_restrict_mediums'

plan 0 $parts
silent "includes that are not compiled" 'asm/ps3.h'
silent "includes of what another file brings" 'added to drivers/usb/host/ohci-hub.c'

# an #ifdef that nobody defines, and a macro that nobody uses
plan 0 drivers/net/ethernet/atheros/atlx/atl2.c
silent "what no kernel exports, declared by the driver" 'ethtool_ioctl'
plan 0 drivers/tty/n_hdlc.c
silent "what no kernel exports, declared by a header" 'tty_driver_name'

# a record without a tag, which the target names for a member before this one
plan 1 drivers/iio/common/cros_ec_sensors/cros_ec_sensors_core.c
says "a member of such a record" 'ec_params_motion_sense.perform_calib>.enable: no such member'

# Its entry stands in an "if STM", and the target was configured without.
plan 1 drivers/hwtracing/stm/dummy_stm.c
says "an entry within an if-block" 'unresolved stm_register_device: declared, but not exported'

plan 0 drivers/media/dvb-frontends/af9033.c
says "a header that moved" 'closed by backport-include/linux/int_log.h'

plan 2 drivers/none.c $ready
plan 1 --keep-going drivers/none.c $ready
says "a driver that is none, kept going" '^not found: 1'

plan 1 --json $half $ready
asked .summary.drivers 2
asked .summary.ready 1
asked '.summary.left[0].api' intel_pinctrl_probe
asked '.summary.left[0].only' 1
asked '.summary.places == ([.drivers[].gaps[] | select(.resolution == "unresolved").uses[]] | length)' true
asked '.summary.ready == ([.drivers[] | select(all(.gaps[]; .resolution != "unresolved"))] | length)' true
asked '.drivers[0].files[0]' $half
# A bundle of which the source cannot be built here closes nothing: its driver waits, too.
mkdir -p "$tmp/library/scripts"
cp -r backport-include bundles compat kconfig patches "$tmp/library"
cp -r scripts/package "$tmp/library/scripts"
sed -i 's/^When: .*/When: !HAVE_EXPORT(amd_spi_probe_common)/' "$tmp/library/bundles/spi-amd/bundle"
BACKFIT_LIBRARY=$tmp/library
plan 1 drivers/spi/spi-amd-pci.c
says "an open bundle" '^  unresolved amd_spi_probe_common: .* for drivers/spi/spi-amd.c stays open itself$'
says "an open bundle" '^ready: 0 of 2'
BACKFIT_LIBRARY=$(pwd)

# What older trees have unnamed, a symbol of the newest one stands for: the package sets it.
"$backfit" generate --from "$newest" --to "$old" -o "$tmp/package" drivers/input/gameport/gameport.c \
	>"$tmp/log" 2>&1 || :
if grep -q '^#define CONFIG_HAS_IOPORT 1$' "$tmp/package/backport-include/backport/autoconf.h" &&
	grep -q '^HAVE_MACRO(inb)	yes' "$tmp/package/questions" &&
	! grep -q CONFIG_FB_DEVICE "$tmp/package/backport-include/backport/autoconf.h"; then
	ok
else
	bad 'a symbol that the target has unnamed' "$(cat "$tmp/log")"
fi

closing
