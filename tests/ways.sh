#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The same facts by other ways: macros expanded by the compiler instead of the
# scanner, and headers in the opposite order.
#
#	tests/ways.sh [KERNEL...]
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

# shellcheck source=tests/count.sh
. tests/count.sh
log=$(mktemp)
trap 'rm -f "$log"' EXIT
make -s --no-print-directory -C tests/tools build/scan-ways

# at_most NUMBER WAY KERNEL: so many facts differ that way
at_most() {
	n=$(sed -n "s/^$2: .* \\([0-9]*\\) differ$/\\1/p" "$log")
	if [ -n "$n" ] && [ "$n" -le "$1" ]; then
		ok
	else
		bad "$3 read $2: ${n:-unknown} facts differ, not at most $1" "$(grep '^  ' "$log" | tail -5)"
	fi
}

for kernel in ${*:-5.10 6.1 6.12 newest}; do
	if ! tests/tools/build/scan-ways "$(scripts/kernels path "$kernel")" >"$log"; then
		bad "$kernel: cannot be read in three ways"
		continue
	fi
	# Who expands a macro makes no difference, but that the compiler lets a macro
	# rename members of a header that has nothing to do with it (rvt_qp.r_flags).
	at_most 10 "by the compiler" "$kernel"
	# Array sizes that are named by a constant of a header that the other does
	# not include, and headers that someone must set up (linux/drbd_genl.h).
	at_most 400 backwards "$kernel"
done
closing
