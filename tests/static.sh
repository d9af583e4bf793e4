#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Static checks: generated drivers, with the shims and the compat module that they come
# with, under gcc's W=1 with sparse and under clang's W=1 say nothing that the newest
# tree's own build of the same drivers does not; the host program under cppcheck and
# clang-tidy.
#
#	tests/static.sh [-d | -p] [KERNEL...]
#
# -d: only drivers, -p: only the program. Kernels: 6.12, 6.1 and 5.10.
#
# SAMPLE   how many drivers are drawn (default 16)
# SEED     for the draw (default 1)
# DRIVERS  these drivers in the place of drawn ones, between blanks
#
# (Each shim alone is held against sparse and W=1 in tests/shims.sh, sanitizers are in
# tests/unit and tests/sanitized.sh, lines in tests/lines.sh.)
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

parts='drivers program'
while getopts dp option; do
	case $option in
	d) parts=drivers ;;
	p) parts=program ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))
backfit=$PWD/scripts/backfit/build/backfit
newest=$(scripts/kernels path newest)
source=$(scripts/kernels source newest)
tmp=$(mktemp -d)
trap '[ -n "${KEEP-}" ] || rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# sparse with what Debian's does not know of what the newest tree asks of it. One error,
# as of an assertion about a string's length, and it keeps all its warnings to itself
sparse_wrapper() {
	cat >"$tmp/sparse-for-newest" <<-'END'
		#!/bin/sh
		exec sparse -D__typeof_unqual__=__typeof__ '-D__builtin_strlen(s)=(sizeof(s) - 1)' "$@"
	END
	chmod +x "$tmp/sparse-for-newest"
}

# draw: the drivers, one a line
draw() {
	if [ -n "${DRIVERS-}" ]; then
		printf '%s\n' "$DRIVERS" | tr -s ' \t\n' '\n' | sed '/^$/d'
		return
	fi
	configured=$(scripts/kernels list | awk '$1 ~ /^[0-9]+\.[0-9]+$/ { print $1 }' | sort -V | tail -n 1)
	sh tests/coverage/corpus.sh "$source" \
		"$(scripts/kernels path "$configured")/include/config/auto.conf" >"$tmp/corpus"
	yes "${SEED:-1}" | head -c 1000000 >"$tmp/seed"
	shuf -n "${SAMPLE:-16}" --random-source="$tmp/seed" "$tmp/corpus" | sort
}

# sources PACKAGE: what in it comes from a file of the same path in the newest tree
sources() {
	find "$1/drivers" "$1/sound" -name '*.[chS]' ! -name '*.mod.c' -printf "%H/%P\n" 2>/dev/null |
		sed "s|^$1/||" | while read -r file; do
			[ ! -f "$source/$file" ] || echo "$file"
		done
}

# own DIR: a folder with the newest tree's own files of all packages, each object for
# itself, with the options that its folder's Kbuild has
own() {
	mkdir -p "$1"
	for package in "$tmp"/package-*; do
		sources "$package"
	done | sort -u >"$tmp/sources"
	while read -r file; do
		mkdir -p "$1/$(dirname "$file")"
		cp "$source/$file" "$1/$file"
	done <"$tmp/sources"
	: >"$1/Kbuild"
	for folder in $(xargs -r -n 1 dirname <"$tmp/sources" | sort -u); do
		cat "$tmp"/package-*/"$folder/Kbuild" >"$tmp/kbuild" 2>/dev/null || continue
		grep -E '^(subdir-)?(cc|as)flags|^CFLAGS_' "$tmp/kbuild" | grep -v BACKFIT |
			sort -u >"$1/$folder/Kbuild" || :
		sed -n "s|^$folder/\([^/]*\)\.[cS]$|\1|p" "$tmp/sources" | while read -r name; do
			! grep -q -w -F "$name.o" "$tmp/kbuild" || echo "obj-m += $name.o"
		done >>"$1/$folder/Kbuild"
		echo "obj-m += $folder/" >>"$1/Kbuild"
	done
}

# messages LOG: what is said of drivers and of our own headers, without lines and folders
messages() {
	sed -n -E 's/^.*\/([^/]*\.[ch]):[0-9]+:([0-9]+:)? ((warning|error): .*)$/\1: \3/p;
		s/^([^/ ]*\.[ch]):[0-9]+:([0-9]+:)? ((warning|error): .*)$/\1: \3/p' "$1" | sort -u
}

# own_says NAME MAKE-ARGUMENT...: all objects are there, and what was said of them
own_says() {
	name=$1
	shift
	find "$tmp/own" -name '*.o' -delete
	make -k -j"$(nproc)" -C "$newest" M="$tmp/own" W=1 "$@" modules >"$tmp/$name.log" 2>&1 || true
	messages "$tmp/$name.log" >"$tmp/$name.said"
	sed -n 's|^obj-m += \(.*\)\.o$|\1|p' "$tmp"/own/*/*/Kbuild "$tmp"/own/*/*/*/Kbuild 2>/dev/null |
		sort -u | while read -r object; do
		[ -n "$(find "$tmp/own" -name "$object.o")" ] || echo "$object.o"
	done >"$tmp/lacking"
	if ! [ -s "$tmp/sources" ] || [ -s "$tmp/lacking" ]; then
		bad "the newest tree's own build, $name: no $(tr '\n' ' ' <"$tmp/lacking")" \
			"$(grep -E 'error|Error' "$tmp/$name.log")"
	else
		ok
	fi
}

# clang for a kernel that gcc was asked for: without the options that it does not know.
# The newest tree wants one newer than that which Debian 12 has as clang
clang_wrapper() {
	cat >"$tmp/clang-for-gcc" <<-'END'
		#!/bin/bash
		words=()
		for word; do
			case $word in
			-mfunction-return=*|-fconserve-stack|-mrecord-mcount|-mindirect-branch*) ;;
			-ftrivial-auto-var-init=*|-fno-allow-store-data-races|-mpreferred-stack-boundary=*) ;;
			-fzero-call-used-regs=*|-fplugin*|-fmin-function-alignment=*|-falign-*|-fsanitize=bounds-strict) ;;
			-fno-partial-inlining|-fno-reorder-blocks|-fno-inline-functions-called-once) ;;
			-mstack-protector-guard-symbol=*|-mharden-sls=*) ;;
			-fno-var-tracking-assignments|-femit-struct-debug-baseonly|-fno-ipa-*) ;;
			*) words+=("$word") ;;
			esac
		done
		exec clang-19 -Wno-gnu -Wno-pointer-sign -Wno-address-of-packed-member "${words[@]}" \
			-Wno-unknown-warning-option -Wno-unused-command-line-argument \
			-Wno-microsoft-anon-tag -Wno-enum-enum-conversion
	END
	chmod +x "$tmp/clang-for-gcc"
}

# ours PACKAGE: the names that its shims give, one a line
ours() {
	(cd "$1" && find . -name '*.[ch]' ! -path './drivers/*' ! -path './sound/*' -exec cat {} +) |
		grep -o -E '[A-Za-z_][A-Za-z0-9_]*' | sort -u
}

# targets_own LOG PACKAGE: what is said of a driver's line that stands in the newest
# driver as it is, and on which no name is one that our headers have: only the target's
# headers can have brought that about
targets_own() {
	ours "$2" >"$tmp/ours"
	sed -n -E "s|^.*/$(basename "$2")/((drivers\|sound)/.*\.[ch]):([0-9]+):([0-9]+:)? ((warning\|error): .*)$|\1 \3 \5|p" \
		"$1" | while read -r name line message; do
		[ -f "$source/$name" ] || continue
		text=$(sed -n "${line}p" "$2/$name")
		printf '%s\n' "$text" | grep -q -x -F -f - "$source/$name" || continue
		! printf '%s\n' "$text" | grep -o -E '[A-Za-z_][A-Za-z0-9_]*' |
			grep -q -x -F -f "$tmp/ours" || continue
		echo "$(basename "$name"): $message"
	done | sort -u
}

# says_nothing_new WHAT KERNEL OWN MAKE-ARGUMENT...
says_nothing_new() {
	what=$1
	path=$(scripts/kernels path "$2")
	package=$tmp/package-$2
	own=$3
	shift 3
	make -C "$package" KLIB_BUILD="$path" clean >/dev/null 2>&1 || true
	status=0
	make -k -j"$(nproc)" -C "$package" KLIB_BUILD="$path" W=1 "$@" >"$tmp/log" 2>&1 || status=$?
	[ -z "${KEEP-}" ] || cp "$tmp/log" "$tmp/$kernel-$own.log"
	# what the target's own headers say of themselves is not ours
	grep -v -E '^[^ ]*/usr/src/[^ ]*\.h:[0-9]+:' "$tmp/log" >"$tmp/log.ours" || :
	messages "$tmp/log.ours" >"$tmp/said.package"
	targets_own "$tmp/log.ours" "$package" >"$tmp/said.target"
	new=$(comm -23 "$tmp/said.package" "$tmp/$own.said" | comm -23 - "$tmp/said.target")
	if [ "$status" -ne 0 ]; then
		bad "$what: does not build" "$(grep -E 'error|Error' "$tmp/log")"
	elif [ -n "$new" ]; then
		bad "$what: says more than the newest tree's own build" "$new"
	else
		ok
	fi
}

check_drivers() {
	drivers=$(draw)
	for kernel; do
		path=$(scripts/kernels path "$kernel")
		# shellcheck disable=SC2086 # words
		"$backfit" generate --keep-going --from "$newest" --to "$path" \
			-o "$tmp/package-$kernel" $drivers >"$tmp/said" 2>&1 || true
		modules=$(grep -c '^# module: [ds]' "$tmp/package-$kernel/package.mk" 2>/dev/null || :)
		echo "$kernel: ${modules:-no} modules of $(printf '%s\n' "$drivers" | wc -l) drivers"
		if [ "${modules:-0}" -gt 0 ]; then
			ok
		else
			bad "$kernel: generate" "$(tail -3 "$tmp/said")"
			return
		fi
	done
	clang_wrapper
	sparse_wrapper
	own "$tmp/own"
	own_says gcc C=2 CHECK="$tmp/sparse-for-newest" CF=-D__CHECK_ENDIAN__
	own_says clang CC="$tmp/clang-for-gcc" KCFLAGS=-Wno-error
	for kernel; do
		says_nothing_new "$kernel, gcc and sparse" "$kernel" gcc C=2 CF=-D__CHECK_ENDIAN__
		says_nothing_new "$kernel, clang" "$kernel" clang CC="$tmp/clang-for-gcc"
	done
}

check_program() {
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

make -s --no-print-directory -C scripts/backfit
[ $# -gt 0 ] || set -- 6.12 6.1 5.10
for part in $parts; do
	"check_$part" "$@"
done
closing
