#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Holds answers to the questions of this folder against the compiler: each that
# is about a header, a type, a member, a macro or a number of parameters becomes
# a few lines of one C file, which the kernel's own compiler reads.
#
#	tests/bench/check-answers.sh [KERNEL...]	(5.10 6.1 6.12 newest)
#
# Prints each disagreement and "N passed, N failed".
set -eu
cd "$(dirname "$0")/../.."
backfit=scripts/backfit/build/backfit
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# The headers that declare what the questions ask for, where a kernel has them.
headers="linux/module.h linux/netdevice.h linux/ethtool.h linux/skbuff.h linux/phylink.h
linux/phy.h linux/of_net.h net/genetlink.h net/sock.h linux/net.h net/rtnetlink.h linux/bio.h
linux/blkdev.h linux/blk-mq.h linux/genhd.h linux/fs.h linux/namei.h linux/fs_context.h
linux/fs_parser.h linux/proc_fs.h linux/pagemap.h linux/mm.h linux/shrinker.h linux/vmalloc.h
linux/slab.h linux/uio.h linux/eventfd.h linux/dma-mapping.h linux/iommu.h linux/dma-buf.h
linux/dma-fence.h linux/iosys-map.h linux/dma-buf-map.h drm/drm_drv.h drm/drm_gem.h
drm/drm_mode_config.h drm/drm_modeset_helper_vtables.h drm/drm_bridge.h drm/drm_exec.h
drm/gpu_scheduler.h linux/time64.h linux/interrupt.h linux/irq.h linux/workqueue.h
linux/sched.h linux/device.h linux/device/class.h linux/platform_device.h linux/i2c.h
linux/sysfs.h linux/pci.h linux/srcu.h linux/blk_types.h net/xdp.h linux/debugfs.h
linux/uaccess.h linux/bvec.h net/devlink.h linux/blk-mq.h linux/mm_types.h linux/hrtimer.h
linux/timer.h linux/random.h linux/cleanup.h linux/pm.h linux/device/bus.h linux/posix_acl.h"

# one C file: a line for each question, so that the compiler names its number
write_tests() {
	for h in $headers; do
		printf '#if __has_include(<%s>)\n#include <%s>\n#endif\n' "$h" "$h"
	done
	awk -F '\t' '
	function line(n, code) { printf "#line %d \"question\"\n%s\n", n, code }
	function arguments(n,   s) { s = ""; while (n-- > 0) s = s (s == "" ? "0" : ", 0"); return s }
	{
		q = $2
		if (q ~ / (\|\||&&) /) next
		match(q, /\(.*\)/)
		inner = substr(q, RSTART + 1, RLENGTH - 2)
		kind = substr(q, 1, RSTART - 1)
		m = split(inner, arg, /, */)
		number = q
		sub(/^.*== */, "", number)
		tag = arg[1] ~ /^(struct|union|enum) / ? arg[1] : "struct " arg[1]
		if (kind == "HAVE_HEADER")
			line(NR, "#if !__has_include(<" inner ">)\n#line " NR " \"question\"\n#error no\n#endif")
		else if (kind == "HAVE_TYPE")
			line(NR, "unsigned long q" NR "(void) { return sizeof(" inner "); }")
		else if (kind == "HAVE_MEMBER")
			line(NR, "void q" NR "(" tag " *p) { (void)p->" arg[2] "; }")
		else if (kind == "HAVE_MACRO")
			line(NR, "#ifndef " inner "\n#line " NR " \"question\"\n#error no\n#endif")
		else if (kind == "MEMBER_PARAMS")
			line(NR, "void q" NR "(" tag " *p) { (void)p->" arg[2] "(" arguments(number) "); }")
		else if (kind == "PARAMS")
			line(NR, "void q" NR "(void) { " arg[1] "(" arguments(number) "); }")
		else
			next
		print NR > "'"$tmp/asked"'"
	}' "$tmp/answers"
}

check() {
	path=$(scripts/kernels path "$1")
	make -s --no-print-directory -C tests/bench
	tests/bench/build/bench ask "$path" tests/bench/questions "$tmp/answers" >"$tmp/figures"
	key=$("$backfit" scan "$path" | tail -1 | tr -d ' ')
	sqlite3 -readonly "$key" "SELECT value FROM info WHERE key = 'command'" >"$tmp/command"
	write_tests >"$tmp/tests.c"
	(
		cd "$path"
		xargs -d '\n' sh -c '"$@" -Wno-error -Werror=implicit-function-declaration -fsyntax-only -fmax-errors=0 "$0" 2>&1' "$tmp/tests.c" \
			<"$tmp/command" || true
	) >"$tmp/messages"
	# of calls, only what says that the number of arguments is wrong counts
	sed -n 's/^question:\([0-9]*\):.* error: \(.*\)$/\1\t\2/p' "$tmp/messages" >"$tmp/errors"
	while read -r n; do
		answer=$(sed -n "${n}s/\t.*//p" "$tmp/answers")
		question=$(sed -n "${n}s/^[a-z]*\t//p" "$tmp/answers")
		case $question in
		PARAMS* | MEMBER_PARAMS*) signs='too many arg\|too few arg\|requires [0-9]* arg\|passed [0-9]* arg\|only takes\|implicit\|undeclared\|has no member\|not a function\|incomplete type' ;;
		*) signs=. ;;
		esac
		if grep "^$n	" "$tmp/errors" | cut -f 2 | grep -q "$signs"; then
			says=no
		else
			says=yes
		fi
		if [ "$answer" = "$says" ]; then
			ok
		else
			bad "$1: $question: $answer, but the compiler: $says" \
				"$(grep "^$n	" "$tmp/errors" | head -2)"
		fi
	done <"$tmp/asked"
}

# shellcheck disable=SC2048 # names
for kernel in ${*:-5.10 6.1 6.12 newest}; do
	check "$kernel"
done
closing
