#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Double backports as they are: the newest 6.1 and 6.12 of Debian have APIs that their
# stable series took from later releases. The same drivers are generated for them and
# for a copy of their headers with those additions taken out again, of one and the same
# version. Each package has what its kernel lacks, and nothing that it has: the plans
# differ in just these names, and both packages build without a warning.
#
#	tests/stable.sh [KERNEL...]
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

backfit=scripts/backfit/build/backfit
newest=$(scripts/kernels path newest)
cache=${BACKFIT_CACHE:-.cache}
tmp=$(mktemp -d "$cache/stable.XXXXXX")
tmp=$(CDPATH='' cd "$tmp" && pwd)
trap '[ -n "${KEEP-}" ] || rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# of KERNEL FIELD: what the list has for it
of() {
	awk -v kernel="$1" -v field="$2" '$1 == kernel && $field != "-" {
		print $field }' tests/stable-taken | sort -u
}

# changed FILE: standard output of a filter takes the place of a link
changed() {
	cat >"$1.new"
	mv "$1.new" "$1"
}

# without_name NAME: as if it never came: whoever has it in the headers has another name,
# in the exports, too
without_name() {
	found=
	for file in $(grep -rlw -e "$1" "$headers" "$target/Module.symvers"); do
		sed "s/\\<$1\\>/not_taken_$1/g" "$file" | changed "$file"
		found=yes
	done
	if [ -n "$found" ]; then
		ok
	else
		bad "$kernel has no $1, so it is not what its series took"
	fi
}

# without_cleanup: a series that took linux/cleanup.h has what goes with it in all its
# headers: definitions, macros and functions that use them
without_cleanup() {
	for file in $(grep -rlE 'cleanup\.h|__free\(|scoped_guard\(|__cleanup|^(EXTEND|DEFINE)_[A-Z_]*(CLASS|GUARD|FREE)' "$headers"); do
		awk '
			# a definition, up to its closing bracket
			/^(EXTEND_CLASS|DEFINE_(CLASS|FREE|(LOCK_)?GUARD)[A-Z0-9_]*)\(/ { inside = 1; depth = 0 }
			inside {
				depth += gsub(/\(/, "(") - gsub(/\)/, ")")
				if (depth <= 0)
					inside = 0
				next
			}
			# a macro, which is whole before it is known what it says
			macro != "" || /^[ \t]*#[ \t]*define/ {
				macro = macro $0 "\n"
				if (/\\$/)
					next
				if (macro !~ /__free\(|__cleanup/)
					printf "%s", macro
				macro = ""
				next
			}
			/#include <linux\/cleanup\.h>/ { next }
			/^[ \t]*scoped_guard\(/ { next }
			{ gsub(/ __free\([a-z_]*\)/, ""); print }' "$file" | changed "$file"
	done
	check "$kernel has linux/cleanup.h" rm "$headers/linux/cleanup.h"
}

# taken_out: the copy, where $target and $headers are from now on
taken_out() {
	mkdir -p "$tmp/$kernel"
	cp -al "$original/../../../usr" "$tmp/$kernel/"
	target=$tmp/$kernel/usr/src/$(basename "$original")
	headers=$(echo "$tmp/$kernel"/usr/src/*-common)/include
	for name in $(of "$kernel" 2); do
		case $name in
		linux/cleanup.h) without_cleanup ;;
		*) without_name "$name" ;;
		esac
	done
}

# still_a_kernel: what is left is whole in itself: a module that has the same headers
# as the drivers' compiles without us
still_a_kernel() {
	mkdir -p "$tmp/control"
	{
		# shellcheck disable=SC2046 # one word each
		sed -n 's/^#include <\(linux\/.*\)>.*/\1/p' $(of "$kernel" 3 | sed "s|^|$source/|") |
			sort -u | while read -r header; do
			[ ! -f "$headers/$header" ] || echo "#include <$header>"
		done
		echo 'MODULE_LICENSE("GPL");'
	} >"$tmp/control/control.c"
	echo 'obj-m := control.o' >"$tmp/control/Kbuild"
	check "$kernel without what it took compiles" make -C "$target" M="$tmp/control" KCFLAGS=-Werror
	make -C "$target" M="$tmp/control" clean >/dev/null 2>&1 || true
}

# gaps PLAN: driver, API and resolution of each
gaps() {
	jq -r '.drivers[] | .driver as $driver | .gaps[] | "\($driver) \(.api) \(.resolution)"' "$1" |
		sort
}

# made KERNEL-DIR NAME: plan and package, which builds without a warning
made() {
	# shellcheck disable=SC2086 # words
	"$backfit" plan --json --from "$newest" --to "$1" $drivers >"$tmp/$2.json" 2>"$tmp/said" || true
	gaps "$tmp/$2.json" >"$tmp/$2.gaps"
	unresolved=$(grep ' unresolved$' "$tmp/$2.gaps" || true)
	if [ -s "$tmp/$2.gaps" ] && [ -z "$unresolved" ]; then
		ok
	else
		bad "$2: not all is closed" "${unresolved:-$(tail -3 "$tmp/said")}"
	fi
	# shellcheck disable=SC2086 # words
	check "$2: generate" "$backfit" generate --from "$newest" --to "$1" -o "$tmp/$2" $drivers
	if ! make -k -j"$(nproc)" -C "$tmp/$2" KLIB_BUILD="$1" >"$tmp/log" 2>&1; then
		bad "$2: build" "$(grep -E 'error|ERROR' "$tmp/log")"
	elif grep -q 'warning: ' "$tmp/log"; then
		bad "$2: warnings" "$(grep 'warning: ' "$tmp/log")"
	else
		ok
	fi
}

# judge NAME DRIVER: the kernel that has it has no gap, the other one has one and closes it
judge() {
	whole=$(sed -n "s|^$2 $1 ||p" "$tmp/$kernel-whole.gaps")
	less=$(sed -n "s|^$2 $1 ||p" "$tmp/$kernel-less.gaps")
	case ${whole:-none}:${less:-none} in
	none:shim | none:carry | none:compat | none:evolution) ok ;;
	*) bad "$kernel: $1 in $2 is '${whole:-no gap}' where the series took it, '${less:-no gap}' without" ;;
	esac
}

# only_these: where the plans differ, it is in what was taken out, or builds on it
only_these() {
	of "$kernel" 2 >"$tmp/names"
	other=$(comm -13 "$tmp/$kernel-whole.gaps" "$tmp/$kernel-less.gaps" | awk '{ print $2 }' |
		sort -u | comm -23 - "$tmp/names" |
		grep -v -E '^(<linux/cleanup\.h>|.*(guard|free|class|ptr|CLASS|GUARD|FREE|cleanup|scoped).*)$' || true)
	if [ -z "$other" ]; then ok; else bad "$kernel: the plans differ in more" "$other"; fi
	gone=$(comm -23 "$tmp/$kernel-whole.gaps" "$tmp/$kernel-less.gaps")
	if [ -z "$gone" ]; then ok; else bad "$kernel: gaps that only the whole kernel has" "$gone"; fi
}

source=$(scripts/kernels source newest)
[ $# -gt 0 ] || set -- 6.1 6.12
for kernel; do
	original=$(scripts/kernels path "$kernel")
	drivers=$(of "$kernel" 3)
	taken_out
	still_a_kernel
	made "$original" "$kernel-whole"
	made "$target" "$kernel-less"
	while read -r of_kernel name driver; do
		[ "$of_kernel" != "$kernel" ] || [ "$driver" = - ] || judge "$name" "$driver"
	done <tests/stable-taken
	only_these
done
closing
