// SPDX-License-Identifier: GPL-2.0
static struct context *
gen_context(struct device *dev, struct sdw_slave *sdw,
	    const struct regmap_sdw_mbq_cfg *mbq_config)
{
	if (mbq_config)
		return with(dev, sdw, *mbq_config);
	return with_default(dev, sdw);
}

struct regmap *__regmap_init_sdw_mbq(struct device *dev, struct sdw_slave *sdw,
				     const struct regmap_config *config,
				     const struct regmap_sdw_mbq_cfg *mbq_config,
				     struct lock_class_key *lock_key,
				     const char *lock_name)
{
	struct context *ctx;

	/* the context is the device's */
	ctx = gen_context(dev, sdw, mbq_config);
	if (IS_ERR(ctx))
		return ERR_CAST(ctx);

	return __regmap_init(dev, &regmap_sdw_mbq, ctx,
			     config, lock_key, lock_name);
}
EXPORT_SYMBOL_GPL(__regmap_init_sdw_mbq);

struct regmap *__devm_regmap_init_sdw_mbq(struct device *dev, struct sdw_slave *sdw,
					  const struct regmap_config *config,
					  const struct regmap_sdw_mbq_cfg *mbq_config,
					  struct lock_class_key *lock_key,
					  const char *lock_name)
{
	return __devm_regmap_init(dev, &regmap_sdw_mbq, gen_context(dev, sdw, mbq_config),
				  config, lock_key, lock_name);
}
EXPORT_SYMBOL_GPL(__devm_regmap_init_sdw_mbq);
