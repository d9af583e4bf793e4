/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_VIDEODEV2_H
#define _BACKPORT_LINUX_VIDEODEV2_H
#include_next <linux/videodev2.h>

#if !HAVE_CONSTANT(V4L2_PIX_FMT_Y16I)
/**
 * V4L2_PIX_FMT_Y16I - two grey pictures in one, of 16 bits
 *
 * Upstream: (V4L2_PIX_FMT_Y16I in include/uapi/linux/videodev2.h), by v7.3
 */
BACKFIT_CARRY(include/uapi/linux/videodev2.h, V4L2_PIX_FMT_Y16I)
#endif

#if HAVE_HEADER(linux/usb/uvc.h) && !HAVE_CONSTANT(UVC_GUID_FORMAT_P010)
/**
 * UVC_GUID_FORMAT_P010 - a format of video, as its number
 *
 * Upstream: (UVC_GUID_FORMAT_P010 in include/linux/usb/uvc.h), by v7.3
 */
BACKFIT_CARRY(include/linux/usb/uvc.h, UVC_GUID_FORMAT_P010)
#endif

#if HAVE_HEADER(linux/usb/uvc.h) && !HAVE_CONSTANT(UVC_GUID_FORMAT_Y16I)
/**
 * UVC_GUID_FORMAT_Y16I - a format of video, as its number
 *
 * Upstream: (UVC_GUID_FORMAT_Y16I in include/linux/usb/uvc.h), by v7.3
 */
BACKFIT_CARRY(include/linux/usb/uvc.h, UVC_GUID_FORMAT_Y16I)
#endif

#if HAVE_HEADER(linux/usb/uvc.h) && !HAVE_CONSTANT(UVC_GUID_FORMAT_D3DFMT_R5G6B5)
/**
 * UVC_GUID_FORMAT_D3DFMT_R5G6B5 - a format of video, as its number
 *
 * Upstream: (UVC_GUID_FORMAT_D3DFMT_R5G6B5 in include/linux/usb/uvc.h), by v7.3
 */
BACKFIT_CARRY(include/linux/usb/uvc.h, UVC_GUID_FORMAT_D3DFMT_R5G6B5)
#endif

#if !HAVE_CONSTANT(V4L2_CID_CODEC_CLASS)
/**
 * V4L2_CID_CODEC_CLASS - the class of codecs' controls, MPEG's before
 *
 * Upstream: (V4L2_CID_CODEC_CLASS in include/uapi/linux/v4l2-controls.h), by v7.3
 */
BACKFIT_CARRY(include/uapi/linux/v4l2-controls.h, V4L2_CTRL_CLASS_CODEC, V4L2_CID_CODEC_BASE, V4L2_CID_CODEC_CLASS)
#endif

#if !HAVE_CONSTANT(V4L2_PIX_FMT_P010)
/**
 * V4L2_PIX_FMT_P010 - the name of a format, which is nothing but a number to the core
 *
 * Upstream: 5374d8fb75f3 ("media: Add P010 video format"), v6.0
 */
BACKFIT_CARRY(include/uapi/linux/videodev2.h, V4L2_PIX_FMT_P010)
#endif

#if !HAVE_CONSTANT(V4L2_PIX_FMT_NV12_16L16)
/**
 * V4L2_PIX_FMT_NV12_16L16 - the name of a format of tiles, HM12 before
 *
 * Upstream: 78eee7b5f110 ("media: Rename V4L2_PIX_FMT_HM12 to V4L2_PIX_FMT_NV12_16L16"), v5.16
 */
BACKFIT_CARRY(include/uapi/linux/videodev2.h, V4L2_PIX_FMT_NV12_16L16)
#endif
#endif
