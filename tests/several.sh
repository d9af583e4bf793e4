#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Names that several headers define, on real kernels: a sample of the definitions
# that are not the first is looked up in the text of the headers, and asked for;
# some names whose two meanings are known are asked, explained and planned with.
#
#	tests/several.sh [KERNEL...]
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
backfit=scripts/backfit/build/backfit
# shellcheck source=tests/count.sh
. tests/count.sh
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
sampled=150

# file_of HEADER: where this kernel has it
file_of() {
	for top in "$source" "$build"; do
		for dir in include "arch/$arch/include" "arch/$arch/include/generated" \
			include/uapi "arch/$arch/include/uapi" \
			"arch/$arch/include/generated/uapi"; do
			if [ -f "$top/$dir/${1#uapi/}" ] && case $1 in
			uapi/*) case $dir in *uapi) ;; *) false ;; esac ;;
			esac then
				echo "$top/$dir/${1#uapi/}"
				return
			fi
		done
	done
}

# check_sample KERNEL: macros and structs stand where the table says; their headers declare them
check_sample() {
	# The order is random, but the same in each run.
	sqlite3 -readonly -separator ' ' "$facts" "SELECT kind, file, line, name FROM further_facts
		WHERE kind IN ('macro', 'struct') AND file NOT LIKE '/%' AND file NOT LIKE '%../%'
		AND name NOT LIKE '<%'
		ORDER BY (length(name) * 7919 + line * 104729 + place * 31) % 65521, name, file
		LIMIT $sampled" >"$tmp/sample"
	wrong=
	while read -r kind file line name; do
		path=$(file_of "$file")
		case $kind in
		macro) pattern="^[[:space:]]*#[[:space:]]*define[[:space:]]*$name\\>" ;;
		*) pattern="\\<$kind[[:space:]]*$name\\>" ;;
		esac
		if [ -z "$path" ] || ! sed -n "${line}p" "$path" | grep -q "$pattern"; then
			wrong="$wrong $file:$line:$name"
		fi
		[ "$kind" = macro ] || name="$kind $name"
		echo "DECLARED_IN($name, $file)"
	done <"$tmp/sample" >"$tmp/questions"
	if [ "$(wc -l <"$tmp/sample")" -eq $sampled ] && [ -z "$wrong" ]; then
		ok
	else
		bad "$1: further definitions are not where they are said to be" "$wrong"
	fi
	if "$backfit" ask --quiet -f "$tmp/questions" "$path_of" >"$tmp/log" 2>&1; then
		ok
	else
		bad "$1: not every header declares what it defines" "$(sort "$tmp/log" | uniq -c)"
	fi
	first=$(sqlite3 -readonly "$facts" "SELECT count(*) FROM fact
		WHERE flags & 128 AND (name, kind) NOT IN (SELECT name, kind FROM further)")
	lone=$(sqlite3 -readonly "$facts" "SELECT count(*) FROM further
		WHERE (name, kind) NOT IN (SELECT name, kind FROM fact WHERE flags & 128) AND kind <> 7")
	if [ "$first $lone" = "0 0" ]; then
		ok
	else
		bad "$1: $first first definitions have no further one, $lone the other way around"
	fi
}

# asks WANTED QUESTION: what this kernel says to it
asks() {
	got=$("$backfit" ask --quiet "$path_of" "$2" 2>/dev/null || :)
	if [ "$got" = "$1" ]; then
		ok
	else
		bad "$kernel: $2: $got, not $1"
	fi
}

for kernel in ${*:-5.10 6.1 6.12 newest}; do
	path_of=$(scripts/kernels path "$kernel")
	facts=$("$backfit" scan "$path_of" 2>/dev/null | sed -n 's/^ *\(.*\.sqlite\)$/\1/p')
	build=$(sqlite3 -readonly "$facts" "SELECT value FROM info WHERE key = 'build'")
	source=$(sqlite3 -readonly "$facts" "SELECT value FROM info WHERE key = 'source'")
	arch=$(sqlite3 -readonly "$facts" "SELECT value FROM info WHERE key = 'arch'")
	check_sample "$kernel"
	# Bonding's struct slave and the serial load balancer's.
	asks yes 'DECLARED_IN(struct slave, net/bonding.h)'
	asks yes 'DECLARED_IN(struct slave, linux/if_eql.h)'
	asks no 'DECLARED_IN(struct slave, linux/slab.h)'
	asks yes 'HAVE_MEMBER(slave, speed)'
	asks yes 'HAVE_MEMBER(slave, priority_bps)'
	asks no 'HAVE_MEMBER(slave, speed, linux/if_eql.h)'
	asks yes 'MEMBER_IS(slave, speed, u32, net/bonding.h)'
	# A clock's number on one chip is another one's.
	asks unknown 'VALUE(GCC_GP1_CLK) == 0'
	number=$(sed -n 's/^#define[[:space:]]*GCC_GP1_CLK[[:space:]]*//p' \
		"$(file_of dt-bindings/clock/qcom,gcc-msm8996.h)")
	asks yes "VALUE(GCC_GP1_CLK, dt-bindings/clock/qcom,gcc-msm8996.h) == $number"
	asks yes 'HAVE_MACRO(GCC_GP1_CLK) && !HAVE_MACRO(GCC_GP1_CLK, linux/slab.h)'
done

newest=$(scripts/kernels path newest)
path_of=$(scripts/kernels path 5.10)
"$backfit" explain --from "$newest" --to "$path_of" slave.speed >"$tmp/log" 2>&1 || :
if [ "$(grep -c '^  .* net/bonding.h:.*struct slave: u32 speed' "$tmp/log")" -eq 2 ] &&
	[ "$(grep -c 'also defined in linux/if_eql.h' "$tmp/log")" -eq 2 ]; then
	ok
else
	bad "explain slave.speed does not show the same header's of both" "$(head -8 "$tmp/log")"
fi
# 5.10's macro is in trace_events.h; linux/genl_magic_func.h, which is read first,
# has another one of __field.
"$backfit" plan --from "$newest" --to "$path_of" drivers/usb/cdns3 >"$tmp/log" 2>&1 || :
if grep -A2 'unresolved __assign_str: other parameters' "$tmp/log" |
	grep -q 'target: trace/trace_events.h:.*__assign_str(dst, src)' &&
	! grep -q '__field' "$tmp/log"; then
	ok
else
	bad "cdns3's tracepoints are not held against those of 5.10" "$(grep -A3 __ "$tmp/log")"
fi
closing
