// SPDX-License-Identifier: GPL-2.0
/// Compare the limits of an RDMA device as unsigned.
// What: the limits of an RDMA device are unsigned
// Upstream: eebd08d91ddb ("RDMA: Change capability fields in ib_device_attr from int to u32"), v7.3
// When: MEMBER_IS(ib_device_attr, max_qp_wr, int)
// When: MEMBER_IS(ib_device_attr, max_srq_wr, int)
// Provides: ib_device_attr.max_qp_wr, ib_device_attr.max_srq_wr
// Keeps: ib_device_attr.max_qp_wr, ib_device_attr.max_srq_wr
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/infiniband/device-attr-signed

@@
expression value, attr;
@@
(
-min(value, attr->max_qp_wr)
+min_t(u32, value, attr->max_qp_wr)
|
-min(value, attr.max_srq_wr)
+min_t(u32, value, attr.max_srq_wr)
)
