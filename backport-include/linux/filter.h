/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_FILTER_H
#define BACKPORT_LINUX_FILTER_H

#include_next <linux/filter.h>

#if !CALLABLE(bpf_prog_run) && HAVE_MACRO(BPF_PROG_RUN)
/**
 * bpf_prog_run() - run a BPF program
 * @prog: the program
 * @ctx: what it runs on
 *
 * Upstream: fb7dd8bca013 ("bpf: Refactor BPF_PROG_RUN into a function"), v5.15
 * Return: what the program returns.
 */
#define bpf_prog_run(prog, ctx)	BPF_PROG_RUN(prog, ctx)
#endif

#endif /* BACKPORT_LINUX_FILTER_H */
