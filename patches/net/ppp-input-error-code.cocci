// SPDX-License-Identifier: GPL-2.0
/// Tell with an input error of a PPP channel a code that nobody looks at.
// What: ppp_input_error() takes the channel alone
// Upstream: abb0eb0b033a ("ppp: simplify input error handling"), v7.1
// When: PARAMS(ppp_input_error) == 2
// Provides: ppp_input_error
// Confidence: High
// Reduced: no
// Keeps: ppp_input_error
// Test: tests/evolutions/net/ppp-input-error-code
// Example: ppp_input_error(chan); becomes ppp_input_error(chan, 0);

@@
identifier chan;
@@
 ppp_input_error(struct ppp_channel *chan
+	, int code
	)
 { ... }

@@
expression chan;
@@
 ppp_input_error(chan
+	, 0
	)
