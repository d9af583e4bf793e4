#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The differences between real kernels: each collateral evolution that is known
# (read off the headers by hand) is found, as the kind that it is; a kernel does
# not differ from itself; the way back shows the mirror image. And what explain
# says of some of them.
#
#	tests/diff.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

backfit=scripts/backfit/build/backfit
# shellcheck source=tests/count.sh
. tests/count.sh

# whether 5.10 and 6.1 differ from the newest kernel in it (o: the old form), the kind, the API
known() {
	cat <<-'END'
		o o callback platform_driver.remove
		o n callback i2c_driver.remove
		o n callback spi_driver.remove
		o o callback i2c_driver.probe
		o n new i2c_client_get_device_id
		o o const bus_type.match
		o n callback bus_type.remove
		o o const bus_type.uevent
		o o parameters class_create
		o o const class.devnode
		o o member class.owner
		o o const class_attribute.show
		o o new device_match_t
		o o const driver_find_device
		o o const bus_find_device
		o n new timer_delete
		o o gone del_timer
		o o gone del_timer_sync
		n n new timer_delete_sync
		o n new timer_shutdown_sync
		o o new timer_container_of
		o o gone from_timer
		o o new hrtimer_setup
		o o gone hrtimer_init
		o n parameters netif_napi_add
		o n gone netif_rx_ni
		o n callback ethtool_ops.get_coalesce
		o n callback ethtool_ops.get_ringparam
		o o callback ethtool_ops.get_rxfh
		o o callback ethtool_ops.get_ts_info
		o o callback ethtool_ops.get_eee
		o n member net_device_ops.ndo_eth_ioctl
		o o member net_device_ops.ndo_hwtstamp_get
		o o member net_device_ops.ndo_hwtstamp_set
		o o callback net_device_ops.ndo_fdb_add
		o o callback rtnl_link_ops.newlink
		o o gone <net/page_pool.h>
		o o new <net/page_pool/types.h>
		o o new <net/page_pool/helpers.h>
		o n parameters of_get_mac_address
		o n return of_get_mac_address
		o o gone u64_stats_fetch_begin_irq
		n n new eth_hw_addr_set
		o n const net_device.dev_addr
		o n parameters xdp_rxq_info_reg
		o o callback gpio_chip.set
		o n new gpio_irq_chip_set_chip
		o o gone irq_domain_add_linear
		o n new generic_handle_domain_irq
		o n parameters regulator_register
		o n new devm_regulator_get_enable
		o o member clk_ops.round_rate
		o o new clk_hw_determine_rate_no_reparent
		o n callback pwm_ops.get_state
		o o new devm_pwmchip_alloc
		o o member pwm_chip.base
		o o member pwm_ops.owner
		o n gone struct thermal_zone_of_device_ops
		o o gone thermal_zone_device_register
		o n new thermal_zone_device_register_with_trips
		n o parameters thermal_zone_device_register_with_trips
		o o new thermal_zone_device_priv
		o o new devm_drm_panel_alloc
		o o new devm_drm_bridge_alloc
		o o callback drm_bridge_funcs.attach
		o o callback drm_bridge_funcs.atomic_enable
		o o const drm_connector_helper_funcs.mode_valid
		o o gone drm_fbdev_generic_setup
		o o new drm_client_setup
		o o gone iio_device_claim_direct_mode
		o o new iio_device_claim_direct
		o o new iio_push_to_buffers_with_ts
		o n callback v4l2_subdev_pad_ops.get_fmt
		o o gone v4l2_subdev_get_try_format
		o o new v4l2_subdev_state_get_format
		o n gone v4l2_async_notifier_init
		o n new v4l2_async_nf_init
		o o member vb2_queue.min_buffers_needed
		o o member vb2_queue.min_queued_buffers
		o n gone media_entity_remote_pad
		o n new media_pad_remote_pad_first
		o o gone asoc_substream_to_rtd
		o o new snd_soc_substream_to_rtd
		o o gone asoc_rtd_to_cpu
		o o new snd_soc_rtd_to_cpu
		o o gone snd_soc_component_get_dapm
		o o new snd_soc_component_to_dapm
		o o gone SND_SOC_DAIFMT_CBM_CFM
		o o enumerator REGCACHE_MAPLE
		o o new kzalloc_obj
		o o new kmalloc_obj
		o o parameters strscpy
		o o macro strscpy
		o o gone strlcpy
		o o gone <asm/unaligned.h>
		o o new <linux/unaligned.h>
		o o new <linux/string_choices.h>
		n n new guard
		n n new scoped_guard
		n n new __free
		o n new __counted_by
		o n new container_of_const
		o n new device_for_each_child_node_scoped
		o o callback block_device_operations.open
		o o callback block_device_operations.release
		o n new blk_mq_alloc_disk
		n o parameters blk_mq_alloc_disk
		o o member scsi_host_template.slave_configure
		o o member scsi_host_template.sdev_configure
		o o callback scsi_host_template.queuecommand
		o o parameters get_user_pages
		o o new vm_flags_set
		o o gone register_shrinker
		o o new shrinker_alloc
		o o new shrinker_register
		o o parameters eventfd_signal
		o o return eventfd_signal
		o o parameters iommu_map
		o o gone prandom_u32_max
		o n new get_random_u32_below
		o o callback tty_operations.write
		o n const uart_ops.set_termios
		o o new uart_fifo_get
		o o callback serdev_device_ops.receive_buf
		o o const hid_driver.report_fixup
		o o const bin_attribute.read
		o n member kobj_type.default_attrs
		o o gone no_llseek
		o o body MODULE_IMPORT_NS
		o o body EXPORT_SYMBOL_NS
		o o member ptp_clock_info.adjfreq
		o n member phy_driver.ack_interrupt
		o o member mii_bus.read_c45
		o o member power_supply_desc.usb_types
		o o member dma_map_ops.map_page
		o o member dma_map_ops.map_phys
		o o gone register_syscore_ops
		o o new register_syscore
		n n gone system_wq
		o o new system_percpu_wq
		o o enumerator WQ_PERCPU
		o o new disable_work_sync
		o o callback proto_ops.bind
		n n callback phylink_mac_ops.mac_config
		o o callback sysrq_key_op.handler
		o o callback cpufreq_driver.exit
	END
}

# changes: the "KIND API" of what diff -v prints, which has one change on each line
changes() {
	sed -n 's/^[^ 	][^ ]*: \([a-z]* \)\(\(struct \|union \|enum \)\{0,1\}[^ :]*\).*/\1\2/p' | sort -u
}

# find_known COLUMN KERNEL: what is known to differ is told, what is known not to is not
find_known() {
	"$backfit" diff -v --all --from "$newest" --to "$(scripts/kernels path "$2")" >"$tmp/all" 2>&1 ||
		bad "diff with $2 fails" "$(tail -1 "$tmp/all")"
	changes <"$tmp/all" >"$tmp/told"
	known | while read -r old older kind api; do
		form=$([ "$1" = 1 ] && echo "$old" || echo "$older")
		there=$(grep -cxF "$kind $api" "$tmp/told" || true)
		case $form$there in
		o1 | n0) echo ok ;;
		o*) echo "FAIL $2: $kind $api is not found" ;;
		n*) echo "FAIL $2: $kind $api is told, but is no difference" ;;
		esac
	done >"$tmp/results"
	grep '^FAIL' "$tmp/results" || true
	passed=$((passed + $(grep -c '^ok$' "$tmp/results" || true)))
	failed=$((failed + $(grep -c '^FAIL' "$tmp/results" || true)))
}

# A kernel and itself.
same() {
	for k in newest 6.1; do
		path=$(scripts/kernels path "$k")
		out=$("$backfit" diff --all --from "$path" --to "$path" 2>&1)
		case $out in
		"No difference between "*) ok ;;
		*) bad "$k differs from itself" "$out" ;;
		esac
	done
}

# There and back: what is new one way is gone the other, all else is told both ways.
mirror() {
	older=$(scripts/kernels path 6.1)
	for way in there back; do
		if [ $way = there ]; then set -- "$newest" "$older"; else set -- "$older" "$newest"; fi
		"$backfit" diff -v --from "$1" --to "$2" 2>/dev/null | changes |
			grep -v '^type \(struct\|union\|enum\) ' >"$tmp/$way" || true
	done
	sed 's/^new /GONE /; s/^gone /new /; s/^GONE /gone /' "$tmp/back" | sort -u >"$tmp/back.turned"
	if [ "$(wc -l <"$tmp/there")" -gt 20000 ] && cmp -s "$tmp/there" "$tmp/back.turned"; then
		ok
	else
		bad "there and back are no mirror images" "$(diff "$tmp/there" "$tmp/back.turned")"
	fi
}

# expect STATUS PATTERN ARGUMENT...: what explain ends with, and a line that it prints
expect() {
	wanted=$1
	pattern=$2
	shift 2
	status=0
	out=$("$backfit" explain --from "$newest" --to "$(scripts/kernels path 6.1)" "$@" 2>&1) ||
		status=$?
	if [ "$status" = "$wanted" ] && printf '%s\n' "$out" | grep -q -- "$pattern"; then
		ok
	else
		bad "explain $*: $status, no '$pattern'" "$out"
	fi
}

explain() {
	expect 0 'evolution  *driver-core/platform-remove-new' platform_driver.remove
	expect 0 'returns void, was int' platform_driver.remove
	expect 0 'shim  *backport-include/linux/unaligned.h' '<linux/unaligned.h>'
	expect 0 'REDUCED' REGCACHE_MAPLE
	expect 0 'drivers of the newest tree do not use it' from_timer
	expect 0 'the same on both' kfree
	expect 0 "parameter 1 'owner'\|takes 1 argument, took 2" class_create
	expect 0 'i2c_driver.probe_new: is gone' 'struct i2c_driver'
	expect 0 '"resolution": "evolution"' --json platform_driver.remove
	expect 1 'nearest: drm/' devm_drm_panel_alloc
	expect 2 'no_such_name: neither kernel has it' no_such_name
	expect 2 'nearest: .*(\*remove)' platform_driver.removes
	expect 2 "'': neither kernel has it" ''
}

# wrong ARGUMENT...: diff refuses them
wrong() {
	status=0
	out=$("$backfit" diff --from "$newest" --to "$newest" "$@" 2>&1) || status=$?
	if [ "$status" = 2 ] && [ "$(printf '%s\n' "$out" | wc -l)" = 1 ]; then
		ok
	else
		bad "diff $*: ends with $status" "$out"
	fi
}

# lines PATTERN ARGUMENT...: all that diff tells with these arguments matches, and it tells something
lines() {
	pattern=$1
	shift
	out=$("$backfit" diff --from "$newest" --to "$(scripts/kernels path 6.1)" "$@" 2>&1 |
		sed '/^$/,$d')
	if [ -n "$out" ] && ! printf '%s\n' "$out" | grep -qv -- "$pattern"; then
		ok
	else
		bad "diff $*: not all is '$pattern'" "$(printf '%s\n' "$out" | grep -v -- "$pattern")"
	fi
}

filters() {
	wrong --kind gone,nothing
	wrong --kind gone --kind new
	wrong --used-by drivers/no/such/driver.c
	lines '^linux/dma' --header 'linux/dma*' --kind parameters
	lines ': \(gone\|return\) ' --header 'linux/[a-d]*' --kind gone,return
	lines ' net_device_ops\.' net_device_ops
	lines '[ .]timer_' 'timer_*'
	lines 'REGCACHE_MAPLE\|i2c\|i3c\|devm_\|device_property\|strscpy\|of_device_id\|hwmon_\|I2C_\|I3C_' \
		--used-by drivers/hwmon/lm75.c
}

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
newest=$(scripts/kernels path newest)
find_known 1 5.10
find_known 2 6.1
same
mirror
filters
explain
closing
