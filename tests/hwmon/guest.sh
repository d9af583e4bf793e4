#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Runs in the guest: several processes at one hwmon device of hwmon-serial, which
# says how many of its callbacks ran at once. Prints RESULT lines.
#
# With LEAKS=1 the kernel keeps account of who holds memory (slub_debug=FZPU).

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

parent=/sys/devices/platform/hwmon-serial

# uses FILE N - read, or with a value as third argument write, a file N times
uses() {
	n=$2
	while [ "$n" -gt 0 ]; do
		if [ $# -eq 3 ]; then
			echo "$3" >"$hwmon/$1" || return 1
		else
			cat "$hwmon/$1" >/dev/null || return 1
		fi
		n=$((n - 1))
	done
}

# held - how many objects are there that the compat module allocated: the kernel tells how
# many of each place, "  2 register_serial+0xea/0x2a0 [compat_...] ...", and its callers
held() {
	cat /sys/kernel/debug/slab/kmalloc-*/alloc_traces |
		awk -v name="[$COMPAT]" '$1 ~ /^[0-9]+$/ && $3 == name { n += $1 }
			END { print n + 0 }'
}

# together JOB... - run them side by side; fails if one does
together() {
	pids=
	for job; do
		# shellcheck disable=SC2086 # a job is words
		uses $job &
		pids="$pids $!"
	done
	bad=0
	for pid in $pids; do
		wait "$pid" || bad=1
	done
	return $bad
}

mkdir -p /tmp
mount -t debugfs debugfs /sys/kernel/debug
loaded hwmon-serial || exit 1
hwmon=$(echo $parent/hwmon/hwmon*)

if [ "$(cat "$hwmon/temp1_input" "$hwmon/temp1_label" "$hwmon/name")" = "25500
die
hwmon_serial" ]; then
	result hwmon-serial reads ok
else
	result hwmon-serial reads fail "$(cat "$hwmon/temp1_input" "$hwmon/name")"
fi

if (echo 1 >"$hwmon/temp1_max") 2>/dev/null; then
	result hwmon-serial errors fail "a driver's error is lost"
else
	result hwmon-serial errors ok
fi

if together "temp1_input 20" "temp1_input 20" "temp1_label 20" "temp1_max 20 5" "locked 20" &&
	[ "$(cat "$hwmon/most")" = 1 ]; then
	result hwmon-serial serialised ok
else
	result hwmon-serial serialised fail "$(cat "$hwmon/most") callbacks at once"
fi

# else the processes did not run side by side, and this says nothing
together "unlocked 20" "unlocked 20"
if [ "$(cat "$hwmon/most")" -gt 1 ]; then
	result hwmon-serial control ok
else
	result hwmon-serial control fail "nothing ran side by side"
fi

before=$(held)
if why=$(echo 50 2>&1 >"$parent/again"); then
	result hwmon-serial again ok
else
	result hwmon-serial again fail "$why"
fi
if [ "$before" -gt 0 ] && [ "$(held)" -eq "$before" ]; then
	result hwmon-serial leaks ok "$before"
else
	result hwmon-serial leaks fail "$before objects were held, then $(held)"
fi

# a reader is in a callback when the device goes
uses temp1_input 3 2>/dev/null &
sleep 0.05
if why=$(unloaded hwmon-serial) && wait && [ "$(held)" -eq 0 ]; then
	result hwmon-serial unloaded ok
else
	result hwmon-serial unloaded fail "$why, $(held) objects held"
fi
exit "$failed"
