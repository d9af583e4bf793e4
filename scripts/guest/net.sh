#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# net.sh - test of a network driver; runs in the guest, from the card's script
#
# The host's side of the traffic is scripts/guest/peer.sh, which QEMU's user
# network starts for each connection to 10.0.N.100: port 80 sends 2 MiB of
# random bytes whose checksum is in /payload.sha256, port 81 takes a checksum, a
# size and bytes and answers whether they agree.

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

# interface DRIVER - the network interface that the driver's module drives
interface() {
	for net in /sys/class/net/*; do
		module=$(readlink -f "$net/device/driver/module") || continue
		if [ "$(basename "$module")" = "$(spelled "$1")" ]; then
			basename "$net"
			return
		fi
	done
	return 1
}

# carrier INTERFACE - the link is up
carrier() {
	[ "$(cat "/sys/class/net/$1/carrier")" = 1 ]
}

# counter INTERFACE NAME - one of its statistics
counter() {
	cat "/sys/class/net/$1/statistics/$2"
}

# address INTERFACE NET - 10.0.NET.15, as QEMU's user network expects it
address() {
	ip link set "$1" up && await 15 carrier "$1" &&
		ip address add "10.0.$2.15/24" dev "$1"
}

# receive NET - fetch the payload from the host and compare its checksum
receive() {
	timeout 40 nc "10.0.$1.100" 80 >/tmp/down </dev/null
	[ "$(sha256sum </tmp/down | cut -c 1-64)" = "$(cat /payload.sha256)" ]
}

# send NET - send 2 MiB to the host, which compares the checksum
send() {
	dd if=/dev/urandom of=/tmp/up bs=1M count=2 2>/dev/null
	{
		echo "$(sha256sum </tmp/up | cut -c 1-64) $(wc -c </tmp/up)"
		cat /tmp/up
	} | timeout 40 nc "10.0.$1.100" 81 >/tmp/answer
	[ "$(cat /tmp/answer)" = same ]
}

# traffic DRIVER NET - all of the above; the reason of a failure on stdout
traffic() {
	net=$(interface "$1") ||
		{ echo "no interface is bound to the driver"; return 1; }
	bound pci "$1" || { echo "no PCI device is bound to it"; return 1; }
	address "$net" "$2" || { echo "$net: no link"; return 1; }
	receive "$2" || { echo "$net: receiving: $(
		wc -c </tmp/down) bytes, wrong checksum"; return 1; }
	send "$2" || { echo "$net: sending: the host has other bytes"; return 1; }
	echo "$net 10.0.$2.15: 2 MiB received, 2 MiB sent, checksums agree (rx $(
		counter "$net" rx_bytes) tx $(counter "$net" tx_bytes) bytes)"
	ip link set "$net" down
}

# test_card DRIVER NET - load it, see it work, take it out
test_card() {
	mkdir -p /tmp
	loaded "$1" || exit 1
	if ! what=$(traffic "$1" "$2"); then
		result "$1" works fail "$what"
	elif ! why=$(unloaded "$1"); then
		result "$1" works fail "rmmod: $why"
	else
		result "$1" works ok "$what"
	fi
	exit "$failed"
}
