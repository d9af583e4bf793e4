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
		awk '$1 ~ /^[0-9]+$/ && /\[(compat|hwmon_serial|lm75)\]/ { n += $1 }
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

round=0
first=
while [ "$round" -lt "${ROUNDS:-100}" ]; do
	hwmon=$(echo /sys/devices/platform/hwmon-serial/hwmon/hwmon*)
	if [ "$(cat "$hwmon/temp1_input")" != 25500 ]; then
		result hwmon-serial traffic fail "round $round"
		exit 1
	fi
	for name in hwmon-serial lm75 compat; do
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
	if ! why=$(load hwmon-serial && load lm75); then
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
