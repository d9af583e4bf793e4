/* SPDX-License-Identifier: GPL-2.0 */
/* The types that a compiled kernel carries about itself (BTF), by name. */
#ifndef BTF_FILE_H
#define BTF_FILE_H

#include <bpf/btf.h>

#include "map.h"
#include "mem.h"

/**
 * struct btf_file - the types of a kernel, or of one of its modules
 * @btf: as libbpf reads them
 */
struct btf_file {
	struct btf *btf;
};

/**
 * struct btf_named - one of the types of a name
 * @file: where it is
 * @id: its number there
 * @next: another one of the same kind and name, or NULL
 */
struct btf_named {
	const struct btf_file *file;
	__u32 id;
	struct btf_named *next;
};

/**
 * struct btf_names - the types of a kernel and its modules by name
 * @arena: where they live
 * @named: struct btf_named by kind and name, "struct device"
 *
 * Zero-initialise it, and btf_names_free() it.
 */
struct btf_names {
	struct arena arena;
	struct map named;
};

int btf_file_open(struct btf_file *file, const char *path, const struct btf_file *base,
		  struct btf_names *names);
void btf_file_free(struct btf_file *file);
const struct btf_named *btf_names_find(const struct btf_names *names, const char *name);
void btf_names_free(struct btf_names *names);

#endif
