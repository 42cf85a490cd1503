# make run    the Kosovo strategy at http://localhost:8501
# make demo   the invented Republic of Ardenia, from a state folder of its own
# make test   everything that must hold, in a real browser too
# make bench  how fast the pages are, as ratios, and the relations at a hundred times the demonstration
PYTHON ?= python3
PORT ?= 8501
RUN = .venv/bin/python

.PHONY: run demo test bench environment test-environment

run: environment
	$(RUN) -m etl build --set kosovo
	$(RUN) -m streamlit run dashboard.py --server.port $(PORT)

demo: export TRACKER_STATE = data/state/demo
demo: environment
	$(RUN) -m etl build --set demo
	$(RUN) -m streamlit run dashboard.py --server.port $(PORT)

test: test-environment
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m pytest

environment:
	@$(PYTHON) .ci/environment.py run

test-environment:
	@$(PYTHON) .ci/environment.py test

bench: test-environment
	$(RUN) -m tests.bench
	$(RUN) -m tests.bench_relations
	$(RUN) -m tests.bench_search
