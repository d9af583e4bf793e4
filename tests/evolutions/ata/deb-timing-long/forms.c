// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static int thing_hardreset(struct ata_link *link, unsigned int *class,
			   unsigned long deadline)
{
	const unsigned int *timing = sata_ehc_deb_timing(&link->eh_context);
	const unsigned int *other = thing_timing(link);
	bool online;

	return sata_link_hardreset(link, timing, deadline, &online, NULL);
}

static int other_hardreset(struct ata_link *link, unsigned int *class,
			   unsigned long deadline)
{
	if (thing_ready(link)) {
		const unsigned int *timing =
				sata_ehc_deb_timing(&link->eh_context);

		return sata_link_resume(link, timing, deadline);
	}
	return sata_link_hardreset(link, sata_ehc_deb_timing(&link->eh_context),
				   deadline, NULL, NULL);
}
