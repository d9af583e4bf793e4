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

#if !HAVE_CONSTANT(NO_ADDITIONAL_SENSE)
/*
 * Additional sense codes and their qualifiers, of SPC.
 *
 * Upstream: not found (NO_ADDITIONAL_SENSE in include/scsi/scsi_proto.h), by v7.3
 */
BACKFIT_CARRY(include/scsi/scsi_proto.h, NO_ADDITIONAL_SENSE, OVERLAP_ATOMIC_COMMAND_ASC)
BACKFIT_CARRY(include/scsi/scsi_proto.h, LOGICAL_UNIT_NOT_READY, LOGICAL_UNIT_COMMUNICATION_FAILURE)
BACKFIT_CARRY(include/scsi/scsi_proto.h, WRITE_ERROR_ASC, UNRECOVERED_READ_ERR)
BACKFIT_CARRY(include/scsi/scsi_proto.h, PARAMETER_LIST_LENGTH_ERR, MISCOMPARE_VERIFY_ASC)
BACKFIT_CARRY(include/scsi/scsi_proto.h, INVALID_OPCODE, LBA_OUT_OF_RANGE, INVALID_FIELD_IN_CDB)
BACKFIT_CARRY(include/scsi/scsi_proto.h, INVALID_FIELD_IN_PARAM_LIST, WRITE_PROTECTED, UA_READY_ASC)
BACKFIT_CARRY(include/scsi/scsi_proto.h, UA_RESET_ASC, UA_CHANGED_ASC, TOO_MANY_IN_PARTITION_ASC)
BACKFIT_CARRY(include/scsi/scsi_proto.h, TARGET_CHANGED_ASC, SAVING_PARAMS_UNSUP, TRANSPORT_PROBLEM)
BACKFIT_CARRY(include/scsi/scsi_proto.h, INSUFF_RES_ASC, LOW_POWER_COND_ON, THRESHOLD_EXCEEDED)
BACKFIT_CARRY(include/scsi/scsi_proto.h, POWER_ON_RESET_ASCQ, MODE_CHANGED_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, FILEMARK_DETECTED_ASCQ, POWER_ON_OCCURRED_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, MICROCODE_CHANGED_ASCQ, BUS_RESET_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, EOP_EOM_DETECTED_ASCQ, INSUFF_RES_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, BEGINNING_OF_P_M_DETECTED_ASCQ, UNALIGNED_WRITE_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, EOD_DETECTED_ASCQ, WRITE_BOUNDARY_ASCQ, READ_INVDATA_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, READ_BOUNDARY_ASCQ, CAPACITY_CHANGED_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, ATTEMPT_ACCESS_GAP, LUNS_CHANGED_ASCQ, INSUFF_ZONE_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, MICROCODE_CHANGED_WO_RESET_ASCQ)
BACKFIT_CARRY(include/scsi/scsi_proto.h, OVERLAP_ATOMIC_COMMAND_ASCQ)
#endif
#endif
