#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# archive.sh - a small Debian archive for tests, signed with a key of its own and
# served on the loopback interface
#
# Needs $tmp; sets $archive_url when started.
# shellcheck disable=SC2034,SC2154 # these two are for and from who sources this

archive=$tmp/archive
keys=$tmp/keys
trees=$tmp/trees
# what is published is for that architecture, its kernels have that flavour
deb_arch=amd64
flavour=amd64
newer=''		# not empty: the kernel is laid out as newer ones are

# make_key NAME - a signing key, and a keyring $tmp/NAME.gpg with it
make_key() {
	mkdir -p "$keys"
	chmod 700 "$keys"
	gpg --homedir "$keys" --batch --quiet --pinentry-mode loopback \
		--passphrase '' --quick-gen-key "$1@example.org" ed25519 sign \
		never 2>"$tmp/gpg.log" &&
		gpg --homedir "$keys" --batch --export "$1@example.org" \
			>"$tmp/$1.gpg"
}

# place SUITE - the directory of the archive that has the suite
place() {
	case $1 in
	*-security) echo "$archive/debian-security" ;;
	*) echo "$archive/debian" ;;
	esac
}

# publish SUITE PACKAGE VERSION DEPENDS - a package made of $trees/PACKAGE (made
# now, if it is not there), and its entry in the suite's list
publish() {
	root=$(place "$1")
	tree=$trees/$2
	deb=pool/$2_$3_$deb_arch.deb
	mkdir -p "$tree/DEBIAN" "$root/pool"
	printf '%s\n' "Package: $2" "Version: $3" "Architecture: $deb_arch" \
		"Maintainer: Test <test@example.org>" "Description: test" \
		>"$tree/DEBIAN/control"
	[ -z "$4" ] || printf 'Depends: %s\n' "$4" >>"$tree/DEBIAN/control"
	dpkg-deb --root-owner-group -Zgzip -b "$tree" "$root/$deb" >/dev/null
	list=$root/dists/$1/main/binary-$deb_arch/Packages
	mkdir -p "$(dirname "$list")"
	{
		cat "$tree/DEBIAN/control"
		printf '%s\n' "Filename: $deb" \
			"Size: $(stat -c %s "$root/$deb")" \
			"SHA256: $(sha256sum <"$root/$deb" | cut -c 1-64)" ""
	} >>"$list"
}

# sums DIR - the lines of a Release file about the lists of its suite
sums() {
	for list_arch in amd64 arm64 armhf; do
		list=main/binary-$list_arch/Packages
		mkdir -p "$1/${list%/*}"
		touch "$1/$list"
		echo " $(sha256sum <"$1/$list" | cut -c 1-64) $(
			stat -c %s "$1/$list") $list"
	done
}

# sign KEY - (re)write and sign the Release file of each suite
sign() {
	for suite in bookworm bookworm-backports trixie trixie-backports bullseye \
			bookworm-security bullseye-security; do
		dir=$(place "$suite")/dists/$suite
		mkdir -p "$dir"
		{
			printf '%s\n' "Suite: $suite" "Codename: $suite" \
				"Architectures: amd64 arm64 armhf" \
				"Components: main" "Date: $(date -u -R)" SHA256:
			sums "$dir"
		} >"$dir/Release"
		gpg --homedir "$keys" --batch --yes --quiet --pinentry-mode \
			loopback --passphrase '' -u "$1@example.org" \
			--clearsign -o "$dir/InRelease" "$dir/Release"
	done
}

# serve - start the server on a free port; sets $archive_url and $server
serve() {
	for port in $(shuf -i 20000-40000 -n 20); do
		busybox httpd -f -p "127.0.0.1:$port" -h "$archive" \
			2>/dev/null &
		server=$!
		sleep 0.2
		if kill -0 $server 2>/dev/null; then
			archive_url=http://127.0.0.1:$port
			return
		fi
	done
	echo "no free port" >&2
	return 1
}

# stop_serving - take the archive off the net
stop_serving() {
	[ -z "${server-}" ] || kill "$server" 2>/dev/null
	wait "${server-}" 2>/dev/null || true
	server=''
}

# target_trees ABI - files of a target kernel's packages, as Debian lays them out
target_trees() {
	src=usr/src/linux-headers-$1
	headers=$trees/linux-headers-$1-$flavour/$src-$flavour
	image=$trees/linux-image-$1-$flavour
	mkdir -p "$headers" "$trees/linux-headers-$1-common/$src-common" \
		"$image/boot" "$image/lib/modules/$1-$flavour/kernel"
	echo "include /$src-common/Makefile" >"$headers/Makefile"
	# shellcheck disable=SC2016 # make's
	echo 'CC = $(if $(CCACHED),$(CCACHE)) $(CROSS_COMPILE)gcc-99' \
		>"$headers/.kernelvariables"
	# shellcheck disable=SC2016 # make's
	printf 'include .kernelvariables\nwho:\n\t@echo made with $(notdir $(CC))\n' \
		>"$trees/linux-headers-$1-common/$src-common/Makefile"
	echo image >"$image/boot/vmlinuz-$1-$flavour"
	: >"$image/lib/modules/$1-$flavour/modules.order"
	: >"$image/lib/modules/$1-$flavour/modules.builtin"
	[ -z "$newer" ] || newer_trees "$1"
}

# publish_target SUITE ABI VERSION KBUILD - all packages of a target kernel; the
# tools of one for another architecture are only there for this one
publish_target() {
	target_trees "$2"
	publish "$1" "linux-headers-$2-$flavour" "$3" \
		"linux-headers-$2-common (= $3), $4 (>= $3), linux-image-$2-$flavour (= $3) | linux-image-$2-$flavour-unsigned (= $3), gcc-99"
	publish "$1" "linux-headers-$2-common" "$3" ''
	if [ -n "$newer" ]; then
		newer_image "$@"
	else
		publish "$1" "linux-image-$2-$flavour" "$3" ''
	fi
	[ "$deb_arch" != amd64 ] || publish "$1" "$4" "$3" 'libc6 (>= 2.99), pahole'
}

# publish_source SUITE X.Y VERSION - a source package whose Makefile can prepare
# itself, if the file $tmp/slow is not there, without taking forever
publish_source() {
	top=$tmp/linux-source-$2
	mkdir -p "$top/Documentation/deep" "$trees/linux-source-$2/usr/src"
	: >"$top/Kbuild"
	: >"$top/Documentation/Kconfig"
	: >"$top/Documentation/deep/page.rst"
	cat >"$top/Makefile" <<-MAKE
		.RECIPEPREFIX = >
		allmodconfig:
		> @:
		modules_prepare:
		> @if [ -e $tmp/slow ]; then touch $tmp/preparing; sleep 60; fi
		> @mkdir -p \$(O)/include/config
		> @echo $2.5 >\$(O)/include/config/kernel.release
		which:
		> @echo in \$(KBUILD_OUTPUT)
	MAKE
	tar -C "$tmp" -cJf \
		"$trees/linux-source-$2/usr/src/linux-source-$2.tar.xz" \
		"linux-source-$2"
	publish "$1" "linux-source-$2" "$3" ''
}

# newer_trees ABI - what only newer kernels have: a vmlinux, an absolute KBUILD_OUTPUT
# and a named compiler in the headers, a tool that needs a newer C library
newer_trees() {
	src=usr/src/linux-headers-$1
	headers=$trees/linux-headers-$1-amd64/$src-amd64
	mkdir -p "$headers" "$trees/linux-kbuild-$1/usr/lib/linux-kbuild-$1/scripts"
	cp "$(command -v dash)" "$trees/linux-kbuild-$1/usr/lib/linux-kbuild-$1/scripts/tool"
	echo btf >"$headers/vmlinux"
	printf 'KBUILD_OUTPUT=/%s\ninclude /%s\n' "$src-amd64" "$src-common/Makefile" \
		>"$headers/Makefile"
	echo 'override CROSS_COMPILE = x86_64-linux-gnu-' >>"$headers/.kernelvariables"
}

# newer_image SUITE ABI VERSION - an image as newer kernels have it, in two packages
newer_image() {
	modules=usr/lib/modules/$2-amd64
	mkdir -p "$trees/linux-binary-$2-amd64/$modules" \
		"$trees/linux-modules-$2-amd64/$modules"
	mv "$trees/linux-image-$2-amd64/boot/vmlinuz-$2-amd64" \
		"$trees/linux-binary-$2-amd64/$modules/vmlinuz"
	mv "$trees/linux-image-$2-amd64/lib/modules/$2-amd64"/* \
		"$trees/linux-modules-$2-amd64/$modules/"
	rm -r "$trees/linux-image-$2-amd64/lib" "$trees/linux-image-$2-amd64/boot"
	publish "$1" "linux-image-$2-amd64" "$3" \
		"linux-binary-$2-amd64 (= $3), linux-modules-$2-amd64 (= $3)"
	publish "$1" "linux-binary-$2-amd64" "$3" ''
	publish "$1" "linux-modules-$2-amd64" "$3" ''
}

# publish_newer_release - the C library (this machine's own, marked by a file) and
# the compiler of a newer Debian
publish_newer_release() {
	lib=$trees/libc6/usr/lib/x86_64-linux-gnu
	bin=$trees/gcc-99/usr/bin
	mkdir -p "$lib" "$bin"
	for file in ld-linux-x86-64.so.2 libc.so.6; do
		cp "$(find /lib/x86_64-linux-gnu/ -name $file)" "$lib"
	done
	printf '#!/bin/sh\necho new\n' >"$bin/x86_64-linux-gnu-gcc-99"
	chmod 755 "$bin/x86_64-linux-gnu-gcc-99"
	publish trixie libc6 2.99-1 ''
	publish trixie gcc-99 99.1-1 'libc6 (>= 2.99)'
}
