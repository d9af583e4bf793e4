// SPDX-License-Identifier: GPL-2.0
/// Leave out identity domains that are made for a device.
// What: a driver may make an identity domain for a device
// Upstream: not found (iommu: Add domain_alloc_identity()), v6.16
// When: HAVE_TYPE(struct iommu_ops)
// When: !HAVE_MEMBER(iommu_ops, domain_alloc_identity)
// Provides: iommu_ops.domain_alloc_identity
// Confidence: Moderate
// Reduced: devices are always behind translation: the kernel's parameter iommu=pt and the type identity have no effect
// Test: tests/evolutions/iommu/no-alloc-identity

@identity@
identifier ops, fn;
@@
 struct iommu_ops ops = {
-	.domain_alloc_identity = fn,
 };

@@
attribute name __maybe_unused;
identifier identity.fn, dev;
@@
 static
-struct iommu_domain *fn(
+struct iommu_domain __maybe_unused *fn(
 struct device *dev)
 {
	...
 }
