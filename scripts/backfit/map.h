/* SPDX-License-Identifier: GPL-2.0 */
/* A hash table from strings to pointers. It remembers the order of insertion. */
#ifndef BACKFIT_MAP_H
#define BACKFIT_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * struct map_entry - one key and its value
 * @key: owned by the map
 * @value: owned by the caller
 * @len: the key's length
 */
struct map_entry {
	char *key;
	void *value;
	uint32_t len;
};

/**
 * struct map_slot - where an entry is found
 * @at: its index plus one; 0 for none
 * @hash: of its key, so that other keys' entries need not be looked at
 */
struct map_slot {
	uint32_t at;
	uint32_t hash;
};

struct map_keys;

/**
 * struct map - the table
 * @entry: the entries in order of insertion; walk them with map_each()
 * @n: how many
 * @keys: the memory of their keys
 *
 * The slots lead to entries by open addressing. Nothing is ever removed. Zero-initialise it, and map_free() it.
 */
struct map {
	struct map_entry *entry;
	size_t n, room;
	struct map_slot *slot;
	size_t slots;
	struct map_keys *keys;
};

void *map_get(const struct map *map, const char *key);
void *map_get_n(const struct map *map, const char *key, size_t len);
bool map_has(const struct map *map, const char *key);
void **map_put(struct map *map, const char *key);
void **map_put_n(struct map *map, const char *key, size_t len);
void map_set(struct map *map, const char *key, void *value);
const char *map_key(void *const *value);
void map_free(struct map *map);
void map_free_texts(struct map *map);

#define map_each(map, e) \
	for (struct map_entry *e = (map)->entry; (map)->n && e < (map)->entry + (map)->n; e++)

#endif
