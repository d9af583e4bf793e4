#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The newest tree's wireless stack on older kernels: cfg80211, mac80211 and mac80211_hwsim as one
# package, built without a warning; then two radios in QEMU with Debian's hostapd,
# wpa_supplicant and iw (tests/wireless/guest.sh).
#
#	tests/wireless.sh
#
# TARGETS: the kernels. PACKAGES: a folder whose packages are kept, and taken as they are where
# they are there already. Prints a line for each failure and "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

backfit=$PWD/scripts/backfit/build/backfit
newest=$(scripts/kernels path newest)
tmp=$(mktemp -d)
packages=${PACKAGES:-$tmp/packages}
trap 'rm -rf "$tmp"' EXIT
mkdir -p "$packages"
# shellcheck source=tests/count.sh
. tests/count.sh

# make_package KERNEL BUILD
make_package() {
	out=$packages/$1
	[ ! -e "$out" ] || return 0
	check "$1: generate" "$backfit" generate --from "$newest" --to "$2" -o "$out" \
		net/wireless/core.c net/mac80211/main.c \
		drivers/net/wireless/virtual/mac80211_hwsim_main.c
	# without debug information, which doubles the time
	check "$1: build" make -C "$out" -j"$(nproc)" KLIB_BUILD="$2" KCFLAGS=-g0
	if grep -q -E 'warning|WARNING' "$tmp/said"; then
		bad "$1: the build warns" "$(grep -E 'warning|WARNING' "$tmp/said")"
	else
		ok
	fi
}

# own KERNEL BUILD: what is linked to comes from the package's modules where these have it
own() {
	nm "$packages/$1/net/mac80211/mac80211.ko" | awk '$1 == "U" { print $2 }' | sort >"$tmp/wanted"
	modprobe --dump-modversions "$packages/$1/net/wireless/cfg80211.ko" >"$tmp/imported"
	if modinfo -F depends "$packages/$1/net/mac80211/mac80211.ko" | grep -q cfg80211 &&
		grep -q '^cfg80211_' "$tmp/wanted" && [ -s "$tmp/imported" ]; then
		ok
	else
		bad "$1: mac80211 does not depend on cfg80211"
	fi
	# the versions are the package's; and where structures pass, they cannot be the target's
	modprobe --dump-modversions "$packages/$1/net/mac80211/mac80211.ko" |
		awk '$2 ~ /^(wiphy|cfg80211)_/ { sub(/^0x0*/, "", $1); print $2, $1 }' |
		sort >"$tmp/ours"
	for symvers in "$packages/$1/Module.symvers" "$2/Module.symvers"; do
		awk '$2 ~ /^(wiphy|cfg80211)_/ { sub(/^0x0*/, "", $1); print $2, $1 }' "$symvers" |
			sort >"$tmp/$([ "$symvers" = "$2/Module.symvers" ] && echo theirs || echo package)"
	done
	if [ -s "$tmp/ours" ] && [ -z "$(comm -23 "$tmp/ours" "$tmp/package")" ] &&
		! comm -12 "$tmp/ours" "$tmp/theirs" | grep -q '^wiphy_register '; then
		ok
	else
		bad "$1: mac80211 binds to the target's cfg80211" "$(comm -23 "$tmp/ours" "$tmp/package")"
	fi
}

# with_program FILE: options that bring it with its libraries
with_program() {
	echo "--file $1=/bin/$(basename "$1")"
	ldd "$1" | awk '$2 == "=>" { print $3 } $1 ~ /^\// { print $1 }' |
		sed 's/.*/--file &=&/'
}

boots() {
	out=$packages/$1
	status=0
	db=/lib/firmware/regulatory.db
	# shellcheck disable=SC2046 # words are meant
	scripts/boot --kernel "$(scripts/kernels image "$1")" \
		--modules "$(scripts/kernels modules "$1")" --timeout "${TIMEOUT:-560}" --ours \
		--log "$tmp/console" --set MIB="${MIB:-4}" \
		--module "$out/compat/compat.ko" \
		--module "$out/net/wireless/cfg80211.ko" \
		--module "$out/net/mac80211/mac80211.ko" \
		--module "$out/drivers/net/wireless/virtual/mac80211_hwsim.ko" \
		--with cfg80211 --with mac80211 --with mac80211_hwsim --with ccm --with cmac \
		$(for program in hostapd wpa_supplicant iw; do
			with_program "$(command -v $program || echo /usr/sbin/$program)"
		done) \
		--file $db-upstream=$db --file $db.p7s-upstream=$db.p7s \
		--script tests/wireless/guest.sh >"$tmp/boot" 2>&1 || status=$?
	grep '^RESULT' "$tmp/boot" >"$tmp/results" || true
	while read -r _ round what outcome detail; do
		case $outcome in
		ok) ok ;;
		*) bad "$1: $round $what: $detail" ;;
		esac
	done <"$tmp/results"
	if [ "$status" -eq 0 ] && [ "$(wc -l <"$tmp/results")" -eq 40 ]; then
		ok
	else
		bad "$1: the guest ended with $status" "$(tail -8 "$tmp/boot")"
	fi
	[ -z "${KEEP_LOG-}" ] || cp "$tmp/console" "$KEEP_LOG"
}

make -s --no-print-directory -C scripts/backfit
for target in ${TARGETS:-6.12}; do
	build=$(scripts/kernels path "$target")
	make_package "$target" "$build"
	own "$target" "$build"
	boots "$target"
done
closing
