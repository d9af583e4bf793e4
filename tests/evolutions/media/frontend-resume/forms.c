// SPDX-License-Identifier: GPL-2.0
static int foo_resume(struct dvb_frontend *fe)
{
	return foo_init(fe);
}

static const struct dvb_frontend_ops foo_ops = {
	.init = foo_init,
	.sleep = foo_sleep,
	.resume = foo_resume,
};
