// SPDX-License-Identifier: GPL-2.0
#include <rdma/ib_sa.h>

static void demo_done(int status, struct sa_path_rec *rec, unsigned int n, void *context)
{
	struct demo *demo = context;

	demo->status = status; /* how it went */
	complete(&demo->done);
}

/* nobody's callback */
static void demo_other(int status, struct sa_path_rec *rec, unsigned int n, void *context)
{
	demo_done(status, rec, n, context);
}

static int demo_ask(struct demo *demo)
{
	demo->id = ib_sa_path_rec_get(&demo_client, demo->device, demo->port, &demo->path,
				      IB_SA_PATH_REC_SGID | IB_SA_PATH_REC_DGID, 1000,
				      GFP_KERNEL, demo_done, demo, &demo->query);
	return demo->id < 0 ? demo->id : 0;
}
