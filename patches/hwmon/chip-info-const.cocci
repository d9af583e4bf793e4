// SPDX-License-Identifier: GPL-2.0
/// Cast the const away from the channel table that a hwmon chip points to.
// What: hwmon_chip_info.info points to const pointers; the core never wrote to them
// Upstream: d8cc9415a40f ("hwmon: constify pointers to hwmon_channel_info"), v6.4
// When: MEMBER_IS(hwmon_chip_info, info, const struct hwmon_channel_info **)
// Provides: hwmon_chip_info.info
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/hwmon/chip-info-const
// Comments: a table that is assigned through a struct of another file is not reached
// Example: .info = lm75_info -> .info = (const struct hwmon_channel_info **)lm75_info

@cast disable drop_cast@
identifier chip;
type t;
expression table;
position p;
@@
 struct hwmon_chip_info chip@p = {
	.info = (t)table,
 };

@@
identifier chip;
expression table;
position p != cast.p;
@@
 struct hwmon_chip_info chip@p = {
	.info =
-	table
+	(const struct hwmon_channel_info **)table
	,
 };

@@
struct hwmon_chip_info chip;
identifier table;
@@
 chip.info =
-	table
+	(const struct hwmon_channel_info **)table
 ;

@@
struct hwmon_chip_info chip;
expression data;
identifier table;
@@
 chip.info =
-	data->table
+	(const struct hwmon_channel_info **)data->table
 ;
