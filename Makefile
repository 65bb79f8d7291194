# `make help` lists what can be done. Everything installed goes to .venv, everything written by a running Esep to data.

PYTHON ?= python3
PORT ?= 8000
ESEP_DATA ?= data
# Anything here loads the invented municipality into an empty database; `make run ESEP_DEMO=` serves a real office.
ESEP_DEMO ?= yes
ESEP_BROWSER ?= if-found

# Python keeps what it compiled, whatever the surroundings say: a server and hundreds of small processes start from it.
export PYTHONDONTWRITEBYTECODE :=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL := $(PIP) install --require-hashes --only-binary :all: -r
INSTALL_ESEP := $(PIP) install --no-deps --no-build-isolation --editable .
LOCK := env -u UV_CONFIG_FILE -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS -u UV_INDEX -u UV_INDEX_URL \
	$(BIN)/uv --no-config pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-emit-index-url $(if $(UPGRADE),--upgrade)
# The checks of a deployment look at the product as it stands behind https; the key signs nothing.
DEPLOYED := DJANGO_SETTINGS_MODULE=esep.config.settings ESEP_ORIGINS=https://esep.example \
	ESEP_SECRET_KEY=a-key-for-checks-only-0123456789-abcdefghijklmnopqrstuvwxyz

heading = @printf '\n== %s\n' '$(1)'

.PHONY: help run test checked-types checked-sources demonstrated soak bench lock format catalogues reference clean
.DEFAULT_GOAL := help

help: ## list what can be done
	@awk -F ': .*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp ## serve Esep on this computer: make run PORT=8000 ESEP_DATA=data ESEP_DEMO=yes
	@$(BIN)/python scripts/catalogues.py compile
	@PORT='$(PORT)' ESEP_DATA='$(ESEP_DATA)' ESEP_DEMO='$(ESEP_DEMO)' $(BIN)/python -m esep.config.server

test: $(VENV)/dev.stamp ## all checks, then all tests; browser tests where a Chromium is found
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target checked-types checked-sources demonstrated
	$(call heading,tests on SQLite)
	@$(BIN)/python -m pytest --quiet --numprocesses 2 --dist worksteal --ignore=tests/browser
	$(call heading,tests of the database on PostgreSQL)
	@$(BIN)/python -m tests.postgresql --quiet --numprocesses 2 --dist worksteal --ignore=tests/browser \
		-m "database and not any_engine" tests
	$(call heading,browser tests)
	@if [ '$(ESEP_BROWSER)' = required ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
		command -v google-chrome >/dev/null; then \
		ESEP_BROWSER='$(ESEP_BROWSER)' $(BIN)/python -m pytest --quiet --numprocesses 2 --dist worksteal tests/browser; \
	else \
		echo 'SKIPPED: no Chromium was found (Debian: apt-get install chromium fonts-noto-core)'; \
	fi

checked-types:
	$(call heading,mypy)
	@$(BIN)/mypy src tests scripts

checked-sources:
	$(call heading,ruff check)
	@$(BIN)/ruff check .
	$(call heading,ruff format)
	@$(BIN)/ruff format --check .
	$(call heading,import contracts)
	@$(BIN)/lint-imports --no-logo
	$(call heading,templates)
	@$(BIN)/djlint src tests --lint
	$(call heading,catalogues)
	@$(BIN)/python scripts/catalogues.py check
	$(call heading,reference pages)
	@$(BIN)/python scripts/reference.py check
	$(call heading,deployment)
	@$(DEPLOYED) $(BIN)/python -m django check --deploy --fail-level WARNING
	@$(DEPLOYED) $(BIN)/python -m django makemigrations --check --dry-run

demonstrated:
	$(call heading,the demonstration that tests stand on)
	@$(BIN)/python -m tests.demonstrated

soak: $(VENV)/dev.stamp ## all tests, looking much harder: every page in every language, properties for hours
	@ESEP_HYPOTHESIS=soak $(BIN)/python -m pytest --quiet

bench: $(VENV)/bench.stamp ## measure speed against the figures Esep is held to
	@$(BIN)/python -m benchmarks

lock: $(VENV)/dev.stamp ## write the hashed locks anew; UPGRADE=1 takes newer versions
	$(LOCK) --output-file requirements/run.txt requirements/run.in
	$(LOCK) --output-file requirements/dev.txt requirements/dev.in
	$(LOCK) --output-file requirements/bench.txt requirements/bench.in

format: $(VENV)/dev.stamp ## put the sources into shape
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

catalogues: $(VENV)/run.stamp ## compile the catalogues after a .po file was changed
	@$(BIN)/python scripts/catalogues.py compile

reference: $(VENV)/dev.stamp ## write docs/facts.md and docs/regulation-map.md anew from code, pack and tests
	@$(BIN)/python scripts/reference.py write

clean: ## remove the environment and what tools left behind; the data folder stays
	rm -rf $(VENV) .build build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests scripts benchmarks -name __pycache__ -prune -exec rm -rf {} +

# An environment knows where it was made. A copied or moved one would run the sources of another folder.
ifneq ($(shell cat $(VENV)/place 2>/dev/null),$(CURDIR))
.PHONY: $(VENV)/place
endif

$(VENV)/place:
	@sh scripts/ground.sh '$(PYTHON)'
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@echo '$(CURDIR)' > $@

$(VENV)/%.stamp: requirements/%.txt pyproject.toml $(VENV)/place
	@echo 'installing $<'
	@$(INSTALL) $<
	@$(INSTALL_ESEP)
	@touch $@
