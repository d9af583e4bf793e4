#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# virtio-rng.sh - random bytes from QEMU through /dev/hwrng
#
# Needs: virtio_pci
# Qemu: -object rng-random,filename=/dev/urandom,id=rng -device virtio-rng-pci,rng=rng

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

rng=/sys/class/misc/hw_random

# select_virtio - make the driver's the current source; fails if it is not then
# shellcheck disable=SC2317 # await calls it
select_virtio() {
	source=$(tr ' ' '\n' <"$rng/rng_available" | grep -m 1 '^virtio_rng') ||
		return 1
	echo "$source" >"$rng/rng_current"
	[ "$(cat "$rng/rng_current")" = "$source" ]
}

# sample FILE - 512 bytes
sample() {
	timeout 20 dd if=/dev/hwrng of="$1" bs=64 count=8 2>/dev/null &&
		[ "$(wc -c <"$1")" -eq 512 ]
}

# random - two samples, not zeros and not the same; the outcome on stdout
random() {
	bound virtio virtio-rng || { echo "no device is bound to it"; return 1; }
	await 5 select_virtio || { echo "cannot be made current: $(
		cat "$rng/rng_available")"; return 1; }
	if ! sample /tmp/one || ! sample /tmp/two; then
		echo "no bytes"
		return 1
	fi
	if [ "$(tr -d '\000' </tmp/one | wc -c)" -lt 400 ]; then
		echo "zeros"
		return 1
	fi
	if cmp -s /tmp/one /tmp/two; then
		echo "the same bytes twice"
		return 1
	fi
	echo "$(cat "$rng/rng_current"): 2 x 512 bytes, $(
		head -c 8 /tmp/one | xxd -p)... and $(
		head -c 8 /tmp/two | xxd -p)..."
}

mkdir -p /tmp
load virtio_pci >/dev/null
loaded virtio-rng || exit 1
if ! what=$(random); then
	result virtio-rng works fail "$what"
elif ! why=$(unloaded virtio-rng); then
	result virtio-rng works fail "rmmod: $why"
else
	result virtio-rng works ok "$what"
fi
exit "$failed"
