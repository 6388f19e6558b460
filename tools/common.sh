# Functions for ./run, ./test and tools/*.sh: messages, logged steps, the cache, packages. This file is
# sourced, never executed.
# shellcheck shell=bash

REPO="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
CACHE="${LOIRE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/loire-connect}"
LOGS="$REPO/build/logs"
EMSCRIPTEN_MINIMUM=3.1.60
NODE_MINIMUM=20.19
NODE_VERSION=22.23.3
CMAKE_BUILD_PARALLEL_LEVEL="${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}"
export REPO CACHE LOGS EMSCRIPTEN_MINIMUM CMAKE_BUILD_PARALLEL_LEVEL

say() { printf '%s\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# version_at_least HAVE WANT: whether the version HAVE is WANT or later.
version_at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n1)" = "$2" ]; }

# logged TITLE COMMAND…: runs the command with its output in the file $LOG and prints the time every 15
# seconds. Sets $ELAPSED, in seconds, and returns the exit status of the command. Prints no end of line.
logged() {
  local title=$1 pid rc=0 start=$SECONDS beat=0 clock
  shift
  mkdir -p "$LOGS"
  LOG="$LOGS/$(printf '%s' "$title" | tr -cs 'A-Za-z0-9' '-' | sed 's/-*$//').log"
  printf '  %s …' "$title"
  "$@" >"$LOG" 2>&1 </dev/null &
  pid=$!
  exec {clock}<> <(:)  # reading it is a pause that starts no process, which is slow on some machines
  while kill -0 "$pid" 2>/dev/null; do
    read -rt 0.2 -u "$clock" _ || true
    if (( (SECONDS - start) / 15 > beat )); then
      beat=$(( (SECONDS - start) / 15 ))
      printf ' %ds' "$((SECONDS - start))"
    fi
  done
  exec {clock}<&-
  wait "$pid" || rc=$?
  ELAPSED=$((SECONDS - start))
  return "$rc"
}

# step TITLE COMMAND…: runs a logged command that must succeed. If it fails, prints the end of its log and
# exits.
step() {
  local rc=0
  logged "$@" || rc=$?
  if [ "$rc" -eq 0 ]; then
    printf ' done (%ds)\n' "$ELAPSED"
    return 0
  fi
  printf ' FAILED (exit %d after %ds)\n' "$rc" "$ELAPSED"
  show_failure "$1"
  exit "$rc"
}

# show_failure TITLE: prints the end of the last log.
show_failure() {
  printf -- '--- last lines of %s\n' "$LOG" >&2
  tail -n 40 "$LOG" >&2
  printf -- '---\nerror: "%s" failed; the whole log is %s\n' "$1" "$LOG" >&2
}

# locked NAME COMMAND…: runs the command alone: other processes that use this part of the cache wait.
locked() {
  local name=$1
  shift
  mkdir -p "$CACHE"
  ( flock 9; "$@" ) 9>"$CACHE/.$name.lock"
}

is_debian() { have apt-get && have dpkg-query; }

missing_packages() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || say "$package"
  done
}

# apt_update and apt_install are commands for step; need_packages decides whether they run.
apt_update() { apt-get -q update; }
apt_install() { DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "$@"; }

# need_packages TITLE PACKAGE…: installs the missing packages; returns quickly when there are none.
need_packages() {
  local title=$1 missing
  shift
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  [ "$(id -u)" -eq 0 ] || die "missing packages: ${missing[*]}. Run this once as root (sudo), or install them."
  if [ -z "${APT_UPDATED:-}" ]; then
    step "package lists" apt_update
    export APT_UPDATED=1
  fi
  step "$title (${#missing[@]} packages)" apt_install "${missing[@]}"
}

# Prints the address of the Debian archive that the apt of this machine uses.
debian_mirror() {
  local mirror="${LOIRE_DEBIAN_MIRROR:-}"
  if [ -z "$mirror" ]; then
    mirror="$(apt-get indextargets --format '$(LABEL) $(COMPONENT) $(SITE)' 'Created-By: Packages' \
      | awk '$1 == "Debian" && $2 == "main" { print $3; exit }')"
  fi
  [ -n "$mirror" ] || return 1
  say "$mirror"
}

emcc_on_path() { have emcc && version_at_least "$(emcc -dumpversion 2>/dev/null || say 0)" "$EMSCRIPTEN_MINIMUM"; }

# Uses the node of this machine if it is new enough, else the one that setup_node has put in the cache.
NODE_HOME="$CACHE/node-$NODE_VERSION/node_modules/node-linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')"
node_is_new_enough() { have node && version_at_least "$(node --version | tr -d v)" "$NODE_MINIMUM"; }
if ! node_is_new_enough && [ -x "$NODE_HOME/bin/node" ]; then PATH="$NODE_HOME/bin:$PATH"; fi

# Debian 12 has node 18. The npm registry also has node as a package, whose version is fixed here and whose
# content npm verifies.
setup_node() {
  if ! have node || ! have npm; then
    is_debian || die "install node $NODE_MINIMUM or later, with npm."
    need_packages "node and npm" nodejs npm
  fi
  if ! node_is_new_enough; then
    step "node $NODE_VERSION" locked node npm install --no-audit --no-fund --prefix "$CACHE/node-$NODE_VERSION" \
      "$(basename "$NODE_HOME")@$NODE_VERSION"
    PATH="$NODE_HOME/bin:$PATH"
    node_is_new_enough || die "node $NODE_MINIMUM or later is needed, found $(node --version)."
  fi
}

# Installs the packages of package-lock.json, again only when that file has changed.
npm_ci() { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund && cp package-lock.json node_modules/.installed-lock.json; }
setup_npm() {
  cmp -s "$REPO/package-lock.json" "$REPO/node_modules/.installed-lock.json" || (cd "$REPO" && step "npm packages" npm_ci)
}
