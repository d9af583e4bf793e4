/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SEQ_BUF_H
#define _BACKPORT_LINUX_SEQ_BUF_H
#include_next <linux/seq_buf.h>

#if !HAVE_FUNCTION(seq_buf_puts)
#include <linux/string.h>

static inline int backport_seq_buf_puts(struct seq_buf *s, const char *str)
{
	size_t size = strlen(str) + 1;

	/* room for the NUL, too, which the next one overwrites */
	if (s->len + size > s->size) {
		s->len = s->size + 1;
		return -1;
	}
	memcpy(s->buffer + s->len, str, size);
	s->len += size - 1;
	return 0;
}

/**
 * seq_buf_puts - append a string
 * @s: the buffer
 * @str: the string
 *
 * Return: 0, or -1 where it has no room for all of it; it is then full.
 *
 * Upstream: not found (seq_buf: export of seq_buf_puts()), v6.7
 */
#define seq_buf_puts(s, str) backport_seq_buf_puts(s, str)
#endif
#endif
