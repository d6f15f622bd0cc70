# Two commands do everything on a machine with Python 3.11 and make: `make demo` and `make test`.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: demo test check clean

demo: .venv/installed
	$(BIN)/roster demo

test: .venv/installed-dev
	$(BIN)/python -m pytest -n 2

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	rm -rf .venv build dist

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml .venv/bin/python
	$(PIP) install --quiet --editable .
	$(BIN)/python -m solvers.warm
	touch $@

.venv/installed-dev: pyproject.toml .venv/bin/python
	$(PIP) install --quiet --editable ".[dev]"
	$(BIN)/python -m solvers.warm
	touch .venv/installed $@
