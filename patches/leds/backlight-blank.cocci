// SPDX-License-Identifier: GPL-2.0
/// Have the backlight trigger listen for the frame buffers' events again.
// What: the trigger is told by a call, no more by the frame buffers' notifier chain
// Upstream: dc2139c0aa32 ("leds: backlight trigger: Replace fb events with a dedicated function call"), v6.16
// When: !HAVE_FUNCTION(ledtrig_backlight_blank) && HAVE_FUNCTION(fb_register_client)
// Provides: ledtrig_backlight_blank
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/leds/backlight-blank
// Comments: nothing on such a target calls ledtrig_backlight_blank(), which gives way to
//    the notifier
// Example: void ledtrig_backlight_blank(bool blank) -> static int bl_trig_fb_event(struct notifier_block *nb, unsigned long event, void *data)
@told@
declarer name EXPORT_SYMBOL;
@@
 EXPORT_SYMBOL(ledtrig_backlight_blank);

@depends on told@
@@
 #include <linux/leds.h>
+#include <linux/fb.h>

@depends on told@
@@
 struct bl_trig_notifier {
+	struct notifier_block nb;
 	...
 };

@depends on told@
type T;
identifier blank;
@@
-void ledtrig_backlight_blank(T blank)
-{
-	...
-}

@depends on told@
declarer name EXPORT_SYMBOL;
@@
-EXPORT_SYMBOL(ledtrig_backlight_blank);
+
+static int bl_trig_fb_event(struct notifier_block *nb, unsigned long event, void *data)
+{
+	struct bl_trig_notifier *n = container_of(nb, struct bl_trig_notifier, nb);
+	const struct fb_event *fb_event = data;
+	const int *blank = fb_event->data;
+
+	if (event == FB_EVENT_BLANK)
+		ledtrig_backlight_notify_blank(n, *blank ? BLANK : UNBLANK);
+	return NOTIFY_OK;
+}

@depends on told@
identifier led, n;
@@
 bl_trig_activate(struct led_classdev *led)
 {
 	...
 	n->old_status = UNBLANK;
+	n->nb.notifier_call = bl_trig_fb_event;
+	if (fb_register_client(&n->nb))
+		dev_err(led->dev, "no events of frame buffers for the backlight trigger\n");
 	...
 }

@depends on told@
identifier led, n;
@@
 bl_trig_deactivate(struct led_classdev *led)
 {
 	...
+	fb_unregister_client(&n->nb);
 	kfree(n);
 }
