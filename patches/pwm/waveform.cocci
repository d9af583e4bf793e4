// SPDX-License-Identifier: GPL-2.0
/// Set and read a state by a driver's operations on waveforms.
// What: a PWM driver may tell how waveforms and its registers become each other
// Upstream: 17e40c25158f ("pwm: New abstraction for PWM waveforms"), v6.13
// When: !HAVE_MEMBER(pwm_ops, write_waveform) && MEMBER_RETURNS(pwm_ops, get_state, int)
// Provides: pwm_ops.sizeof_wfhw, pwm_ops.round_waveform_tohw, pwm_ops.round_waveform_fromhw
// Provides: pwm_ops.read_waveform, pwm_ops.write_waveform
// Confidence: Moderate
// Reduced: waveforms are not set as such, and the device cannot be used from user space by them
// Options: --no-includes
// Test: tests/evolutions/pwm/waveform
// Comments: callbacks installed by an assignment are not reached
// Example: .write_waveform = fn -> .apply = backfit_ops_apply

@@
identifier ops, from, rd;
fresh identifier get = "backfit_" ## ops ## "_get_state";
@@
+static int get(struct pwm_chip *chip, struct pwm_device *pwm,
+		struct pwm_state *state)
+{
+	return backport_pwm_get_state(chip, pwm, state, rd, from);
+}
+
 struct pwm_ops ops = {
	.round_waveform_fromhw = from,
-	.read_waveform = rd,
+	.get_state = get,
 };

@@
identifier ops, to, from, wr;
expression size;
fresh identifier set = "backfit_" ## ops ## "_apply";
@@
+static int set(struct pwm_chip *chip, struct pwm_device *pwm,
+	       const struct pwm_state *state)
+{
+	BUILD_BUG_ON(size > PWM_WFHWSIZE);
+	return backport_pwm_apply(chip, pwm, state, to, wr);
+}
+
 struct pwm_ops ops = {
-	.sizeof_wfhw = size,
-	.round_waveform_tohw = to,
-	.round_waveform_fromhw = from,
-	.write_waveform = wr,
+	.apply = set,
 };
