// SPDX-License-Identifier: GPL-2.0
#include "package_along.h"

#include <string.h>

#include "map.h"
#include "str.h"

static const char head[] =
	"Modules that nobody asked for are part of this package: drivers in it link to them and\n"
	"share structures with them, which the target's own modules may lay out otherwise.\n";

static const char replacing[] =
	"\nInstalled, these modules take the place of the target's. A module of the target that\n"
	"is named as cut off depends on one of them: it may no longer load, for the versions of\n"
	"the symbols differ. Name its driver, too, when the package is generated, if it is needed.\n"
	"`make uninstall` brings the target's modules back.\n";

static const char alike_head[] =
	"These drivers share structures with modules of the target's. They were held against the\n"
	"source in %s\n"
	"and are the same there: the drivers are right for a kernel that was built from that\n"
	"source, and for no other. Nothing notices when it was another one.\n\n";

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

/* "drivers/media/rc/ir-jvc-decoder.c: drivers/media/rc/rc-core", for each such driver. */
static void tell_alike(struct strbuf *text, const struct plan *plan)
{
	bool any = false;

	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];
		struct map modules = { 0 };

		for (size_t k = 0; k < dp->gap.n; k++)
			if (dp->gap.v[k]->resolution == BY_TARGET)
				map_put_n(&modules, dp->gap.v[k]->by,
					  strcspn(dp->gap.v[k]->by, ";"));
		if (modules.n && !any)
			strbuf_printf(text, alike_head, plan->old_source);
		if (modules.n)
			strbuf_printf(text, "%s: ", dp->driver.name);
		for (size_t k = 0; k < modules.n; k++)
			strbuf_printf(text, "%s%s", k ? ", " : "", modules.entry[k].key);
		if (modules.n)
			strbuf_putc(text, '\n');
		any |= modules.n != 0;
		map_free(&modules);
	}
}

/* What nobody asked for; whether there is any. */
static bool tell_brought(struct strbuf *text, const struct plan *plan)
{
	bool any = false, replaces = false;

	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];

		if (!dp->brought)
			continue;
		if (!any)
			strbuf_puts(text, head);
		any = true;
		replaces |= dp->replaces != NULL;
		tell(text, dp);
	}
	if (replaces)
		strbuf_puts(text, replacing);
	return any;
}

/**
 * package_write_along() - tell of the modules that come along unasked, and of those of the
 *	target's that were found to be the same in its source
 * @c: the package
 *
 * Where there are none, nothing is written.
 *
 * Return: 0; -1, reported.
 */
int package_write_along(struct contents *c)
{
	struct strbuf text = { 0 };
	int err = 0;

	if (tell_brought(&text, c->plan))
		strbuf_putc(&text, '\n');
	tell_alike(&text, c->plan);
	if (text.len)
		err = contents_add(c, "README", "generated", NULL, text.s, text.len);
	strbuf_free(&text);
	return err;
}
