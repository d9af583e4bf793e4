// SPDX-License-Identifier: GPL-2.0
/// Let a handler of a sysctl take its table without const.
// What: handlers of sysctls take a const table
// Upstream: 78eb4ea25cd5 ("sysctl: treewide: constify the ctl_table argument of proc_handlers"), v6.11
// When: TYPE_IS(proc_handler, int (struct ctl_table *, int, void *, size_t *, loff_t *))
// Provides: ctl_table.proc_handler
// Confidence: High
// Reduced: no
// Optional: yes
// Test: tests/evolutions/sysctl/proc-handler-const
// Example: fn(const struct ctl_table *table, ...) -> fn(struct ctl_table *table, ...)
@@
identifier fn, table, write, buffer, len, pos;
@@
 int fn(
-	const
	struct ctl_table *table, int write, void *buffer, size_t *len, loff_t *pos)
 {
	...
 }
