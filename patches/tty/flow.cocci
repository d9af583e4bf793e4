// SPDX-License-Identifier: GPL-2.0
/// Look for what stops a terminal where it was before it had a structure of its own.
// What: a terminal's flow control has a structure of its own
// Upstream: 6e94dbc7a4e4 ("tty: cumulate and document tty_struct::flow* members"), v5.13
// When: !HAVE_MEMBER(tty_struct, flow) && HAVE_MEMBER(tty_struct, flow_stopped)
// Provides: tty_struct.flow
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/flow
// Example: tty->flow.stopped -> tty->stopped
@@
expression tty;
@@
-tty->flow.stopped
+tty->stopped

@@
expression tty;
@@
-tty->flow.tco_stopped
+tty->flow_stopped

@@
expression tty;
@@
-tty->flow.lock
+tty->flow_lock
