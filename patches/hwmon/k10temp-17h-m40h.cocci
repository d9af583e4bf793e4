// SPDX-License-Identifier: GPL-2.0
/// Leave out a processor whose nodes the target's kernel does not know.
// What: the temperature of AMD's family 17h, model 40h is read
// Upstream: not found (PCI_DEVICE_ID_AMD_17H_M40H_DF_F3 in drivers/hwmon/k10temp.c), v7.3
// When: !HAVE_CONSTANT(PCI_DEVICE_ID_AMD_17H_M40H_DF_F3)
// Provides: PCI_DEVICE_ID_AMD_17H_M40H_DF_F3
// Confidence: High
// Reduced: family 17h, model 40h is not driven, for the target cannot read its registers
// Test: tests/evolutions/hwmon/k10temp-17h-m40h
// Example: { PCI_VDEVICE(AMD, PCI_DEVICE_ID_AMD_17H_M40H_DF_F3) }, ->

@@
identifier ids;
@@
 struct pci_device_id ids[] = {
	...,
-	{ PCI_VDEVICE(AMD, PCI_DEVICE_ID_AMD_17H_M40H_DF_F3) },
	...,
 };
