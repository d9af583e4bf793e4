// SPDX-License-Identifier: GPL-2.0
/// Take a module's suites from compat.ko, which finds them among the module's parameters.
// What: the module loader finds the suites of a module and keeps them in struct module
// Upstream: 3d6e44623841 ("kunit: unify module and builtin suite definitions"), v6.0
// When: !HAVE_EXPORT(kunit_try_catch_run)
// Provides: module.kunit_suites, module.num_kunit_suites, module.kunit_init_suites, module.num_kunit_init_suites
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/kunit/no-suites-in-module
// Example: mod->kunit_suites -> backport_kunit_suites_of(mod)->kunit_suites

@@
struct module *mod;
@@
-mod->kunit_suites + mod->num_kunit_suites
+backport_kunit_suites_end(mod)

@@
struct module *mod;
@@
-mod->kunit_init_suites + mod->num_kunit_init_suites
+backport_kunit_init_suites_end(mod)

@@
struct module *mod;
@@
-mod->kunit_suites
+backport_kunit_suites_of(mod)->kunit_suites

@@
struct module *mod;
@@
-mod->num_kunit_suites
+backport_kunit_suites_of(mod)->num_kunit_suites

@@
struct module *mod;
@@
-mod->kunit_init_suites
+backport_kunit_suites_of(mod)->kunit_init_suites

@@
struct module *mod;
@@
-mod->num_kunit_init_suites
+backport_kunit_suites_of(mod)->num_kunit_init_suites

@@
expression mod;
@@
-kunit_module_init(mod);
+backport_kunit_suites_live(mod, kunit_module_init);

@@
expression mod;
@@
-kunit_module_exit(mod);
+backport_kunit_suites_going(mod, kunit_module_exit);

@@
@@
 unregister_module_notifier(&kunit_mod_nb);
+backport_kunit_suites_drop_all();
 kunit_bus_shutdown();
