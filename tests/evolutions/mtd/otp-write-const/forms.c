// SPDX-License-Identifier: GPL-2.0
#include <linux/mtd/mtd.h>

static int demo_write_user_prot_reg(struct mtd_info *, loff_t, size_t, size_t *,
				    const u_char *);

static void demo_setup(struct mtd_info *mtd)
{
	mtd->_write_user_prot_reg = demo_write_user_prot_reg;
}

static int demo_write_user_prot_reg(struct mtd_info *mtd, loff_t from,
				    size_t len, size_t *retlen,
				    const u_char *buf)
{
	*retlen = len; /* all of it */
	return 0;
}
