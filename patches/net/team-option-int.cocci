// SPDX-License-Identifier: GPL-2.0
/// Have options of a team's mode begun and read with a result.
// What: init and getter of struct team_option return nothing
// Upstream: c3b41f4c7b7c ("team: change the getter function in the team_option structure to void"), v6.6
// When: MEMBER_RETURNS(team_option, getter, int) && MEMBER_RETURNS(team_option, init, int)
// Provides: team_option.getter, team_option.init
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/team-option-int
// Comments: callbacks of another file are not reached
// Example: .getter = f becomes .getter = backfit_f, which calls f and returns 0

@getter@
identifier options;
identifier fn !~ "^backfit_";
@@
 struct team_option options[] = {
	...,
	{ .getter = fn, },
	...,
 };

@get@
identifier getter.fn, team, ctx;
fresh identifier old = "backfit_" ## fn;
@@
 void fn(struct team *team, struct team_gsetter_ctx *ctx)
 { ... }
+
+static int old(struct team *team, struct team_gsetter_ctx *ctx)
+{
+	fn(team, ctx);
+	return 0;
+}

@@
identifier getter.fn, get.old, options;
@@
 struct team_option options[] = {
	...,
	{ .getter =
-	fn
+	old
	, },
	...,
 };

@starter@
identifier options;
identifier fn !~ "^backfit_";
@@
 struct team_option options[] = {
	...,
	{ .init = fn, },
	...,
 };

@start@
identifier starter.fn, team, info;
fresh identifier old = "backfit_" ## fn;
@@
 void fn(struct team *team, struct team_option_inst_info *info)
 { ... }
+
+static int old(struct team *team, struct team_option_inst_info *info)
+{
+	fn(team, info);
+	return 0;
+}

@@
identifier starter.fn, start.old, options;
@@
 struct team_option options[] = {
	...,
	{ .init =
-	fn
+	old
	, },
	...,
 };
