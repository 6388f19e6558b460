#!/usr/bin/env bash
# Installs what a build needs and makes the generated files. Ends quickly when everything is there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if is_debian; then
  need_packages "build tools" g++ cmake ninja-build ccache nlohmann-json3-dev doctest-dev \
    python3-fonttools ca-certificates xz-utils
else
  for tool in c++ cmake ninja python3; do
    have "$tool" || die "$tool is missing: install cmake 3.25, ninja, g++ 12 or clang 14, python3 with fontTools, node $NODE_MINIMUM, and emsdk 3.1.69."
  done
fi
setup_node
setup_npm
"$REPO/tools/setup-emscripten.sh"
"$REPO/tools/setup-imgui.sh"
step "fonts and territory data" "$REPO/tools/generate.sh"
