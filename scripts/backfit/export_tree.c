// SPDX-License-Identifier: GPL-2.0
#include "export_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"
#include "fingerprint.h"

/**
 * struct tree_walk - the way through a source tree
 * @srcarch: the folder below arch/ that counts
 * @path: the file or folder at hand, relative to the tree
 * @folder: the folder at hand
 * @see: told of the files
 * @data: for it
 */
struct tree_walk {
	const char *srcarch;
	struct strbuf path;
	const struct open_folder *folder;
	export_tree_see *see;
	void *data;
};

/* Folders without code of the kernel; include/ is among the headers. */
static bool is_left_out(const char *below, const char *name, const char *srcarch)
{
	static const char *const top[] = { "Documentation", "tools",	"scripts",
					   "usr",	    "LICENSES", "include" };

	if (!strcmp(below, "arch/"))
		return strcmp(name, srcarch) != 0;
	for (size_t i = 0; i < ARRAY_LEN(top) && !*below; i++)
		if (!strcmp(name, top[i]))
			return true;
	return false;
}

/**
 * export_tree_is_makefile() - whether a file tells kbuild what its folder builds
 * @path: the file
 *
 * Return: whether it is a Makefile or a Kbuild.
 */
bool export_tree_is_makefile(const char *path)
{
	const char *name = path_base(path);

	return !strcmp(name, "Makefile") || !strcmp(name, "Kbuild");
}

static bool is_wanted(const char *name)
{
	size_t len = strlen(name);

	return (len > 2 && name[len - 2] == '.' && strchr("chS", name[len - 1])) ||
	       export_tree_is_makefile(name);
}

static void visit(int fd, const struct dirent64 *e, void *data)
{
	struct tree_walk *w = data;
	const char *below = w->path.s ? w->path.s : "";
	size_t len = w->path.len;
	const struct open_folder *outer = w->folder;
	struct open_folder folder;
	unsigned char type;
	int inner = -1;

	if (*e->d_name == '.')
		return;
	type = entry_type(fd, e);
	if (type == DT_DIR && !is_left_out(below, e->d_name, w->srcarch))
		inner = open_folder(&folder, fd, e->d_name, outer);
	if (inner < 0 && (type != DT_REG || !is_wanted(e->d_name)))
		return;
	strbuf_puts(&w->path, e->d_name);
	if (inner >= 0) {
		strbuf_putc(&w->path, '/');
		w->folder = &folder;
		each_entry(inner, visit, w);
		w->folder = outer;
	} else {
		w->see(w->path.s, fd, e->d_name, w->data);
	}
	strbuf_cut(&w->path, len);
}

/**
 * export_tree_walk() - see the files that may have EXPORT_SYMBOL lines, and the Makefiles
 * @kernel: the kernel; its source and srcarch are used
 * @see: told of each
 * @data: for @see
 */
void export_tree_walk(const struct kernel *kernel, export_tree_see *see, void *data)
{
	struct open_folder folder;
	struct tree_walk w = {
		.srcarch = kernel->srcarch, .folder = &folder, .see = see, .data = data
	};
	int fd = open_folder(&folder, AT_FDCWD, kernel->source, NULL);

	if (fd >= 0)
		each_entry(fd, visit, &w);
	strbuf_free(&w.path);
}

static void add(const char *path, int dir, const char *name, void *data)
{
	struct stat st;

	if (!fstatat(dir, name, &st, 0))
		fingerprint_add(data, path, st.st_size, st.st_mtim);
}

/**
 * export_tree_fingerprint() - what changes when one of these files does
 * @kernel: the kernel; its source and srcarch are used
 * @out: gets a line that path, size and time of all of them come to
 *
 * None is read. A file that exports nothing yet is among them, for it may be
 * edited in place, which its folder does not show.
 */
void export_tree_fingerprint(const struct kernel *kernel, struct strbuf *out)
{
	struct fingerprint sum = { 0 };

	export_tree_walk(kernel, add, &sum);
	fingerprint_print(&sum, "sources", out);
}
