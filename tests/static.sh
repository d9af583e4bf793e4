#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Static checks: generated drivers under sparse, W=1 and clang say nothing
# that the newest tree's own build of the same driver does not; the host program under
# cppcheck and clang-tidy; how many of its lines the tests run.
#
#	tests/static.sh [-q] [KERNEL...]
#
# -q leaves the lines out, which take longest. (Shims are held against sparse and W=1
# one by one in tests/shims.sh, sanitizers are in tests/unit and tests/sanitized.sh.)
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

quick=
[ "${1:-}" != -q ] || {
	quick=yes
	shift
}
backfit=$PWD/scripts/backfit/build/backfit
newest=$(scripts/kernels path newest)
source=$(scripts/kernels source newest)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# share of the program's lines that the tests must run
LINES_WANTED=85
drivers='drivers/hwmon/lm75.c drivers/hwmon/nct6683.c drivers/watchdog/i6300esb.c
	drivers/net/ethernet/realtek/8139too.c drivers/usb/misc/ldusb.c
	drivers/rtc/rtc-pcf85363.c drivers/platform/x86/wmi-bmof.c'

# messages LOG: what is said of drivers and of our own headers, without lines and folders
messages() {
	sed -n -E 's/^.*\/([^/]*\.[ch]):[0-9]+:([0-9]+:)? ((warning|error): .*)$/\1: \3/p' "$1" |
		sort -u
}

# own DIR MAKE-ARGUMENT...: the newest tree's build of the same drivers
own() {
	dir=$1
	shift
	mkdir -p "$dir"
	: >"$dir/Kbuild"
	for driver in $drivers; do
		cp "$source/$driver" "$dir/"
		echo "obj-m += $(basename "$driver" .c).o" >>"$dir/Kbuild"
	done
	cp "$source/drivers/hwmon/lm75.h" "$dir/" 2>/dev/null || :
	make -k -C "$newest" M="$dir" "$@" modules >"$dir.log" 2>&1 || true
	messages "$dir.log" >"$dir.said"
}

# clang for a kernel that gcc was asked for: without the options that it does not know
clang_wrapper() {
	cat >"$tmp/clang-for-gcc" <<-'END'
		#!/bin/bash
		words=()
		for word; do
			case $word in
			-mfunction-return=*|-fconserve-stack|-mrecord-mcount|-mindirect-branch*) ;;
			-ftrivial-auto-var-init=*|-fno-allow-store-data-races|-mpreferred-stack-boundary=*) ;;
			-fzero-call-used-regs=*|-fplugin*|-fmin-function-alignment=*|-falign-*|-fsanitize=bounds-strict) ;;
			-fno-var-tracking-assignments|-femit-struct-debug-baseonly|-fno-ipa-*) ;;
			*) words+=("$word") ;;
			esac
		done
		exec clang -Wno-unknown-warning-option -Wno-gnu -Wno-pointer-sign \
			-Wno-address-of-packed-member "${words[@]}"
	END
	chmod +x "$tmp/clang-for-gcc"
}

# pristine LOG: of what sparse says of a driver, what it says of lines that stand in the
# newest driver as they are. The newest kernel's headers cannot be read by Debian's
# sparse, so its own build has nothing to be held against
pristine() {
	sed -n -E 's/^(.*\/package\/(drivers\/.*\.c)):([0-9]+):[0-9]+: ((warning|error): .*)$/\1 \2 \3 \4/p' \
		"$1" | while read -r file name line message; do
		if sed -n "${line}p" "$file" | grep -q -x -F -f - "$source/$name"; then
			echo "$(basename "$name"): $message"
		fi
	done | sort -u
}

# says_nothing_new WHAT KERNEL OWN MAKE-ARGUMENT...
says_nothing_new() {
	what=$1
	path=$(scripts/kernels path "$2")
	own=$3
	shift 3
	make -C "$tmp/package" KLIB_BUILD="$path" clean >/dev/null 2>&1 || true
	status=0
	make -k -C "$tmp/package" KLIB_BUILD="$path" "$@" >"$tmp/log" 2>&1 || status=$?
	messages "$tmp/log" >"$tmp/said.package"
	# what the target's own headers say of themselves is not ours
	sed -n -E 's/^.*\/usr\/src\/.*\/([^/]*\.h):[0-9]+:([0-9]+:)? ((warning|error): .*)$/\1: \3/p' \
		"$tmp/log" | sort -u >"$tmp/said.target"
	: >"$tmp/said.pristine"
	case $* in
	*C=2*) pristine "$tmp/log" >"$tmp/said.pristine" ;;
	esac
	new=$(comm -23 "$tmp/said.package" "$own.said" | comm -23 - "$tmp/said.target" |
		comm -23 - "$tmp/said.pristine")
	if [ "$status" -ne 0 ]; then
		bad "$what: does not build" "$(grep -E 'error|Error' "$tmp/log")"
	elif [ -n "$new" ]; then
		bad "$what: says more than the newest tree's own build" "$new"
	else
		ok
	fi
}

check_drivers() {
	clang_wrapper
	own "$tmp/gcc" W=1
	if [ -s "$tmp/gcc.log" ] && [ "$(find "$tmp/gcc" -name '*.o' | wc -l)" -ge 7 ]; then
		ok
	else
		bad "the newest tree does not build the drivers" "$(tail -3 "$tmp/gcc.log")"
	fi
	own "$tmp/clang" W=1 CC="$tmp/clang-for-gcc"
	for kernel; do
		path=$(scripts/kernels path "$kernel")
		rm -rf "$tmp/package"
		# shellcheck disable=SC2086 # words
		check "$kernel: generate" "$backfit" generate --from "$newest" --to "$path" \
			-o "$tmp/package" $drivers
		says_nothing_new "$kernel, gcc and sparse" "$kernel" "$tmp/gcc" W=1 C=2 \
			CF=-D__CHECK_ENDIAN__
		says_nothing_new "$kernel, clang" "$kernel" "$tmp/clang" W=1 CC="$tmp/clang-for-gcc"
	done
}

check_host() {
	# a change has a newer or an older side: cppcheck does not see that across files
	found=$(cppcheck --quiet --std=c11 --enable=warning,portability --inline-suppr \
		--suppress=missingIncludeSystem \
		--suppress=ctunullpointer:scripts/backfit/api.c -Iscripts/backfit scripts/backfit 2>&1 |
		grep -E '(error|warning|portability):' || true)
	if [ -z "$found" ]; then ok; else bad "cppcheck" "$found"; fi
	# shellcheck disable=SC2046 # words
	found=$(clang-tidy --quiet --checks='-*,bugprone-*,clang-analyzer-core*,clang-analyzer-unix*,-bugprone-easily-swappable-parameters,-bugprone-assignment-in-if-condition,-bugprone-narrowing-conversions,-bugprone-implicit-widening-of-multiplication-result,-bugprone-reserved-identifier,-bugprone-macro-parentheses,-bugprone-branch-clone,-bugprone-suspicious-include' \
		scripts/backfit/*.c -- -std=gnu11 -D_GNU_SOURCE \
		$(pkg-config --cflags sqlite3 jansson libcrypto) 2>/dev/null |
		grep -E '(error|warning):' || true)
	if [ -z "$found" ]; then ok; else bad "clang-tidy" "$found"; fi
}

# lines: how many of the program's lines unit tests and the commands' tests run
check_lines() {
	mkdir -p "$tmp/lines"
	cp -r scripts "$tmp/lines/"
	rm -rf "$tmp"/lines/scripts/backfit/build*
	mkdir "$tmp/lines/tests"
	cp -r tests/unit "$tmp/lines/tests/"
	rm -rf "$tmp/lines/tests/unit/build"
	make -s -C "$tmp/lines/tests/unit" CFLAGS='-O0 -g --coverage' SAN=--coverage check \
		>"$tmp/unit.log" 2>&1 || true
	(
		cd "$tmp/lines/scripts/backfit/build-san"
		gcov -n ./*.gcda 2>/dev/null
	) | awk '/^File .[a-z_0-9]*\.[ch]./ { ours = 1; next } /^File/ { ours = 0 }
		ours && /^Lines executed:/ { split($0, part, /[:% ]+/); run += part[3] * part[5] / 100
			all += part[5]; ours = 0 }
		END { printf "%.1f %d\n", all ? 100 * run / all : 0, all }' >"$tmp/share"
	read -r share all <"$tmp/share"
	echo "lines of scripts/backfit that the unit tests run: $share % of $all"
	if [ "${share%.*}" -ge "$LINES_WANTED" ]; then
		ok
	else
		bad "$share % of $all lines run, not $LINES_WANTED %"
	fi
}

make -s --no-print-directory -C scripts/backfit
[ $# -gt 0 ] || set -- 6.1
check_drivers "$@"
check_host
[ -n "$quick" ] || check_lines
closing
