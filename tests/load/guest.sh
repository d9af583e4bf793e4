#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Runs in the guest: backported modules beside one that exports upstream's names,
# two packages' modules together, all of them in and out ROUNDS times. Prints
# RESULT lines; a warning of the kernel's makes the boot fail.

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

mkdir -p /tmp
mount -t debugfs debugfs /sys/kernel/debug

# held: how many objects are there that our modules allocated
held() {
	cat /sys/kernel/debug/slab/kmalloc-*/alloc_traces |
		awk '$1 ~ /^[0-9]+$/ && /\[(compat_[0-9a-f]+|hwmon_serial|lm75|faux_one|faux_two)\]/ { n += $1 }
			END { print n + 0 }'
}

# slab: kB of the kernel's memory that cannot be given back at once
slab() {
	awk '$1 == "SUnreclaim:" { print $2 }' /proc/meminfo
}

# refused: a module for another kernel is, with the kernel's usual reason
refused() {
	why=$(insmod /guest/other.ko 2>&1) && {
		result other refused fail "it was loaded"
		return
	}
	if dmesg | tail -3 | grep -q -e 'version magic' -e 'disagrees about version'; then
		result other refused ok
	else
		result other refused fail "$why; $(dmesg | tail -1)"
	fi
}

refused
if why=$(insmod /guest/vendor_api.ko 2>&1); then
	result vendor_api beside ok
else
	result vendor_api beside fail "$why"
fi
loaded hwmon-serial || exit 1
loaded lm75 || exit 1

# both packages' compat modules are in, and each driver uses its own package's
beside() {
	if grep -q "^$FIRST .*hwmon_serial" /proc/modules &&
		grep -q "^$SECOND .*lm75" /proc/modules; then
		result packages beside ok
	else
		result packages beside fail "$(grep ^compat /proc/modules)"
	fi
}

# named: where each package's faux device is; the first has upstream's folder, and
# it does again when the packages come in the other order
named() {
	if why=$(load faux_one && load faux_two) && [ -d /sys/devices/faux/faux_one ] &&
		[ -d "/sys/devices/faux-$SECOND/faux_two" ] &&
		[ -e /sys/bus/faux/devices/faux_one ] &&
		why=$(unloaded faux_one && [ -d "/sys/devices/faux-$SECOND/faux_two" ] &&
			unloaded faux_two && load faux_two && load faux_one) &&
		[ -d /sys/devices/faux/faux_two ] &&
		[ -d "/sys/devices/faux-$FIRST/faux_one" ]; then
		result packages state ok
	else
		result packages state fail "$why $(echo /sys/devices/faux*/*)"
	fi
}

beside
named

round=0
first=
while [ "$round" -lt "${ROUNDS:-100}" ]; do
	hwmon=$(echo /sys/devices/platform/hwmon-serial/hwmon/hwmon*)
	if [ "$(cat "$hwmon/temp1_input")" != 25500 ]; then
		result hwmon-serial traffic fail "round $round"
		exit 1
	fi
	for name in hwmon-serial lm75 faux_one faux_two "$FIRST" "$SECOND"; do
		if ! why=$(unloaded "$name"); then
			result "$name" again fail "round $round: $why"
			exit 1
		fi
	done
	if [ "$round" -eq 10 ]; then
		first=$(slab)
	fi
	last=$(slab)
	left=$(held)
	if ! why=$(load hwmon-serial && load lm75 && load faux_one && load faux_two); then
		result hwmon-serial again fail "round $round: $why"
		exit 1
	fi
	round=$((round + 1))
done
result hwmon-serial traffic ok
result hwmon-serial again ok "$round times"
if [ "$left" -eq 0 ]; then
	result hwmon-serial objects ok
else
	result hwmon-serial objects fail "$left are held after the last round"
fi
# each round that leaks takes a page at least
if [ $((last - first)) -lt $(((round - 11) * 4)) ]; then
	result hwmon-serial slab ok "$first kB, then $last"
else
	result hwmon-serial slab fail "$first kB of slab after 10 rounds, $last after $round"
fi
exit "$failed"
