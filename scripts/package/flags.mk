# SPDX-License-Identifier: GPL-2.0
# What every folder's Kbuild of the package begins with.

include $(BACKFIT_TOP)/package.mk
include $(BACKFIT_TOP)/.config

# Ours come before all of the kernel's, or a shim would never be seen.
LINUXINCLUDE := -I$(BACKFIT_TOP)/backport-include -I$(BACKFIT_TOP)/include $(LINUXINCLUDE)

# The newer kernel's C: its standard, and whether char is signed.
ccflags-y += $(BACKFIT_DIALECT)

# The kernel names these by their full path, so their shims are named here.
BACKFIT_FORCED := linux/kconfig.h linux/compiler_types.h linux/compiler-version.h
ccflags-y += $(foreach h,$(BACKFIT_FORCED),\
	$(addprefix -include ,$(wildcard $(BACKFIT_TOP)/backport-include/$(h))))
ccflags-y += -include $(BACKFIT_TOP)/backport-include/backport/autoconf.h
ccflags-y += $(addprefix -include ,\
	$(wildcard $(BACKFIT_TOP)/backport-include/backport/symbols.h))

# Newer sources must not stop at warnings that the target's kbuild makes errors,
# but must stop where an API is not what they take it for.
ccflags-y += -Wno-error -Wno-declaration-after-statement
ccflags-y += -Werror=implicit-function-declaration -Werror=implicit-int
ccflags-y += -Werror=incompatible-pointer-types -Werror=int-conversion
