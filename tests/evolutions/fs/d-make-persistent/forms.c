// SPDX-License-Identifier: GPL-2.0
static int thing_create(struct super_block *sb, const char *name)
{
	struct inode *inode = thing_inode(sb);
	struct dentry *dentry = simple_start_creating(sb->s_root, name);

	if (IS_ERR(dentry)) {
		iput(inode);
		return PTR_ERR(dentry);
	}

	/* it stays */
	d_make_persistent(dentry, inode);
	simple_done_creating(dentry);
	return 0;
}

static void thing_kill_sb(struct super_block *sb)
{
	kill_anon_super(sb);
	kfree(sb->s_fs_info);
}

static struct file_system_type other_type = {
	.name = "other",
	.kill_sb = kill_anon_super,
};
