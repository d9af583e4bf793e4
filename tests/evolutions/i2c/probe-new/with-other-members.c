// SPDX-License-Identifier: GPL-2.0
static struct i2c_driver lm_i2c_driver = {
	.class		= I2C_CLASS_HWMON,
	.driver = {
		.name	= "lm",
		.of_match_table = of_match_ptr(lm_of_match),
		.pm	= LM_DEV_PM_OPS,
	},
	.probe		= lm_i2c_probe,
	.id_table	= lm_i2c_ids,
	.detect		= lm_detect,
	.address_list	= normal_i2c,
};

static struct lm_driver lm_driver = {
	.i2c = {
		.probe = lm_i2c_probe,
	},
	.probe = lm_probe,
};
module_i2c_driver(lm_i2c_driver);
