#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# 8139too.sh - Realtek's fast ethernet card, emulated by QEMU: traffic both ways
#
# Before it, a fixture makes the kernel take the card for a plain 8139, which is
# what 8139too drives (see fixtures/plain8139.c).
#
# Fixture: plain8139
# Peer: yes
# Qemu: -netdev user,id=rtl8139,net=10.0.3.0/24,restrict=on,guestfwd=tcp:10.0.3.100:80-cmd:@DIR@/send,guestfwd=tcp:10.0.3.100:81-cmd:@DIR@/receive
# Qemu: -device rtl8139,netdev=rtl8139

# shellcheck source=scripts/guest/net.sh
. /guest/net.sh

if ! why=$(load plain8139); then
	result 8139too works fail "fixture: $why"
	exit 1
fi
# The card's ring holds 32 KiB. QEMU's network sends faster than an emulated
# processor empties it, drops what does not fit, and is slow to send it again; so
# have TCP announce no more than the ring holds.
echo 4096 16384 24576 >/proc/sys/net/ipv4/tcp_rmem

test_card 8139too 3
