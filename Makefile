# Two commands do everything on a machine with Python 3.11+, git and make:
#   make demo    make test
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
PICTURES := pictures

.DEFAULT_GOAL := help
.PHONY: help demo test check format bench bench-data golden clean

help: ## say what each command does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/installed ## set up, then validate, score, draw and report this repository's own journeys
	$(BIN)/journeymap validate
	$(BIN)/journeymap score --no-gates
	$(BIN)/journeymap report
	$(BIN)/journeymap render --format svg --format png --output $(PICTURES) --quiet
	@echo
	@echo "The pictures are in $(CURDIR)/$(PICTURES)"

test: .venv/developed ## set up, then run every test
	$(BIN)/python -m pytest --numprocesses auto

check: .venv/developed ## set up, then check format, style, types and the contracts of the house
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/developed ## put the code into its canonical form
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

golden: .venv/developed ## write the expected texts of the tests anew; read the diff before you commit it
	$(BIN)/python -m pytest --update-golden

bench: .venv/developed ## measure speed side by side and print ratios
	$(BIN)/python -m benchmarks

bench-data: .venv/developed ## measure how fast millions of events and answers are counted; takes minutes
	$(BIN)/python -m benchmarks.measuring

clean: ## remove what the commands above have made
	rm -rf .venv $(PICTURES) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/bin/python:
	$(PYTHON) -m venv .venv
	$(PIP) --upgrade pip

.venv/installed: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP) --editable .
	@touch $@

.venv/developed: .venv/installed
	$(PIP) --group dev
	@touch $@
