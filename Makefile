# SPDX-License-Identifier: Apache-2.0
#
# `make help` lists what there is.

SWIFT ?= swift
PREFIX ?= /usr
DESTDIR ?=
SYSCONFDIR ?= /etc
# Where systems differ.
UNITS ?= $(PREFIX)/lib/systemd/system
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := help

benchmarks := Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests Benchmarks/Costs
source := Package.swift Sources Tests $(benchmarks)
release := .build/release/figurewatch
# The folder of the built programs that are installed and asked about themselves.
BINARIES ?= .build/release

# What is installed where: `install` puts it there, `uninstall` removes it.
units := $(DESTDIR)$(UNITS)
sysusers := $(DESTDIR)$(PREFIX)/lib/sysusers.d
tmpfiles := $(DESTDIR)$(PREFIX)/lib/tmpfiles.d
catalog := $(DESTDIR)$(PREFIX)/lib/systemd/catalog
schemas := $(DESTDIR)$(PREFIX)/share/figurewatch/schemas
examples := $(DESTDIR)$(PREFIX)/share/figurewatch/examples
manual := $(DESTDIR)$(PREFIX)/share/man
bash-completions := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
zsh-completions := $(DESTDIR)$(ZSH_COMPLETIONS)
fish-completions := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
configuration := $(DESTDIR)$(SYSCONFDIR)/figurewatch

# $(call unless,COMMAND,PACKAGE): the package when the command fails.
unless = $(if $(shell $(1) > /dev/null 2>&1 && echo found),,$(2))
build-packages = $(strip $(call unless,command -v git,git) $(call unless,command -v pkg-config,pkg-config) \
	$(call unless,pkg-config --exists libsystemd,libsystemd-dev) $(call unless,pkg-config --exists yaml-0.1,libyaml-dev) \
	$(call unless,pkg-config --exists libxml-2.0,libxml2-dev) \
	$(call unless,pkg-config --exists libarchive,libarchive-dev) $(call unless,pkg-config --exists md4c,libmd4c-dev))
test-packages = $(strip $(build-packages) $(call unless,command -v systemd-nspawn,systemd-container) \
	$(call unless,command -v bindfs,bindfs) $(call unless,command -v strace,strace) \
	$(call unless,command -v mandoc,mandoc) \
	$(call unless,/sbin/ldconfig -p | grep -F libpoppler-glib.so.8,libpoppler-glib8))
deb-packages = $(strip $(build-packages) $(call unless,command -v dh,debhelper) $(call unless,command -v lintian,lintian))

# $(call install-packages,PACKAGES): installs them with apt-get; does and says nothing when there are none.
define install-packages
@packages="$(strip $(1))"; \
if [[ -z $$packages ]]; then exit 0; fi; \
if ! command -v apt-get > /dev/null; then \
	echo "These packages are missing (by Debian's names): $$packages. Install them, then run make again." >&2; exit 1; \
fi; \
run=(env DEBIAN_FRONTEND=noninteractive); \
if [[ $$EUID -ne 0 ]]; then \
	if ! command -v sudo > /dev/null; then \
		echo "These packages are missing: $$packages. Install them as root, then run make again." >&2; exit 1; \
	fi; \
	run=(sudo "$${run[@]}"); \
fi; \
echo "Installing with apt-get: $$packages"; \
"$${run[@]}" apt-get --quiet=2 update; \
"$${run[@]}" apt-get --quiet=2 --yes --no-install-recommends install $$packages
endef

# $(call need-packages,PACKAGES): root, as in CI, gets them installed; anybody else is told which are missing, and make stops.
define need-packages
@if [[ -n "$(strip $(1))" && $$EUID -ne 0 ]]; then \
	echo "These packages are missing: $(strip $(1))." >&2; \
	echo "'make deps' installs what building and testing need; or: sudo apt-get install $(strip $(1))" >&2; exit 1; \
fi
$(call install-packages,$(1))
endef

# $(call make-python,PACKAGES): an environment of its own for the Python that is to be made, with packages from PyPI.
define make-python
python3 -m venv "$(patsubst %/bin/python,%,$@)"
"$(patsubst %/bin/python,%,$@)/bin/pip" install --quiet $(1)
touch $@
endef

.PHONY: help
help: ## list the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1|\2/p' Makefile | while IFS='|' read -r target what; do \
		printf 'make %-16s %s\n' "$$target" "$$what"; done

.PHONY: deps
deps: ## install the packages that building, testing and packaging need, with apt-get and, unless you are root, sudo
	$(call install-packages,$(sort $(test-packages) $(deb-packages)))

.PHONY: demo
demo: ## build, start the daemon, drop the sample story's articles and show the alerts
	$(call need-packages,$(build-packages))
	$(SWIFT) build --configuration release --static-swift-stdlib --product figurewatch
	@Tests/SampleStory/demo $(release)

.PHONY: test
test: ## run every check and test; as root, install first what they need
	$(call need-packages,$(test-packages))
	$(SWIFT) format lint --strict --parallel --recursive $(source)
	@# Where libxml2 was built with ICU, its headers clash with those of full Foundation; which one the compiler meets first varies.
	@! grep -rnE 'import Foundation$$' Sources Tests || { echo 'Import FoundationEssentials instead.' >&2; exit 1; }
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	@# Full Foundation brings 44 MB of it and of ICU; FoundationEssentials is enough.
	libraries=$$(ldd "$$($(SWIFT) build --show-bin-path)/figurewatch"); ! grep 'libFoundation\.so' <<< "$$libraries"
	@$(MAKE) --no-print-directory verify check-stories
	$(SWIFT) test --skip-build --disable-xctest --skip SystemTests
	@# By themselves: booted machines, which mostly wait.
	$(SWIFT) test --skip-build --disable-xctest --filter SystemTests
	@$(MAKE) --no-print-directory fuzz-test
	@$(MAKE) --no-print-directory bench-test

.PHONY: power-test
power-test: ## cut the ledger's disk off while it is written, 240 times (CUTS=); takes root and loop devices
	$(SWIFT) build --build-tests
	FIGUREWATCH_POWER_CUTS=$(or $(CUTS),240) $(SWIFT) test --skip-build --disable-xctest --filter PowerCutTests

.PHONY: crash-test
crash-test: ## kill the daemon at 200 random instants and at every durable step; KILLS=NUMBER
	$(call need-packages,$(test-packages))
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	CRASH_KILLS="$(or $(KILLS),200)" $(SWIFT) test --skip-build --disable-xctest --filter CrashTests

.PHONY: load-test
load-test: ## drop 60,000 figures, 10,000 articles and 50,000 files at once; makes the machine's inotify queues short for a moment
	$(call need-packages,$(test-packages))
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	@$(MAKE) --no-print-directory build
	LOAD_IS_FULL=1 FIGUREWATCH_BINARY="$(abspath $(release))" $(SWIFT) test --skip-build --disable-xctest --filter LoadTests

.PHONY: archive-test
archive-test: ## replay the whole archive of real articles, of which `make test` takes a sixth
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	FIGUREWATCH_WHOLE_ARCHIVE=1 $(SWIFT) test --skip-build --disable-xctest --filter 'every real article is read'

# What looks at the report's pages, in an environment of its own.
report-python := .build/report/bin/python

$(report-python): Tests/Report/requirements.txt
	$(call make-python,--requirement $<)

.PHONY: report-test
report-test: ## look at the report's pages in a headless Chromium, and at those of 10,000 figures; SCREENSHOTS=FOLDER keeps pictures
	@if ! command -v chromium > /dev/null || ! command -v chromedriver > /dev/null; then \
		echo "chromium or chromedriver is missing (Debian's chromium and chromium-driver): the report is not looked at."; exit 0; fi; \
	$(SWIFT) build --configuration release --product figurewatch; \
	$(SWIFT) build --configuration release --product Costs; \
	$(MAKE) --no-print-directory $(report-python); \
	rm -rf .build/report-ledger; \
	.build/release/Costs make-ledger .build/report-ledger --figures 10000 --readings 21000; \
	$(report-python) Tests/Report/browser-test $(release) --big .build/report-ledger $(if $(SCREENSHOTS),--screenshots "$(SCREENSHOTS)")

# What runs Spark, in an environment of its own.
spark-python := .build/spark/bin/python

$(spark-python): examples/spark/requirements.txt
	$(call make-python,--requirement $<)

.PHONY: spark-test
spark-test: ## follow archives on Spark with four workers, and compare what comes out with one machine's replay; takes Java 17
	@if ! command -v java > /dev/null; then \
		echo "java is missing (Debian's openjdk-17-jre-headless): the example for Spark is not tried."; exit 0; fi; \
	$(MAKE) --no-print-directory build; \
	$(MAKE) --no-print-directory $(spark-python); \
	$(spark-python) Tests/Spark/compare $(release) Tests/SampleStory/articles $(wildcard $(SHARED)/figures/gold); \
	if [[ -d "$(SHARED)/stories" ]]; then $(spark-python) Tests/Spark/compare $(release) "$(SHARED)/stories" --every 3; \
	else echo "$(SHARED)/stories is missing: only the sample story was followed on Spark."; fi

.PHONY: central-test
central-test: ## collect one machine's alerts on another, both booted in containers; takes root
	$(call need-packages,$(test-packages) $(call unless,test -x /lib/systemd/systemd-journal-upload,systemd-journal-remote) \
		$(call unless,command -v ip,iproute2) $(call unless,command -v openssl,openssl))
	$(SWIFT) build --product figurewatch
	Tests/Central/central "$$($(SWIFT) build --show-bin-path)/figurewatch"

# What the fuzzing starts from: the sample story, and more articles where there are some.
fuzzing-articles = Tests/SampleStory/articles $(wildcard $(SHARED)/stories/*) $(wildcard $(SHARED)/figures/gold/*/) Tests/FormatsTests/Web/Pages

.PHONY: fuzz-test
fuzz-test: ## feed the readers with mutants of the sample story, the same in every run
	$(SWIFT) build --product Fuzzing
	fuzzing=$$($(SWIFT) build --show-bin-path)/Fuzzing; \
	"$$fuzzing" run --runs 4000 article Tests/SampleStory/articles; \
	for target in mail json feeds documents; do "$$fuzzing" run --runs 1500 "$$target" Tests/SampleStory/articles; done; \
	"$$fuzzing" run --runs 2000 page Tests/FormatsTests/Web/Pages; \
	"$$fuzzing" run --runs 400 claims Tests/SampleStory/articles; \
	"$$fuzzing" run --runs 400 ledger Tests/SampleStory/articles; \
	"$$fuzzing" run --runs 4000 configuration Tests/SampleStory/articles

FUZZ ?= article page mail json feeds documents claims ledger configuration
MINUTES ?= 10

.PHONY: fuzz
fuzz: ## let libFuzzer look for what breaks the readers; FUZZ="article page mail json feeds documents claims ledger configuration" MINUTES=10, each
	$(SWIFT) build --product Fuzzing
	$(SWIFT) build --product Fuzzing --configuration release --sanitize fuzzer -Xswiftc -DLIBFUZZER --scratch-path .build-fuzz
	seeds=$$($(SWIFT) build --show-bin-path)/Fuzzing; \
	for target in $(FUZZ); do \
		"$$seeds" seeds "$$target" ".build-fuzz/corpus/$$target" $(fuzzing-articles); \
		FUZZ_TARGET="$$target" .build-fuzz/release/Fuzzing -max_total_time=$$(($(MINUTES) * 60)) -timeout=25 \
			-rss_limit_mb=1024 -max_len=4096 -dict=".build-fuzz/corpus/$$target.dict" \
			-artifact_prefix=".build-fuzz/$$target-" -print_final_stats=1 ".build-fuzz/corpus/$$target"; \
	done

SANITIZE ?= address thread
# Those that are pure, what reads and keeps files, and what stands between; the others' tests wait for the machine, and the containers'
# sandbox forbids what sanitizers do.
SANITIZED ?= Articles Claims Delivery Encoder Exposition Figures Formats Intake Ledger Lexicon Linux Markup PDFText Prose \
	Report Settings Syntax Terminal

.PHONY: sanitize
sanitize: ## run tests with the address and the thread sanitizer; SANITIZE="address thread" SANITIZED="Ledger Formats …", the modules
	@# One test after the other, since each is many times slower.
	for sanitizer in $(SANITIZE); do \
		TSAN_OPTIONS="suppressions=$(CURDIR)/Tests/thread-sanitizer.suppressions" \
			$(SWIFT) test --sanitize "$$sanitizer" --scratch-path ".build-$$sanitizer" --disable-xctest --no-parallel \
			$(foreach module,$(SANITIZED),--filter '^$(module)Tests\.'); \
	done

.PHONY: verify
verify: ## let systemd read the unit, if it is installed here
	@if ! command -v systemd-analyze > /dev/null; then echo "systemd-analyze is missing: the unit is not verified."; exit 0; fi; \
	folder=$$(mktemp --directory); trap 'rm -r "$$folder"' EXIT; \
	sed 's|=/usr/bin/figurewatch|=/usr/bin/env|' systemd/figurewatch.service > "$$folder/figurewatch.service"; \
	! systemd-analyze verify --man=no "$$folder/figurewatch.service" 2>&1 | grep figurewatch

.PHONY: check-stories
check-stories: ## check the form of the annotated stories and articles that models are trained from
	@if ! command -v python3 > /dev/null; then echo "python3 is missing: the annotations are not checked."; exit 0; fi; \
	Training/check-stories Training/Stories Training/Articles

.PHONY: build
build: ## build a release binary that needs no Swift runtime
	$(call need-packages,$(build-packages))
	$(SWIFT) build --configuration release --static-swift-stdlib --product figurewatch
	$(SWIFT) build --configuration release --static-swift-stdlib --product Manual

.PHONY: lint
lint: ## check the format
	$(SWIFT) format lint --strict --parallel --recursive $(source)

.PHONY: format
format: ## format the source
	$(SWIFT) format --in-place --parallel --recursive $(source)

# Annotated data that the benchmarks read; it is no part of the project.
SHARED ?= ../shared

TRAINING_PYTHON := .build/training/bin/python

$(TRAINING_PYTHON): Training/requirements.txt
	$(call make-python,--requirement $<)

# Where the pieces are that the encoder knows.
VOCABULARY = "$$($(TRAINING_PYTHON) Training/encoder.py)"

# The treebanks that the tagger and parser are trained on.
EWT ?= $(SHARED)/ud-ewt
GUM ?= $(SHARED)/ud-gum-ccby

.PHONY: train
train: $(TRAINING_PYTHON) ## train the tagger and parser, in a quarter of an hour: make train EWT=FOLDER GUM=FOLDER
	$(SWIFT) build --configuration release --product SyntaxTraining
	.build/release/SyntaxTraining lemmas --ewt "$(EWT)" --gum "$(GUM)"
	.build/release/SyntaxTraining lessons --ewt "$(EWT)" --gum "$(GUM)" --vocabulary $(VOCABULARY) \
		--output .build/syntax-lessons.jsonl
	$(TRAINING_PYTHON) Training/train-syntax --lessons .build/syntax-lessons.jsonl --output Sources/CSyntaxModel/english.syntax

.PHONY: evaluate
evaluate: ## score the tagger and parser on the treebanks' test parts
	$(SWIFT) build --configuration release --product SyntaxTraining
	.build/release/SyntaxTraining evaluate --ewt "$(EWT)" --gum "$(GUM)"

# What is learned from annotated stories is tried with a model of subjects that has seen none of them.
LEFT_OUT := .build/left-out.subjects

.build/lessons.jsonl: $(TRAINING_PYTHON)
	$(SWIFT) build --configuration release >&2
	rm -rf .build/lessons
	Training/lessons .build/lessons --stories Training/Stories --articles Training/Articles --shared "$(SHARED)" \
		--program .build/release/figurewatch >&2
	.build/release/FigureTraining lessons --stories .build/lessons --stories "$(SHARED)/figures/gold" \
		--vocabulary $(VOCABULARY) --output $@

LEARN_SUBJECTS = $(TRAINING_PYTHON) Training/train-subjects --lessons .build/lessons.jsonl --gold "$(SHARED)/figures/gold"

# What the models learn from is written anew before each is learned, as the program reads articles by then.
$(LEFT_OUT): | .build/lessons.jsonl
	$(LEARN_SUBJECTS) --leave-out --output $@ >&2

.PHONY: train-subjects
train-subjects: ## learn what claims are about, in three quarters of an hour, or some minutes where PyTorch finds a GPU: make train-subjects SHARED=FOLDER
	rm -f .build/lessons.jsonl $(LEFT_OUT)
	$(MAKE) $(LEFT_OUT)
	$(LEARN_SUBJECTS) --go-on $(LEFT_OUT) --output Sources/CSubjectModel/english.subjects

.PHONY: train-identity
train-identity: $(if $(wildcard $(SHARED)/figures),$(LEFT_OUT)) ## learn to tell whether two claims are of one figure, in three quarters of an hour, or some minutes where PyTorch finds a GPU: make train-identity SHARED=FOLDER
	rm -f .build/lessons.jsonl
	$(MAKE) .build/lessons.jsonl
	$(TRAINING_PYTHON) Training/train-identity --lessons .build/lessons.jsonl --gold "$(SHARED)/figures/gold" \
		--subjects $(LEFT_OUT) --output Sources/CIdentityModel/english.identity

.PHONY: train-matching
train-matching: $(if $(wildcard $(SHARED)/figures),$(LEFT_OUT)) ## learn the weights by which a figure is known again: make train-matching SHARED=FOLDER
	$(SWIFT) build --configuration release --product FigureTraining
	.build/release/FigureTraining train --gold "$(SHARED)/figures/gold" --subjects $(LEFT_OUT)

.PHONY: cross-validate
cross-validate: $(if $(wildcard $(SHARED)/figures),$(LEFT_OUT)) ## score each annotated story, read and matched by what was learned without it; EVIDENCE=1 also leaves out kinds of evidence
	@if [[ -d "$(SHARED)/figures" ]]; then $(SWIFT) build --configuration release --product FigureTraining >&2; fi
	@Benchmarks/cross-validate .build/release/FigureTraining "$(SHARED)/figures" $(LEFT_OUT) $(if $(EVIDENCE),--evidence)

.PHONY: match-cost
match-cost: ## time knowing a figure again in tables of 1,000 to 1,000,000 figures
	$(SWIFT) build --configuration release --product Costs
	.build/release/Costs match-cost 1000 100000 1000000

# A ledger as a version left it that kept every figure in memory, opened for the first time and again, and verified. Each opening is a
# process of its own and fails above its limit.
.PHONY: start-cost
start-cost: ## time opening a ledger of 107,000 figures with 224,620 readings, and fail where it takes too much memory
	$(SWIFT) build --configuration release --product Costs
	rm -rf .build/start-cost
	.build/release/Costs make-ledger .build/start-cost --whole
	.build/release/Costs start-cost .build/start-cost --limit 180
	.build/release/Costs start-cost .build/start-cost --limit 160
	.build/release/Costs start-cost .build/start-cost --verify --limit 80

.PHONY: newsquant
newsquant: ## print the predictions for a file of NewsQuant's form: make -s newsquant GOLD=FILE.json
	@if [[ -z "$(GOLD)" ]]; then echo "Say which file: make -s newsquant GOLD=FILE.json" >&2; exit 1; fi
	@$(MAKE) --no-print-directory build >&2
	@$(SWIFT) build --package-path Benchmarks --configuration release --product newsquant >&2
	@Benchmarks/.build/release/newsquant "$(GOLD)" $(release)

.PHONY: newsquant-scores
newsquant-scores: ## score NewsQuant's development half
	@if [[ ! -d "$(SHARED)/newsquant" ]]; then echo "$(SHARED)/newsquant is missing: NewsQuant is not scored."; exit 0; fi; \
	predictions=$$(mktemp); trap 'rm "$$predictions"' EXIT; \
	$(MAKE) --silent newsquant GOLD="$(SHARED)/newsquant/dev.json" > "$$predictions"; \
	Benchmarks/newsquant-scores "$(SHARED)/newsquant/score.py" "$(SHARED)/newsquant/dev.json" "$$predictions"

.PHONY: counted-nouns
counted-nouns: ## score which noun a number counts, on the treebanks' test and development parts
	@if [[ ! -d "$(EWT)" || ! -d "$(GUM)" ]]; then echo "$(EWT) or $(GUM) is missing: counted nouns are not scored."; exit 0; fi; \
	$(MAKE) --no-print-directory build >&2; \
	Benchmarks/counted-nouns $(release) "$(EWT)"/{test,dev}.conllu "$(GUM)/dev.conllu"

.PHONY: stories
stories: ## score the annotated stories; HELD=STORY pools one apart
	@if [[ -d "$(SHARED)/figures" ]]; then $(MAKE) --no-print-directory build >&2; fi
	@Benchmarks/stories $(release) "$(SHARED)/figures" $(addprefix --held ,$(HELD))

# Where quantulum3 is put, so that nothing else on the machine changes.
speed-python := .build-speed/bin/python

$(speed-python):
	$(call make-python,quantulum3)

.PHONY: speed
speed: ## time extraction against quantulum3 on the same articles; ARTICLES=FOLDER
	@$(MAKE) --no-print-directory build $(speed-python) >&2
	@$(speed-python) Benchmarks/speed $(release) $(timed-articles)

# Where trafilatura is put.
pages-python := .build-pages/bin/python

$(pages-python):
	$(call make-python,trafilatura lxml_html_clean)

.PHONY: pages
pages: ## score and time the reading of web pages against trafilatura; EACH=1 prints each page's scores
	@$(MAKE) --no-print-directory build $(pages-python) >&2
	@$(pages-python) Benchmarks/pages $(release) Tests/FormatsTests/Web/Pages $(if $(EACH),--each)

# What is read by all that is timed: real articles where there are some.
timed-articles = $(or $(ARTICLES),$(firstword $(wildcard $(SHARED)/stories) Tests/SampleStory/articles))

.PHONY: bench
bench: ## print one table of speed, with what it is compared with, for docs/MEASURED.md; ARTICLES=FOLDER
	@$(MAKE) --no-print-directory build $(speed-python) $(pages-python) >&2
	@$(SWIFT) build --configuration release --product Costs >&2
	@Benchmarks/bench $(release) .build/release/Costs --articles $(timed-articles) --pages Tests/FormatsTests/Web/Pages \
		--speed-python $(speed-python) --pages-python $(pages-python)

.PHONY: worst-cases
worst-cases: ## fail where an article that is as bad as can be takes time that is not linear in its size
	@$(MAKE) --no-print-directory build >&2
	@Benchmarks/worst-cases $(release)

.PHONY: instructions
instructions: ## count instructions by valgrind and fail where they have grown by more than 5 %; ACCEPT=1 writes them down
	@if ! command -v valgrind > /dev/null; then echo "valgrind is missing: instructions are not counted."; exit 0; fi; \
	$(MAKE) --no-print-directory build >&2; \
	Benchmarks/instructions $(release) Benchmarks/instructions.tsv Tests/SampleStory/articles Tests/FormatsTests/Web/Pages \
		$(if $(ACCEPT),--accept)

.PHONY: bench-test
bench-test: ## test what the benchmarks are made of
	$(SWIFT) build --package-path Benchmarks --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --package-path Benchmarks --skip-build --disable-xctest

$(BINARIES)/figurewatch $(BINARIES)/Manual:
	$(MAKE) build

.PHONY: install
install: $(BINARIES)/figurewatch $(BINARIES)/Manual ## install into DESTDIR and PREFIX (/usr); run `make build` first, as yourself
	install -D --strip --mode=755 "$(BINARIES)/figurewatch" "$(DESTDIR)$(PREFIX)/bin/figurewatch"
	install -d "$(units)" "$(sysusers)" "$(tmpfiles)" "$(catalog)" "$(schemas)" "$(manual)" \
		"$(bash-completions)" "$(zsh-completions)" "$(fish-completions)" "$(configuration)/config.d" \
		"$(configuration)/hooks.d" "$(examples)"
	for unit in $(notdir $(wildcard systemd/*.service)); do \
		sed 's|/usr/bin/figurewatch|$(PREFIX)/bin/figurewatch|g' "systemd/$$unit" > "$(units)/$$unit"; \
		chmod 644 "$(units)/$$unit"; \
	done
	install --mode=644 systemd/figurewatch.sysusers "$(sysusers)/figurewatch.conf"
	install --mode=644 systemd/figurewatch.tmpfiles "$(tmpfiles)/figurewatch.conf"
	install --mode=644 systemd/figurewatch.catalog "$(catalog)/figurewatch.catalog"
	install --mode=644 Sources/Ledger/Schemas/*.schema.json "$(schemas)"
	for folder in hooks prometheus grafana systemd; do cp -r "Config/$$folder" "$(examples)"; done
	cp -r examples/spark "$(examples)"
	chmod -R u=rwX,go=rX "$(examples)"
	umask 022; "$(BINARIES)/figurewatch" --experimental-dump-help | "$(BINARIES)/Manual" "$(manual)"
	@# bash reads its completions itself, so their first line, an interpreter's, is of no use.
	umask 022; completion() { "$(BINARIES)/figurewatch" --generate-completion-script "$$1" | sed '1{/^#!/d}' > "$$2"; }; \
	completion bash "$(bash-completions)/figurewatch"; \
	completion zsh "$(zsh-completions)/_figurewatch"; \
	completion fish "$(fish-completions)/figurewatch.fish"
	@# A configuration that is there already is somebody's.
	for file in $(wildcard Config/*.yaml); do \
		if [[ ! -e "$(configuration)/$${file##*/}" ]]; then install --mode=644 "$$file" "$(configuration)"; fi; \
	done
	@if [[ -z "$(DESTDIR)" && -d /run/systemd/system ]]; then \
		systemd-sysusers figurewatch.conf; \
		systemd-tmpfiles --create figurewatch.conf; \
		journalctl --update-catalog; \
		systemctl daemon-reload; \
		systemctl try-restart figurewatch.service 'figurewatch-hook@*.service'; \
		echo "Start it with: systemctl enable --now figurewatch"; \
	fi

.PHONY: uninstall
uninstall: ## remove what `install` put there; configuration, hooks, state and the watched folder stay
	@if [[ -z "$(DESTDIR)" && -d /run/systemd/system ]]; then \
		systemctl disable --now figurewatch || true; \
		systemctl stop 'figurewatch-hook@*.service' || true; \
		rm -f /etc/systemd/system/*.wants/figurewatch-hook@*.service; \
	fi
	rm -f "$(DESTDIR)$(PREFIX)/bin/figurewatch" "$(units)"/figurewatch{,-hook@}.service "$(sysusers)/figurewatch.conf" \
		"$(tmpfiles)/figurewatch.conf" "$(catalog)/figurewatch.catalog" "$(manual)"/man?/figurewatch.* \
		"$(bash-completions)/figurewatch" "$(zsh-completions)/_figurewatch" "$(fish-completions)/figurewatch.fish"
	rm -rf "$(DESTDIR)$(PREFIX)/share/figurewatch"
	@if [[ -z "$(DESTDIR)" && -d /run/systemd/system ]]; then systemctl daemon-reload; journalctl --update-catalog; fi

.PHONY: changelog
changelog: ## make debian/changelog, and so the version, from CHANGELOG.md
	debian/from-changelog CHANGELOG.md > debian/changelog.new
	mv debian/changelog.new debian/changelog

.PHONY: deb
deb: ## build a Debian package in dist/ and let lintian read it
	$(call need-packages,$(deb-packages))
	rm -rf dist
	mkdir dist
	debian/rules clean binary
	debian/rules clean
	lintian --fail-on error --tag-display-limit 0 dist/figurewatch_*.deb

# The Debian that the package is tried on.
SUITE ?= bookworm

.PHONY: package-test
package-test: deb ## install, upgrade, remove and purge the package on a bare Debian (SUITE=bookworm); takes root and a network
	$(call need-packages,$(strip $(test-packages) $(call unless,command -v debootstrap,debootstrap)))
	Tests/SystemTests/bare-debian "$(SUITE)" .build/debian-$(SUITE) dist/figurewatch_*.deb
	$(SWIFT) build --build-tests
	FIGUREWATCH_PACKAGE=$$(realpath dist/figurewatch_*.deb) FIGUREWATCH_DEBIAN=.build/debian-$(SUITE) \
		$(SWIFT) test --skip-build --disable-xctest --filter PackageTests

.PHONY: clean
clean: ## remove what was built
	rm -rf .build .build-speed .build-pages Benchmarks/.build dist
