// SPDX-License-Identifier: GPL-2.0
/// Pass the address for dev_set_mac_address() as a struct sockaddr.
// What: dev_set_mac_address() takes struct sockaddr_storage, which holds any address, in place of struct sockaddr
// Upstream: 9ca6804ab7c3 ("net: core: Convert dev_set_mac_address() to struct sockaddr_storage"), v6.16
// When: PARAM_IS(dev_set_mac_address, 2, struct sockaddr *)
// Provides: dev_set_mac_address
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/dev-set-mac-address
// Comments: the type of the address must be visible in the file or in the headers beside it
// Example: dev_set_mac_address(dev, &ss, NULL) becomes dev_set_mac_address(dev, (struct sockaddr *)&ss, NULL)

@@
expression dev, extack;
struct sockaddr_storage *addr;
@@
 dev_set_mac_address(dev,
-		     addr
+		     (struct sockaddr *)addr
		     , extack)
