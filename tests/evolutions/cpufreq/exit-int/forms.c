#include <linux/cpufreq.h>

static void foo_exit(struct cpufreq_policy *policy)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_exit(struct cpufreq_policy *policy)
{
	/* does it */
	do_it();
}

#endif

static struct cpufreq_driver foo = {
	.name = "foo",
	.exit	= foo_exit,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct cpufreq_driver bar = {
	.exit = bar_exit,
};
#endif

static struct cpufreq_driver far = {
	.name = "far", .exit = elsewhere_exit,
};

static struct cpufreq_driver address = {
	.exit = &foo_exit,
};

static struct other other = {
	.exit = foo_exit,
};
