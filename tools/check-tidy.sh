#!/usr/bin/env bash
# clang-tidy over the product's sources, two at a time; needs a configured build/dev.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$REPO"
tool=clang-tidy-14
have "$tool" || tool=clang-tidy
git ls-files 'src/*.cpp' | grep -v -e '^src/platform/web/' -e '^src/web_api/' \
  | xargs -P "$(nproc)" -n 1 "$tool" -p build/dev --quiet
