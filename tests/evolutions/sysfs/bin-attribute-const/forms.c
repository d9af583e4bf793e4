#include <linux/sysfs.h>

static ssize_t eeprom_read(struct file *filp, struct kobject *kobj,
			   const struct bin_attribute *bin_attr, char *buf,
			   loff_t off, size_t count)
{
	/* all of it */
	return foo_read(kobj_to_foo(kobj), buf, off, count);
}

#ifdef CONFIG_BAR
static ssize_t eeprom_write(struct file *filp, struct kobject *kobj,
			    const struct bin_attribute *attr, char *buf,
			    loff_t off, size_t count)
{
	return count;
}
#endif

static ssize_t size(const struct bin_attribute *attr)
{
	return attr->size;
}

static const BIN_ATTR_RW(eeprom, 32);
