#!/usr/bin/env bash
# Makes this checkout ready to run: system libraries (Debian family), then .venv from the lock file.
# `setup.sh` for running, `setup.sh dev` for the tests as well. The second time it takes no time.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:-run}
stamp=.venv/.made-from

libraries=(
    libgl1 libegl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 fonts-dejavu-core
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
    libnss3 libasound2 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libxkbfile1 libpulse0
    espeak-ng
)
# What the tests play against: a database server, a camera's stream, a message broker, a screen.
peers=(
    postgresql xvfb xauth xdotool mosquitto python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-rtsp
    gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad
    gstreamer1.0-plugins-ugly
)

say() { printf '%s\n' "$*" >&2; }

fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13))' 2>/dev/null; }

has_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# The first that can make environments; else the first that fits, for which a package may be missing.
find_python() {
    local first=
    for candidate in "${PYTHON:-}" python3.11 python3.12 python3 /usr/bin/python3; do
        if [ -z "$candidate" ] || ! command -v "$candidate" >/dev/null || ! fits "$candidate"; then
            continue
        fi
        if has_venv "$candidate"; then
            command -v "$candidate"
            return
        fi
        first=${first:-$(command -v "$candidate")}
    done
    printf '%s\n' "$first"
}

# Debian 13 and Ubuntu 24.04 put t64 behind the names of some libraries.
missing_libraries() {
    local present
    present=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' \
        "${libraries[@]}" "${libraries[@]/%/t64}" 2>/dev/null || true)
    for each in "${libraries[@]}"; do
        case $'\n'$present$'\n' in
            *$'\n'"ii  $each"$'\n'* | *$'\n'"ii  ${each}t64"$'\n'*) ;;
            *) printf '%s\n' "$each" ;;
        esac
    done
}

named_here() {
    local known
    for each in "$@"; do
        known=$(apt-cache policy "$each" 2>/dev/null | sed -n 's/^ *Candidate: //p')
        if [ -z "$known" ] || [ "$known" = "(none)" ]; then
            known=$(apt-cache policy "${each}t64" 2>/dev/null | sed -n 's/^ *Candidate: //p')
            if [ -n "$known" ] && [ "$known" != "(none)" ]; then each=${each}t64; fi
        fi
        printf '%s\n' "$each"
    done
}

install_packages() {
    local as_root=() names
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as_root=(sudo)
        else
            mapfile -t names < <(named_here "$@")
            say "Some system packages are missing, and installing them needs your password. Run this once:"
            say "    sudo apt-get install --no-install-recommends ${names[*]}"
            return 1
        fi
    fi
    say "installing system packages: $*"
    "${as_root[@]}" apt-get update -qq || say "the package lists could not all be fetched; going on"
    mapfile -t names < <(named_here "$@")
    # sudo drops the environment, so it is said behind it.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${names[@]}" </dev/null >/dev/null
}

# Goes on without: what needs no window works, and a `doctor` can be asked.
system_libraries() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        [ -f "$stamp" ] || say "not a Debian system: Qt's libraries must be there already (\`noc-console doctor\` tells)"
        return
    fi
    local missing
    mapfile -t missing < <(missing_libraries)
    if [ ${#missing[@]} != 0 ]; then
        install_packages "${missing[@]}" || say "going on without: ${missing[*]}"
    fi
}

fingerprint() { printf '%s ' "$1" "$PWD" && cat "$1" pyproject.toml | cksum; }

# The paths in an environment's scripts are absolute, so a checkout that moved needs a new one.
is_usable() {
    fits .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1 &&
        grep -qF " $PWD/.venv" .venv/pyvenv.cfg
}

is_ready() {
    .venv/bin/python -c '' 2>/dev/null && grep -qxF "$(fingerprint "$1")" "$stamp" 2>/dev/null
}

fresh_environment() {
    local python
    python=$(find_python)
    if [ -z "$python" ]; then
        say "Python 3.11 or 3.12 is needed and was not found; install it, or name it: PYTHON=/path make run"
        exit 1
    fi
    if ! has_venv "$python"; then
        local package
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if ! command -v apt-get >/dev/null || ! install_packages "$package" || ! has_venv "$python"; then
            say "$python cannot make virtual environments; install $package, or name another: PYTHON=/path make run"
            exit 1
        fi
    fi
    "$python" -m venv --clear .venv
}

environment() {
    local lock=requirements.lock
    [ "$purpose" = run ] || lock=requirements-dev.lock
    if is_ready "$lock"; then return; fi
    say "making .venv from $lock (a few minutes the first time)"
    rm -f "$stamp"
    is_usable || fresh_environment
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
    .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
    # What serves the tests serves running, too.
    for each in requirements.lock "$lock"; do fingerprint "$each"; done >"$stamp"
}

[ "$purpose" = run ] || libraries+=("${peers[@]}")
system_libraries
environment
