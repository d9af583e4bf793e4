// SPDX-License-Identifier: GPL-2.0
static int foo_pretimeout(unsigned int ulReason, struct pt_regs *regs)
{
	char panic_msg[50] = "00: An NMI occurred";

	hex_byte_pack(panic_msg, nmistat);
	nmi_panic(regs, "%s", panic_msg);

	return NMI_HANDLED;
}

static void foo_plain(struct pt_regs *regs)
{
	nmi_panic(regs, "pre-timeout");
}

static void foo_formatted(struct pt_regs *regs, int state)
{
	/* say how it was */
	nmi_panic(regs, "state %d", state);
	foo_log(state);
}
