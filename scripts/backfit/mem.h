/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Memory: allocations that cannot fail (the program ends with a message when
 * the machine is out of memory), arenas that are freed as a whole, and growing
 * arrays.
 */
#ifndef BACKFIT_MEM_H
#define BACKFIT_MEM_H

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t size);
char *xstrdup(const char *s);
char *xstrndup(const char *s, size_t len);
char *xasprintf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/**
 * struct arena - memory that is freed all at once
 * @block: the newest block; older ones hang behind it
 *
 * Zero-initialise it; arena_free() gives everything back and leaves it ready
 * for use again.
 */
struct arena {
	struct arena_block *block;
};

void *arena_alloc(struct arena *arena, size_t size);
char *arena_strdup(struct arena *arena, const char *s);
char *arena_take(struct arena *arena, char *s);
char *arena_strndup(struct arena *arena, const char *s, size_t len);
void arena_free(struct arena *arena);
void arena_reset(struct arena *arena);

/*
 * A growing array of T: `VEC(int) numbers = {0}; *vec_push(&numbers) = 1;`.
 * vec_push() gives the address of a new, zeroed element; it stays valid until
 * the next push.
 */
#define VEC(T)                  \
	struct {                \
		T *v;           \
		size_t n, room; \
	}

void *vec_grow(void *v, size_t *room, size_t wanted, size_t size);

#define vec_push(vec)                                                                  \
	((vec)->v = vec_grow((vec)->v, &(vec)->room, (vec)->n + 1, sizeof(*(vec)->v)), \
	 memset(&(vec)->v[(vec)->n], 0, sizeof(*(vec)->v)), &(vec)->v[(vec)->n++])

#define vec_free(vec)                       \
	do {                                \
		free((vec)->v);             \
		(vec)->v = NULL;            \
		(vec)->n = (vec)->room = 0; \
	} while (0)

#endif
