// SPDX-License-Identifier: GPL-2.0
#include <asm/cpu_device_id.h>
#include <asm/processor.h>

static int demo_bits(int cpu)
{
	struct cpuinfo_x86 *c = &cpu_data(cpu);

	/* by model */
	switch (c->x86_vfm) {
	case INTEL_SKYLAKE_X:
		return 2;
	default:
		break;
	}

	if (boot_cpu_data.x86_vfm == INTEL_ATOM_AIRMONT ||
	    cpu_data(cpu).x86_vfm)
		return 1;
	return c->x86_model;
}
