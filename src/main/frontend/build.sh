#!/usr/bin/env bash
# Builds the style sheet, the scripts and the pictures into the folder given, which Maven serves as /assets.
#
#   build.sh OUT
#
# node_modules is refreshed only when the lock file changed, and nothing is rebuilt when neither the sources nor the
# output changed since last time. Two builds of one checkout wait for each other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
out=${1:?usage: build.sh OUT}
mkdir -p "$out"
out=$(cd "$out" && pwd)

command -v npm >/dev/null || { echo "build.sh: npm is missing; install Node.js 20 or later (Debian: nodejs npm)" >&2; exit 1; }

if command -v flock >/dev/null; then
  exec 9>.build.lock
  flock 9
fi

sum_of() { sha256sum | cut -c1-64; }
sources() { find . -path ./node_modules -prune -o -type f ! -name '.build.lock' -print | LC_ALL=C sort | xargs sha256sum | sum_of; }
built() { (cd "$out" && find . -type f ! -name 'built.txt' | LC_ALL=C sort | xargs -r sha256sum | sum_of); }

before=$(sources)
if [ "$(cat "$out/built.txt" 2>/dev/null)" = "$before $(built)" ]; then
  echo "front end: unchanged"
  exit 0
fi

lock=$(sum_of < package-lock.json)
if [ "$(cat node_modules/.lock.sha 2>/dev/null)" != "$lock" ]; then
  echo "front end: fetching packages"
  npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --omit-lockfile-registry-resolved
  echo "$lock" > node_modules/.lock.sha
fi

# Built beside the output and moved in whole, so that an interrupted build leaves the last good one.
fresh=$(mktemp -d "$out.XXXXXX")
trap 'rm -rf "$fresh"' EXIT
node_modules/.bin/sass --load-path=. --load-path=node_modules --style=compressed --no-source-map --quiet-deps app.scss "$fresh/app.css"
node logical.mjs "$fresh/app.css"
node_modules/.bin/esbuild app.js supported.js overlap-worker.js --bundle --splitting --format=esm --minify --target=es2020 \
  --outdir="$fresh" --chunk-names='chunk-[hash]' --legal-comments=none --log-level=warning
mkdir -p "$fresh/images"
cp images/* "$fresh/images/"
moj=node_modules/@ministryofjustice/frontend/moj/assets/images
cp "$moj"/icon-close-cross-black.svg "$moj"/icon-tag-remove-cross.svg "$moj"/icon-tag-remove-cross-white.svg \
  "$fresh/images/"

gzip -9 -n -k "$fresh"/*.css "$fresh"/*.js
chmod 755 "$fresh"
find "$out" -mindepth 1 -delete
cp -R "$fresh"/. "$out"/
echo "$before $(built)" > "$out/built.txt"
echo "front end: built into $out"
