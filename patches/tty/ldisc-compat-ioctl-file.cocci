// SPDX-License-Identifier: GPL-2.0
/// Install a line discipline's compat_ioctl() by one that takes a file.
// What: tty_ldisc_ops.compat_ioctl takes no file
// Upstream: d78328bcc4d0 ("tty: remove file from tty_ldisc_ops::ioctl and compat_ioctl"), v5.17
// When: MEMBER_PARAM_IS(tty_ldisc_ops, compat_ioctl, 2, struct file *)
// Provides: tty_ldisc_ops.compat_ioctl
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/ldisc-compat-ioctl-file
// Comments: a callback installed by an assignment is not reached
// Example: .compat_ioctl = fn -> .compat_ioctl = foo_ops_compat_ioctl, which calls it
@@
identifier ops;
identifier fn !~ "_with_file$";
fresh identifier wrapper = ops ## "_compat_ioctl_with_file";
@@
+static int wrapper(struct tty_struct *tty, struct file *file,
+		   unsigned int cmd, unsigned long arg)
+{
+	return fn(tty, cmd, arg);
+}
+
 struct tty_ldisc_ops ops = {
	.compat_ioctl =
-	fn
+	wrapper
	,
 };
