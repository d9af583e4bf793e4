#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# lib.sh - what the test scripts in this directory share; runs in the guest
#
# A test prints lines that scripts/demo reads:
#
#   RESULT <driver> loaded|works ok|fail <detail>
#
# scripts/boot put into /modules, for each module NAME (with _ for -):
#   NAME.order   files to insmod, in order, the module itself last
#   NAME.why     instead of these: why it cannot be loaded
#   NAME.id      given=yes|no, build_id= of it, own_id= of the kernel's own

# shellcheck disable=SC2034 # read by the scripts that source this
failed=0

# result DRIVER WHAT ok|fail DETAIL... - one line for the host
result() {
	[ "$3" = ok ] || failed=1
	echo "RESULT $*"
}

# spelled NAME - the module's name as the kernel spells it
spelled() {
	echo "$1" | tr - _
}

# field NAME KEY - what scripts/boot noted about the module
field() {
	sed -n "s/^$2=//p" "/modules/$(spelled "$1").id"
}

# load NAME [PARAMETER...] - insmod what the module depends on, and the module
# with its parameters, once each; fails with the reason on standard output
load() {
	name=$(spelled "$1")
	shift
	if [ ! -r "/modules/$name.order" ]; then
		cat "/modules/$name.why"
		return 1
	fi
	while read -r file; do
		module=$(spelled "$(basename "$file" .ko)")
		[ ! -e "/sys/module/$module/initstate" ] || continue
		if [ "$module" = "$name" ]; then
			insmod "$file" "$@" 2>&1 && continue
		else
			insmod "$file" 2>&1 && continue
		fi
		dmesg | tail -n 3
		return 1
	done <"/modules/$name.order"
}

# build_id NAME - build id of the module that is loaded, in hexadecimal: the last
# 20 bytes of its note
build_id() {
	note=/sys/module/$(spelled "$1")/notes/.note.gnu.build-id
	[ -r "$note" ] && tail -c 20 "$note" | xxd -p | tr -d '\n'
}

# identity NAME - says which file's code is loaded; fails unless it is the one
# that was to be loaded, which with OURS=1 must be a backported one
identity() {
	id=$(build_id "$1")
	src=$(cat "/sys/module/$(spelled "$1")/srcversion" 2>/dev/null)
	echo "build-id $id srcversion ${src:--} (the kernel's own: $(field "$1" own_id))"
	[ -n "$id" ] && [ "$id" = "$(field "$1" build_id)" ] || return 1
	[ "${OURS-}" != 1 ] && return
	[ "$(field "$1" given)" = yes ] && [ "$id" != "$(field "$1" own_id)" ]
}

# loaded DRIVER - load it, prove that it is the file we mean, print the result
loaded() {
	if ! why=$(load "$1"); then
		result "$1" loaded fail "$(echo "$why" | tr '\n' ' ')"
		return 1
	fi
	if ! what=$(identity "$1"); then
		result "$1" loaded fail "another module is loaded: $what"
		return 1
	fi
	result "$1" loaded ok "$what"
}

# bound BUS NAME - a driver of that module has a device on that bus
bound() {
	for driver in "/sys/bus/$1/drivers"/*; do
		[ "$(basename "$(readlink -f "$driver/module")")" = \
			"$(spelled "$2")" ] || continue
		for device in "$driver"/*; do
			[ ! -e "$device/subsystem" ] || return 0
		done
	done
	return 1
}

# unloaded NAME - take the module out again, so that its way out runs too
unloaded() {
	rmmod "$(spelled "$1")" 2>&1
}

# await SECONDS COMMAND... - until the command succeeds; fails when time is up
await() {
	left=$(($1 * 5))
	shift
	until "$@" >/dev/null 2>&1; do
		left=$((left - 1))
		[ $left -gt 0 ] || return 1
		sleep 0.2
	done
}
