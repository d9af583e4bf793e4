// SPDX-License-Identifier: GPL-2.0
#include "mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARENA_BLOCK_SIZE (256 * 1024)

struct arena_block {
	struct arena_block *older;
	size_t used, size;
	_Alignas(max_align_t) char data[];
};

static void *or_die(void *p)
{
	if (!p) {
		fputs("backfit: out of memory\n", stderr);
		exit(2);
	}
	return p;
}

/**
 * xmalloc() - allocate, or end the program
 * @size: bytes
 *
 * Return: memory that the caller frees with free().
 */
void *xmalloc(size_t size)
{
	return or_die(malloc(size ? size : 1));
}

/**
 * xcalloc() - allocate a zeroed array, or end the program
 * @count: elements
 * @size: bytes of one element
 *
 * Return: memory that the caller frees with free().
 */
void *xcalloc(size_t count, size_t size)
{
	return or_die(calloc(count ? count : 1, size ? size : 1));
}

/**
 * xrealloc() - resize an allocation, or end the program
 * @old: what xmalloc() and friends gave, or NULL
 * @size: bytes wanted
 *
 * Return: the memory at its new place.
 */
void *xrealloc(void *old, size_t size)
{
	return or_die(realloc(old, size ? size : 1));
}

/**
 * xstrndup() - copy at most @len bytes of a string
 * @s: the string
 * @len: bytes to copy at the most
 *
 * Return: the copy, which the caller frees.
 */
char *xstrndup(const char *s, size_t len)
{
	return or_die(strndup(s, len));
}

/**
 * xstrdup() - copy a string
 * @s: the string
 *
 * Return: the copy, which the caller frees.
 */
char *xstrdup(const char *s)
{
	return or_die(strdup(s));
}

/**
 * xasprintf() - print into a new string
 * @fmt: as printf()
 *
 * Return: the string, which the caller frees.
 */
char *xasprintf(const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	if (vasprintf(&s, fmt, ap) < 0)
		s = NULL;
	va_end(ap);
	return or_die(s);
}

/**
 * arena_alloc() - zeroed memory that lives as long as its arena
 * @arena: the arena
 * @size: bytes
 *
 * Return: memory aligned for any type.
 */
void *arena_alloc(struct arena *arena, size_t size)
{
	size_t align = _Alignof(max_align_t);
	size_t need = (size + align - 1) / align * align;
	struct arena_block *b = arena->block;
	void *p;

	if (!b || b->size - b->used < need) {
		size_t room = need > ARENA_BLOCK_SIZE ? need : ARENA_BLOCK_SIZE;

		b = xmalloc(sizeof(*b) + room);
		b->older = arena->block;
		b->used = 0;
		b->size = room;
		arena->block = b;
	}
	p = b->data + b->used;
	b->used += need;
	return memset(p, 0, size);
}

/**
 * arena_strndup() - copy a string into an arena
 * @arena: the arena
 * @s: the string, which needs no final NUL
 * @len: its length in bytes
 *
 * Return: the copy, which lives as long as the arena.
 */
char *arena_strndup(struct arena *arena, const char *s, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	memcpy(copy, s, len);
	return copy;
}

/**
 * arena_strdup() - copy a string into an arena
 * @arena: the arena
 * @s: the string
 *
 * Return: the copy, which lives as long as the arena.
 */
char *arena_strdup(struct arena *arena, const char *s)
{
	return arena_strndup(arena, s, strlen(s));
}

/**
 * arena_take() - move a string into an arena
 * @arena: the arena
 * @s: the string, which is freed
 *
 * Return: the copy, which lives as long as the arena.
 */
char *arena_take(struct arena *arena, char *s)
{
	char *copy = arena_strdup(arena, s);

	free(s);
	return copy;
}

/**
 * arena_free() - give back all memory of an arena
 * @arena: the arena; it is empty afterwards and can be used again
 */
void arena_free(struct arena *arena)
{
	while (arena->block) {
		struct arena_block *b = arena->block;

		arena->block = b->older;
		free(b);
	}
}

/**
 * arena_reset() - empty an arena, but keep a block for what comes next
 * @arena: the arena
 */
void arena_reset(struct arena *arena)
{
	struct arena_block *kept = arena->block;

	if (!kept)
		return;
	arena->block = kept->older;
	arena_free(arena);
	kept->older = NULL;
	kept->used = 0;
	arena->block = kept;
}

/**
 * vec_grow() - make room in a growing array (used through vec_push())
 * @v: the elements
 * @room: for how many elements there is room; updated
 * @wanted: for how many there must be
 * @size: bytes of one element
 *
 * Return: the elements at their new place.
 */
void *vec_grow(void *v, size_t *room, size_t wanted, size_t size)
{
	if (wanted <= *room)
		return v;
	*room = *room ? *room * 2 : 8;
	if (*room < wanted)
		*room = wanted;
	return xrealloc(v, *room * size);
}
