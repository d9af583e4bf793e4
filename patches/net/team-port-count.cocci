// SPDX-License-Identifier: GPL-2.0
/// Count the ports of a team that are enabled in place of those that send.
// What: sending and receiving ports are counted apart, in tx_en_port_count and rx_en_port_count
// Upstream: fa6ed31dd913 ("net: team: Rename enablement functions and struct members to tx"), v7.1
// When: !HAVE_MEMBER(team, tx_en_port_count) && HAVE_MEMBER(team, en_port_count)
// Provides: team.tx_en_port_count
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/team-port-count
// Comments: a port of the target that is enabled both sends and receives
// Example: team->tx_en_port_count -> team->en_port_count

@@
struct team *team;
@@
	team->
-	tx_en_port_count
+	en_port_count
