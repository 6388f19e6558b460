#!/usr/bin/env bash
# tools/emscripten.sh COMMAND…: runs a command where Emscripten is available: here when emcc is on PATH,
# else in the private root of tools/setup-emscripten.sh. There this repository has the same absolute path,
# so that the paths in build folders are valid inside and outside.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ROOT="$("$REPO/tools/setup-emscripten.sh" --print-root)"
cd "${LOIRE_CHDIR:-$PWD}"

if emcc_on_path; then exec "$@"; fi
[ -x "$ROOT/usr/bin/emcc" ] || die "no WebAssembly compiler yet: run ./run --build once."

environment=(PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LANG=C.UTF-8 CI="${CI:-}"
  CMAKE_BUILD_PARALLEL_LEVEL="$CMAKE_BUILD_PARALLEL_LEVEL")
sandbox=(bwrap --die-with-parent --bind "$ROOT" / --dev-bind /dev /dev --tmpfs /tmp
  --ro-bind "$CACHE" "$CACHE" --bind "$REPO" "$REPO" --chdir "$PWD")

for proc in "--proc /proc" "--dev-bind /proc /proc"; do
  # shellcheck disable=SC2086  # it must be split into words
  if "${sandbox[@]}" $proc /usr/bin/true 2>/dev/null; then
    exec "${sandbox[@]}" $proc /usr/bin/env -i "${environment[@]}" "$@"
  fi
done

# Namespaces are not available (a container without privileges): copy the sources into the root, run the
# command there with chroot, and copy the build folders back.
pass() { tar -C "$1" -cf - "${@:3}" | tar -C "$2" -xf -; }
inside="$ROOT$REPO"
mkdir -p "$inside" "$ROOT$PWD" "$ROOT/tmp"
find "$inside" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
pass "$REPO" "$inside" --dereference --exclude=./.git --exclude=./node_modules --exclude=./build/native \
  --exclude=./build/dev --exclude=./build/site --exclude=./build/logs .
rc=0
chroot "$ROOT" /usr/bin/env -i "${environment[@]}" /bin/sh -c 'cd "$1" && shift && exec "$@"' sh "$PWD" "$@" || rc=$?
for folder in build/web build/web-tests; do
  [ ! -d "$inside/$folder" ] || pass "$inside" "$REPO" "$folder"
done
exit "$rc"
