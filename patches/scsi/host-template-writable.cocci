// SPDX-License-Identifier: GPL-2.0
/// Keep a host template where the core can write to it.
// What: the core no longer writes to a scsi_host_template, so that it can be const
// Upstream: 31435de97466 ("scsi: core: Declare most SCSI host template pointers const"), v6.4
// When: PARAM_IS(scsi_host_alloc, 1, struct scsi_host_template *)
// Provides: struct scsi_host_template, scsi_host_alloc, iscsi_host_alloc, libfc_host_alloc, raid_function_template.cookie, ata_host_activate, ata_host_register, ata_pci_bmdma_init_one, ata_pci_sff_init_one, ata_pci_sff_activate_host
// Keeps: struct scsi_host_template, scsi_host_alloc, iscsi_host_alloc, libfc_host_alloc, raid_function_template.cookie, ata_host_activate, ata_host_register, ata_pci_bmdma_init_one, ata_pci_sff_init_one, ata_pci_sff_activate_host
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/scsi/host-template-writable
// Example: static const struct scsi_host_template t -> static struct scsi_host_template t

@@
@@
-const struct scsi_host_template
+struct scsi_host_template
