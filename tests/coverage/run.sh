#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# How many drivers of the newest tree build, link and stay quiet on older kernels,
# and what blocks the others.
#
#	tests/coverage/run.sh
#
# TARGETS   kernels (default "6.12 6.1 5.10")
# SAMPLE    how many drivers are drawn (default 300; 0: all of them)
# SEED      for the draw (default 1)
# FRESH     not empty: take no result of an earlier run
# PLAIN_HEADERS  not empty: the targets' sources stay unread, also where the cache has them
#
# Results of each driver stay in $BACKFIT_CACHE/coverage: what did not change is
# not built again, and a run that was stopped goes on where it was. A change in
# what the program itself writes needs FRESH=1.
set -eu
cd "$(dirname "$0")/../.."

top=$(pwd -P)
cache=${BACKFIT_CACHE:-$top/.cache}/coverage
mkdir -p "$cache"
targets=''
for name in ${TARGETS:-6.12 6.1 5.10}; do
	targets="$targets $name=$(scripts/kernels path "$name")"
	# a vendor has it; here only where it is in the cache
	[ -n "${PLAIN_HEADERS-}" ] || ! old=$(scripts/kernels source "$name-source" 2>/dev/null) ||
		targets="$targets=$old"
done
configured=$(scripts/kernels list | awk '$1 ~ /^[0-9]+\.[0-9]+$/ { print $1 }' | sort -V | tail -n 1)
source=$(scripts/kernels source newest)
sh tests/coverage/corpus.sh "$source" \
	"$(scripts/kernels path "${CONFIGURED:-$configured}")/include/config/auto.conf" >"$cache/corpus"
# shellcheck disable=SC2086 # words are meant
exec tests/coverage/build/coverage --newest "$(scripts/kernels path newest)" --source "$source" \
	--cache "$cache" --backfit "$top/scripts/backfit/build/backfit" --library "$top" \
	--sample "${SAMPLE:-300}" --seed "${SEED:-1}" ${FRESH:+--fresh} "$cache/corpus" $targets
