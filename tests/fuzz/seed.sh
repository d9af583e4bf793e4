#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Begins the corpora of the fuzz targets: pieces of what the preprocessor leaves
# of real headers, the declarations and questions that the tests know.
#
#	seed.sh BUILD
set -eu
build=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..

# piece TARGET NAME: what is read becomes one file of the corpus
piece() {
	mkdir -p "$build/corpus-fuzz_$1"
	cat >"$build/corpus-fuzz_$1/seed-$2"
}

# Small headers of the C library do where no kernel is at hand.
for header in errno time signal sys/socket sys/stat netinet/in; do
	echo "#include <$header.h>" | cc -E -dD -xc - 2>/dev/null | grep . |
		head -c 6000 | piece scan "$(echo $header | tr / -)"
done
kernel=$("$top/scripts/kernels" path 6.1 2>/dev/null) || kernel=
source=$("$top/scripts/kernels" source 6.1 2>/dev/null) || source=$kernel
for header in linux/list linux/types linux/timer linux/kobject linux/fs linux/netdevice \
	linux/device linux/bitops net/sock; do
	[ -z "$kernel" ] || find "$source/" "$kernel/" -path "*/include/$header.h" 2>/dev/null |
		head -1 | while read -r file; do
		n=$(echo $header | tr / -)
		grep -v '^ \*' "$file" | head -c 5000 | piece scan "plain-$n"
		grep -v '^ \*' "$file" | head -c 5000 | piece source "plain-$n"
	done
done
grep -ho '"[a-z][^"]*[a-z*)]"' "$here/../unit/test_type.c" | tr -d '"' | sort -u |
	awk 'length > 2 { print > ("'"$build"'/types") }'
n=0
mkdir -p "$build/corpus-fuzz_type"
while read -r line; do
	n=$((n + 1))
	printf '%s' "$line" | piece type "$n"
done <"$build/types"
sed -n 's/^.*	\([A-Z_]*(.*\)$/\1/p' "$here/../kernels.sh" | while read -r line; do
	n=$((n + 1))
	printf '%s' "$line" | piece type "$n"
done
