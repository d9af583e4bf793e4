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
	deb=pool/$2_$3_amd64.deb
	mkdir -p "$tree/DEBIAN" "$root/pool"
	printf '%s\n' "Package: $2" "Version: $3" "Architecture: amd64" \
		"Maintainer: Test <test@example.org>" "Description: test" \
		>"$tree/DEBIAN/control"
	[ -z "$4" ] || printf 'Depends: %s\n' "$4" >>"$tree/DEBIAN/control"
	dpkg-deb --root-owner-group -Zgzip -b "$tree" "$root/$deb" >/dev/null
	list=$root/dists/$1/main/binary-amd64/Packages
	mkdir -p "$(dirname "$list")"
	{
		cat "$tree/DEBIAN/control"
		printf '%s\n' "Filename: $deb" \
			"Size: $(stat -c %s "$root/$deb")" \
			"SHA256: $(sha256sum <"$root/$deb" | cut -c 1-64)" ""
	} >>"$list"
}

# sign KEY - (re)write and sign the Release file of each suite
sign() {
	for suite in bookworm bookworm-backports trixie-backports bullseye \
			bookworm-security bullseye-security; do
		dir=$(place "$suite")/dists/$suite
		list=main/binary-amd64/Packages
		mkdir -p "$dir/main/binary-amd64"
		touch "$dir/$list"
		printf '%s\n' "Suite: $suite" "Codename: $suite" \
			"Architectures: amd64" "Components: main" \
			"Date: $(date -u -R)" SHA256: \
			" $(sha256sum <"$dir/$list" | cut -c 1-64) $(
				stat -c %s "$dir/$list") $list" \
			>"$dir/Release"
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
	mkdir -p "$trees/linux-headers-$1-amd64/$src-amd64" \
		"$trees/linux-headers-$1-common/$src-common" \
		"$trees/linux-image-$1-amd64/boot" \
		"$trees/linux-image-$1-amd64/lib/modules/$1-amd64/kernel"
	echo "include /$src-common/Makefile" \
		>"$trees/linux-headers-$1-amd64/$src-amd64/Makefile"
	# shellcheck disable=SC2016 # make's
	echo 'CC = $(if $(CCACHED),$(CCACHE)) $(CROSS_COMPILE)gcc-99' \
		>"$trees/linux-headers-$1-amd64/$src-amd64/.kernelvariables"
	# shellcheck disable=SC2016 # make's
	printf 'include .kernelvariables\nwho:\n\t@echo made with $(CC)\n' \
		>"$trees/linux-headers-$1-common/$src-common/Makefile"
	echo image >"$trees/linux-image-$1-amd64/boot/vmlinuz-$1-amd64"
	: >"$trees/linux-image-$1-amd64/lib/modules/$1-amd64/modules.order"
	: >"$trees/linux-image-$1-amd64/lib/modules/$1-amd64/modules.builtin"
}

# publish_target SUITE ABI VERSION KBUILD - all packages of a target kernel
publish_target() {
	target_trees "$2"
	publish "$1" "linux-headers-$2-amd64" "$3" \
		"linux-headers-$2-common (= $3), $4 (>= $3), linux-image-$2-amd64 (= $3) | linux-image-$2-amd64-unsigned (= $3), gcc-99"
	publish "$1" "linux-headers-$2-common" "$3" ''
	publish "$1" "linux-image-$2-amd64" "$3" ''
	publish "$1" "$4" "$3" ''
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
