// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_transport_fc.h>

fc_rport_encryption(status);

static struct attribute *fc_rport_encryption_attrs[] = {
	&device_attr_rport_encryption_status.attr,
	NULL
};

static struct attribute_group fc_rport_encryption_group = {
	.name = "encryption",
	.attrs = fc_rport_encryption_attrs,
};

static struct attribute *fc_rport_other_attrs[] = {
	&device_attr_rport_other.attr,
	NULL
};

static void demo_attach(struct fc_internal *i, struct fc_function_template *ft)
{
	i->rport_attr_cont.ac.class = &fc_rport_class.class;
	if (ft->get_fc_rport_enc_info)
		i->rport_attr_cont.encryption = &fc_rport_encryption_group;
	i->rport_attr_cont.statistics = &fc_rport_statistics_group;
}
