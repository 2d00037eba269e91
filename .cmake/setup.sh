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
  step "Installing ${missing[*]} (waits up to 5 minutes for another installation)"
  # Old package lists are only fetched anew where they do not do.
  apt_install "${missing[@]}" || { as_root apt-get update && apt_install "${missing[@]}"; } \
    || fail "could not install ${missing[*]}"
}

# Another installation may be under way, on a machine that has just started most of all.
apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

# CMake looks for presets in the top folder only. A file of the developer's own stays what it is.
link_presets() {
  local file=CMakeUserPresets.json
  if [ -e "$file" ] || [ -L "$file" ]; then
    [ "$(readlink -- "$file")" = .cmake/presets.json ] || grep -qsF '.cmake/presets.json' "$file" \
      || fail "$PWD/$file is your own: add  \"include\": [\".cmake/presets.json\"]  to it, or move it away"
  else
    ln -s .cmake/presets.json "$file"
  fi
}

# What root built, an ordinary user can't build on.
own_build_folder() {
  local foreign
  [ -e build ] || return 0
  foreign=$(find build ! -type l ! -user "$(id -u)" ! -writable -print -quit 2>/dev/null) || true
  [ -z "$foreign" ] || fail "$PWD/build holds files of $(stat -c %U "$foreign") that you can't change;" \
    "remove that folder and start again:  sudo rm -r $(printf %q "$PWD/build")"
}

# build PRESET [TARGET]: configures and builds; both are quick when nothing has changed.
build() {
  own_build_folder
  link_presets
  step "Building${2:+ $2} ($1)"
  cmake --preset "$1" >/dev/null || fail "CMake could not prepare the build"
  cmake --build --preset "$1" ${2:+--target "$2"} || fail "the build stopped at the error above"
}
