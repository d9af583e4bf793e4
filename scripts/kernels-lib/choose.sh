# SPDX-License-Identifier: GPL-2.0
#
# choose.sh - which kernel scripts/kernels means by a name, and its packages
#
# shellcheck shell=sh disable=SC2154 # shared with who sources this

# ------------------------------------------------------------- choosing packages

# debian - the Debian release whose compiler and C library this machine has
debian() {
	(
		ID='' VERSION_ID=''
		# shellcheck source=/dev/null
		. /etc/os-release 2>/dev/null || true
		[ "$ID" = debian ] && [ -n "$VERSION_ID" ] || VERSION_ID=12
		printf '%s\n' "${VERSION_ID%%.*}"
	)
}

# platforms - a line for each architecture: Debian's name, the flavour of its kernel,
# ARCH and CROSS_COMPILE as kbuild means them (- for none), and the package that has
# the compiler
platforms() {
	cat <<-'END'
		amd64 amd64 x86_64 - gcc
		arm64 arm64 arm64 aarch64-linux-gnu- gcc-aarch64-linux-gnu
		armhf armmp arm arm-linux-gnueabihf- gcc-arm-linux-gnueabihf
		i386 686-pae i386 - gcc
	END
}

# platform ARCHITECTURE FIELD - one field of that line, nothing for -
platform() {
	platforms | awk -v a="$1" -v f="$2" '
		$1 == a { print $f == "-" ? "" : $f; found = 1 }
		END { exit !found }'
}

# foreign - the architectures other than this machine's, one a line
foreign() {
	platforms | awk -v native="$native" '$1 != native { print $1 }'
}

# architecture NAME - the architecture that the name of a kernel says
architecture() {
	case $1 in
	*-source | newest) echo "$native" ;;
	*-*) echo "${1#*-}" ;;
	*) echo "$native" ;;
	esac
}

# check_name NAME - die unless it is the name of a kernel
check_name() {
	others=$(foreign | tr '\n' '|')
	printf '%s\n' "$1" |
		grep -qE "^(newest|[0-9]+\.[0-9]+(-(${others}source))?)\$" ||
		die "unknown kernel '$1': say newest, X.Y, X.Y-source or X.Y-ARCHITECTURE (as in 6.1, 6.1-source, 6.1-arm64; architectures: $(foreign | tr '\n' ' ' | sed 's/ $//'))"
}

# options NAME - the options with which backfit reads that kernel
options() {
	arch=$(architecture "$1")
	[ "$arch" != "$native" ] || return 0
	cross=$(platform "$arch" 4)
	printf '%s\n' "--arch $(platform "$arch" 3)${cross:+ --cross-compile $cross}"
}

# offered - "name version" of everything that fetch can bring from the archive
# entered, newest source last
offered() {
	suffix=''
	[ "$arch" = "$native" ] || suffix=-$arch
	awk -F '\t' -v flavour="$(platform "$arch" 2)" '
		match($1, /^linux-headers-[0-9]+\.[0-9]+\.[0-9]+/) &&
				$1 ~ ("[0-9]-" flavour "$") {
			split(substr($1, 15), n, ".")
			print n[1] "." n[2]
		}' "$apt/packages" | sort -uV | while read -r name; do
		chosen=$(choose_abi "$name") || continue
		printf '%s %s\n' "$name$suffix" "${chosen##* }"
	done
	[ -z "$suffix" ] || return 0
	awk -F '\t' '$1 ~ /^linux-source-[0-9.]+$/ {
			print substr($1, 14) "-source", $2
		}' "$apt/packages" | sort -rV | sort -suV -k 1,1
}

# choose_abi X.Y - "ABI version" of the newest kernel of that name that has headers
# and an image; fails if there is none. Kernels that Debian rebuilt for an older
# release (6.1.0-0.deb11.N) are left out. Those for a newer one are chosen only
# where there is no other, for their tools need its C library and compiler; for a
# foreign architecture the tools are of this machine's, so never.
choose_abi() {
	awk -F '\t' -v name="$1" -v flavour="$(platform "$arch" 2)" \
			-v deb="$(debian)" '
		function suits(abi) {
			return index(abi, name ".") == 1 &&
			    abi ~ /^[0-9]+\.[0-9]+\.[0-9]+(-[0-9]+)?(\+deb[0-9]+)?$/
		}
		function later(abi) {
			return match(abi, /\+deb[0-9]+$/) &&
			    substr(abi, RSTART + 4) + 0 > deb + 0
		}
		{ has[$1 "\t" $2] = 1 }
		END {
			for (entry in has) {
				split(entry, e, "\t")
				abi = e[1]; v = e[2]
				if (abi !~ ("^linux-headers-.*-" flavour "$"))
					continue
				sub(/^linux-headers-/, "", abi)
				sub("-" flavour "$", "", abi)
				image = "linux-image-" abi "-" flavour
				if (suits(abi) &&
				    ((image "\t" v) in has ||
				     (image "-unsigned\t" v) in has))
					print !later(abi), abi, v
			}
		}' "$apt/packages" | sort -k 1,1n -k 3V | tail -n 1 |
		awk -v foreign="$([ "$arch" = "$native" ] || echo foreign)" '
			foreign == "" || $1 { print $2, $3 }' | grep .
}

# is_later ABI - that kernel was built for a newer Debian than this machine's
is_later() {
	case $1 in
	*+deb*) [ "${1##*+deb}" -gt "$(debian)" ] ;;
	*) return 1 ;;
	esac
}

# pick PACKAGE VERSION - "package=version" in the archive: that version, else the
# highest; fails if the archive has none
pick() {
	awk -F '\t' -v p="$1" -v v="$2" '
		$1 == p { print ($2 == v ? 1 : 0), $2 }' "$apt/packages" |
		sort -k 1,1n -k 2V | tail -n 1 |
		awk -v p="$1" '{ print p "=" $2 }' | grep .
}

# pick_from ARCHIVE PACKAGE VERSION - pick there, with the archive's name before
pick_from() (
	enter_archive "$1"
	found=$(pick "$2" "$3") || exit 1
	printf '%s/%s\n' "$1" "$found"
)

# depends PACKAGE=VERSION - the names that it depends on in the archive entered
depends() {
	awk -F '\t' -v p="${1%%=*}" -v v="${1#*=}" \
		'$1 == p && $2 == v { print $5; exit }' "$apt/packages" |
		tr ',|' '\n' | awk '{ print $1 }'
}

# header_packages ABI VERSION - the headers of that kernel and what they are made
# of; its tools run here, so they are this machine's, whatever the kernel is for
header_packages() {
	headers=linux-headers-$1-$(platform "$arch" 2)
	echo "$arch/$headers=$2"
	depends "$headers=$2" | while read -r dependency; do
		from=$arch
		case $dependency in
		linux-headers-*-common) ;;
		linux-kbuild-*) from=$native ;;
		*) continue ;;
		esac
		pick_from "$from" "$dependency" "$2" ||
			die "$headers needs $dependency, which the archive lacks"
	done
}

# image_packages ABI VERSION - its image; newer ones consist of several packages
image_packages() {
	image=linux-image-$1-$(platform "$arch" 2)
	found=$(pick "$image" "$2" || pick "$image-unsigned" "$2")
	echo "$arch/$found"
	depends "$found" | while read -r dependency; do
		case $dependency in
		linux-binary-"$1"-* | linux-modules-"$1"-* | linux-base-"$1"-*)
			pick_from "$arch" "$dependency" "$2" ||
				die "$image needs $dependency, which the archive lacks" ;;
		esac
	done
}

# later_packages ABI VERSION - the C library, the compiler and what else a kernel
# for a newer Debian needs of it to be built for
later_packages() {
	headers=linux-headers-$1-$(platform "$arch" 2)=$2
	kbuild=$(depends "$headers" | grep '^linux-kbuild-')
	needs=$(depends "$headers" | grep '^gcc-'
		depends "$(pick "$kbuild" "$2")" | grep -v '^pahole$')
	enter_archive next
	# shellcheck disable=SC2086 # one word per package is meant
	apt_get -s --no-install-recommends install $needs >"$logs/next" 2>&1 ||
		explain "$logs/next" "looking for the tools of linux-headers-$1"
	sed -n 's|^Inst \([^ ]*\) (\([^ ]*\) .*|next/\1=\2|p' "$logs/next"
}

# source_package NAME - "linux-source-X.Y=version" for newest or X.Y-source
source_package() {
	case $1 in
	newest)
		wanted='[0-9]+[.][0-9]+' ;;
	*)
		wanted=$(printf '%s' "${1%-source}" | sed 's/\./[.]/') ;;
	esac
	found=$(awk -F '\t' -v w="^linux-source-$wanted\$" '$1 ~ w { print $1 }' \
		"$apt/packages" | sort -uV | tail -n 1)
	[ -n "$found" ] && pick_from "$native" "$found" -
}

# wants_image NAME - its image is wanted: all have one but those for other machines,
# which have it only when asked for
wants_image() {
	[ "$(architecture "$1")" = "$native" ] || [ -n "$images" ] ||
		info "$1" image >/dev/null
}

# plan NAME - what to download for it, one "archive/package=version" a line, what
# gives it its version first; or die
plan() {
	enter_archive "$(architecture "$1")"
	case $1 in
	newest | *-source)
		source_package "$1" ||
			die "$1: the suites of $mirror have no such linux-source package"
		return ;;
	esac
	chosen=$(choose_abi "${1%%-*}") ||
		die "$1: the suites of $mirror have no kernel ${1%%-*} for Debian $(debian) on $arch (see: scripts/kernels list)"
	header_packages "${chosen% *}" "${chosen#* }"
	! wants_image "$1" || image_packages "${chosen% *}" "${chosen#* }"
	! is_later "${chosen% *}" ||
		(later_packages "${chosen% *}" "${chosen#* }")
}

# archives NAME... - those that have to be asked for these kernels. That one is for
# a newer Debian shows only in an index.
archives() {
	echo "$native"
	for name in "$@"; do
		architecture "$name"
	done | grep -vxF "$native" | sort -u
}

# archives_later NAME... - next, if one of these kernels is for a newer Debian
archives_later() {
	for name in "$@"; do
		case $name in
		newest | *-*) continue ;;
		esac
		enter_archive "$native"
		chosen=$(choose_abi "$name") || continue
		! is_later "${chosen% *}" || { echo next; return; }
	done
}
