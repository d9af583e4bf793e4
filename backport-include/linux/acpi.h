/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_ACPI_H
#define _BACKPORT_LINUX_ACPI_H
#include_next <linux/acpi.h>

#if !CALLABLE(acpi_use_parent_companion)
/**
 * acpi_use_parent_companion - let a device stand for its parent's ACPI object
 * @dev: the device
 *
 * Upstream: not found (acpi_use_parent_companion in linux/acpi.h), v6.16
 */
static inline void acpi_use_parent_companion(struct device *dev)
{
	ACPI_COMPANION_SET(dev, ACPI_COMPANION(dev->parent));
}
#endif

#if !CALLABLE(acpi_gpio_get_io_resource)
/**
 * acpi_gpio_get_io_resource - is a resource a GPIO for input or output?
 * @ares: the resource
 * @agpio: where to put the GPIO part; untouched where the answer is no
 *
 * Upstream: 043d7f09bf61 ("gpiolib: acpi: Add acpi_gpio_get_io_resource()"), v5.14
 * Return: true where it is.
 */
static inline bool acpi_gpio_get_io_resource(struct acpi_resource *ares,
					     struct acpi_resource_gpio **agpio)
{
#if defined(CONFIG_ACPI) && defined(CONFIG_GPIOLIB)
	if (ares->type != ACPI_RESOURCE_TYPE_GPIO ||
	    ares->data.gpio.connection_type != ACPI_RESOURCE_GPIO_TYPE_IO)
		return false;

	*agpio = &ares->data.gpio;
	return true;
#else
	return false;
#endif
}
#endif

#if !CALLABLE(acpi_dev_install_notify_handler)
/**
 * acpi_dev_install_notify_handler - be told of a device's events
 * @adev: the device
 * @handler_type: ACPI_SYSTEM_NOTIFY, ACPI_DEVICE_NOTIFY or both
 * @handler: what is called
 * @context: what it is called with
 *
 * Upstream: ("ACPI: bus: Introduce wrappers for ACPICA notify handler install/remove"), v6.5
 * Return: 0, or -ENODEV.
 */
#ifdef CONFIG_ACPI
static inline int acpi_dev_install_notify_handler(struct acpi_device *adev,
						  u32 handler_type,
						  acpi_notify_handler handler,
						  void *context)
{
	if (ACPI_FAILURE(acpi_install_notify_handler(adev->handle, handler_type,
						     handler, context)))
		return -ENODEV;
	return 0;
}
#endif
#endif

#if !CALLABLE(acpi_dev_remove_notify_handler)
/**
 * acpi_dev_remove_notify_handler - be told no more, once what runs has ended
 * @adev: the device
 * @handler_type: as it was given when the handler was installed
 * @handler: the handler
 *
 * Upstream: ("ACPI: bus: Introduce wrappers for ACPICA notify handler install/remove"), v6.5
 */
#ifdef CONFIG_ACPI
static inline void acpi_dev_remove_notify_handler(struct acpi_device *adev,
						  u32 handler_type,
						  acpi_notify_handler handler)
{
	acpi_remove_notify_handler(adev->handle, handler_type, handler);
	acpi_os_wait_events_complete();
}
#endif
#endif

#if !CALLABLE(acpi_fetch_acpi_dev) && HAVE_FUNCTION(acpi_bus_get_device)
/**
 * acpi_fetch_acpi_dev - the device of a handle, without a reference
 * @handle: the handle
 *
 * Upstream: ("ACPI: scan: Introduce acpi_fetch_acpi_dev()"), v5.17
 * Return: the device, or NULL.
 */
#ifdef CONFIG_ACPI
static inline struct acpi_device *acpi_fetch_acpi_dev(acpi_handle handle)
{
	struct acpi_device *adev;

	return acpi_bus_get_device(handle, &adev) ? NULL : adev;
}
#endif
#endif

#if !CALLABLE(acpi_dev_is_video_device) && HAVE_FUNCTION(acpi_is_video_device)
/**
 * acpi_dev_is_video_device - is it a graphics adapter?
 * @adev: the device
 *
 * The target looks at the methods that it has, which is what gave it its id.
 *
 * Upstream: ("ACPI: video: Add acpi_dev_is_video_device()"), v7.2
 */
#ifdef CONFIG_ACPI
static inline bool acpi_dev_is_video_device(struct acpi_device *adev)
{
	return acpi_is_video_device(adev->handle);
}
#endif
#endif

#if !CALLABLE(acpi_enable_gpe_cond) && HAVE_FUNCTION(acpi_enable_gpe)
/**
 * acpi_enable_gpe_cond - take an event of ACPI's if it is handled in one way
 * @gpe_device: the block that the event is of, or NULL
 * @gpe_number: the event's number there
 * @dispatch_type: how it must be handled
 *
 * Upstream: ("ACPICA: Add acpi_enable_gpe_cond()"), v7.1
 *
 * Reduced: the target does not tell how an event is handled, so that none but one of any kind is enabled
 * Return: AE_SUPPORT where the kind counts, else as acpi_enable_gpe().
 */
static inline acpi_status acpi_enable_gpe_cond(acpi_handle gpe_device,
					       u32 gpe_number, u8 dispatch_type)
{
	if (dispatch_type != ACPI_GPE_DISPATCH_MASK)
		return AE_SUPPORT;
	return acpi_enable_gpe(gpe_device, gpe_number);
}
#endif

#if !CALLABLE(devm_acpi_install_notify_handler) && HAVE_FUNCTION(acpi_install_notify_handler)
/**
 * devm_acpi_install_notify_handler - be told of a device's events until it is unbound
 *
 * Upstream: ("ACPI: bus: Introduce devm_acpi_install_notify_handler()"), v7.1
 */
#ifdef CONFIG_ACPI
struct backport_acpi_notify {
	struct acpi_device *adev;
	u32 type;
	acpi_notify_handler handler;
};

static inline void backport_acpi_notify_release(struct device *dev, void *res)
{
	struct backport_acpi_notify *n = res;

	acpi_dev_remove_notify_handler(n->adev, n->type, n->handler);
}

static inline int devm_acpi_install_notify_handler(struct device *dev,
						   u32 handler_type,
						   acpi_notify_handler handler,
						   void *context)
{
	struct acpi_device *adev = ACPI_COMPANION(dev);
	struct backport_acpi_notify *n;
	int err;

	if (!adev)
		return dev_err_probe(dev, -ENODEV, "No ACPI companion\n");
	n = devres_alloc(backport_acpi_notify_release, sizeof(*n), GFP_KERNEL);
	if (!n)
		return -ENOMEM;

	err = acpi_dev_install_notify_handler(adev, handler_type, handler,
					      context);
	if (err) {
		devres_free(n);
		return dev_err_probe(dev, err,
				     "Failed to install an ACPI notify handler\n");
	}
	n->adev = adev;
	n->type = handler_type;
	n->handler = handler;
	devres_add(dev, n);
	return 0;
}
#endif
#endif

#if PARAM_IS(wmi_get_event_data, 1, u32)
#include <linux/printk.h>
#include <linux/slab.h>

/**
 * backport_wmi_notify() - give a handler of WMI events the data of one
 * @value: the event's number
 * @context: the handler's
 * @handler: the handler, which today takes the data
 *
 * What the evolution wmi/notify-handler-object puts between.  An event without data
 * reaches the handler as NULL, one whose data cannot be had does not.
 *
 * Upstream: ("platform/x86: wmi: Pass event data directly to legacy notify handlers"), v6.12
 */
static inline void backport_wmi_notify(u32 value, void *context,
				       void (*handler)(union acpi_object *data,
						       void *context))
{
	struct acpi_buffer data = { ACPI_ALLOCATE_BUFFER, NULL };
	acpi_status status = wmi_get_event_data(value, &data);

	if (ACPI_FAILURE(status) && status != AE_NOT_FOUND) {
		pr_warn("no data of WMI event %u: %d\n", value, (int)status);
		return;
	}
	handler(data.pointer, context);
	kfree(data.pointer);
}
#endif

#if !CALLABLE(acpi_match_acpi_device) && HAVE_FUNCTION(acpi_match_device_ids)
/**
 * acpi_match_acpi_device - which of these ids a device of ACPI has
 * @ids: the ids, with an empty one at their end
 * @adev: the device
 *
 * Upstream: ("ACPI: bus: Introduce acpi_match_acpi_device() helper"), v7.1
 * Return: the first id that it has, or NULL.
 */
#ifdef CONFIG_ACPI
static inline const struct acpi_device_id *
acpi_match_acpi_device(const struct acpi_device_id *ids,
		       const struct acpi_device *adev)
{
	const struct acpi_device_id *id;

	for (id = ids; id && (id->id[0] || id->cls); id++) {
		struct acpi_device_id alone[2] = { *id };

		if (!acpi_match_device_ids((struct acpi_device *)adev, alone))
			return id;
	}
	return NULL;
}
#endif
#endif

#if !CALLABLE(acpi_get_local_u64_address) && HAVE_FUNCTION(acpi_evaluate_integer)
/**
 * acpi_get_local_u64_address - a device's address on its bus
 * @handle: the device
 * @addr: gets the address
 *
 * Upstream: ("ACPI: utils: Introduce acpi_get_local_u64_address()"), v6.5
 * Return: 0, or %-ENODATA where it has none.
 */
#ifdef CONFIG_ACPI
static inline int acpi_get_local_u64_address(acpi_handle handle, u64 *addr)
{
	unsigned long long value;

	if (ACPI_FAILURE(acpi_evaluate_integer(handle, METHOD_NAME__ADR, NULL,
					       &value)))
		return -ENODATA;
	*addr = value;
	return 0;
}
#endif
#endif

#if !CALLABLE(acpi_dev_state_d0)
/**
 * acpi_dev_state_d0 - is a device fully on?
 * @dev: the device
 *
 * Upstream: ("ACPI: scan: Obtain device's desired enumeration power state"), v5.16
 * Return: true without ACPI, too.
 */
static inline bool acpi_dev_state_d0(struct device *dev)
{
#ifdef CONFIG_ACPI
	struct acpi_device *adev = ACPI_COMPANION(dev);

	return !adev || adev->power.state == ACPI_STATE_D0;
#else
	return true;
#endif
}
#endif

#if !CALLABLE(acpi_evaluation_failure_warn) && CALLABLE(acpi_handle_warn)
/**
 * acpi_evaluation_failure_warn - tell in the log that a method failed
 * @handle: the device
 * @name: the method
 * @status: what came of it
 *
 * Upstream: 4c324548f09f ("ACPI: utils: Introduce acpi_evaluation_failure_warn()"), v5.18
 */
#define acpi_evaluation_failure_warn(handle, name, status)		\
	acpi_handle_warn(handle, "%s evaluation failed: %s\n", name,	\
			 acpi_format_exception(status))
#endif

#if !CALLABLE(acpi_dev_clear_dependencies) && HAVE_FUNCTION(acpi_walk_dep_device_list)
/**
 * acpi_dev_clear_dependencies - tell those who wait for a device that it is there
 * @supplier: the device
 *
 * Upstream: a9e10e587304 ("ACPI: scan: Extend acpi_walk_dep_device_list()"), v5.14
 */
static inline void acpi_dev_clear_dependencies(struct acpi_device *supplier)
{
	acpi_walk_dep_device_list(supplier->handle);
}
#endif
#endif
