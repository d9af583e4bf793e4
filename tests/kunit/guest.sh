#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Runs in the guest: loads each module of $SUITES, whose tests run as it is loaded,
# and prints what KUnit says of them, between lines that name the module.

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

mkdir -p /sys/kernel/debug
mount -t debugfs debugfs /sys/kernel/debug
echo 1 >/proc/sys/kernel/printk
dmesg -c >/dev/null
for name in $SUITES; do
	echo "KTAP-BEGIN $name"
	if why=$(load "$name"); then
		dmesg -c | sed 's/^<[0-9]*>//; s/^\[[^]]*\] //'
		why=$(unloaded "$name") || echo "KTAP-FAIL $name: rmmod: $why"
		dmesg -c >/tmp/said
		! grep -qE 'WARNING: |BUG: ' /tmp/said || cat /tmp/said
	else
		dmesg -c | sed 's/^<[0-9]*>//; s/^\[[^]]*\] //'
		echo "KTAP-FAIL $name: $why"
	fi
	echo "KTAP-END $name"
done
