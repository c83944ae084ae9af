#!/usr/bin/env bash
# Makes this checkout ready to run: system libraries (Debian family), then .venv from the lock file.
# `setup.sh` for running, `setup.sh dev` for the tests as well. The second time it takes no time.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:-run}

libraries=(
    libgl1 libegl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 fonts-dejavu-core
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
    libnss3 libasound2 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libxkbfile1 libpulse0
)

say() { printf '%s\n' "$*" >&2; }

find_python() {
    for candidate in "${PYTHON:-}" python3.11 python3.12 python3; do
        if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "Python 3.11 or 3.12 is needed and was not found; install it, or name it: PYTHON=/path make run"
    exit 1
}

installed() {
    # Newer Debian and Ubuntu name some libraries with t64 at the end.
    { dpkg-query -W -f '${db:Status-Abbrev}\n' "$1" "$1t64" 2>/dev/null || true; } | grep -q '^ii'
}

install_packages() {
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
            as_root=(sudo)
        else
            say "Some system libraries are missing. Run this once, then again what you ran:"
            say "    sudo apt-get install --no-install-recommends $*"
            return 1
        fi
    fi
    say "installing system libraries: $*"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

system_libraries() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "not a Debian system: Qt's libraries must be there already (\`noc-console doctor\` tells)"
        return
    fi
    local missing=()
    for each in "${libraries[@]}"; do installed "$each" || missing+=("$each"); done
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then missing+=(python3-venv); fi
    [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}" || [ "$purpose" = run ]
}

environment() {
    local lock=requirements.lock
    [ "$purpose" = run ] || lock=requirements-dev.lock
    local wanted
    wanted=$(cat "$lock" pyproject.toml | sha256sum | cut -c1-64)
    local stamp=.venv/.made-from
    if [ -f "$stamp" ] && grep -q "$wanted" "$stamp"; then return; fi
    say "making .venv from $lock (a few minutes the first time)"
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
    .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
    # What serves the tests serves running, too.
    printf '%s\n' "$wanted" >>"$stamp"
}

python=$(find_python)
system_libraries
environment
