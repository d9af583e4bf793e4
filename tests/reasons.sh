#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Asks real kernels why something can or cannot be used, and the same from a
# Makefile, a shell and as JSON.
#
#	tests/reasons.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

kernels="5.10 6.1 6.12 newest"
backfit=scripts/backfit/build/backfit
# shellcheck source=tests/count.sh
. tests/count.sh

# the kernels, the answer, what the evidence says, and the question: the reasons why
# something can be used or not, twice each where a kernel has any
reasons() {
	cat <<-'END'
		all	no	declared in no header: nowhere_at_all	USABLE(nowhere_at_all)
		5.10,6.1,6.12	no	declared in no header: timer_container_of	USABLE(timer_container_of)
		5.10,6.1	no	nearest: uapi/linux/ethtool.h:	HAVE_TYPE(struct ethtool_keee)
		6.12,newest	no	defined in no header: kmem_cache	HAVE_TYPE(struct kmem_cache)
		all	no	asm/olpc.h:28 declares it under CONFIG_OLPC, not set here	USABLE(olpc_board)
		all	no	declares it under CONFIG_KASAN_SW_TAGS	USABLE(kasan_report)
		5.10,6.1,6.12	no	declares it under CONFIG_	HAVE_MEMBER(device, dma_coherent)
		5.10,6.1,6.12	yes	only a stub without CONFIG_NET_NCSI	HAVE_FUNCTION(ncsi_start_dev)
		5.10,6.1,6.12	yes	only a stub without CONFIG_OF_DYNAMIC	HAVE_FUNCTION(of_node_put)
		newest	yes	only a stub without CONFIG_MACH_SPEAR1340	HAVE_FUNCTION(spear1340_clk_init)
		newest	yes	only a stub without CONFIG_OLPC	HAVE_FUNCTION(machine_is_olpc)
		all	no	declared, but not exported to modules	HAVE_FUNCTION(kallsyms_lookup_name)
		all	no	declared, but not exported to modules	HAVE_FUNCTION(zorro_register_driver)
		all	yes	to modules under the GPL	HAVE_FUNCTION(dma_buf_get) && GPL_ONLY(dma_buf_get)
		all	yes	to modules under the GPL	GPL_ONLY(irq_create_mapping_affinity)
		all	no	exported by	GPL_ONLY(irq_set_irq_type)
		all	yes	in namespace IIO_ADISLIB: needs MODULE_IMPORT_NS	HAVE_FUNCTION(__adis_check_status)
		6.1,6.12,newest	yes	in namespace DMA_BUF: needs MODULE_IMPORT_NS	IN_NAMESPACE(dma_buf_get, DMA_BUF)
		6.12	no	exported to these modules only: kvm	HAVE_FUNCTION(anon_inode_make_secure_inode)
		newest	no	exported to these modules only: 	HAVE_FUNCTION(__flush_tlb_all)
		newest	no	exported to these modules only: 	HAVE_FUNCTION(__add_memory_driver_managed)
		all	unknown	was not read, but names it	USABLE(gic_write_sre)
		all	unknown	was not read, but names it	HAVE_MEMBER(struct rtr_device, x) || HAVE_TYPE(struct sram_node)
		all	unknown	names it	USABLE(str__TRACE_SYSTEM__trace_system_name)
		5.10	no	declared in no header	USABLE(__bpf_trace_rpcrdma_completion_class)
		6.1,6.12	no	declared in no header	USABLE(__bpf_trace_rxrpc_call)
		all	yes	soc/mscc/ocelot.h:	VALUE(REW_PORT_VLAN_CFG) == 67108864
		all	no	__attribute__((ms_abi)) efi_get_time_t *get_time	MEMBER_IS(efi_runtime_services_t, get_time, efi_get_time_t *)
		all	yes	linux/list.h:	TYPE_IS(list_add, void (struct list_head *, struct list_head *))
		all	no	linux/list.h:	TYPE_IS(list_add, int (struct list_head *, struct list_head *))
		all	yes	#define IFNAMSIZ 16	VALUE(IFNAMSIZ) == 16 && VALUE(PAGE_SIZE) == 4096 && VALUE(GFP_KERNEL) > 0
		all	yes	linux/gfp	DECLARED_IN(kfree, linux/slab.h) && !DECLARED_IN(GFP_KERNEL, linux/slab.h)
		newest	yes	EXPORT_SYMBOL line in mm/slub.c, which may not be built	HAVE_EXPORT(kfree)
	END
}

# the evidence is printed between the question's line and the next one's
ask_reasons() {
	path=$(scripts/kernels path "$1")
	reasons | while IFS='	' read -r on wanted says question; do
		case ",$on," in
		*,all,* | *",$1,"*) printf '%s\t%s\t%s\n' "$wanted" "$says" "$question" ;;
		esac
	done >"$tmp/reasons"
	cut -f 3 "$tmp/reasons" | "$backfit" ask -f - "$path" >"$tmp/answers" 2>&1 || true
	while IFS='	' read -r wanted says question; do
		QUESTION="$question: " awk 'index($0, ENVIRON["QUESTION"]) == 1 { on = 1; print; next }
			/^[^ ]/ { on = 0 }
			on' "$tmp/answers" >"$tmp/answer"
		if head -1 "$tmp/answer" | grep -qxF "$question: $wanted" &&
			grep -qF "$says" "$tmp/answer"; then
			ok
		else
			bad "$1: $question: not $wanted with '$says'" "$(head -4 "$tmp/answer")"
		fi
	done <"$tmp/reasons"
}

# The same answers where a Makefile, a shell or JSON asks.
ask_alike() {
	path=$(scripts/kernels path "$1")
	cat >"$tmp/Makefile" <<-'END'
		ask = $(shell $(BACKFIT) ask --quiet $(KDIR) '$(1)')
		ifeq ($(call ask,HAVE_MEMBER(device, parent) && PARAMS(kfree) == 1),yes)
		obj-m += works.o
		endif
		ifeq ($(call ask,HAVE_MEMBER(device, nowhere_at_all)),yes)
		obj-m += never.o
		endif
		all: ; @echo $(obj-m)
	END
	if [ "$(make -s -f "$tmp/Makefile" BACKFIT="$backfit" KDIR="$path" all)" = works.o ]; then
		ok
	else
		bad "$1: a Makefile's questions"
	fi
	for case in '0 HAVE_FUNCTION(kfree)' '1 HAVE_FUNCTION(nowhere_at_all)' \
		'2 HAVE_FUNCTION(gic_write_sre)' '2 HAVE_FUNKTION(kfree)' '2 PARAM_IS(kfree, x, int)'; do
		status=0
		"$backfit" ask -q "$path" "${case#* }" >/dev/null 2>&1 || status=$?
		if [ "$status" = "${case%% *}" ]; then
			ok
		else
			bad "$1: ask -q ${case#* }: exit $status"
		fi
	done
	"$backfit" ask --json "$path" 'HAVE_FUNCTION(kfree)' | tr -d '\n' >"$tmp/answers"
	if grep -q '"answer": "yes".*"evidence": ".*slab.h:' "$tmp/answers"; then
		ok
	else
		bad "$1: ask --json" "$(cat "$tmp/answers")"
	fi
}

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
for kernel in $kernels; do
	ask_reasons "$kernel"
	ask_alike "$kernel"
done
closing
