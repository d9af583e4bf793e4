#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# test-boot.sh - scripts/boot with a real kernel (brought into the cache if it is
# not there)
#
# shellcheck disable=SC2317 # check calls the functions

set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
scripts=$here/../../scripts
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/kernels/tap.sh
. "$here/tap.sh"

name=${KERNEL:-6.1}
"$scripts/kernels" fetch "$name"
kernel=$("$scripts/kernels" image "$name")
modules=$("$scripts/kernels" modules "$name")
release=$("$scripts/kernels" release "$name")

# boot OPTIONS... - that kernel
boot() {
	"$scripts/boot" --kernel "$kernel" --modules "$modules" --timeout 60 "$@"
}

# script LINE... - a guest's script of these lines; prints its name
script() {
	printf '%s\n' ". /guest/lib.sh" "$@" >"$tmp/script"
}

# runs STATUS PATTERN OPTIONS... - boot the script: exit status, what is said
runs() {
	wants=$1 says=$2
	shift 2
	status=0
	boot "$@" --script "$tmp/script" --log "$tmp/log" >"$tmp/output" 2>&1 ||
		status=$?
	cat "$tmp/output"
	[ "$status" -eq "$wants" ] && grep -qE -e "$says" "$tmp/output"
}

# compile NAME C-LINE... - a module for that kernel, $tmp/NAME.ko
compile() {
	mkdir -p "$tmp/build-$1"
	file=$1
	shift
	printf '%s\n' '#include <linux/module.h>' 'MODULE_LICENSE("GPL");' "$@" \
		>"$tmp/build-$file/$file.c"
	echo "obj-m := $file.o" >"$tmp/build-$file/Makefile"
	"$scripts/kernels" build "$name" -- M="$tmp/build-$file" >"$tmp/made" 2>&1 &&
		cp "$tmp/build-$file/$file.ko" "$tmp/"
}

# module_order - a module comes with what it needs, before it
module_order() {
	script 'load 8139too && grep -q "^mii.*8139too" /proc/modules &&
		result 8139too works ok together'
	runs 0 '^RESULT 8139too works ok together$' --with 8139too
}

# files_and_variables - both arrive as they were given
files_and_variables() {
	printf 'a b\n' >"$tmp/given"
	# shellcheck disable=SC2016 # the guest's
	script '[ "$(cat /some/where)" = "a b" ] && [ "$WORD" = "it'\''s \$HOME" ] &&
		result x works ok both'
	# shellcheck disable=SC2016 # not to be expanded
	runs 0 '^RESULT x works ok both$' --file "$tmp/given=/some/where" --set 'WORD=it'\''s $HOME'
}

# hangs - a script that does not end is stopped, and the console's end is shown
hangs() {
	script 'echo before the hang' 'sleep 1000'
	runs 1 "no end after 12 s" --timeout 12 && grep -q 'before the hang' \
		"$tmp/output"
}

# in_line STATUS PATTERN OPTIONS... - a boot that says one line
in_line() {
	wants=$1 says=$2
	shift 2
	ends "$wants" "$says" boot "$@"
}

check "a module for $release can be made" compile lm75 \
	'static int __init up(void) { pr_info("ours is up\n"); return 0; }' \
	'static void __exit down(void) { }' \
	'module_init(up); module_exit(down);'
check "another, that warns" compile warns \
	'static int __init up(void) { WARN_ON(1); return 0; }' 'module_init(up);'
check "an unknown option" in_line 2 'unknown option' --nonsense x
check "nothing to run" in_line 2 'nothing to run'
check "no such test" in_line 2 'no test' --test nonsense
check "a file that is no module" in_line 2 'is no kernel module' \
	--module "$here/tap.sh" --load tap
check "no such module" in_line 2 'neither the kernel nor --module has nonsense' \
	--with nonsense --script "$here/tap.sh"
check "no kernel" ends 2 'no --kernel' "$scripts/boot" --modules "$modules"
check "no modules" ends 2 'no modules directory' "$scripts/boot" \
	--kernel "$kernel" --modules "$tmp/none"
check "modules with what they need" module_order
check "files and variables" files_and_variables
script 'exit 3'
check "a script that fails" runs 1 'failed with status 3'
check "a hang" hangs
script 'echo c >/proc/sysrq-trigger'
check "a panic" runs 1 'Kernel panic'
script 'echo b >/proc/sysrq-trigger'
check "a machine that ends too early" runs 1 'ended before the script did'
# shellcheck disable=SC2016 # the guest's
script 'insmod "$(tail -n 1 /modules/warns.order)"'
check "a kernel that warns" runs 1 'the kernel complains: .*WARNING' \
	--module "$tmp/warns.ko"
script 'loaded lm75 && dmesg | grep "ours is up" && unloaded lm75'
check "our module goes before the kernel's own" \
	runs 0 '^RESULT lm75 loaded ok build-id' --module "$tmp/lm75.ko" --ours
script 'loaded lm75'
check "the kernel's own is not taken for ours" \
	runs 1 '^RESULT lm75 loaded fail another module' --with lm75 --ours
script 'echo "BOOT-EXPECT watchdog lm75 x"' 'reboot -f' 'sleep 60'
check "a reset that is not the watchdog's" \
	runs 1 '^RESULT lm75 works fail QEMU reports no watchdog event'
script 'load i6300esb; echo "BOOT-FAILED"' \
	'echo "BOOT-EXPECT watchdog i6300esb x"' \
	'watchdog -T 2 -t 1 /dev/watchdog; sleep 1; killall -9 watchdog; sleep 60'
check "a failure before a reset counts" runs 1 'before the reset failed' \
	--with i6300esb --qemu '-device i6300esb -action watchdog=reset'

finish
