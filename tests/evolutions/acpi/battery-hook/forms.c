#include <acpi/battery.h>

static int foo_add(struct power_supply *battery, struct acpi_battery_hook *hook)
{
	return device_add_groups(&battery->dev, foo_groups);
}

static int foo_remove(struct power_supply *battery,
		      struct acpi_battery_hook *hook)
{
	return 0;
}

static struct acpi_battery_hook foo_hook = {
	.add_battery = foo_add,
	/* and back */
	.remove_battery = foo_remove,
	.name = "foo",
};

#ifdef CONFIG_BAR
static struct acpi_battery_hook bar_hook = {
	.name = "bar",
	.remove_battery	= foo_remove,
	.add_battery	= foo_add,
};
#endif

static struct acpi_battery_hook third_hook = {
	.add_battery = &foo_add,
	.remove_battery = &foo_remove,
	.name = "third",
};
