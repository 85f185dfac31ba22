# Two commands matter to a newcomer: `make demo` and `make test`. Each sets up what it needs.

VENV := .venv
BIN := $(VENV)/bin
SUPPORTED := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c '$(SUPPORTED)' >/dev/null 2>&1 && echo $$p && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
BENCH := OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks

.DEFAULT_GOAL := help
.PHONY: help setup demo test check docs gate bench lock clean

help:  ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(VENV)/.run  ## a virtual environment with onrecord and its locked needs

demo: $(VENV)/.run  ## read the example reports; pages and records go to build/demo/
	$(BIN)/onrecord read examples/reports --to html --out build/demo
	$(BIN)/onrecord read examples/reports --to jsonl --out build/demo/records.jsonl
	$(BIN)/onrecord read examples/reports/r1* --to text
	@echo "The same for every report, as pages and as data:" && ls build/demo

test: $(VENV)/.dev  ## the whole test suite
	$(BIN)/python -m pytest

check: $(VENV)/.dev docs  ## style, types, import rules, dependencies, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src

docs: $(VENV)/.dev  ## the documentation, in build/docs/; fails when real output in it is out of date
	COLUMNS=100 PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/cog -P -I docs --check --check-fail-msg "run: make refresh" README.md docs/*.md docs/howto/*.md docs/reference/*.md
	$(BIN)/sphinx-build -q -W -b html docs build/docs

.PHONY: refresh
refresh: $(VENV)/.dev  ## write real output into README and reference
	COLUMNS=100 PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/cog -P -I docs -r README.md docs/*.md docs/howto/*.md docs/reference/*.md

gate: $(VENV)/.dev  ## accuracy on the development data, held to floors
	$(BENCH) --gate

bench: $(VENV)/.dev  ## accuracy and speed in one table
	$(BENCH)

lock: $(VENV)/.dev  ## lock the dependencies anew, with hashes
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		pyproject.toml --group build -o requirements/run.txt
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		pyproject.toml --group build --group dev --group docs -c requirements/run.txt -o requirements/dev.txt

clean:  ## remove the environment and everything built
	rm -rf $(VENV) build .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "onrecord needs Python 3.11, 3.12 or 3.13: install one, or say make PYTHON=/path/to/it"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade --require-hashes --requirement requirements/pip.txt

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes --requirement requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@
