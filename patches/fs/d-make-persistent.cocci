// SPDX-License-Identifier: GPL-2.0
/// Keep a file system's entries by a reference, which its end gives back.
// What: entries that stay in memory are marked as such, and kill_anon_super() drops them
// Upstream: not found (primitives for maintaining persisitency), v6.19
// When: !HAVE_FUNCTION(d_make_persistent) && HAVE_FUNCTION(kill_litter_super)
// Provides: d_make_persistent
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/fs/d-make-persistent
// Comments: the file system's end must be in the file that makes the entries
// Example: d_make_persistent(d, i); kill_anon_super(sb); -> backport_d_make_persistent(d, i); kill_litter_super(sb);

@p@
@@
-d_make_persistent
+backport_d_make_persistent
 (...)

@depends on p@
@@
-kill_anon_super
+kill_litter_super
