// SPDX-License-Identifier: GPL-2.0
/* how long to wait for the first */
static const unsigned int foo_delay = 1000;
static const unsigned int foo_timeout = 4000;

static void foo_register(struct foo_connector *con)
{
	struct typec_capability *cap = &con->typec_cap;
	struct typec_altmode_desc desc = {};

	cap->driver_data = con;
	cap->no_mode_control = !(con->features & FOO_OVERRIDE);
	desc.svid = con->svid;
	desc.mode_selection = con->ops->add &&
			      !con->typec_cap.no_mode_control;
	foo_altmode(con, &desc);
}

static void foo_add(struct foo_connector *con)
{
	if (!con->typec_cap.no_mode_control)
		typec_mode_selection_start(con->partner, foo_delay,
					   foo_timeout);
}

static void foo_remove(struct foo_connector *con)
{
	if (!con->typec_cap.no_mode_control)
		typec_mode_selection_delete(con->partner);
}
