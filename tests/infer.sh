#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# backfit infer, from Debian's sources of 7.3 and 6.1: a few APIs' rules come out
# as a human would write them, proved, and as lint wants them; a pair of small trees
# shows what wrong input and a broken-off run do.
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=tests/count.sh
. tests/count.sh

backfit=$PWD/scripts/backfit/build/backfit
scripts/kernels fetch newest 6.1 6.1-source >/dev/null
new=$(scripts/kernels path newest)
old=$(scripts/kernels path 6.1)
source=$(scripts/kernels source 6.1-source)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
lib=$tmp/library
mkdir -p "$lib/backport-include" "$lib/patches"
cp patches/macros.h "$lib/patches"

infer() {
	"$backfit" infer --from "$new" --to "$old" --old-source "$source" "$@"
}

# has FILE TEXT: the rule has these lines, one after the other
has() {
	file=$lib/patches/inferred/$1.cocci
	if [ -f "$file" ] && [ "$(tail -n "$(printf '%s\n' "$2" | wc -l)" "$file")" = "$2" ]; then
		ok "$1: the rule"
	else
		bad "$1: another rule" "$(tail -12 "$file" 2>&1)"
	fi
}

# head_has FILE LINE
head_has() {
	if grep -qxF "$2" "$lib/patches/inferred/$1.cocci"; then
		ok "$1: $2"
	else
		bad "$1: no line '$2'" "$(head -12 "$lib/patches/inferred/$1.cocci" 2>&1)"
	fi
}

start=$(date +%s)
infer -o "$lib" class_create timer_container_of hrtimer_setup platform_driver.remove \
	>"$tmp/out" 2>"$tmp/err" || bad "backfit infer fails" "$(cat "$tmp/err" "$tmp/out")"
took=$(($(date +%s) - start))
if [ "$(grep -c '^proved ' "$tmp/out")" -eq 4 ]; then
	ok "four APIs are proved ($took s)"
else
	bad "not all four are proved" "$(cat "$tmp/out")"
fi

has device/class-create '@@
expression e1;
@@
-class_create(e1)
+class_create(THIS_MODULE, e1)'
head_has device/class-create '// When: PARAMS(class_create) == 2'
has timer/timer-container-of '@@
@@
-timer_container_of
+from_timer'
head_has timer/timer-container-of '// When: !CALLABLE(timer_container_of)'
has hrtimer/hrtimer-setup '@@
expression e1, e2, e3, e4;
@@
-hrtimer_setup(&e1, e2, e3, e4);
+hrtimer_init(&e1, e3, e4);
+e1.function = e2;'
has platform-device/platform-driver-remove '-void fn(struct platform_device *p1)
+int fn(struct platform_device *p1)
 {
 <...
-return;
+return 0;
 ...>
+return 0;
 }'
head_has platform-device/platform-driver-remove \
	'// When: MEMBER_RETURNS(platform_driver, remove, int)'
head_has platform-device/platform-driver-remove '// Confidence: Moderate'

if grep -q '^//	drivers/.*:[0-9]* (drivers/.*:[0-9]* there)' \
	"$lib/patches/inferred/device/class-create.cocci"; then
	ok "the evidence has both places"
else
	bad "no evidence in the rule"
fi

# The tests that come along are made without spatch: lint holds both together.
if BACKFIT_LIBRARY=$lib "$backfit" lint >"$tmp/lint" 2>&1; then
	ok "lint takes them: $(tail -1 "$tmp/lint")"
else
	bad "lint finds something" "$(cat "$tmp/lint")"
fi

# compiled FILE TEXT: the evidence has this line
compiled() {
	if grep -qF "$2" "$lib/patches/inferred/$1.cocci"; then
		ok "$1: $2"
	else
		bad "$1: no '$2'" "$(grep -A2 'compile' "$lib/patches/inferred/$1.cocci")"
	fi
}

# Drivers are compiled with a rule and without; the shim's form gives the same code.
compiled hrtimer/hrtimer-setup 'compiles for the target with it, not without it'
compiled timer/timer-container-of 'both forms give the same machine code'
compiled platform-device/platform-driver-remove 'compiles for the target with it, not without it'
head_has timer/timer-container-of '// Confidence: High'

# What was inferred is kept, each API by itself: what is lost is inferred again, to the same.
infer class_create timer_container_of >"$tmp/kept" 2>&1 || true
name=$(printf class_create | sha256sum | cut -c 1-24)
for file in "${BACKFIT_CACHE:-$PWD/.cache}"/infer/*/"$name.json"; do
	head -c 100 "$file" >"$file.part"
	mv "$file.part" "$file"
done
infer class_create timer_container_of >"$tmp/kept-again" 2>"$tmp/err" || true
if cmp -s "$tmp/kept" "$tmp/kept-again" && grep -q '^proved *class_create' "$tmp/kept"; then
	ok "half a result is none; what is made anew is the same"
else
	bad "a kept result is not what it was" "$(diff "$tmp/kept" "$tmp/kept-again")"
fi

# What examples say but no compiler takes is a draft: here all older drivers "call" hrtimer_cancel.
wrong=$tmp/wrong
(cd "$source" && grep -rl 'hrtimer_init(' drivers/watchdog drivers/iio drivers/net/can \
	drivers/net/ieee802154 sound/drivers drivers/media/rc) | while read -r file; do
	mkdir -p "$wrong/$(dirname "$file")"
	sed 's/hrtimer_init(/hrtimer_cancel(/' "$source/$file" >"$wrong/$file"
done
status=0
"$backfit" infer --from "$new" --to "$old" --old-source "$wrong" hrtimer_setup >"$tmp/out" \
	2>"$tmp/err" || status=$?
if grep -q '^draft *hrtimer_setup: .* 0 different.*does not compile with it: .*hrtimer_cancel' \
	"$tmp/out"; then
	ok "a rule that no driver compiles with is a draft"
else
	bad "a rule that does not compile: exit $status" "$(head -3 "$tmp/out" "$tmp/err")"
fi

# --infer closes what the library does not, as a patch of its own; drafts close nothing.
poor=$tmp/poor
mkdir -p "$poor/scripts"
cp -a patches backport-include compat bundles "$poor"
cp -a scripts/package "$poor/scripts"
grep -rlE '^// Provides:.*(tty_operations.write|wmi_driver.notify_new)' "$poor/patches" |
	xargs rm -f
plan() {
	BACKFIT_LIBRARY=$poor "$backfit" plan --from "$new" --to "$old" --json "$@" 2>"$tmp/err" |
		jq -c '[.drivers[].gaps[] | select(.api == "tty_operations.write" or
			.api == "wmi_driver.notify_new") | [.api, .resolution, .inferred]]'
}
is() {
	if [ "$2" = "$3" ]; then ok "$1"; else bad "$1: $2" "$(tail -5 "$tmp/err")"; fi
}
is "without --infer a gap stays open" "$(plan drivers/tty/ttynull.c)" \
	'[["tty_operations.write","unresolved",null]]'
is "--infer closes it, and says how sure that is" \
	"$(plan --infer --old-source "$source" drivers/tty/ttynull.c)" \
	'[["tty_operations.write","evolution","High"]]'
is "a draft closes nothing" \
	"$(plan --infer --old-source "$source" drivers/platform/x86/xiaomi-wmi.c)" \
	'[["wmi_driver.notify_new","unresolved",null]]'
if BACKFIT_LIBRARY=$poor "$backfit" generate --infer --old-source "$source" --from "$new" \
	--to "$old" -o "$tmp/package" drivers/tty/ttynull.c >"$tmp/out" 2>&1 &&
	"$backfit" verify "$tmp/package" >>"$tmp/out" 2>&1 &&
	grep -q '^Rule: patches/inferred/' "$tmp"/package/patches/*.patch; then
	ok "generate --infer: a patch of its own, and it builds"
else
	bad "generate --infer fails" "$(tail -5 "$tmp/out")"
fi

# No examples at all: what is nearest.
infer gpiod_is_shared >"$tmp/out" 2>"$tmp/err" || true
if grep -q '^no-rule *gpiod_is_shared: no examples' "$tmp/out" &&
	grep -q 'gpiod_is_active_low.*1 of 1 parameters.*the same header' "$tmp/out"; then
	ok "without examples: the nearest by name, types and header"
else
	bad "no nearest candidates" "$(cat "$tmp/out")"
fi

# What there is no way for is said, and why; what both have is none.
status=0
infer timer_delete_sync no_such_api class_unregister >"$tmp/out" 2>"$tmp/err" ||
	status=$?
if [ "$status" -eq 1 ] && grep -q '^no-rule *timer_delete_sync: .*both have it' "$tmp/out" &&
	grep -q 'no_such_api: the newest kernel has no' "$tmp/err"; then
	ok "an unknown name and one that both kernels have"
else
	bad "an unknown name, or one that both have: exit $status" "$(cat "$tmp/out" "$tmp/err")"
fi
if grep -q '^draft .*class_unregister' "$tmp/out" && grep -q '^// Comments: not proved' "$tmp/out"; then
	ok "what held-out drivers contradict is a draft"
else
	bad "class_unregister is no draft" "$(cat "$tmp/out")"
fi

# Trees without drivers in common.
mkdir -p "$tmp/empty/drivers"
status=0
"$backfit" infer --from "$new" --to "$old" --old-source "$tmp/empty" class_create \
	>"$tmp/out" 2>&1 || status=$?
if [ "$status" -eq 2 ] && grep -q 'no driver in common' "$tmp/out"; then
	ok "trees without drivers in common"
else
	bad "trees without drivers in common: exit $status" "$(cat "$tmp/out")"
fi

# A small older tree: few examples, one that spatch cannot read, and one half of an index.
small=$tmp/small
mkdir -p "$small/drivers/devfreq" "$small/drivers/extcon"
cp "$source/drivers/devfreq/devfreq.c" "$small/drivers/devfreq/"
printf 'int x(void) { }}} "' >"$small/drivers/extcon/extcon.c"
mkdir -p "$tmp/cache"
ln -s "${BACKFIT_CACHE:-$PWD/.cache}/facts" "$tmp/cache/facts"
export BACKFIT_CACHE="$tmp/cache"
status=0
"$backfit" infer --from "$new" --to "$old" --old-source "$small" class_create >"$tmp/out" \
	2>"$tmp/err" || status=$?
if [ "$status" -eq 0 ] && grep -q '^draft .*there is only 1 example' "$tmp/out"; then
	ok "one example is none to prove a rule with"
else
	bad "one example: exit $status" "$(cat "$tmp/out" "$tmp/err")"
fi
for index in "$tmp"/cache/infer/*.index; do
	size=$(wc -c <"$index")
	head -c $((size / 2)) "$index" >"$index.part"
	mv "$index.part" "$index"
done
"$backfit" infer --from "$new" --to "$old" --old-source "$small" class_create >"$tmp/again" \
	2>"$tmp/err" || bad "an index that is not whole stops it" "$(cat "$tmp/err")"
if cmp -s "$tmp/out" "$tmp/again"; then
	ok "an index that is not whole is made anew"
else
	bad "an index that is not whole gives something else" "$(diff "$tmp/out" "$tmp/again")"
fi

closing
