// SPDX-License-Identifier: GPL-2.0
#include "map.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

static uint32_t hash_bytes(const char *s, size_t len)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619u;
	return h;
}

static struct map_entry *find(const struct map *map, const char *key, size_t len, uint32_t hash,
			      size_t *at)
{
	size_t mask = map->slots - 1;

	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		struct map_entry *e;

		*at = i;
		if (!map->slot[i])
			return NULL;
		e = &map->entry[map->slot[i] - 1];
		if (e->hash == hash && !strncmp(e->key, key, len) && !e->key[len])
			return e;
	}
}

static void rehash(struct map *map)
{
	size_t mask;

	free(map->slot);
	map->slots = map->slots ? map->slots * 2 : 64;
	map->slot = xcalloc(map->slots, sizeof(*map->slot));
	mask = map->slots - 1;
	for (size_t k = 0; k < map->n; k++) {
		size_t i = map->entry[k].hash & mask;

		while (map->slot[i])
			i = (i + 1) & mask;
		map->slot[i] = k + 1;
	}
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
	*e = (struct map_entry){ xstrndup(key, len), NULL, hash };
	map->slot[at] = map->n;
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
 * map_free() - give back the memory of table and keys, not of the values
 * @map: the table; it is empty afterwards
 */
void map_free(struct map *map)
{
	for (size_t i = 0; i < map->n; i++)
		free(map->entry[i].key);
	free(map->entry);
	free(map->slot);
	*map = (struct map){ 0 };
}
