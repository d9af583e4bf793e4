// SPDX-License-Identifier: GPL-2.0
#include "fingerprint.h"

#include <inttypes.h>
#include <string.h>

static void mix(struct fingerprint *one, uint64_t word)
{
	one->a = (one->a ^ word) * 0x9fb21c651e98df25u;
	one->a ^= one->a >> 32;
	one->b = (one->b + word) * 0xd6e8feb86659fd93u;
	one->b ^= one->b >> 29;
}

/**
 * fingerprint_add() - see one file
 * @sum: zeroed before the first
 * @path: the file
 * @size: its size in bytes
 * @mtime: when it was changed
 *
 * Files are summed up, for a folder's order is none. It is to tell that a tree
 * was changed, not to withstand one who seeks two trees of the same sum.
 */
void fingerprint_add(struct fingerprint *sum, const char *path, off_t size, struct timespec mtime)
{
	size_t len = strlen(path);
	struct fingerprint one = { len, ~len, 1 };
	uint64_t word;

	for (; len >= sizeof(word); path += sizeof(word), len -= sizeof(word)) {
		memcpy(&word, path, sizeof(word));
		mix(&one, word);
	}
	word = 0;
	memcpy(&word, path, len);
	mix(&one, word);
	mix(&one, size);
	mix(&one, mtime.tv_sec);
	mix(&one, mtime.tv_nsec);
	mix(&one, 0);
	sum->a += one.a;
	sum->b += one.b;
	sum->files++;
}

/**
 * fingerprint_print() - the sum as a line of text
 * @sum: the sum
 * @what: what the files are, in a word
 * @out: gets the line
 */
void fingerprint_print(const struct fingerprint *sum, const char *what, struct strbuf *out)
{
	strbuf_printf(out, "%lu %s %" PRIx64 " %" PRIx64 "\n", sum->files, what, sum->a, sum->b);
}
