#!/usr/bin/env bash
# Runs all browser tests on a separate display with the French keyboard: Chromium, Firefox and the
# emulated phone with Playwright, then WebKit with WebDriver. Arguments are passed to Playwright.
# Ends with the summary of Playwright and with "N passed, N failed" for WebKit.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for tool in Xvfb setxkbmap xdotool; do
  command -v "$tool" >/dev/null || { echo "missing: $tool" >&2; exit 1; }
done
display_file=$(mktemp)
Xvfb -displayfd 3 -screen 0 1400x1000x24 -noreset -nolisten tcp 3>"$display_file" 2>/dev/null &
xvfb=$!
trap 'kill "$xvfb" 2>/dev/null; rm -f "$display_file"' EXIT
for _ in $(seq 50); do [ -s "$display_file" ] && break; sleep 0.1; done
DISPLAY=":$(cat "$display_file")"
export DISPLAY
setxkbmap fr oss  # the layout of French Linux desktops, with œ on AltGr+o
export LOIRE_FRENCH_KEYBOARD=1

node tools/make-site.mjs --edition tests/editions/essai-2099.json --out build/site-essai >build/logs/site-essai.log

rc=0
run() { npx --no-install playwright test -c tests/browser/playwright.config.mjs "$@" || rc=1; }
if [ $# -gt 0 ]; then
  run "$@"
else
  run --grep-invert 'French keyboard'
  run keyboard.spec --workers 1  # real keys go to the window in front, so this test runs alone
  node tests/browser/webkit.mjs || rc=1
fi
exit "$rc"
