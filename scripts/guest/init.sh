#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# init.sh - first process of the machine that scripts/boot starts
#
# Runs /script and tells the host its exit status on the console, in one line
# that scripts/boot looks for; then the machine is switched off.

mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
exec </dev/null >/dev/console 2>&1

# shellcheck source=/dev/null # made by scripts/boot from its options
. /etc/boot.env
sh /script
echo "BOOT-STATUS $?"
poweroff -f
sleep 60
