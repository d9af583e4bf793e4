// SPDX-License-Identifier: GPL-2.0
#include "map.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

enum {
	FEW_BYTES = 240, /* of keys, in a table's first block; each next one is twice as large */
	MANY_BYTES = 16000,
};

/* A block of keys. All of a table's go together, and so need not be freed one by one. */
struct map_keys {
	struct map_keys *older;
	size_t used, size;
	char text[];
};

static char *keep_key(struct map *map, const char *key, size_t len)
{
	struct map_keys *keys = map->keys;
	char *copy;

	if (!keys || keys->size - keys->used <= len) {
		size_t size = !keys			? FEW_BYTES
			      : keys->size < MANY_BYTES ? 2 * keys->size
							: MANY_BYTES;

		size = size > len ? size : len + 1;
		keys = xmalloc(sizeof(*keys) + size);
		keys->older = map->keys;
		keys->used = 0;
		keys->size = size;
		map->keys = keys;
	}
	copy = keys->text + keys->used;
	memcpy(copy, key, len);
	copy[len] = '\0';
	keys->used += len + 1;
	return copy;
}

static uint32_t hash_bytes(const char *s, size_t len)
{
	uint64_t h = len * 0x9e3779b97f4a7c15u, word;

	for (; len >= 8; s += 8, len -= 8) {
		memcpy(&word, s, 8);
		h = (h ^ word) * 0xff51afd7ed558ccdu;
		h ^= h >> 32;
	}
	word = 0;
	memcpy(&word, s, len);
	h = (h ^ word) * 0xff51afd7ed558ccdu;
	return h ^ h >> 32;
}

static struct map_entry *find(const struct map *map, const char *key, size_t len, uint32_t hash,
			      size_t *at)
{
	size_t mask = map->slots - 1;

	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		const struct map_slot *slot = &map->slot[i];
		struct map_entry *e;

		*at = i;
		if (!slot->at)
			return NULL;
		e = &map->entry[slot->at - 1];
		if (slot->hash == hash && e->len == len && !memcmp(e->key, key, len))
			return e;
	}
}

static void rehash(struct map *map)
{
	struct map_slot *old = map->slot;
	size_t olds = map->slots, mask;

	map->slots = olds ? olds * 2 : 64;
	map->slot = xcalloc(map->slots, sizeof(*map->slot));
	mask = map->slots - 1;
	for (size_t k = 0; k < olds; k++) {
		size_t i = old[k].hash & mask;

		if (!old[k].at)
			continue;
		while (map->slot[i].at)
			i = (i + 1) & mask;
		map->slot[i] = old[k];
	}
	free(old);
}

/**
 * map_put_n() - the place of a key's value; the key is added where it is missing
 * @map: the table
 * @key: the key, which needs no final NUL and holds none
 * @len: its length
 *
 * Return: where the value stands, NULL at first; valid until the next put.
 */
void **map_put_n(struct map *map, const char *key, size_t len)
{
	uint32_t hash = hash_bytes(key, len);
	struct map_entry *e;
	size_t at;

	if ((map->n + 1) * 2 > map->slots)
		rehash(map);
	e = find(map, key, len, hash, &at);
	if (e)
		return &e->value;
	map->entry = vec_grow(map->entry, &map->room, map->n + 1, sizeof(*map->entry));
	e = &map->entry[map->n++];
	*e = (struct map_entry){ keep_key(map, key, len), NULL, len };
	map->slot[at] = (struct map_slot){ map->n, hash };
	return &e->value;
}

/**
 * map_put() - as map_put_n(), for a string
 * @map: the table
 * @key: the key
 *
 * Return: where the value stands.
 */
void **map_put(struct map *map, const char *key)
{
	return map_put_n(map, key, strlen(key));
}

/**
 * map_set() - set a key's value
 * @map: the table
 * @key: the key
 * @value: its new value
 */
void map_set(struct map *map, const char *key, void *value)
{
	*map_put(map, key) = value;
}

/**
 * map_get_n() - a key's value
 * @map: the table
 * @key: the key, which needs no final NUL
 * @len: its length
 *
 * Return: the value, or NULL where the key is missing.
 */
void *map_get_n(const struct map *map, const char *key, size_t len)
{
	struct map_entry *e;
	size_t at;

	if (!map->n)
		return NULL;
	e = find(map, key, len, hash_bytes(key, len), &at);
	return e ? e->value : NULL;
}

/**
 * map_get() - as map_get_n(), for a string
 * @map: the table
 * @key: the key
 *
 * Return: the value, or NULL where the key is missing.
 */
void *map_get(const struct map *map, const char *key)
{
	return map_get_n(map, key, strlen(key));
}

/**
 * map_has() - is the key in the table, whatever its value?
 * @map: the table
 * @key: the key
 */
bool map_has(const struct map *map, const char *key)
{
	size_t at;

	return map->n && find(map, key, strlen(key), hash_bytes(key, strlen(key)), &at);
}

/**
 * map_key() - the key that a value's place belongs to
 * @value: the place, as map_put() gives it
 *
 * Return: the key, which belongs to the table.
 */
const char *map_key(void *const *value)
{
	return ((const struct map_entry *)((const char *)value - offsetof(struct map_entry, value)))
		->key;
}

/**
 * map_free() - give back the memory of table and keys, not of the values
 * @map: the table; it is empty afterwards
 */
void map_free(struct map *map)
{
	while (map->keys) {
		struct map_keys *keys = map->keys;

		map->keys = keys->older;
		free(keys);
	}
	free(map->entry);
	free(map->slot);
	*map = (struct map){ 0 };
}

/**
 * map_free_texts() - map_free() of a table whose values are strings of its own
 * @map: the table; it is empty afterwards
 */
void map_free_texts(struct map *map)
{
	map_each (map, e)
		free(e->value);
	map_free(map);
}
