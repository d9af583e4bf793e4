#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Kernels edited as vendors edit them: a copy of 6.1's headers in which later
# APIs are there already, in another form or not exported any more. The scan
# notices, the plan follows, the package builds: never a redefinition, never an
# undeclared name.
#
#	tests/vendor.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

backfit=scripts/backfit/build/backfit
newest=$(scripts/kernels path newest)
original=$(scripts/kernels path 6.1)
tmp=$(mktemp -d "${BACKFIT_CACHE:-.cache}/vendor.XXXXXX")
tmp=$(CDPATH='' cd "$tmp" && pwd)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# a tree of its own for each test: hard links, so that an edit must replace a file
new_tree() {
	rm -rf "$tmp/tree" "$tmp/out"
	mkdir -p "$tmp/tree"
	cp -al "$original/../../../usr" "$tmp/tree/"
	target=$tmp/tree/usr/src/$(basename "$original")
	headers=$(echo "$tmp"/tree/usr/src/*-common)/include/linux
}

# edit FILE SED-SCRIPT: a changed copy takes the link's place; it must differ
edit() {
	sed "$2" "$1" >"$1.new"
	if cmp -s "$1" "$1.new"; then
		bad "the edit of $(basename "$1") changes nothing: $2"
	fi
	mv "$1.new" "$1"
}

# before_endif FILE: standard input goes before a header's last #endif
before_endif() {
	head -n -1 "$1" | sed '$!b' >"$1.new"
	cat >>"$1.new"
	echo '#endif' >>"$1.new"
	mv "$1.new" "$1"
}

# asks QUESTION WANTED
asks() {
	answer=$("$backfit" ask "$target" "$1" 2>/dev/null | sed -n '1s/.*: //p')
	if [ "$answer" = "$2" ]; then
		ok
	else
		bad "$1 is '$answer', not '$2'"
	fi
}

# builds DRIVER: a package of it is generated, built and linked
builds() {
	if ! "$backfit" generate --from "$newest" --to "$target" -o "$tmp/out" "$1" \
		>"$tmp/log" 2>&1; then
		bad "$1: generate" "$(cat "$tmp/log")"
	elif ! make -C "$tmp/out" -j"$(nproc)" KLIB_BUILD="$target" >"$tmp/log" 2>&1; then
		bad "$1: build" "$(grep -E 'error|ERROR' "$tmp/log")"
	else
		ok
	fi
}

# resolves DRIVER API RESOLUTION: as the plan has it; "no gap" where it lists none
resolves() {
	"$backfit" plan --from "$newest" --to "$target" "$1" >"$tmp/plan" 2>&1 || true
	got=$(sed -n "s/^  \([a-z]*\)  *$2: .*/\1/p" "$tmp/plan" | head -1)
	if [ "${got:-no gap}" = "$3" ]; then
		ok
	else
		bad "$1: $2 is '${got:-no gap}', not '$3'" "$(tail -3 "$tmp/plan")"
	fi
}

macro_added_early() {
	new_tree
	resolves drivers/watchdog/at91sam9_wdt.c timer_container_of shim
	before_endif "$headers/timer.h" <<-'END'
		#define timer_container_of(var, timer, field) \
			container_of(timer, typeof(*var), field)
	END
	asks 'HAVE_MACRO(timer_container_of)' yes
	resolves drivers/watchdog/at91sam9_wdt.c timer_container_of 'no gap'
	builds drivers/watchdog/at91sam9_wdt.c
}

header_added_early() {
	new_tree
	resolves drivers/net/usb/r8152.c '<linux\/hex.h>' shim
	printf '#ifndef VENDOR_HEX_H\n#define VENDOR_HEX_H\n#include <linux/kernel.h>\n#endif\n' \
		>"$headers/hex.h"
	asks 'HAVE_HEADER(linux/hex.h)' yes
	resolves drivers/net/usb/r8152.c '<linux\/hex.h>' 'no gap'
	builds drivers/net/usb/r8152.c
}

enumerator_added_early() {
	new_tree
	edit "$headers/regmap.h" 's/^\tREGCACHE_FLAT,/\tREGCACHE_FLAT,\n\tREGCACHE_MAPLE,/'
	asks 'HAVE_ENUMERATOR(REGCACHE_MAPLE)' yes
	resolves drivers/hwmon/lm75.c REGCACHE_MAPLE 'no gap'
	builds drivers/hwmon/lm75.c
}

callback_already_new() {
	new_tree
	resolves drivers/rtc/rtc-pcf85363.c i2c_driver.probe evolution
	edit "$headers/i2c.h" \
		's/^\tint (\*probe)(struct i2c_client \*client, const struct i2c_device_id \*id);/\tint (*probe)(struct i2c_client *client);/'
	asks 'MEMBER_PARAMS(i2c_driver, probe) == 1' yes
	resolves drivers/rtc/rtc-pcf85363.c i2c_driver.probe 'no gap'
	builds drivers/rtc/rtc-pcf85363.c
}

# the older form without the one in between, as kernels before 4.10 had it: then
# nothing that is known closes the gap, and nothing pretends to
callback_without_the_middle() {
	new_tree
	edit "$headers/i2c.h" '/^\tint (\*probe_new)(struct i2c_client \*client);/d'
	resolves drivers/rtc/rtc-pcf85363.c i2c_driver.probe unresolved
}

inline_added_early() {
	new_tree
	before_endif "$headers/iopoll.h" <<-'END'
		#define poll_timeout_us(op, cond, sleep_us, timeout_us, sleep_before_op) \
		({ \
			int __ret = -ETIMEDOUT; \
			(void)(sleep_us); (void)(timeout_us); (void)(sleep_before_op); \
			op; \
			if (cond) \
				__ret = 0; \
			__ret; \
		})
	END
	asks 'CALLABLE(poll_timeout_us)' yes
	resolves drivers/net/usb/r8152.c poll_timeout_us 'no gap'
	builds drivers/net/usb/r8152.c
}

export_taken_away() {
	new_tree
	resolves drivers/watchdog/i6300esb.c pci_disable_device 'no gap'
	edit "$target/Module.symvers" '/\tpci_disable_device\t/d'
	asks 'HAVE_FUNCTION(pci_disable_device)' no
	resolves drivers/watchdog/i6300esb.c pci_disable_device unresolved
}

# what a shim builds on is missing: the plan says so, and where, before a compiler does
ground_taken_away() {
	new_tree
	resolves drivers/net/usb/r8152.c poll_timeout_us carry
	resolves drivers/net/usb/r8152.c ktime_add_us 'no gap'
	resolves drivers/net/usb/r8152.c ktime_get 'no gap'
	edit "$headers/ktime.h" 's/\<ktime_add_us\>/vendor_add_us/'
	resolves drivers/net/usb/r8152.c ktime_add_us unresolved
	if grep -q 'used in backport-include/linux/iopoll.h:[0-9]' "$tmp/plan"; then
		ok
	else
		bad "the plan does not say which shim uses it" "$(tail -3 "$tmp/plan")"
	fi
	edit "$target/Module.symvers" '/\tktime_get\t/d'
	resolves drivers/net/usb/r8152.c ktime_get unresolved
}

# a package for one kernel is refused by the same kernel edited since
edited_since() {
	new_tree
	builds drivers/rtc/rtc-pcf85363.c
	edit "$headers/i2c.h" \
		's/^\tint (\*probe)(struct i2c_client \*client, const struct i2c_device_id \*id);/\tint (*probe)(struct i2c_client *client);/'
	if make -C "$tmp/out" KLIB_BUILD="$target" >"$tmp/log" 2>&1; then
		bad "a package is built for a kernel with other answers"
	elif grep -q 'MEMBER_PARAMS(i2c_driver, probe)' "$tmp/log"; then
		ok
	else
		bad "the refusal does not name the question" "$(tail -3 "$tmp/log")"
	fi
}

# a library of its own whose patch asks one question of each kind that is asked
# again in a way of its own
asking_library() {
	mkdir -p "$tmp/library/scripts"
	cp -r backport-include bundles compat patches "$tmp/library/"
	cp -r scripts/package "$tmp/library/scripts/"
	more='DECLARED_IN(kfree, linux/slab.h) \&\& !DECLARED_IN(GFP_KERNEL, linux/slab.h) \&\&
		DECLARED_IN(struct device, linux/device.h) \&\& GPL_ONLY(dma_buf_get) \&\&
		!GPL_ONLY(kfree) \&\& IN_NAMESPACE(dma_buf_get, DMA_BUF) \&\&
		!IN_NAMESPACE(kfree, DMA_BUF)'
	# shellcheck disable=SC2086 # on one line
	edit "$tmp/library/patches/i2c/probe-new.cocci" "/^[/][/] When:/s|\$| \\&\\& $(echo $more)|"
}

# refuses QUESTION: the package does not fit its kernel any more, for that reason
refuses() {
	if make -C "$tmp/out" KLIB_BUILD="$target" check >"$tmp/log" 2>&1; then
		bad "$1: the package does not notice"
	elif grep -q -F "  $1 is not" "$tmp/log" &&
		[ "$(grep -c ' is not .*, as the package assumes' "$tmp/log")" -eq 1 ]; then
		ok
	else
		bad "$1: the refusal says otherwise" "$(tail -5 "$tmp/log")"
	fi
}

every_kind_is_asked_again() {
	new_tree
	asking_library
	# the edits below are of files that the package is not made from
	BACKFIT_LIBRARY=$tmp/library builds drivers/rtc/rtc-pcf85363.c
	if [ "$(grep -c -e '^[A-Z_]*(.*declared:linux' -e 'gpl:' -e 'namespace:' \
		"$tmp/out/questions")" -eq 7 ]; then
		ok
	else
		bad "not every question is asked again" "$(cat "$tmp/out/questions")"
	fi
	edit "$target/Module.symvers" '/\tkfree\t/s/EXPORT_SYMBOL/EXPORT_SYMBOL_GPL/'
	refuses 'GPL_ONLY(kfree)'
	edit "$target/Module.symvers" '/\tkfree\t/s/EXPORT_SYMBOL_GPL/EXPORT_SYMBOL/
		/\tdma_buf_get\t/s/DMA_BUF/ANOTHER/'
	refuses 'IN_NAMESPACE(dma_buf_get, DMA_BUF)'
	edit "$target/Module.symvers" '/\tdma_buf_get\t/s/ANOTHER/DMA_BUF/
		/\tkfree\t/s/$/DMA_BUF/'
	refuses 'IN_NAMESPACE(kfree, DMA_BUF)'
	edit "$target/Module.symvers" '/\tkfree\t/s/DMA_BUF$//'
	edit "$headers/slab.h" '/^void kfree(const void \*/d'
	before_endif "$headers/gfp.h" <<-'END'
		void kfree(const void *objp);
	END
	refuses 'DECLARED_IN(kfree, linux/slab.h)'
	edit "$headers/slab.h" '$s/^/void kfree(const void *objp);\n/'
	edit "$headers/gfp.h" '/^void kfree/d'
	edit "$headers/slab.h" '$s/^/#undef GFP_KERNEL\n#define GFP_KERNEL 1\n/'
	refuses 'DECLARED_IN(GFP_KERNEL, linux/slab.h)'
}

# those that need no driver, and can share a tree
forms='^(as-|gpl|other|macro|constant|enumerator|type|member|inner).*(backport-include|compat)/'
macro_added_early
header_added_early
enumerator_added_early
callback_already_new
callback_without_the_middle
inline_added_early
export_taken_away
ground_taken_away
edited_since
every_kind_is_asked_again
# a few of those that `make check-vendor` tries, derived from the questions
check "mutations of 6.1" tests/mutate/run.sh -n 20 -s "${SEED:-7}" -o -m "$forms" 6.1
closing
