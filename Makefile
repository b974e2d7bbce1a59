PRODUCT = venturegraph
BINARY  = .build/release/$(PRODUCT)
SOURCES = Package.swift Sources Tests
GRAPH   = Graphs/minimax.yaml
DRAWING = Output/minimax

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build demo gallery test lint format bench clean

help: ## Lists these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## Installs what is missing: Graphviz's library, pkg-config, a font with Chinese
	@.ci/setup

build: ## Builds the command-line tool, .build/release/venturegraph
	swift build -c release --product $(PRODUCT)

demo: setup build ## Draws Graphs/minimax.yaml into Output/ and asks it for a path
	@mkdir -p Output
	$(BINARY) render $(GRAPH) -o $(DRAWING).svg -o $(DRAWING).png
	$(BINARY) path "Xue Zizhao" "Yun Yeyi" $(GRAPH)
	@echo; echo "Made:"
	@wc -c $(DRAWING).svg $(DRAWING).png | awk '$$2 != "total" { printf "  %s  %d bytes\n", $$2, $$1 }'

gallery: setup build ## Draws every kind of diagram in every theme into Output/gallery
	@Tests/Gallery/render

test: setup ## Builds everything for debugging and runs the tests
	@Tests/Readers/setup
	swift build --build-tests
	swift test --skip-build

lint: ## Checks the style of the Swift files
	swift format lint --strict --recursive --parallel $(SOURCES)

format: ## Puts the Swift files into that style
	swift format --in-place --recursive --parallel $(SOURCES)

bench: setup ## Times whole runs of the tool, and the engine against other tools
	@Tests/Performance/run
	@Tests/Performance/compare

clean: ## Removes what was built and the demo's drawings
	rm -rf .build $(DRAWING).svg $(DRAWING).png
