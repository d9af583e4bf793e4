/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSI_TRANSPORT_FC_H
#define _BACKPORT_SCSI_SCSI_TRANSPORT_FC_H
#include_next <scsi/scsi_transport_fc.h>

#if !HAVE_MACRO(FC_RPORT_ENCRYPTION_STATUS_MAX_LEN)
/**
 * FC_RPORT_ENCRYPTION_STATUS_MAX_LEN - how long the text is that tells whether a session is encrypted
 *
 * Upstream: not found (FC_RPORT_ENCRYPTION_STATUS_MAX_LEN in include/scsi/scsi_transport_fc.h), v6.17
 */
BACKFIT_CARRY(include/scsi/scsi_transport_fc.h, FC_RPORT_ENCRYPTION_STATUS_MAX_LEN)
#endif
#endif
