// SPDX-License-Identifier: GPL-2.0
/// Keep a table of sysctls where its registration takes one that is not const.
// What: tables of sysctls are registered as const
// Upstream: 7abc9b53bd51 ("sysctl: allow registration of const struct ctl_table"), v6.13
// When: HAVE_FUNCTION(register_sysctl_sz)
// When: PARAM_IS(register_sysctl_sz, 2, struct ctl_table *)
// Provides: register_sysctl, register_sysctl_sz
// Keeps: register_sysctl, register_sysctl_sz
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/sysctl/table-writable
// Example: static const struct ctl_table t[] = ... -> static struct ctl_table t[] = ...
@@
identifier t;
@@
-const
 struct ctl_table t[] = { ... };
