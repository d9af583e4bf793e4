// SPDX-License-Identifier: GPL-2.0
#include "package_along.h"

#include "str.h"

static const char head[] =
	"Modules that nobody asked for are part of this package: drivers in it link to them and\n"
	"share structures with them, which the target's own modules may lay out otherwise.\n";

static const char replacing[] =
	"\nInstalled, these modules take the place of the target's. A module of the target that\n"
	"is named as cut off depends on one of them: it may no longer load, for the versions of\n"
	"the symbols differ. Name its driver, too, when the package is generated, if it is needed.\n"
	"`make uninstall` brings the target's modules back.\n";

/* "drivers/mmc/host/sdhci.c", for whom it comes, and at whose cost. */
static void tell(struct strbuf *text, const struct driver_plan *dp)
{
	strbuf_printf(text, "\n%s (%s.ko)\n  comes along for:", dp->driver.name,
		      dp->driver.module[0].name);
	for (size_t i = 0; i < dp->along_for.n; i++)
		strbuf_printf(text, "%s %s", i ? "," : "", dp->along_for.v[i]);
	strbuf_putc(text, '\n');
	if (dp->replaces)
		strbuf_printf(text, "  replaces the target's %s\n", dp->replaces);
	if (dp->cut_off && *dp->cut_off)
		strbuf_printf(text, "  cuts off the target's %s\n", dp->cut_off);
}

/**
 * package_write_along() - tell of the modules that come along unasked
 * @c: the package
 *
 * Where there are none, nothing is written.
 *
 * Return: 0; -1, reported.
 */
int package_write_along(struct contents *c)
{
	struct strbuf text = { 0 };
	bool any = false, replaces = false;
	int err = 0;

	strbuf_puts(&text, head);
	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver_plan *dp = &c->plan->driver.v[i];

		if (!dp->brought)
			continue;
		any = true;
		replaces |= dp->replaces != NULL;
		tell(&text, dp);
	}
	if (replaces)
		strbuf_puts(&text, replacing);
	if (any)
		err = contents_add(c, "README", "generated", NULL, text.s, text.len);
	strbuf_free(&text);
	return err;
}
