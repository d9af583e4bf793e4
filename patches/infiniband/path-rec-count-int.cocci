// SPDX-License-Identifier: GPL-2.0
/// Take the number of path records as an int.
// What: the callback of ib_sa_path_rec_get() takes the number of path records unsigned
// Upstream: not found (unsigned int num_prs in ib_sa_path_rec_get()), v6.3
// When: TYPE_IS(ib_sa_path_rec_get, int (struct ib_sa_client *, struct ib_device *, u32, struct sa_path_rec *, ib_sa_comp_mask, unsigned long, gfp_t, void (*)(int, struct sa_path_rec *, int, void *), void *, struct ib_sa_query **))
// Provides: ib_sa_path_rec_get
// Keeps: ib_sa_path_rec_get
// Confidence: High
// Reduced: no
// Test: tests/evolutions/infiniband/path-rec-count-int
// Example: the callback's unsigned int num_prs becomes int num_prs

@callback@
identifier fn;
expression client, device, port, rec, mask, timeout, gfp, context, query;
@@
 ib_sa_path_rec_get(client, device, port, rec, mask, timeout, gfp, fn, context, query)

@@
identifier callback.fn, status, rec, n, context;
@@
 fn(int status, struct sa_path_rec *rec,
-	unsigned int n
+	int n
	, void *context)
 {
	...
 }
