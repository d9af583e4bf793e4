#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Is $KLIB_BUILD a kernel that this package was made for? The questions that
# decided what stands in the package are asked of it again: one file is
# compiled with its own flags, and Module.symvers is read. With --klib only:
# is it a kernel that modules can be built for?
set -eu

top=$(pwd)
klib=${KLIB_BUILD:-}

die() {
	echo "backfit: $1" >&2
	exit 2
}

[ -n "$klib" ] ||
	die "KLIB_BUILD is not set: make KLIB_BUILD=/lib/modules/RELEASE/build"
[ -d "$klib" ] || die "KLIB_BUILD=$klib: no such folder"
[ -f "$klib/Makefile" ] || die "KLIB_BUILD=$klib: no kernel build directory (no Makefile)"
[ -f "$klib/include/generated/autoconf.h" ] ||
	die "KLIB_BUILD=$klib: this kernel was never configured: make modules_prepare there"
[ "${1:-}" != --klib ] || exit 0

release=$(sed -n 's/^#define UTS_RELEASE "\(.*\)"$/\1/p' \
	"$klib/include/generated/utsrelease.h" 2>/dev/null || :)
: "${release:=unnamed}"
made_for=$(sed -n 's/^BACKFIT_FOR := //p' package.mk)
log=$top/.check-target.log
differ=$top/.check-target.differ
trap 'rm -f "$log" "$differ"' EXIT
trap 'exit 1' HUP INT TERM

failed=0
# kbuild takes LC_ALL away again; the compiler's words are read below.
unset LANGUAGE || :
LC_ALL=C LANG=C LC_MESSAGES=C LC_CTYPE=C ${MAKE:-make} -C "$klib" M="$top" BACKFIT_TOP="$top" BACKFIT_CHECK=1 questions.o \
	>"$log" 2>&1 || failed=$?

# Each probe stands on a line of a file named question-N, N being the line of
# the list: an error there means that its answer is another one.
awk '/question-[0-9]+:[0-9]+.*error/ {
	sub(/.*question-/, ""); sub(/:.*/, ""); if (!seen[$0]++) print
}' "$log" >"$differ"

if [ "$failed" -ne 0 ] && [ ! -s "$differ" ]; then
	grep -m 5 -i -e 'error' -e ' not found' "$log" >&2 || tail -n 5 "$log" >&2
	die "the questions cannot be asked of $klib ($release): see the lines above"
fi

if [ -f "$klib/Module.symvers" ]; then
	awk -F '\t' '
	FILENAME == ARGV[1] { exported[$2] = 1; next }
	/^#/ { next }
	{
		n = split($3, how, " ")
		for (i = 1; i <= n; i++) {
			if (how[i] !~ /^(un)?exported:/)
				continue
			wanted = how[i] ~ /^exported:/
			sub(/.*:/, "", how[i])
			if (wanted != (how[i] in exported))
				print FNR
		}
	}' "$klib/Module.symvers" questions >>"$differ"
else
	echo "backfit: $klib has no Module.symvers: what is exported was not asked" >&2
fi

[ -s "$differ" ] || exit 0
{
	echo "backfit: this package was generated for $made_for; on this kernel" \
		"($release) these answers differ:"
	awk -F '\t' '
	FILENAME == ARGV[1] { differs[$1] = 1; next }
	FNR in differs { printf "  %s is not %s, as the package assumes\n", $1, $2 }
	' "$differ" questions
	echo "backfit: generate the package again for this kernel:" \
		"backfit generate --to $klib"
} >&2
exit 1
