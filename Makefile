# Everything runs from a fresh clone: `make demo` and `make test` build .venv first if needed.
PYTHON ?= python3
PYTEST_ARGS ?= -n auto
LOCK_ARGS ?=
FUZZ_ARGS ?=

BIN := .venv/bin
UV := $(BIN)/uv
VENV := .venv/.made
LOCKS := requirements/base.txt requirements/dev.txt requirements/uv.txt
CATALOGUES := $(wildcard src/owabi/locale/*/LC_MESSAGES/owabi.po)
READY := $(VENV) $(CATALOGUES:.po=.mo)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## Show the targets
	@grep -hE '^[.a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-18s %s\n", $$1, $$2}'

.PHONY: .venv
.venv: $(READY) ## Make the environment for development from the locked requirements

$(UV): requirements/uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'Owabi needs Python 3.11 or newer: make PYTHON=python3.11 …' >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

$(VENV): $(UV) requirements/dev.txt pyproject.toml hatch_build.py
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

%.mo: %.po $(VENV)
	$(BIN)/python tools/catalogues.py compile $<

.PHONY: demo
demo: $(READY) ## Compose the notices of an example outage into build/demo
	@mkdir -p build/demo
	$(BIN)/owabi demo build/demo

.PHONY: test
test: $(READY) ## Run the tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

.PHONY: check
check: $(READY) ## Run all that CI runs: format, lint, types, imports, catalogues, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	@$(MAKE) --no-print-directory catalogues-check
	@$(MAKE) --no-print-directory test

.PHONY: format
format: $(READY) ## Format the code and mend what ruff can mend safely
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

.PHONY: catalogues
catalogues: $(VENV) ## Take new messages into the catalogues and compile them
	$(BIN)/python tools/catalogues.py update
	$(BIN)/python tools/catalogues.py compile

.PHONY: catalogues-check
catalogues-check: $(VENV) ## Fail when a message is missing, untranslated, fuzzy or no longer used
	$(BIN)/python tools/catalogues.py check

.PHONY: golden
golden: $(READY) ## Write the golden files anew; read the difference before you commit it
	OWABI_GOLDEN=write $(BIN)/python -m pytest $(PYTEST_ARGS)

.PHONY: docs
docs: $(READY) ## Write the generated pages of the documentation anew
	$(BIN)/python tools/docs.py

.PHONY: fuzz
fuzz: $(READY) ## Feed the proofreader with what a coverage-guided fuzzer makes up; FUZZ_ARGS=-runs=100000 ends it
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/fuzz.txt
	$(BIN)/python -m tests.fuzz.proofreading $(FUZZ_ARGS)

.PHONY: bench
bench: $(READY) ## Measure the speed, as ratios on this machine
	$(BIN)/python -m tests.bench

COMPILE = UV_CUSTOM_COMPILE_COMMAND='make lock' $(UV) pip compile --quiet --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-emit-find-links $(LOCK_ARGS)

.PHONY: lock
lock: $(UV) ## Resolve the requirements anew; LOCK_ARGS=--upgrade takes newer releases
	$(COMPILE) pyproject.toml -o requirements/base.txt
	$(COMPILE) pyproject.toml --group dev -c requirements/base.txt -o requirements/dev.txt
	$(COMPILE) --group uv -c requirements/dev.txt -o requirements/uv.txt
	$(COMPILE) --group fuzz -o requirements/fuzz.txt
	@! grep -nE '://' $(LOCKS) requirements/fuzz.txt || { echo 'A lock file names a host.' >&2; exit 1; }

.PHONY: clean
clean: ## Remove what was built, and the environment
	rm -rf .venv build dist .hypothesis .coverage* .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
	find src -name '*.mo' -delete
