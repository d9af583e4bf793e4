// SPDX-License-Identifier: GPL-2.0
#include "btf_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "str.h"

/*
 * Where BTF begins in a file, and how long it is. Only x86 has an ELF file
 * behind its vmlinuz, so what is looked for is BTF's own header.
 */
static const char *find_section(const char *data, size_t len, size_t *size)
{
	const char *end = data + len, *p = data;
	struct btf_header head;

	while ((p = memmem(p, end - p, "\x9f\xeb\x01\x00", 4)) && end - p > (long)sizeof(head)) {
		memcpy(&head, p, sizeof(head));
		*size = (size_t)head.hdr_len + head.str_off + head.str_len;
		if (head.hdr_len >= sizeof(head) && head.hdr_len < 256 && head.type_len &&
		    head.str_len && (size_t)head.type_off + head.type_len <= head.str_off &&
		    *size <= (size_t)(end - p))
			return p;
		p += 4;
	}
	return NULL;
}

static const char *kind_of(const struct btf_type *t)
{
	switch (btf_kind(t)) {
	case BTF_KIND_STRUCT:
		return "struct";
	case BTF_KIND_UNION:
		return "union";
	case BTF_KIND_ENUM:
	case BTF_KIND_ENUM64:
		return "enum";
	case BTF_KIND_TYPEDEF:
		return "typedef";
	case BTF_KIND_FUNC:
		return "function";
	default:
		return NULL;
	}
}

/* An enum that is only declared has a name and no more; nothing can be compared. */
static bool is_declaration(const struct btf_type *t)
{
	return btf_is_any_enum(t) && !btf_vlen(t);
}

static void index_names(const struct btf_file *file, __u32 from, struct btf_names *names)
{
	for (__u32 id = from; id < btf__type_cnt(file->btf); id++) {
		const struct btf_type *t = btf__type_by_id(file->btf, id);
		const char *kind = kind_of(t);
		struct btf_named *named;
		void **place;
		char *key;

		if (!kind || is_declaration(t))
			continue;
		key = xasprintf("%s %s", kind, btf__name_by_offset(file->btf, t->name_off));
		place = map_put(&names->named, key);
		named = arena_alloc(&names->arena, sizeof(*named));
		named->file = file;
		named->id = id;
		named->next = *place;
		*place = named;
		free(key);
	}
}

/**
 * btf_file_open() - read the BTF that stands in a file
 * @file: filled in; stays where it is
 * @path: vmlinux, an unpacked kernel image, or a module
 * @base: a module's kernel, which must outlive it; NULL for a kernel
 * @names: gets its types' names; of a module only those that are its own
 *
 * Return: 0, 1 for a module without BTF, or -1 after a message.
 */
int btf_file_open(struct btf_file *file, const char *path, const struct btf_file *base,
		  struct btf_names *names)
{
	size_t len, size = 0;
	char *data = base ? NULL : file_read(path, &len);
	const char *section = data ? find_section(data, len, &size) : NULL;

	if (base)
		file->btf = btf__parse_elf_split(path, base->btf);
	else if (section)
		file->btf = btf__new(section, size);
	free(data);
	/* libbpf says ENOENT or ENODATA where the section is missing */
	if (!file->btf && base && (errno == ENODATA || errno == ENOENT) && file_exists(path))
		return 1;
	if (!file->btf) {
		report_error("%s: holds no BTF that libbpf can read", path);
		return -1;
	}
	index_names(file, base ? btf__type_cnt(base->btf) : 1, names);
	return 0;
}

/**
 * btf_file_free() - give back what btf_file_open() allocated
 * @file: zeroed afterwards
 */
void btf_file_free(struct btf_file *file)
{
	btf__free(file->btf);
	memset(file, 0, sizeof(*file));
}

/**
 * btf_names_find() - the types of a name
 * @names: where
 * @name: kind and name, "struct device"; the kinds are struct, union, enum,
 *	typedef and function
 *
 * Return: the first of them, or NULL.
 */
const struct btf_named *btf_names_find(const struct btf_names *names, const char *name)
{
	return map_get(&names->named, name);
}

/**
 * btf_names_free() - give back what btf_file_open() put there
 * @names: zeroed afterwards
 */
void btf_names_free(struct btf_names *names)
{
	map_free(&names->named);
	arena_free(&names->arena);
	memset(names, 0, sizeof(*names));
}
