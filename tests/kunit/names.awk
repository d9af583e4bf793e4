# SPDX-License-Identifier: GPL-2.0
# The names that shims give to drivers, one a line, of the files of backport-include/ and
# compat/: what is documented, carried, defined or declared there under upstream's name.
function give(name) {
	if (name ~ /^(_?BACKPORT_|_?backport_|__backport|__bp_)/ || name !~ /^[A-Za-z_][A-Za-z0-9_]*$/)
		return
	if (name ~ /^_/ && !documented)
		return
	print name
}
# the function's name is the last word before its first parenthesis
function function_of(line,    words, n) {
	gsub(/__[a-z_]+\([^()]*\)/, "", line)
	if (!index(line, "("))
		return ""
	line = substr(line, 1, index(line, "(") - 1)
	n = split(line, words, /[^A-Za-z0-9_]+/)
	while (n > 0 && words[n] == "")
		n--
	return words[n]
}
FNR == 1 { guard = 1; pending = 0 }
{ documented = 0 }

/^\/\*\*$/ { title = 1; next }
title && /^ \* / {
	title = 0
	line = $0
	sub(/^ \* /, "", line)
	if (line ~ /^(struct|union|enum|typedef) /)
		next
	documented = 1
	if (line ~ /^DEFINE_[A-Z0-9_]+\(/)
		next
	sub(/[( :].*/, "", line)
	give(line)
	next
}
/^ \* Provides:/ && FILENAME ~ /^compat\// {
	line = $0
	sub(/.*Provides:/, "", line)
	n = split(line, word, /[ ,]+/)
	for (i = 1; i <= n; i++)
		give(word[i])
	next
}
/^BACKFIT_CARRY\(/ {
	line = $0
	sub(/^BACKFIT_CARRY\([^,]*,/, "", line)
	sub(/\).*/, "", line)
	n = split(line, part, ",")
	for (i = 1; i <= n; i++) {
		sub(/^ +/, "", part[i])
		if (part[i] !~ / /)
			give(part[i])
	}
	next
}
# DEFINE_GUARD(mutex, ... is what guard(mutex) takes
/^DEFINE_(FREE|GUARD|GUARD_COND|LOCK_GUARD_[01]|LOCK_GUARD_1_COND|CLASS)\(/ {
	kind = $0
	sub(/\(.*/, "", kind)
	name = $0
	sub(/^[^(]*\(/, "", name)
	ext = name
	sub(/[ ,].*/, "", name)
	if (kind ~ /COND/) {
		sub(/^[^,]*, */, "", ext)
		sub(/[ ,].*/, "", ext)
		name = name ext
	}
	if (name !~ /^backport_/)
		print (kind == "DEFINE_FREE" ? "__free(" : kind == "DEFINE_CLASS" ? "CLASS(" : "guard(") name ")"
	next
}
/^ *# *define / {
	line = $0
	sub(/^ *# *define +/, "", line)
	name = line
	sub(/[^A-Za-z0-9_].*/, "", name)
	# the include guard is a define of nothing
	if (line != name || !guard)
		give(name)
	if (line == name)
		guard = 0
	next
}
pending { give(function_of($0)); pending = 0; next }
/^static (inline|__always_inline)( |$)/ {
	name = function_of($0)
	if (name == "")
		pending = 1
	else
		give(name)
}
