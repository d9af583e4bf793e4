#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Kernels edited as vendors and stable series edit them: what each question of
# the library is about is added to a copy of the target's headers in another
# form, changed or taken away; then the copy is scanned, and what uses it is
# generated, compiled and linked. `make check-vendor` runs all of them.
#
#	tests/mutate/run.sh [-n SAMPLE] [-s SEED] [-m PATTERN] [-o] [KERNEL...]
#
# -m takes those alone that match (a line of `mutate list`: id, question, who asks);
# -n tries a sample, -s tells another sample, -o neither uses what an earlier run found
# out nor keeps it; without it a run goes on where the last one was broken off.
# Many mutations that have nothing to do with each other share a copy; those that
# fail there are tried again in smaller groups, at last alone. A mutation
# whose tree does not compile without us either is none, and not counted.
# Prints a line for each that does not survive, and "N passed, N failed".
set -eu
cd "$(dirname "$0")/../.."
top=$(pwd)
export BACKFIT_LIBRARY="$top"

sample=
seed=1
afresh=
only=
while getopts n:s:m:o option; do
	case $option in
	m) only=$OPTARG ;;
	n) sample=$OPTARG ;;
	s) seed=$OPTARG ;;
	o) afresh=yes ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))

make -s --no-print-directory -C tests/mutate
mutate=tests/mutate/build/mutate
backfit=scripts/backfit/build/backfit
newest=$(scripts/kernels path newest)
cache=${BACKFIT_CACHE:-$top/.cache}/mutate
mkdir -p "$cache"
tmp=$(mktemp -d "$cache/run.XXXXXX")
trap 'rm -rf "$tmp"' EXIT

# what results hold for
stamp() {
	find backport-include compat patches bundles tests/mutate -path '*/build' -prune -o \
		-type f -print0 | sort -z | xargs -0 cat "$backfit" | sha256sum | cut -c1-16
}

# shuffled SEED: standard input's lines in an order that the seed tells
shuffled() {
	while IFS= read -r line; do
		printf '%s\t%s\n' "$(printf '%s %s' "$1" "${line%%	*}" | cksum)" "$line"
	done | sort -n | cut -f2-
}

# grouped SIZE: a group's number before each id of a list; one name is in a group
# once, and what goes or is configured otherwise is not among what comes
grouped() {
	awk -F'\t' -v size="$1" '{
		split($1, part, ":")
		kind = "a"
		if (part[1] ~ /gone$/)
			kind = "b"
		if (part[1] == "config")
			kind = "c"
		if ($3 !~ /(^| )(backport-include|compat)\//)
			kind = kind "e"
		name = part[2]
		sub(/\..*/, "", name)
		most = kind ~ /c/ ? 1 : kind ~ /e/ ? size / 2 : size
		for (g = 1; ; g++) {
			key = kind g
			if (n[key] < most && !((key, name) in has))
				break
		}
		n[key]++
		has[key, name] = 1
		print key "\t" $0
	}'
}

# a tree of its own, of links
new_tree() {
	rm -rf "$tmp/tree" "$tmp/out" "$tmp/package"
	mkdir -p "$tmp/tree" "$tmp/out/control"
	cp -al "$original/../../../usr" "$tmp/tree/"
	target=$tmp/tree/usr/src/$(basename "$original")
}

# module DIR [shims]: the Kbuild file of a module from DIR/objects
module() {
	{
		echo 'obj-m := mutated.o'
		# shellcheck disable=SC2016 # make's own
		echo 'mutated-y := $(shell cat $(src)/objects)'
		# shellcheck disable=SC2016
		[ $# -lt 2 ] || echo 'NOSTDINC_FLAGS += -I$(src)/backport-include'
		echo 'ccflags-y += -Werror -Werror=implicit-function-declaration'
		echo 'ccflags-y += -Werror=incompatible-pointer-types -Werror=int-conversion'
	} >"$1/Kbuild"
}

compile() {
	make -k -C "$target" M="$1" "$2" >"$1/log" 2>&1
}

# blamed LOG: "N message" for each error in it, and "- message" where it is nobody's.
# Told by the use's place, by the name in the message, or by the only mutation of
# the header or shim in which the error stands; by all of these with "blamed LOG 1"
blamed() {
	awk -F'\t' -v many="${2:-}" '
	FILENAME == ARGV[1] {
		if ($3 != "skipped") {
			id[$5] = id[$5] " " $1
			sub(/.*\/usr\/src\//, "", $6)
			home[$6] = home[$6] " " $1
			home["backport-include/" $7] = home["backport-include/" $7] " " $1
		}
		next
	}
	function tell(numbers, message, n, part, i) {
		n = split(numbers, part, " ")
		for (i = 1; i <= n; i++)
			print part[i] "\t" message
	}
	/(error|warning): / && !/some warnings being treated/ {
		split($0, place, ":")
		file = place[1]
		sub(/.*\/usr\/src\//, "", file)
		sub(/.*\/backport-include\//, "backport-include/", file)
		message = $0
		sub(/.*(error|warning): /, "", message)
		text = message
		if (match(file, /use-[0-9]+\.c$/)) {
			split(substr(file, RSTART + 4), place, ".")
			tell(place[1], message)
			next
		}
		found = ""
		gsub(/[^A-Za-z0-9_]+/, " ", text)
		n = split(text, word, " ")
		for (i = 1; i <= n && found == ""; i++) {
			sub(/^(vendor|vendor_old|vendor_gone|backport)_/, "", word[i])
			found = id[word[i]]
		}
		if (found == "" && (many || home[file] ~ /^ [0-9]+$/))
			found = home[file]
		if (found == "")
			found = "-"
		tell(found, file ": " message)
	}' "$tmp/results" "$1" | sort -u
}

# verdict VERDICT: one for each line "N message" of standard input; those who got one
# are in the file judged, those without a number in the file unclear
verdict() {
	while IFS='	' read -r n message; do
		if [ "$n" = - ]; then
			echo "$message" >>"$tmp/unclear"
			continue
		fi
		id=$(awk -F'\t' -v n="$n" '$1 == n { print $2 }' "$tmp/results")
		grep -q -x -F "$id" "$tmp/judged" && continue
		echo "$id" >>"$tmp/judged"
		printf '%s\t%s\n' "$id" "$1 $message"
	done
}

# without_judged: the group without those that have their verdict
without_judged() {
	awk -F'\t' 'FILENAME == ARGV[1] { judged[$1]; next }
		{ id = $1; sub(/ alone$/, "", id) } !(id in judged)' "$tmp/judged" "$tmp/group" \
		>"$tmp/group.new"
	mv "$tmp/group.new" "$tmp/group"
}

# edited: a tree that has all of the group and compiles without us; what does not is
# left out. Where a use is wrong in itself its headers alone are tried
edited() {
	for _ in 1 2 3 4 5 6; do
		[ -s "$tmp/group" ] || return 1
		new_tree
		"$mutate" edit "$newest" "$original" "$target" "$tmp/out" <"$tmp/group" \
			>"$tmp/results" 2>"$tmp/errors" || return 1
		: >"$tmp/judged"
		: >"$tmp/unclear"
		awk -F'\t' '$3 == "skipped" { print $1 "\t" $4 }' "$tmp/results" | verdict invalid
		without_judged
		module "$tmp/out/control"
		echo uses.o >"$tmp/out/control/objects"
		compile "$tmp/out/control" uses.o && [ ! -s "$tmp/judged" ] && return 0
		blamed "$tmp/out/control/log" 1 >"$tmp/blamed"
		sed -n 's/ alone	.*//p' "$tmp/group" >"$tmp/alone"
		# a use that is wrong by itself: its headers alone, the next time
		: >"$tmp/judged"
		verdict invalid <"$tmp/blamed" >"$tmp/invalid"
		awk -F'\t' 'FILENAME == ARGV[1] { alone[$1]; next }
			($1 in alone) || /invalid linux-headers/' "$tmp/alone" "$tmp/invalid" >"$tmp/out/invalid"
		cat "$tmp/out/invalid"
		awk -F'\t' 'FILENAME == ARGV[1] { invalid[$1]; next }
			FILENAME == ARGV[2] { bad[$1]; next }
			{ id = $1; sub(/ alone$/, "", id) }
			id in invalid { next }
			id in bad { sub(id, id " alone") }
			{ print }' "$tmp/out/invalid" "$tmp/invalid" "$tmp/group" >"$tmp/group.new"
		if cmp -s "$tmp/group" "$tmp/group.new" && [ -s "$tmp/unclear" ]; then
			return 1
		fi
		mv "$tmp/group.new" "$tmp/group"
	done
	return 1
}

# unlinked: names that modpost does not find, but those of compat.ko
unlinked() {
	sed -n 's/.*modpost: "\([^"]*\)".*undefined.*/\1/p' "$tmp/out/log" |
		grep -v '^backport_' || true
}

# driver_of ASKERS: the driver that the list has for the first of the evolutions
driver_of() {
	for by in $1; do
		sed -n "s|^$by	||p" tests/mutate/drivers | head -1
	done | head -1
}

# drivers: those that the evolutions' mutations are tried with, in one package
drivers() {
	while IFS='	' read -r id _ by; do
		driver=$(driver_of "$by")
		[ -z "$driver" ] || printf '%s\t%s\n' "$id" "$driver"
	done <"$tmp/group" >"$tmp/drivers"
	[ -s "$tmp/drivers" ] || return 0
	# shellcheck disable=SC2046 # one word each
	"$backfit" generate --keep-going --from "$newest" --to "$target" -o "$tmp/package" \
		$(cut -f2 "$tmp/drivers" | sort -u) >"$tmp/generate.log" 2>&1 || true
	[ ! -d "$tmp/package" ] || make -k -j2 -C "$tmp/package" KLIB_BUILD="$target" \
		KCFLAGS=-Werror >"$tmp/build.log" 2>&1 || true
}

# judge_driver ID: likewise, of its driver
judge_driver() {
	driver=$(awk -F'\t' -v id="$1" '$1 == id { print $2 }' "$tmp/drivers")
	if [ -z "$driver" ] || [ -e "$tmp/package/${driver%.c}.o" ]; then
		echo survived
	elif [ -e "$tmp/package/$driver" ]; then
		echo "wrong $driver: $(grep -m1 -E "$driver.*(error|warning)" "$tmp/build.log" ||
			echo 'does not build')"
	else
		echo "wrong $driver: $(grep -m1 "$driver" "$tmp/generate.log" ||
			tail -1 "$tmp/generate.log")"
	fi | sed "s|$tmp/||g"
}

# try_group: the ids of the file group; a line "ID VERDICT" for each that has one
try_group() {
	edited || return 0
	if ! "$mutate" check "$newest" "$original" "$target" "$tmp/out" \
		<"$tmp/group" >"$tmp/results" 2>"$tmp/errors"; then
		return 0
	fi
	: >"$tmp/judged"
	: >"$tmp/unclear"
	awk -F'\t' '$3 == "wrong" { print $1 "\t" $4 }' "$tmp/results" | verdict wrong
	awk -F'\t' '$3 == "skipped" { print $1 "\t" $4 }' "$tmp/results" | verdict invalid
	module "$tmp/out" shims
	compile "$tmp/out" modules || true
	blamed "$tmp/out/log" 1 | verdict wrong
	# an error that is nobody's, or one that ends the compiler, hides others
	if [ -s "$tmp/unclear" ] || grep -q 'fatal error' "$tmp/out/log"; then
		without_judged
		return 0
	fi
	: >"$tmp/drivers"
	# evolutions have groups of their own
	if ! grep -q 'backport-include/\|compat/' "$tmp/group"; then
		without_judged
		drivers
	fi
	unlinked >"$tmp/missing"
	without_judged
	while IFS='	' read -r _ id _; do
		grep -q -x -F "$id" "$tmp/judged" && continue
		if grep -q -x -E "(vendor_)?${id#*:}" "$tmp/missing"; then
			printf '%s\twrong not exported\n' "$id"
		else
			printf '%s\t%s\n' "$id" "$(judge_driver "$id")"
		fi
	done <"$tmp/results"
}

# try_all SIZE: the list in the file todo, verdicts to the file done. Whoever has none
# after its group was tried, is tried again in a smaller one
try_all() {
	grouped "$1" <"$tmp/todo" | sort -s -k1,1 >"$tmp/groups"
	for key in $(cut -f1 "$tmp/groups" | uniq); do
		sed -n "s/^$key	//p" "$tmp/groups" >"$tmp/group"
		try_group >"$tmp/verdicts"
		# what is wrong beside others is told again alone
		if [ "$1" -gt 1 ]; then
			[ ! -s "$tmp/unclear" ] || sed 's/^/  unclear: /' "$tmp/unclear" | sort -u | head -3 >&2
			grep '	wrong' "$tmp/verdicts" | sed 's/^/  beside others: /' >&2 || true
			grep -v '	wrong' "$tmp/verdicts" >>"$done" || true
		else
			cat "$tmp/verdicts" >>"$done"
			[ -s "$tmp/verdicts" ] || printf '%s\twrong %s\n' "$(awk -F'\t' -v key="$key" \
				'$1 == key { print $2 }' "$tmp/groups")" "$(cat "$tmp/errors" "$tmp/unclear" | head -1)" >>"$done"
		fi
		echo "$(date +%H:%M:%S) $kernel: $(wc -l <"$done") of $(wc -l <"$tmp/list") tried," \
			"$(grep -c '	wrong' "$tmp/verdicts" || true) wrong in this group" >&2
	done
}

# mutations KERNEL: all, or the sample, with the results of an earlier run
mutations() {
	kernel=$1
	original=$(scripts/kernels path "$kernel")
	done=$cache/$kernel-$(stamp)
	[ -z "$afresh" ] || done=$tmp/$kernel-done
	touch "$done"
	"$mutate" list "$newest" "$original" >"$tmp/all"
	if [ -n "$only" ]; then
		grep -E "$only" "$tmp/all" >"$tmp/chosen" || true
		mv "$tmp/chosen" "$tmp/all"
	fi
	if [ -n "$sample" ]; then
		shuffled "$seed" <"$tmp/all" | head -n "$sample" >"$tmp/list"
	else
		cp "$tmp/all" "$tmp/list"
	fi
	for size in ${SIZES:-60 12 1}; do
		awk -F'\t' 'FILENAME == ARGV[1] { tried[$1]; next } !($1 in tried)' "$done" "$tmp/list" \
			>"$tmp/todo"
		[ -s "$tmp/todo" ] || break
		try_all "$size"
	done
	awk -F'\t' 'FILENAME == ARGV[1] { wanted[$1]; next } $1 in wanted' "$tmp/list" "$done" >"$tmp/verdicts"
	sed -n "s/^\([^	]*\)	wrong /FAIL $kernel: \1: /p" "$tmp/verdicts"
	cut -f2 "$tmp/verdicts" | cut -d' ' -f1 | sort | uniq -c | sed "s/^ */  $kernel: /"
	passed=$((passed + $(grep -c '	survived' "$tmp/verdicts" || true)))
	failed=$((failed + $(grep -c '	wrong' "$tmp/verdicts" || true)))
}

passed=0
failed=0
[ $# -gt 0 ] || set -- 6.12 6.1 5.10
for kernel; do
	mutations "$kernel"
done
echo "$((passed + failed)) mutations tried, $passed survived"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
