#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Brings the kernels into the cache, scans them, and asks of each what is known
# of its API (read off the headers by hand): o has the old form, n the new one. The
# same for other architectures, of which the compilers are installed.
#
#	tests/kernels.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

kernels="5.10 6.1 6.12 newest"
others="6.1 6.1-arm64 6.1-armhf"
backfit=scripts/backfit/build/backfit
# shellcheck source=tests/count.sh
. tests/count.sh

# 5.10 6.1 6.12 newest, and the question that is yes where the new form is
known() {
	cat <<-'END'
		o n n n	MEMBER_RETURNS(i2c_driver, remove, void)
		o o n n	MEMBER_RETURNS(platform_driver, remove, void)
		o n n n	MEMBER_RETURNS(spi_driver, remove, void)
		o o n n	MEMBER_PARAMS(i2c_driver, probe) == 1
		o n n n	HAVE_FUNCTION(i2c_client_get_device_id)
		o o n n	PARAMS(class_create) == 1
		o o n n	MEMBER_PARAM_IS(bus_type, match, 2, const struct device_driver *)
		o n n n	MEMBER_RETURNS(bus_type, remove, void)
		n n n o	HAVE_MACRO(from_timer)
		n n n o	INITIALIZER(IIO_CHAN_SOFT_TIMESTAMP)
		o n n n	HAVE_FUNCTION(timer_delete)
		n n n n	HAVE_FUNCTION(timer_delete_sync)
		o n n n	HAVE_FUNCTION(timer_shutdown_sync)
		o o o n	CALLABLE(timer_container_of)
		o o o n	CALLABLE(hrtimer_setup)
		o n n n	PARAMS(netif_napi_add) == 3
		o n n n	MEMBER_PARAMS(ethtool_ops, get_coalesce) == 4
		o n n n	MEMBER_PARAMS(ethtool_ops, get_ringparam) == 4
		o o n n	MEMBER_PARAMS(ethtool_ops, get_rxfh) == 2
		o o n n	MEMBER_PARAM_IS(ethtool_ops, get_ts_info, 2, struct kernel_ethtool_ts_info *)
		o o n n	HAVE_TYPE(struct ethtool_keee)
		o n n n	HAVE_MEMBER(net_device_ops, ndo_eth_ioctl)
		o o n n	HAVE_MEMBER(net_device_ops, ndo_hwtstamp_get)
		o o o n	MEMBER_PARAMS(net_device_ops, ndo_fdb_add) == 8
		o o o n	MEMBER_RETURNS(gpio_chip, set, int)
		o n n n	CALLABLE(generic_handle_domain_irq)
		o n n n	HAVE_FUNCTION(devm_regulator_get_enable)
		o o n n	HAVE_ENUMERATOR(REGCACHE_MAPLE)
		o o n n	HAVE_MACRO(kzalloc_obj)
		o o n n	HAVE_HEADER(linux/unaligned.h)
		o o n n	HAVE_HEADER(linux/string_choices.h)
		n n n n	CALLABLE(guard)
		o n n n	HAVE_MACRO(container_of_const)
		o o n n	PARAMS(eventfd_signal) == 1
		o o n n	PARAMS(iommu_map) == 6
		o n n n	CALLABLE(get_random_u32_below)
		o o n n	MEMBER_RETURNS(tty_operations, write, ssize_t)
		o o o n	MEMBER_PARAM_IS(bin_attribute, read, 3, const struct bin_attribute *)
		o o n n	HAVE_VARIABLE(system_percpu_wq)
		o o n n	HAVE_FUNCTION(disable_work_sync)
		o o o o	HAVE_FUNCTION(flush_tlb_all)
		n n n n	HAVE_ENUMERATOR(rxrpc_call_new_client)
		o n n n	HAVE_ENUMERATOR(netfs_read_trace_readahead)
		n n n n	HAVE_CONSTANT(WNOHANG)
		n n n n	HAVE_TYPE(struct device) && HAVE_FUNCTION(kfree) && HAVE_CONFIG(CONFIG_MODULES)
	END
}

# 6.1 of x86, arm64 and arm (32 bits), yes or no, and what depends on which it is;
# functions and macros as a module that is compiled and linked finds them
known_of_arch() {
	cat <<-'END'
		n y y	HAVE_CONFIG(CONFIG_OF) && HAVE_FUNCTION(arm_smccc_1_1_get_conduit)
		y y n	HAVE_CONFIG(CONFIG_64BIT)
		y n n	HAVE_HEADER(asm/msr.h)
		n y y	HAVE_HEADER(asm/neon.h)
		n n y	HAVE_HEADER(asm/outercache.h)
		n y n	HAVE_HEADER(asm/sysreg.h)
		y n y	HAVE_FUNCTION(ioremap_wc)
		n y n	HAVE_MACRO(ioremap_wc) && !HAVE_FUNCTION(ioremap_wc)
		y y y	CALLABLE(ioremap_wc)
		y y n	HAVE_FUNCTION(ioremap_prot)
		y n n	HAVE_FUNCTION(ioremap_wt)
		y n n	HAVE_FUNCTION(ioremap_encrypted)
		n n n	CALLABLE(ioremap_fixed)
		y n y	HAVE_FUNCTION(memcpy_fromio)
		n y n	HAVE_MACRO(memcpy_fromio) && !HAVE_FUNCTION(memcpy_fromio)
		y y y	HAVE_FUNCTION(__iowrite32_copy)
		y y n	HAVE_FUNCTION(readq)
		n y n	HAVE_FUNCTION(readl_relaxed)
		n y n	HAVE_FUNCTION(ioread64)
		y n n	HAVE_FUNCTION(insb)
		n y n	HAVE_FUNCTION(xlate_dev_mem_ptr)
		y n n	HAVE_FUNCTION(clflush_cache_range)
		y y n	HAVE_FUNCTION(flush_icache_range)
		n y y	HAVE_MACRO(flush_icache_range)
		n n y	HAVE_MACRO(flush_cache_all)
		y y y	CALLABLE(flush_dcache_page)
		n n n	HAVE_FUNCTION(dcache_clean_inval_poc)
		n y n	DECLARED(dcache_clean_inval_poc)
		y n n	HAVE_FUNCTION(set_memory_wc)
		y y y	HAVE_FUNCTION(dma_alloc_wc) && HAVE_FUNCTION(dma_map_page_attrs)
		n n y	HAVE_FUNCTION(arm_iommu_create_mapping)
		n n y	HAVE_EXPORT(arm_iommu_attach_device)
		y n n	HAVE_FUNCTION(arch_setup_dma_ops)
		n y y	DECLARED(arch_setup_dma_ops) && !HAVE_FUNCTION(arch_setup_dma_ops)
		y y y	HAVE_FUNCTION(atomic_fetch_andnot) && HAVE_FUNCTION(atomic64_add)
		n n y	HAVE_FUNCTION(__div64_32)
		y y n	HAVE_FUNCTION(__const_udelay)
		n n y	HAVE_MACRO(__const_udelay)
		n n y	HAVE_FUNCTION(kmap_high)
		y y n	HAVE_FUNCTION(acpi_os_map_memory)
		y n n	HAVE_FUNCTION(kernel_fpu_begin)
		n y y	HAVE_FUNCTION(kernel_neon_begin)
		y n n	HAVE_FUNCTION(rdmsrl_safe)
		n y n	HAVE_FUNCTION(cpus_have_cap)
		y y n	HAVE_FUNCTION(find_next_bit)
		y n n	HAVE_FUNCTION(get_cycles)
		n y n	HAVE_MACRO(sysreg_clear_set)
		y y n	MEMBER_PARAM_IS(hwrng, read, 3, unsigned long)
		y y n	MEMBER_IS(resource, start, unsigned long long)
		n n y	MEMBER_IS(resource, start, unsigned int)
		n n y	MEMBER_PARAM_IS(hwrng, read, 3, unsigned int)
		y y y	MEMBER_PARAM_IS(hwrng, read, 3, size_t)
	END
}

# column KERNEL KERNELS - which one of the table's is its
column() {
	n=1
	for k in $2; do
		[ "$k" = "$1" ] && echo $n && return
		n=$((n + 1))
	done
}

# ask_kernel KERNEL COLUMN YES - the questions of $tmp/known, whose answer is yes where
# the column says YES
ask_kernel() {
	path=$(scripts/kernels path "$1")
	set -- "$1" "$2" "$3" "$path"
	while IFS='	' read -r _ question; do
		set -- "$@" "$question"
	done <"$tmp/known"
	(
		name=$1
		shift 3
		# shellcheck disable=SC2046 # words
		"$backfit" ask $(scripts/kernels options "$name") "$@"
	) >"$tmp/answers" 2>&1 || true
	while IFS='	' read -r forms question; do
		form=$(echo "$forms" | cut -d ' ' -f "$2")
		wanted=$([ "$form" = "$3" ] && echo yes || echo no)
		if grep -qxF "$question: $wanted" "$tmp/answers"; then
			ok
		else
			bad "$(basename "$path"): $question: $(grep -F "$question: " "$tmp/answers" |
				head -1 | sed 's/.*: //'), not $wanted"
		fi
	done <"$tmp/known"
}

# scan_kernel KERNEL - read its headers
scan_kernel() {
	# shellcheck disable=SC2046 # words
	if "$backfit" scan $(scripts/kernels options "$1") \
			"$(scripts/kernels path "$1")" >"$tmp/scan" 2>&1; then
		ok
	else
		bad "scan of $1: $(head -1 "$tmp/scan")"
	fi
}

# refused OPTIONS KERNEL - a line says why it cannot be read so
refused() {
	# shellcheck disable=SC2086 # words
	if "$backfit" scan $1 "$(scripts/kernels path "$2")" >"$tmp/scan" 2>&1 ||
			[ "$(wc -l <"$tmp/scan")" -ne 1 ] || ! grep -q "$3" "$tmp/scan"; then
		bad "scan $1 of $2: $(head -1 "$tmp/scan")"
	else
		ok
	fi
}

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck disable=SC2086 # words
if scripts/kernels fetch $kernels; then
	ok
else
	bad "the kernels cannot be fetched"
	closing
	exit 1
fi
known >"$tmp/known"
for kernel in $kernels; do
	scan_kernel "$kernel"
	ask_kernel "$kernel" "$(column "$kernel" "$kernels")" n
done
refused '--arch i386' 6.1 'another word size'
refused '--arch arm64' 6.1 'not prepared for arm64'
# shellcheck disable=SC2086 # words
if scripts/kernels fetch $others && scripts/setup cross; then
	ok
else
	bad "no kernels of other architectures, or no compilers for them"
	closing
	exit 1
fi
known_of_arch >"$tmp/known"
for kernel in $others; do
	scan_kernel "$kernel"
	ask_kernel "$kernel" "$(column "$kernel" "$others")" y
done
refused '--arch arm' 6.1-armhf 'name its compiler with --cross-compile'
refused '--arch arm64 --cross-compile none-' 6.1-arm64 'there is no none-gcc here'
closing
