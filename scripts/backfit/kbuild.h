/* SPDX-License-Identifier: GPL-2.0 */
/* What a folder's Makefile says to kbuild, asked of GNU make itself. */
#ifndef BACKFIT_KBUILD_H
#define BACKFIT_KBUILD_H

#include <stdbool.h>
#include <stddef.h>

#include "map.h"
#include "mem.h"

/**
 * struct kbuild_part - an object, and the symbol that it depends on
 * @object: as the Makefile names it, "igc_leds.o"
 * @condition: the symbol without CONFIG_, or NULL
 */
struct kbuild_part {
	char *object;
	char *condition;
};

/**
 * struct kbuild_module - something that an obj- line builds
 * @stem: as the Makefile names it without ".o"; a folder ends in "/"
 * @condition: the symbol without CONFIG_ that builds it; NULL for always
 * @other: further symbols that build it
 * @part: its objects; none for a folder
 */
struct kbuild_module {
	char *stem;
	char *condition;
	VEC(char *) other;
	VEC(struct kbuild_part) part;
};

/**
 * struct kbuild - one folder
 * @dir: relative to the tree, or absolute
 * @makefile: its Kbuild or Makefile, a path to open
 * @module: what its obj- lines build
 * @include_dir: folders that its flags add with -I, relative to the tree where
 *	they lie in it
 * @inherited: the flags for folders below (subdir-ccflags-y), the tree spelt
 *	"$(BACKFIT_TOP)"; NULL for none
 */
struct kbuild {
	char *dir;
	char *makefile;
	VEC(struct kbuild_module) module;
	VEC(char *) include_dir;
	char *inherited;
};

char *kbuild_makefile(const char *tree, const char *dir);
int kbuild_read(const char *tree, const char *dir, struct kbuild *kbuild);
void kbuild_free(struct kbuild *kbuild);
void kbuild_free_all(struct map *folders);
bool kbuild_is_part_suffix(const char *suffix);
bool kbuild_is_flags(const char *name);
bool kbuild_makes_for(const char *makefile, const struct map *objects);
bool kbuild_makes_source(const char *makefile, const char *object);
void kbuild_made_from(const char *lines, struct map *files);
char *kbuild_filter(const struct kbuild *kbuild, const struct map *stems, const struct map *objects,
		    struct map *flags);

#endif
