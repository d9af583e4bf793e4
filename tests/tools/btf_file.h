/* SPDX-License-Identifier: GPL-2.0 */
/* The types that a compiled kernel carries about itself (BTF), by name. */
#ifndef BTF_FILE_H
#define BTF_FILE_H

#include <bpf/btf.h>

#include "map.h"
#include "mem.h"

/**
 * struct btf_named - one of the types of a name
 * @id: its number
 * @next: another one of the same kind and name, or NULL
 */
struct btf_named {
	__u32 id;
	struct btf_named *next;
};

/**
 * struct btf_file - the types of a kernel, or of one of its modules
 * @btf: as libbpf reads them
 * @arena: where what stands below lives
 * @named: struct btf_named by kind and name, "struct device"
 *
 * Zero-initialise it, and btf_file_free() it.
 */
struct btf_file {
	struct btf *btf;
	struct arena arena;
	struct map named;
};

int btf_file_open(struct btf_file *file, const char *path, const struct btf_file *base);
const struct btf_named *btf_file_find(const struct btf_file *file, const char *name);
void btf_file_free(struct btf_file *file);

#endif
