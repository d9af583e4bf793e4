#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Runs in the guest: an access point and a client, each with a radio of mac80211_hwsim's, the
# client in a network namespace of its own. Both ways open and WPA2-PSK; then all of it again
# with the modules loaded anew. Prints RESULT lines; a warning of the kernel's makes the boot fail.

# shellcheck source=scripts/guest/lib.sh
. /guest/lib.sh

mkdir -p /tmp /run /var/run
ip link set lo up
mkfifo /tmp/nothing
head -c $((${MIB:-4} * 1048576)) /dev/urandom >/tmp/sent
sum=$(sha256sum </tmp/sent)

# client COMMAND...: run it where the client's radio is
client() {
	nsenter -t "$holder" -n "$@"
}

# try NAME COMMAND...: a result, with the command's last words where it fails
try() {
	name=$1
	shift
	if said=$("$@" 2>&1); then
		result "$round" "$name" ok
	else
		result "$round" "$name" fail "$(echo "$said" | tail -n 3 | tr '\n' ' ')"
	fi
}

# settings KIND: what hostapd and wpa_supplicant are told
settings() {
	printf '%s\n' interface=wlan0 driver=nl80211 "ssid=backfit-$1" hw_mode=g channel=1 \
		ieee80211n=1 >/tmp/ap.conf
	if [ "$1" = wpa2 ]; then
		printf '%s\n' wpa=2 wpa_key_mgmt=WPA-PSK rsn_pairwise=CCMP ieee80211w=1 \
			wpa_passphrase=of-the-newest >>/tmp/ap.conf
		security='psk="of-the-newest"
ieee80211w=1
key_mgmt=WPA-PSK'
	else
		security=key_mgmt=NONE
	fi
	printf '%s\n' 'network={' "ssid=\"backfit-$1\"" scan_ssid=1 "$security" '}' >/tmp/client.conf
}

found() {
	client iw dev wlan1 scan | grep -q "SSID: $1"
}

linked() {
	client iw dev wlan1 link | grep -q "SSID: $1"
}

authorized() {
	iw dev wlan0 station dump | grep -q 'authorized:[[:space:]]*yes' &&
		client iw dev wlan1 station dump | grep -q 'authorized:[[:space:]]*yes'
}

# transfer: so many MiB over TCP, to the access point
transfer() {
	# nothing to send, but not at the end of it: then nc would hang up
	nc -l -p 5000 <>/tmp/nothing >/tmp/got &
	server=$!
	sleep 1
	client nc 10.9.0.1 5000 </tmp/sent >/dev/null || return 1
	wait "$server"
	[ "$(sha256sum </tmp/got)" = "$sum" ] || { wc -c </tmp/got; return 1; }
}

pings() {
	client ping -c 3 -W 5 10.9.0.1 && ping -c 3 -W 5 10.9.0.2
}

# way KIND: associate, talk, part
way() {
	settings "$1"
	hostapd -B -P /run/ap.pid /tmp/ap.conf >/tmp/ap.log 2>&1 || tail -n 3 /tmp/ap.log
	ip addr replace 10.9.0.1/24 dev wlan0
	client ip link set wlan1 up
	try "$1-scan" await 20 found "backfit-$1"
	client wpa_supplicant -B -Dnl80211 -iwlan1 -c /tmp/client.conf -P /run/client.pid \
		>/tmp/client.log 2>&1 || tail -n 3 /tmp/client.log
	client ip addr replace 10.9.0.2/24 dev wlan1
	try "$1-associated" await 30 linked "backfit-$1"
	try "$1-authorized" await 30 authorized
	try "$1-ping" pings
	try "$1-tcp" transfer
	echo "STATIONS $round $1: $(iw dev wlan0 station dump | tr '\t\n' '  ')"
	kill "$(cat /run/client.pid)"
	kill "$(cat /run/ap.pid)"
	await 10 test ! -e /run/ap.pid
	await 10 test ! -e /run/client.pid
}

# regulation: the regulatory database is taken only with a signature that cfg80211 knows
regulation() {
	iw reg set DE && await 10 in_germany
}

in_germany() {
	iw reg get | grep -q 'country DE: DFS-ETSI'
}

# monitor: an interface that hears everything
monitor() {
	iw phy phy0 interface add mon0 type monitor && ip link set mon0 up &&
		iw dev mon0 info | grep -q 'type monitor' && iw dev mon0 del
}

# extensions: the kernel's other half of wireless extensions finds nothing, and leaves it at that
extensions() {
	[ "$(wc -l </proc/net/wireless)" -ge 2 ]
}

everything() {
	round=$1
	loaded cfg80211 || exit 1
	loaded mac80211 || exit 1
	loaded mac80211_hwsim || exit 1
	load ccm
	load cmac
	unshare -n sleep 100000 &
	holder=$!
	sleep 1
	try namespace iw phy phy1 set netns "$holder"
	try extensions extensions
	way open
	way wpa2
	try monitor monitor
	try regulation regulation
	kill "$holder"
	sleep 2
	for module in mac80211_hwsim mac80211 cfg80211; do
		try "unload-$module" unloaded "$module"
	done
}

everything first
everything second
exit "$failed"
