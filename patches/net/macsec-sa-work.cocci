// SPDX-License-Identifier: GPL-2.0
/// Keep the work that frees a MACsec association in a record of the driver's own.
// What: an association is freed by a work after the grace period, for its cipher may sleep
// Upstream: not found (macsec: use rcu_work to free SAs), v7.1
// When: HAVE_MEMBER(macsec_rx_sa, rcu) && !HAVE_MEMBER(macsec_rx_sa, destroy_work)
// Provides: macsec_rx_sa.destroy_work, macsec_tx_sa.destroy_work
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/macsec-sa-work
// Example: &sa->destroy_work becomes &container_of(sa, struct backfit_rx_sa, sa)->destroy_work

@@
identifier work, sa, fn;
@@
+/* the target's, and what frees it where it may sleep */
+struct backfit_rx_sa {
+	struct macsec_rx_sa sa;
+	struct rcu_work destroy_work;
+};
+
 static void fn(struct work_struct *work)
 {
	struct macsec_rx_sa *sa =
-		container_of(to_rcu_work(work), struct macsec_rx_sa, destroy_work);
+		&container_of(to_rcu_work(work), struct backfit_rx_sa, destroy_work)->sa;
	...
 }

@@
struct macsec_rx_sa *p;
@@
-	&p->destroy_work
+	&container_of(p, struct backfit_rx_sa, sa)->destroy_work

@@
struct macsec_rx_sa *p;
@@
-	p = kmalloc_obj(*p);
+	p = kmalloc(sizeof(struct backfit_rx_sa), GFP_KERNEL);

@@
identifier work, sa, fn;
@@
+/* the target's, and what frees it where it may sleep */
+struct backfit_tx_sa {
+	struct macsec_tx_sa sa;
+	struct rcu_work destroy_work;
+};
+
 static void fn(struct work_struct *work)
 {
	struct macsec_tx_sa *sa =
-		container_of(to_rcu_work(work), struct macsec_tx_sa, destroy_work);
+		&container_of(to_rcu_work(work), struct backfit_tx_sa, destroy_work)->sa;
	...
 }

@@
struct macsec_tx_sa *p;
@@
-	&p->destroy_work
+	&container_of(p, struct backfit_tx_sa, sa)->destroy_work

@@
struct macsec_tx_sa *p;
@@
-	p = kmalloc_obj(*p);
+	p = kmalloc(sizeof(struct backfit_tx_sa), GFP_KERNEL);
