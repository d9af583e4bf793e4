// SPDX-License-Identifier: GPL-2.0
/// Ask the mode whether a translated MTD is open for writing.
// What: mtd_blktrans_dev tells whether it is open for writing, and not the mode
// Upstream: 658afed19cee ("mtd: block: use a simple bool to track open for write"), v6.5
// When: !HAVE_MEMBER(mtd_blktrans_dev, writable) && HAVE_MEMBER(mtd_blktrans_dev, file_mode)
// Provides: mtd_blktrans_dev.writable
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/mtd/blktrans-writable

@@
struct mtd_blktrans_dev *dev;
expression value, mode;
@@
(
-dev->writable = mode & BLK_OPEN_WRITE
+dev->file_mode = mode
|
 dev->writable = value
|
-dev->writable
+(dev->file_mode & FMODE_WRITE)
)

@@
struct mtd_blktrans_dev dev;
expression value;
@@
(
 dev.writable = value
|
-dev.writable
+(dev.file_mode & FMODE_WRITE)
)
