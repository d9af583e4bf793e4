// SPDX-License-Identifier: GPL-2.0
/// Have dump called with the details that it takes.
// What: kmsg_dumper.dump is given the reason and a description in a structure
// Upstream: e1a261ba599e ("printk: Add a short description string to kmsg_dump()"), v6.12
// When: MEMBER_PARAM_IS(kmsg_dumper, dump, 2, enum kmsg_dump_reason)
// Provides: kmsg_dumper.dump
// Optional: yes
// Confidence: High
// Reduced: the description is always NULL
// Test: tests/evolutions/mtd/kmsg-dump-reason
// Comments: a dumper installed by an initializer is not reached

@assigned@
identifier fn;
expression dumper;
@@
(
 dumper.dump = fn;
|
 dumper->dump = fn;
)

@@
identifier assigned.fn, dumper, detail;
@@
 fn(struct kmsg_dumper *dumper,
-	struct kmsg_dump_detail *detail
+	enum kmsg_dump_reason reason
 )
 {
++	struct kmsg_dump_detail details = { .reason = reason };
++	struct kmsg_dump_detail *const detail = &details;
	...
 }
