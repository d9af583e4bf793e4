// SPDX-License-Identifier: GPL-2.0
#include "smpl.h"

#include <stdlib.h>
#include <string.h>

#include "str.h"

/* Between "@name@" and "@@" are a rule's variables, behind that its body. */
struct reader {
	struct smpl_rules *rules;
	unsigned int line;
	bool variables;
};

static void begin_rule(struct reader *r, const char *line)
{
	struct smpl_rule *rule = vec_push(&r->rules->rule);
	const char *close = strchr(line + 1, '@');
	size_t name = str_word(line + 1);

	*rule = (struct smpl_rule){ .line = r->line };
	/* "@depends on x@" has no name, "@n depends on x@" has */
	if (name && !str_starts(line + 1, "depends on "))
		rule->name = xstrndup(line + 1, name);
	else
		rule->name = xasprintf("rule starting on line %u", r->line);
	r->variables = !(close && strstr(close + 1, "@@"));
}

static void read_line(struct reader *r, const char *line)
{
	r->line++;
	if (*line == '@' && !r->variables)
		begin_rule(r, line);
	else if (r->variables && strstr(line, "@@"))
		r->variables = false;
	else if (!r->variables && r->rules->rule.n && (*line == '-' || *line == '+'))
		r->rules->rule.v[r->rules->rule.n - 1].changes = true;
}

/**
 * smpl_read() - find a semantic patch's rules
 * @rules: filled in; smpl_free() it
 * @text: the semantic patch
 */
void smpl_read(struct smpl_rules *rules, const char *text)
{
	struct reader r = { .rules = rules };

	*rules = (struct smpl_rules){ 0 };
	while (*text) {
		size_t len = strcspn(text, "\n");
		char *line = xstrndup(text, len);

		read_line(&r, line);
		free(line);
		text += len + (text[len] == '\n');
	}
}

/**
 * smpl_mark_used() - which rules changed something
 * @rules: the rules, some of which get marked
 * @log: what `spatch --debug` wrote
 *
 * Return: whether the log speaks of rules at all.
 */
bool smpl_mark_used(struct smpl_rules *rules, const char *log)
{
	struct smpl_rule *now = NULL;
	bool any = false;

	for (const char *p = log; *p;) {
		size_t len = strcspn(p, "\n");
		char *line = xstrndup(p, len);

		for (size_t i = 0; i < rules->rule.n && str_ends(line, " = "); i++) {
			struct smpl_rule *rule = &rules->rule.v[i];

			if (str_starts(line, rule->name) && strlen(rule->name) + 3 == len) {
				now = rule;
				any = true;
			}
		}
		if (now && strstr(line, "transform state:"))
			now->used = true;
		free(line);
		p += len + (p[len] == '\n');
	}
	return any;
}

/**
 * smpl_error_line() - where spatch stopped to understand a semantic patch
 * @log: what it wrote
 *
 * Return: the line, 0 where it does not say.
 */
unsigned int smpl_error_line(const char *log)
{
	const char *p = strstr(log, ".cocci\", line ");

	return p ? strtoul(p + strlen(".cocci\", line "), NULL, 10) : 0;
}

/**
 * smpl_free() - give back the memory
 * @rules: the rules
 */
void smpl_free(struct smpl_rules *rules)
{
	for (size_t i = 0; i < rules->rule.n; i++)
		free(rules->rule.v[i].name);
	vec_free(&rules->rule);
}
