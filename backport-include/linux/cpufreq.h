/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CPUFREQ_H
#define _BACKPORT_LINUX_CPUFREQ_H
#include_next <linux/cpufreq.h>

#if !HAVE_CONSTANT(CPUFREQ_RELATION_E)
/**
 * CPUFREQ_RELATION_E, _LE, _HE, _CE - the frequency that is asked for is to be an efficient one
 *
 * A target that knows of no inefficient frequencies takes any.
 *
 * Upstream: 1f39fa0dccff ("cpufreq: Introducing CPUFREQ_RELATION_E"), v5.16
 */
#define CPUFREQ_RELATION_E	0
#define CPUFREQ_RELATION_LE	CPUFREQ_RELATION_L
#define CPUFREQ_RELATION_HE	CPUFREQ_RELATION_H
#define CPUFREQ_RELATION_CE	CPUFREQ_RELATION_C
#endif

#if PARAMS(cpufreq_table_find_index_h) == 2
static inline int backport_cpufreq_find_h(struct cpufreq_policy *policy, unsigned int target_freq)
{
	return cpufreq_table_find_index_h(policy, target_freq);
}

/**
 * cpufreq_table_find_index_h - the highest frequency at or below one
 * @policy: whose table
 * @target_freq: the frequency in kHz
 * @efficiencies: leave out inefficient ones, of which the target knows none
 *
 * Upstream: 1f39fa0dccff ("cpufreq: Introducing CPUFREQ_RELATION_E"), v5.16
 * Return: its index.
 */
#define cpufreq_table_find_index_h(policy, target_freq, efficiencies) \
	((void)(efficiencies), backport_cpufreq_find_h(policy, target_freq))
#endif
#endif
