// SPDX-License-Identifier: GPL-2.0
/*
 * What ACPI says about how a sensor is mounted.
 *
 * Upstream: not found (iio_read_acpi_mount_matrix in industrialio-acpi.c), v6.11
 * When: !CALLABLE(iio_read_acpi_mount_matrix) && HAVE_CONFIG(CONFIG_ACPI)
 * Provides: iio_read_acpi_mount_matrix
 */
#include <linux/acpi.h>
#include <linux/device.h>
#include <linux/export.h>
#include <linux/iio/iio.h>
#include <linux/kernel.h>
#include <linux/slab.h>

/* The matrix holds one of these for each number: it outlives the ACPI object. */
static const char *number_text(int n)
{
	switch (n) {
	case -1:
		return "-1";
	case 0:
		return "0";
	case 1:
		return "1";
	default:
		return NULL;
	}
}

/* A row is a string of three numbers. */
static bool read_row(const union acpi_object *object, const char **row)
{
	int n[3], i;

	if (object->type != ACPI_TYPE_STRING ||
	    sscanf(object->string.pointer, "%d %d %d", &n[0], &n[1], &n[2]) != 3)
		return false;
	for (i = 0; i < 3; i++) {
		row[i] = number_text(n[i]);
		if (!row[i])
			return false;
	}
	return true;
}

bool iio_read_acpi_mount_matrix(struct device *dev,
				struct iio_mount_matrix *orientation,
				char *acpi_method)
{
	struct acpi_buffer buffer = { ACPI_ALLOCATE_BUFFER, NULL };
	acpi_handle handle = ACPI_HANDLE(dev);
	const union acpi_object *object;
	bool ok;
	int i;

	if (!handle || !acpi_has_method(handle, acpi_method))
		return false;
	if (ACPI_FAILURE(acpi_evaluate_object(handle, acpi_method, NULL, &buffer))) {
		dev_err(dev, "%s cannot be evaluated\n", acpi_method);
		return false;
	}

	object = buffer.pointer;
	ok = object && object->type == ACPI_TYPE_PACKAGE && object->package.count == 3;
	for (i = 0; i < 3 && ok; i++)
		ok = read_row(&object->package.elements[i],
			      &orientation->rotation[i * 3]);
	if (!ok)
		dev_err(dev, "%s does not give a mount matrix\n", acpi_method);
	kfree(buffer.pointer);
	return ok;
}
EXPORT_SYMBOL_GPL(backport_iio_read_acpi_mount_matrix);
