// SPDX-License-Identifier: GPL-2.0
/* Files and lines: what the line markers of a preprocessor say. */
#include <ctype.h>
#include <string.h>

#include "scan_parts.h"

static struct scan_file *file_of(struct scan *s, const char *path, size_t len)
{
	void **place;
	struct scan_file *file;

	/* No path holds a NUL, whatever the text does. */
	len = strnlen(path, len);
	place = map_put_n(&s->files, path, len);
	file = *place;

	if (file)
		return file;
	file = arena_alloc(facts_arena(s->facts), sizeof(*file));
	*place = file;
	file->path = arena_strndup(facts_arena(s->facts), path, len);
	if (*file->path == '<' ||
	    (s->options->umbrella && !strcmp(file->path, s->options->umbrella)))
		file->name = NULL;
	else if (s->options->name_of)
		file->name = s->options->name_of(file->path, s->options->data);
	else
		file->name = file->path;
	if (s->options->identify)
		file->id = s->options->identify(file->path, s->options->data);
	if (file->name) {
		file->name = arena_strdup(facts_arena(s->facts), file->name);
		map_set(&s->named, file->name, file);
	}
	return file;
}

struct scan_file *scan_current_file(const struct scan *s)
{
	return s->mark.n ? s->mark.v[s->mark.n - 1].file : NULL;
}

/* The last marker that stands above a line of the text. */
const struct scan_mark *scan_mark_above(const struct scan *s, unsigned int text_line)
{
	size_t low = 0, high = s->mark.n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (s->mark.v[middle].text_line < text_line)
			low = middle;
		else
			high = middle;
	}
	return high ? &s->mark.v[low] : NULL;
}

/* Sets where a token stands. False where facts of that file are not kept. */
bool scan_place(const struct scan *s, size_t at, const char **file, unsigned int *line)
{
	unsigned int text_line = s->token.v[at].line;
	const struct scan_mark *mark = scan_mark_above(s, text_line);

	if (!mark) {
		*file = "";
		*line = text_line;
		return true;
	}
	*file = mark->file->name;
	*line = mark->line + (text_line - mark->text_line - 1);
	return *file;
}

static void enter(struct scan *s, struct scan_file *file)
{
	struct scan_file *from = scan_current_file(s);

	if (!file->includer && from != file)
		file->includer = from;
	*vec_push(&s->stack) = file;
	if (s->options->entered)
		s->options->entered(file->path, from ? from->path : "", s->options->data);
}

static void leave_to(struct scan *s, const struct scan_file *file)
{
	size_t n = s->stack.n;

	/* The outermost file was never entered: nothing is open when it goes on. */
	while (n && s->stack.v[n - 1] != file)
		n--;
	s->stack.n = n;
}

/* `# 12 "linux/x.h" 1 3`: the line, the file, 1 for entering and 2 for leaving one. */
void scan_line_marker(struct scan *s, const char *p, const char *end)
{
	unsigned int line = 0;
	const char *path;
	struct scan_file *file;
	struct scan_mark *mark;

	for (; p < end && isdigit((unsigned char)*p); p++)
		line = line * 10 + (*p - '0');
	while (p < end && *p == ' ')
		p++;
	if (p == end || *p != '"')
		return;
	path = ++p;
	while (p < end && *p != '"')
		p += *p == '\\' && end - p > 1 ? 2 : 1;
	file = file_of(s, path, (p < end ? p : end) - path);
	if (end - p > 2 && p[2] == '1')
		enter(s, file);
	else if (end - p > 2 && p[2] == '2')
		leave_to(s, file);
	if (s->options->umbrella && !strcmp(file->path, s->options->umbrella))
		s->cut = true;
	mark = vec_push(&s->mark);
	*mark = (struct scan_mark){ s->lx.line, file, line };
}
