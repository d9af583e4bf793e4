// SPDX-License-Identifier: GPL-2.0
#include "expressions.h"

#include "compile_unit.h"
#include "file.h"

/**
 * struct expression - one comparison
 * @text: the expression
 * @header: where it stands
 * @of: whose it is
 * @probe: the comparison
 */
struct expression {
	const char *text, *header, *of;
	struct probe probe;
};

/**
 * expressions_add() - have an expression compared
 * @e: the expressions
 * @text: the expression, in C
 * @is: what it is to be
 * @header: where it stands, as it is included
 * @of: whose it is, for the message
 */
void expressions_add(struct expressions *e, const char *text, long long is, const char *header,
		     const char *of)
{
	char *line = xasprintf("_Static_assert((long long)(%s) == %lldLL, \"\");\n", text, is);

	if (!map_has(&e->all, line)) {
		struct expression *one = arena_alloc(&e->arena, sizeof(*one));

		one->text = arena_strdup(&e->arena, text);
		one->header = header;
		one->of = arena_strdup(&e->arena, of);
		one->probe.text = arena_strdup(&e->arena, line);
		map_set(&e->all, line, one);
	}
	free(line);
}

static int compile(struct expressions *e, const char *dir)
{
	struct compile_unit unit = { .facts = e->facts, .dir = dir, .name = (char *)"expressions" };
	struct map seen = { 0 };
	int err;

	unit.include = xcalloc(e->all.n + e->before.n + 1, sizeof(*unit.include));
	map_each (&e->before, entry)
		unit.include[unit.includes++] = entry->key;
	unit.probe = xcalloc(e->all.n + 1, sizeof(struct probe *));
	map_each (&e->all, entry) {
		struct expression *one = entry->value;

		unit.probe[unit.probes++] = &one->probe;
		if (!map_has(&seen, one->header))
			unit.include[unit.includes++] = one->header;
		map_set(&seen, one->header, e);
	}
	err = compile_units(&unit, 1);
	compile_unit_free(&unit);
	free(unit.include);
	free(unit.probe);
	map_free(&seen);
	return err;
}

/**
 * expressions_compare() - put all of them to the kernel's compiler
 * @e: the expressions
 * @differs: told of each that is another number, or that it does not take
 * @data: for @differs
 *
 * Return: how many differ, or -1 after a message.
 */
int expressions_compare(struct expressions *e,
			void (*differs)(const char *of, const char *text, const char *header,
					const char *why, void *data),
			void *data)
{
	char *dir = e->all.n ? temp_dir("expressions") : NULL;
	int n = !e->all.n ? 0 : dir ? compile(e, dir) : -1;

	map_each (&e->all, entry) {
		struct expression *one = entry->value;
		bool wrong = one->probe.refused || one->probe.lost;

		if (n >= 0) {
			n += wrong;
			if (wrong)
				differs(one->of, one->text, one->header,
					one->probe.lost ? "a header swallowed it"
							: one->probe.refused,
					data);
		}
		free(one->probe.refused);
		one->probe.refused = NULL;
	}
	if (dir)
		remove_tree(dir);
	free(dir);
	return n;
}

/**
 * expressions_free() - give back what they allocated
 * @e: the expressions
 */
void expressions_free(struct expressions *e)
{
	map_free(&e->all);
	map_free(&e->before);
	arena_free(&e->arena);
}
