# Qingdan: `make demo` sets up and plays the day on this machine; `make test` sets up and proves it. `make doctor` says what the machine lacks.
.PHONY: demo demo-end demo-reset stop test check generate doctor shots setup unit integration system drill bench faults
.DEFAULT_GOAL := help

help:
	@sed -n '1s/^# //p' Makefile

# The lockfile installs the tools, Node 26 among them; npm itself may stay on an older Node.
node_modules/.package-lock.json: package-lock.json
	npm ci --loglevel=error
	@touch $@
setup: node_modules/.package-lock.json

demo: setup
	npm run --silent demo
demo-end: setup
	npm run --silent demo:end
demo-reset: setup
	npm run --silent demo:reset
stop: setup
	npm run --silent demo:stop
doctor: setup
	npm run --silent doctor

test: setup
	npm run --silent test
unit: setup
	npm run --silent test:unit
integration: setup
	npm run --silent test:integration
system: setup
	npm run --silent test:system
check: setup
	npm run --silent check
generate: setup
	npm run --silent generate
shots: setup
	npm run --silent shots
drill: setup
	npm run --silent drill
bench: setup
	npm run --silent bench
faults: setup
	npm run --silent faults
