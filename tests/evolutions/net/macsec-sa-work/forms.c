// SPDX-License-Identifier: GPL-2.0
static void free_rx_sa_work(struct work_struct *work)
{
	struct macsec_rx_sa *sa =
		container_of(to_rcu_work(work), struct macsec_rx_sa, destroy_work);

	crypto_free_aead(sa->key.tfm);
	/* the last */
	kfree(sa);
}

static void macsec_rx_sa_put(struct macsec_rx_sa *sa)
{
	if (refcount_dec_and_test(&sa->refcnt))
		queue_rcu_work(macsec_wq, &sa->destroy_work);
}

static struct macsec_rx_sa *macsec_new_rx_sa(void)
{
	struct macsec_rx_sa *rx_sa;

	rx_sa = kmalloc_obj(*rx_sa);
	if (!rx_sa)
		return NULL;
	INIT_RCU_WORK(&rx_sa->destroy_work, free_rx_sa_work);
	return rx_sa;
}

static void free_tx_sa_work(struct work_struct *work)
{
	struct macsec_tx_sa *sa =
		container_of(to_rcu_work(work), struct macsec_tx_sa, destroy_work);

	crypto_free_aead(sa->key.tfm);
	/* the last */
	kfree(sa);
}

static void macsec_tx_sa_put(struct macsec_tx_sa *sa)
{
	if (refcount_dec_and_test(&sa->refcnt))
		queue_rcu_work(macsec_wq, &sa->destroy_work);
}

static struct macsec_tx_sa *macsec_new_tx_sa(void)
{
	struct macsec_tx_sa *tx_sa;

	tx_sa = kmalloc_obj(*tx_sa);
	if (!tx_sa)
		return NULL;
	INIT_RCU_WORK(&tx_sa->destroy_work, free_tx_sa_work);
	return tx_sa;
}
