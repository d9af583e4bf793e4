// SPDX-License-Identifier: GPL-2.0
/* An inferred rule as a file of the library: head, evidence, rule; and a test of it. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "infer_callback.h"
#include "infer_write.h"

enum {
	MOST_PLACES = 3, /* of each kind that are named */
	WIDTH = 96,
};

/**
 * infer_name() - how an inferred rule is called
 * @infer: the API
 *
 * Return: "inferred/<area>/<api>", for free().
 */
char *infer_name(const struct infer *infer)
{
	const char *api = infer->subject.api + (*infer->subject.api == '<');
	char *name = xasprintf("inferred/%s/%s", infer->area, api);

	for (char *p = name + strlen("inferred/") + strlen(infer->area) + 1; *p; p++)
		*p = isalnum((unsigned char)*p) ? tolower((unsigned char)*p) : '-';
	for (size_t len = strlen(name); len && name[len - 1] == '-'; len--)
		name[len - 1] = '\0';
	return name;
}

/* "7.3.4" is of v7.3. */
static char *release_of(struct facts *facts)
{
	const char *release = facts_info(facts, "release");
	const char *dot = release ? strchr(release, '.') : NULL;
	size_t len = dot ? (size_t)(dot - release) + 1 + strspn(dot + 1, "0123456789") : 0;

	return len ? xasprintf("v%.*s", (int)len, release) : xstrdup("v0.0");
}

static const char *slot_name(const char *name, void *data)
{
	(void)data;
	return name + 1;
}

/* Lists of places, each "file:line". */
static void add_places(struct strbuf *out, const char *what, const struct infer_place *place,
		       size_t n)
{
	if (!n)
		return;
	strbuf_printf(out, "// Comments: %s", what);
	for (size_t i = 0; i < n && i < MOST_PLACES; i++) {
		strbuf_printf(out, "%s\n//	%s:%u", i ? "," : "", place[i].files->newer,
			      place[i].line);
		if (place[i].older_line)
			strbuf_printf(out, " (%s:%u there)", place[i].files->older,
				      place[i].older_line);
	}
	if (n > MOST_PLACES)
		strbuf_printf(out, "\n//	and %zu more", n - MOST_PLACES);
	strbuf_putc(out, '\n');
}

static bool leaves_out(const struct infer *infer)
{
	for (size_t i = 0; i < infer->chosen.n; i++)
		if (!*infer->chosen.v[i]->text)
			return infer->subject.use.kind != INFER_HEADER;
	return false;
}

/**
 * infer_confidence() - what an inferred rule's head says of itself
 * @infer: an API with a rule
 *
 * Return: "High", "Moderate" or "Low", a constant.
 */
const char *infer_confidence(const struct infer *infer)
{
	const struct infer_proof *p = &infer->held_out;

	if (infer->verdict != INFER_PROVED)
		return "Low";
	/* where something is left out, examples do not tell what gets lost */
	return p->equal >= 5 && !p->different && !p->other && !leaves_out(infer) &&
			       infer_compiled_proof(&infer->compiled)
		       ? "High"
		       : "Moderate";
}

static void add_purpose(struct strbuf *out, const struct infer *infer)
{
	const struct infer_proof *p = &infer->held_out;

	strbuf_printf(out, "/// Turn %s into what the older kernel has.\n", infer->subject.api);
	strbuf_printf(
		out,
		"// What: %s is another one here, as callers in both kernels show (inferred;\n"
		"//	confidence %s: %u of %u held-out changes are the older kernel's code, "
		"%u\n//	files compile with it and not without it)\n",
		infer->subject.api, infer_confidence(infer), p->equal, p->equal + p->different,
		infer_compiled_proof(&infer->compiled));
}

static void add_example(struct strbuf *out, const struct infer *infer)
{
	const struct infer_cluster *c = infer->chosen.n ? infer->chosen.v[0] : NULL;
	char *from, *to;

	if (!c)
		return;
	from = infer_code(c->pattern, slot_name, NULL);
	to = infer_code(c->text, slot_name, NULL);
	strbuf_printf(out, "// Example: %s -> %s\n", from, *to ? to : "nothing");
	free(from);
	free(to);
}

static bool is_chosen(const struct infer *infer, const struct infer_cluster *c)
{
	for (size_t i = 0; i < infer->chosen.n; i++)
		if (infer->chosen.v[i] == c)
			return true;
	return false;
}

/* Other forms that examples have: somebody has to choose. */
static void add_others(struct strbuf *out, const struct infer *infer)
{
	unsigned int told = 0;

	for (size_t i = 0; i < infer->vote.cluster.n && told < MOST_PLACES; i++) {
		const struct infer_cluster *c = &infer->vote.cluster.v[i];
		char *from, *to;

		if (is_chosen(infer, c) || c->example.n < 2)
			continue;
		from = infer_code(c->pattern, slot_name, NULL);
		to = infer_code(c->text, slot_name, NULL);
		strbuf_printf(out,
			      "// Comments: in %zu uses it was another form: %s -> %s\n"
			      "//	(%s:%u)\n",
			      c->example.n, from, *to ? to : "nothing",
			      c->example.v[0]->files->newer, c->example.v[0]->line);
		told++;
		free(from);
		free(to);
	}
}

/* The target has another member for a callback of the newest signature, too. */
static void add_otherwise(struct strbuf *out, const struct infer *infer)
{
	const struct infer_example *first = NULL;

	for (size_t i = 0; i < infer->examples.n && !first; i++)
		if (infer->examples.v[i].outcome == INFER_OTHERWISE)
			first = &infer->examples.v[i];
	if (first)
		strbuf_printf(out,
			      "// Comments: in %u uses it was another form: %s -> %s\n"
			      "//	(%s:%u)\n",
			      infer->vote.otherwise, first->form[0].pattern, first->form[0].text,
			      first->files->newer, first->line);
}

static void add_code(struct strbuf *out, const char *where, enum infer_code code)
{
	if (code != INFER_CODE_NONE)
		strbuf_printf(out, "\n//	%s both forms give %s machine code", where,
			      code == INFER_CODE_SAME ? "the same" : "other");
}

/* What was compiled, and what came of it. */
static void add_compiled(struct strbuf *out, const struct infer *infer)
{
	const struct infer_compiled *c = &infer->compiled;

	if (infer->held_out.equal && c->why_none)
		strbuf_printf(out, "// Comments: not compiled: %s\n", c->why_none);
	for (size_t i = 0; i < c->built.n; i++) {
		const struct infer_built *b = &c->built.v[i];

		strbuf_printf(
			out, "// Comments: %s%s\n//	%s for the target with it%s%s%s", b->file,
			b->older ? " as it is there, with the newer code written into it" : "",
			b->compiles ? "compiles" : "does not compile",
			!b->compiles	      ? ""
			: b->compiles_without ? " and without it"
					      : ", not without it",
			b->shim ? " (the library's shim hidden)" : "",
			b->shared ? " (other inferred rules are in the file, too)" : "");
		add_code(out, "on the target, with the library's shim,", b->on_target);
		add_code(out, "on the newest kernel", b->on_newest);
		strbuf_putc(out, '\n');
	}
}

static void add_evidence(struct strbuf *out, const struct infer *infer)
{
	const struct infer_proof *p = &infer->held_out;
	const struct infer_vote *v = &infer->vote;

	strbuf_printf(
		out,
		"// Comments: %s; %u uses changed in both kernels' common code, %u are the\n"
		"//	same in both, %u have no counterpart, %u are no function of the newer code\n",
		infer->verdict == INFER_PROVED ? "proved" : "draft", v->changed, v->same,
		v->nowhere, v->open);
	strbuf_printf(out,
		      "// Comments: held out: %u changes give the older kernel's code, %u another, "
		      "%u have no\n//	counterpart there; spatch failed on %u files\n",
		      p->equal, p->different, p->unlike, p->failed);
	if (p->other)
		strbuf_printf(out,
			      "// Comments: held out: %u changes more are another of several right "
			      "forms there\n",
			      p->other);
	if (infer->why)
		strbuf_printf(out, "// Comments: not proved, for %s\n", infer->why);
	add_compiled(out, infer);
	add_places(out, "explained:", p->equal_place.v, p->equal_place.n);
	add_places(out, "contradicted:", p->different_place.v, p->different_place.n);
	add_others(out, infer);
	add_otherwise(out, infer);
}

/**
 * infer_text() - the file for the library
 * @infer: an API with a rule
 * @setting: what it was made from
 *
 * Return: the text, for free().
 */
char *infer_text(const struct infer *infer, const struct infer_setting *setting)
{
	const char *newest = facts_info(setting->newest, "release");
	const char *target = facts_info(setting->target, "release");
	char *name = infer_name(infer), *release = release_of(setting->newest);
	struct strbuf out = { 0 };

	strbuf_puts(&out, "// SPDX-License-Identifier: GPL-2.0\n");
	add_purpose(&out, infer);
	strbuf_printf(&out, "// Upstream: not found (inferred from %s and %s), %s\n",
		      newest ? newest : "the newest kernel", target ? target : "the target",
		      release);
	strbuf_printf(&out, "// When: %s\n", infer->when ? infer->when : "<no fact tells>");
	strbuf_printf(&out, "// Provides: %s\n", infer->subject.api);
	strbuf_printf(&out, "// Confidence: %s\n", infer_confidence(infer));
	strbuf_printf(&out, "// Reduced: %s\n// Options: --no-includes\n",
		      infer->chosen.n && !*infer->chosen.v[0]->text ? "what it is for is left out"
								    : "no");
	strbuf_printf(&out, "// Test: tests/evolutions/%s\n", name);
	add_evidence(&out, infer);
	add_example(&out, infer);
	strbuf_puts(&out, infer->rule.s);
	free(name);
	free(release);
	return strbuf_take(&out);
}

static size_t width_of(const char *s, size_t len)
{
	size_t width = 0;

	for (size_t i = 0; i < len; i++)
		width += s[i] == '\t' ? 8 - width % 8 : 1;
	return width;
}

/* Where a line of that length must be broken: behind its last comma that fits; 0 where it need not. */
static size_t break_at(const char *line, size_t len)
{
	size_t at = 0;

	if (width_of(line, len) <= 80)
		return 0;
	for (size_t i = 0; i + 1 < len; i++)
		if (line[i] == ',' && line[i + 1] == ' ' && width_of(line, i + 1) <= 78)
			at = i + 1;
	return at;
}

/* Lines are broken as spatch does it: aligned to the first parenthesis. */
static char *wrapped(const char *text)
{
	struct strbuf out = { 0 };
	size_t indent = 0;

	strbuf_puts(&out, "");
	for (const char *p = text; *p;) {
		size_t len = strcspn(p, "\n"), at = break_at(p, len);
		const char *paren = memchr(p, '(', len);

		if (!at) {
			strbuf_add(&out, p, len + (p[len] == '\n'));
			p += len + (p[len] == '\n');
			continue;
		}
		indent = paren ? width_of(p, paren + 1 - p) : 8;
		strbuf_add(&out, p, at);
		strbuf_putc(&out, '\n');
		for (size_t i = 0; i < indent / 8; i++)
			strbuf_putc(&out, '\t');
		for (size_t i = 0; i < indent % 8; i++)
			strbuf_putc(&out, ' ');
		p += at + 1;
	}
	return strbuf_take(&out);
}

/* $e1 is a variable of the test; an assigned one stands alone. */
static const char *as_variable(const char *name, void *data)
{
	(void)data;
	return name[1] == 't' ? "struct thing" : name + 1;
}

static void add_function(struct strbuf *out, const struct infer_cluster *c, bool older,
			 const struct infer_use *use, size_t number)
{
	char *code = infer_code(older ? c->text : c->pattern, as_variable, NULL);
	bool statement = str_ends(code, ";");

	strbuf_printf(out, "\nvoid f%zu(void)\n{\n", number);
	if (use->kind == INFER_MEMBER && strstr(c->pattern, "$e1 ->"))
		strbuf_printf(out, "\tstruct %s *e1 = get();\n\n", use->record);
	else if (use->kind == INFER_MEMBER)
		strbuf_printf(out, "\tstruct %s e1 = get();\n\n", use->record);
	for (size_t i = 0; older && i < c->beside.n; i++)
		if (c->beside.v[i].before) {
			char *beside = infer_code(c->beside.v[i].text, as_variable, NULL);

			strbuf_printf(out, "\t%s\n", beside);
			free(beside);
		}
	if (c->beside.n || statement || !*code)
		strbuf_printf(out, *code ? "\t%s%s\n" : "%s%s", code,
			      statement || !*code ? "" : ";");
	else if (infer_is_loop(use))
		strbuf_printf(out, "\t%s\n\t\tgo();\n", code);
	else
		strbuf_printf(out, "\tx = %s;\n", code);
	for (size_t i = 0; older && i < c->beside.n; i++)
		if (!c->beside.v[i].before) {
			char *beside = infer_code(c->beside.v[i].text, as_variable, NULL);

			strbuf_printf(out, "\t%s\n", beside);
			free(beside);
		}
	strbuf_puts(out, "}\n");
	free(code);
}

static void add_initializer(struct strbuf *out, const struct infer_cluster *c, bool older,
			    const struct infer_use *use, size_t number)
{
	char *code = infer_code(older ? c->text : c->pattern, as_variable, NULL);
	bool whole = strstr(c->pattern, "=");

	strbuf_printf(out, "\nstatic struct %s v%zu = {\n", use->record, number);
	if (*code)
		strbuf_printf(out, "\t%s%s\n", code, whole ? "," : " = e2,");
	strbuf_puts(out, "};\n");
	free(code);
}

static void add_header(struct strbuf *out, const struct infer_cluster *c, bool older)
{
	if (!older || *c->text)
		strbuf_printf(out, "%s\n", older ? c->text : c->pattern);
	for (size_t i = 0; older && i < c->beside.n; i++)
		strbuf_printf(out, "%s\n", c->beside.v[i].text);
}

static char *callback_test(const struct infer *infer, const struct infer_setting *setting,
			   bool older)
{
	const struct infer_example **all =
		xcalloc(infer->examples.n + 1, sizeof(struct infer_example *));
	char *text;

	for (size_t i = 0; i < infer->examples.n; i++)
		all[i] = &infer->examples.v[i];
	text = infer_callback_test(&infer->subject, setting->newest, setting->target, all,
				   infer->examples.n, older);
	free(all);
	return text;
}

/**
 * infer_test_text() - C that shows each change of a rule
 * @infer: an API with a rule
 * @setting: what it was made from
 * @older: as it must be afterwards, made from the examples without spatch; else before
 *
 * Return: the text, for free().
 */
char *infer_test_text(const struct infer *infer, const struct infer_setting *setting, bool older)
{
	const struct infer_use *use = &infer->subject.use;
	struct strbuf out = { 0 };
	char *text;

	strbuf_puts(&out, "// SPDX-License-Identifier: GPL-2.0\n");
	if (use->callback) {
		text = callback_test(infer, setting, older);
		strbuf_puts(&out, text);
		free(text);
	}
	for (size_t i = 0; i < infer->chosen.n; i++) {
		const struct infer_cluster *c = infer->chosen.v[i];

		if (use->kind == INFER_HEADER)
			add_header(&out, c, older);
		else if (use->kind == INFER_TAG || use->is_type)
			strbuf_printf(&out, "\nint f%zu(%s *e1);\n", i + 1,
				      older ? c->text : c->pattern);
		else if (use->kind == INFER_MEMBER && str_starts(c->pattern, ". "))
			add_initializer(&out, c, older, use, i + 1);
		else
			add_function(&out, c, older, use, i + 1);
	}
	text = wrapped(out.s);
	strbuf_free(&out);
	return text;
}
