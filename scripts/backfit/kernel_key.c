// SPDX-License-Identifier: GPL-2.0
/* What names a kernel's facts: everything that they are made from. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "compiler.h"
#include "export_tree.h"
#include "exports.h"
#include "file.h"
#include "headers.h"
#include "kernel_parts.h"
#include "str.h"

static void add_compiler_stat(const char *name, struct strbuf *out)
{
	const char *path = getenv("PATH");
	struct stat st;

	for (const char *p = path ? path : ""; *p;) {
		size_t len = strcspn(p, ":");
		char *dir = xstrndup(p, len), *full = path_join(dir, name);

		if (!stat(full, &st)) {
			strbuf_printf(out, "%s %lld %lld\n", full, (long long)st.st_size,
				      (long long)st.st_mtime);
			p += len;
		} else {
			p += len + (p[len] == ':');
		}
		free(dir);
		free(full);
		if (*p == ':')
			break;
	}
}

static void add_text_of(const char *dir, const char *name, struct strbuf *out)
{
	char *path = path_join(dir, name), *sum = file_sha256(path);

	strbuf_printf(out, "%s %s\n", name, sum ? sum : "-");
	free(sum);
	free(path);
}

static void add_stat_of(const char *dir, const char *name, struct strbuf *out)
{
	char *path = path_join(dir, name);
	struct stat st;

	if (!stat(path, &st))
		strbuf_printf(out, "%s %lld %lld.%ld\n", name, (long long)st.st_size,
			      (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec);
	free(path);
}

char *kernel_make_key(struct kernel *kernel)
{
	bool instead;
	char *compiler = compiler_find(kernel, &instead);
	struct strbuf sb = { 0 };
	char *arch_makefile = xasprintf("arch/%s/Makefile", kernel->srcarch), *key;

	strbuf_printf(&sb, "facts %s\n%s\n%s\n%s\n%s\n%s\n", KERNEL_FACTS_FORMAT, kernel->build,
		      kernel->source, kernel->srcarch, kernel->arch ? kernel->arch : "",
		      kernel->cross ? kernel->cross : "");
	add_text_of(kernel->build, "include/generated/autoconf.h", &sb);
	add_text_of(kernel->build, "include/config/kernel.release", &sb);
	add_text_of(kernel->build, "Makefile", &sb);
	add_text_of(kernel->build, ".kernelvariables", &sb);
	add_stat_of(kernel->build, "Module.symvers", &sb);
	add_stat_of(kernel->source, "Makefile", &sb);
	add_stat_of(kernel->source, arch_makefile, &sb);
	add_compiler_stat(compiler, &sb);
	kernel->headers = headers_new(kernel);
	headers_fingerprint(kernel->headers, &sb);
	if (!exports_are_listed(kernel->build))
		export_tree_fingerprint(kernel, &sb);
	key = bytes_sha256(sb.s, sb.len);
	key[32] = '\0';
	strbuf_free(&sb);
	free(arch_makefile);
	free(compiler);
	return key;
}
