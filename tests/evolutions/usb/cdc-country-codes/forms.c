// SPDX-License-Identifier: GPL-2.0
#include <linux/usb/cdc.h>

static void foo_probe(struct foo *foo,
		      struct usb_cdc_country_functional_desc *cfd)
{
	memcpy(foo->country_codes, cfd->wCountryCodes, cfd->bLength - 4);
}
