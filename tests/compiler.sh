#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Facts against the kernels' own compilers and lists of exports.
#
#	tests/compiler.sh [--long]
#
# Every name in a kernel's Module.symvers is found, or the preprocessor shows that
# no header declares it; 2,000 facts and 2,000 absent names of each kernel, drawn by
# chance, are put to its compiler. With --long those of other architectures and
# the newest tree, too.
#
#	FACTS_SEED	for drawing the facts: one or more numbers (default: 1; with
#			--long today's date)
#	FACTS_SAMPLE	how many (default: 2000)
#	FACTS_KERNELS	which kernels (default: those of scripts/kernels below)
#	FACTS_FOREIGN	which further ones, with --long
#
# Differences that are explained are in compiler-differences.
# Prints the figures of each kernel, the disagreements, and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

kernels=${FACTS_KERNELS-5.10 6.1 6.12 7.3}
foreign=
seeds=${FACTS_SEED:-1}
long=${1:-}
if [ "$long" = --long ]; then
	foreign=${FACTS_FOREIGN-newest 6.1-arm64 6.1-armhf}
	seeds=${FACTS_SEED:-$(date +%Y%m%d)}
fi
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

# check_compiler KERNEL SEED
check_compiler() {
	others=
	for other in $kernels; do
		[ "$other" = "$1" ] || others="$others $(facts "$other")"
	done
	# shellcheck disable=SC2086 # one word per file is meant
	$tools/check-compiler "$(facts "$1")" "$2" "${FACTS_SAMPLE:-2000}" $others >"$work/compiler" || :
	grep '^DISAGREES' "$work/compiler" >"$work/disagrees" || :
	grep -v -F -f "$work/known" "$work/disagrees" >"$work/unknown" || :
	if ! grep -q '^all: ' "$work/compiler"; then
		bad "$1: the comparison did not come to its end" "$(tail -3 "$work/compiler")"
	elif [ -s "$work/unknown" ]; then
		bad "$1: the compiler does not agree, seed $2" "$(cut -c 1-200 "$work/unknown")"
	else
		ok
	fi
	[ -z "$long" ] || sed 's/^/  /' "$work/compiler" | cut -c 1-200
	echo "  $1: compiler, seed $2: $(sed -n 's/^all: //p' "$work/compiler")"
}

# start_exports KERNEL - let check-exports run beside the rest: it uses one processor
start_exports() {
	$tools/check-exports "$(facts "$1")" >"$work/exports" &
	exports=$!
}

# end_exports KERNEL
end_exports() {
	if wait "$exports"; then
		ok
	else
		bad "$1: exports are missed"
		grep -E '^(MISSED|NOT SEEN)' "$work/exports" | cut -c 1-200 || :
	fi
	[ -z "$long" ] || sed 's/^/  /' "$work/exports"
	echo "  $1: $(grep '^exports: ' "$work/exports")"
}

make -s --no-print-directory -C tests/tools
grep -v '^#' tests/compiler-differences | cut -f 1 >"$work/known"
for kernel in $kernels $foreign; do
	if ! scripts/kernels fetch "$kernel" >"$work/fetch" 2>&1; then
		bad "$kernel: not there" "$(tail -3 "$work/fetch")"
		continue
	fi
	start_exports "$kernel"
	for seed in $seeds; do
		check_compiler "$kernel" "$seed"
	done
	end_exports "$kernel"
done
closing
