#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# A package in the tree of its target: installed as the target's own modules are, found
# first, taken away without a trace; its signatures, its configuration, dkms.
#
#	tests/install.sh
#
# Needs the kernels newest, 6.1 and 6.12 in the cache and a built backfit. The trees are
# small ones with some of 6.1's modules. Prints a line for each failure and "N passed, N
# failed".
set -eu
cd "$(dirname "$0")/.."
backfit=$(pwd)/scripts/backfit/build/backfit
BACKFIT_LIBRARY=$(pwd)
export BACKFIT_LIBRARY
PATH=$PATH:/sbin:/usr/sbin

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck source=tests/count.sh
. tests/count.sh

newest=$(scripts/kernels path newest)
klib=$(scripts/kernels path 6.1)
other=$(scripts/kernels path 6.12)
modules=$(scripts/kernels modules 6.1)
release=$(basename "$modules")
out=$tmp/out
below=lib/modules/$release

# expect WHAT STATUS TEXT COMMAND...
expect() {
	what=$1
	wanted=$2
	text=$3
	shift 3
	got=0
	"$@" >"$tmp/said" 2>&1 || got=$?
	if [ "$got" -ne "$wanted" ]; then
		bad "$what: exit code $got, not $wanted" "$(tail -8 "$tmp/said")"
	elif ! grep -q -e "$text" "$tmp/said"; then
		bad "$what: does not say '$text'" "$(tail -8 "$tmp/said")"
	else
		ok
	fi
}

# has WHAT FILE PATTERN, and lacks
has() {
	if grep -q -e "$3" "$2" 2>/dev/null; then
		ok
	else
		bad "$1" "$(head -8 "$2" 2>&1 | tr -cd "[:print:]\n" | cut -c 1-200)"
	fi
}

lacks() {
	if ! grep -q -e "$3" "$2" 2>/dev/null; then
		ok
	else
		bad "$1" "$(grep -e "$3" "$2")"
	fi
}

# What a tree is: names, kinds, modes, owners, times and contents of files, links.
snapshot() {
	(cd "$1" && find . -type d -printf '%p %M %U:%G\n' -o -printf '%p %M %U:%G %T@ %l\n' | sort
	find . -type f -exec sha256sum {} + | sort -k 2)
}

# same WHAT ROOT: as snapshot $tmp/before had it
same() {
	snapshot "$2" >"$tmp/after"
	if diff "$tmp/before" "$tmp/after" >"$tmp/said"; then
		ok
	else
		bad "$1: the tree is another one" "$(cat "$tmp/said")"
	fi
}

# root NAME COMMAND...: a tree with some modules of 6.1, each packed by the command
root() {
	root=$tmp/$1
	shift
	for module in drivers/net/ethernet/realtek/8139too drivers/net/mii drivers/hwmon/lm75 \
		drivers/platform/x86/asus-wmi drivers/platform/x86/asus-nb-wmi \
		drivers/platform/x86/eeepc-wmi; do
		to=$root/$below/kernel/$module.ko
		mkdir -p "${to%/*}"
		cp "$modules/kernel/$module.ko" "$to"
		[ $# -eq 0 ] || "$@" "$to"
	done
	cp "$modules/modules.order" "$modules/modules.builtin" "$root/$below/"
	depmod -b "$root" "$release" 2>/dev/null
	snapshot "$root" >"$tmp/before"
}

# target GOAL ARG...: make in the package for 6.1
target() {
	make -s -C "$out" KLIB_BUILD="$klib" "$@"
}

# put_back WHAT: uninstalled, all is as it was
put_back() {
	check "$1: uninstall" target INSTALL_MOD_PATH="$root" uninstall
	same "$1: uninstall" "$root"
}

# installed FOLDER SUFFIX: the modules, and that depmod finds them
installed() {
	compat=$(sed -n 's|^# module: \(compat/.*\)\.ko$|\1|p' "$out/package.mk")
	for module in drivers/net/ethernet/realtek/8139too drivers/hwmon/lm75 "$compat"; do
		check "$2: $module is not there" test -f "$root/$below/$1/$module.ko$2"
		has "$2: $module is not found first" "$root/$below/modules.dep" \
			"^$1/$module.ko$2:"
		check "$2: $module cannot be read" modinfo -b "$root" -k "$release" \
			"$root/$below/$1/$module.ko$2"
	done
}

test_generate() {
	check "generate" "$backfit" generate --from "$newest" --to "$klib" -o "$out" \
		drivers/hwmon/lm75.c drivers/net/ethernet/realtek/8139too.c \
		drivers/platform/x86/asus-nb-wmi.c
	cp "$out/.config" "$tmp/config"
	check "build" target -j"$(nproc)"
}

test_compressed() {
	root xz xz --check=crc32
	expect "install" 0 'asus_wmi\|asus-wmi' target INSTALL_MOD_PATH="$root" install
	installed updates .xz
	has "a module that depends on a replaced one is not blacklisted" \
		"$root/etc/modprobe.d/$name-$release.conf" '^blacklist eeepc_wmi$'
	expect "modprobe takes the target's module" 0 "updates/drivers/net/ethernet/realtek/8139too" \
		modprobe -d "$root" -S "$release" --show-depends 8139too
	check "install again" target INSTALL_MOD_PATH="$root" install
	put_back xz
}

# The target's own order of folders has ours last, and another's files stand in the way.
test_order() {
	root order
	mkdir -p "$root/etc/depmod.d" "$root/$below/extra/drivers/hwmon"
	echo 'search built-in extra' >"$root/etc/depmod.d/order.conf"
	cp "$modules/kernel/drivers/hwmon/lm75.ko" "$root/$below/extra/drivers/hwmon/lm75.ko"
	ln -s lm75.ko "$root/$below/extra/drivers/hwmon/lm75.ko.xz"
	chmod 600 "$root/$below/extra/drivers/hwmon/lm75.ko"
	depmod -b "$root" -C "$root/etc/depmod.d" "$release" 2>/dev/null
	snapshot "$root" >"$tmp/before"
	check "order: install" target INSTALL_MOD_PATH="$root" KMODDIR=extra COMPRESS=zst install
	installed extra .zst
	check "order: the other's link is there" test ! -L "$root/$below/extra/drivers/hwmon/lm75.ko.xz"
	check "order: uninstall" target INSTALL_MOD_PATH="$root" KMODDIR=extra uninstall
	same "order: uninstall" "$root"
}

# The rest does without make, which has been tried above.
script() {
	rm -rf "$out/.stage"
	cp -r "$tmp/stage" "$out/.stage"
	(cd "$out" && env KLIB_BUILD="$klib" KMODDIR=updates INSTALL_MOD_PATH="$root" "$@")
}

keep_stage() {
	mkdir "$out/.stage"
	while read -r module; do
		mkdir -p "$tmp/stage/modules/${module%/*}"
		cp "$out/$module" "$tmp/stage/modules/$module"
	done <"$tmp/modules"
	rm -rf "$out/.stage"
}

test_other_forms() {
	# Debian's kmod reads no .gz, which is told
	root gz gzip -n
	check "gz: install" script sh install.sh install
	check "gz: the module" gzip -t "$root/$below/updates/drivers/hwmon/lm75.ko.gz"
	check "gz: uninstall" script sh install.sh uninstall
	same "gz: uninstall" "$root"
	root zst zstd -q --rm
	check "zst: install" script sh install.sh install
	installed updates .zst
	check "zst: uninstall" script sh install.sh uninstall
	same "zst: uninstall" "$root"
	root plain
	check "plain: install" script sh install.sh install
	installed updates ""
	touch "$root/$below/kernel/drivers/net/mii.ko"
	cp "$modules/kernel/drivers/hwmon/lm90.ko" "$root/$below/kernel/drivers/hwmon/"
	check "changed meanwhile: uninstall" script sh install.sh uninstall
	has "changed meanwhile: depmod did not run" "$root/$below/modules.dep" 'lm90.ko'
	lacks "changed meanwhile: ours are still listed" "$root/$below/modules.dep" updates
	root=$tmp/empty
	mkdir "$root"
	snapshot "$root" >"$tmp/before"
	check "empty root: install" script sh install.sh install
	check "empty root: nothing is there" test -f "$root/$below/updates/drivers/hwmon/lm75.ko"
	check "empty root: uninstall" script sh install.sh uninstall
	same "empty root: uninstall" "$root"
}

test_refused() {
	root refused
	touch "$root/etc"
	snapshot "$root" >"$tmp/before"
	expect "etc is a file" 1 'everything is put back' script sh install.sh install
	same "failed" "$root"
	rm "$root/etc"
	mkdir -p "$root/lib/modules/other/kernel"
	touch "$root/lib/modules/other/kernel/eeepc-wmi.ko"
	expect "another kernel has the module, too" 0 'no blacklist' script sh install.sh install
	check "another kernel: blacklisted" test ! -f "$root/etc/modprobe.d/$name-$release.conf"
	sed -i 's/^BACKFIT_NAME := .*/BACKFIT_NAME := backfit-second/' "$out/package.mk"
	expect "two packages with one module" 1 'uninstall that first' script sh install.sh install
	sed -i "s/^BACKFIT_NAME := .*/BACKFIT_NAME := $name/" "$out/package.mk"
	check "uninstall" script sh install.sh uninstall
}

# A kernel that takes signed modules alone
test_signed() {
	mkdir "$tmp/forced"
	ln -s "$klib/include" "$klib/scripts" "$klib/arch" "$klib/Module.symvers" "$tmp/forced/"
	sed 's/^# CONFIG_MODULE_SIG_FORCE is not set/CONFIG_MODULE_SIG_FORCE=y/' "$klib/.config" \
		>"$tmp/forced/.config"
	root signed
	forced="env KLIB_BUILD=$tmp/forced"
	# shellcheck disable=SC2086 # a command
	expect "unsigned" 1 'nothing was installed. Sign them' script $forced sh install.sh install
	same "unsigned" "$root"
	# shellcheck disable=SC2086
	check "UNSIGNED=y" script $forced UNSIGNED=y sh install.sh install
	openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=backfit-test -outform DER \
		-keyout "$tmp/key.pem" -out "$tmp/cert.der" 2>/dev/null
	# shellcheck disable=SC2086
	check "SIGN_KEY" script $forced SIGN_KEY="$tmp/key.pem" SIGN_CERT="$tmp/cert.der" \
		sh install.sh install
	expect "signer" 0 backfit-test modinfo -F signer "$root/$below/updates/drivers/hwmon/lm75.ko"
	check "signed: uninstall" script sh install.sh uninstall
	same "signed: uninstall" "$root"
}

# The system itself, in a root of its own: its initramfs is made again.
test_initramfs() {
	root system
	mkdir -p "$root/bin" "$root/usr" "$root/boot" "$root/tmp" "$root/lib/x86_64-linux-gnu"
	if ! unshare -m mount --bind /usr "$root/usr" 2>/dev/null; then
		echo "initramfs: not tested, file systems cannot be mounted here"
		return 0
	fi
	touch "$root/boot/initrd.img-$release"
	mkdir -p "$root/hooks"
	ln -s "/usr/bin/$(basename "$(readlink -f "$(command -v awk)")")" "$root/hooks/awk"
	printf '#!/bin/sh\necho "$@" >>/hooks/log\n' >"$root/hooks/update-initramfs"
	chmod +x "$root/hooks/update-initramfs"
	rm -rf "$out/.stage"
	cp -r "$out" "$root/package"
	mkdir -p "$root/klib/include/generated"
	cp "$klib/.config" "$klib/Module.symvers" "$root/klib/"
	cp "$klib/include/generated/utsrelease.h" "$root/klib/include/generated/"
	cat >"$tmp/within" <<-'END'
		set -eu
		root=$1 stage=$2
		mount --bind /usr "$root/usr"
		mount --bind /usr/bin "$root/bin"
		mount --bind /usr/lib/x86_64-linux-gnu "$root/lib/x86_64-linux-gnu"
		ln -sf usr/lib64 "$root/lib64"
		cp -r "$stage" "$root/package/.stage"
		chroot "$root" /usr/bin/env -i PATH=/hooks:/usr/sbin:/usr/bin:/bin KLIB_BUILD=/klib \
			KMODDIR=updates /usr/bin/sh -c 'mkdir -p /dev && : >/dev/null
			cd /package && sh install.sh install && sh install.sh uninstall'
	END
	expect "the system's own" 0 "these modules load on $release alone" \
		unshare -m sh "$tmp/within" "$root" "$tmp/stage"
	if [ "$(grep -c "^-u -k $release$" "$root/hooks/log" 2>&1)" = 2 ]; then
		ok
	else
		bad "initramfs: not made again at install and at uninstall" "$(cat "$root/hooks/log" 2>&1)"
	fi
}

chosen() {
	grep '^CPTCFG_' "$1" | grep -v MODULES | sort
}

# klib_without SYMBOL: a kernel as 6.1, but for one symbol, with .config
klib_without() {
	mkdir -p "$tmp/without"
	ln -sfn "$klib/include" "$tmp/without/include"
	cp "$klib/Makefile" "$tmp/without/"
	sed "s/^CONFIG_$1=.*/# CONFIG_$1 is not set/" "$klib/.config" >"$tmp/without/.config"
}

test_config() {
	check "olddefconfig" target olddefconfig
	check "olddefconfig writes beside the package's own files" \
		test ! -e "$out/include/generated"
	chosen "$tmp/config" >"$tmp/chosen"
	chosen "$out/.config" >"$tmp/kept"
	check "olddefconfig chooses otherwise" cmp "$tmp/chosen" "$tmp/kept"
	has "Kconfig: the newest tree's prompt" "$out/Kconfig" 'National Semiconductor LM75'
	has "Kconfig: the newest tree's help" "$out/Kconfig" 'RTL-8129 and'
	check "defconfig-8139too" target defconfig-8139too
	has "defconfig-8139too" "$out/.config" '^CPTCFG_8139TOO=m'
	lacks "defconfig-8139too: another driver" "$out/.config" '^CPTCFG_SENSORS_LM75'
	check "defconfig-asus-nb-wmi" target defconfig-asus-nb-wmi
	has "defconfig-asus-nb-wmi: what came along" "$out/.config" '^CPTCFG_ASUS_WMI=m'
	expect "a defconfig that is none" 2 'NAME is all' target defconfig-none
	echo 'CPTCFG_SENSORS_LM75=m' >"$tmp/lm75"
	mkdir -p "$out/defconfigs"
	cp "$tmp/lm75" "$out/defconfigs/mine"
	check "defconfig-mine" target defconfig-mine
	has "defconfig-mine" "$out/.config" '^CPTCFG_SENSORS_LM75=m'
	lacks "defconfig-mine: another driver" "$out/.config" '^CPTCFG_8139TOO='
	expect "listnewconfig" 0 8139TOO sh -c "sed -i /8139TOO/d '$out/.config' &&
		make -s -C '$out' KLIB_BUILD='$klib' listnewconfig"
	expect "oldconfig" 0 'RealTek RTL-8129' sh -c "yes '' |
		make -s -C '$out' KLIB_BUILD='$klib' oldconfig"
	has "oldconfig" "$out/.config" '^CPTCFG_8139TOO=m'
}

# What the target does not have is not offered, and told.
test_not_offered() {
	klib_without PCI
	expect "without PCI" 0 'CPTCFG_8139TOO is not offered: it needs PCI (PCI=n)' \
		make -s -C "$out" KLIB_BUILD="$tmp/without" olddefconfig
	lacks "without PCI: the driver" "$out/.config" 'CPTCFG_8139TOO'
	expect "without PCI: asked for" 2 'cannot have: 8139TOO' \
		make -s -C "$out" KLIB_BUILD="$tmp/without" defconfig-8139too
	KLIB_BUILD=$klib sh "$out/kconf/target.sh" "$out/kconf/asked" >"$tmp/values"
	mkdir -p "$tmp/headers/include/config" "$tmp/headers/include/generated"
	cp "$klib/include/generated/autoconf.h" "$tmp/headers/include/generated/"
	grep ':= [my]$' "$tmp/values" | grep '^CONFIG' >"$tmp/on"
	for form in autoconf.h auto.conf; do
		[ $form = autoconf.h ] || cp "$klib/include/config/auto.conf" "$tmp/headers/include/config/"
		KLIB_BUILD=$tmp/headers sh "$out/kconf/target.sh" "$out/kconf/asked" |
			grep ':= [my]$' | grep '^CONFIG' >"$tmp/on2"
		check "$form says otherwise than .config" cmp "$tmp/on" "$tmp/on2"
	done
	if [ "$(wc -l <"$tmp/on")" -gt 5 ]; then ok; else bad "few symbols are on" "$(cat "$tmp/values")"; fi
	check "menuconfig is built" make -s -C "$out/kconf" mconf
	{ sleep 4 && printf '\033\033' && sleep 1; } | TERM=linux timeout 20 script -q -e -c \
		"make -s -C '$out' KLIB_BUILD='$tmp/without' menuconfig" /dev/null >"$tmp/menu" 2>&1 || :
	# the first letter of an entry has another colour
	has "menuconfig" "$tmp/menu" 'rivers/hwmon'
	has "menuconfig: what is not offered" "$tmp/menu" 't for this kernel, and why'
	cp "$tmp/config" "$out/.config"
}

test_dkms() {
	dkms=$tmp/dkms
	version=$(sed -n 's/^PACKAGE_VERSION="\(.*\)"/\1/p' "$out/dkms.conf")
	mkdir -p "$dkms/tree" "$dkms/src" "$dkms/install/$release"
	cp -r "$out" "$dkms/src/$name-$version"
	target defconfig-lm75 >/dev/null 2>&1
	cp "$out/.config" "$dkms/src/$name-$version/"
	where="--dkmstree $dkms/tree --sourcetree $dkms/src --installtree $dkms/install"
	# shellcheck disable=SC2086 # options
	{
		check "dkms add" dkms add $where -m "$name" -v "$version"
		check "dkms build" dkms build $where -m "$name" -v "$version" -k "$release" \
			--kernelsourcedir "$klib"
		expect "dkms status" 0 "$release.*built" dkms status $where
		built=$dkms/tree/$name/$version/$release/x86_64/module
		check "dkms: the module" test -n "$(find "$built" -name 'lm75.ko*')"
		check "dkms: a module that is off" test -z "$(find "$built" -name '8139too.ko*')"
		expect "dkms for another kernel" 10 'is not .*, as the package assumes' \
			dkms build $where -m "$name" -v "$version" \
			-k 6.12 --kernelsourcedir "$other"
		check "dkms remove" dkms remove $where -m "$name" -v "$version" --all
	}
}

test_generate
name=$(sed -n 's/^BACKFIT_NAME := //p' "$out/package.mk")
sed -n 's/^# module: //p' "$out/package.mk" >"$tmp/modules"
keep_stage
test_compressed
test_order
test_other_forms
test_refused
test_signed
test_initramfs
test_config
test_not_offered
test_dkms
closing
