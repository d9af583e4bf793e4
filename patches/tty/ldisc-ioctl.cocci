// SPDX-License-Identifier: GPL-2.0
/// Hand a line discipline's ioctl() the file, and on to the core.
// What: the line discipline's ioctl() and the core's functions for it do without the file
// Upstream: d78328bcc4d0 ("tty: remove file from tty_ldisc_ops::ioctl and compat_ioctl"), v5.17
// When: MEMBER_PARAM_IS(tty_ldisc_ops, ioctl, 2, struct file *) && PARAMS(tty_mode_ioctl) == 4
// When: PARAMS(n_tty_ioctl_helper) == 4
// Provides: tty_ldisc_ops.ioctl, tty_mode_ioctl, n_tty_ioctl_helper
// Keeps: tty_ldisc_ops.ioctl, tty_mode_ioctl, n_tty_ioctl_helper
// Confidence: High
// Reduced: no
// Test: tests/evolutions/tty/ldisc-ioctl
// Comments: for calls in the callback itself, where the file is known; others do not compile
// Example: n_tty_ioctl_helper(tty, cmd, arg) becomes n_tty_ioctl_helper(tty, file, cmd, arg)

@callback@
identifier ops, fn;
@@
 struct tty_ldisc_ops ops = {
	.ioctl = fn,
 };

@@
identifier callback.fn, tty, cmd, arg;
@@
 fn(struct tty_struct *tty,
+	struct file *file,
	unsigned int cmd, unsigned long arg)
 {
	...
 }

@depends on callback@
expression tty, cmd, arg;
@@
-	tty_mode_ioctl(tty, cmd, arg)
+	tty_mode_ioctl(tty, file, cmd, arg)

@depends on callback@
expression tty, cmd, arg;
@@
-	n_tty_ioctl_helper(tty, cmd, arg)
+	n_tty_ioctl_helper(tty, file, cmd, arg)
