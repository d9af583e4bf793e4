// SPDX-License-Identifier: GPL-2.0
/// Tell ip_route_output() the scope as its TOS, or not at all.
// What: ip_route_output() takes the route's scope; before, that was universe, or link with RTO_ONLINK in the TOS
// Upstream: ec20b2830093 ("ipv4: Set scope explicitly in ip_route_output()."), v6.10
// When: PARAMS(ip_route_output) == 5
// Provides: ip_route_output
// Confidence: Moderate
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/net/route-output-scope
// Comments: only where TOS is 0, as all callers have it: with another one it is of type dscp_t, which is another number
// Comments: found by backfit infer (7.3 to 6.1: 6 changed uses); the two scopes were told apart by hand
// Example: ip_route_output(net, to, from, 0, 0, RT_SCOPE_LINK) becomes ip_route_output(net, to, from, RTO_ONLINK, 0)

@@
expression net, to, from, oif;
@@
 ip_route_output(net, to, from, 0, oif
-	, RT_SCOPE_UNIVERSE
 	)

@@
expression net, to, from, oif;
@@
 ip_route_output(net, to, from,
-	0
+	RTO_ONLINK
 	, oif
-	, RT_SCOPE_LINK
 	)
