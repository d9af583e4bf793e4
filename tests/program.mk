# SPDX-License-Identifier: GPL-2.0
# What every program of the tests is built with; included two folders below tests/.
# LIBS: packages by their names for pkg-config, set before the include.

LIB_DIR := ../../scripts/backfit
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror $(CFLAGS) -I$(LIB_DIR) \
	     $(shell pkg-config --cflags $(LIBS))
LIBRARY := $(LIB_DIR)/build/libbackfit.a

# The C files among what a program is made from, and the library.
LINK = mkdir -p build && $(CC) $(ALL_CFLAGS) -o $@ $(filter %.c,$^) $(LIBRARY) \
       $(shell pkg-config --libs $(LIBS)) $(EXTRA_LIBS)

all:

$(LIBRARY): FORCE
	+$(MAKE) --no-print-directory -C $(LIB_DIR)

clean:
	rm -rf build

.PHONY: all clean FORCE
