#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The package's configuration, for the kernel of $KLIB_BUILD.
#
#	config.sh menuconfig|oldconfig|olddefconfig|listnewconfig|defconfig-NAME
#
# defconfig-NAME takes the options in defconfigs/NAME, or those of the module NAME; "all"
# is every module. At the end it says which options the kernel cannot have, and why.
set -eu

die() {
	echo "backfit: $*" >&2
	exit 2
}

[ -f kconf/tree/conf.c ] ||
	die "the tree that this package is from had no scripts/kconfig: edit .config by hand"

CONFIG_=CPTCFG_
KCONFIG_CONFIG=.config
# A file that is there keeps the program from writing include/generated/autoconf.h, which
# would come before the target's.
KCONFIG_AUTOCONFIG=kconf/auto.conf
export CONFIG_ KCONFIG_CONFIG KCONFIG_AUTOCONFIG
unset srctree KCONFIG_ALLCONFIG KCONFIG_DEFCONFIG_LIST KCONFIG_WERROR || :

build() {
	${MAKE:-make} -s -C kconf "$1" >kconf/log 2>&1 || {
		cat kconf/log >&2
		die "kconf/$1 cannot be built: see the lines above"
	}
	rm -f kconf/log
}

# The options that a configuration names, and what they cannot be without.
close_options() {
	awk -F '\t' '
	FILENAME == ARGV[1] { needs[$1] = $4; next }
	{ want($1) }
	function want(name, part, n, i) {
		if (name in wanted || !(name in needs))
			return
		wanted[name] = 1
		n = split(needs[name], part, " ")
		for (i = 1; i <= n; i++)
			want(part[i])
	}
	END { for (name in wanted) print name }' kconf/options "$1"
}

# All other modules are off, for in Kconfig every one is on by default.
make_defconfig() {
	if [ -f "defconfigs/$1" ]; then
		cp "defconfigs/$1" kconf/wanted.config
		sed -n 's/^CPTCFG_\([A-Za-z0-9_]*\)=m$/\1/p' "defconfigs/$1" >kconf/wanted
	else
		: >kconf/wanted.config
		awk -F '\t' -v name="$1" '
		function plain(text) { gsub(/-/, "_", text); return text }
		{
			n = split($3, module, " ")
			for (i = 1; i <= n; i++)
				if (name == "all" || plain(module[i]) == plain(name))
					print $1
		}' kconf/options | sort -u >kconf/wanted
	fi
	[ -s kconf/wanted ] || die "no defconfig-$1: NAME is all, one of$(
		find defconfigs -type f 2>/dev/null | sed 's|.*/| |' | tr -d '\n'
		awk -F '\t' '$2 == "m" { printf "%s", $3 }' kconf/options)"
	close_options kconf/wanted | sort >kconf/closed
	awk -F '\t' '
	FILENAME == ARGV[1] { wanted[$1] = 1; next }
	$2 == "m" { print $1 in wanted ? "CPTCFG_" $1 "=m" : "# CPTCFG_" $1 " is not set" }
	' kconf/closed kconf/options >>kconf/wanted.config
	rm -f kconf/closed
	kconf/conf -s --defconfig=kconf/wanted.config Kconfig
	lacking=$(while read -r option; do
		grep -q "^CPTCFG_$option=m" .config || printf ' %s' "$option"
	done <kconf/wanted)
	rm -f kconf/wanted kconf/wanted.config
}

# The kconfig program itself says which of the conditions do not hold: those that it leaves
# out of a configuration of all. Told at the end, and in the menu as comments.
find_why() {
	KCONFIG_CONFIG=kconf/why.config kconf/conf -s --alldefconfig kconf/Kconfig.why
	awk -F '\t' '
	FILENAME == ARGV[1] {
		if (sub(/=[ym]$/, "") && sub(/^CPTCFG_/, ""))
			holds[$0] = 1
		next
	}
	FILENAME == ARGV[2] {
		split($0, part, " := ")
		if (sub(/^CONFIG_/, "", part[1]))
			value[part[1]] = part[2]
		next
	}
	!($1 in holds) {
		text = $3
		list = ""
		gsub(/[^A-Za-z0-9_]+/, " ", text)
		n = split(text, word, " ")
		for (i = 1; i <= n; i++)
			if (word[i] in value && !told[$1, word[i]]++)
				list = list (list ? ", " : "") word[i] "=" value[word[i]]
		print $2 " is not offered: " $3 (list ? " (" list ")" : "")
	}' kconf/why.config kconf/target kconf/why >kconf/told
	sed -e 's/["\\$]//g' -e 's/.*/comment "&"/' -e '1i menu "Not for this kernel, and why"' \
		-e '$a endmenu' kconf/told >kconf/not-offered
	rm -f kconf/why.config kconf/why.config.old
}

: >kconf/auto.conf
sh kconf/target.sh kconf/asked >kconf/target
build conf
find_why
lacking=
case ${1:-} in
menuconfig)
	build mconf
	kconf/mconf Kconfig
	;;
oldconfig | olddefconfig | listnewconfig) kconf/conf "--$1" Kconfig ;;
defconfig-?*) make_defconfig "${1#defconfig-}" ;;
*) die "config.sh menuconfig|oldconfig|olddefconfig|listnewconfig|defconfig-NAME" ;;
esac
sed 's/^/backfit: CPTCFG_/' kconf/told >&2
[ -z "$lacking" ] || {
	echo "backfit: $1 asks for what this kernel cannot have:$lacking" >&2
	exit 1
}
