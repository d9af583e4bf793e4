/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_AMD_NODE_H
#define _BACKPORT_ASM_AMD_NODE_H

#if HAVE_HEADER(asm/amd/node.h)
#include_next <asm/amd/node.h>
#elif HAVE_HEADER(asm/amd_node.h)
/*
 * Upstream: ("x86/platform/amd: Move the <asm/amd_node.h> header to <asm/amd/node.h>"), v6.16
 */
#include <asm/amd_node.h>
#elif HAVE_HEADER(asm/amd_nb.h)
/*
 * What reaches the registers of a node was the north bridge's.
 *
 * Upstream: ("x86/amd_node, platform/x86/amd/hsmp: Have HSMP use SMN through AMD_NODE"), v6.14
 */
#include <asm/amd_nb.h>
#endif

#if !HAVE_CONSTANT(AMD_NODE0_PCI_SLOT)
/**
 * AMD_NODE0_PCI_SLOT - where the functions of an AMD processor's first node are
 *
 * Upstream: e6e6e5e85116 ("x86: Start moving AMD node functionality out of AMD_NB"), v6.14
 */
#define AMD_NODE0_PCI_SLOT	0x18
#endif

#if HAVE_FUNCTION(amd_pci_dev_to_node_id)
/*
 * Drivers have a function of their own by the name of the target's.
 *
 * Upstream: 7dd57db495d4 ("x86/amd_nb, hwmon: (k10temp): Simplify amd_pci_dev_to_node_id()"), v6.14
 */
#define amd_pci_dev_to_node_id	backport_amd_pci_dev_to_node_id
#endif
#endif
