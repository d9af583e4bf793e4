# SPDX-License-Identifier: GPL-2.0
# KTAP of several modules, between lines KTAP-BEGIN and KTAP-END MODULE, to a line for
# each test: "pass|fail|skip MODULE TEST WHY". Of a test that fails what it said before
# is the reason.

# a console line may have the time before it, or come twice
{ sub(/^\[ *[0-9.]+\] /, "") }

/^KTAP-BEGIN / { module = $2; said = ""; next }
/^KTAP-END / {
	if (!seen[module])
		print "fail " module " - it ran no test"
	module = ""
	next
}
/^KTAP-FAIL / { sub(/^KTAP-FAIL [^ ]* /, ""); print "fail " module " load " $0; seen[module] = 1; next }
module == "" { next }

# a test within a suite, and a parameter's within that
/^ +(not )?ok [0-9]+ / {
	line = $0
	depth = match(line, /[^ ]/) - 1
	sub(/^ +/, "", line)
	outcome = line ~ /^not / ? "fail" : "pass"
	sub(/^(not )?ok [0-9]+ (- )?/, "", line)
	why = ""
	if (i = index(line, " # SKIP")) {
		outcome = "skip"
		why = substr(line, i + 8)
		line = substr(line, 1, i - 1)
	}
	gsub(/[^A-Za-z0-9_.=-]+/, "-", line)
	if (outcome == "fail")
		why = said
	if (depth == 4 && !((module, line) in told)) {
		print outcome, module, line, why
		told[module, line] = 1
		seen[module] = 1
	}
	said = ""
	next
}
/^ *#/ {
	line = $0
	gsub(/^ *# */, "", line)
	said = said (said == "" ? "" : "; ") line
	next
}
/^ +[^ ]/ && said != "" {
	line = $0
	gsub(/^ +/, "", line)
	said = said " " line
}
