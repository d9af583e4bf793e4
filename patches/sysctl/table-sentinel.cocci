// SPDX-License-Identifier: GPL-2.0
/// End a table of sysctls with an empty entry, and leave it writable.
// What: tables of sysctls are const, and their size tells where they end
// Upstream: 9edbfe92a0a1 ("sysctl: Add size to register_sysctl"), v6.6
// When: !HAVE_FUNCTION(register_sysctl_sz)
// When: PARAM_IS(register_sysctl, 2, struct ctl_table *)
// Provides: register_sysctl
// Keeps: register_sysctl
// Confidence: High
// Reduced: no
// Test: tests/evolutions/sysctl/table-sentinel
// Comments: a table that is not an array of the file itself is not reached
// Example: static const struct ctl_table t[] = {...} -> static struct ctl_table t[] = {..., {}}
@@
identifier t;
initializer list is;
@@
 static
-const
 struct ctl_table t[]
 = { is,
+	{}
 };
