# SPDX-License-Identifier: GPL-2.0
# What install.sh does to the modules in .stage before they are installed: signed as the
# target's rules ask, compressed as the target's own modules are. Read by install.sh.
# shellcheck shell=sh disable=SC2154 # stage, klib, release: of install.sh

# config SYMBOL: its value on the target, nothing where it is off
config() {
	if [ -f "$KLIB_BUILD/.config" ]; then
		sed -n "s/^$1=\"\{0,1\}\([^\"]*\).*/\1/p" "$KLIB_BUILD/.config"
	elif [ -f "$KLIB_BUILD/include/config/auto.conf" ]; then
		sed -n "s/^$1=\"\{0,1\}\([^\"]*\).*/\1/p" "$KLIB_BUILD/include/config/auto.conf"
	else
		sed -n -e "s/^#define $1 1\$/y/p" -e "s/^#define $1 \"\(.*\)\"\$/\1/p" \
			"$KLIB_BUILD/include/generated/autoconf.h"
	fi
}

is_signed() {
	tail -c 28 "$1" | grep -a -q '^~Module signature appended~$'
}

# What kbuild's modules_install leaves to this script: compression, for it must follow
# what is installed; signing where SIGN_KEY does that, or no key is there.
print_options() {
	printf 'CONFIG_MODULE_COMPRESS= CONFIG_MODULE_COMPRESS_GZIP= '
	printf 'CONFIG_MODULE_COMPRESS_XZ= CONFIG_MODULE_COMPRESS_ZSTD= '
	key=$(config CONFIG_MODULE_SIG_KEY)
	case $key in
	'' | pkcs11:*) ;;
	/*) [ -f "$key" ] || echo CONFIG_MODULE_SIG_ALL= ;;
	*) [ -f "$KLIB_BUILD/$key" ] || echo CONFIG_MODULE_SIG_ALL= ;;
	esac
	[ -z "${SIGN_KEY:-}" ] || echo CONFIG_MODULE_SIG_ALL=
}

staged() {
	(cd "$stage/modules" && find . -name '*.ko' | sed 's|^\./||' | sort)
}

sign() {
	[ -f "$SIGN_KEY" ] || die "SIGN_KEY=$SIGN_KEY: no such file"
	[ -f "${SIGN_CERT:=}" ] || die "SIGN_CERT=$SIGN_CERT: no such file (SIGN_KEY needs it)"
	[ -x "$KLIB_BUILD/scripts/sign-file" ] ||
		die "$KLIB_BUILD/scripts/sign-file is not there, and so modules cannot be signed"
	hash=$(config CONFIG_MODULE_SIG_HASH)
	for module in $(staged); do
		"$KLIB_BUILD/scripts/sign-file" "${hash:-sha256}" "$SIGN_KEY" "$SIGN_CERT" \
			"$stage/modules/$module" || die "$module cannot be signed; nothing was installed"
	done
}

# The kernel's rules for signatures, before anything is installed.
follow_signature_rules() {
	[ -z "${SIGN_KEY:-}" ] || sign
	[ -n "$(config CONFIG_MODULE_SIG)" ] || return 0
	unsigned=
	for module in $(staged); do
		is_signed "$stage/modules/$module" || unsigned=$module
	done
	[ -n "$unsigned" ] || return 0
	how="make ... install SIGN_KEY=KEY.pem SIGN_CERT=CERT.der, with a key that the kernel"
	how="$how knows (the one it was built with, or one enrolled with mokutil --import CERT.der)"
	if [ -z "$(config CONFIG_MODULE_SIG_FORCE)" ]; then
		say "the modules are not signed: $release loads them, except where Secure Boot" \
			"locks it down; to sign: $how"
	elif [ "${UNSIGNED:-}" = y ]; then
		say "the modules are not signed, and $release refuses them until they are"
	else
		die "$release loads signed modules only (CONFIG_MODULE_SIG_FORCE), and these are" \
			"not: nothing was installed. Sign them: $how; or install them as they" \
			"are: UNSIGNED=y"
	fi
}

# As the target's own modules are; where none is installed, as it is configured.
choose_suffix() {
	case ${COMPRESS:-} in
	none) suffix= && return ;;
	gz | xz | zst) suffix=.$COMPRESS && return ;;
	'') ;;
	*) die "COMPRESS=$COMPRESS: none, gz, xz or zst" ;;
	esac
	suffix=
	one=$(find "$klib/kernel" -name '*.ko*' 2>/dev/null | sed q) || :
	case $one in
	*.gz) suffix=.gz ;;
	*.xz) suffix=.xz ;;
	*.zst) suffix=.zst ;;
	'')
		[ -z "$(config CONFIG_MODULE_COMPRESS_GZIP)" ] || suffix=.gz
		[ -z "$(config CONFIG_MODULE_COMPRESS_XZ)" ] || suffix=.xz
		[ -z "$(config CONFIG_MODULE_COMPRESS_ZSTD)" ] || suffix=.zst
		;;
	esac
}

# The formats are those that the kernel itself can read.
compress() {
	case $suffix in
	.gz) set -- "$1" gzip -n -9 -f ;;
	.xz) set -- "$1" xz --check=crc32 --lzma2=dict=1MiB -f ;;
	.zst) set -- "$1" zstd -q -f --rm ;;
	*) return 0 ;;
	esac
	file=$1
	shift
	"$@" "$file"
}

compress_all() {
	choose_suffix
	program=
	case $suffix in
	.gz) program=gzip ;;
	.xz) program=xz ;;
	.zst) program=zstd ;;
	esac
	if [ -n "$program" ] && ! command -v "$program" >/dev/null; then
		say "the target's modules are $suffix, and $program is not there: these stay plain .ko," \
			"which load as well"
		suffix=
	fi
	staged >"$stage/list"
	while read -r module; do
		compress "$stage/modules/$module"
	done <"$stage/list"
}
