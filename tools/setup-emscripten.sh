#!/usr/bin/env bash
# Makes a WebAssembly compiler available:
#   1. a recent emcc on PATH is used;
#   2. on Debian, and derivatives with a Debian mirror, a private Debian 13 root with Emscripten is made in
#      the cache: the Emscripten of Debian 12 is too old, and Debian 13 is stable, so it will not change;
#   3. elsewhere a message says what to install.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

SUITE=trixie
ROOT="$CACHE/emscripten-$SUITE-2"
PACKAGES=emscripten,cmake,ninja-build

if [ "${1:-}" = --print-root ]; then say "$ROOT"; exit 0; fi
if emcc_on_path; then say "emcc $(emcc -dumpversion) on PATH"; exit 0; fi
if [ -x "$ROOT/usr/bin/emcc" ]; then exit 0; fi

need="install the Emscripten SDK (emsdk 3.1.69, or any version from $EMSCRIPTEN_MINIMUM) and put emcc on PATH"
is_debian || die "no WebAssembly compiler: $need; also cmake (3.25), ninja, a C++20 compiler, node (20) and python3 with fontTools."
[ "$(id -u)" -eq 0 ] || die "no WebAssembly compiler: run this once as root, or $need."

make_root() {
  [ ! -x "$ROOT/usr/bin/emcc" ] || return 0
  local mirror work="$ROOT.new.$$"
  mirror="$(debian_mirror)" || die "no Debian mirror in the apt configuration: $need, or set LOIRE_DEBIAN_MIRROR."
  # shellcheck disable=SC2064  # it must be expanded now: $work is local
  trap "rm -rf --one-file-system '$work'" EXIT
  mmdebstrap --variant=apt --include="$PACKAGES" \
    --aptopt='Acquire::Check-Valid-Until "false"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    "$SUITE" "$work" "deb $mirror $SUITE main"
  chroot "$work" /usr/bin/emcc -dumpversion
  mv "$work" "$ROOT"
}

need_packages "tools to make a private root" mmdebstrap bubblewrap ca-certificates debian-archive-keyring util-linux
step "Emscripten in a private Debian root (about 1 minute, 2.4 GB)" locked emscripten make_root
