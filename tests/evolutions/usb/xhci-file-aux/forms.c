// SPDX-License-Identifier: GPL-2.0
static const struct xhci_file_map ring_files[] = {
	{"enqueue",		xhci_ring_enqueue_show, },
	{"dequeue",		xhci_ring_dequeue_show, },
};

static int xhci_ring_open(struct inode *inode, struct file *file)
{
	const struct xhci_file_map *f_map = debugfs_get_aux(file);

	return single_open(file, f_map->show, inode->i_private);
}

static int xhci_context_open(struct inode *inode, struct file *file)
{
	const struct xhci_file_map *f_map = debugfs_get_aux(file);

	/* of this one */
	return single_open(file, f_map->show, inode->i_private);
}

static void xhci_debugfs_create_files(struct xhci_hcd *xhci,
				      struct xhci_file_map *files,
				      size_t nentries, void *data,
				      struct dentry *parent,
				      const struct file_operations *fops)
{
	int			i;

	for (i = 0; i < nentries; i++)
		debugfs_create_file_aux(files[i].name, 0444, parent,
					data, &files[i], fops);
}
