static void fail(const char *what)
{
	if (!current->kunit_test)
		return;
	set_failure(current->kunit_test);
	current->kunit_test = NULL;
}

/* what is not the current task's stays */
static struct kunit *test_of(struct holder *holder)
{
	return holder->kunit_test;
}
