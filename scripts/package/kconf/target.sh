#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The values of the target's symbols that the package's Kconfig asks for, as variables of
# Kconfig: CONFIG_X is n where X is off or not known, MAYBE_X is y where the target's
# configuration does not name X. From $KLIB_BUILD/.config; where there is none (packages of
# headers), from auto.conf or autoconf.h.
#
#	target.sh ASKED >TARGET
set -eu

for config in .config include/config/auto.conf include/generated/autoconf.h; do
	[ ! -f "$KLIB_BUILD/$config" ] || break
done
[ -f "$KLIB_BUILD/$config" ] || {
	echo "backfit: $KLIB_BUILD: no configuration is there: neither .config nor" \
		"include/config/auto.conf nor include/generated/autoconf.h" >&2
	exit 2
}

awk '
FILENAME == ARGV[1] { asked[++n] = $1; next }
/^# CONFIG_[A-Za-z0-9_]* is not set$/ { value[substr($2, 8)] = "n"; next }
/^CONFIG_[A-Za-z0-9_]*=/ {
	at = index($0, "=")
	value[substr($0, 8, at - 8)] = substr($0, at + 1)
	next
}
/^#define CONFIG_/ {
	name = substr($2, 8)
	text = substr($0, index($0, $2) + length($2) + 1)
	if (text == "1" && name ~ /_MODULE$/)
		value[substr(name, 1, length(name) - 7)] = "m"
	else if (!(name in value))
		value[name] = text == "1" ? "y" : text
}
# what is no plain word can be compared with nothing
function plain(text) {
	gsub(/"/, "", text)
	return text ~ /^[A-Za-z0-9_.\/-]+$/ ? text : "n"
}
END {
	for (i = 1; i <= n; i++) {
		name = asked[i]
		print "CONFIG_" name " := " (name in value ? plain(value[name]) : "n")
		print "MAYBE_" name " := " (name in value ? plain(value[name]) : "y")
	}
}' "$1" "$KLIB_BUILD/$config"
