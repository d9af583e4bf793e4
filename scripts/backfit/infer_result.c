// SPDX-License-Identifier: GPL-2.0
#include "infer_result.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "infer_write.h"

static const char *const verdict_name[] = {
	[INFER_PROVED] = "proved",
	[INFER_DRAFT] = "draft",
	[INFER_NO_RULE] = "no-rule",
};

/* A field and its name; what only those need who write the rule is not told. */
struct field {
	const char *name;
	size_t at;
	bool kept_only;
};

static const struct field texts[] = {
	{ "api", offsetof(struct infer_result, api), false },
	{ "why", offsetof(struct infer_result, why), false },
	{ "name", offsetof(struct infer_result, name), false },
	{ "confidence", offsetof(struct infer_result, confidence), false },
	{ "when", offsetof(struct infer_result, when), false },
	{ "rule", offsetof(struct infer_result, rule), false },
	{ "nearest", offsetof(struct infer_result, nearest), false },
	{ "text", offsetof(struct infer_result, text), true },
	{ "test", offsetof(struct infer_result, test), true },
	{ "expected", offsetof(struct infer_result, expected), true },
};

static const struct field numbers[] = {
	{ "changed", offsetof(struct infer_result, changed), false },
	{ "same", offsetof(struct infer_result, same), false },
	{ "nowhere", offsetof(struct infer_result, nowhere), false },
	{ "open", offsetof(struct infer_result, open), false },
	{ "equal", offsetof(struct infer_result, equal), false },
	{ "different", offsetof(struct infer_result, different), false },
	{ "other", offsetof(struct infer_result, other), false },
	{ "unlike", offsetof(struct infer_result, unlike), false },
	{ "failed", offsetof(struct infer_result, failed), false },
	{ "sites", offsetof(struct infer_result, sites), false },
	{ "reached", offsetof(struct infer_result, reached), false },
	{ "files", offsetof(struct infer_result, files), false },
	{ "whole", offsetof(struct infer_result, whole), false },
	{ "compiled", offsetof(struct infer_result, compiled), false },
	{ "compiled_older", offsetof(struct infer_result, compiled_older), false },
	{ "broken", offsetof(struct infer_result, broken), false },
	{ "same_code", offsetof(struct infer_result, same_code), false },
	{ "other_code", offsetof(struct infer_result, other_code), false },
};

static char **text_at(struct infer_result *result, const struct field *f)
{
	return (char **)((char *)result + f->at);
}

static unsigned int *number_at(struct infer_result *result, const struct field *f)
{
	return (unsigned int *)((char *)result + f->at);
}

static char *copy(const char *s)
{
	return s ? xstrdup(s) : NULL;
}

/**
 * infer_verdict_name() - a verdict as it is told
 * @verdict: the verdict
 */
const char *infer_verdict_name(enum infer_verdict verdict)
{
	return verdict_name[verdict];
}

static void count_code(struct infer_result *result, enum infer_code code)
{
	result->same_code += code == INFER_CODE_SAME;
	result->other_code += code == INFER_CODE_OTHER;
}

static void take_compiled(struct infer_result *result, const struct infer_compiled *compiled)
{
	result->compiled = infer_compiled_proof(compiled);
	result->compiled_older = infer_compiled_older(compiled);
	for (size_t i = 0; i < compiled->built.n; i++) {
		const struct infer_built *b = &compiled->built.v[i];

		result->broken += !b->compiles;
		count_code(result, b->on_target);
		count_code(result, b->on_newest);
	}
}

/**
 * infer_result_of() - what came of one API
 * @result: filled in; infer_result_free() it
 * @infer: planned, tried, compiled
 * @setting: what it was made from
 */
void infer_result_of(struct infer_result *result, const struct infer *infer,
		     const struct infer_setting *setting)
{
	const struct infer_proof *p = &infer->held_out;
	const struct infer_vote *v = &infer->vote;

	*result = (struct infer_result){
		.api = xstrdup(infer->subject.api),
		.verdict = infer->verdict,
		.why = copy(infer->why),
		.when = copy(infer->when),
		.nearest = copy(infer->nearest),
		.changed = v->changed,
		.same = v->same,
		.nowhere = v->nowhere,
		.open = v->open,
		.equal = p->equal,
		.different = p->different,
		.other = p->other,
		.unlike = p->unlike,
		.failed = p->failed,
		.sites = p->sites,
		.reached = p->reached,
		.files = p->files,
		.whole = p->whole,
	};
	take_compiled(result, &infer->compiled);
	if (infer->verdict == INFER_NO_RULE)
		return;
	result->name = infer_name(infer);
	result->confidence = xstrdup(infer_confidence(infer));
	result->rule = copy(infer->rule.s);
	result->text = infer_text(infer, setting);
	result->test = infer_test_text(infer, setting, false);
	result->expected = infer_test_text(infer, setting, true);
}

/**
 * infer_result_json() - a result as JSON
 * @result: it
 * @whole: with all that infer_result_read() needs, else with what is told
 *
 * Return: the object, for json_decref().
 */
json_t *infer_result_json(const struct infer_result *result, bool whole)
{
	struct infer_result *r = (struct infer_result *)result;
	json_t *json = json_object();

	json_object_set_new(json, "verdict", json_string(verdict_name[result->verdict]));
	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		const char *text = *text_at(r, &texts[i]);

		if (whole || !texts[i].kept_only)
			json_object_set_new(json, texts[i].name,
					    text ? json_string(text) : json_null());
	}
	for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
		json_object_set_new(json, numbers[i].name,
				    json_integer(*number_at(r, &numbers[i])));
	return json;
}

/**
 * infer_result_read() - a result from JSON
 * @result: filled in; infer_result_free() it whatever the result
 * @json: what infer_result_json() made, whole
 *
 * Return: 0; -EINVAL where it is not whole.
 */
int infer_result_read(struct infer_result *result, json_t *json)
{
	const char *verdict = json_string_value(json_object_get(json, "verdict"));
	bool known = false;

	*result = (struct infer_result){ 0 };
	for (size_t i = 0; i < ARRAY_LEN(verdict_name) && verdict; i++)
		if (!strcmp(verdict_name[i], verdict)) {
			result->verdict = i;
			known = true;
		}
	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		*text_at(result, &texts[i]) =
			copy(json_string_value(json_object_get(json, texts[i].name)));
	for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
		*number_at(result, &numbers[i]) =
			json_integer_value(json_object_get(json, numbers[i].name));
	if (!known || !result->api ||
	    (result->verdict == INFER_NO_RULE
		     ? !result->why
		     : !result->name || !result->text || !result->test || !result->expected))
		return -EINVAL;
	return 0;
}

/**
 * infer_result_free() - give back what a result holds
 * @result: it
 */
void infer_result_free(struct infer_result *result)
{
	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		free(*text_at(result, &texts[i]));
	*result = (struct infer_result){ 0 };
}
