// SPDX-License-Identifier: GPL-2.0
/// Let a line discipline's ioctl() take a file, for the helper that asks for it.
// What: tty_ldisc_ops.ioctl takes no file
// Upstream: d78328bcc4d0 ("tty: remove file from tty_ldisc_ops::ioctl and compat_ioctl"), v5.17
// When: MEMBER_PARAM_IS(tty_ldisc_ops, ioctl, 2, struct file *) && PARAMS(n_tty_ioctl_helper) == 4
// Provides: tty_ldisc_ops.ioctl, n_tty_ioctl_helper
// Keeps: tty_ldisc_ops.ioctl, n_tty_ioctl_helper
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/ldisc-ioctl-file
// Comments: a callback installed by an assignment is not reached
// Example: fn(tty, unsigned int cmd, ...) -> fn(tty, struct file *file, unsigned int cmd, ...)
@r@
identifier ops, fn;
@@
 struct tty_ldisc_ops ops = {
	.ioctl = fn,
 };

@@
identifier r.fn, tty, cmd, arg;
@@
 fn(struct tty_struct *tty,
+	struct file *file,
	unsigned int cmd, unsigned long arg)
 {
	<...
-	n_tty_ioctl_helper(tty, cmd, arg)
+	n_tty_ioctl_helper(tty, file, cmd, arg)
	...>
 }
