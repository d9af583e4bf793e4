// SPDX-License-Identifier: GPL-2.0
#define CMD 1

enum ads7846_filter {
	ADS7846_FILTER_OK,
	ADS7846_FILTER_REPEAT,
	ADS7846_FILTER_IGNORE,
};

static int foo_no_filter(void *ads, int data_idx, int *val)
{
	return ADS7846_FILTER_OK;
}
