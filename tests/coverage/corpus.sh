#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The corpus: drivers of the newest tree that are one file, and that Debian builds
# as modules for amd64.
#
#	tests/coverage/corpus.sh SOURCE AUTO-CONF
#
# Prints a path for each: obj-$(CONFIG_X) in a Makefile below drivers/ or sound/
# names its object and no variable gives that object parts, the .c file has a
# MODULE_LICENSE, and CONFIG_X=m in the configuration.
set -eu

[ $# -eq 2 ] || {
	sed -n '5s/^#	/usage: /p' "$0" >&2
	exit 2
}
conf=$(realpath "$2")
cd "$1"

# shellcheck disable=SC2016 # awk's own, not the shell's
find drivers sound \( -name Makefile -o -name Kbuild \) -print | LC_ALL=C sort |
	xargs awk '
	function flush_folder(i, part) {
		for (i = 1; i <= items; i++) {
			split(item[i], part, " ")
			if (!(part[2] in composite))
				print dir "/" part[2] ".c"
		}
		items = 0
		split("", composite)
	}
	function take_objects(line, symbol, word, n, i) {
		symbol = line
		sub(/^[^(]*[({]/, "", symbol)
		sub(/[)}].*/, "", symbol)
		if (!(symbol in module))
			return
		sub(/^[^=]*=/, "", line)
		n = split(line, word, /[ \t]+/)
		for (i = 1; i <= n; i++)
			if (sub(/\.o$/, "", word[i]))
				item[++items] = symbol " " word[i]
	}
	BEGIN {
		conf = ARGV[1]
		end = "[ \t]*[+:?]?="
		value = "[$][({]CONFIG_[A-Za-z0-9_]+[)}]"
	}
	FILENAME == conf {
		if (sub(/=m$/, ""))
			module[$0] = 1
		next
	}
	FNR == 1 {
		flush_folder()
		dir = FILENAME
		sub(/\/[^\/]*$/, "", dir)
		line = ""
	}
	{
		sub(/#.*/, "")
		line = line $0
		if (sub(/\\$/, " ", line))
			next
	}
	line ~ "^[ \t]*obj-" value end { take_objects(line) }
	line ~ "^[ \t]*[A-Za-z0-9_-]+-(y|m|objs|" value ")" end && line !~ /^[ \t]*obj-/ {
		name = line
		sub(end ".*", "", name)
		sub(/^[ \t]*/, "", name)
		sub(/-[^-]*$/, "", name)
		composite[name] = 1
	}
	{ line = "" }
	END { flush_folder() }
	' "$conf" | LC_ALL=C sort -u | while read -r file; do
	[ ! -f "$file" ] || echo "$file"
done | xargs grep -l -e MODULE_LICENSE
