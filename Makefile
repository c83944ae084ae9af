.PHONY: run test lint bench faults fuzz audit postgres clean

# Opens the console on the shipped night shift; without a display the same job runs in the terminal.
run:
	@installer/setup.sh run
	@.venv/bin/noc-console run --demo

# Every check: format, lint, types, import rules, spelling, tests.
test:
	@installer/setup.sh dev
	@./check

lint:
	@installer/setup.sh dev
	@./check --lint

# Figures of this machine; run it while nothing else runs.
bench:
	@installer/setup.sh run
	@.venv/bin/noc-console bench

# The long forms of all tests, those of the fuzz suites apart; `make test` has the short ones.
faults:
	@installer/setup.sh dev
	@.venv/bin/python -m pytest -m long tests --ignore tests/fuzz --timeout 3600

fuzz:
	@installer/setup.sh dev
	@.venv/bin/python -m pytest -m long tests/fuzz --timeout 3600

# Known vulnerabilities of what is pinned; fails where nobody could be asked (installer/audit.py).
audit:
	@installer/setup.sh dev
	@.venv/bin/python installer/audit.py

# The tests of the engine and the command line on a PostgreSQL server of this machine's own package;
# `make test` has those of what differs between the stores. Those of the interface know no store.
postgres:
	@installer/setup.sh dev
	@NOC_TEST_STORE=postgresql .venv/bin/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder tests/engine tests/noc_console

clean:
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +
