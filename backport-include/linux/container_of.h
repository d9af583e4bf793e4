/* SPDX-License-Identifier: GPL-2.0 */
/*
 * container_of(), part of linux/kernel.h before.
 *
 * Upstream: d2a8ebbf8192 ("kernel.h: split out container_of() and typeof_member() macros"), v5.16
 */
#ifndef _BACKPORT_LINUX_CONTAINER_OF_H
#define _BACKPORT_LINUX_CONTAINER_OF_H

#if HAVE_HEADER(linux/container_of.h)
#include_next <linux/container_of.h>
#else
#include <linux/kernel.h>
#endif

#if !CALLABLE(container_of_const)
/**
 * container_of_const - container_of() that keeps the pointer's const
 *
 * Upstream: 64f6a5d1922b ("container_of: add container_of_const() that preserves const-ness of the pointer"), v6.2
 */
BACKFIT_CARRY(include/linux/container_of.h, container_of_const)
#endif
#endif
