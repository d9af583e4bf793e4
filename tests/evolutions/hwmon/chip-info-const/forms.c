// SPDX-License-Identifier: GPL-2.0
static const struct hwmon_channel_info * const lm_info[] = {
	HWMON_CHANNEL_INFO(chip, HWMON_C_REGISTER_TZ),
	NULL
};

static const struct hwmon_chip_info lm_chip_info = {
	.ops = &lm_hwmon_ops,
	.info = lm_info,
};

/* set when probing, and a member of the same name elsewhere */
static int lm_probe(struct lm *lm, struct hwmon_chip_info *chip)
{
	struct hwmon_chip_info local = {
		.ops = &lm_hwmon_ops,
		.info = lm->table,
	};

	chip->info = lm_info;
	lm->chip.ops = &lm_hwmon_ops;
	lm->info = lm_info;
	return lm_register(lm, &local);
}

static const struct lm_desc lm_desc = {
	.info = lm_info,
};

static int lm_local(struct lm *lm)
{
	struct hwmon_chip_info chip;

	chip.ops = &lm_hwmon_ops;
	chip.info = lm_info; /* both at once */
	return lm_register(lm, &chip);
}
