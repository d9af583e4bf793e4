// SPDX-License-Identifier: GPL-2.0
/// Pass addresses of any length as struct sockaddr.
// What: an address of any length is passed as struct sockaddr_unsized
// Upstream: bf33247a90d3 ("net: Add struct sockaddr_unsized for sockaddr of unknown length"), v6.19
// When: !HAVE_TYPE(struct sockaddr_unsized)
// Provides: struct sockaddr_unsized, proto_ops.bind, proto_ops.connect, proto.bind, proto.connect, proto.pre_connect
// Provides: sock_no_bind, sock_no_connect, kernel_bind, kernel_connect
// Keeps: proto_ops.bind, proto_ops.connect, proto.bind, proto.connect, proto.pre_connect
// Keeps: sock_no_bind, sock_no_connect, kernel_bind, kernel_connect
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/sockaddr-unsized
// Example: struct sockaddr_unsized *addr -> struct sockaddr *addr

@@
@@
-struct sockaddr_unsized
+struct sockaddr
