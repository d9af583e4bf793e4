#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# lm75.sh - temperature sensor, on the kernel's emulated SMBus (i2c-stub)
#
# The chip's registers, as its data sheet has them: 0 temperature, 1
# configuration, 2 hysteresis, 3 limit; temperatures are 9 bits, left-aligned,
# high byte first, 0.5 degrees each. An SMBus word has the low byte first, so
# 25.5 degrees, 0x1980 in the chip, is the word 0x8019.
#
# Needs: i2c-stub i2c-dev

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

# stub_bus - number of the emulated bus
stub_bus() {
	for bus in /sys/bus/i2c/devices/i2c-*; do
		if grep -q '^SMBus stub' "$bus/name"; then
			basename "$bus" | cut -d - -f 2
			return
		fi
	done
	return 1
}

# register NUMBER [WORD] - read or write one of the chip's registers from beside
# the driver
register() {
	if [ $# -eq 2 ]; then
		i2cset -f -y "$bus" 0x48 "$1" "$2" w
	else
		i2cget -f -y "$bus" 0x48 "$1" w
	fi
}

# says FILE VALUE - a file of the sensor has that value now
# shellcheck disable=SC2317 # await calls it
says() {
	[ "$(cat "$hwmon/$1")" = "$2" ]
}

# reads FILE VALUE - a file of the sensor comes to say VALUE (it may be cached
# for a conversion's time)
reads() {
	await 3 says "$1" "$2" || {
		echo "$1 says $(cat "$hwmon/$1"), not $2"
		return 1
	}
}

# instantiate - put an LM75 with 25.5 degrees on the bus; sets $bus and $hwmon
instantiate() {
	bus=$(stub_bus) || { echo "no emulated bus"; return 1; }
	register 0 0x8019
	echo lm75 0x48 >"/sys/bus/i2c/devices/i2c-$bus/new_device"
	device=/sys/bus/i2c/devices/$bus-0048
	bound i2c lm75 || { echo "not bound"; return 1; }
	hwmon=$(echo "$device"/hwmon/hwmon*)
	[ "$(cat "$hwmon/name")" = lm75 ] || { echo "no hwmon device"; return 1; }
}

# temperatures - read, set from the chip's side, read; write a limit, see it in
# the chip
temperatures() {
	reads temp1_input 25500 || return 1
	register 0 0x00e7
	reads temp1_input -25000 || return 1
	echo 60500 >"$hwmon/temp1_max"
	reads temp1_max 60500 || return 1
	limit=$(register 3)
	[ "$limit" = 0x803c ] ||
		{ echo "limit of 60.5 is $limit in the chip"; return 1; }
	echo "read 25.5, chip set to -25.0, read -25.0; limit 60.5 written, chip has $limit"
}

# sensor - all of it; the outcome is left in /tmp/outcome
sensor() {
	instantiate && temperatures || return 1
	echo 0x48 >"/sys/bus/i2c/devices/i2c-$bus/delete_device"
}

mkdir -p /tmp
if ! why=$(load i2c-dev && load i2c-stub chip_addr=0x48); then
	result lm75 works fail "i2c-stub: $why"
	exit 1
fi
loaded lm75 || exit 1
if ! sensor >/tmp/outcome; then
	result lm75 works fail "$(cat /tmp/outcome)"
elif ! why=$(unloaded lm75); then
	result lm75 works fail "rmmod: $why"
else
	result lm75 works ok "$(cat /tmp/outcome)"
fi
exit "$failed"
