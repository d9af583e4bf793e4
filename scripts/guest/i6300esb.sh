#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# i6300esb.sh - watchdog: kept alive for longer than its timeout, then not, and
# the machine resets
#
# A reset is what is wanted, so the result of the last part is the host's:
# scripts/boot prints it when QEMU has reported that the watchdog did it.
#
# Ends: reset
# Qemu: -device i6300esb -action watchdog=reset

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

seconds=3

# present - the watchdog device is there and is the driver's
# shellcheck disable=SC2317 # await calls it
present() {
	[ -c /dev/watchdog ] && bound pci i6300esb &&
		grep -qi i6300esb /sys/class/watchdog/watchdog0/identity
}

# keep_alive - hold the device open and feed it for longer than the timeout
keep_alive() {
	watchdog -F -T $seconds -t 500ms /dev/watchdog &
	feeder=$!
	sleep $((seconds + 2))
	kill -0 $feeder 2>/dev/null
}

# starve - stop feeding without the word that would switch the watchdog off
starve() {
	echo "BOOT-EXPECT watchdog i6300esb kept alive for $((seconds + 2)) s with a timeout of $seconds s, then reset"
	kill -9 $feeder
	sleep $((seconds * 4))
}

loaded i6300esb || exit 1
if ! await 5 present; then
	result i6300esb works fail "no watchdog device"
elif ! keep_alive; then
	result i6300esb works fail "could not be opened and fed"
else
	starve
	result i6300esb works fail "no reset without keep-alive"
fi
exit "$failed"
