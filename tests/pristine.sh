# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
# For scripts to source: what a package's drivers were made from.

# pristine_tree SOURCE PACKAGE TREE LIST - TREE becomes a repository with the newest
# tree's files of those that the package has; their names go into LIST
pristine_tree() {
	mkdir "$3"
	git -C "$3" init -q
	(cd "$2" && find drivers sound -name '*.[chS]' ! -name '*.mod.c' 2>/dev/null) >"$4" || :
	while read -r file; do
		mkdir -p "$3/$(dirname "$file")"
		cp "$1/$file" "$3/$file"
	done <"$4"
	git -C "$3" add -A
	git -C "$3" -c user.name=t -c user.email=t@t commit -q -m pristine
}
