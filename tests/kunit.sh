#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# What shims do, inside kernels: the suites of tests/kunit use upstream's API by its
# names, so the same source runs on the newest kernel (the oracle, whose own API it
# is) and on older ones, with KUnit of the newest tree (bundles/kunit) and our shims.
#
#	tests/kunit.sh [-s] [-j FILE] [KERNEL...]
#
#	-s	suites alone: neither KUnit's own tests nor the pairing of names
#	-j FILE	results as JUnit's XML, too (default: $BACKFIT_CACHE/kunit/junit.xml)
#	KERNEL	5.10, 6.1, 6.12 or oracle (default: all)
#
# Prints each failure, a table (suites and kernels), why a suite was skipped, and
# "N passed, N failed". Logs: $BACKFIT_CACHE/kunit.
set -eu
cd "$(dirname "$0")/.."

backfit=scripts/backfit/build/backfit
cache=${BACKFIT_CACHE:-$PWD/.cache}
work=$cache/kunit
junit=$work/junit.xml
short=
known=tests/kunit/known
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# suites - names of the modules of tests/kunit
suites() {
	for file in tests/kunit/*_kunit.c; do
		basename "$file" .c
	done
}

# generate KERNEL - the package of all suites for it, and why suites stay behind
generate() {
	drivers="lib/kunit/test.c $(echo tests/kunit/*_kunit.c)"
	[ -n "$short" ] || drivers="$drivers lib/kunit/kunit-example-test.c
		lib/kunit/kunit-test.c lib/kunit/platform-test.c"
	status=0
	# shellcheck disable=SC2086 # a word per driver is meant
	"$backfit" generate --force --keep-going --from "$(scripts/kernels path newest)" \
		--to "$(scripts/kernels path "$1")" -o "$work/$1" $drivers \
		>"$work/$1.generate" 2>&1 || status=$?
	[ "$status" -le 1 ] || {
		bad "$1: generate" "$(tail -8 "$work/$1.generate")"
		return 1
	}
	sed -n '/it is left out:$/{ s|.*/\([a-z0-9_]*_kunit\)\.c: .*|\1|; N
		s|\n *\(.*\) (.*|: \1|; p; }' "$work/$1.generate" >"$tmp/skipped.$1"
	# its tests break things on purpose, of which the kernel complains as it should
	sed -i '/CPTCFG_KUNIT_FAULT_TEST/d' "$work/$1/backport-include/backport/autoconf.h"
}

# build KERNEL - its modules; for the oracle, which has KUnit, the suites alone
build() {
	if [ "$1" = oracle ]; then
		mkdir -p "$work/oracle"
		cp tests/kunit/Kbuild tests/kunit/*_kunit.c "$work/oracle/"
		set -- oracle make -C "$(scripts/kernels oracle)" M="$work/oracle" W=1
		: >"$tmp/skipped.oracle"
	else
		generate "$1" || return 1
		set -- "$1" make -C "$work/$1" KLIB_BUILD="$(scripts/kernels path "$1")"
	fi
	name=$1
	shift
	if ! "$@" -j"$(nproc)" >"$work/$name.build" 2>&1; then
		bad "$name: build" "$(grep -E -m 6 'error|Error' "$work/$name.build")"
		return 1
	fi
	check "$name: no warnings" sh -c "! grep -E 'warning: ' '$work/$name.build'"
}

# own KERNEL - KUnit's own tests that run there
own() {
	[ -n "$short" ] || echo kunit-example-test kunit-test platform-test
}

# boot KERNEL - load all suites in turn; what they say goes to $tmp/ktap.KERNEL
boot() {
	if [ "$1" = oracle ]; then
		image=$(scripts/kernels oracle image)
		modules=$(scripts/kernels oracle modules)
	else
		image=$(scripts/kernels image "$1")
		modules=$(scripts/kernels modules "$1")
	fi
	names=$(suites | while read -r name; do
		grep -q "^$name:" "$tmp/skipped.$1" || echo "$name"
	done)
	[ "$1" = oracle ] || names="$(own "$1") $names"
	kernel=$1
	set -- --set "SUITES=$(echo "$names" | tr '\n' ' ')"
	# shellcheck disable=SC2044 # names of modules have no blanks
	for file in $(find "$work/$kernel" -name '*.ko'); do
		set -- "$@" --module "$file"
	done
	status=0
	scripts/boot --kernel "$image" --modules "$modules" --cpus 2 --timeout 300 \
		--log "$work/$kernel.log" --script tests/kunit/guest.sh "$@" \
		>"$work/$kernel.boot" 2>&1 || status=$?
	if [ "$status" -eq 0 ]; then
		ok
	else
		bad "$kernel: boot" "$(head -4 "$work/$kernel.boot")"
	fi
	tr -d '\r' <"$work/$kernel.log" |
		awk -v kernel="$kernel" -f tests/kunit/ktap.awk >"$tmp/results.$kernel"
}

# judge KERNEL - count its results: "pass|fail|skip SUITE TEST WHY" a line. What is
# known to do less there must fail, and counts as skipped.
judge() {
	while read -r outcome suite name why; do
		less=$(sed -n "s/^$1 $suite\.$name //p" "$known")
		case $outcome/$less in
		pass/?*)
			bad "$1: $suite.$name passes, but $known has it" ;;
		fail/?*)
			outcome=skip why=$less ;;
		fail/)
			bad "$1: $suite.$name" "$why" ;;
		pass/)
			ok ;;
		esac
		echo "$1 $outcome $suite $name $why" >>"$tmp/all"
	done <"$tmp/results.$1"
	while IFS=: read -r suite why; do
		echo "$1 skip $suite - not built: $why" >>"$tmp/all"
	done <"$tmp/skipped.$1"
	for name in $(suites); do
		grep -q "^[a-z]* $name " "$tmp/results.$1" ||
			grep -q "^$name:" "$tmp/skipped.$1" ||
			bad "$1: $name: nothing was heard of it"
	done
}

kernels=
while [ $# -gt 0 ]; do
	case $1 in
	-s) short=yes ;;
	-j) shift; junit=$1 ;;
	-*) sed -n '7p' "$0" >&2; exit 2 ;;
	*) kernels="$kernels $1" ;;
	esac
	shift
done
mkdir -p "$work"
: >"$tmp/all"
make -s --no-print-directory -C scripts/backfit
for kernel in ${kernels:-5.10 6.1 6.12 oracle}; do
	build "$kernel" && boot "$kernel" && judge "$kernel"
done
awk -f tests/kunit/table.awk "$tmp/all"
awk -f tests/kunit/junit.awk "$tmp/all" >"$tmp/junit" && mv "$tmp/junit" "$junit"
[ -n "$short" ] || tests/kunit/pair.sh || bad "pairing: see above"
closing
