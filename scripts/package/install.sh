#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# `make install` and `make uninstall`. What is put into the target's tree is written
# down in MODULES/.backfit/PACKAGE first, with all that is needed to take it back.
#
#	install.sh options|install|uninstall|running
#
# KLIB_BUILD, KLIB, KMODDIR, INSTALL_MOD_PATH: as `make help` says. SIGN_KEY and
# SIGN_CERT sign the modules; UNSIGNED=y, COMPRESS=none|gz|xz|zst, INITRAMFS=no.
set -eu
umask 022
PATH=$PATH:/sbin:/usr/sbin

say() {
	echo "backfit: $*" >&2
}

die() {
	say "$*"
	exit 1
}

cd "$(dirname "$0")"
here=$(pwd)
stage=$here/.stage
release=$(sed -n 's/^#define UTS_RELEASE "\(.*\)"$/\1/p' \
	"$KLIB_BUILD/include/generated/utsrelease.h")
name=$(sed -n 's/^BACKFIT_NAME := //p' package.mk)
root=${INSTALL_MOD_PATH:-}
root=${root%/}
klib=${KLIB:-$root/lib/modules/$release}
case $klib in
*/lib/modules/"$release") base=${klib%/lib/modules/*} ;;
*) base=none ;;
esac
state=$klib/.backfit/$name
# shellcheck source=scripts/package/ready.sh
. ./ready.sh

# Paths in the state begin with "lib:", below $klib, or "root:", below $base: a tree
# may be moved between install and uninstall.
real_path() {
	case $1 in
	lib:*) echo "$klib/${1#lib:}" ;;
	root:*) echo "$base/${1#root:}" ;;
	esac
}

# make_dirs PATH: the folder of a file, noting those that were not there
make_dirs() {
	case $1 in
	*/*) ;;
	*) return 0 ;;
	esac
	[ ! -d "$(real_path "${1%/*}")" ] || return 0
	make_dirs "${1%/*}"
	echo "${1%/*}" >>"$state/dirs"
	mkdir "$(real_path "${1%/*}")"
}

# put FILE PATH: what stands there is kept for uninstall
put() {
	make_dirs "$2"
	to=$(real_path "$2")
	for there in "$to" "${to%.ko*}".ko "${to%.ko*}".ko.gz "${to%.ko*}".ko.xz \
		"${to%.ko*}".ko.zst; do
		[ "$2" != "${2%.ko*}" ] || [ "$there" = "$to" ] || continue
		[ -f "$there" ] || [ -L "$there" ] || continue
		grep -q -x -F "$there" "$state/placed" && continue
		number=$((number + 1))
		cp -pP "$there" "$state/$number.saved"
		echo "$number ${2%/*}/${there##*/}" >>"$state/saved"
		rm -f "$there"
	done
	echo "$2" >>"$state/files"
	echo "$to" >>"$state/placed"
	cp "$1" "$to.tmp.$$"
	chmod 644 "$to.tmp.$$"
	mv -f "$to.tmp.$$" "$to"
}

# All that depmod reads below the module folder.
list_tree() {
	(cd "$klib" && find . \( -name '*.ko' -o -name '*.ko.?z' -o -name '*.ko.zst' \
		-o -name modules.order -o -name modules.builtin -o -name modules.builtin.modinfo \) \
		-exec stat -c '%n %s %Y' {} + | sort)
}

depmod_files() {
	(cd "$klib" && for file in modules.*; do
		case $file in
		modules.order | modules.builtin | modules.builtin.modinfo | 'modules.*') ;;
		*) echo "$file" ;;
		esac
	done)
}

# depmod reads the configuration of the machine that it runs on: an image has its own
run_depmod() {
	if [ "$base" = none ]; then
		say "$klib is not ROOT/lib/modules/$release: run depmod yourself"
		return 0
	fi
	if ! command -v depmod >/dev/null; then
		say "depmod is not there: run it before the modules are loaded"
		return 0
	fi
	if [ -z "$base" ]; then
		depmod "$release"
		return
	fi
	set -- -C /dev/null
	for dir in usr/lib run etc; do
		[ ! -d "$base/$dir/depmod.d" ] || set -- "$@" -C "$base/$dir/depmod.d"
	done
	[ -d "$base/usr/lib/depmod.d" ] || [ ! -d "$base/lib/depmod.d" ] ||
		set -- "$@" -C "$base/lib/depmod.d"
	depmod -b "$base/" "$@" "$release"
}

# Where the system has an initramfs for that kernel, it may hold the modules.
refresh_initramfs() {
	[ -z "$base" ] || return 0
	[ "${INITRAMFS:-}" != no ] || return 0
	if [ -f "/boot/initrd.img-$release" ] && command -v update-initramfs >/dev/null; then
		update-initramfs -u -k "$release"
	elif [ -f "/boot/initramfs-$release.img" ] && command -v dracut >/dev/null; then
		dracut --force "/boot/initramfs-$release.img" "$release"
	elif [ -d /etc/mkinitcpio.d ] && command -v mkinitcpio >/dev/null; then
		mkinitcpio -P
	fi
}

# names FILE...: "drivers/a/b-c.ko.xz" as the kernel says it, "b_c"
as_names() {
	sed -e 's|.*/||' -e 's/\.ko.*//' -e 's/-/_/g'
}

# Two packages may not have modules of one name: the second would take the first's place.
refuse_others() {
	staged | as_names >"$stage/names"
	for other in "$klib"/.backfit/*/files; do
		[ -f "$other" ] || continue
		[ "$other" != "$state/files" ] || continue
		both=$(sed -n 's/^lib://p' "$other" | as_names | grep -x -F -f "$stage/names" | sed q)
		[ -z "$both" ] || {
			owner=${other%/files}
			die "$both is in ${owner##*/}, too, which is installed in $klib: uninstall" \
				"that first, or generate one package with the drivers of both"
		}
	done
}

# Modules of the target that depend on one that is replaced and were built for other
# versions of its symbols. They cannot be loaded any more.
find_cut_off() {
	: >"$stage/cut-off"
	[ -f "$klib/modules.dep" ] || return 0
	awk '
	function name(path) {
		sub(/.*\//, "", path); sub(/\.ko.*/, "", path); gsub(/-/, "_", path)
		return path
	}
	FILENAME == ARGV[1] { ours[$1] = 1; next }
	{
		user = $1
		sub(/:$/, "", user)
		if (name(user) in ours)
			next
		for (i = 2; i <= NF; i++)
			if (name($i) in ours) {
				print user, name(user)
				next
			}
	}' "$stage/names" "$klib/modules.dep" >"$stage/users"
	while read -r file user; do
		is_cut_off "$klib/$file" || continue
		echo "$user" >>"$stage/cut-off"
	done <"$stage/users"
}

# Without versions nobody but the layouts could tell: then it is taken for cut off.
is_cut_off() {
	[ -f "$1" ] && command -v modprobe >/dev/null || return 0
	modprobe --dump-modversions "$1" >"$stage/versions" 2>/dev/null || return 0
	[ -s "$stage/versions" ] || return 0
	awk '
	function plain(crc) { sub(/^0x0*/, "", crc); return crc }
	FILENAME == ARGV[1] { replaced[$1] = 1; next }
	FILENAME == ARGV[2] { crc[$2] = plain($1); next }
	FILENAME == ARGV[3] {
		module = $3
		sub(/.*\//, "", module); gsub(/-/, "_", module)
		if (module in replaced)
			was[$2] = 1
		next
	}
	$2 in crc ? crc[$2] != plain($1) : $2 in was { wrong = 1 }
	END { exit !wrong }' "$stage/names" Module.symvers "$KLIB_BUILD/Module.symvers" \
		"$stage/versions"
}

# depmod.d says that ours come first, whatever order of folders the target has. A cut off
# module is kept from being tried, unless another kernel of the system has one, too:
# modprobe.d is for all kernels.
configure() {
	[ "$base" != none ] || return 0
	: >"$stage/depmod.conf"
	: >"$stage/modprobe.conf"
	while read -r module; do
		one=${module##*/}
		one=${one%.ko}
		other=$(find "$klib" -name "$one.ko*" ! -path "$klib/$KMODDIR/*" | sed q)
		[ -n "$other" ] || continue
		echo "override $one $release $KMODDIR/${module%/*}" >>"$stage/depmod.conf"
		say "$one takes the place of the target's ${other#"$klib/"}"
	done <"$stage/list"
	find_cut_off
	while read -r module; do
		pattern=$(echo "$module" | sed 's/_/[-_]/g')
		other=$(find "${klib%/*}"/* -name "$pattern.ko*" ! -path "$klib/*" 2>/dev/null | sed q) || :
		if [ -n "$other" ]; then
			say "$module is cut off: it was built for what is replaced, and $release" \
				"will refuse it; no blacklist, for $other"
		else
			echo "blacklist $module" >>"$stage/modprobe.conf"
			say "$module is cut off: it was built for what is replaced; blacklisted"
		fi
	done <"$stage/cut-off"
	for kind in depmod modprobe; do
		[ -s "$stage/$kind.conf" ] || continue
		sed -i "1i # by $name; make uninstall takes it away" "$stage/$kind.conf"
		put "$stage/$kind.conf" "root:etc/$kind.d/$name-$release.conf"
	done
}

# Is it our module that depmod finds by each name?
check_winners() {
	[ -f "$klib/modules.dep" ] && [ "$base" != none ] || return 0
	while read -r module; do
		one=$(echo "$module" | as_names)
		if grep -q "^$KMODDIR/$module$suffix:" "$klib/modules.dep"; then
			:
		elif cut -d : -f 1 "$klib/modules.dep" | as_names | grep -q -x "$one"; then
			say "$one: depmod prefers another module (see depmod.d of the target)"
		else
			say "$one: the depmod of this machine does not read .ko$suffix: run the target's"
		fi
		[ ! -f "$klib/modules.builtin" ] || ! as_names <"$klib/modules.builtin" |
			grep -q -x "$one" ||
			say "$one is built into $release: modprobe will not load this one"
	done <"$stage/list"
}

# take_back: the files as they were, all but depmod's
take_back() {
	if [ -f "$state/files" ]; then
		while read -r path; do
			rm -f "$(real_path "$path")"
		done <"$state/files"
	fi
	if [ -f "$state/saved" ]; then
		while read -r number path; do
			cp -pP "$state/$number.saved" "$(real_path "$path")"
		done <"$state/saved"
	fi
	[ ! -f "$state/dirs" ] || sed '1!G;h;$!d' "$state/dirs" | while read -r path; do
		rmdir "$(real_path "$path")" 2>/dev/null || :
	done
}

# Where the modules are those that were there before, so are depmod's files; where
# something else has changed them, depmod makes them anew.
restore_depmod() {
	if list_tree | cmp -s - "$state/tree"; then
		for file in $(depmod_files); do
			[ -f "$state/depmod/$file" ] || rm -f "$klib/$file"
		done
		for file in "$state"/depmod/*; do
			[ ! -f "$file" ] || cp -pP "$file" "$klib/"
		done
	else
		run_depmod
	fi
}

drop_state() {
	rm -rf "$state"
	rmdir "$klib/.backfit" 2>/dev/null || :
}

# The folders above the modules themselves, where an image has none yet.
made_above() {
	above=
	dir=$klib
	while [ ! -d "$dir" ]; do
		above="$dir
$above"
		dir=${dir%/*}
		[ -n "$dir" ] || break
	done
}

remove_above() {
	[ -f "$1" ] || return 0
	sed '1!G;h;$!d' "$1" | while read -r up; do
		dir=$klib
		while [ "$up" -gt 0 ]; do
			dir=${dir%/*}
			up=$((up - 1))
		done
		rmdir "$dir" 2>/dev/null || :
	done
}

undo() {
	say "the installation failed: everything is put back"
	take_back
	restore_depmod || :
	cp "$state/above" "$stage/above" 2>/dev/null || :
	drop_state
	remove_above "$stage/above"
	exit 1
}

begin() {
	if [ -d "$state" ]; then
		take_back
		rm -f "$state/files" "$state/saved" "$state/dirs" "$state"/*.saved
	else
		made_above
		mkdir -p "$state/depmod"
		# "2" is the folder above the one above the modules
		printf '%s' "$above" | awk '{ n++ } END { while (n) print --n }' >"$state/above"
		for file in $(depmod_files); do
			cp -pP "$klib/$file" "$state/depmod/"
		done
		list_tree >"$state/tree"
	fi
	: >"$state/placed"
	number=0
}

install_all() {
	follow_signature_rules
	[ -n "$(staged)" ] || die "no module is turned on in .config: nothing to install"
	refuse_others
	compress_all
	begin
	trap undo EXIT
	trap 'exit 1' HUP INT TERM
	configure
	while read -r module; do
		put "$stage/modules/$module$suffix" "lib:$KMODDIR/$module$suffix"
	done <"$stage/list"
	run_depmod
	trap - EXIT
	check_winners
	refresh_initramfs
	say "$(wc -l <"$stage/list" | tr -d ' ') modules installed in $klib/$KMODDIR"
	tell_running
	[ ! -f README ] || sed -n 's/^  \(replaces\|cuts off\) /backfit: it \1 /p' README
	rm -rf "$stage"
}

uninstall_all() {
	if [ ! -d "$state" ]; then
		say "$name is not installed in $klib"
		return 0
	fi
	removed=$(grep -c '^lib:' "$state/files" || :)
	take_back
	restore_depmod
	rm -rf "$stage"
	mkdir "$stage"
	cp "$state/above" "$stage/above"
	drop_state
	remove_above "$stage/above"
	rm -rf "$stage"
	refresh_initramfs
	say "$removed modules removed from $klib/$KMODDIR"
}

# A kernel loads modules of its own release alone, and says no more than "invalid module
# format": so who installs for the machine at hand is told before.
tell_running() {
	[ -z "$root" ] || return 0
	running=$(uname -r)
	[ "$running" != "$release" ] || return 0
	say "these modules load on $release alone; $running runs now. Boot $release," \
		"or make a package for $running: backfit generate ... --to /lib/modules/$running/build"
}

case ${1:-} in
options) print_options ;;
install) install_all ;;
running) tell_running ;;
uninstall) uninstall_all ;;
*)
	echo "usage: install.sh options|install|running|uninstall" >&2
	exit 2
	;;
esac
