#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Brings the kernels into the cache, scans them, and asks of each what is known
# of its API (read off the headers by hand): o has the old form, n the new one.
#
#	tests/kernels.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

kernels="5.10 6.1 6.12 newest"
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
		n n n n	HAVE_TYPE(struct device) && HAVE_FUNCTION(kfree) && HAVE_CONFIG(CONFIG_MODULES)
	END
}

# column KERNEL - which one of the table's is its
column() {
	n=1
	for k in $kernels; do
		[ "$k" = "$1" ] && echo $n && return
		n=$((n + 1))
	done
}

ask_kernel() {
	path=$(scripts/kernels path "$1")
	n=$(column "$1")
	known >"$tmp/known"
	set --
	while IFS='	' read -r _ question; do
		set -- "$@" "$question"
	done <"$tmp/known"
	"$backfit" ask "$path" "$@" >"$tmp/answers" 2>&1 || true
	while IFS='	' read -r forms question; do
		form=$(echo "$forms" | cut -d ' ' -f "$n")
		wanted=$([ "$form" = n ] && echo yes || echo no)
		if grep -qxF "$question: $wanted" "$tmp/answers"; then
			ok
		else
			bad "$(basename "$path"): $question: $(grep -F "$question: " "$tmp/answers" |
				head -1 | sed 's/.*: //'), not $wanted"
		fi
	done <"$tmp/known"
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
for kernel in $kernels; do
	if "$backfit" scan "$(scripts/kernels path "$kernel")" >"$tmp/scan" 2>&1; then
		ok
	else
		bad "scan of $kernel: $(head -1 "$tmp/scan")"
	fi
	ask_kernel "$kernel"
done
closing
