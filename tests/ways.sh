#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The same facts by other ways: macros expanded by the compiler instead of the
# scanner, and headers in the opposite order; and from compilers that refuse to
# leave macros to the scanner, do not listen, or give what none should.
#
#	tests/ways.sh [--long | KERNEL...]
#
# With --long those of other architectures, too.
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

# shellcheck source=tests/count.sh
. tests/count.sh
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
log=$tmp/log
make -s --no-print-directory -C tests/tools build/scan-ways

# at_most NUMBER WAY KERNEL: so many facts differ that way
at_most() {
	n=$(sed -n "s/^$2: .* \\([0-9]*\\) differ$/\\1/p" "$log")
	if [ -n "$n" ] && [ "$n" -le "$1" ]; then
		ok
	else
		bad "$3 read $2: ${n:-unknown} facts differ, not at most $1" "$(grep '^  ' "$log" | tail -5)"
	fi
}

kernels=${*:-5.10 6.1 6.12 newest}
[ "$kernels" != --long ] || kernels='5.10 6.1 6.12 newest 6.1-arm64 6.1-armhf'
for kernel in $kernels; do
	if ! scripts/kernels fetch "$kernel" >"$log" 2>&1; then
		bad "$kernel: not there" "$(tail -3 "$log")"
		continue
	fi
	# shellcheck disable=SC2046 # one word per option is meant
	if ! tests/tools/build/scan-ways "$(scripts/kernels path "$kernel")" \
		$(scripts/kernels options "$kernel") >"$log"; then
		bad "$kernel: cannot be read in three ways"
		continue
	fi
	# Who expands a macro makes no difference, but that the compiler lets a macro
	# rename members of a header that has nothing to do with it (rvt_qp.r_flags),
	# or stand for enumerators that the header declares itself (ocelot_reg).
	at_most 20 "by the compiler" "$kernel"
	# Array sizes and enumerators' values that are named by a constant of a header
	# that the other does not include, and what a header only defines where no
	# other did (linux/io-64-nonatomic-lo-hi.h).
	at_most 100 backwards "$kernel"
done

# compiler WHAT TEXT: one that runs TEXT where it is asked for -fdirectives-only
compiler() {
	mkdir -p "$tmp/$1"
	cat >"$tmp/$1/$cc" <<EOF
#!/bin/sh
real=$real
case " \$* " in
*" -fdirectives-only "*) ;;
*) exec \$real "\$@" ;;
esac
$2
EOF
	chmod +x "$tmp/$1/$cc"
}

# facts_by WHAT: what is known of 6.1 by that compiler
facts_by() {
	BACKFIT_CACHE=$tmp/$1/cache PATH=$tmp/$1:$PATH scripts/backfit/build/backfit ask -q \
		"$path" kfree >/dev/null 2>&1 || return 1
	for table in facts members header; do
		sqlite3 "$tmp/$1"/cache/facts/*.sqlite "SELECT * FROM $table" | LC_ALL=C sort
	done >"$tmp/$1/facts"
}

path=$(scripts/kernels path 6.1)
cc=$(sed -n 's/^CONFIG_CC_VERSION_TEXT="\{0,1\}\([^ "]*\).*/\1/p' "$path/include/config/auto.conf")
real=$(command -v "$cc")
# shellcheck disable=SC2016 # it is the compiler's own text
{
	compiler listens 'exec $real "$@"'
	compiler refuses 'echo "cc1: error: unrecognized command line option \"-fdirectives-only\"" >&2
exit 1'
	compiler ignores 'for a; do
	shift
	[ "$a" = -fdirectives-only ] || set -- "$@" "$a"
done
exec $real "$@"'
	compiler garbles 'for a; do file=$a; done
exec cat "$file"'
}
facts_by listens || bad "6.1 cannot be read by a compiler in a wrapper" "$real"
for what in refuses ignores garbles; do
	if ! facts_by "$what"; then
		bad "6.1 cannot be read by a compiler that $what -fdirectives-only" "$real"
		continue
	fi
	# The members of rvt_qp, as above. The compiler also puts r8a66597.h's REW into
	# ocelot.h's enumerators, and does not tell of what trace/stages/init.h makes
	# a name that is its includers' to define.
	n=$(diff "$tmp/listens/facts" "$tmp/$what/facts" | grep '^[<>]' |
		grep -v -c 'soc/mscc/ocelot[.]h\|str__TRACE_SYSTEM' || :)
	if [ "$n" -le 10 ]; then
		ok
	else
		bad "6.1 by a compiler that $what -fdirectives-only: $n lines differ" \
			"$(diff "$tmp/listens/facts" "$tmp/$what/facts" | head -5)"
	fi
done
closing
