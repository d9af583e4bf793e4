#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# e1000e.sh - Intel's gigabit card, emulated by QEMU: traffic both ways
#
# Peer: yes
# Qemu: -netdev user,id=e1000e,net=10.0.2.0/24,restrict=on,guestfwd=tcp:10.0.2.100:80-cmd:@DIR@/send,guestfwd=tcp:10.0.2.100:81-cmd:@DIR@/receive
# Qemu: -device e1000e,netdev=e1000e

# shellcheck source=scripts/guest/net.sh
. /guest/net.sh

test_card e1000e 2
