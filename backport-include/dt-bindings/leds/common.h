/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_DT_BINDINGS_LEDS_COMMON_H
#define _BACKPORT_DT_BINDINGS_LEDS_COMMON_H
#include_next <dt-bindings/leds/common.h>

#if !HAVE_CONSTANT(LED_FUNCTION_PLAYER1)
/**
 * LED_FUNCTION_PLAYER1 to 5 - LEDs that tell which player a controller is of
 *
 * Upstream: 61177c088a57 ("leds: add new LED_FUNCTION_PLAYER for player LEDs for game controllers."), v5.16
 */
BACKFIT_CARRY(include/dt-bindings/leds/common.h, LED_FUNCTION_PLAYER*)
#endif

#if !HAVE_CONSTANT(LED_FUNCTION_FNLOCK)
/**
 * LED_FUNCTION_FNLOCK - an LED that tells whether Fn is locked
 *
 * Upstream: 7ab6c64663a0 ("dt-bindings: leds: Add LED_FUNCTION_FNLOCK"), v6.13
 */
BACKFIT_CARRY(include/dt-bindings/leds/common.h, LED_FUNCTION_FNLOCK)
#endif
#endif
