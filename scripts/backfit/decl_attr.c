// SPDX-License-Identifier: GPL-2.0
/* Attributes, whether written out or as a macro. */
#include "decl_parse.h"

#include <string.h>

static const char *const plain_macros[] = {
	"__init",
	"__exit",
	"__initdata",
	"__exitdata",
	"__initconst",
	"__exitconst",
	"__initdata_or_module",
	"__initconst_or_module",
	"__init_or_module",
	"__iomem",
	"__user",
	"__kernel",
	"__rcu",
	"__percpu",
	"__force",
	"__nocast",
	"__safe",
	"__bitwise",
	"__private",
	"__must_check",
	"__maybe_unused",
	"__always_unused",
	"__used",
	"__unused",
	"__packed",
	"__pure",
	"__attribute_const__",
	"__noreturn",
	"__cold",
	"__hot",
	"__weak",
	"__malloc",
	"__deprecated",
	"__visible",
	"__read_mostly",
	"__ro_after_init",
	"__always_inline",
	"__noinline",
	"noinline",
	"__inline",
	"asmlinkage",
	"notrace",
	"noinstr",
	"noinline_for_stack",
	"noinline_for_tracing",
	"__ref",
	"__refdata",
	"__refconst",
	"__sched",
	"__lockfunc",
	"__kprobes",
	"__latent_entropy",
	"__randomize_layout",
	"__no_randomize_layout",
	"__designated_init",
	"__nonstring",
	"__net_init",
	"__net_exit",
	"__net_initdata",
	"__cpuinit",
	"__devinit",
	"__devexit",
	"__cacheline_aligned",
	"____cacheline_aligned",
	"__cacheline_aligned_in_smp",
	"____cacheline_aligned_in_smp",
	"____cacheline_internodealigned_in_smp",
	"__ALIGN",
	"fallthrough",
	"__bpf_kfunc",
	"__no_sanitize_address",
	"__no_kcsan",
	"__uninitialized",
	"__capability",
	"STACK_FRAME_NON_STANDARD",
	"__ksym",
	"__must_hold_nothing",
	"__naked",
	"__no_stack_protector",
	"__nocfi",
	"__rust_helper",
	"__page_aligned_data",
	"__page_aligned_bss",
	"__meminit",
	"__memexit",
	"__setup_data",
	"__flatten",
	"__noendbr",
	"__signed_wrap",
	"__maybe_unused_",
	"__irq_entry",
	"__softirq_entry",
	"__no_context_analysis",
	"__pgtbl_hold",
};

static const char *const macros_with_args[] = {
	"__aligned",
	"__printf",
	"__scanf",
	"__section",
	"__alias",
	"__alloc_size",
	"__assume_aligned",
	"__acquires",
	"__releases",
	"__must_hold",
	"__acquire",
	"__cond_acquires",
	"__cond_releases",
	"__acquires_shared",
	"__releases_shared",
	"__must_hold_shared",
	"__cond_acquires_shared",
	"__guarded_by",
	"__pt_guarded_by",
	"__counted_by",
	"__counted_by_le",
	"__counted_by_be",
	"__counted_by_ptr",
	"__sized_by",
	"__attribute_printf",
	"__format_arg",
	"__cleanup",
	"__no_sanitize",
	"__realloc_size",
	"__diagnose_as",
	"__alloc_align",
};

static bool name_is(const char *s, size_t len, const char *name)
{
	return strlen(name) == len && !memcmp(s, name, len);
}

static bool is_among(const char *s, size_t len, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (name_is(s, len, names[i]))
			return true;
	return false;
}

/**
 * decl_kernel_attribute() - is this one of the kernel's macros for attributes?
 * @name: the name, which needs no final NUL
 * @len: its length
 * @data: not used; there so that this fits struct decl_parser
 *
 * Return: how to pass it over, or DECL_NO_ATTRIBUTE.
 */
enum decl_attribute decl_kernel_attribute(const char *name, size_t len, void *data)
{
	(void)data;
	if (len < 5 || (name[0] != '_' && name[0] != 'n' && name[0] != 'a' && name[0] != 'f'))
		return DECL_NO_ATTRIBUTE;
	if (is_among(name, len, plain_macros, ARRAY_LEN(plain_macros)))
		return DECL_ATTRIBUTE;
	if (is_among(name, len, macros_with_args, ARRAY_LEN(macros_with_args)))
		return DECL_ATTRIBUTE_ARGS;
	return DECL_NO_ATTRIBUTE;
}

/* "__name__" is "name", too. */
static void without_underscores(const char **s, size_t *len)
{
	while (*len && **s == '_') {
		++*s;
		--*len;
	}
	while (*len && (*s)[*len - 1] == '_')
		--*len;
}

static unsigned int flags_of_attribute(const char *s, size_t len)
{
	without_underscores(&s, &len);
	if (name_is(s, len, "warn_unused_result") || name_is(s, len, "must_check"))
		return DECL_MUST_CHECK;
	if (name_is(s, len, "deprecated"))
		return DECL_DEPRECATED;
	return name_is(s, len, "gnu_inline") ? DECL_GNU_INLINE : 0;
}

/**
 * decl_attribute_macro() - is this a macro that stands for an attribute?
 * @p: the parser, whose attribute hook says
 * @t: any token
 *
 * Return: how to pass it over, or DECL_NO_ATTRIBUTE.
 */
enum decl_attribute decl_attribute_macro(struct decl_parser *p, const struct token *t)
{
	if (t->kind != TOKEN_NAME)
		return DECL_NO_ATTRIBUTE;
	if (p->attribute)
		return p->attribute(t->s, t->len, p->data);
	return decl_kernel_attribute(t->s, t->len, p->data);
}

/* What the name at @at, and the one word in brackets behind it, say of a type. */
static unsigned int type_flags_of_attribute(const struct decl_parser *p, size_t at)
{
	const struct token *t = &p->token[at], *arg = &decl_end_token;
	const char *s = t->s;
	size_t len = t->len;

	without_underscores(&s, &len);
	if (is_char(token_at(p, at + 1), '(') && is_char(token_at(p, at + 3), ')'))
		arg = token_at(p, at + 2);
	if (name_is(s, len, "mode")) {
		s = arg->s;
		len = arg->len;
		without_underscores(&s, &len);
		return decl_mode(s, len);
	}
	return type_attribute(s, len, arg->s, arg->len);
}

/* __attribute__((...)) and _Alignas(...): @flags from the names in them. */
static void skip_written_out(struct decl_parser *p, unsigned int *flags)
{
	size_t end;

	p->pos = after(p, p->pos);
	end = is_char(peek(p), '(') ? decl_behind_group(p, p->pos) : p->pos;
	for (; p->pos < end; p->pos++) {
		const struct token *t = &p->token[p->pos];

		if (t->kind == TOKEN_NAME)
			*flags |= flags_of_attribute(t->s, t->len) |
				  type_flags_of_attribute(p, p->pos);
	}
}

static bool skip_macro(struct decl_parser *p, const struct token *t, unsigned int *flags)
{
	enum decl_attribute macro = decl_attribute_macro(p, t);

	if (macro == DECL_NO_ATTRIBUTE)
		return false;
	*flags |= flags_of_attribute(t->s, t->len);
	p->pos++;
	if (macro == DECL_ATTRIBUTE_ARGS && is_char(peek(p), '('))
		p->pos = decl_behind_group(p, p->pos);
	return true;
}

/**
 * decl_skip_attribute() - pass over one attribute, if there is one
 * @p: the parser
 * @flags: what the attribute means is or-ed into it: enum decl_flag, of
 *	enum type_qualifier what is of functions, and DECL_MODE
 *
 * Return: whether there was one.
 */
bool decl_skip_attribute(struct decl_parser *p, unsigned int *flags)
{
	const struct token *t = peek(p);

	if (is_char(t, '[') && is_char(token_at(p, after(p, p->pos)), '[')) {
		p->pos = decl_behind_group(p, p->pos);
		return true;
	}
	if (t->kind != TOKEN_NAME)
		return false;
	switch (word_of(t)) {
	case WORD_ATTRIBUTE:
	case WORD_ALIGNAS:
		skip_written_out(p, flags);
		return true;
	case WORD_OTHER:
		return skip_macro(p, t, flags);
	default:
		return false;
	}
}

/**
 * decl_skip_attributes() - pass over all attributes that stand here
 * @p: the parser
 * @flags: what they mean is or-ed into it
 */
void decl_skip_attributes(struct decl_parser *p, unsigned int *flags)
{
	while (decl_skip_attribute(p, flags))
		;
}

/**
 * decl_skip_trailer() - pass over what may stand behind a declarator
 * @p: the parser; moved behind attributes and asm labels
 * @flags: what the attributes mean is or-ed into it
 */
void decl_skip_trailer(struct decl_parser *p, unsigned int *flags)
{
	for (;;) {
		if (decl_skip_attribute(p, flags))
			continue;
		if (word_of(peek(p)) != WORD_ASM)
			return;
		p->pos++;
		if (is_char(peek(p), '('))
			p->pos = decl_behind_group(p, p->pos);
	}
}
