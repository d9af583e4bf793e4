/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SG_H
#define _BACKPORT_SCSI_SG_H
#include_next <scsi/sg.h>

#if !CALLABLE(sg_status_byte)
/**
 * sg_status_byte - the status as sg has always shown it, without its lowest bit
 *
 * Upstream: not found (scsi: sg: rename status_byte to sg_status_byte), v6.2
 */
BACKFIT_CARRY(include/scsi/sg.h, sg_status_byte)
#endif
#endif
