#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# peer.sh - the host's end of a network test; QEMU's user network starts it for
# each connection that the guest makes, with the connection as standard input
# and output
#
# Called by the name that it is to do, a link in scripts/boot's work directory:
#   send      the file payload beside the link
#   receive   a line "CHECKSUM SIZE", then that many bytes: answers "same" or
#             "differs", and appends that with the number of bytes to received
#             beside the link. (The size, since the end of the guest's side of a
#             connection does not always come through.)

set -eu

dir=$(dirname -- "$0")

# receive - take the guest's bytes and compare their checksum with its line
receive() {
	body=$(mktemp "$dir/body.XXXXXX")
	IFS=' ' read -r sum size
	head -c "$size" >"$body"
	answer=differs
	if printf '%s  %s\n' "$sum" "$body" |
			sha256sum --check --status 2>/dev/null; then
		answer=same
	fi
	printf '%s %s\n' "$answer" "$(wc -c <"$body")" >>"$dir/received"
	rm -f "$body"
	printf '%s\n' "$answer"
}

case $(basename -- "$0") in
send)
	exec cat "$dir/payload" ;;
receive)
	receive ;;
esac
