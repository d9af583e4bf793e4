#include <linux/usb/serial.h>

static unsigned int foo_chars_in_buffer(struct tty_struct *tty)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static unsigned int bar_chars_in_buffer(struct tty_struct *tty)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct usb_serial_driver foo = {
	.name = "foo",
	.chars_in_buffer	= foo_chars_in_buffer,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct usb_serial_driver bar = {
	.chars_in_buffer = bar_chars_in_buffer,
};
#endif

static struct usb_serial_driver far = {
	.name = "far", .chars_in_buffer = elsewhere_chars_in_buffer,
};

static struct usb_serial_driver address = {
	.chars_in_buffer = &foo_chars_in_buffer,
};

static struct other other = {
	.chars_in_buffer = foo_chars_in_buffer,
};
