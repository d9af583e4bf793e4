# SPDX-License-Identifier: GPL-2.0
# GNU make says what one folder's Makefile sets, as kbuild would read it:
#
#   make -rR -f kbuild-probe.mk makefile=FILE srctree=TREE obj=FOLDER src=PATH
#	     BACKFIT_SYMBOLS="CONFIG_X ..."
#
# Each of these configuration symbols has its own name for a value, so that
# "igc-$(CONFIG_IGC_LEDS) += igc_leds.o" comes out as a variable named
# igc-CONFIG_IGC_LEDS and conditions stay readable. With chosen=y every symbol
# is y instead, which shows what stands behind an "ifeq ($(CONFIG_X),y)"; one that
# is not among them is not set at all.
# Each variable is printed as its name, a tab, and its value on one line.

KERNELRELEASE := probe
objtree := $(srctree)
$(foreach s,$(BACKFIT_SYMBOLS),$(eval $(s) := $(if $(chosen),$(chosen),$(s))))

# make's own %D and %F would be patterns to filter-out.
BACKFIT_BEFORE := $(subst %,,$(.VARIABLES)) BACKFIT_BEFORE BACKFIT_SET
include $(makefile)
BACKFIT_SET := $(filter-out $(BACKFIT_BEFORE),$(.VARIABLES))
$(foreach v,$(BACKFIT_SET),$(info $(v)	$(strip $($(v)))))

# The included file may hold rules; none of them is to be made here.
.PHONY: backfit-nothing
backfit-nothing:
	@:
.DEFAULT_GOAL := backfit-nothing
