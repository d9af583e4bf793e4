#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Pairs each name that shims provide with the tests that use it. Names without a test
# stand in tests/kunit/gaps, which may only shrink: one of them that has a test now, or
# that nothing provides any more, and a new name without a test fail.
#
#	tests/kunit/pair.sh		compare; a line for each failure, and how many are tested
#	tests/kunit/pair.sh -l		list the names without a test
#	tests/kunit/pair.sh -t		list the names that have one, and where
set -eu
cd "$(dirname "$0")/../.."

gaps=tests/kunit/gaps
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

find backport-include compat -name '*.[ch]' | sort |
	xargs awk -f tests/kunit/names.awk | LC_ALL=C sort -u >"$tmp/names"

# words of the tests, and their guards and frees: "guard(mutex)", also of a scope
for file in tests/kunit/*_kunit.c; do
	{
		grep -oE '[A-Za-z_][A-Za-z0-9_]*' "$file"
		grep -oE '(guard|ACQUIRE|scoped_cond_guard)\([a-z0-9_]+' "$file" |
			sed 's/.*(\(.*\)/guard(\1)/'
		grep -oE '(__free|CLASS)\([a-z0-9_]+' "$file" | sed 's/$/)/'
	} | sort -u | sed "s|\$|	$(basename "$file" .c)|"
done | LC_ALL=C sort >"$tmp/words"
LC_ALL=C join -t '	' "$tmp/names" "$tmp/words" >"$tmp/pairs"
cut -f 1 "$tmp/pairs" | LC_ALL=C sort -u >"$tmp/tested"
LC_ALL=C comm -23 "$tmp/names" "$tmp/tested" >"$tmp/untested"

case ${1-} in
-l) cat "$tmp/untested"; exit ;;
-t) cat "$tmp/pairs"; exit ;;
esac

LC_ALL=C sort -u "$gaps" >"$tmp/gaps"
LC_ALL=C comm -23 "$tmp/untested" "$tmp/gaps" |
	sed 's|$| has no test in tests/kunit|' >"$tmp/said"
LC_ALL=C comm -12 "$tmp/gaps" "$tmp/tested" |
	sed "s|\$| has a test now: take it out of $gaps|" >>"$tmp/said"
LC_ALL=C comm -23 "$tmp/gaps" "$tmp/names" |
	sed "s|\$| is provided by no shim: take it out of $gaps|" >>"$tmp/said"
sed 's/^/FAIL pairing: /' "$tmp/said"
echo "pairing: $(wc -l <"$tmp/tested") of $(wc -l <"$tmp/names") names have a test, $(wc -l <"$tmp/untested") have none (tests/kunit/gaps)"
[ ! -s "$tmp/said" ]
