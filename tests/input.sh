#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Bad input: one clear line that says what is wrong, the exit code, nothing
# written to OUT, the cache still sound.
#
#	tests/input.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
top=$(pwd)
backfit=$top/scripts/backfit/build/backfit

tmp=$(mktemp -d)
trap 'umount "$tmp/full" 2>/dev/null || true; rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh
newest=$(scripts/kernels path newest)
target=$(scripts/kernels path 6.1)
driver=drivers/watchdog/i6300esb.c

# failing NAME: with what the program said
failing() {
	bad "$1" "$(cat "$tmp/err")"
}

# refuses NAME STATUS PATTERN COMMAND...: it ends with STATUS, its errors are
# lines of backfit's own of which one has PATTERN, and there is no OUT
refuses() {
	name=$1
	want=$2
	pattern=$3
	shift 3
	rm -rf "$tmp/out"
	status=0
	"$@" >"$tmp/log" 2>"$tmp/err" || status=$?
	if [ "$status" -ne "$want" ]; then
		failing "$name: ended with $status, not $want"
	elif ! grep -q "^backfit: .*$pattern" "$tmp/err"; then
		failing "$name: says nothing of '$pattern'"
	elif [ -e "$tmp/out" ] || [ -n "$(find "$tmp" -maxdepth 1 -name 'out.*')" ]; then
		failing "$name: left something behind"
	else
		ok
	fi
}

generate() {
	"$backfit" generate -o "$tmp/out" "$@"
}

wrong_words() {
	refuses "no command" 2 "no command" "$backfit"
	refuses "unknown command" 2 "no command 'frobnicate'" "$backfit" frobnicate
	refuses "missing option" 2 "missing --to" "$backfit" plan --from "$newest" "$driver"
	refuses "no driver" 2 "" "$backfit" plan --from "$newest" --to "$target"
	refuses "wrong question" 2 "no such question" "$backfit" ask "$target" 'HAVE_WINGS(kfree)'
}

wrong_kernels() {
	mkdir -p "$tmp/empty" "$tmp/unconfigured" "$tmp/unprepared/include/config"
	mkdir -p "$tmp/unconfigured/include" "$tmp/unprepared/arch" "$tmp/unconfigured/arch"
	for tree in unconfigured unprepared; do
		printf 'VERSION = 6\nPATCHLEVEL = 1\n' >"$tmp/$tree/Makefile"
		: >"$tmp/$tree/Kbuild"
		mkdir -p "$tmp/$tree/scripts" "$tmp/$tree/include/linux"
	done
	cp "$target/.config" "$tmp/unprepared/.config"
	cp "$target/include/config/auto.conf" "$tmp/unprepared/include/config/"
	refuses "no such target" 2 "$tmp/none" generate --from "$newest" --to "$tmp/none" "$driver"
	refuses "no kernel tree" 2 "$tmp/empty" generate --from "$newest" --to "$tmp/empty" "$driver"
	refuses "never configured" 2 "config" \
		generate --from "$newest" --to "$tmp/unconfigured" "$driver"
	refuses "no generated headers" 2 "modules_prepare" \
		generate --from "$newest" --to "$tmp/unprepared" "$driver"
	refuses "newest is no kernel" 2 "$tmp/empty" \
		generate --from "$tmp/empty" --to "$target" "$driver"
}

wrong_drivers() {
	refuses "no such driver" 2 "drivers/none.c" \
		generate --from "$newest" --to "$target" drivers/none.c
	refuses "a file that nothing builds" 2 "lm75.h" \
		generate --from "$newest" --to "$target" drivers/hwmon/lm75.h
	refuses "no such symbol" 2 "NO_SUCH_DRIVER" \
		generate --from "$newest" --to "$target" CONFIG_NO_SUCH_DRIVER
}

# a driver with a gap that nothing closes: exit 1, listed, nothing written
unresolved() {
	mkdir -p "$tmp/driver"
	cat >"$tmp/driver/odd.c" <<-END
		#include <linux/dpll.h>
		#include <linux/module.h>

		static struct dpll_device *dpll;
		static const struct dpll_device_ops ops;

		static int __init odd_init(void)
		{
			return dpll_device_register(dpll, DPLL_TYPE_PPS, &ops, NULL);
		}
		module_init(odd_init);
		MODULE_DESCRIPTION("a driver that uses what 6.1 cannot give");
		MODULE_LICENSE("GPL");
	END
	echo 'obj-m := odd.o' >"$tmp/driver/Makefile"
	refuses "unresolved gap" 1 "unresolved" \
		generate --from "$newest" --to "$target" "$tmp/driver"
	status=0
	"$backfit" plan --from "$newest" --to "$target" "$tmp/driver" >"$tmp/log" 2>"$tmp/err" ||
		status=$?
	if [ $status -eq 1 ] && grep -q 'unresolved dpll_device_register' "$tmp/log"; then
		ok
	else
		failing "plan of an unresolved gap: ended with $status"
	fi
}

no_spatch() {
	mkdir -p "$tmp/bin"
	for dir in /usr/local/sbin /usr/local/bin /usr/sbin /usr/bin /sbin /bin; do
		for f in "$dir"/*; do
			[ "$(basename "$f")" = spatch ] || ln -sf "$f" "$tmp/bin/" 2>/dev/null || true
		done
	done
	refuses "spatch missing" 2 "spatch" env PATH="$tmp/bin" "$backfit" generate \
		-o "$tmp/out" --from "$newest" --to "$target" drivers/hwmon/lm75.c
}

existing_out() {
	mkdir -p "$tmp/mine"
	echo precious >"$tmp/mine/file"
	status=0
	"$backfit" generate -o "$tmp/mine" --from "$newest" --to "$target" "$driver" \
		>"$tmp/log" 2>"$tmp/err" || status=$?
	if [ $status -eq 2 ] && [ "$(cat "$tmp/mine/file")" = precious ]; then
		ok
	else
		failing "OUT that exists: ended with $status"
	fi
	status=0
	"$backfit" generate --force -o "$tmp/mine" --from "$newest" --to "$target" "$driver" \
		>"$tmp/log" 2>"$tmp/err" || status=$?
	if [ $status -eq 2 ] && [ "$(cat "$tmp/mine/file")" = precious ]; then
		ok
	else
		failing "--force on what is no package: ended with $status"
	fi
}

# a disk with no room: a small tmpfs for OUT (needs root; otherwise not tried)
# A compiler that does all for kbuild, but something else for the headers
wrong_compilers() {
	BACKFIT_CACHE=$tmp/wrong-cache
	export BACKFIT_CACHE
	cc=$(sed -n 's/^CONFIG_CC_VERSION_TEXT="*\([^ "]*\).*/\1/p' "$target/include/config/auto.conf")
	real=$(command -v "$cc")
	mkdir -p "$tmp/cc"
	while read -r what pattern does; do
		printf '#!/bin/sh\nreal=%s\ncase "$*" in *umbrella.c*) %s ;; esac\nexec "$real" "$@"\n' \
			"$real" "$does" >"$tmp/cc/$cc"
		chmod +x "$tmp/cc/$cc"
		refuses "a compiler that $(echo "$what" | tr _ ' ')" 2 "$(echo "$pattern" | tr _ ' ')" \
			env PATH="$tmp/cc:$PATH" "$backfit" scan "$target"
		if [ -n "$(find "$BACKFIT_CACHE" -name '*.sqlite*' 2>/dev/null)" ]; then
			bad "a compiler that $what left facts behind"
		fi
	done <<-'EOF'
		is_killed does_not_run kill -9 $$
		is_killed_midway does_not_run "$real" "$@" | head -c 3000000; kill -9 $$
		prints_half_its_output ends_too_early "$real" "$@" | head -c 9000000; exit 0
		prints_nothing ends_too_early exit 0
		fails_without_a_word ends_too_early exit 1
		ignores_its_input was_not_found echo "int backfit_umbrella_ends;"; exit 0
		finds_no_headers was_not_found echo "int backfit_umbrella_ends;" >"$0.c"; exec "$real" -E -dD "$0.c"
		runs_into_a_full_disk does_not_run "$real" "$@" >/dev/full || exit 4
	EOF
	unset BACKFIT_CACHE
}

full_disk() {
	mkdir -p "$tmp/full"
	mount -t tmpfs -o size=64k none "$tmp/full" 2>/dev/null || return 0
	status=0
	"$backfit" generate -o "$tmp/full/out" --from "$newest" --to "$target" \
		drivers/net/usb/r8152.c >"$tmp/log" 2>"$tmp/err" || status=$?
	if [ $status -eq 2 ] && grep -qi 'no space' "$tmp/err" &&
		[ -z "$(ls -A "$tmp/full")" ]; then
		ok
	else
		failing "full disk: ended with $status, left: $(ls -A "$tmp/full" | tr '\n' ' ')"
	fi
	umount "$tmp/full"
}

# a run that is killed leaves no OUT, and the next one works
killed_run() {
	for signal in TERM KILL; do
		rm -rf "$tmp/out"
		"$backfit" generate -o "$tmp/out" --from "$newest" --to "$target" \
			drivers/net/usb/r8152.c >"$tmp/log" 2>"$tmp/err" &
		pid=$!
		sleep 0.7
		kill -$signal $pid 2>/dev/null || true
		wait $pid 2>/dev/null || true
		if [ -e "$tmp/out/manifest.json" ]; then
			: # it was faster than the signal
		elif [ -e "$tmp/out" ]; then
			failing "run killed by $signal: left OUT"
			continue
		fi
		rm -rf "$tmp/out"
		if "$backfit" generate -o "$tmp/out" --from "$newest" --to "$target" \
			drivers/net/usb/r8152.c >"$tmp/log" 2>"$tmp/err" &&
			[ -e "$tmp/out/manifest.json" ] &&
			[ -z "$(find "$tmp" -maxdepth 1 -name 'out.*')" ]; then
			ok
		else
			failing "run after one killed by $signal"
		fi
	done
}

# facts that were cut short or replaced by rubbish are noticed and made anew
damaged_cache() {
	export BACKFIT_CACHE="$tmp/cache"
	"$backfit" ask "$target" 'HAVE_FUNCTION(kfree)' >/dev/null 2>"$tmp/err"
	for facts in "$BACKFIT_CACHE"/facts/*.sqlite; do
		dd if=/dev/urandom of="$facts" bs=4096 seek=3 count=200 conv=notrunc 2>/dev/null
	done
	if "$backfit" ask "$target" 'HAVE_FUNCTION(kfree)' 2>"$tmp/err" |
		grep -q '^HAVE_FUNCTION(kfree): yes'; then
		ok
	else
		failing "facts overwritten with rubbish"
	fi
	for facts in "$BACKFIT_CACHE"/facts/*.sqlite; do
		: >"$facts"
	done
	if "$backfit" ask "$target" 'HAVE_FUNCTION(kfree)' 2>"$tmp/err" |
		grep -q '^HAVE_FUNCTION(kfree): yes'; then
		ok
	else
		failing "empty facts"
	fi
	unset BACKFIT_CACHE
}

# a tree that changes again and again does not fill the cache with what it was
bounded_cache() {
	export BACKFIT_CACHE="$tmp/bounded"
	mkdir "$tmp/src"
	cp -rs "$target/." "$tmp/src/changing"
	for beside in "$target"/../*; do
		ln -s "$(realpath "$beside")" "$tmp/src/"
	done
	for state in 1 2 3 4 5; do
		rm "$tmp/src/changing/Module.symvers"
		{
			cat "$target/Module.symvers"
			printf '0x00000000\tstate_%s\tvmlinux\tEXPORT_SYMBOL\t\n' $state
		} >"$tmp/src/changing/Module.symvers"
		"$backfit" ask "$tmp/src/changing" "HAVE_EXPORT(state_$state)" >/dev/null 2>"$tmp/err" ||
			failing "state $state of a tree that changes"
	done
	if [ "$(find "$BACKFIT_CACHE/facts" -name '*.sqlite' | wc -l)" -eq 3 ]; then
		ok
	else
		failing "states of one tree that are kept: $(ls "$BACKFIT_CACHE/facts")"
	fi
	unset BACKFIT_CACHE
}

wrong_words
wrong_kernels
wrong_drivers
unresolved
no_spatch
existing_out
wrong_compilers
full_disk
killed_run
damaged_cache
bounded_cache
closing
