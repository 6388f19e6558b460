#!/usr/bin/env bash
# Installs what ./test needs in addition to a build: clang and its tools, and the three browsers.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

"$REPO/tools/setup-build.sh"
if is_debian; then
  need_packages "clang" clang clang-format clang-tidy
  need_packages "clang's sanitizers" "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
  need_packages "browsers" chromium firefox-esr webkit2gtk-driver xvfb xdotool xauth x11-utils \
    x11-xkb-utils xkb-data poppler-utils fonts-dejavu-core fonts-liberation libgl1-mesa-dri
  have java || need_packages "java, for the HTML validator" default-jre-headless
fi
