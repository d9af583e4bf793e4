/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PROC_FS_H
#define _BACKPORT_LINUX_PROC_FS_H
#include_next <linux/proc_fs.h>

#if !CALLABLE(pde_data) && HAVE_FUNCTION(PDE_DATA)
/**
 * pde_data - what belongs to a file in /proc
 *
 * Upstream: 359745d78351 ("proc: remove PDE_DATA() completely"), v5.17
 */
#define pde_data(inode)		PDE_DATA(inode)
#endif
#endif
