// SPDX-License-Identifier: GPL-2.0
/// Register a store of EFI variables with the directory that it belongs to.
// What: a store of EFI variables has no directory of its own in sysfs
// Upstream: not found (efi: vars: drop kobject argument of efivars_register()), v6.2
// When: PARAMS(efivars_register) == 3
// Provides: efivars_register
// Confidence: High
// Reduced: no
// Test: tests/evolutions/efi/efivars-kobject
// Keeps: efivars_register

@@
expression vars, ops;
identifier kobj =~ "_kobj$";
@@
 kobj = kobject_create_and_add(...);
 ...
 efivars_register(vars, ops
+	, kobj
	)
