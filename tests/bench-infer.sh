#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# How good and how fast is inference? From Debian's sources, for each target:
#
# - recall: of all API changes that at least 3 drivers of the corpus need, how many get a
#   proved rule; and of those that examples show to be a function of the newer code
#   (3 changed uses whose older code is made of the newer one and of names that the
#   target has, and no more that are the same in both), which is what a semantic patch can
#   express; what has no examples is not among them, for whatever reason;
# - precision: of the changes that proved rules made in held-out files, those that give the
#   older kernel's code but for layout (and a parameter's own name); strict, where another
#   of several right forms counts as wrong, and with these left out;
# - compiled: with all proved rules some driver compiles, and not without it: one of the
#   newest kernel, or, where these need other things, too, one of the older kernel that the
#   newer code was written into; how many of each, and how many rules only examples bear out;
# - sites: of 20 rules with many uses, the share of uses in held-out files, as the lexer
#   counts them, that rules changed, and the files in which all were;
# - the library: for each of its evolutions that the target needs and that examples exist
#   of, whether inference finds a rule of the same API, and whether that does to the
#   evolution's own test what the evolution does (but for layout); else the reason;
# - time and memory of the whole, and of one API.
#
#	tests/bench-infer.sh
#
# TARGETS   kernels (default "6.12 6.1 5.10")
# FRESH     not empty: plan and infer again; else what is in the cache is taken
#
# Spinfer's 87 % precision and 62 % recall are of another task (its own changes, 10
# examples of each, no facts): a yardstick, no comparison.
set -eu
cd "$(dirname "$0")/.."

top=$(pwd -P)
backfit=$top/scripts/backfit/build/backfit
cache=${BACKFIT_CACHE:-$top/.cache}/bench-infer
new=$(scripts/kernels path newest)
source=$(scripts/kernels source newest)
mkdir -p "$cache"

# plan TARGET: what the corpus needs there, without drivers that cannot be planned
plan() {
	if [ -z "${FRESH:-}" ] && [ -s "$cache/plan-$1" ]; then
		return
	fi
	configured=$(scripts/kernels list | awk '$1 ~ /^[0-9]+\.[0-9]+$/ { print $1 }' | sort -V | tail -n 1)
	sh tests/coverage/corpus.sh "$source" \
		"$(scripts/kernels path "$configured")/include/config/auto.conf" >"$cache/corpus"
	# shellcheck disable=SC2046 # words are meant
	(cd "$source" && "$backfit" plan -k --json --from "$new" --to "$2" $(cat "$cache/corpus")) \
		>"$cache/plan" 2>"$cache/plan.err" || [ $? -eq 1 ] || {
		cat "$cache/plan.err" >&2
		exit 2
	}
	jq -c '[.drivers[] | .driver as $d | .gaps[] | {api, d: $d}] | group_by(.api)
		| map({api: .[0].api, drivers: (map(.d) | unique | length)})
		| map(select(.drivers >= 3))' "$cache/plan" >"$cache/plan-$1.new"
	mv "$cache/plan-$1.new" "$cache/plan-$1"
}

# timed NAME COMMAND...: seconds, seconds of processor and MB go to NAME.time
timed() {
	result=$1
	shift
	status=0
	/usr/bin/time -f '%e %U %S %M' -o "$cache/$result.time" "$@" >"$cache/$result.new" \
		2>"$cache/$result.err" || status=$?
	# 1: some API has no rule
	if [ "$status" -gt 1 ]; then
		cat "$cache/$result.err" >&2
		exit 2
	fi
	mv "$cache/$result.new" "$cache/$result"
}

# forget [API]: what is kept of one API, or of all, so that the time is that of the work
forget() {
	kept='*'
	[ -z "${1:-}" ] || kept=$(printf %s "$1" | sha256sum | cut -c 1-24)
	find "${BACKFIT_CACHE:-$top/.cache}/infer" -name "$kept.json" -delete 2>/dev/null || true
}

infer() {
	[ -z "${FRESH:-}" ] || forget
	if [ -n "${FRESH:-}" ] || [ ! -s "$cache/infer-$1" ]; then
		timed "infer-$1" "$backfit" infer --json --from "$new" --to "$2" --old-source "$3"
	fi
	[ -z "${FRESH:-}" ] && [ -s "$cache/one-$1" ] && return
	forget class_create
	timed "one-$1" "$backfit" infer --json --from "$new" --to "$2" --old-source "$3" class_create
}

# What the library has: api, evolution
evolutions() {
	for file in patches/*/*.cocci; do
		sed -n 's|^// Provides: *||p' "$file" | tr ',' '\n' | sed 's/^ *//; s/ *$//' |
			sed "/^\$/d; s|\$|	${file#patches/}|"
	done
}

# plain FILE: without layout
plain() {
	sed 's|//.*||' "$1" | tr -d ' \t\n'
}

# rediscovered TARGET: proved rules on the tests of evolutions of the same API
rediscovered() {
	dir=$(mktemp -d)
	same=0 other=0 list=
	evolutions >"$dir/library"
	jq -r '.[] | select(.verdict == "proved") | .api' "$cache/infer-$1" >"$dir/proved"
	awk -F '\t' 'NR == FNR { proved[$1]; next } $1 in proved && !seen[$2]++' \
		"$dir/proved" "$dir/library" >"$dir/both"
	while IFS='	' read -r api file; do
		jq -r --arg api "$api" '.[] | select(.api == $api) | .rule' \
			"$cache/infer-$1" >"$dir/rule.cocci"
		equal=yes
		for test in "tests/evolutions/${file%.cocci}"/*.c; do
			[ -f "$test.expected" ] || continue
			cp "$test" "$dir/made.c"
			spatch --very-quiet --no-includes --macro-file patches/macros.h --in-place \
				--sp-file "$dir/rule.cocci" "$dir/made.c" >"$dir/out" 2>&1 || equal=no
			[ "$(plain "$dir/made.c")" = "$(plain "$test.expected")" ] || equal=no
		done
		case $equal in
		yes) same=$((same + 1)) ;;
		no)
			other=$((other + 1))
			list="$list ${file%.cocci}"
			;;
		esac
	done <"$dir/both"
	echo "library: of those proved, $same do to the evolution's test what it does, $other another thing:"
	echo "$list" | fold -s -w 100 | sed 's/^ */  /'
	rm -rf "$dir"
}

table() {
	evolutions | jq -R 'split("\t") | {api: .[0], file: .[1]}' | jq -s . >"$cache/library"
	jq -n -r --slurpfile need "$cache/plan-$1" --slurpfile got "$cache/infer-$1" \
		--slurpfile lib "$cache/library" --arg name "$1" '
	def share(a; b): if b == 0 then "-" else "\(a * 1000 / b | round / 10) %" end;
	def reason: .why // "" | sub("[0-9]+ of [0-9]+ held-out.*"; "held-out changes differ")
		| sub("only [0-9]+ held-out.*"; "fewer than 2 held-out changes to compare")
		| sub(".* does not compile with it.*"; "a driver does not compile with it")
		| sub(".* another form there.*"; "other forms as well")
		| sub("there is only.*"; "one example") | sub("in all [0-9]+ uses.*"; "in all uses")
		| sub("the older code takes .*"; "the older code takes a value that the newer has not")
		| sub("the change reaches .x?.*beside the use"; "the change reaches beyond the use")
		| sub("in place of [0-9]+ uses"; "in place of the uses")
		| sub("the [0-9]+ examples"; "the examples")
		| sub("^spatch: .*"; "spatch fails");
	($got[0] | map({key: .api, value: .}) | from_entries) as $by
	| ($need[0] | map(. + ($by[.api] // {verdict: "unseen",
		why: "in fewer than 3 files of both trees, or no difference of facts"}))) as $all
	| ($all | map(select(.changed != null and (.changed - .open) >= 3 and .same <= .changed))) as $can
	| ($all | map(select(.verdict == "proved"))) as $proved
	| ($can | map(select(.verdict == "proved"))) as $yes
	| ($got[0] | map(select(.verdict == "proved"))) as $every
	| "== 7.3 -> \($name)",
	"API changes that >= 3 corpus drivers need      \($all | length)",
	"  proved rule                                  \($proved | length)  \(share($proved | length; $all | length))",
	"  draft                                        \($all | map(select(.verdict == "draft")) | length)",
	"expressible (>= 3 changed uses, see above)     \($can | length)",
	"  proved rule: recall                          \($yes | length)  \(share($yes | length; $can | length))",
	"all APIs looked at                             \($got[0] | length), proved \($every | length), drafts \($got[0] | map(select(.verdict == "draft")) | length)",
	"precision of proved rules, held out            \($every | map(.equal) | add) of \($every | map(.equal + .different) | add) changes  \(share($every | map(.equal) | add; $every | map(.equal + .different) | add)); \($every | map(.unlike) | add) more without counterpart",
	"  another right form counted as wrong          \(share($every | map(.equal) | add; $every | map(.equal + .different + .other) | add)); \($every | map(.other) | add) such",
	"proved rules that a newest driver compiles with \($every | map(select(.compiled > .compiled_older)) | length) of \($every | length), an older one with the newer code \($every | map(select(.compiled > 0 and .compiled == .compiled_older)) | length)",
	"drafts that examples bear out and nothing compiles \($got[0] | map(select(.why // "" | startswith("examples bear it out"))) | length); that a compiler refused \($got[0] | map(select(.broken > 0 and .verdict == "draft")) | length)",
	"recall with these drafts counted               \($can | map(select(.verdict == "proved" or (.why // "" | startswith("examples bear it out")))) | length)  \(share($can | map(select(.verdict == "proved" or (.why // "" | startswith("examples bear it out")))) | length; $can | length))",
	"sites changed by proved rules, held out        \($every | map(.reached) | add) of \($every | map(.sites) | add)  \(share($every | map(.reached) | add; $every | map(.sites) | add))",
	"why needed changes have no proved rule:",
	($all | map(select(.verdict != "proved")) | group_by(reason) | sort_by(-length) | .[:14][]
		| "  \(length)	\(.[0] | reason)  (\(map(.api) | .[:3] | join(", ")))"),
	"files with uses whose uses were all changed    \($every | map(.whole) | add) of \($every | map(.files) | add)  \(share($every | map(.whole) | add; $every | map(.files) | add))",
	"20 proved rules with the most changed uses (held-out sites changed; files whole; changes equal, different, without counterpart):",
	($every | sort_by(-.changed) | .[:20][] | "  \(.api): \(.reached) of \(.sites) \(share(.reached; .sites)); \(.whole) of \(.files) files; \(.equal), \(.different), \(.unlike)"),
	($lib[0] | group_by(.file) | map({file: .[0].file, best: (map($by[.api] // {verdict: "unseen"}) |
		sort_by({proved: 0, draft: 1, "no-rule": 2, unseen: 3}[.verdict]) | .[0])})) as $l
	| "library: \($l | length) evolutions; proved \($l | map(select(.best.verdict == "proved")) | length), draft \($l | map(select(.best.verdict == "draft")) | length), no rule \($l | map(select(.best.verdict == "no-rule")) | length), not needed there or in fewer than 3 files \($l | map(select(.best.verdict == "unseen")) | length)",
	($l | map(select(.best.verdict == "no-rule" or .best.verdict == "draft")) | sort_by(.file)[]
		| "  \(.file | sub(".cocci$"; "")): \(.best.verdict): \(.best.api): \(.best | reason)")'
	rediscovered "$1"
	read -r wall user sys mem <"$cache/infer-$1.time"
	echo "time of all: $wall s ($user user, $sys system), $((mem / 1024)) MB"
	tail -n 1 "$cache/one-$1.time" | {
		read -r wall user sys mem
		echo "time of one API: $wall s ($user user, $sys system), $((mem / 1024)) MB"
	}
}

for name in ${TARGETS:-6.12 6.1 5.10}; do
	old=$(scripts/kernels path "$name")
	plan "$name" "$old"
	scripts/kernels fetch "$name-source" >/dev/null
	infer "$name" "$old" "$(scripts/kernels source "$name-source")"
	table "$name"
done
