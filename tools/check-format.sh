#!/usr/bin/env bash
# Checks that the C++ files have the layout of .clang-format. With --fix: reformats them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$REPO"
tool=clang-format-14
have "$tool" || tool=clang-format
mapfile -t files < <(git ls-files 'src/*.cpp' 'src/*.hpp' 'tests/*.cpp' 'tests/*.hpp')
if [ "${1:-}" = --fix ]; then exec "$tool" -i "${files[@]}"; fi
"$tool" --dry-run --Werror "${files[@]}"
