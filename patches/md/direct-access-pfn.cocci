// SPDX-License-Identifier: GPL-2.0
/// Pass page frame numbers of direct access as pfn_t.
// What: direct access tells page frame numbers as they are, without flags
// Upstream: not found (mm: remove callers of pfn_t functionality), v6.17
// When: PARAM_IS(dax_direct_access, 6, pfn_t *)
// Provides: target_type.direct_access, dax_direct_access
// Confidence: High
// Reduced: no
// Test: tests/evolutions/md/direct-access-pfn
// Keeps: target_type.direct_access, dax_direct_access
// Comments: the device below passes its flags on to whoever asked, past the form of dax_direct_access() in backport-include/linux/dax.h; a function that looks at the number itself is not reached

@@
typedef pgoff_t, pfn_t;
identifier fn, ti, pgoff, pages, mode, kaddr, pfn;
@@
 long fn(struct dm_target *ti, pgoff_t pgoff, long pages,
	enum dax_access_mode mode, void **kaddr,
-	unsigned long *pfn
+	pfn_t *pfn
	)
 {
	<...
-	dax_direct_access
+	(dax_direct_access)
	(...)
	...>
 }
