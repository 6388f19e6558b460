#!/usr/bin/env bash
# tools/build.sh native|site|native-tests|dev|fuzz|web|web-tests…: configures if needed and builds the targets.
# tools/setup-build.sh must have run once. "native" is the command line only, "native-tests" the complete
# preset; "site" is the page: the module "web" and then the files of build/site.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$REPO"

# ccache needs these settings for precompiled headers, which the tests use.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

# build PRESET TITLE WRAPPER [CMAKE ARGUMENT…]
build() {
  local preset=$1 title=$2 wrapper=$3 folder=build/$1
  shift 3
  [ "$preset" != release ] || folder=build/native
  mkdir -p "$folder"
  exec 8>"$folder/.lock"  # two simultaneous builds of a folder would corrupt it
  flock 8
  step "$title: configure" "$wrapper" cmake --preset "$preset"
  step "$title: compile" "$wrapper" cmake --build --preset "$preset" "$@"
  exec 8>&-
}

for target in "$@"; do
  case "$target" in
    native) build release "command line (g++)" env --target loire-connect ;;
    native-tests) build release "command line and tests (g++)" env ;;
    dev) build dev "development build with sanitizers (clang)" env ;;
    fuzz) build fuzz "fuzz targets (clang, libFuzzer)" env ;;
    web) build web "page module (WebAssembly)" tools/emscripten.sh ;;
    web-tests) build web-tests "tests as WebAssembly" tools/emscripten.sh ;;
    site)
      build web "page module (WebAssembly)" tools/emscripten.sh
      step "site" node tools/make-site.mjs --web web --wasm build/web --generated build/generated \
        --assets assets --out build/site
      ;;
    *) die "unknown target: $target" ;;
  esac
done
