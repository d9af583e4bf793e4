/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_RAID_MD_P_H
#define _BACKPORT_LINUX_RAID_MD_P_H
#if !HAVE_MEMBER(mdp_superblock_1, logical_block_size)
#define mdp_superblock_1 backport_target_mdp_superblock_1
#include_next <linux/raid/md_p.h>
#undef mdp_superblock_1

/**
 * struct mdp_superblock_1 - a member's superblock, as it lies on the disk
 *
 * The four bytes of logical_block_size are padding in the target's, which nothing of the target
 * but md itself looks at.
 *
 * Upstream: 62ed1b582246 ("md: allow configuring logical block size"), v6.19
 */
BACKFIT_CARRY(include/uapi/linux/raid/md_p.h, struct mdp_superblock_1)
#else
#include_next <linux/raid/md_p.h>
#endif
#endif
