// SPDX-License-Identifier: GPL-2.0
/* Attributes that make a function's type another one: how it is called, above all. */
#include <string.h>

#include "type.h"

static const struct {
	unsigned int qual;
	const char *name, *arg;
} attributes[] = {
	{ QUAL_MS_ABI, "ms_abi", "" },
	{ QUAL_SYSV_ABI, "sysv_abi", "" },
	{ QUAL_STDCALL, "stdcall", "" },
	{ QUAL_FASTCALL, "fastcall", "" },
	{ QUAL_REGPARM_0, "regparm", "0" },
	{ QUAL_REGPARM_1, "regparm", "1" },
	{ QUAL_REGPARM_2, "regparm", "2" },
	{ QUAL_REGPARM_3, "regparm", "3" },
	{ QUAL_AAPCS, "pcs", "\"aapcs\"" },
	{ QUAL_AAPCS_VFP, "pcs", "\"aapcs-vfp\"" },
	{ QUAL_VECTOR_PCS, "aarch64_vector_pcs", "" },
	{ QUAL_NOCF_CHECK, "nocf_check", "" },
	{ QUAL_NO_CALLER_SAVED, "no_caller_saved_registers", "" },
};

static bool is(const char *s, size_t len, const char *word)
{
	return strlen(word) == len && !memcmp(s, word, len);
}

/**
 * type_attribute() - what an attribute says of the type of the function that has it
 * @name: the attribute, without the underscores that may stand around it
 * @len: its length
 * @arg: what stands behind '(' there
 * @arg_len: its length; 0 where it has no brackets
 *
 * Return: one of enum type_qualifier; 0 where the type stays the same.
 */
unsigned int type_attribute(const char *name, size_t len, const char *arg, size_t arg_len)
{
	for (size_t i = 0; i < ARRAY_LEN(attributes); i++)
		if (is(name, len, attributes[i].name) && is(arg, arg_len, attributes[i].arg))
			return attributes[i].qual;
	return 0;
}

/**
 * type_write_attributes() - what type_attribute() read, as C has it
 * @quals: a function type's
 * @out: gets "__attribute__((ms_abi)) " for each that is among them
 */
void type_write_attributes(unsigned int quals, struct strbuf *out)
{
	for (size_t i = 0; i < ARRAY_LEN(attributes) && quals & QUALS_FUNCTION; i++) {
		const char *arg = attributes[i].arg;

		if (quals & attributes[i].qual)
			strbuf_printf(out,
				      *arg ? "__attribute__((%s(%s))) " : "__attribute__((%s)) ",
				      attributes[i].name, arg);
	}
}
