// SPDX-License-Identifier: GPL-2.0
/* Edits of a tree's files. Its files are links to the original's: an edit replaces them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "mem.h"
#include "mutate.h"
#include "str.h"

/**
 * file_replace() - put a new file in a link's place
 * @path: the file
 * @text: its text, which is freed
 *
 * Return: 0, or -1 after a message.
 */
int file_replace(const char *path, char *text)
{
	int err;

	make_parent_dirs(path);
	unlink(path);
	err = file_write(path, text, strlen(text));
	free(text);
	if (err)
		report_error("%s: %s", path, strerror(-err));
	return err ? -1 : 0;
}

static int change_file(const struct kernel *tree, const char *name,
		       char *(*change)(const char *text, const void *data), const void *data)
{
	char *path = path_join(tree->build, name), *text = file_read(path, NULL);
	char *changed = text ? change(text, data) : NULL;
	int err = changed ? file_replace(path, changed) : -1;

	free(path);
	free(text);
	return err;
}

/* The lines of a text but those that @drop points out, and one more at the end. */
static char *without_lines(const char *text, bool (*drop)(const char *line, const char *word),
			   const char *word, const char *added)
{
	struct strbuf sb = { 0 };

	while (*text) {
		const char *next = strchr(text, '\n');

		next = next ? next + 1 : text + strlen(text);
		if (!drop(text, word))
			strbuf_add(&sb, text, next - text);
		text = next;
	}
	strbuf_puts(&sb, added);
	return strbuf_take(&sb);
}

struct change {
	const char *word;
	const char *added;
};

static bool exports(const char *line, const char *word)
{
	const char *tab = strchr(line, '\t');
	size_t len = strlen(word);

	return tab && !strncmp(tab + 1, word, len) && tab[1 + len] == '\t';
}

static char *change_exports(const char *text, const void *data)
{
	const struct change *change = data;

	return without_lines(text, exports, change->word, change->added);
}

/**
 * tree_export() - let the kernel export one more symbol
 * @tree: the copy
 * @name: the symbol
 * @gpl: only to modules under the GPL
 */
int tree_export(const struct kernel *tree, const char *name, bool gpl)
{
	char *line = xasprintf("0x%08zx\t%s\tvmlinux\tEXPORT_SYMBOL%s\t\n", strlen(name) * 2654435u,
			       name, gpl ? "_GPL" : "");
	int err =
		change_file(tree, "Module.symvers", change_exports, &(struct change){ name, line });

	free(line);
	return err;
}

/**
 * tree_unexport() - take a symbol out of what is exported
 * @tree: the copy
 * @name: the symbol
 */
int tree_unexport(const struct kernel *tree, const char *name)
{
	return change_file(tree, "Module.symvers", change_exports, &(struct change){ name, "" });
}

/* "CONFIG_X=y" or "#define CONFIG_X 1" or "#define CONFIG_X_MODULE 1" */
static bool configures(const char *line, const char *symbol)
{
	size_t len = strlen(symbol);

	if (str_starts(line, "#define "))
		line += strlen("#define ");
	if (strncmp(line, symbol, len))
		return false;
	if (str_starts(line + len, "_MODULE"))
		len += strlen("_MODULE");
	return line[len] == '=' || line[len] == ' ' || line[len] == '\n';
}

static char *change_config(const char *text, const void *data)
{
	const struct change *change = data;

	return without_lines(text, configures, change->word, change->added);
}

/**
 * tree_turn_config() - configure a symbol as built in, or not at all
 * @tree: the copy
 * @symbol: "CONFIG_X"
 * @on: which
 */
int tree_turn_config(const struct kernel *tree, const char *symbol, bool on)
{
	char *define = on ? xasprintf("#define %s 1\n", symbol) : xstrdup("");
	char *set = on ? xasprintf("%s=y\n", symbol) : xstrdup("");
	int err = change_file(tree, "include/generated/autoconf.h", change_config,
			      &(struct change){ symbol, define });

	err |= change_file(tree, "include/config/auto.conf", change_config,
			   &(struct change){ symbol, set });
	free(define);
	free(set);
	return err;
}
