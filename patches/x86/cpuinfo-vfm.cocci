// SPDX-License-Identifier: GPL-2.0
/// Put a processor's vendor, family and model together where they are compared.
// What: a processor's vendor, family and model are kept in one number, too
// Upstream: a9d0adce6907 ("x86/cpu/vfm: Add/initialize x86_vfm field to struct cpuinfo_x86"), v6.10
// When: HAVE_TYPE(struct cpuinfo_x86) && !HAVE_MEMBER(cpuinfo_x86, x86_vfm) && HAVE_MACRO(VFM_MAKE)
// Provides: cpuinfo_x86.x86_vfm
// Confidence: High
// Reduced: no
// Test: tests/evolutions/x86/cpuinfo-vfm
// Comments: what it is compared with comes from asm/cpu_device_id.h, as does backport_x86_vfm()
// Example: c->x86_vfm -> backport_x86_vfm(c)

@@
expression cpu;
@@
-cpu.x86_vfm
+backport_x86_vfm(&cpu)

@@
expression cpu;
@@
-cpu->x86_vfm
+backport_x86_vfm(cpu)
