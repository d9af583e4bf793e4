// SPDX-License-Identifier: GPL-2.0
/* The compat module: what the package's headers need at run time. */
#include <linux/module.h>

MODULE_DESCRIPTION("Newer kernels' functions for this one, by Backfit");
MODULE_LICENSE("GPL");
