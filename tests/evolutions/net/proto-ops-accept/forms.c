// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>

static int foo_accept(struct socket *sock, struct socket *newsock,
		      struct proto_accept_arg *arg)
{
	return arg->flags & O_NONBLOCK ? -EAGAIN : 0;
}

static const struct proto_ops foo_ops = {
	.family		= AF_FOO,
	.accept		= foo_accept,
};

static const struct proto_ops bar_ops = {
	.family		= AF_FOO,
	.accept		= sock_no_accept,
};
