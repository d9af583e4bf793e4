// SPDX-License-Identifier: GPL-2.0
/// Pin the pages of a buffer as older cores do: for reading and writing.
// What: a frame vector is told whether its pages are written to
// Upstream: not found (mm/frame-vector: remove FOLL_FORCE usage), v6.2
// When: PARAMS(get_vaddr_frames) == 3
// Provides: vb2_create_framevec, get_vaddr_frames
// Keeps: vb2_create_framevec, get_vaddr_frames
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/media/framevec-write
// Comments: older cores pin with FOLL_FORCE | FOLL_WRITE, whatever the direction
// Example: vb2_create_framevec(start, length, write) -> vb2_create_framevec(start, length)
@@
expression start, length, write;
@@
 vb2_create_framevec(start, length
-	, write
	)

@@
expression start, nr, write, vec;
@@
 get_vaddr_frames(start, nr,
-	write,
	vec)

@@
identifier start, length, write;
@@
 struct frame_vector *vb2_create_framevec(unsigned long start, unsigned long length
-	, bool write
	)
 {
	...
 }
