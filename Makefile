# Every verb sets up what it needs. A bare machine wants Python 3.11 or newer, with venv, and make.

PYTHON ?= python3
BIN := .venv/bin
# The Markdown extensions of mkdocs.yml, which the command line does not read.
EXTENSIONS := $(foreach name,toc tables pymdownx.superfences,--extension $(name))
export NO_MKDOCS_2_WARNING := 1
SECONDS ?= 60
SEED ?= 1
OPS ?= 1000

.PHONY: site serve test check coverage fuzz stress faults audit editor reproduce lint format update-golden clean

site: .venv/ready  ## Build the site into site/
	$(BIN)/mkdocs build --strict
	@echo "The site is in site/. To read it: $(BIN)/python -m http.server --directory site"

serve: .venv/ready  ## Serve the site and rebuild it on every change
	$(BIN)/mkdocs serve

# Those of the browser and of whole sites have few tests, take longest, and come first.
test: .venv/ready  ## All tests, those in a browser too
	@$(BIN)/python tests/browser/find_browser.py
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder tests/browser tests/site tests

check: lint  ## Everything that a change must pass
	$(BIN)/footnoted check --docs docs $(EXTENSIONS)
	$(MAKE) test
	$(MAKE) site

# Examples that somebody wrote, and no random ones: what takes a branch today takes it tomorrow.
# What runs in another process is not measured.
coverage: .venv/ready  ## Fail where a branch of the reader, addresses, paths or the matcher is not taken
	$(BIN)/coverage run -m pytest --in-one-process -m "not hypothesis" \
	  tests/load tests/text tests/verify tests/cases tests/online tests/changes/test_config.py \
	  tests/changes/test_folders.py tests/changes/test_paths.py tests/render/test_outward.py tests/test_followed.py tests/test_policy.py
	$(BIN)/coverage report

fuzz: .venv/ready  ## Give the command spoilt projects for SECONDS, those of SEED; what it can't answer is kept
	PYTHONPATH=tests $(BIN)/python -m fuzz --seconds $(SECONDS) --seed $(SEED)

stress: .venv/ready  ## Serve a site under OPS changes and requests, those of SEED: the harbour's, or that of the folder PROJECT
	PYTHONPATH=tests $(BIN)/python -m stress --ops $(OPS) --seed $(SEED) $(if $(PROJECT),--project "$(PROJECT)")

faults: .venv/ready  ## Let the disk fail in every way at every change of a build; takes minutes
	$(BIN)/python -m pytest tests/faults --all-faults

audit: site  ## HTML checker and Lighthouse over site/; a bare machine wants Node 20.19 or newer as well
	cd tests/audit && npm ci --ignore-scripts --no-audit --no-fund
	node tests/audit/audit.js site "$(abspath $(BIN)/python)"

editor: .venv/ready  ## What an editor's language server makes of facts and schemas; wants Node as well
	cd tests/editor && npm ci --ignore-scripts --no-audit --no-fund
	$(BIN)/python -m pytest tests/editor/in_an_editor.py

reproduce: .venv/ready  ## Prove all passages anew from the texts in FOOTNOTED_TEXTS, and measure the checks
	$(BIN)/footnoted verify --check --texts "$(FOOTNOTED_TEXTS)"
	$(BIN)/footnoted check --mutate --texts "$(FOOTNOTED_TEXTS)"

lint: .venv/ready
	$(BIN)/ruff format --check generator tests benchmarks
	$(BIN)/ruff check generator tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/zizmor --offline -qq --no-progress .github
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml

format: .venv/ready
	$(BIN)/ruff format generator tests benchmarks
	$(BIN)/ruff check --fix generator tests benchmarks

update-golden: .venv/ready  ## Write the expected files of the golden tests anew; review the difference
	$(BIN)/python -m pytest tests/golden tests/cases tests/render/test_geometry.py --update-golden

clean:
	rm -rf .venv site .site.next .site.old .site.lock

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older. Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "$(PYTHON) has no venv. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
