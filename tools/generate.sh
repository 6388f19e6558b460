#!/usr/bin/env bash
# Makes the files that every build embeds, in build/generated: the font subsets, the territory data and the
# theme. A file is made again only when its inputs have changed.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

OUT="$REPO/build/generated"
FONTS="$REPO/node_modules/@fontsource/atkinson-hyperlegible"
TERRITORY="$REPO/node_modules/@etalab/decoupage-administratif"
PYTHON=python3
[ ! -x /usr/bin/python3 ] || PYTHON=/usr/bin/python3  # that of Debian, for which apt installs fontTools

# stale OUTPUT INPUT…: true when the output is missing or older than an input.
stale() {
  local output=$1 input
  shift
  [ -s "$output" ] || return 0
  for input in "$@"; do
    [ ! "$input" -nt "$output" ] || return 0
  done
  return 1
}

# make_file OUTPUT COMMAND… {}: runs the command with a temporary name instead of {}, then renames the file, so
# that a failure leaves no incomplete file.
make_file() {
  local output=$1
  shift
  "${@/#\{\}/$output.new}"
  mv "$output.new" "$output"
}

cd "$REPO"
mkdir -p "$OUT"
[ -d "$FONTS" ] && [ -d "$TERRITORY" ] || die "npm packages are missing: run npm ci, or ./run --build."

for pair in 400:regular 700:bold; do
  output="$OUT/${pair#*:}.ttf"
  if stale "$output" tools/make-font.py "$FONTS/package.json"; then
    make_file "$output" "$PYTHON" tools/make-font.py "$FONTS/files" "${pair%:*}" '{}'
    say "$output: $(stat -c %s "$output") bytes"
  fi
done

output="$OUT/territoire-42-2023.json"
if stale "$output" tools/make-territory.mjs "$TERRITORY/package.json"; then
  make_file "$output" node tools/make-territory.mjs '{}'
fi

if [ -f tools/make-theme.mjs ] && stale "$OUT/tokens.css" tools/make-theme.mjs assets/theme.json; then
  node tools/make-theme.mjs "$OUT"
fi
