#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# How many functions of real drivers spatch parses: those that use guards, which it
# passes over when nothing is done about it.
#
#	tests/parse.sh [--long]
#
# A sample of 60 files by a fixed seed, or all of drivers/ and sound/ (2,049 of 7.3,
# some minutes). Prints the shares and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

make -s --no-print-directory -C tests/tools build/check-parse
source=$(scripts/kernels source newest)
(cd "$source" && grep -rlE --include='*.c' '\b(guard|scoped_[a-z_]+|CLASS|__free|ACQUIRE)[ ]*\(' drivers sound) |
	sort >"$tmp/all"
if [ "${1-}" = --long ]; then
	cp "$tmp/all" "$tmp/files"
else
	yes parse | head -c 1000000 >"$tmp/seed"
	shuf -n 60 --random-source="$tmp/seed" "$tmp/all" >"$tmp/files"
fi
tests/tools/build/check-parse "$source" patches/macros.h <"$tmp/files" >"$tmp/out"
tail -3 "$tmp/out"
# share LINE: the per mille of functions that a line tells
share() {
	sed -n "s/^$1: \([0-9]*\) of \([0-9]*\) functions.*/\1 \2/p" "$tmp/out" |
		awk '{ print int(1000 * $1 / $2) }'
}
end=$(share 'with what is put aside, too')
start=$(share 'as it is')
if [ "$end" -ge 995 ]; then ok; else bad "only $end in 1,000 functions are parsed" "$(cat "$tmp/out")"; fi
# a measure that finds nothing to mend measures nothing
if [ "$start" -lt "$end" ]; then ok; else bad "as they are, as many functions are parsed"; fi
closing
