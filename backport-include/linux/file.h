/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_FILE_H
#define _BACKPORT_LINUX_FILE_H
#include_next <linux/file.h>

#if !CALLABLE(FD_PREPARE)
#include <linux/cleanup.h>
#include <linux/err.h>
#include <linux/fcntl.h>
#include <linux/fs.h>

/**
 * struct fd_prepare - a file and a descriptor for it that is not open yet
 * @err: 0, or why there are not both
 * @__fd: the descriptor, negative where there is none or it is open
 * @__file: the file, NULL or an error where there is none or it is open
 *
 * Upstream: 011703a9acd7 ("file: add FD_{ADD,PREPARE}()"), v6.19
 */
struct fd_prepare {
	s32 err;
	s32 __fd;
	struct file *__file;
};

static inline void backport_fd_prepare_end(struct fd_prepare *prepare)
{
	if (prepare->__fd >= 0)
		put_unused_fd(prepare->__fd);
	if (!IS_ERR_OR_NULL(prepare->__file))
		fput(prepare->__file);
}

static inline s32 backport_fd_prepare_err(const struct fd_prepare *prepare)
{
	if (prepare->__fd < 0)
		return prepare->__fd;
	return prepare->__file ? PTR_ERR_OR_ZERO(prepare->__file) : -ENOMEM;
}

static inline int backport_fd_publish(struct fd_prepare *prepare)
{
	int fd = prepare->__fd;

	fd_install(fd, prepare->__file);
	prepare->__file = NULL;
	prepare->__fd = -EBADF;
	return fd;
}

/**
 * FD_PREPARE - declare a variable that has a descriptor and a file until the scope ends
 * @_fdf: its name; its member err tells whether it has them
 * @_fd_flags: of the descriptor
 * @_file_owned: what gives the file, evaluated if there is a descriptor
 *
 * Upstream: 011703a9acd7 ("file: add FD_{ADD,PREPARE}()"), v6.19
 */
#define FD_PREPARE(_fdf, _fd_flags, _file_owned)				\
	struct fd_prepare _fdf __cleanup(backport_fd_prepare_end) = ({		\
		struct fd_prepare __bp_fdf = {					\
			.__fd = get_unused_fd_flags(_fd_flags),			\
		};								\
										\
		if (__bp_fdf.__fd >= 0)						\
			__bp_fdf.__file = (_file_owned);			\
		__bp_fdf.err = backport_fd_prepare_err(&__bp_fdf);		\
		__bp_fdf;							\
	})

/**
 * fd_prepare_fd, fd_prepare_file - what such a variable has
 *
 * Upstream: 011703a9acd7 ("file: add FD_{ADD,PREPARE}()"), v6.19
 */
#define fd_prepare_fd(_fdf)	((&(_fdf))->__fd)
#define fd_prepare_file(_fdf)	((&(_fdf))->__file)

/**
 * fd_publish - open the file under its descriptor
 * @_fdf: the variable, which has neither afterwards; its err must be 0
 *
 * Upstream: 011703a9acd7 ("file: add FD_{ADD,PREPARE}()"), v6.19
 * Return: the descriptor.
 */
#define fd_publish(_fdf)	backport_fd_publish(&(_fdf))
#endif
#endif
