#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Facts against the kernels' own compilers and lists of exports.
#
#	tests/compiler.sh [--long]
#
# Every name in a kernel's Module.symvers is found, or the preprocessor shows that
# no header declares it; facts and absent names, drawn by chance, are put to the
# kernel's compiler. Without --long the latter are 2,000 and 2,000 for one
# kernel, which one by the seed, and 500 and 500 for the others of this machine;
# with it 2,000 and 2,000 for all, other architectures among them.
#
#	FACTS_SEED	for drawing the facts (default: 1; with --long today's date)
#	FACTS_SAMPLE	how many (default: as above)
#	FACTS_KERNELS	which kernels (default: those of scripts/kernels below)
#	FACTS_FOREIGN	which ones of other architectures, with --long
#
# Differences that are explained are in compiler-differences.
# Prints the figures of each kernel, the disagreements, and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

kernels=${FACTS_KERNELS-5.10 6.1 6.12 7.3}
foreign=
seed=${FACTS_SEED:-1}
[ "${1:-}" != --long ] || foreign=${FACTS_FOREIGN-newest 6.1-arm64 6.1-armhf}
[ "${1:-}" != --long ] || seed=${FACTS_SEED:-$(date +%Y%m%d)}
backfit=scripts/backfit/build/backfit
tools=tests/tools/build
# shellcheck source=tests/count.sh
. tests/count.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# facts KERNEL - the file of its facts
facts() {
	if [ ! -s "$work/facts-$1" ]; then
		# shellcheck disable=SC2046 # words
		$backfit scan $(scripts/kernels options "$1") "$(scripts/kernels path "$1")" \
			2>/dev/null | sed -n 's/^ *\([^ ]*[.]sqlite\)$/\1/p' >"$work/facts-$1"
	fi
	cat "$work/facts-$1"
}

# size KERNEL NUMBER - how many facts to draw, NUMBER being the kernel's in the list
size() {
	if [ -n "${FACTS_SAMPLE:-}" ]; then
		echo "$FACTS_SAMPLE"
	elif [ "$long" = --long ] || [ $((seed % 4)) -eq "$2" ]; then
		echo 2000
	else
		echo 500
	fi
}

# check_compiler KERNEL SAMPLE
check_compiler() {
	others=
	for other in $kernels; do
		[ "$other" = "$1" ] || others="$others $(facts "$other")"
	done
	# shellcheck disable=SC2086 # one word per file is meant
	$tools/check-compiler "$(facts "$1")" "$seed" "$2" $others >"$work/compiler" || :
	grep '^DISAGREES' "$work/compiler" >"$work/disagrees" || :
	grep -v -F -f "$work/known" "$work/disagrees" >"$work/unknown" || :
	if ! grep -q '^all: ' "$work/compiler"; then
		bad "$1: the comparison did not come to its end" "$(tail -3 "$work/compiler")"
	elif [ -s "$work/unknown" ]; then
		bad "$1: the compiler does not agree, seed $seed" "$(cut -c 1-200 "$work/unknown")"
	else
		ok
	fi
	[ -z "$long" ] || sed 's/^/  /' "$work/compiler" | cut -c 1-200
	echo "  $1: compiler, seed $seed: $(sed -n 's/^all: //p' "$work/compiler")"
}

# check_exports KERNEL
check_exports() {
	if $tools/check-exports "$(facts "$1")" >"$work/exports"; then
		ok
	else
		bad "$1: exports are missed"
		grep -E '^(MISSED|NOT SEEN)' "$work/exports" | cut -c 1-200 || :
	fi
	[ -z "$long" ] || sed 's/^/  /' "$work/exports"
	echo "  $1: $(grep '^exports: ' "$work/exports")"
}

long=${1:-}
make -s --no-print-directory -C tests/tools
grep -v '^#' tests/compiler-differences | cut -f 1 >"$work/known"
number=0
for kernel in $kernels $foreign; do
	if ! scripts/kernels fetch "$kernel" >"$work/fetch" 2>&1; then
		bad "$kernel: not there" "$(tail -3 "$work/fetch")"
		continue
	fi
	check_exports "$kernel"
	check_compiler "$kernel" "$(size "$kernel" $number)"
	number=$((number + 1))
done
closing
