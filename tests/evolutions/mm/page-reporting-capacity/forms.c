// SPDX-License-Identifier: GPL-2.0
struct foo {
	struct page_reporting_dev_info pr_dev_info;
	int capacity;
};

static int foo_probe(struct foo *foo, unsigned int size)
{
	int err = 0;

	foo->pr_dev_info.order = 0;
	/* as many as the queue holds */
	foo->pr_dev_info.capacity = size;
	err = page_reporting_register(&foo->pr_dev_info);
	if (err)
		return err;
	/* another record's */
	foo->capacity = size;
	return 0;
}
