/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSI_PROTO_H
#define _BACKPORT_SCSI_SCSI_PROTO_H
#include_next <scsi/scsi_proto.h>

#if !HAVE_CONSTANT(RESERVE_6) && HAVE_CONSTANT(RESERVE)
/**
 * RESERVE_6 - the operation code of the 6 byte RESERVE command
 *
 * Upstream: 0ea163a18b17 ("scsi: usb: Rename the RESERVE and RELEASE constants"), v6.15
 */
#define RESERVE_6 RESERVE

/**
 * RELEASE_6 - the operation code of the 6 byte RELEASE command
 *
 * Upstream: 0ea163a18b17 ("scsi: usb: Rename the RESERVE and RELEASE constants"), v6.15
 */
#define RELEASE_6 RELEASE
#endif
#endif
