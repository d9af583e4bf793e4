// SPDX-License-Identifier: GPL-2.0
#include "header_texts.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"

enum {
	FEW = 4 /* names: then a search through a text costs less than reading it */
};

static bool speaks_of(const char *text, size_t len, const struct map *wanted)
{
	if (wanted->n > FEW)
		return true;
	map_each (wanted, e)
		if (memmem(text, len, e->key, strlen(e->key)))
			return true;
	return false;
}

static void read_file(struct facts *facts, const struct header_file *h, const struct map *wanted,
		      place_visitor visit, void *data)
{
	struct name_filter filter;
	size_t len;
	char *text = file_read(h->path, &len);

	name_filter_init(&filter, wanted);
	if (text && speaks_of(text, len, wanted))
		branches_of_text(text, len, h->name, &filter, facts, visit, data);
	name_filter_free(&filter);
	free(text);
}

/* Reads them all, from where the facts say that the kernel is. */
static void load_texts(struct facts *facts, struct header_texts *texts)
{
	struct kernel kernel = { .build = (char *)facts_info(facts, "build"),
				 .source = (char *)facts_info(facts, "source"),
				 .srcarch = (char *)facts_info(facts, "arch") };

	texts->loaded = true;
	if (!kernel.build || !kernel.source || !kernel.srcarch)
		return;
	headers_find(&kernel, &texts->list);
	for (size_t i = 0; i < texts->list.file.n; i++) {
		struct header_text *text = vec_push(&texts->text);

		text->s = file_read(texts->list.file.v[i]->path, &text->len);
	}
}

/**
 * branches_search() - look for names in the text of all headers of a kernel
 * @facts: the kernel's facts, which know where it is
 * @texts: the texts; they are loaded when first needed (0.1 to 0.3 s, 60 MB)
 * @wanted: the names, each with itself as value
 * @visit: shown each place that declares one, in whatever branch
 * @data: given to @visit
 */
void branches_search(struct facts *facts, struct header_texts *texts, const struct map *wanted,
		     place_visitor visit, void *data)
{
	struct name_filter filter;

	if (!wanted->n)
		return;
	if (!texts->loaded)
		load_texts(facts, texts);
	name_filter_init(&filter, wanted);
	for (size_t i = 0; i < texts->text.n; i++) {
		const struct header_text *text = &texts->text.v[i];

		if (text->s && speaks_of(text->s, text->len, wanted))
			branches_of_text(text->s, text->len, texts->list.file.v[i]->name, &filter,
					 facts, visit, data);
	}
	name_filter_free(&filter);
}

/**
 * header_texts_free() - give back the texts
 * @texts: the texts
 */
void header_texts_free(struct header_texts *texts)
{
	for (size_t i = 0; i < texts->text.n; i++)
		free(texts->text.v[i].s);
	vec_free(&texts->text);
	headers_free(&texts->list);
	texts->loaded = false;
}

/**
 * branches_of_header() - look for names in the text of one header of a kernel
 * @facts: the kernel's facts, which know where it is
 * @header: the header as it is included
 * @wanted: the names, each with itself as value
 * @visit: shown each place that declares one, in whatever branch
 * @data: given to @visit
 */
void branches_of_header(struct facts *facts, const char *header, const struct map *wanted,
			place_visitor visit, void *data)
{
	static const struct {
		bool of_build, of_arch;
		const char *dir;
	} search[] = {
		{ false, true, "include" },	  { true, true, "include/generated" },
		{ false, false, "include" },	  { true, false, "include" },
		{ false, true, "include/uapi" },  { true, true, "include/generated/uapi" },
		{ false, false, "include/uapi" }, { true, false, "include/generated/uapi" },
	};
	const char *source = facts_info(facts, "source"), *build = facts_info(facts, "build");
	const char *arch = facts_info(facts, "arch");
	bool found = !source || !build || !arch || !header;

	for (size_t i = 0; i < ARRAY_LEN(search) && !found; i++) {
		struct header_file h = { .name = header };
		char *path =
			xasprintf("%s/%s%s%s%s/%s", search[i].of_build ? build : source,
				  search[i].of_arch ? "arch/" : "", search[i].of_arch ? arch : "",
				  search[i].of_arch ? "/" : "", search[i].dir, header);

		found = file_exists(path);
		h.path = path;
		if (found)
			read_file(facts, &h, wanted, visit, data);
		free(path);
	}
}
