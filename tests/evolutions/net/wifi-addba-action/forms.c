// SPDX-License-Identifier: GPL-2.0
#include <linux/ieee80211.h>

static int demo(struct sk_buff *skb)
{
	struct ieee80211_mgmt *mgmt = (struct ieee80211_mgmt *)skb->data;
	u16 capab = 0;

	/* the category is where it was */
	if (mgmt->u.action.category == WLAN_CATEGORY_BACK &&
	    mgmt->u.action.action_code == WLAN_ACTION_ADDBA_REQ)
		capab = le16_to_cpu(mgmt->u.action.addba_req.capab);
	return capab + mgmt->u.assoc_req.capab_info;
}

static u8 code(const struct ieee80211_mgmt *mgmt)
{
	return mgmt->u.action.action_code; /* of any action */
}
