// SPDX-License-Identifier: GPL-2.0
/// Attach a device without being told what it was attached to.
// What: attach_dev is told the domain that the device was attached to
// Upstream: not found (iommu: Pass in old domain to attach_dev callback functions), v6.19
// When: MEMBER_PARAMS(iommu_domain_ops, attach_dev) == 2
// Provides: iommu_domain_ops.attach_dev
// Confidence: High
// Reduced: no
// Test: tests/evolutions/iommu/attach-dev-old
// Comments: of callbacks that are told and do not look; one that uses the old domain stays, and is a gap

@told@
identifier fn, domain, dev, old;
@@
 static int fn(struct iommu_domain *domain, struct device *dev,
	       struct iommu_domain *old)
 {
	... when != old
 }

@@
identifier told.fn, domain, dev, old;
@@
 static int fn(struct iommu_domain *domain, struct device *dev
-	, struct iommu_domain *old
	)
 {
	...
 }

@@
identifier told.fn;
expression domain, dev, old;
@@
	fn(domain, dev
-	, old
	)
