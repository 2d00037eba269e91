# SPDX-License-Identifier: MPL-2.0
# What extension/try and tests/run have in common; sourced by them, from any folder.
# shellcheck shell=bash

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What building and using the extension takes, and what testing it takes besides.
build_packages=(cmake fonts-liberation g++ libbenchmark-dev libgmock-dev libgtest-dev libpugixml-dev
  libreoffice-dev libreoffice-gtk3 libreoffice-writer libxml2-utils ninja-build python3-uno)
test_packages=(clang-format imagemagick libreoffice-l10n-sv poppler-utils xauth xdotool xvfb)

step() { printf '\n==> %s\n' "$*"; }

fail() {
  printf '\nFailed: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "root has to run, once:  $*"
  fi
}

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# install_missing PACKAGE…
install_missing() {
  local package missing=()
  for package; do installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "these have to be installed first: ${missing[*]}"
  step "Installing ${missing[*]}"
  # Old package lists are only fetched anew where they do not do.
  apt_install "${missing[@]}" || { as_root apt-get update && apt_install "${missing[@]}"; } \
    || fail "could not install ${missing[*]}"
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# build PRESET [TARGET]: configures and builds; both are quick when nothing has changed.
build() {
  ln -sfn .cmake/presets.json CMakeUserPresets.json
  step "Building${2:+ $2} ($1)"
  cmake --preset "$1" >/dev/null || fail "CMake could not prepare the build"
  cmake --build --preset "$1" ${2:+--target "$2"} || fail "the build stopped at the error above"
}
