// SPDX-License-Identifier: GPL-2.0
/// Have a team's mode told of disabled ports under the former name.
// What: port_disabled of struct team_mode_ops is called port_tx_disabled
// Upstream: cfa477df2cc6 ("net: team: Rename port_disabled team mode op to port_tx_disabled"), v7.1
// When: !HAVE_MEMBER(team_mode_ops, port_tx_disabled) && HAVE_MEMBER(team_mode_ops, port_disabled)
// Provides: team_mode_ops.port_tx_disabled
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/team-port-disabled
// Example: .port_tx_disabled = f becomes .port_disabled = f

@@
identifier ops;
expression fn;
@@
 struct team_mode_ops ops = {
	.
-	port_tx_disabled
+	port_disabled
	= fn,
 };
