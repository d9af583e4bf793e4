/* SPDX-License-Identifier: GPL-2.0 */
/* Sparse's symbols, as a reading has them. */
#ifndef SPARSE_TYPE_H
#define SPARSE_TYPE_H

#include "reading.h"
#include "sparse_xml.h"

void sparse_declarations(struct sparse_xml *xml,
			 const char *(*header_of)(unsigned int line, void *data), void *data,
			 struct reading *reading);

#endif
