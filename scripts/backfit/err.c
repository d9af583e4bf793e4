// SPDX-License-Identifier: GPL-2.0
#include "err.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

enum {
	LONGEST = 1000
};

/* One line that can be read, whatever stands in the names that it tells. */
static void say(FILE *out, const char *kind, const char *fmt, va_list ap)
{
	char text[LONGEST];
	int len = vsnprintf(text, sizeof(text), fmt, ap);

	for (char *p = text; *p; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f)
			*p = '?';
	fprintf(out, "%sbackfit: %s%s%s\n",
		out == stderr && isatty(STDERR_FILENO) ? "\r\033[K" : "", kind, text,
		len >= LONGEST ? "..." : "");
}

/**
 * report_error() - tell the user what is wrong, where, and what to do
 * @fmt: one line without its newline, as printf()
 */
void report_error(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(stderr, "", fmt, ap);
	va_end(ap);
}

/**
 * report_print() - report_error() into a file
 * @out: where to
 * @fmt: one line without its newline, as printf()
 */
void report_print(FILE *out, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(out, "", fmt, ap);
	va_end(ap);
}

/**
 * report_warning() - tell the user of something that does not stop the work
 * @fmt: one line without its newline, as printf()
 */
void report_warning(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(stderr, "warning: ", fmt, ap);
	va_end(ap);
}

/**
 * report_doing() - say what takes a while, where it is not counted in steps
 * @fmt: the work, as printf()
 */
void report_doing(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputs(" ...\n", stderr);
}

/**
 * report_progress() - show how far long work has come
 * @what: the work, a few words
 * @done: steps done
 * @all: steps in all; nothing is shown for none
 *
 * A bar on a terminal; in a log a plain line for each tenth.
 */
void report_progress(const char *what, unsigned int done, unsigned int all)
{
	enum {
		WIDTH = 30
	};
	unsigned int filled;

	if (!all)
		return;
	if (!isatty(STDERR_FILENO)) {
		if (done == all || done * 10 / all != (done ? done - 1 : 0) * 10 / all)
			fprintf(stderr, "%s: %u of %u\n", what, done, all);
		return;
	}
	filled = done * WIDTH / all;
	fprintf(stderr, "\r\033[K%s [", what);
	for (unsigned int i = 0; i < WIDTH; i++)
		fputc(i < filled ? '#' : ' ', stderr);
	fprintf(stderr, "] %u/%u", done, all);
	if (done == all)
		fputs("\r\033[K", stderr);
	fflush(stderr);
}
