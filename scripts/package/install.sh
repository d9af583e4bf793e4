#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# What `make install` and `make uninstall` need a shell for: where the modules
# go, taking them away, and depmod.
set -eu

release=$(sed -n 's/^#define UTS_RELEASE "\(.*\)"$/\1/p' \
	"$KLIB_BUILD/include/generated/utsrelease.h")
root=${INSTALL_MOD_PATH:-}
klib=${KLIB:-$root/lib/modules/$release}
folder=$klib/$KMODDIR

run_depmod() {
	if ! PATH=$PATH:/sbin:/usr/sbin command -v depmod >/dev/null; then
		echo "backfit: depmod is not there: run it before the modules are loaded" >&2
		return
	fi
	case $klib in
	*/lib/modules/"$release")
		PATH=$PATH:/sbin:/usr/sbin depmod -b "${klib%/lib/modules/*}/" "$release"
		;;
	*)
		echo "backfit: $klib is not ROOT/lib/modules/$release: run depmod yourself" >&2
		;;
	esac
}

# A kernel loads modules of its own release alone, and says no more than "invalid module
# format": so who installs for the machine at hand is told before.
tell_running() {
	[ -z "$root" ] || return 0
	running=$(uname -r)
	[ "$running" != "$release" ] || return 0
	echo "backfit: these modules load on $release alone; $running runs now. Boot $release," \
		"or make a package for $running: backfit generate ... --to /lib/modules/$running/build" >&2
}

case ${1:-} in
depmod)
	run_depmod
	tell_running
	[ ! -f README ] || sed -n 's/^  \(replaces\|cuts off\) /backfit: it \1 /p' README
	;;
running)
	tell_running
	;;
uninstall)
	removed=0
	for module in $(sed -n 's/^# module: //p' package.mk); do
		for file in "$folder/$module" "$folder/$module".*; do
			[ -f "$file" ] || continue
			rm -f "$file"
			removed=$((removed + 1))
		done
		rmdir -p --ignore-fail-on-non-empty "$(dirname "$folder/$module")" 2>/dev/null || :
	done
	echo "backfit: $removed modules removed from $folder"
	[ ! -d "$klib" ] || run_depmod
	;;
*)
	echo "usage: install.sh depmod|running|uninstall" >&2
	exit 2
	;;
esac
