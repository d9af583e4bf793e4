#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Is $KLIB_BUILD a kernel that this package was made for? The questions that
# decided what stands in the package are asked of it again: one file is
# compiled with its own flags, and Module.symvers is read. With --klib only:
# is it a kernel that modules can be built for?
set -eu

# dkms calls it in the folder of the package, by its path
[ "${1:-}" != --of ] || { KLIB_BUILD=$2 && shift 2; }
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

# Each declared-N.c includes one header and declares names once more, as what
# they are not. The compiler refuses that, and notes where the name stands: in
# the header itself where declared-N.c ("header") is who includes that file, which
# is told only once.
for source in declared-*.c; do
	[ -f "$source" ] || continue
	header=$(sed -n 's/^#include <\(.*\)>$/\1/p' "$source")
	LC_ALL=C LANG=C LC_MESSAGES=C LC_CTYPE=C ${MAKE:-make} -C "$klib" M="$top" \
		BACKFIT_TOP="$top" BACKFIT_CHECK=1 "${source%.c}.o" >"$log" 2>&1 || :
	if ! grep -q '^end:1:' "$log"; then
		echo "backfit: $klib: <$header> does not compile alone: what it declares" \
			"was not asked" >&2
		continue
	fi
	awk -F '\t' -v header="$header" '
	function is_top(name) { return name ~ /^(header$|<command-line>|<built-in>)/ }
	function is_header(name) {
		return substr(name, length(name) - length(header)) == "/" header
	}
	function see(name, by) { if (is_top(by) && is_header(name)) direct = name }
	FILENAME == ARGV[1] {
		name = $0
		sub(/^(In file included| +) ?from /, "", name); sub(/:.*/, "", name)
	}
	# gcc begins with the innermost includer, clang ends with it
	FILENAME == ARGV[1] && /^In file included from / {
		see(name, inner); inner = last = name
		next
	}
	FILENAME == ARGV[1] && /^ +from / {
		see(last, name); last = name
		next
	}
	FILENAME == ARGV[1] {
		see(name, inner); inner = last = ""
		if (sub(/^question-/, "", name))
			number = name
		else if (number && name == direct && /: note: /)
			found[number] = 1
		next
	}
	$3 == "declared:" header && !(FNR in found) { print FNR }
	$3 == "undeclared:" header && FNR in found { print FNR }
	' "$log" questions >>"$differ"
done

if [ -f "$klib/Module.symvers" ]; then
	awk -F '\t' '
	# the namespace once stood before the module
	FILENAME == ARGV[1] {
		exported[$2] = 1
		gpl[$2] = ($4 ~ /^EXPORT_/ ? $4 : $5) ~ /_GPL/
		space[$2] = $4 ~ /^EXPORT_/ ? $5 : $3
		next
	}
	/^#/ { next }
	{
		n = split($3, how, " ")
		for (i = 1; i <= n; i++) {
			split(how[i], part, ":")
			kind = part[1]; symbol = part[2]
			is = (symbol in exported)
			if (kind ~ /gpl$/)
				is = is && gpl[symbol]
			else if (kind ~ /namespace$/)
				is = is && space[symbol] == part[3]
			else if (kind !~ /^(un)?exported$/)
				continue
			if (is != (kind !~ /^(un|not-)/))
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
