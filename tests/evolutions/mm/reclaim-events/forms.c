// SPDX-License-Identifier: GPL-2.0
static void foo_stats(struct foo *foo)
{
	unsigned long events[NR_VM_EVENT_ITEMS];
	unsigned int idx = 0;

	all_vm_events(events);
	foo_set(foo, idx++, events[PSWPIN]);
	/* by the daemon */
	foo_set(foo, idx++,
		foo_bytes(global_node_page_state(PGSCAN_KSWAPD)));
	foo_set(foo, idx++, global_node_page_state(PGSTEAL_KSWAPD));
#ifdef CONFIG_FOO
	foo->direct = global_node_page_state(PGSCAN_DIRECT) -
		      global_node_page_state(PGSTEAL_DIRECT);
#endif
	foo->dirty = global_node_page_state(NR_FILE_DIRTY);
}
