/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSI_DEVINFO_H
#define _BACKPORT_SCSI_SCSI_DEVINFO_H
#include_next <scsi/scsi_devinfo.h>

#if !HAVE_CONSTANT(BLIST_SKIP_IO_HINTS)
/**
 * BLIST_SKIP_IO_HINTS - do not ask a device for the groups of its I/O hints
 *
 * A target without the flag asks none.
 *
 * Upstream: 633aeefafc9c ("scsi: core: Introduce the BLIST_SKIP_IO_HINTS flag"), v6.10
 */
#define BLIST_SKIP_IO_HINTS	((__force blist_flags_t)0)
#endif
#endif
