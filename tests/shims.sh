#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Each shim header, for each kernel in the cache: compiles alone and twice, with
# W=1, sparse and errors from warnings (where the kernel's own header does); and for the newest kernel, which has
# every API itself, no shim offers anything.
#
#	tests/shims.sh [KERNEL...]
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
top=$(pwd)
export BACKFIT_LIBRARY="$top"

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# a module with one file per shim header
write_module() {
	dir=$1
	objects=
	for header in $(cd "$dir/backport-include" && find . -name '*.h' | sed 's|^\./||' | sort); do
		name=shim-$(echo "$header" | tr '/.' '__')
		printf '#include <%s>\n#include <%s>\n' "$header" "$header" >"$dir/$name.c"
		objects="$objects $name.o"
	done
	{
		echo 'obj-m := shims.o'
		echo "shims-y := main.o $objects"
		echo 'NOSTDINC_FLAGS += -I$(src)/backport-include'
		echo 'ccflags-y += -Werror -Werror=implicit-function-declaration'
		echo 'ccflags-y += -Werror=incompatible-pointer-types -Werror=int-conversion'
	} >"$dir/Kbuild"
	printf '#include <linux/module.h>\nMODULE_LICENSE("GPL");\n' >"$dir/main.c"
}

# control DIR PATH FILE: does the kernel's own header fail alike without the shims?
control() {
	mkdir -p "$1/control"
	cp "$3" "$1/control/alone.c"
	printf 'obj-m := alone.o\nccflags-y += -Werror\n' >"$1/control/Kbuild"
	! make -C "$2" M="$1/control" W=1 alone.o >"$1/control/log" 2>&1
}

check_kernel() {
	kernel=$1
	path=$(scripts/kernels path "$kernel")
	dir=$tmp/$kernel
	mkdir -p "$dir"
	if ! tests/tools/build/answer-shims "$newest" "$path" "$dir/backport-include" \
		>"$dir/offers" 2>"$dir/errors"; then
		bad "$kernel: shims cannot be answered" "$(cat "$dir/errors")"
		return 0
	fi
	write_module "$dir"
	sparse=$(command -v sparse >/dev/null && [ "$kernel" != newest ] && echo C=1 || true)
	make -k -j"$(nproc)" -C "$path" M="$dir" W=1 $sparse modules >"$dir/log" 2>&1 || true
	warnings=$(grep -E 'backport-include/.*warning:' "$dir/log" | sort -u || true)
	if [ -n "$warnings" ]; then
		bad "$kernel: sparse or the compiler warns" "$warnings"
	else
		ok
	fi
	for file in "$dir"/shim-*.c; do
		object=${file%.c}.o
		if [ -e "$object" ]; then
			ok
		elif control "$dir" "$path" "$file"; then
			: # the kernel's header does not compile alone: nothing to learn
		else
			bad "$kernel: $(sed -n 's/#include <\(.*\)>/\1/p;q' "$file")" \
				"$(grep -A3 "$(basename "$file" .c)" "$dir/log" | grep -E 'error|warning')"
		fi
	done
	if [ "$kernel" = newest ]; then
		if [ -s "$dir/offers" ]; then
			bad "newest: shims stand in for what the kernel has" "$(cat "$dir/offers")"
		else
			ok
		fi
	fi
}

make -s --no-print-directory -C tests/tools
newest=$(scripts/kernels path newest)
for kernel in ${*:-newest 6.12 6.1 5.10}; do
	check_kernel "$kernel"
done
closing
