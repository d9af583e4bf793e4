#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# test-kernels.sh - scripts/kernels against a small archive on this machine
#
# shellcheck disable=SC2317 # check calls the functions

set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
kernels=$here/../../scripts/kernels
tmp=$(mktemp -d)
# shellcheck source=tests/kernels/tap.sh
. "$here/tap.sh"
# shellcheck source=tests/kernels/archive.sh
. "$here/archive.sh"

# cleanup - leave no server, no agent, no mount and no file
cleanup() {
	stop_serving
	gpgconf --homedir "$keys" --kill gpg-agent 2>/dev/null || true
	! mountpoint -q "$tmp/small" 2>/dev/null || umount "$tmp/small"
	rm -rf "$tmp"
}
trap cleanup EXIT

# fill_archive - kernels to choose from, with those that must not be chosen
fill_archive() {
	publish_target bookworm 6.1.0-9 6.1.90-1 linux-kbuild-6.1
	publish_target bookworm-security 6.1.0-10 6.1.100-1 linux-kbuild-6.1
	# rebuilt for an older Debian, another flavour, headers without an image
	publish_target bullseye-security 6.1.0-0.deb11.99 6.1.999-1 \
		linux-kbuild-6.1
	target_trees 6.1.0-10-rt
	publish bookworm linux-headers-6.1.0-10-rt-amd64 6.1.999-1 ''
	target_trees 6.1.0-11
	publish bookworm linux-headers-6.1.0-11-amd64 6.1.999-1 ''
	publish_target bookworm-backports 6.12.9+deb12 6.12.9-1 \
		linux-kbuild-6.12.9+deb12
	publish_target bookworm-backports 6.12.11+deb12 6.12.11-1 \
		linux-kbuild-6.12.11+deb12
	publish_target trixie-backports 6.12.99+deb99 6.12.99-1 \
		linux-kbuild-6.12.99+deb99
	newer=yes
	publish_target trixie-backports 7.4.1+deb99 7.4.1-1 \
		linux-kbuild-7.4.1+deb99
	newer=''
	publish_newer_release
	publish_source trixie-backports 7.9 7.9.5-1
	publish_source trixie-backports 7.10 7.10.5-1
	deb_arch=arm64 flavour=arm64
	publish_target bookworm 6.1.0-9 6.1.90-1 linux-kbuild-6.1
	deb_arch=armhf flavour=armmp
	publish_target bookworm 6.1.0-9 6.1.90-1 linux-kbuild-6.1
	target_trees 6.1.0-9-rt
	publish bookworm linux-headers-6.1.0-9-rt-armmp 6.1.999-1 ''
	deb_arch=amd64 flavour=amd64
}

# path_parts - what a fetched 6.1 must look like, wherever the cache is
path_parts() {
	build=$("$kernels" path 6.1)
	[ -e "$("$kernels" image 6.1)" ] &&
		[ -e "$("$kernels" modules 6.1)/modules.dep" ] &&
		[ -e "$("$kernels" modules 6.1)/build/Makefile" ] &&
		is "made with gcc" make -s -C "$build" who
}

# foreign_parts NAME FLAVOUR - what a fetched foreign 6.1 must look like: its own
# headers, this machine's tools, no image
foreign_parts() {
	build=$("$kernels" path "$1")
	is "linux-headers-6.1.0-9-$2" basename "$build" &&
		[ -e "$build/../linux-headers-6.1.0-9-common/Makefile" ] &&
		ends 2 "$1 has no image yet: scripts/kernels fetch --image $1" \
			"$kernels" image "$1"
}

# image_parts NAME - the image came, and the headers stayed
image_parts() {
	[ -e "$("$kernels" image "$1")" ] &&
		[ -e "$("$kernels" modules "$1")/modules.dep" ] &&
		[ -e "$("$kernels" modules "$1")/build/Makefile" ]
}

# newer_parts - a kernel for a newer Debian is built by its own compiler, and its tools
# run by its own C library; its vmlinux is beside the build directory, not in it
newer_parts() {
	build=$("$kernels" path 7.4)
	tool=$build/../../lib/linux-kbuild-7.4.1+deb99/scripts/tool
	image_parts 7.4 &&
		grep -qx btf "$("$kernels" btf 7.4)" &&
		[ ! -e "$build/vmlinux" ] &&
		is "made with x86_64-linux-gnu-gcc-99" make -s -C "$build" who &&
		compiler=$(make -s -C "$build" -f .kernelvariables -f - x <<-'MAKE'
			x: ; @echo $(CC)
		MAKE
		) && is new "$compiler" || return 1
	# shellcheck disable=SC2016 # the tool's
	"$tool" -c 'read -r library; grep -q "$library" /proc/$$/maps' <<-SH
			kernels/7.4/usr/lib/x86_64-linux-gnu/libc.so.6
		SH
}

# nothing_left - neither packages nor half a kernel remain in the cache
nothing_left() {
	[ -z "$(find "$BACKFIT_CACHE" -name '*.deb' -o -name '.part-*')" ]
}

# in_time COMMAND... - it succeeds in less than a fifth of a second
in_time() {
	timeout 0.2 "$@"
}

# two_at_once - both succeed, and one of them has nothing to do
two_at_once() {
	"$kernels" fetch 6.12 >"$tmp/one" 2>&1 &
	one=$!
	"$kernels" fetch 6.12 >"$tmp/two" 2>&1 || return 1
	wait "$one" || return 1
	cat "$tmp/one" "$tmp/two"
	[ "$(cat "$tmp/one" "$tmp/two" | grep -c ready)" -eq 1 ]
}

# killed - a fetch that is killed while it prepares the newest
killed() {
	touch "$tmp/slow"
	setsid "$kernels" fetch newest >"$tmp/killed" 2>&1 &
	victim=$!
	tries=100
	while [ ! -e "$tmp/preparing" ]; do
		tries=$((tries - 1))
		[ "$tries" -gt 0 ] || return 1
		sleep 0.1
	done
	kill -s KILL -- "-$victim"
	wait "$victim" 2>/dev/null || true
	rm "$tmp/slow"
	ends 2 'not in the cache' "$kernels" path newest
}

# source_parts - what the prepared newest must look like
source_parts() {
	source=$("$kernels" source newest)
	build=$("$kernels" path newest)
	[ -e "$source/Documentation/Kconfig" ] &&
		[ ! -e "$source/Documentation/deep/page.rst" ] &&
		[ -e "$build/source/Kbuild" ] &&
		is "in $build" make -s -C "$build" which
}

# tamper PACKAGE - other bytes than the signed list says
tamper() {
	for deb in "$archive"/debian*/pool/"$1"_*; do
		printf x | dd of="$deb" bs=1 seek=100 conv=notrunc 2>/dev/null
	done
}

# full_disk WHAT FILL - a fetch into a disk that is too small for a kernel whose
# image holds 12 MB of bytes from FILL
full_disk() {
	mkdir -p "$tmp/small"
	if ! mount -t tmpfs -o size=10m none "$tmp/small" 2>/dev/null; then
		skip "a full disk" "cannot mount one here"
		return
	fi
	export BACKFIT_CACHE="$tmp/small"
	check "the disk is full while $1" ends 2 '6.1: .*disk is full' \
		"$kernels" fetch 6.1
	check "then there is no such kernel" ends 2 'not in the cache' \
		"$kernels" path 6.1
	check "nor half of one" fails test -e "$tmp/small/kernels/.part-6.1/root"
	export BACKFIT_CACHE="$tmp/moved"
	umount "$tmp/small"
}

# publish_large ABI VERSION FILL - a 6.1 that such a disk cannot hold
publish_large() {
	mkdir -p "$trees/linux-image-$1-amd64/boot"
	head -c 12000000 "$3" >"$trees/linux-image-$1-amd64/boot/large"
	publish_target bookworm-security "$1" "$2" linux-kbuild-6.1
	sign good
}

make_key good
make_key other
mkdir -p "$trees"
fill_archive
sign good
serve
export BACKFIT_CACHE="$tmp/cache" BACKFIT_KEYRING="$tmp/good.gpg"
export BACKFIT_MIRROR="$archive_url/debian"

check "no kernel yet" ends 2 'not in the cache: scripts/kernels fetch 6.1' \
	"$kernels" path 6.1
check "unknown name" ends 2 "unknown kernel 'six'" "$kernels" fetch six
check "a version that no suite has" ends 2 'no kernel 9.9' "$kernels" fetch 9.9
check "an unknown architecture" ends 2 "unknown kernel '6.1-vax'" \
	"$kernels" fetch 6.1-vax
check "what an architecture is called needs no cache" \
	is '--arch arm64 --cross-compile aarch64-linux-gnu-' "$kernels" options 6.1-arm64
check "ARCH" is arm "$kernels" arch 6.1-armhf
check "CROSS_COMPILE" is arm-linux-gnueabihf- "$kernels" cross 6.1-armhf
check "no options for this machine's own" is '' "$kernels" options newest
check "none to cross i386" is '--arch i386' "$kernels" options 6.1-i386
check "the compiler's package" is gcc-aarch64-linux-gnu "$kernels" compiler 6.12-arm64
check "fetch" "$kernels" fetch 6.1
check "the newest that fits is chosen" is 6.1.0-10-amd64 "$kernels" release 6.1
check "a fetched kernel is whole, builds with a compiler that is there" path_parts
check "nothing else is left" nothing_left
check "two fetches at once" two_at_once
check "not one for a newer Debian" is 6.12.11+deb12-amd64 "$kernels" release 6.12
check "other architectures are not asked for unless needed" \
	fails ls -d "$tmp/cache/kernels/apt-arm64" "$tmp/cache/kernels/apt-next"
check "other architectures" "$kernels" fetch 6.1-arm64 6.1-armhf
check "arm64: headers alone" foreign_parts 6.1-arm64 arm64
check "it is built by its own compiler" \
	ends 0 '^made with aarch64-linux-gnu-gcc' "$kernels" build 6.1-arm64 -- -s who
check "armhf: its flavour" foreign_parts 6.1-armhf armmp
check "its image when asked for" "$kernels" fetch --image 6.1-armhf
check "with its modules" image_parts 6.1-armhf
check "not the other's" foreign_parts 6.1-arm64 arm64
check "that the other has no such kernel" ends 2 'no kernel 6.12 .* on arm64' \
	"$kernels" fetch 6.12-arm64
check "only for a newer Debian: with its compiler and C library" "$kernels" fetch 7.4
check "they are what it is built by" newer_parts
check "a killed fetch leaves no kernel" killed
stop_serving
check "it goes on where it stopped, without the archive" "$kernels" fetch newest
check "the highest X.Y is the newest" is 7.10.5 "$kernels" release newest
check "the newest is prepared, without its documentation" source_parts
check "nothing is left of the killed one" nothing_left
mv "$BACKFIT_CACHE" "$tmp/moved"
export BACKFIT_CACHE="$tmp/moved"
check "the cache can be moved: target" path_parts
check "the cache can be moved: newest" source_parts
check "a cached kernel needs no archive and no time" \
	in_time "$kernels" fetch 6.1 6.12 newest
check "list" ends 0 '^6.1 +6.1.0-10-amd64 +6.1.100-1 +cached' "$kernels" list
check "update without the archive" ends 2 'not reachable' "$kernels" update 6.1
check "what was there stays" path_parts
check "a place that cannot be written" ends 2 'cannot write' \
	env BACKFIT_CACHE=/dev/null/cache "$kernels" fetch 6.1
check "a place that make refuses" ends 2 'spaces or colons' \
	env BACKFIT_CACHE="$tmp/a b" "$kernels" fetch 6.1
serve
export BACKFIT_MIRROR="$archive_url/debian"
mv "$archive/debian/dists/bullseye" "$tmp/gone"
check "a suite that is gone takes nothing from the others" \
	env BACKFIT_CACHE="$tmp/less" "$kernels" fetch 6.12
mv "$tmp/gone" "$archive/debian/dists/bullseye"
check "another's signature" ends 2 'not reachable, or not as signed' \
	env BACKFIT_CACHE="$tmp/forged" BACKFIT_KEYRING="$tmp/other.gpg" \
	"$kernels" fetch 6.1
check "no keyring" ends 2 'scripts/setup installs it' \
	env BACKFIT_CACHE="$tmp/forged" BACKFIT_KEYRING="$tmp/none.gpg" \
	"$kernels" fetch 6.1
publish_target bookworm-security 6.1.0-11 6.1.110-1 linux-kbuild-6.1
sign good
check "fetch keeps what is there" "$kernels" fetch 6.1
check "so it is the old one" is 6.1.0-10-amd64 "$kernels" release 6.1
check "update" "$kernels" update 6.1
check "now it is the new one" is 6.1.0-11-amd64 "$kernels" release 6.1
check "with all its parts" path_parts
publish_large 6.1.0-12 6.1.120-1 /dev/zero
full_disk unpacking
publish_large 6.1.0-13 6.1.130-1 /dev/urandom
full_disk downloading
mv "$archive/debian/pool" "$tmp/pool"
check "packages that are gone since the lists were made" ends 2 \
	'6.12: .*moved on: scripts/kernels update' \
	env BACKFIT_CACHE="$tmp/forged" "$kernels" fetch 6.12
mv "$tmp/pool" "$archive/debian/pool"
tamper linux-image-6.12.11+deb12-amd64
check "a package that is not as signed" ends 2 '6.12: download failed' \
	env BACKFIT_CACHE="$tmp/forged" "$kernels" fetch 6.12
check "and is not taken" fails test -e "$tmp/forged/kernels/6.12"

finish
