/* SPDX-License-Identifier: GPL-2.0 */
/* Two declarations side by side, or one below the other. */
#ifndef BACKFIT_COLUMNS_H
#define BACKFIT_COLUMNS_H

void columns_print(char *const name[2], char *const place[2], char *const text[2],
		   unsigned int width);
unsigned int columns_of_terminal(void);

#endif
