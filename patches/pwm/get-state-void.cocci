// SPDX-License-Identifier: GPL-2.0
/// Have get_state called with what it takes.
// What: get_state() tells an error, and then nothing of the state
// Upstream: 6c452cff79f8 ("pwm: Make .get_state() callback return an error code"), v6.2
// When: MEMBER_RETURNS(pwm_ops, get_state, void)
// Provides: pwm_ops.get_state
// Confidence: High
// Reduced: no
// Test: tests/evolutions/pwm/get-state-void
// Comments: callbacks installed by an assignment are not reached

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_get_state";
@@
+static void old(struct pwm_chip *chip, struct pwm_device *pwm,
+		struct pwm_state *state)
+{
+	struct pwm_state now = *state;
+
+	if (!fn(chip, pwm, &now))
+		*state = now;
+}
+
 struct pwm_ops ops = {
	.get_state =
-	fn
+	old
	,
 };
