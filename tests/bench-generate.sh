#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# What a package costs, beside the same semantic patches run the way the backports
# project's gentree runs them, and beside the compile of the same drivers.
#
#	tests/bench-generate.sh [-t]
#
# TARGET   the older kernel (default 6.1)
# SAMPLE   how many drivers are drawn (default 300)
# SEED     for the draw (default 1)
# DRIVERS  these drivers in the place of drawn ones, between blanks
# WORKERS  how many processes side by side (default: the processors)
#
# gentree takes the rules in their order. For each it starts three processes of
# spatch for each processor, each of which has its share (--max, --index) of all C
# files of the package, and waits for them; no rule is passed over because nothing
# calls for it, no file but by spatch's own --use-coccigrep. The options are gentree's
# (--suffix is what spatch calls its --backup-suffix today); beside them come those without which the result would be another one: the macro
# file and what a rule's own Options: line says. What else gentree does (copying,
# ordinary patches, Kconfig) is not counted for it; for us all of it is.
#
# We are measured twice: cold, with nothing in the cache that comes of generating (it
# keeps only results of spatch), which is the figure that counts; and warm, with those
# of the first time. Facts of the two kernels are there each time, as they are made
# once for a kernel. Prints what was run, a table, ratios of wall time and of
# processor time, what (file, rule) pairs there are and cost, and the files that the
# two ways leave in different states. With -t as a test: no compile, and a line
# "N passed, N failed" about the package and the differences.
set -eu
cd "$(dirname "$0")/.."

top=$(pwd -P)
backfit=$top/scripts/backfit/build/backfit
BACKFIT_LIBRARY=$top
BACKFIT_JOBS=${WORKERS:-$(nproc)}
export BACKFIT_LIBRARY BACKFIT_JOBS
tmp=$(mktemp -d)
trap '[ -n "${KEEP-}" ] || rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh
# shellcheck source=tests/pristine.sh
. tests/pristine.sh

newest=$(scripts/kernels path newest)
source=$(scripts/kernels source newest)
target=$(scripts/kernels path "${TARGET:-6.1}")
configured=$(scripts/kernels list | awk '$1 ~ /^[0-9]+\.[0-9]+$/ { print $1 }' | sort -V | tail -n 1)

# measure NAME COMMAND...: its times to $tmp/NAME.times, "WALL CPU" in seconds
measure() {
	what=$1
	ended=0
	shift
	sh -c 'start=$(date +%s.%N)
		status=0
		"$@" >"$0.log" 2>&1 || status=$?
		end=$(date +%s.%N)
		times >"$0.cpu"
		echo "$start $end" >"$0.wall"
		exit "$status"' "$tmp/$what" "$@" || ended=$?
	awk 'NR == FNR { wall = $2 - $1; next }
		FNR == 2 { for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); cpu += t[1] * 60 + t[2] } }
		END { printf "%.2f %.2f\n", wall, cpu }' "$tmp/$what.wall" "$tmp/$what.cpu" \
		>"$tmp/$what.times"
	return "$ended"
}

# the drivers that are drawn, one a line
draw() {
	if [ -n "${DRIVERS-}" ]; then
		printf '%s\n' "$DRIVERS" | tr -s ' ' '\n' | sort
		return
	fi
	sh tests/coverage/corpus.sh "$source" \
		"$(scripts/kernels path "$configured")/include/config/auto.conf" >"$tmp/corpus"
	yes "${SEED:-1}" | head -c 1000000 >"$tmp/seed"
	shuf -n "${SAMPLE:-300}" --random-source="$tmp/seed" "$tmp/corpus" | sort
}

# the rules that apply to the target, each behind those that it names in After:
applicable() {
	for rule in patches/*/*.cocci; do
		name=${rule#patches/}
		name=${name%.cocci}
		echo "$name $name"
		sed -n 's/^\/\/ After: *//p' "$rule" | tr ',' ' ' | xargs -r -n 1 printf "%s $name\n"
		sed '/^\/\//!d' "$rule" | awk -v name="$name" '
			/^\/\/ When:/ { if (c) print name "\t" c; sub(/^\/\/ When: */, ""); c = $0; next }
			c && /^\/\/(   |[ ]*\t)/ { sub(/^\/\/[ \t]*/, ""); c = c " " $0; next }
			{ if (c) print name "\t" c; c = "" }
			END { if (c) print name "\t" c }' >>"$tmp/when"
	done | tsort >"$tmp/order"
	cut -f 2 "$tmp/when" | tr '\n' '\0' | xargs -0 "$backfit" ask "$target" |
		sed -n '/^[^ ]/s/.*: //p' >"$tmp/answers"
	paste "$tmp/when" "$tmp/answers" | awk -F '\t' '$3 != "yes" { print $1 }' >"$tmp/excluded"
	grep -vxFf "$tmp/excluded" "$tmp/order"
}

# what the package's drivers are before evolutions run on them
before_evolutions() {
	pristine_tree "$source" "$tmp/out" "$tmp/tree" "$tmp/files"
	while read -r patch; do
		if ! grep -q '^Rule: patches/' "$tmp/out/patches/$patch"; then
			git -C "$tmp/tree" -c user.name=t -c user.email=t@t am -q "$tmp/out/patches/$patch" </dev/null
		fi
	done <"$tmp/out/patches/series"
	rm -rf "$tmp/tree/.git"
	# what else has C in it: gentree works on all of its output
	for folder in backport-include compat include; do
		[ ! -d "$tmp/out/$folder" ] || cp -r "$tmp/out/$folder" "$tmp/tree/"
	done
	cp -r "$tmp/tree" "$tmp/alone"
}

# the words of gentree's command line, but for the rule
gentree_options='--in-place --recursive-includes --relax-include-path --use-coccigrep
	--timeout 120 --suffix .cocci_backup'

# rule_of_gentree NAME LOG WORD...: one of its processes; what it works on and its share last
rule_of_gentree() {
	name=$1
	log=$2
	shift 2
	options=$(sed -n 's|^// Options: *||p' "$top/patches/$name.cocci")
	# shellcheck disable=SC2086 # options are words
	spatch --sp-file "$top/patches/$name.cocci" $gentree_options \
		--macro-file "$top/patches/macros.h" $options "$@" \
		>"$log" 2>&1 || echo "$name: $?" >>"$tmp/gentree.failed"
}

# every rule, one after the other, over every file
way_of_gentree() {
	cd "$tmp/tree"
	threads=$((BACKFIT_JOBS * 3))
	while read -r name; do
		thread=0
		while [ "$thread" -lt "$threads" ]; do
			rule_of_gentree "$name" "$tmp/thread.$thread" --dir . \
				--max "$threads" --index "$thread" &
			thread=$((thread + 1))
		done
		wait
		find . -name '*.cocci_backup' -delete
	done <"$tmp/applicable"
}

# The same over files from standard input, one process for each rule. Side by side, each
# process lists the files that hold what its rule looks for, and takes its share of them:
# where one has been changed meanwhile by another process, the lists differ, and a file
# can be in nobody's share.
way_alone() {
	cat >"$tmp/passed-over"
	while read -r name; do
		# shellcheck disable=SC2046 # names of files, which have no blanks
		(cd "$tmp/alone" && rule_of_gentree "$name" "$tmp/thread" $(cat "$tmp/passed-over"))
	done <"$tmp/applicable"
	while read -r file; do
		cp "$tmp/alone/$file" "$tmp/tree/$file"
	done <"$tmp/passed-over"
}

# the files, from standard input, that are different for no reason that is known; those
# for which there is one are in headers, bodies and passed
different() {
	while read -r file; do
		cmp -s "$tmp/tree/$file" "$tmp/out/$file" || echo "$file"
	done >"$tmp/differing"
	# spatch --dir opens no header but by an #include: those stay as they were there
	grep '\.h$' "$tmp/differing" >>"$tmp/headers" || :
	# nor does spatch change what a macro's body holds, nor what it says it cannot parse
	grep -v '\.h$' "$tmp/differing" | while read -r file; do
		if [ "$(without_bodies "$tmp/tree/$file")" = "$(without_bodies "$tmp/out/$file")" ]; then
			echo "$file" >>"$tmp/bodies"
		elif only_unparsed "$tmp/tree/$file" "$tmp/out/$file"; then
			echo "$file" >>"$tmp/passed"
		else
			echo "$file"
		fi
	done
}

# what one process of spatch costs that finds nothing to do: seconds of processor time
cost_of_start() {
	echo 'int none;' >"$tmp/none.c"
	rule=$(grep -l '^// Options: *--no-includes *$' patches/*/*.cocci | head -1)
	sh -c 'for i in 1 2 3 4 5 6 7 8 9 10; do
			spatch --sp-file "$1" --no-includes --macro-file patches/macros.h "$2" \
				>"$2.log" 2>&1
		done
		times' sh "$rule" "$tmp/none.c" | awk 'NR == 2 {
			for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); cpu += t[1] * 60 + t[2] }
			printf "%.3f\n", cpu / 10 }'
}

# ratio A B FIELD: how many times B's is A's
ratio() {
	paste "$tmp/$1.times" "$tmp/$2.times" | awk -v f="$3" '{ printf "%.1f", $f / $(f + 2) }'
}

# without_bodies FILE: the file but for its macros' definitions
without_bodies() {
	awk '/^[ \t]*#[ \t]*define/ { within = 1 }
		!within { print }
		!/\\$/ { within = 0 }' "$1"
}

# unparsed FILE: the lines that spatch says it cannot parse, "FIRST LAST" for each part.
# It names the line that it stumbled over, and shows the part with a BAD at that line.
unparsed() {
	spatch --parse-c --verbose-parsing --parse-error-msg --macro-file patches/macros.h "$1" \
		2>&1 | awk -v file="$1" '
		function tell() {
			if (met)
				print (at > before ? at - before : 1), at + behind
			met = 0
		}
		met && !/^bad:/ { tell(); at = 0 }
		index($0, " = File \"") == 1 {
			head = " = File \"" file "\", line "
			at = index($0, head) == 1 ? substr($0, length(head) + 1) + 0 : 0
			before = behind = 0
		}
		/^bad:/ { if (met) behind++; else before++ }
		/^BAD:/ && at { met = 1 }
		END { tell() }'
}

# only_unparsed A B: do all differences lie in parts of A that spatch cannot parse?
only_unparsed() {
	unparsed "$1" >"$tmp/unparsed"
	diff -U0 "$1" "$2" | sed -n 's/^@@ -\([0-9]*\),\([0-9]*\) .*/\1 \2/p
		s/^@@ -\([0-9]*\) .*/\1 1/p' | awk -v spans="$tmp/unparsed" '
		BEGIN { while ((getline line <spans) > 0) { split(line, f, " "); first[++n] = f[1]; last[n] = f[2] } }
		{
			# what is only added stands behind the line that is named
			from = $1
			to = $2 ? $1 + $2 - 1 : $1
			for (i = 1; i <= n && !(first[i] <= from && to <= last[i]); i++) ;
			if (i > n)
				outside = 1
		}
		END { exit outside || !n }'
}

# says A B TEXT WHAT: how many times B's
says() {
	echo "$3 $(ratio "$1" "$2" 1) times as long as $4 ($(ratio "$1" "$2" 2) times the processor time)"
}

row() {
	read -r wall cpu <"$tmp/$1.times"
	printf '%-42s %8.1f s %8.1f s\n' "$2" "$wall" "$cpu"
}

if [ "${1-}" = --gentree ]; then
	tmp=$2
	trap - EXIT
	way_of_gentree
	exit
fi

draw >"$tmp/drivers"
# facts are made once for a kernel, whatever is generated for it
"$backfit" scan "$newest" >"$tmp/log" 2>&1
"$backfit" scan "$target" >"$tmp/log" 2>&1
# a cache with all but results of spatch
cache=$(cd "${BACKFIT_CACHE:-.cache}" && pwd -P)
mkdir "$tmp/cache"
for part in "$cache"/*; do
	[ "${part##*/}" = applied ] || ln -s "$part" "$tmp/cache/"
done
BACKFIT_CACHE=$tmp/cache
export BACKFIT_CACHE
measure generate xargs -a "$tmp/drivers" "$backfit" generate --from "$newest" --to "$target" \
	-o "$tmp/out" --keep-going || :
if [ ! -f "$tmp/out/patches/series" ]; then
	echo "FAIL no package: $(grep '^backfit:' "$tmp/generate.log" | tail -1)"
	echo "0 passed, 1 failed"
	exit 1
fi
measure again xargs -a "$tmp/drivers" "$backfit" generate --from "$newest" --to "$target" \
	-o "$tmp/again" --keep-going || :
if diff -r "$tmp/out" "$tmp/again" >"$tmp/diff" 2>&1; then
	ok
else
	bad 'the second time another package came out' "$(head -5 "$tmp/diff")"
fi
applicable >"$tmp/applicable"
before_evolutions
measure gentree sh tests/bench-generate.sh --gentree "$tmp"
if [ -f "$tmp/gentree.failed" ]; then
	bad "gentree's way: spatch fails" "$(head -5 "$tmp/gentree.failed")"
fi

: >"$tmp/headers"
: >"$tmp/bodies"
: >"$tmp/passed"
: >"$tmp/passed-over"
different <"$tmp/files" >"$tmp/different"
if [ -s "$tmp/different" ]; then
	way_alone <"$tmp/different"
	different <"$tmp/passed-over" >"$tmp/different"
fi

rules=$(wc -l <"$tmp/applicable")
# which files a rule changed, a line for each
grep -l '^Rule: ' "$tmp/out/patches/"*.patch >"$tmp/evolved" || :
xargs -r -a "$tmp/evolved" grep -h '^diff --git ' >"$tmp/pairs" || :
start=$(cost_of_start)
echo "$(wc -l <"$tmp/drivers") drivers drawn, $(grep -c '^# module: ' "$tmp/out/package.mk") modules" \
	"written, $(wc -l <"$tmp/files") files; $(wc -l <"$tmp/evolved") of the $rules rules that" \
	"apply to the target change these drivers; $BACKFIT_JOBS workers"
echo "gentree's way: for each of $rules rules, $((BACKFIT_JOBS * 3)) times side by side:" \
	"spatch --sp-file RULE $(echo "$gentree_options" | tr -s "\n\t" "  ") --macro-file patches/macros.h OPTIONS_OF_RULE --dir ." \
	--max $((BACKFIT_JOBS * 3)) --index N
printf '%-42s %10s %10s\n' '' wall processor
row generate 'backfit generate, cold, all of it'
row again 'the same, warm: results of spatch at hand'
row gentree 'every rule over every file (gentree)'
if [ "${1-}" != -t ]; then
	measure compile make -k -j"$BACKFIT_JOBS" -C "$tmp/out" KLIB_BUILD="$target" || :
	row compile 'the compile'
	echo "$(find "$tmp/out" -name '*.ko' | wc -l) modules came out of the compile"
	grep -m 5 ' error: ' "$tmp/compile.log" || :
	says compile generate 'the compile takes' 'generate (cold)'
	says compile again 'the compile takes' 'generate (warm)'
fi
says gentree generate "gentree's way takes" 'generate (cold)'
says gentree again "gentree's way takes" 'generate (warm)'
paste "$tmp/generate.times" "$tmp/again.times" | awk -v pairs="$(wc -l <"$tmp/pairs")" \
	-v start="$start" -v rules="$(wc -l <"$tmp/evolved")" '{
		printf "%d (file, rule) pairs change something; spatch costs us %.1f s of processor" \
			" time for them, the rest of generate %.1f s; to start spatch %d times, once for" \
			" each such rule, costs %.2f s\n", pairs, $2 - $4, $4, rules, rules * start }'
if [ -s "$tmp/different" ]; then
	bad "files that gentree's way leaves otherwise" "$(cat "$tmp/different")"
	while read -r file; do
		diff -u "$tmp/tree/$file" "$tmp/out/$file" | head -20
	done <"$tmp/different" | head -60
else
	ok
	echo "both leave the same sources, byte for byte; gentree's way never opens" \
		"$(wc -l <"$tmp/headers") headers that rules change here, nor does it reach" \
		"the macros' bodies of $(wc -l <"$tmp/bodies") files, nor what spatch itself says it" \
		"cannot parse in $(wc -l <"$tmp/passed") files"
	[ ! -s "$tmp/passed-over" ] || echo "gentree's processes passed over what one of them" \
		"alone does in $(wc -l <"$tmp/passed-over") files (they share out files that" \
		"others change meanwhile)"
fi
[ "${1-}" != -t ] || closing
