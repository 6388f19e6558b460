#!/usr/bin/env bash
# Fills build/deps with the third-party sources of the native and the WebAssembly build:
#   imgui/    Dear ImGui >= 1.92 from the source package of Debian testing, kept in the cache. A private apt
#             configuration is used, so that of this machine is not changed;
#   include/  nlohmann/json and doctest, copied from the header packages of Debian.
# On other systems it does nothing, and CMake downloads the releases and checks their hashes.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

IMGUI="$CACHE/imgui-1"
DEPS="$REPO/build/deps"

fetch_imgui() {
  [ ! -f "$IMGUI/imgui.h" ] || return 0
  local work mirror
  work="$(mktemp -d "$CACHE/imgui.new.XXXXXX")"
  # shellcheck disable=SC2064  # it must be expanded now: $work is local
  trap "rm -rf '$work'" EXIT
  mirror="$(debian_mirror)"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/source"
  say "deb-src $mirror testing main" >"$work/sources.list"
  cd "$work"
  local apt=(apt-get -q -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o Acquire::Languages=none
    -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root)
  "${apt[@]}" update
  "${apt[@]}" source --download-only imgui  # apt checks the signature and all hashes
  tar -xf "$work"/imgui_*.orig.tar.* --strip-components=1 -C "$work/source"
  grep -m1 'define IMGUI_VERSION ' "$work/source/imgui.h"
  mv "$work/source" "$IMGUI"
}

is_debian || exit 0
[ -f "$IMGUI/imgui.h" ] || step "Dear ImGui source" locked imgui fetch_imgui

mkdir -p "$DEPS/include"
ln -sfn "$IMGUI" "$DEPS/imgui"
for library in nlohmann doctest; do
  if [ -d "/usr/include/$library" ]; then
    cp -ru --preserve=timestamps "/usr/include/$library" "$DEPS/include/"
  fi
done
