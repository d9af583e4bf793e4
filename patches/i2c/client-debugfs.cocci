// SPDX-License-Identifier: GPL-2.0
/// Ask for an I2C device's folder in debugfs, instead of finding it in the device.
// What: the core makes a folder in debugfs for each I2C device, and struct i2c_client points to it
// Upstream: d06905d68610 ("i2c: add core-managed per-client directory in debugfs"), v6.14
// When: !HAVE_MEMBER(i2c_client, debugfs) && HAVE_MEMBER(i2c_adapter, debugfs)
// Provides: i2c_client.debugfs
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/i2c/client-debugfs
// Comments: in structures of headers the client is found by its usual name; the folder is there once a driver asks for it, and goes when the driver is unbound
// Example: client->debugfs -> backport_i2c_client_debugfs(client)

@@
struct i2c_client *client;
@@
-client->debugfs
+backport_i2c_client_debugfs(client)

@@
identifier data;
@@
-data->client->debugfs
+backport_i2c_client_debugfs(data->client)
