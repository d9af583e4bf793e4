/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MTD_RAWNAND_H
#define _BACKPORT_LINUX_MTD_RAWNAND_H
#include_next <linux/mtd/rawnand.h>

#if !HAVE_CONSTANT(NAND_CMD_READCACHESEQ)
/**
 * NAND_CMD_READCACHESEQ - the command for sequential cached reads
 *
 * The target's core never sends it.
 *
 * Upstream: 003fe4b9545b ("mtd: rawnand: Support for sequential cache reads"), v6.3
 */
BACKFIT_CARRY(include/linux/mtd/rawnand.h, NAND_CMD_READCACHESEQ, NAND_CMD_READCACHEEND)
#endif
#endif
