#!/usr/bin/env bash
# Checks the OpenAPI document of the build: lint.sh DOCUMENT WORK. Installs the linter as its lock says, once per lock, below WORK.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if ! [ -f "$1" ]; then
    echo "$1 is missing: ApiDescriptionTest writes it" >&2
    exit 1
fi
document=$(readlink -f "$1")
mkdir -p "$2"
work=$(cd "$2" && pwd)

if ! [ -x "$(command -v npm)" ]; then
    echo "npm is missing: the OpenAPI document is checked by a linter of Node's. Debian and Ubuntu: apt-get install npm" >&2
    exit 1
fi
if ! cmp -s "$here/package-lock.json" "$work/installed.json"; then
    cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
    (cd "$work" && npm ci --no-progress --loglevel=error)
    cp "$here/package-lock.json" "$work/installed.json"
fi
cd "$here"
# no word to anybody from here
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
exec "$work/node_modules/.bin/redocly" lint --config redocly.yaml "$document"
