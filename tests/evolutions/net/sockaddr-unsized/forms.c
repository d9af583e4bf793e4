// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>

static int foo_bind(struct socket *sock, struct sockaddr_unsized *uservaddr,
		    int sockaddr_len)
{
	struct sockaddr_foo *sp = (struct sockaddr_foo *)uservaddr;

	return kernel_bind(sock, (struct sockaddr_unsized *)sp, sizeof(*sp));
}

static const struct proto_ops foo_ops = {
	.bind		= foo_bind,
	.connect	= sock_no_connect,
};
