#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Input that means harm or is none at all: the scanner's floods (tests/hostile),
# compilers that do not do what compilers do, headers that are no files, rubbish
# where a kernel keeps its exports and its configuration, rubbish on the command
# line. Everything ends: in bounded time and memory, with one clear line.
#
#	tests/hostile.sh
#
# Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C
top=$(pwd)
backfit=$top/scripts/backfit/build/backfit

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

# floods PROGRAM [OPTION]: what it counted is counted here
floods() {
	"$@" >"$tmp/floods" 2>&1 || true
	grep '^FAIL' "$tmp/floods" || true
	n=$(sed -n 's/^\([0-9]*\) passed, .*/\1/p' "$tmp/floods")
	m=$(sed -n 's/^.* passed, \([0-9]*\) failed/\1/p' "$tmp/floods")
	if [ -z "$n" ]; then
		bad "floods: did not come to an end" "$(tail -3 "$tmp/floods")"
	else
		passed=$((passed + n))
		failed=$((failed + m))
	fi
}

# kernel DIR COMPILER: a kernel as small as a scan accepts one
kernel() {
	k=$1
	mkdir -p "$k/include/linux" "$k/include/config" "$k/include/generated" \
		"$k/arch/x86/include/generated" "$k/scripts"
	# what kbuild leaves of a compilation
	{
		printf 'probe.o:\n\t@echo "savedcmd_probe.o := %s -nostdinc -I./include ' "$2"
		printf -- '-I./arch/x86/include -c -o $(M)/probe.o $(M)/probe.c" >$(M)/.probe.o.cmd\n'
	} >"$k/Makefile"
	: >"$k/.config"
	: >"$k/include/generated/autoconf.h"
	echo 'CONFIG_MODULES=y' >"$k/include/config/auto.conf"
	echo '#define UTS_RELEASE "6.1.0-hostile"' >"$k/include/generated/utsrelease.h"
	printf '0x00000000\tkfree\tvmlinux\tEXPORT_SYMBOL\t\n' >"$k/Module.symvers"
	{
		echo '#ifndef ALL_H'
		echo '#define ALL_H'
		echo 'void kfree(const void *p); void msleep(unsigned int n); int printk(const char *f, ...);'
		echo 'struct device { int id; }; extern unsigned long jiffies;'
		echo 'static inline void list_add(void *a, void *b) { }'
		echo 'unsigned long copy_from_user(void *to, const void *from, unsigned long n);'
		echo '#define module_init(x) int x##_;'
		echo '#define container_of(p, t, m) ((t *)(p))'
		awk 'BEGIN { for (i = 0; i < 5000; i++) print "int function_" i "(int a);" }'
		echo '#endif'
	} >"$k/include/linux/all.h"
	: >"$k/include/linux/types.h"
}

# scans NAME STATUS PATTERN KERNEL [SECONDS]: ends with STATUS within SECONDS (60)
# and 1.5 GB; for 2 its errors are one line of backfit's own that has PATTERN, and no
# facts are kept; for 0 PATTERN is in the output
scans() {
	BACKFIT_CACHE=$tmp/cache-scan
	export BACKFIT_CACHE
	status=0
	(
		# shellcheck disable=SC3045 # dash has it
		ulimit -v 1500000
		exec timeout -k 5 "${5:-60}" "$backfit" scan "$4"
	) >"$tmp/out" 2>"$tmp/err" </dev/null || status=$?
	grep -v '^reading the headers' "$tmp/err" >"$tmp/lines" || true
	if [ $status -ne "$2" ]; then
		bad "$1: ended with $status, not $2" "$(head -c 500 "$tmp/err")"
	elif [ "$2" -ne 0 ] && ! grep -q "^backfit: .*$3" "$tmp/err"; then
		bad "$1: says nothing of '$3'" "$(head -c 500 "$tmp/err")"
	elif [ "$2" -ne 0 ] && [ "$(grep -c . "$tmp/lines")" -ne 1 ]; then
		bad "$1: more than one line" "$(head -c 500 "$tmp/err")"
	elif [ "$2" -ne 0 ] && [ -n "$(find "$BACKFIT_CACHE" -name '*.sqlite*' 2>/dev/null)" ]; then
		bad "$1: kept facts all the same"
	elif [ "$2" -eq 0 ] && ! grep -q "$3" "$tmp/out"; then
		bad "$1: no '$3'" "$(head -5 "$tmp/out")"
	else
		ok
	fi
	rm -rf "$BACKFIT_CACHE"
	unset BACKFIT_CACHE
}

# compiler NAME: what a compiler does that is none; reads a shell program
compiler() {
	{
		echo '#!/bin/sh'
		cat
	} >"$tmp/cc-$1"
	chmod +x "$tmp/cc-$1"
	kernel "$tmp/k-$1" "$tmp/cc-$1"
}

bad_compilers() {
	kernel "$tmp/good" gcc
	scans "a small kernel" 0 'function  *500[0-9]' "$tmp/good"
	compiler nothing <<-'END'
		exit 0
	END
	compiler fails <<-'END'
		echo 'cc: I will not' >&2
		exit 1
	END
	compiler dies <<-'END'
		gcc "$@" | head -c 60000
		kill -KILL $$
	END
	compiler stops <<-'END'
		gcc "$@" | head -c 60000
	END
	compiler endless <<-'END'
		gcc "$@"
		exec yes 'int x;'
	END
	compiler endless_line <<-'END'
		exec tr '\n' ' ' </dev/zero
	END
	compiler complains <<-'END'
		exec yes 'x.h:1:1: error: no' >&2
	END
	compiler binary <<-'END'
		cat "$(command -v make)" "$(command -v gcc)" "$(command -v bash || command -v sh)"
	END
	compiler nuls <<-'END'
		head -c 50000000 /dev/zero
	END
	compiler long_line <<-'END'
		yes 'int x;' | head -c 100000000 | tr '\n' ' '
	END
	compiler braces <<-'END'
		yes '{' | head -c 4000000
	END
	scans "a compiler that says nothing" 2 "too early\|not found" "$tmp/k-nothing"
	scans "a compiler that refuses" 2 "I will not" "$tmp/k-fails"
	scans "a compiler that is killed" 2 "does not run\|too early" "$tmp/k-dies"
	scans "a compiler that stops in the middle" 2 "too early" "$tmp/k-stops"
	scans "a compiler without end" 2 "without end" "$tmp/k-endless"
	scans "a compiler with a line without end" 2 "without end" "$tmp/k-endless_line"
	scans "a compiler that complains without end" 2 "does not run" "$tmp/k-complains"
	scans "a compiler that gives a program" 2 "too early" "$tmp/k-binary"
	scans "a compiler that gives NUL bytes" 2 "too early" "$tmp/k-nuls"
	scans "a compiler that gives one line" 2 "too early" "$tmp/k-long_line"
	scans "a compiler that gives braces" 2 "too early" "$tmp/k-braces"
}

# header NAME: a kernel with one more header, which is read
header() {
	kernel "$tmp/h-$1" gcc
	cat >"$tmp/h-$1/include/linux/odd.h"
}

bad_headers() {
	echo '#include "/dev/stdin"' | header stdin
	echo 'int odd(int a);' >>"$tmp/h-stdin/include/linux/odd.h"
	scans "a header that includes standard input" 0 'function  *500[0-9]' "$tmp/h-stdin"
	head -c 300000 "$(command -v make)" | header binary
	scans "a header that is a program" 0 'function  *500[0-9]' "$tmp/h-binary"
	head -c 1000000 /dev/zero | header nuls
	scans "a header of NUL bytes" 0 'function  *500[0-9]' "$tmp/h-nuls"
	yes 'int x;' | head -c 100000000 | tr '\n' ' ' | header line
	scans "a header of one line of 100 MB" 0 'function  *500[0-9]' "$tmp/h-line"
	yes '{(' | head -c 2000000 | header braces
	scans "a header of open braces" 0 'function  *500[0-9]' "$tmp/h-braces"
	echo 'struct s {' | header open
	scans "a header that ends in a structure" 0 'function  *500[0-9]' "$tmp/h-open"
	echo '#include "odd.h"' | header itself
	scans "a header that includes itself" 0 'function  *500[0-9]' "$tmp/h-itself"
	awk 'BEGIN { for (i = 0; i < 40; i++) printf "#define M%d M%d M%d\n", i + 1, i, i
		print "int odd_before; M40; int odd_behind;" }' | header expansion
	scans "a header that expands without bounds" 0 'function  *500[0-9]' "$tmp/h-expansion"
	mkdir "$tmp/h-stdin/include/linux/folder.h"
	scans "a folder that is called like a header" 0 'function  *500[0-9]' "$tmp/h-stdin"
}

# It takes a minute until a silent compiler is ended: meanwhile the others run.
begin_with_pipe() {
	echo '#include "fifo.h"' | header fifo
	mkfifo "$tmp/h-fifo/include/linux/fifo.h"
	BACKFIT_CACHE=$tmp/cache-fifo timeout -k 5 150 "$backfit" scan "$tmp/h-fifo" \
		>"$tmp/out-fifo" 2>"$tmp/err-fifo" </dev/null &
	pipe=$!
}

end_with_pipe() {
	status=0
	wait $pipe || status=$?
	if [ $status -ne 2 ] || ! grep -q 'gave nothing for' "$tmp/err-fifo"; then
		bad "a header that includes a pipe: ended with $status" "$(cat "$tmp/err-fifo")"
	elif pgrep -f "$tmp/h-fifo" >/dev/null; then
		bad "a header that includes a pipe: the compiler still waits"
	else
		ok
	fi
}

# answers NAME KERNEL QUESTION ANSWER
answers() {
	BACKFIT_CACHE="$tmp/cache-answers" timeout 60 "$backfit" ask "$2" "$3" \
		>"$tmp/out" 2>"$tmp/err" </dev/null || true
	if grep -qxF "$3: $4" "$tmp/out"; then
		ok
	else
		bad "$1: $3 is not answered with $4" "$(head -c 300 "$tmp/out" "$tmp/err")"
	fi
	rm -rf "$tmp/cache-answers"
}

bad_files() {
	kernel "$tmp/f" gcc
	printf '0x00000000\tkfree\tvmlinux\tEXPORT_SYM' >"$tmp/f/Module.symvers"
	answers "Module.symvers cut short" "$tmp/f" 'HAVE_FUNCTION(msleep)' unknown
	head -c 100000 "$(command -v make)" >"$tmp/f/Module.symvers"
	answers "Module.symvers that is a program" "$tmp/f" 'HAVE_FUNCTION(msleep)' unknown
	rm "$tmp/f/Module.symvers"
	mkdir "$tmp/f/Module.symvers"
	answers "Module.symvers that is a folder" "$tmp/f" 'HAVE_FUNCTION(msleep)' unknown
	rmdir "$tmp/f/Module.symvers"
	yes '0x00000000	f	vmlinux	EXPORT_SYMBOL	' | head -n 1000000 >"$tmp/f/Module.symvers"
	answers "Module.symvers with a million lines" "$tmp/f" 'HAVE_FUNCTION(msleep)' no
	head -c 100000 "$(command -v make)" >"$tmp/f/include/config/auto.conf"
	answers "auto.conf that is a program" "$tmp/f" 'HAVE_CONFIG(CONFIG_MODULES)' no
	{
		printf 'CONFIG_MODULES='
		head -c 10000000 /dev/zero | tr '\0' x
	} >"$tmp/f/include/config/auto.conf"
	answers "auto.conf of one line" "$tmp/f" 'HAVE_CONFIG(CONFIG_MODULES)' no
}

# says NAME PATTERN COMMAND...: exit 2 and one line that has PATTERN, at once
says() {
	name=$1
	pattern=$2
	shift 2
	status=0
	timeout 20 "$@" >"$tmp/out" 2>"$tmp/err" </dev/null || status=$?
	grep -av '^reading the headers' "$tmp/err" >"$tmp/lines" || true
	if [ $status -eq 2 ] && grep -aq "^backfit: .*$pattern" "$tmp/lines" &&
		[ "$(grep -ac . "$tmp/lines")" -eq 1 ] &&
		[ "$(wc -c <"$tmp/lines")" -lt 1100 ]; then
		ok
	else
		bad "$name: ended with $status" "$(head -c 500 "$tmp/err")"
	fi
}

bad_words() {
	says "no kernel on standard input" "-" "$backfit" scan -
	says "standard input as a kernel" "/dev/stdin" "$backfit" ask /dev/stdin 'HAVE_MACRO(M)'
	says "a file as a kernel" "$tmp/good/Makefile" "$backfit" scan "$tmp/good/Makefile"
	says "an endless file as a kernel" "/dev/zero" "$backfit" scan /dev/zero
	says "an empty name" "" "$backfit" scan ''
	says "a file as a program's kernel" "no such directory" "$backfit" plan --from "$backfit" \
		--to "$tmp/good" drivers/x.c
	long=$(head -c 100000 /dev/zero | tr '\0' '(')
	says "a question of brackets" "too deeply" "$backfit" ask "$tmp/good" "$long"
	says "a long word for a question" "no such question" "$backfit" ask "$tmp/good" \
		"$(head -c 100000 /dev/zero | tr '\0' 'H')(x)"
	says "bytes for a question" "no such question" "$backfit" ask "$tmp/good" \
		"$(printf '\377\376\001')"
	says "a long path" "(((" "$backfit" scan "$long"
}

begin_with_pipe
make -s --no-print-directory -C tests/hostile >"$tmp/make" 2>&1 || bad "hostile: not built" "$(tail -5 "$tmp/make")"
floods tests/hostile/build/hostile
floods tests/hostile/build/hostile-san --small
bad_compilers
bad_headers
bad_files
bad_words
end_with_pipe
closing
