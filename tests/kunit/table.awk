# SPDX-License-Identifier: GPL-2.0
# "KERNEL OUTCOME SUITE TEST WHY" lines to a table, suites by kernels, and each skip's reason.
!($1 in kernel) { kernel[$1] = ++kernels; name[kernels] = $1 }
!($3 in suite) { suite[$3] = ++suites; title[suites] = $3 }
{
	if ($4 != "-")
		n[$3, $1, $2]++
	if ($2 == "skip") {
		line = $0
		sub(/^[^ ]+ [^ ]+ /, "", line)
		sub(/ /, ".", line)
		reason[++reasons] = $1 ": " line
		if ($4 == "-")
			absent[$3, $1] = 1
	}
}
END {
	printf "%-22s", "passed/failed/skipped"
	for (k = 1; k <= kernels; k++)
		printf " %12s", name[k]
	print ""
	for (s = 1; s <= suites; s++) {
		printf "%-22s", title[s]
		for (k = 1; k <= kernels; k++) {
			at = title[s] SUBSEP name[k] SUBSEP
			cell = n[at "pass"] + 0 "/" n[at "fail"] + 0 "/" n[at "skip"] + 0
			if ((title[s], name[k]) in absent)
				cell = "skipped"
			else if (cell == "0/0/0")
				cell = "-"
			printf " %12s", cell
		}
		print ""
	}
	for (r = 1; r <= reasons; r++)
		print "skipped: " reason[r]
}
