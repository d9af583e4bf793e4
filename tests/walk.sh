#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Does the way that Documentation/adding-an-evolution.md walks still lead there?
# It begins the evolution anew in a copy of the library, fills in the lines that
# the page has, and compares with the file that the library has.
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=tests/count.sh
. tests/count.sh

page=Documentation/adding-an-evolution.md
backfit=$PWD/scripts/backfit/build/backfit
new=$(scripts/kernels path newest)
old=$(scripts/kernels path 6.1)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# the words behind "$ backfit COMMAND" in the page, with the kernels in place
command_line() {
	sed -n "s|^    \\$ backfit \\($1 .*\\)|\\1|p" "$page" | head -1 |
		sed "s|NEW|$new|; s|OLD|$old|"
}

# what the contributor writes: the head's lines in the page's text
own=$(sed -n 's|^    \(// [A-Z][a-z]*: .*\)|\1|p' "$page")
evolution=$(command_line new-evolution | sed 's/.* //')
patch=patches/$evolution.cocci
test=tests/evolutions/$evolution

cp -r backport-include compat bundles "$tmp"
mkdir -p "$tmp/patches"
cp patches/macros.h "$tmp/patches"
cd "$tmp"
export BACKFIT_LIBRARY="$tmp"

# shellcheck disable=SC2046 # the page's command line is words
if "$backfit" $(cd "$OLDPWD" && command_line new-evolution) >log 2>&1; then
	ok "the page's evolution is begun"
else
	bad "backfit new-evolution fails" "$(cat log)"
fi
if "$backfit" lint --update patches >log 2>&1; then
	bad "lint takes what is not filled in"
else
	ok "lint wants it filled in"
fi
printf '%s\n' "$own" | while IFS= read -r line; do
	key=${line%%: *}
	sed -i "s|^$key: .*|$(printf '%s' "$line" | sed 's/[&|\\]/\\&/g')|" "$patch"
done
if "$backfit" lint --update patches >log 2>&1 && "$backfit" lint --to "$old" patches >log 2>&1; then
	ok "lint takes it filled in"
else
	bad "lint does not take what the page says" "$(cat log)"
fi
for file in "$patch" "$test/forms.c" "$test/forms.c.expected"; do
	if diff -u "$OLDPWD/$file" "$file" >log 2>&1; then
		ok "$file"
	else
		bad "$file: the page leads to another" "$(cat log)"
	fi
done
lines=$(printf '%s\n' "$own" | wc -l)
if [ "$lines" -gt 0 ] && [ "$lines" -lt 20 ]; then
	ok "$lines lines are the contributor's own"
else
	bad "$lines lines are the contributor's own"
fi
closing
