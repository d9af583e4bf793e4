# SPDX-License-Identifier: GPL-2.0
# "KERNEL OUTCOME SUITE TEST WHY" lines to JUnit's XML, a testsuite for each suite and kernel.
function xml(s) {
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	gsub(/"/, "\\&quot;", s)
	gsub(/[^\t -~]/, "?", s)
	return s
}
{
	key = $3 "@" $1
	if (!(key in tests))
		keys[++count] = key
	tests[key]++
	failed[key] += $2 == "fail"
	skipped[key] += $2 == "skip"
	why = $0
	for (i = 0; i < 4; i++)
		sub(/^[^ ]+ ?/, "", why)
	head = "    <testcase classname=\"" xml($3) "@" $1 "\" name=\"" xml($4) "\""
	if ($2 == "fail")
		tail = "><failure message=\"" xml(why) "\"/></testcase>"
	else if ($2 == "skip")
		tail = "><skipped message=\"" xml(why) "\"/></testcase>"
	else
		tail = "/>"
	body[key] = body[key] head tail "\n"
}
END {
	print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
	print "<testsuites>"
	for (i = 1; i <= count; i++) {
		key = keys[i]
		printf "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" skipped=\"%d\">\n%s  </testsuite>\n",
			key, tests[key], failed[key], skipped[key], body[key]
	}
	print "</testsuites>"
}
