/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IF_TEAM_H
#define _BACKPORT_LINUX_IF_TEAM_H
#include_next <linux/if_team.h>

/*
 * Where sending and receiving are enabled together, the ports that send are
 * those that are enabled.
 */
#if !CALLABLE(team_port_tx_enabled) && HAVE_FUNCTION(team_port_enabled)
/**
 * team_port_tx_enabled - may a port send?
 * @port: the port
 *
 * Upstream: not found (team_port_tx_enabled() in include/linux/if_team.h), by v7.3
 */
static inline bool team_port_tx_enabled(struct team_port *port)
{
	return team_port_enabled(port);
}
#endif

#if !CALLABLE(team_get_port_by_tx_index_rcu) && HAVE_FUNCTION(team_get_port_by_index_rcu)
/**
 * team_get_port_by_tx_index_rcu - a port by its place among those that send
 * @team: the team; the caller is in an RCU read-side critical section
 * @tx_port_index: the place
 *
 * Upstream: not found (team_get_port_by_tx_index_rcu() in include/linux/if_team.h), by v7.3
 * Return: the port, or NULL.
 */
static inline struct team_port *
team_get_port_by_tx_index_rcu(struct team *team, int tx_port_index)
{
	return team_get_port_by_index_rcu(team, tx_port_index);
}
#endif
#endif
