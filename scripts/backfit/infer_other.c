// SPDX-License-Identifier: GPL-2.0
/*
 * Drivers of the older kernel may have used one of several APIs where the newer has
 * one: rdmsrl() or rdmsr() for rdmsrq(). Where a rule writes one of them and a driver
 * had the other, that is no contradiction, if others had it, too.
 */
#include "infer_other.h"

#include <stdlib.h>
#include <string.h>

#include "str.h"

enum {
	FEWEST_FILES = 2, /* that have a form: one may be an accident */
	NEAR = 3, /* lines between a use and the change that is made of it */
};

/* The first function that a form calls, else its first word. */
static size_t callee(const char *text, const char **at)
{
	for (const char *p = text; *p; p += strcspn(p, " "), p += *p == ' ') {
		size_t len = strcspn(p, " ");

		if (str_word(p) == len && !strncmp(p + len, " (", 2) && !infer_is_c_word(p, len)) {
			*at = p;
			return len;
		}
	}
	*at = text;
	return strcspn(text, " ");
}

/* What stands for a form: of a name, the name that took its place; else the whole of it. */
static char *form_name(const struct infer *infer, const char *text)
{
	const char *at = text;
	size_t len = infer->subject.use.kind == INFER_NAME ? callee(text, &at) : strlen(text);

	return xstrndup(at, len);
}

static const struct infer_example *example_at(const struct infer *infer,
					      const struct infer_place *place)
{
	bool header = infer->subject.use.kind == INFER_HEADER;

	for (size_t i = 0; i < infer->examples.n; i++) {
		const struct infer_example *e = &infer->examples.v[i];
		bool here = e->item && place->item && !strcmp(e->item, place->item) &&
			    e->line <= place->line + NEAR && place->line <= e->line + NEAR;

		/* a file includes a header once */
		if (e->outcome == INFER_CHANGED && e->forms && e->files == place->files &&
		    (here || header))
			return e;
	}
	return NULL;
}

static unsigned int files_with(const struct infer *infer, const char *name)
{
	const struct infer_files *last = NULL;
	unsigned int n = 0;

	for (size_t i = 0; i < infer->examples.n; i++) {
		const struct infer_example *e = &infer->examples.v[i];
		char *other;

		if (e->outcome != INFER_CHANGED || !e->forms || e->files == last)
			continue;
		other = form_name(infer, e->form[0].text);
		if (!strcmp(other, name)) {
			n++;
			last = e->files;
		}
		free(other);
	}
	return n;
}

/* Does the rule write that form itself? Then the driver should have got it. */
static bool is_written(const struct infer *infer, const char *name)
{
	bool written = false;

	for (size_t i = 0; i < infer->chosen.n && !written; i++) {
		char *mine = form_name(infer, infer->chosen.v[i]->text);

		written = !strcmp(mine, name);
		free(mine);
	}
	return written;
}

static bool is_other_form(const struct infer *infer, const struct infer_place *place)
{
	const struct infer_example *e = example_at(infer, place);
	char *name = e ? form_name(infer, e->form[0].text) : NULL;
	/* a header that is left out is a form, too: others bring what it has */
	bool some = name && (*name || infer->subject.use.kind == INFER_HEADER);
	bool other = some && !is_written(infer, name) && files_with(infer, name) >= FEWEST_FILES;

	free(name);
	return other;
}

/**
 * infer_other_forms() - count held-out changes apart that have another right form
 * @infer: tried; what is another form of several drivers is not different any more
 */
void infer_other_forms(struct infer *infer)
{
	struct infer_proof *p = &infer->held_out;
	size_t kept = 0;

	/* members hold other things, and a callback's functions have the one signature it has */
	if (infer->subject.use.kind == INFER_MEMBER)
		return;
	for (size_t i = 0; i < p->different_place.n; i++) {
		if (is_other_form(infer, &p->different_place.v[i])) {
			free(p->different_place.v[i].item);
			p->different--;
			p->other++;
		} else {
			p->different_place.v[kept++] = p->different_place.v[i];
		}
	}
	p->different_place.n = kept;
}
