// SPDX-License-Identifier: GPL-2.0

struct rtable *anywhere(struct socket_address *to)
{
	return ip_route_output(&init_net, to->s_addr, 0, 0, 0, RT_SCOPE_UNIVERSE);
}

struct rtable *beside(struct device *dev, int i)
{
	struct rtable *rt;

	rt = ip_route_output(dev_net(dev), targets[i], 0, 0, dev->ifindex, RT_SCOPE_LINK);
	return rt;
}

struct rtable *with_tos(struct net *net, dscp_t tos)
{
	return ip_route_output(net, 1, 2, tos, 0, RT_SCOPE_UNIVERSE);
}

struct rtable *any_scope(struct net *net, int scope)
{
	return ip_route_output(net, 1, 2, 0, 0, scope);
}

struct rtable *older(struct net *net)
{
	return ip_route_output(net, 1, 2, 0, 0);
}
