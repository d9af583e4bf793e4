// SPDX-License-Identifier: GPL-2.0
static struct iommu_domain *foo_alloc_identity(struct device *dev)
{
	return &foo_identity.domain;
}

static struct iommu_domain *foo_alloc_paging(struct device *dev)
{
	return foo_new(dev);
}

static const struct iommu_ops foo_ops = {
	.capable = foo_capable,
	/* not translated */
	.domain_alloc_identity = foo_alloc_identity,
	.domain_alloc_paging = foo_alloc_paging,
	.owner = THIS_MODULE,
};
