# shellcheck shell=bash
# What bin/start and bin/test share: installs what a fresh machine lacks, with one line of progress per step.
# Sourced from the repository's root. Tool output goes to var/log and is shown only when a step fails.

LOG_DIR=var/log
mkdir -p "$LOG_DIR"
# What `quietly` is running: a job in the background does not hear Ctrl-C by itself.
QUIET_PID=
trap '[ -z "$QUIET_PID" ] || kill "$QUIET_PID" 2>/dev/null' EXIT
# Packages' commands first: `node` is then the Node 24 that package.json pins, whatever the machine has.
export PATH="$PWD/node_modules/.bin:$PATH"

say() { printf '%s\n' "$*"; }

die() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# quietly <what> <command…>: runs the command with its output in a log; says what, shows that time passes, ends with
# the time taken.
quietly() {
  local what=$1 log
  shift
  log="$LOG_DIR/${what//[^a-zA-Z0-9]/-}.log"
  local began=$SECONDS code=0 shown=0
  "$@" >"$log" 2>&1 </dev/null &
  QUIET_PID=$!
  [ -t 1 ] || say "  $what …"
  while kill -0 "$QUIET_PID" 2>/dev/null; do
    local spent=$((SECONDS - began))
    if [ -t 1 ]; then
      printf '\r  %s … %s s' "$what" "$spent"
    elif [ $((spent - shown)) -ge 20 ]; then
      say "  $what … $spent s"
      shown=$spent
    fi
    sleep 0.2
  done
  wait "$QUIET_PID" || code=$?
  QUIET_PID=
  [ -t 1 ] && printf '\r\033[K'
  if [ "$code" -ne 0 ]; then
    say "  $what: failed after $((SECONDS - began)) s; the end of $log:"
    tail -n 40 "$log" | sed 's/^/    /'
    return "$code"
  fi
  say "  $what: done in $((SECONDS - began)) s"
}

have() { command -v "$1" >/dev/null 2>&1; }

can_apt() { [ "$(id -u)" -eq 0 ] && have apt-get; }

# Packages of the system; their services are never started: Signet's tests run private instances.
apt_install() {
  local policy=/usr/sbin/policy-rc.d made=
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 755 "$policy" && made=1
  fi
  local code=0
  {
    apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
  } || code=$?
  [ -z "$made" ] || rm -f "$policy"
  return "$code"
}

need_node() {
  have node && have npm ||
    die "Node.js 20 or later with npm is needed (Debian: apt-get install nodejs npm; or https://nodejs.org). The project then brings its own Node 24."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || die "Node.js $(node --version) is too old to install the packages; 20 or later is needed."
}

# npm packages, only when the lock file has changed since they were last installed.
need_packages() {
  local stamp=node_modules/.signet-installed wanted
  wanted=$(cat package.json package-lock.json | sha256sum | cut -d' ' -f1)
  [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return 0
  quietly 'npm packages' npm install --loglevel=error || exit 1
  # Installing may complete the lock file for this platform, so the stamp is of what stands there now.
  cat package.json package-lock.json | sha256sum | cut -d' ' -f1 >"$stamp"
}

find_browser() {
  local known=var/browser/path candidate
  if [ -n "${CHROME_PATH:-}" ]; then
    [ -x "$CHROME_PATH" ] || die "CHROME_PATH names '$CHROME_PATH', which is not an executable file."
    return 0
  fi
  for candidate in chromium-headless-shell chrome-headless-shell; do
    if have "$candidate"; then
      CHROME_PATH=$(command -v "$candidate")
      export CHROME_PATH
      return 0
    fi
  done
  [ -r "$known" ] && [ -x "$(cat "$known")" ] || return 1
  CHROME_PATH=$(cat "$known")
  export CHROME_PATH
}

download_browser() {
  local deps=()
  can_apt && deps=(--install-deps)
  mkdir -p var/browser
  # Puppeteer's own build, for machines whose system has no package of a headless shell.
  PUPPETEER_CACHE_DIR="$PWD/var/browser" \
    puppeteer browsers install chrome-headless-shell "${deps[@]}" --format '{{path}}' |
    tail -n 1 >var/browser/path
  [ -x "$(cat var/browser/path)" ]
}

# The headless shell that renders documents: CHROME_PATH, then PATH, then the system's package, then Puppeteer's build.
need_browser() {
  find_browser && return 0
  if can_apt && quietly 'headless shell (system package)' apt_install chromium-headless-shell; then
    find_browser && return 0
  fi
  quietly 'headless shell (download)' download_browser ||
    die "No headless Chromium. Install 'chromium-headless-shell', or set CHROME_PATH to a headless shell's executable."
  find_browser || die "The downloaded headless shell cannot be run; set CHROME_PATH to one that can."
}

# need_command <command> <Debian package> <what for>
need_command() {
  have "$1" && return 0
  can_apt || die "'$1' is needed: $3. Install it (Debian: apt-get install $2) and run again."
  quietly "$2" apt_install "$2" || die "'$1' is needed: $3. Installing the package '$2' failed."
  have "$1" || die "'$1' is still missing after installing '$2'."
}

# need_file <file> <Debian package> <what for>: for a package that brings no command.
need_file() {
  [ -e "$1" ] && return 0
  can_apt || die "'$1' is needed: $3. Install it (Debian: apt-get install $2) and run again."
  quietly "$2" apt_install "$2" || die "'$1' is needed: $3. Installing the package '$2' failed."
  [ -e "$1" ] || die "'$1' is still missing after installing '$2'."
}

# True when something that goes into the build is newer than the build.
build_is_stale() {
  local stamp=dist/.built
  [ -e "$stamp" ] || return 0
  local inputs=(src libs bench tools package.json package-lock.json nest-cli.json tsconfig.json .swcrc) present=() input
  for input in "${inputs[@]}"; do
    [ -e "$input" ] && present+=("$input")
  done
  # Folders count too: a file that was deleted changes its folder. src/openapi changes by the build itself.
  [ -n "$(find "${present[@]}" -newer "$stamp" -not -path src/openapi -print -quit)" ]
}

need_build() {
  build_is_stale || return 0
  local began
  began=$(mktemp)
  quietly 'build' npm run -s build || { rm -f "$began"; exit 1; }
  # The moment the build began, so that a file saved meanwhile makes it stale; what the build itself wrote into src
  # (metadata.ts) is as old as the build and must not.
  touch -r "$began" dist/.built
  [ -e src/openapi/metadata.ts ] && touch -r "$began" src/openapi/metadata.ts
  rm -f "$began"
}
