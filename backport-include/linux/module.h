/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MODULE_H
#define _BACKPORT_LINUX_MODULE_H
#include_next <linux/module.h>
#include <linux/export.h>
#include <linux/stringify.h>

#if !CALLABLE(EXPORT_SYMBOL_FOR_MODULES)
/**
 * MODULE_IMPORT_NS - let the module use the symbols of a namespace
 * @ns: the namespace's name, as a string
 *
 * Older kernels take a bare word here, and headers of theirs pass one. No
 * declaration tells which form the target has, so this one takes both: the
 * assembler strips the quotes of a macro's argument where there are any. The
 * macro asked for came a few releases after the change of form.
 *
 * Upstream: cdd30ebb1b9f ("module: Convert symbol namespace to string literal"), v6.13
 */
#ifdef MODULE
#undef MODULE_IMPORT_NS
#define MODULE_IMPORT_NS(ns)						\
	asm("	.pushsection .modinfo, \"a\"\n"				\
	    "	.irp backport_ns, " __stringify(ns) "\n"		\
	    "	.asciz \"import_ns=\\backport_ns\"\n"			\
	    "	.endr\n"						\
	    "	.popsection\n")
#endif
#endif
#endif
