#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Facts against two other readers of C: libclang and sparse read the same
# headers, and must see the same declarations, by what their types mean.
#
#	tests/readers.sh [--long]
#
# Without --long libclang reads the headers of two kernels together and sparse a
# part of them; with it all kernels, other architectures among them, and what
# cannot be read together is read alone.
#
#	READERS_KERNELS	which kernels (default: 7.3; with --long those below)
#
# Differences that are explained are in clang-differences and sparse-differences.
# Prints the figures of each kernel and reader, the differences that nothing
# explains, and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

long=${1:-}
kernels=${READERS_KERNELS:-7.3}
[ "$long" != --long ] || kernels=${READERS_KERNELS:-5.10 6.1 6.12 7.3 6.1-arm64 6.1-armhf}
backfit=scripts/backfit/build/backfit
tools=tests/tools/build
# shellcheck source=tests/count.sh
. tests/count.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# facts KERNEL - the file of its facts
facts() {
	# shellcheck disable=SC2046 # one word per option is meant
	$backfit scan $(scripts/kernels options "$1") "$(scripts/kernels path "$1")" 2>/dev/null |
		sed -n 's/^ *\([^ ]*[.]sqlite\)$/\1/p'
}

# share - of 1,000 facts how many the reader could compare
share() {
	sed -n 's/^all: [a-z]*: \([0-9]*\) compared.*; \([0-9]*\) facts it could not read$/\1 \2/p' \
		"$work/out" | awk '{ print int(1000 * $1 / ($1 + $2 + !($1 + $2))) }'
}

# check_reader READER KERNEL LEAST [OPTION...] - it must read LEAST of 1,000 facts
check_reader() {
	reader=$1 kernel=$2 least=$3
	shift 3
	status=0
	$tools/check-"$reader" --known "tests/$reader-differences" "$@" "$(facts "$kernel")" \
		>"$work/out" 2>"$work/err" || status=$?
	read_share=$(share)
	if [ -z "$read_share" ] || [ "$status" -ge 2 ]; then
		bad "$kernel: $reader did not come to its end" "$(tail -3 "$work/err")"
	elif [ "$status" -ne 0 ]; then
		grep '^DIFFERS' "$work/out" >"$work/bad" || :
		bad "$kernel: $reader sees $(grep -c '' "$work/bad") things otherwise" \
			"$(cut -c 1-200 "$work/bad")"
	elif [ "$read_share" -lt "$least" ]; then
		bad "$kernel: $reader read only $read_share of 1,000 facts"
	else
		ok
	fi
	echo "  $kernel: $(sed -n 's/^all: //p' "$work/out")"
	[ -z "$long" ] || grep -E '^(headers|[a-z]+: [0-9]+ (compared|put))' "$work/out" | sed 's/^/    /'
}

# change KERNEL - wrong facts: other types of a parameter and a member, another value,
# something too many, something too few
change() {
	cp "$(facts "$1")" "$work/changed.sqlite"
	sqlite3 "$work/changed.sqlite" "
		UPDATE fact SET type = replace(type, 'struct list_head *new', 'struct hlist_head *new')
			WHERE name = 'list_add';
		UPDATE member SET type = 'struct hlist_node *' WHERE name = 'next' AND record =
			(SELECT id FROM record WHERE name = 'list_head' AND
				kind = (SELECT id FROM kind WHERE name = 'struct'));
		UPDATE member SET value = '7' WHERE name = 'IRQ_HANDLED';
		UPDATE fact SET value = '0' WHERE name = 'LIST_HEAD_INIT';
		INSERT INTO fact (name, kind, flags, type, file, line)
			SELECT 'backfit_too_many', kind, flags, type, file, line FROM fact
			WHERE name = 'list_move';
		DELETE FROM fact WHERE name = 'list_splice';"
}

# check_fails READER NAME... - it tells of these, and of no more, in changed facts
check_fails() {
	reader=$1
	shift
	status=0
	$tools/check-"$reader" --known "tests/$reader-differences" --most 19 \
		"$work/changed.sqlite" >"$work/out" 2>&1 || status=$?
	sed -n 's/^DIFFERS [a-z]* \([^ ]*\) .*/\1/p' "$work/out" | sort >"$work/told"
	if [ "$status" -eq 1 ] && printf '%s\n' "$@" | sort | cmp -s - "$work/told"; then
		ok
	else
		bad "$reader does not find what is wrong in changed facts" "$(tail -5 "$work/out")"
	fi
}

make -s --no-print-directory -C tests/tools
change "${kernels%% *}"
check_fails clang list_add list_head irqreturn LIST_HEAD_INIT backfit_too_many list_splice
check_fails sparse list_add list_head backfit_too_many list_splice
for kernel in $kernels; do
	if ! scripts/kernels fetch "$kernel" >"$work/fetch" 2>&1; then
		bad "$kernel: not there" "$(tail -3 "$work/fetch")"
	elif [ "$long" = --long ]; then
		check_reader clang "$kernel" 990
		check_reader sparse "$kernel" 900
	else
		check_reader clang "$kernel" 980 --alone 0
		check_reader sparse "$kernel" 300 --sample 12
	fi
done
closing
