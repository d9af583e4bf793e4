/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What spatch must know to parse today's drivers: macros that open a block as
 * a loop does. A function that uses one unannounced is passed over in silence.
 */
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
