#include <linux/usb/serial.h>

static void foo_port_remove(struct usb_serial_port *port)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_port_remove(struct usb_serial_port *port)
{
	/* does it */
	do_it();
}

#endif

static struct usb_serial_driver foo = {
	.name = "foo",
	.port_remove	= foo_port_remove,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct usb_serial_driver bar = {
	.port_remove = bar_port_remove,
};
#endif

static struct usb_serial_driver far = {
	.name = "far", .port_remove = elsewhere_port_remove,
};

static struct usb_serial_driver address = {
	.port_remove = &foo_port_remove,
};

static struct other other = {
	.port_remove = foo_port_remove,
};
