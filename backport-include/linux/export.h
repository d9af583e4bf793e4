/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_EXPORT_H
#define _BACKPORT_LINUX_EXPORT_H
#include_next <linux/export.h>

#if !CALLABLE(EXPORT_SYMBOL_FOR_MODULES)
/**
 * EXPORT_SYMBOL_NS - export a symbol into a namespace, named by a string
 *
 * Once the name was a bare word. What the macro hands it to always took a
 * string, and only the word for the license differs between targets.
 *
 * Upstream: cdd30ebb1b9f ("module: Convert symbol namespace to string literal"), v6.13
 */
#if HAVE_MACRO(__KSYMTAB_ENTRY) && PARAMS(__EXPORT_SYMBOL) == 3
#undef EXPORT_SYMBOL_NS
#undef EXPORT_SYMBOL_NS_GPL
#define EXPORT_SYMBOL_NS(sym, ns)	__EXPORT_SYMBOL(sym, "", ns)
#define EXPORT_SYMBOL_NS_GPL(sym, ns)	__EXPORT_SYMBOL(sym, "_gpl", ns)

/**
 * EXPORT_SYMBOL - export a symbol into the file's namespace, if it has one
 *
 * DEFAULT_SYMBOL_NAMESPACE, too, was a bare word once.
 *
 * Upstream: ceb8bf2ceaa7 ("module: Convert default symbol namespace to string literal"), v6.13
 */
#undef EXPORT_SYMBOL
#undef EXPORT_SYMBOL_GPL
#ifdef DEFAULT_SYMBOL_NAMESPACE
#define EXPORT_SYMBOL(sym)		__EXPORT_SYMBOL(sym, "", DEFAULT_SYMBOL_NAMESPACE)
#define EXPORT_SYMBOL_GPL(sym)		__EXPORT_SYMBOL(sym, "_gpl", DEFAULT_SYMBOL_NAMESPACE)
#else
#define EXPORT_SYMBOL(sym)		__EXPORT_SYMBOL(sym, "", "")
#define EXPORT_SYMBOL_GPL(sym)		__EXPORT_SYMBOL(sym, "_gpl", "")
#endif
#elif HAVE_MACRO(__EXPORT_SYMBOL_REF) && PARAMS(__EXPORT_SYMBOL) == 3
#undef EXPORT_SYMBOL_NS
#undef EXPORT_SYMBOL_NS_GPL
#define EXPORT_SYMBOL_NS(sym, ns)	__EXPORT_SYMBOL(sym, "", ns)
#define EXPORT_SYMBOL_NS_GPL(sym, ns)	__EXPORT_SYMBOL(sym, "GPL", ns)

/**
 * EXPORT_SYMBOL - export a symbol into the file's namespace, if it has one
 *
 * DEFAULT_SYMBOL_NAMESPACE, too, was a bare word once.
 *
 * Upstream: ceb8bf2ceaa7 ("module: Convert default symbol namespace to string literal"), v6.13
 */
#undef EXPORT_SYMBOL
#undef EXPORT_SYMBOL_GPL
#ifdef DEFAULT_SYMBOL_NAMESPACE
#define EXPORT_SYMBOL(sym)		__EXPORT_SYMBOL(sym, "", DEFAULT_SYMBOL_NAMESPACE)
#define EXPORT_SYMBOL_GPL(sym)		__EXPORT_SYMBOL(sym, "GPL", DEFAULT_SYMBOL_NAMESPACE)
#else
#define EXPORT_SYMBOL(sym)		__EXPORT_SYMBOL(sym, "", "")
#define EXPORT_SYMBOL_GPL(sym)		__EXPORT_SYMBOL(sym, "GPL", "")
#endif
#endif
#endif
#endif
