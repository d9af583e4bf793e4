static void kunit_module_init(struct module *mod)
{
	struct suite_set set = {
		mod->kunit_suites, mod->kunit_suites + mod->num_kunit_suites,
	};
	struct suite_set init_set = {
		mod->kunit_init_suites,
		mod->kunit_init_suites + mod->num_kunit_init_suites,
	};

	if (mod->num_kunit_init_suites > 0)
		set = merge(init_set, set);
	mod->kunit_suites = (struct kunit_suite **)set.start;
	mod->num_kunit_suites = set.end - set.start;
}

static int kunit_module_notify(struct notifier_block *nb, unsigned long val, void *data)
{
	struct module *mod = data;

	switch (val) {
	case MODULE_STATE_LIVE:
		kunit_module_init(mod);
		break;
	case MODULE_STATE_GOING:
		kunit_module_exit(mod);
		break;
	}
	return 0;
}

static void __exit kunit_exit(void)
{
	unregister_module_notifier(&kunit_mod_nb);
	kunit_bus_shutdown();
}

/* another's members of that name stay */
static int suites(struct suite_list *list)
{
	return list->num_kunit_suites;
}
