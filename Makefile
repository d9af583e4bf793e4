# SPDX-License-Identifier: GPL-2.0
# The entry points. `make help` lists them.

BACKFIT_CACHE ?= $(CURDIR)/.cache
export BACKFIT_CACHE

help:
	@echo 'make demo        drivers of the newest Linux on 5.10, 6.1 and 6.12, at work in QEMU'
	@echo 'make check       the tests'
	@echo 'make build       the program, scripts/backfit/build/backfit'
	@echo 'make check-unit  only the host tests (seconds)'
	@echo 'make check-kunit the shims at work inside kernels, beside the newest one (JUNIT=FILE)'
	@echo 'make check-wireless cfg80211, mac80211 and hwsim of the newest Linux at work on 6.12'
	@echo 'make check-arch  drivers on arm64 and arm kernels (two minutes, 150 MB)'
	@echo 'make check-vendor kernels edited as vendors edit them, all mutations (hours)'
	@echo 'make check-static drivers drawn by SEED, and the program, under sparse, W=1, clang, clang-tidy, cppcheck (SAMPLE=16 SEED=1)'
	@echo 'make check-lines  how many of the program'"'"'s lines the tests run, by gcov (WANTED=85)'
	@echo 'make bench-facts what facts cost, measured (KERNEL=6.1 REPETITIONS=5)'
	@echo 'make bench-generate what 300 drivers cost, beside other ways (TARGET=6.1 SAMPLE=300 SEED=1)'
	@echo 'make check-facts  facts against BTF, compilers, libclang and sparse, all kernels (an hour)'
	@echo 'make bench-infer recall, precision and time of inference (TARGETS="6.12 6.1 5.10" FRESH=)'
	@echo 'make coverage    how many of 300 drivers come to life on older kernels (TARGETS=6.1 SAMPLE= SEED=)'
	@echo 'make coverage-full  the same of all drivers of the corpus'
	@echo 'make fuzz        the fuzz targets, a minute each (FUZZ_SECONDS=60)'
	@echo 'make format      C as .clang-format says'
	@echo 'make clean       remove what was built; the cache of kernels stays'

setup:
	scripts/setup

build: setup
	$(MAKE) --no-print-directory -C scripts/backfit

demo:
	scripts/demo

check: build
	tests/check

check-arch: build
	tests/check arch

check-kunit: build
	sh tests/kunit.sh $(if $(JUNIT),-j $(JUNIT))

check-wireless: build
	sh tests/wireless.sh

check-unit: setup
	$(MAKE) --no-print-directory -C tests/unit check

check-facts: build
	sh tests/facts.sh --long
	sh tests/compiler.sh --long
	sh tests/ways.sh --long
	sh tests/readers.sh --long

check-vendor: build
	tests/mutate/run.sh
	sh tests/stable.sh

check-static: build
	sh tests/static.sh

check-lines: setup
	sh tests/lines.sh -b

coverage: build
	$(MAKE) --no-print-directory -C tests/coverage
	sh tests/coverage/run.sh

coverage-full: build
	$(MAKE) --no-print-directory -C tests/coverage
	SAMPLE=0 sh tests/coverage/run.sh

fuzz: setup
	$(MAKE) --no-print-directory -C tests/fuzz run

bench-generate: build
	@tests/bench-generate.sh

bench-infer: build
	@tests/bench-infer.sh

bench-facts: build
	@tests/bench-facts.sh

format:
	clang-format -i scripts/backfit/*.[ch] tests/unit/*.[ch] tests/tools/*.[ch] tests/fuzz/*.[ch] \
		tests/bench/*.[ch] tests/hostile/*.[ch] tests/coverage/*.[ch] tests/mutate/*.[ch]

clean:
	$(MAKE) --no-print-directory -C scripts/backfit clean
	$(MAKE) --no-print-directory -C tests/unit clean
	$(MAKE) --no-print-directory -C tests/coverage clean
	$(MAKE) --no-print-directory -C tests/mutate clean

.PHONY: help setup build demo check check-arch check-wireless check-kunit check-unit check-facts check-vendor check-static check-lines coverage coverage-full fuzz bench-facts bench-infer format clean
