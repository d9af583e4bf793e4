/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What spatch must know to parse today's drivers. A function that uses one of these
 * unannounced is passed over: macros that open a block as a loop does, macros that
 * stand for nothing that matters, and some for the whole head of a variable.
 */
#define drm_exec_until_all_locked YACFE_ITERATOR
#define xe_validation_guard YACFE_ITERATOR
#define scoped_ksimd YACFE_ITERATOR
#define scoped_guard YACFE_ITERATOR
#define scoped_cond_guard YACFE_ITERATOR
#define scoped_class YACFE_ITERATOR
#define scoped_tty YACFE_ITERATOR
#define scoped_seqlock_read YACFE_ITERATOR
#define scoped_with_creds YACFE_ITERATOR
#define scoped_with_kernel_creds YACFE_ITERATOR
#define scoped_with_init_fs YACFE_ITERATOR
#define scoped_user_read_access YACFE_ITERATOR
#define scoped_user_read_access_size YACFE_ITERATOR
#define scoped_user_write_access YACFE_ITERATOR
#define scoped_user_write_access_size YACFE_ITERATOR
#define scoped_user_rw_access YACFE_ITERATOR
#define scoped_user_rw_access_size YACFE_ITERATOR
#define __nonstring
#define STATIC_IFN_KUNIT
#define VISIBLE_IF_KUNIT
#define EXPORT_NS_DEV_PM_OPS(name, ns) const struct dev_pm_ops name
#define EXPORT_NS_GPL_DEV_PM_OPS(name, ns) const struct dev_pm_ops name
#define EXPORT_NS_GPL_DEV_SLEEP_PM_OPS(name, ns) const struct dev_pm_ops name
#define EXPORT_DEV_PM_OPS(name) const struct dev_pm_ops name
#define EXPORT_GPL_DEV_PM_OPS(name) const struct dev_pm_ops name
#define EXPORT_DEV_SLEEP_PM_OPS(name) const struct dev_pm_ops name
#define EXPORT_GPL_DEV_SLEEP_PM_OPS(name) const struct dev_pm_ops name
