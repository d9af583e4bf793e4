/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_LIBFC_H
#define _BACKPORT_SCSI_LIBFC_H
#include_next <scsi/libfc.h>

#if !CALLABLE(fc_sdev_init) && HAVE_FUNCTION(fc_slave_alloc)
/**
 * fc_sdev_init() - what a host template of libfc's has called for a new device
 *
 * Upstream: ed638918f4df ("scsi: Rename .slave_alloc() and .slave_destroy()"), v6.14
 */
#define fc_sdev_init	fc_slave_alloc
#endif
#endif
