// SPDX-License-Identifier: GPL-2.0
/// Define what makes SoundWire's register maps as the target's header declares it.
// What: SoundWire's register maps of several parts may be of another device, and be told more
// Upstream: not found (struct regmap_sdw_mbq_cfg in linux/regmap.h), v6.14
// When: PARAM_IS(__regmap_init_sdw_mbq, 1, struct sdw_slave *)
// Provides: __regmap_init_sdw_mbq, __devm_regmap_init_sdw_mbq
// Confidence: High
// Reduced: callers cannot tell registers' sizes or which may be deferred, as on the target
// Options: --no-includes
// Keeps: __regmap_init_sdw_mbq, __devm_regmap_init_sdw_mbq
// Test: tests/evolutions/regmap/sdw-mbq-device
// Example: __regmap_init_sdw_mbq(dev, sdw, config, cfg, key, name) -> __regmap_init_sdw_mbq(sdw, config, key, name)

@@
identifier init =~ "^__[a-z_]*regmap_init_sdw_mbq$";
identifier dev, sdw, config, cfg, key, name;
@@
 init(
-	struct device *dev,
	struct sdw_slave *sdw,
	const struct regmap_config *config,
-	const struct regmap_sdw_mbq_cfg *cfg,
	struct lock_class_key *key, const char *name)
 {
+	struct device *dev = &sdw->dev;
	<...
-	cfg
+	NULL
	...>
 }
