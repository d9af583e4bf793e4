int kunit_attach_mm(void)
{
	struct mm_struct *mm;

	if (current->mm)
		return 0;

	mm = mm_alloc();
	if (!mm)
		return -ENOMEM;

	arch_pick_mmap_layout(mm, &current->signal->rlim[RLIMIT_STACK]);
	kthread_use_mm(mm);

	return 0;
}

static int other(void)
{
	return current->mm ? 0 : -EINVAL;
}
