// SPDX-License-Identifier: GPL-2.0
/*
 * WMI's data as bytes: ACPI's objects laid out as other systems' drivers see them.
 *
 * Upstream: ("platform/wmi: Introduce marshalling support"), v7.0
 * When: !CALLABLE(wmidev_query_block) && HAVE_FUNCTION(wmidev_block_query)
 * Provides: wmidev_query_block, wmi_notify_bytes
 * Provides: wmidev_invoke_method, wmidev_invoke_procedure
 */
#include <linux/acpi.h>
#include <linux/align.h>
#include <linux/export.h>
#include <linux/limits.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/wmi.h>

/* where the data is written, or only counted */
struct layout {
	u8 *data;
	size_t length;
};

/* Room for @size bytes, @align aligned, or NULL while it is only counted. */
static void *reserve(struct layout *l, size_t align, size_t size)
{
	size_t at = ALIGN(l->length, align);

	l->length = at + size;
	return l->data ? l->data + at : NULL;
}

/* Numbers are of 32 bits, whatever ACPI's are. */
static void lay_integer(struct layout *l, u64 value)
{
	__le32 *to = reserve(l, 4, sizeof(*to));

	if (to)
		*to = cpu_to_le32(value);
}

/* UTF-16, with a 0 at its end that counts, behind the number of bytes. */
static int lay_string(struct layout *l, const char *s, size_t chars)
{
	struct wmi_string *to;
	size_t i;

	if (chars + 1 > U16_MAX / 2)
		return -EOVERFLOW;

	to = reserve(l, 2, sizeof(*to) + (chars + 1) * sizeof(to->chars[0]));
	if (!to)
		return 0;
	to->length = cpu_to_le16((chars + 1) * sizeof(to->chars[0]));
	for (i = 0; i < chars; i++)
		to->chars[i] = cpu_to_le16((u8)s[i]);
	to->chars[chars] = 0;
	return 0;
}

static void lay_buffer(struct layout *l, const void *from, size_t size)
{
	void *to = reserve(l, 1, size);

	if (to)
		memcpy(to, from, size);
}

static int lay_simple(struct layout *l, const union acpi_object *object)
{
	switch (object->type) {
	case ACPI_TYPE_INTEGER:
		lay_integer(l, object->integer.value);
		return 0;
	case ACPI_TYPE_STRING:
		return lay_string(l, object->string.pointer,
				  object->string.length);
	case ACPI_TYPE_BUFFER:
		lay_buffer(l, object->buffer.pointer, object->buffer.length);
		return 0;
	default:
		return -EPROTO;
	}
}

static int lay(struct layout *l, const union acpi_object *object)
{
	u32 i;

	if (object->type != ACPI_TYPE_PACKAGE)
		return lay_simple(l, object);

	for (i = 0; i < object->package.count; i++) {
		int err = lay_simple(l, &object->package.elements[i]);

		if (err)
			return err;
	}
	return 0;
}

/*
 * An object's bytes, 8-byte aligned, for the caller to free; -ENODATA where they are too
 * few, and -EPROTO for an object that has none.
 */
static int unmarshal(const union acpi_object *object, struct wmi_buffer *buffer,
		     size_t min_size)
{
	struct layout l = {};
	int err;

	err = lay(&l, object);
	if (err)
		return err;
	if (l.length < min_size)
		return -ENODATA;

	buffer->length = l.length;
	/* an allocation is aligned as its size is */
	l.data = kzalloc(ALIGN(l.length, 8), GFP_KERNEL);
	if (!l.data)
		return -ENOMEM;
	buffer->data = l.data;
	l.length = 0;
	return lay(&l, object);
}

/**
 * backport_wmidev_query_block - what a block of a WMI device holds
 * @wdev: the device
 * @instance: which of its blocks
 * @out: gets the bytes; the caller frees its data with kfree()
 * @min_size: how many bytes there must be
 *
 * May sleep.
 *
 * Return: 0 or a negative error.
 */
int backport_wmidev_query_block(struct wmi_device *wdev, u8 instance,
				struct wmi_buffer *out, size_t min_size)
{
	union acpi_object *object;
	int err;

	object = wmidev_block_query(wdev, instance);
	if (!object)
		return -EIO;
	err = unmarshal(object, out, min_size);
	kfree(object);
	return err;
}
EXPORT_SYMBOL_GPL(backport_wmidev_query_block);

/* Runs a method on bytes; what it gives is the caller's to free, and may be NULL. */
static int run(struct wmi_device *wdev, u8 instance, u32 method_id,
	       const struct wmi_buffer *in, struct acpi_buffer *result)
{
	struct acpi_buffer bytes = { .pointer = in->data };

	if (in->length > U32_MAX)
		return -E2BIG;
	bytes.length = in->length;
	return ACPI_FAILURE(wmidev_evaluate_method(wdev, instance, method_id,
						   &bytes, result)) ?
		       -EIO :
		       0;
}

/**
 * backport_wmidev_invoke_method - run a method that gives something back
 * @wdev: the device
 * @instance: which of its instances
 * @method_id: the method
 * @in: the bytes that it gets
 * @out: gets the bytes that it gives back; the caller frees its data with kfree()
 * @min_size: how many bytes there must be
 *
 * May sleep.
 *
 * Return: 0, -EIO where the firmware fails, -ENOMSG where it gives nothing though
 * bytes must be there, or another negative error.
 */
int backport_wmidev_invoke_method(struct wmi_device *wdev, u8 instance,
				  u32 method_id, const struct wmi_buffer *in,
				  struct wmi_buffer *out, size_t min_size)
{
	struct acpi_buffer result = { ACPI_ALLOCATE_BUFFER, NULL };
	int err;

	err = run(wdev, instance, method_id, in, &result);
	if (err)
		return err;
	if (!result.pointer) {
		out->length = 0;
		out->data = ZERO_SIZE_PTR;
		return min_size ? -ENOMSG : 0;
	}
	err = unmarshal(result.pointer, out, min_size);
	kfree(result.pointer);
	return err;
}
EXPORT_SYMBOL_GPL(backport_wmidev_invoke_method);

/**
 * backport_wmidev_invoke_procedure - run a method that gives nothing back
 * @wdev: the device
 * @instance: which of its instances
 * @method_id: the method
 * @in: the bytes that it gets
 *
 * May sleep.
 *
 * Return: 0 or a negative error.
 */
int backport_wmidev_invoke_procedure(struct wmi_device *wdev, u8 instance,
				     u32 method_id, const struct wmi_buffer *in)
{
	return run(wdev, instance, method_id, in, NULL);
}
EXPORT_SYMBOL_GPL(backport_wmidev_invoke_procedure);

/**
 * backport_wmi_notify_bytes - have an event's data told as bytes
 * @wdev: the device
 * @object: what came with the event, or NULL
 * @min_size: how many bytes there must be; fewer are no event
 * @notify: who is told
 *
 * May sleep.
 */
void backport_wmi_notify_bytes(struct wmi_device *wdev,
			       const union acpi_object *object, size_t min_size,
			       void (*notify)(struct wmi_device *wdev,
					      const struct wmi_buffer *data))
{
	struct wmi_buffer data = { .data = ZERO_SIZE_PTR };
	int err = object ? unmarshal(object, &data, min_size) : 0;

	if (err) {
		dev_warn(&wdev->dev, "event with data that cannot be read: %d\n",
			 err);
		return;
	}
	notify(wdev, &data);
	kfree(data.data);
}
EXPORT_SYMBOL_GPL(backport_wmi_notify_bytes);
