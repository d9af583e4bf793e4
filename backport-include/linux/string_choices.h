/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Words for two-way choices, part of linux/string_helpers.h before.
 *
 * Upstream: fca76071bab2 ("lib/string_helpers: Split out string_choices.h"), v6.7
 */
#ifndef _BACKPORT_LINUX_STRING_CHOICES_H
#define _BACKPORT_LINUX_STRING_CHOICES_H

#if HAVE_HEADER(linux/string_choices.h)
#include_next <linux/string_choices.h>
#else
#include <linux/string.h>
#include <linux/string_helpers.h>
#endif
#include <linux/types.h>

#if !CALLABLE(str_enabled_disabled)
/**
 * str_enabled_disabled - "enabled" where @v is true, else "disabled"
 *
 * Upstream: ea4692c75e1c ("lib/string_helpers: Consolidate string helpers implementation"), v5.18
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_enabled_disabled)
#endif

#if !CALLABLE(str_disabled_enabled)
/**
 * str_disabled_enabled - "disabled" where @v is true, else "enabled"
 *
 * Upstream: c2708ba91c3c ("lib/string_choices: Introduce several opposite string choice helpers"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_disabled_enabled)
#endif

#if !CALLABLE(str_enable_disable)
/**
 * str_enable_disable - "enable" where @v is true, else "disable"
 *
 * Upstream: ea4692c75e1c ("lib/string_helpers: Consolidate string helpers implementation"), v5.18
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_enable_disable)
#endif

#if !CALLABLE(str_disable_enable)
/**
 * str_disable_enable - "disable" where @v is true, else "enable"
 *
 * Upstream: c2708ba91c3c ("lib/string_choices: Introduce several opposite string choice helpers"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_disable_enable)
#endif

#if !CALLABLE(str_on_off)
/**
 * str_on_off - "on" where @v is true, else "off"
 *
 * Upstream: ea4692c75e1c ("lib/string_helpers: Consolidate string helpers implementation"), v5.18
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_on_off)
#endif

#if !CALLABLE(str_off_on)
/**
 * str_off_on - "off" where @v is true, else "on"
 *
 * Upstream: c2708ba91c3c ("lib/string_choices: Introduce several opposite string choice helpers"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_off_on)
#endif

#if !CALLABLE(str_yes_no)
/**
 * str_yes_no - "yes" where @v is true, else "no"
 *
 * Upstream: ea4692c75e1c ("lib/string_helpers: Consolidate string helpers implementation"), v5.18
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_yes_no)
#endif

#if !CALLABLE(str_no_yes)
/**
 * str_no_yes - "no" where @v is true, else "yes"
 *
 * Upstream: c2708ba91c3c ("lib/string_choices: Introduce several opposite string choice helpers"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_no_yes)
#endif

#if !CALLABLE(str_read_write)
/**
 * str_read_write - "read" where @v is true, else "write"
 *
 * Upstream: 1f5d7ea73c4b ("lib/string_helpers: Add str_read_write() helper"), v6.1
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_read_write)
#endif

#if !CALLABLE(str_write_read)
/**
 * str_write_read - "write" where @v is true, else "read"
 *
 * Upstream: c2708ba91c3c ("lib/string_choices: Introduce several opposite string choice helpers"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_write_read)
#endif

#if !CALLABLE(str_hi_lo)
/**
 * str_hi_lo - "hi" where @v is true, else "lo"
 *
 * Upstream: a9fc76645ca0 ("lib/string_choices: Add str_high_low() helper"), v6.7
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_hi_lo)
#endif

#if !CALLABLE(str_lo_hi)
/**
 * str_lo_hi - "lo" where @v is true, else "hi"
 *
 * Upstream: c2708ba91c3c ("lib/string_choices: Introduce several opposite string choice helpers"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_lo_hi)
#endif

#if !CALLABLE(str_high_low)
/**
 * str_high_low - "high" where @v is true, else "low"
 *
 * Upstream: a9fc76645ca0 ("lib/string_choices: Add str_high_low() helper"), v6.7
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_high_low)
#endif

#if !CALLABLE(str_low_high)
/**
 * str_low_high - "low" where @v is true, else "high"
 *
 * Upstream: c2708ba91c3c ("lib/string_choices: Introduce several opposite string choice helpers"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_low_high)
#endif

#if !CALLABLE(str_true_false)
/**
 * str_true_false - "true" where @v is true, else "false"
 *
 * Upstream: 6ff4cd1160af ("lib/string_choices: Add str_true_false()/str_false_true() helper"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_true_false)
#endif

#if !CALLABLE(str_false_true)
/**
 * str_false_true - "false" where @v is true, else "true"
 *
 * Upstream: 6ff4cd1160af ("lib/string_choices: Add str_true_false()/str_false_true() helper"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_false_true)
#endif

#if !CALLABLE(str_up_down)
/**
 * str_up_down - "up" where @v is true, else "down"
 *
 * Upstream: a98ae7f045b2 ("lib/string_choices: Add str_up_down() helper"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_up_down)
#endif

#if !CALLABLE(str_down_up)
/**
 * str_down_up - "down" where @v is true, else "up"
 *
 * Upstream: f5c1ca3a15fd ("string_choices: Add wrapper for str_down_up()"), v6.12
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_down_up)
#endif

#if !CALLABLE(str_assert_deassert)
/**
 * str_assert_deassert - "assert" where @v is true, else "deassert"
 *
 * Upstream: c8a935a31bc7 ("lib/string_choices: Add str_assert_deassert() helper"), v6.18
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_assert_deassert)
#endif

#if !CALLABLE(str_deassert_assert)
/**
 * str_deassert_assert - "deassert" where @v is true, else "assert"
 *
 * Upstream: c8a935a31bc7 ("lib/string_choices: Add str_assert_deassert() helper"), v6.18
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_deassert_assert)
#endif

#if !CALLABLE(str_input_output)
/**
 * str_input_output - "input" where @v is true, else "output"
 *
 * Upstream: 53ec9169db13 ("lib/string_choices: Add str_input_output() helper"), v6.18
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_input_output)
#endif

#if !CALLABLE(str_output_input)
/**
 * str_output_input - "output" where @v is true, else "input"
 *
 * Upstream: 53ec9169db13 ("lib/string_choices: Add str_input_output() helper"), v6.18
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_output_input)
#endif

#if !CALLABLE(str_plural)
/**
 * str_plural - the "s" of a plural, or nothing for exactly one
 *
 * Upstream: 9ca5facd0400 ("lib/string_choices: Add str_plural() helper"), v6.9
 */
BACKFIT_CARRY(include/linux/string_choices.h, str_plural)
#endif
#endif
