#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# What facts cost, measured: `make bench-facts` runs this.
#
#	[KERNEL=6.1] [REPETITIONS=5] tests/bench-facts.sh
#
# KERNEL is one that scripts/kernels knows, or a build directory. Exit: 0 all
# targets are met, 1 one is missed, 2 nothing could be measured.
set -eu
cd "$(dirname "$0")/.."

kernel=${KERNEL:-6.1}
if [ -d "$kernel" ]; then
	path=$kernel
else
	path=$(scripts/kernels path "$kernel") || exit 2
fi
make -s --no-print-directory -C tests/bench >&2
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
status=0
tests/bench/build/bench facts "$path" tests/bench/questions "${REPETITIONS:-5}" "$tmp" || status=$?
exit $status
