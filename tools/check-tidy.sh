#!/usr/bin/env bash
# Runs clang-tidy on the native sources, one process per core. It needs a configured build/dev.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$REPO"
tool=clang-tidy-14
have "$tool" || tool=clang-tidy
git ls-files 'src/*.cpp' | grep -v -e '^src/platform/web/' -e '^src/web_api/' \
  | xargs -P "$(nproc)" -n 1 "$tool" -p build/dev --quiet
