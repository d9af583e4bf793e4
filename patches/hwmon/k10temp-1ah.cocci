// SPDX-License-Identifier: GPL-2.0
/// Leave out processors whose nodes the target's kernel does not know.
// What: the temperature of AMD's family 1Ah is read
// Upstream: not found (PCI_DEVICE_ID_AMD_1AH_M20H_DF_F3 in drivers/hwmon/k10temp.c), v6.10
// When: !HAVE_CONSTANT(PCI_DEVICE_ID_AMD_1AH_M00H_DF_F3)
// Provides: PCI_DEVICE_ID_AMD_1AH_M00H_DF_F3, PCI_DEVICE_ID_AMD_1AH_M20H_DF_F3,
//    PCI_DEVICE_ID_AMD_1AH_M60H_DF_F3, PCI_DEVICE_ID_AMD_1AH_M70H_DF_F3
// Confidence: High
// Reduced: family 1Ah is not driven, for the target cannot read its registers
// Test: tests/evolutions/hwmon/k10temp-1ah
// Example: { PCI_VDEVICE(AMD, PCI_DEVICE_ID_AMD_1AH_M00H_DF_F3) }, ->

@@
identifier ids;
identifier id =~ "^PCI_DEVICE_ID_AMD_1AH_M[0267]0H_DF_F3$";
@@
 struct pci_device_id ids[] = {
	...,
-	{ PCI_VDEVICE(AMD, id) },
	...,
 };
