// SPDX-License-Identifier: GPL-2.0
/// Write to user registers from what the target takes for writable.
// What: what is written to user registers is const
// Upstream: 1df1fc8c62f7 ("mtd: core: Constify buf in mtd_write_user_prot_reg()"), v5.14
// When: MEMBER_PARAM_IS(mtd_info, _write_user_prot_reg, 5, u_char *)
// Provides: mtd_info._write_user_prot_reg
// Confidence: High
// Reduced: no
// Test: tests/evolutions/mtd/otp-write-const
// Keeps: mtd_info._write_user_prot_reg

@installed@
identifier fn;
expression mtd;
@@
 mtd->_write_user_prot_reg = fn

@@
typedef u_char, loff_t;
identifier installed.fn, mtd, from, len, retlen, buf;
@@
 int fn(struct mtd_info *mtd, loff_t from, size_t len, size_t *retlen,
-	const
	u_char *buf)
 {
	...
 }
