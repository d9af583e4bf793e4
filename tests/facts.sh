#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Facts against what does not come from our scanner: the types that the compiled
# kernels carry about themselves (BTF), and the kernels' own compiler.
#
#	tests/facts.sh [--long]
#
# Without --long the BTF of the kernels proper is compared; with it also that of
# their modules, 2,000 facts and as many absent names of each kernel are put to
# its compiler, and every export that no header declares is proved to be so.
#
#	FACTS_SEED	for drawing the facts (default: today's date)
#	FACTS_SAMPLE	how many (default: 2000)
#	FACTS_KERNELS	which kernels (default: those of scripts/kernels below)
#
# Differences that are none of the scanner's are in facts-differences, each
# with its reason. Prints a line for each result and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

kernels=${FACTS_KERNELS:-5.10 6.1 6.12 7.3}
seed=${FACTS_SEED:-$(date +%Y%m%d)}
sample=${FACTS_SAMPLE:-2000}
backfit=scripts/backfit/build/backfit
tools=tests/tools/build
known=tests/facts-differences
long=${1:-}
# shellcheck source=tests/count.sh
. tests/count.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# payload IMAGE - what a vmlinuz of x86 boots, still packed, without its size
payload() {
	sectors=$(od -A n -t u1 -j 497 -N 1 "$1" | tr -d ' ')
	# shellcheck disable=SC2046 # two words are meant
	set -- "$1" $(od -A n -t u4 -j 584 -N 8 "$1")
	tail -c +$(((sectors + 1) * 512 + $2 + 1)) "$1" | head -c $(($3 - 4))
}

# unpack IMAGE - the kernel that a vmlinuz holds; itself where it is not packed
unpack() {
	case $(od -A n -t x1 -j 514 -N 4 "$1" | tr -d ' ') in
	48647253) payload "$1" >"$work/packed" ;;
	*) cat "$1" >"$work/packed" ;;
	esac
	case $(od -A n -t x1 -N 4 "$work/packed" | tr -d ' ') in
	fd377a58) xz -dc <"$work/packed" ;;
	28b52ffd) zstd -qdc <"$work/packed" ;;
	1f8b*) gzip -dc <"$work/packed" ;;
	*) cat "$work/packed" ;;
	esac
}

# vmlinux KERNEL - a file that holds the BTF of a kernel
vmlinux() {
	if [ -f "$(scripts/kernels path "$1")/vmlinux" ]; then
		echo "$(scripts/kernels path "$1")/vmlinux"
	else
		unpack "$(scripts/kernels image "$1")" >"$work/vmlinux-$1"
		echo "$work/vmlinux-$1"
	fi
}

# facts KERNEL - the file of its facts
facts() {
	[ -f "$work/facts-$1" ] ||
		$backfit scan "$(scripts/kernels path "$1")" 2>/dev/null |
		sed -n 's/^ *\(\/.*[.]sqlite\)$/\1/p' >"$work/facts-$1"
	cat "$work/facts-$1"
}

# unexplained - of the lines "DIFFERS kind name ..." those not in the list. Of a
# function in assembler BTF knows nothing but the name.
unexplained() {
	awk '
		NR == FNR {
			if ($0 !~ /^#/ && NF)
				known[$1 " " $2]
			next
		}
		/^DIFFERS function .* is .void\(\).$/ { next }
		/^DIFFERS/ && !($2 " " $3 in known)' "$known" "$work/btf"
}

# share - of 10,000 structs, unions, enums and typedefs how many are the same
share() {
	awk '/^(struct|union|enum|typedef): / { all += $2; differ += $(NF - 1) }
		END { printf "%d\n", all ? 10000 * (all - differ) / all : 0 }' "$work/btf"
}

# check_btf KERNEL [MODULE...]
check_btf() {
	kernel=$1
	shift
	status=0
	$tools/check-btf "$(facts "$kernel")" "$(vmlinux "$kernel")" "$@" >"$work/btf" || status=$?
	unexplained >"$work/bad"
	odd=$(grep -c '' "$work/bad" || :)
	share=$(share)
	echo "  $kernel: $((share / 100)).$((share % 100 / 10))$((share % 10)) % of records: $(grep compared "$work/btf" | tr '\n' ';')"
	# Nearly all that differ are other types of the same name: see the list.
	if [ "$status" -ge 2 ] || [ "$share" -lt 9980 ] || [ "$odd" -ne 0 ]; then
		head -20 "$work/bad" | cut -c 1-200
		bad "$kernel: $odd differences from BTF that nothing explains"
	else
		ok "$kernel: as BTF has it, but for what is explained"
	fi
}

# modules KERNEL - its modules with BTF, unpacked
modules() {
	mkdir -p "$work/modules"
	find "$(scripts/kernels modules "$1")/" -name '*.ko' -o -name '*.ko.xz' |
		while read -r module; do
			case $module in
			*.xz) xz -dc "$module" >"$work/modules/$(basename "$module" .xz)" ;;
			*) ln -sf "$module" "$work/modules/" ;;
			esac
		done
	for module in "$work"/modules/*.ko; do
		readelf -SW "$module" 2>/dev/null | grep -q ' [.]BTF ' && echo "$module"
	done
}

# check_compiler KERNEL
check_compiler() {
	others=
	for other in $kernels; do
		[ "$other" = "$1" ] || others="$others $(facts "$other")"
	done
	# shellcheck disable=SC2086 # one word per file is meant
	if $tools/check-compiler "$(facts "$1")" "$seed" "$sample" $others >"$work/compiler"; then
		ok "$1: the compiler agrees"
	else
		bad "$1: the compiler does not agree, seed $seed"
	fi
	sed 's/^/  /' "$work/compiler" | cut -c 1-200
}

# check_exports KERNEL
check_exports() {
	if $tools/check-exports "$(facts "$1")" >"$work/exports"; then
		ok "$1: every export is found, or declared in no header"
	else
		bad "$1: exports are missed"
	fi
	sed 's/^/  /' "$work/exports" | cut -c 1-200
}

make -s --no-print-directory -C tests/tools
for kernel in $kernels; do
	scripts/kernels fetch "$kernel" >/dev/null 2>&1 || :
	check_btf "$kernel"
	check_exports "$kernel"
	[ "$long" = --long ] || continue
	# shellcheck disable=SC2046 # one word per module is meant
	[ "$kernel" = 7.3 ] || check_btf "$kernel" $(modules "$kernel")
	rm -rf "$work/modules"
	check_compiler "$kernel"
done
closing
