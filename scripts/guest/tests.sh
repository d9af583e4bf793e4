#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# tests.sh - the script of a boot with --test and --load: runs them all, the one
# that ends in a reset (it has a line "Ends: reset") last

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

# load_all - try the drivers of which nothing but loading is asked; those that
# share a module are loaded once, and all of them go out again in reverse order
load_all() {
	names=''
	for name in ${LOAD-}; do
		loaded "$name" && names="$name $names"
	done
	for name in $names; do
		why=$(unloaded "$name") ||
			result "$name" loaded fail "rmmod: $why"
	done
}

# run TEST - one test in a shell of its own
run() {
	echo "TEST $1 at $(cut -d ' ' -f 1 /proc/uptime) s"
	sh "/guest/$1.sh" || failed=1
}

load_all
last=''
for test in ${TESTS-}; do
	if grep -q '^# Ends: reset' "/guest/$test.sh"; then
		last="$last $test"
	else
		run "$test"
	fi
done
for test in $last; do
	[ "$failed" -eq 0 ] || echo "BOOT-FAILED"
	run "$test"
done
exit "$failed"
