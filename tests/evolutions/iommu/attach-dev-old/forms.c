// SPDX-License-Identifier: GPL-2.0
static int foo_attach_dev(struct iommu_domain *domain, struct device *dev,
			  struct iommu_domain *old)
{
	struct foo *foo = dev_iommu_priv_get(dev);

	if (foo->domain)
		return -EBUSY;
	/* from now on */
	foo->domain = domain;
	return 0;
}

static int foo_attach_identity(struct iommu_domain *identity,
			       struct device *dev, struct iommu_domain *old)
{
	return foo_bypass(identity, dev);
}

static int foo_again(struct foo *foo, struct device *dev)
{
	return foo_attach_dev(foo->domain, dev, NULL);
}

/* stays: it looks at the old one */
static int foo_swap(struct iommu_domain *domain, struct device *dev,
		    struct iommu_domain *old)
{
	return domain == old ? 0 : foo_bypass(domain, dev);
}

static int foo_nothing(struct iommu_domain *domain, struct device *dev,
		       struct iommu_domain *old)
{
	return 0;
}

static const struct iommu_ops foo_ops = {
	.default_domain_ops = &(const struct iommu_domain_ops) {
		.attach_dev = foo_attach_dev,
	},
};
