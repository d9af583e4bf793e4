/* SPDX-License-Identifier: GPL-2.0 */
/* The commands: one per cmd_*.c. */
#ifndef BACKFIT_COMMANDS_H
#define BACKFIT_COMMANDS_H

int cmd_scan(int argc, char **argv);
int cmd_ask(int argc, char **argv);
int cmd_diff(int argc, char **argv);
int cmd_explain(int argc, char **argv);
int cmd_plan(int argc, char **argv);
int cmd_generate(int argc, char **argv);
int cmd_verify(int argc, char **argv);
int cmd_lint(int argc, char **argv);
int cmd_new_evolution(int argc, char **argv);
int cmd_infer(int argc, char **argv);

#endif
