#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Rules about the tree itself: facts decide, never versions; every source file
# says its license; C is formatted as .clang-format says.
# Prints one line per check and "N passed, N failed"; exit 1 if any failed.
set -eu
cd "$(dirname "$0")/.."

passed=0
failed=0

# result NAME OUTPUT: the check passed when OUTPUT is empty
result() {
	if [ -z "$2" ]; then
		passed=$((passed + 1))
		echo "ok   lint: $1"
	else
		failed=$((failed + 1))
		echo "FAIL lint: $1"
		printf '%s\n' "$2" | head -20 | sed 's/^/       /'
	fi
}

files() {
	git ls-files -co --exclude-standard -- "$@"
}

version_tests() {
	files backport-include compat patches bundles scripts |
		xargs grep -nE 'LINUX_VERSION_(CODE|IS|MAJOR)|KERNEL_VERSION *\(' -- || true
}

without_license() {
	files '*.c' '*.h' '*.sh' '*.cocci' '*.mk' 'scripts/*' 'bundles/*' |
		grep -v '^tests/evolutions/' | while read -r f; do
		head -3 "$f" | grep -q 'SPDX-License-Identifier: GPL-2.0' || echo "$f"
	done
}

left_open() {
	files '*.c' '*.h' '*.sh' '*.cocci' '*.mk' 'scripts/*' Makefile |
		grep -v '^tests/' |
		xargs grep -nE '\b(TODO|FIXME|XXX|HACK)\b' -- || true
}

merge_leftovers() {
	git grep -nE '^(<{7}|>{7}) ' -- . || true
}

unformatted() {
	command -v clang-format >/dev/null || return 0
	files 'scripts/backfit/*.[ch]' 'tests/unit/*.[ch]' 'tests/fuzz/*.[ch]' \
		'tests/bench/*.[ch]' 'tests/hostile/*.[ch]' |
		while read -r f; do
			clang-format --style=file "$f" | cmp -s - "$f" || echo "$f"
		done
}

compile_errors() {
	command -v clang >/dev/null || return 0
	make -s --no-print-directory -C scripts/backfit CC=clang BUILD=build-clang \
		-j"$(nproc)" 2>&1 || true
}

fuzz_errors() {
	command -v clang >/dev/null || return 0
	for f in tests/fuzz/*.c; do
		clang -fsyntax-only -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror \
			-Iscripts/backfit "$f" 2>&1 || true
	done
}

result "no version test decides anything" "$(version_tests)"
result "no merge left its marks" "$(merge_leftovers)"
result "every file names its license" "$(without_license)"
result "nothing is left open" "$(left_open)"
result "host C is formatted" "$(unformatted)"
result "clang compiles it without a warning" "$(compile_errors)"
result "clang compiles the fuzz targets" "$(fuzz_errors)"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
