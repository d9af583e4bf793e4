# SPDX-License-Identifier: GPL-2.0
#
# oracle.sh - the newest kernel, built small and with KUnit: what tests of shims are
# held against
#
# shellcheck shell=sh disable=SC2154 # shared with who sources this

# oracle_key SOURCE - what the build is made from, in one line
oracle_key() {
	printf '%s %s %s\n' "$(info newest version)" \
		"$(cksum <"$top/scripts/kernels-lib/oracle.config" | tr ' ' -)" \
		"$(${CC:-gcc} -dumpfullversion)-$(ld --version | head -n 1 | tr ' ' -)"
}

# oracle_make ARGS... - make in the build directory of the part, at low priority
oracle_make() {
	nice make -C "$kernels/newest/source" O="$part/build" -s -j "$jobs" "$@" \
		>"$logs/oracle" 2>&1 || explain "$logs/oracle" "oracle: make $1"
}

# oracle_configure - the smallest configuration, and what tests need
oracle_configure() {
	mkdir -p "$part/build"
	oracle_make tinyconfig
	cat "$top/scripts/kernels-lib/oracle.config" >>"$part/build/.config"
	oracle_make olddefconfig
	sed -n 's/^\(CONFIG_[A-Z0-9_]*=.*\)/\1/p' "$top/scripts/kernels-lib/oracle.config" |
	while IFS= read -r line; do
		grep -qxF "$line" "$part/build/.config" || printf '%s\n' "$line"
	done >"$logs/lost"
	[ ! -s "$logs/lost" ] ||
		die "oracle: the newest tree takes no $(tr '\n' ' ' <"$logs/lost")(scripts/kernels-lib/oracle.config)"
}

# oracle_settle RELEASE - let it work from where it will be: beside kernels/
oracle_settle() {
	rm -f "$part/build/source" "$part/lib/modules/$1/source"
	ln -sfn ../../kernels/newest/source "$part/build/source"
	ln -sfn ../../../build "$part/lib/modules/$1/build"
	cat >"$part/build/Makefile" <<-'MAKE'
		# Written by scripts/kernels: goes on to the source beside this directory
		here := $(dir $(realpath $(lastword $(MAKEFILE_LIST))))
		export KBUILD_OUTPUT := $(patsubst %/,%,$(here))
		include $(here)source/Makefile
	MAKE
	# modules are built without the kernel's own objects
	find "$part/build" \( -path "$part/build/scripts" -o -path "$part/build/tools" \) \
		-prune -o \( -name '*.o' -o -name '*.a' \) -exec rm -f {} +
	rm -f "$part/build/vmlinux" "$part/build/vmlinux.unstripped"
}

# oracle_build - the whole; what a killed run had built make goes on with
oracle_build() {
	since=$(now)
	oracle_configure
	oracle_make bzImage modules
	release=$(cat "$part/build/include/config/kernel.release")
	oracle_make INSTALL_MOD_PATH="$part" modules_install
	mkdir -p "$part/boot"
	cp "$part/build/arch/x86/boot/bzImage" "$part/boot/vmlinuz-$release"
	cp "$part/build/.config" "$part/boot/config-$release"
	oracle_settle "$release"
	printf '%s\n' "key=$1" "release=$release" build=build \
		"image=boot/vmlinuz-$release" "modules=lib/modules/$release" >"$part/info"
	step oracle "$since" "built: $release"
}

# oracle_value KEY - of the oracle in the cache
oracle_value() {
	sed -n "s/^$1=//p" "$cache/oracle/info" 2>/dev/null
}

# oracle_have KEY - the cache has it, made from that
oracle_have() {
	[ "$(oracle_value key)" = "$1" ]
}

# oracle WHAT - build it where the cache has none, print a place (build, image,
# modules) or its release
oracle() {
	[ -r "$kernels/newest/info" ] ||
		die "newest is not in the cache: scripts/kernels fetch newest"
	key=$(oracle_key)
	if ! oracle_have "$key"; then
		need_logs
		exec 8>"$cache/.lock-oracle" ||
			die "cannot write in $cache: set BACKFIT_CACHE to another place"
		flock 8
		if ! oracle_have "$key"; then
			part=$cache/.part-oracle
			oracle_build "$key"
			rm -rf "$cache/oracle"
			mv "$part" "$cache/oracle"
		fi
	fi
	case $1 in
	release) oracle_value release ;;
	*) printf '%s\n' "$cache/oracle/$(oracle_value "$1")" ;;
	esac
}
