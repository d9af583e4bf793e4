// SPDX-License-Identifier: GPL-2.0
/// Accept connections with flags in place of a structure.
// What: accept takes a struct proto_accept_arg in place of flags and of who asks
// Upstream: 92ef0fd55ac8 ("net: change proto and proto_ops accept type"), v6.10
// When: MEMBER_PARAMS(proto_ops, accept) == 4
// Provides: proto_ops.accept, sock_no_accept
// Keeps: proto_ops.accept, sock_no_accept
// Confidence: High
// Reduced: no
// Optional: yes
// Test: tests/evolutions/net/proto-ops-accept
// Comments: sock_no_accept() stays where it is installed, for it is the target's own
// Example: .accept = f becomes .accept = backfit_ops_accept, which calls f

@none@
identifier ops;
position p;
@@
 struct proto_ops ops = {
	.accept = sock_no_accept@p,
 };

@@
identifier ops, fn !~ "^backfit_";
position p != none.p;
fresh identifier old = "backfit_" ## ops ## "_accept";
@@
+static int old(struct socket *sock, struct socket *newsock, int flags,
+	       bool kern)
+{
+	struct proto_accept_arg arg = {
+		.flags = flags,
+		.kern = kern,
+	};
+
+	return fn(sock, newsock, &arg);
+}
+
 struct proto_ops ops = {
	.accept =
-	fn@p
+	old
	,
 };
