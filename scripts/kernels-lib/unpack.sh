# SPDX-License-Identifier: GPL-2.0
#
# unpack.sh - makes usable what scripts/kernels downloaded
#
# shellcheck shell=sh disable=SC2154 # shared with who sources this

# -------------------------------------------------- unpacking a target's kernel

# unpack NAME DEBDIR ROOT - all packages' files into ROOT
unpack() {
	since=$(now)
	for deb in "$2"/*/*.deb; do
		dpkg-deb -x "$deb" "$3" 2>"$logs/$1" ||
			explain "$logs/$1" "$1: unpacking $(basename "$deb")"
	done
	rm -rf "$3/usr/share/doc" "$3/usr/share/lintian"
	step "$1" "$since" unpacked
}

# relocate_headers ROOT - let the header packages work from where they are.
# Debian's Makefile names its partner, and newer ones itself, by an absolute path;
# the partner is beside it, so that is what it says now. The links between them are
# relative already.
relocate_headers() {
	# shellcheck disable=SC2016 # make's, not the shell's
	beside='$(dir $(lastword $(MAKEFILE_LIST)))../'
	# shellcheck disable=SC2016 # make's, not the shell's
	itself='$(patsubst %/,%,$(dir $(realpath $(lastword $(MAKEFILE_LIST)))))'
	for makefile in "$1"/usr/src/linux-headers-*-"$flavour"/Makefile; do
		sed -i -e "s|^include /usr/src/|include $beside|" \
			-e "s|^KBUILD_OUTPUT *:*= */usr/src/.*|KBUILD_OUTPUT := $itself|" \
			"$makefile"
		if grep -qE '^include /|=.*/usr/src' "$makefile"; then
			die "$makefile: do not know how to make this relocatable"
		fi
	done
}

# choose_compiler BUILD - keep the compiler that the kernel was built with where
# this machine has it, else use its plain gcc, where it has that
choose_compiler() {
	variables=$1/.kernelvariables
	[ -r "$variables" ] || return 0
	cross=$(platform "$arch" 4)
	gcc=$(sed -n 's/^CC *=.*[^a-z]\(gcc-[0-9.]*\) *$/\1/p' "$variables")
	if [ -n "$gcc" ] && ! command -v "$cross$gcc" >/dev/null &&
			command -v "${cross}gcc" >/dev/null; then
		sed -i "/^CC *=/s/$gcc *\$/gcc/" "$variables"
	fi
}

# own_tools BUILD - the compiler that came with the kernel, for its own build
own_tools() {
	# shellcheck disable=SC2016 # make's, not the shell's
	bin='$(dir $(realpath $(lastword $(MAKEFILE_LIST))))../../bin/'
	sed -i "s|^override CROSS_COMPILE *= *\([a-z0-9_-]*\) *\$|override CROSS_COMPILE := $bin\1|" \
		"$1/.kernelvariables"
	grep -qF '../../bin/' "$1/.kernelvariables" ||
		die "$1/.kernelvariables: do not know how to name its compiler"
}

# programs ROOT - the programs in it that need a C library
programs() {
	find "$1"/usr/bin "$1"/usr/libexec "$1"/usr/lib/linux-kbuild-* -type f \
		-perm /111 ! -name '*.so*' 2>/dev/null |
		while IFS= read -r file; do
			LC_ALL=C head -c 4 "$file" | grep -qaF ELF || continue
			! grep -qaF "$loader" "$file" || printf '%s\n' "$file"
		done
}

# own_loader ROOT - let programs that need a newer C library than this machine's run
# by the one that came with them: beside each stands what starts it so
own_loader() {
	loader=ld-linux-x86-64.so.2
	library=$(cd "$1" && find usr/lib lib -name "$loader" -path '*-linux-gnu/*' \
		2>/dev/null | head -n 1)
	[ -n "$library" ] || die "the newer C library has no $loader: Debian changed its layout"
	library=${library%/*}
	programs "$1" | while IFS= read -r program; do
		mv "$program" "$program.elf"
		below=${program#"$1"/}
		up=$(printf '%s' "${below%/*}" | sed 's|[^/]*|..|g')
		cat >"$program" <<-SH
			#!/bin/sh
			# Written by scripts/kernels: this program needs the C library that
			# came with it
			here=\${0%/*}
			lib=\$here/$up/$library
			exec "\$lib/$loader" --library-path "\$lib" --argv0 "\$0" \\
				"\$here/${program##*/}.elf" "\$@"
		SH
		chmod 755 "$program"
	done
}

# take_btf BUILD ROOT - newer header packages bring a vmlinux with the kernel's type
# information. Where that stands in the build directory every module build asks for
# pahole; module builds shall need make and the compiler alone, so it moves away.
take_btf() {
	[ ! -e "$1/vmlinux" ] || mv "$1/vmlinux" "$2/vmlinux"
}

# finish_modules NAME ROOT RELEASE BUILD MODULES - indexes, and the way to the build
finish_modules() {
	[ -e "$2/$5/kernel" ] ||
		die "$1: its packages have no $5/kernel: Debian changed their layout"
	depmod -b "$2/${5%lib/modules/*}" "$3" 2>"$logs/$1" ||
		explain "$logs/$1" "$1: depmod"
	rm -f "$2/$5/source"
	ln -sfn "$(printf '%s' "$5" | sed 's|[^/]*|..|g')/$4" "$2/$5/build"
}

# finish_target NAME ROOT - make what was unpacked usable and say where it is
finish_target() {
	since=$(now)
	arch=$(architecture "$1")
	flavour=$(platform "$arch" 2)
	relocate_headers "$2"
	build=$(cd "$2" && echo usr/src/linux-headers-*-"$flavour")
	if [ -d "$3/next" ]; then
		own_loader "$2"
		own_tools "$2/$build"
	else
		choose_compiler "$2/$build"
	fi
	take_btf "$2/$build" "$2"
	release=${build#usr/src/linux-headers-}
	modules=lib/modules/$release
	[ -d "$2/$modules" ] || modules=usr/lib/modules/$release
	image=boot/vmlinuz-$release
	[ -e "$2/$image" ] || image=$modules/vmlinuz
	[ -e "$2/$build/Makefile" ] ||
		die "$1: its packages have no $build/Makefile: Debian changed their layout"
	printf '%s\n' "release=$release" "build=$build" >"$2/info"
	[ ! -e "$2/vmlinux" ] || echo btf=vmlinux >>"$2/info"
	if wants_image "$1"; then
		[ -e "$2/$image" ] ||
			die "$1: its packages have no $image: Debian changed their layout"
		finish_modules "$1" "$2" "$release" "$build" "$modules"
		printf '%s\n' "image=$image" "modules=$modules" >>"$2/info"
	fi
	step "$1" "$since" "ready: $release"
}

# ------------------------------------------------------------ unpacking a source

# unpack_source NAME DEBDIR ROOT - the tarball within the package, as ROOT/source;
# without what neither builds nor backports read: documentation (its Kconfig
# stays) and self-tests
unpack_source() {
	since=$(now)
	mkdir -p "$3/source"
	dpkg-deb --fsys-tarfile "$2"/*/linux-source-*.deb 2>"$logs/$1" |
		tar -x -O -f - --wildcards './usr/src/linux-source-*.tar.xz' \
			2>>"$logs/$1" |
		tar -x -J -C "$3/source" --strip-components=1 -f - \
			--exclude='*/Documentation/*/*' \
			--exclude='*/tools/testing/selftests' 2>>"$logs/$1" ||
		explain "$logs/$1" "$1: unpacking the source"
	[ -r "$3/source/Kbuild" ] ||
		die "$1: its package holds no kernel source: Debian changed its layout"
	step "$1" "$since" "unpacked"
}

# relocate_build BUILD SOURCE - let a prepared build directory beside its source
# work from where it is
relocate_build() {
	ln -sfn "../$2" "$1/source"
	cat >"$1/Makefile" <<-'MAKE'
		# Written by scripts/kernels: goes on to the source beside this directory
		here := $(dir $(realpath $(lastword $(MAKEFILE_LIST))))
		export KBUILD_OUTPUT := $(patsubst %/,%,$(here))
	MAKE
	# shellcheck disable=SC2016 # make's, not the shell's
	printf 'include $(here)../%s/Makefile\n' "$2" >>"$1/Makefile"
}

# prepare NAME ROOT - configure the source out of its tree, for builds of modules
prepare() {
	since=$(now)
	mkdir -p "$2/build"
	make -C "$2/source" O="$2/build" -j "$jobs" -s allmodconfig \
		modules_prepare >"$logs/$1" 2>&1 ||
		explain "$logs/$1" "$1: make modules_prepare"
	relocate_build "$2/build" source
	step "$1" "$since" "prepared (allmodconfig)"
}

# finish_source NAME ROOT - prepare the newest and say where things are
finish_source() {
	echo source=source >"$2/info"
	[ "$1" = newest ] || return 0
	prepare "$1" "$2"
	printf '%s\n' build=build \
		"release=$(cat "$2/build/include/config/kernel.release")" \
		>>"$2/info"
}
