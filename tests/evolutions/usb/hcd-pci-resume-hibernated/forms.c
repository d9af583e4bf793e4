#include <linux/usb/hcd.h>

static int foo_pci_resume(struct usb_hcd *hcd, pm_message_t message)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static int bar_pci_resume(struct usb_hcd *hcd, pm_message_t message)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct hc_driver foo = {
	.name = "foo",
	.pci_resume	= foo_pci_resume,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct hc_driver bar = {
	.pci_resume = bar_pci_resume,
};
#endif

static struct hc_driver far = {
	.name = "far", .pci_resume = elsewhere_pci_resume,
};

static struct hc_driver address = {
	.pci_resume = &foo_pci_resume,
};

static struct other other = {
	.pci_resume = foo_pci_resume,
};

static void setup(struct unknown *u)
{
	u->pci_resume = foo_pci_resume;
	u->other.pci_resume = not_pci_resume;
}
