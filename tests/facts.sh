#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Facts against what does not come from our scanner: the types that the compiled
# kernels carry about themselves (BTF).
#
#	tests/facts.sh [--long]
#
# Without --long the BTF of the kernels proper is compared; with it also that of
# all their modules and of the other architectures' kernels.
#
#	FACTS_KERNELS	which kernels (default: those of scripts/kernels below)
#	FACTS_FOREIGN	which ones of other architectures, with --long
#
# The measure: of the types that BTF has and that headers define, at least 99.9 %
# have the same members, in the same order, of the same types, and each of the
# others is explained. Where two headers define a name, the facts have both, and
# one of them must be BTF's.
#
# BTF has the types of all .c files, too, under whatever name. Where it has another
# type by one of our names, the kernel's sources (with --long its own, else also
# those of the newest) must show it in a file that is none of its headers. Other
# differences that are none of the scanner's are in facts-differences, each with
# its reason; there must be no further one. Prints a line for each result and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

kernels=${FACTS_KERNELS:-5.10 6.1 6.12 7.3}
foreign=${FACTS_FOREIGN-6.1-arm64 6.1-armhf}
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
	# shellcheck disable=SC2046 # one word per option is meant
	[ -f "$work/facts-$1" ] ||
		$backfit scan "$(scripts/kernels path "$1")" $(scripts/kernels options "$1") 2>/dev/null |
		sed -n 's/^ *\(\/.*[.]sqlite\)$/\1/p' >"$work/facts-$1"
	cat "$work/facts-$1"
}

# sources KERNEL - its sources, or the newest ones
sources() {
	if [ "$1" = 7.3 ]; then
		scripts/kernels source newest
	else
		scripts/kernels source "${1%%-*}-source" 2>/dev/null || scripts/kernels source newest
	fi
}

# unexplained - of the lines "DIFFERS kind name ..." those not in the list
unexplained() {
	awk '
		NR == FNR {
			if ($0 !~ /^#/ && NF)
				known[$1 " " $2]
			next
		}
		/^DIFFERS/ && !($2 " " $3 in known)' "$known" "$work/btf"
}

# measure KINDS - of the types of these kinds that BTF has and our headers define:
# how many, how many of them have the same members in the same order and of the
# same types, and that in parts of 10,000. What a .c file is proved to have for
# itself by one of our names is no type that our headers define; how many, and
# how many have no members in BTF, comes last.
measure() {
	awk -v kinds="^($1): " '
		$0 ~ kinds {
			all += $2 - $11
			same += $4 + $6 + $9
			private += $11
			empty += $17
		}
		END { printf "%d %d %d %d %d\n", all, same, all ? 10000 * same / all : 0, private, empty }' \
		"$work/btf"
}

# percent PARTS - of 10,000, with two digits
percent() {
	printf '%d.%02d %%' $(($1 / 100)) $(($1 % 100))
}

# enough WHAT KINDS - at least 99.9 % of these are the same; prints how many
enough() {
	measure "$2" >"$work/measure"
	read -r all same share private empty <"$work/measure"
	echo "  $1: $2: $same of $all that BTF has and headers define are the same," \
		"$(percent "$share"); not among them $private that a .c file has for itself," \
		"$empty without members in BTF"
	[ "$all" -gt 0 ] && [ "$share" -ge 9990 ]
}

# check_btf WHAT KERNEL [MODULE...]
check_btf() {
	what=$1 kernel=$2
	shift 2
	status=0
	$tools/check-btf --source "$(sources "$kernel")" "$(facts "$kernel")" "$(vmlinux "$kernel")" \
		"$@" >"$work/btf" || status=$?
	unexplained >"$work/bad"
	odd=$(grep -c '' "$work/bad" || :)
	for kinds in 'struct|union' 'enum|typedef'; do
		enough "$what" "$kinds" || status=2
	done
	grep -E 'compared|modules' "$work/btf" | sed 's/^/    /'
	if [ "$status" -ge 2 ] || [ "$odd" -ne 0 ]; then
		head -20 "$work/bad" | cut -c 1-200
		bad "$what: $odd differences from BTF that nothing explains, or too many"
	else
		ok "$what: as BTF has it, but for what is explained"
	fi
}

# unpack_modules KERNEL - have its modules in a folder
unpack_modules() {
	mkdir -p "$work/modules"
	find "$(scripts/kernels modules "$1")/" \( -name '*.ko' -o -name '*.ko.xz' \) \
		-exec cp -t "$work/modules" {} +
	find "$work/modules" -name '*.xz' -print0 | xargs -r -0 -P "$(nproc)" -n 300 xz -dqf
}

# check_modules KERNEL - the same with all its modules
check_modules() {
	unpack_modules "$1"
	if readelf -SW "$(find "$work/modules" -name '*.ko' | head -1)" | grep -q ' [.]BTF '; then
		check_btf "$1 with modules" "$1" "$work"/modules/*.ko
	else
		echo "  $1: its modules have no BTF"
	fi
	rm -rf "$work/modules"
}

# check_choice KERNEL - of two headers that fit different configurations, it must
# be the one that fits this one
check_choice() {
	$backfit ask "$(scripts/kernels path "$1")" rcu_is_watching >"$work/choice" 2>&1 || :
	if grep -q 'linux/rcutree[.]h' "$work/choice"; then
		ok
	else
		bad "$1: rcu_is_watching is not that of linux/rcutree.h" "$(cat "$work/choice")"
	fi
}

# check_foreign KERNEL - one of another architecture
check_foreign() {
	scripts/kernels fetch --image "$1" >/dev/null 2>&1 || :
	if grep -q '^CONFIG_DEBUG_INFO_BTF=y' "$(scripts/kernels path "$1")/.config"; then
		check_btf "$1" "$1"
		check_modules "$1"
	else
		echo "  $1: has no BTF in this configuration"
	fi
}

make -s --no-print-directory -C tests/tools
scripts/kernels fetch newest >/dev/null 2>&1 || :
for kernel in $kernels; do
	scripts/kernels fetch "$kernel" >/dev/null 2>&1 || :
	[ "$long" != --long ] || [ "$kernel" = 7.3 ] ||
		scripts/kernels fetch "$kernel-source" >/dev/null 2>&1 || :
	check_btf "$kernel" "$kernel"
	check_choice "$kernel"
	[ "$long" = --long ] || continue
	check_modules "$kernel"
done
if [ "$long" = --long ]; then
	for kernel in $foreign; do
		check_foreign "$kernel"
	done
fi
closing
