// SPDX-License-Identifier: GPL-2.0
/// Tell how a frame vector's pages are pinned: always for writing, too.
// What: a frame vector is told whether its pages are written to
// Upstream: not found (mm/frame-vector: remove FOLL_FORCE usage), v6.2
// When: PARAMS(get_vaddr_frames) == 4 && PARAM_IS(get_vaddr_frames, 3, unsigned int) && PARAMS(vb2_create_framevec) == 2
// Provides: vb2_create_framevec, get_vaddr_frames
// Keeps: vb2_create_framevec, get_vaddr_frames
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/media/framevec-flags
// Example: get_vaddr_frames(start, nr, write, vec) -> get_vaddr_frames(start, nr, FOLL_FORCE | FOLL_WRITE, vec)
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
+	FOLL_FORCE | FOLL_WRITE,
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
