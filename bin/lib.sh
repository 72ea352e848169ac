# What the commands in bin/ share: the tools they need, named steps with their time, one Maven at a time, and a clean end
# when interrupted. Sourced, never run.
set -euo pipefail

here=$PWD
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
build=$top/build # what bin/ makes; Maven's own is in target/

say() { printf '%s\n' "$*"; }
die() { printf '\n%s\n' "$*" >&2; exit 1; }
is_root() { [ "$(id -u)" = 0 ]; }

# ---- steps -------------------------------------------------------------------------------------------------------------

steps=0
step_number=0
began=$SECONDS

# step NAME COMMAND...: runs the command and says how long it took. Fails with the command's code.
step() {
  local name=$1 from=$SECONDS code=0
  shift
  step_number=$((step_number + 1))
  printf '\n[%d/%d] %s\n' "$step_number" "$steps" "$name"
  "$@" || code=$?
  if [ "$code" != 0 ]; then
    printf '\n[%d/%d] %s: FAILED after %s\n' "$step_number" "$steps" "$name" "$(elapsed "$from")" >&2
    exit "$code"
  fi
  printf '[%d/%d] %s: done in %s\n' "$step_number" "$steps" "$name" "$(elapsed "$from")"
}

elapsed() {
  local seconds=$((SECONDS - $1))
  if [ "$seconds" -lt 60 ]; then echo "$seconds s"; else echo "$((seconds / 60)) min $((seconds % 60)) s"; fi
}

# ---- children ----------------------------------------------------------------------------------------------------------

child=

# child COMMAND...: in a process group of its own, so that an interruption ends all of it, wherever it was sent.
child() {
  set -m
  "$@" </dev/null &
  child=$!
  set +m
  local code=0
  wait "$child" || code=$?
  child=
  return "$code"
}

interrupted() {
  trap '' INT TERM HUP
  printf '\nInterrupted; run it again when you like.\n' >&2
  if [ -n "$child" ]; then
    kill -TERM -- "-$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
  exit 130
}
trap interrupted INT TERM HUP

# ---- tools -------------------------------------------------------------------------------------------------------------

# install PACKAGE...: with Debian's tools, where we may.
install() {
  is_root && command -v apt-get >/dev/null || return 1
  say "  installing $*"
  export DEBIAN_FRONTEND=noninteractive
  local apt=(apt-get -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20)
  "${apt[@]}" install -y --no-install-recommends "$@" >"$build/apt.log" 2>&1 && return
  "${apt[@]}" update >"$build/apt.log" 2>&1 &&
    "${apt[@]}" install -y --no-install-recommends "$@" >>"$build/apt.log" 2>&1 && return
  tail -n 5 "$build/apt.log" >&2
  return 1
}

# how_to PACKAGE OTHERWISE: the sentence for somebody who has to install it.
how_to() {
  if command -v apt-get >/dev/null; then echo "Run:  sudo apt-get install $1"; else echo "$2"; fi
}

java_major() { "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p'; }

jdk_candidates() {
  local javac
  ls -d /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* /opt/*25* /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    2>/dev/null || true
  if javac=$(command -v javac); then dirname "$(dirname "$(readlink -f "$javac")")"; fi
}

find_jdk() {
  local folder major
  if [ -n "${JAVA_HOME:-}" ] && [ "$(java_major "$JAVA_HOME" || true)" -ge 25 ] 2>/dev/null; then return; fi
  while read -r folder; do
    major=$(java_major "$folder" || true)
    if [ "${major:-0}" -ge 25 ]; then
      export JAVA_HOME=$folder
      return
    fi
  done < <(jdk_candidates)
  return 1
}

need_jdk() {
  find_jdk || { install openjdk-25-jdk-headless && find_jdk; } || die "Waymark needs a JDK, version 25 or later.
$(how_to openjdk-25-jdk-headless 'Install one (for example from https://adoptium.net).')
or set JAVA_HOME to the folder of one that is there already."
  export JAVA_HOME
  say "  Java: $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1) in $JAVA_HOME"
  need_font_libraries
}

# Java draws the words of a PDF's charts with two libraries of the system; no fonts need be installed, only these.
has_font_libraries() {
  local known
  known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0 # not this kind of system: nothing to say
  [[ $known == *libfontconfig.so.1* && $known == *libfreetype.so.6* ]]
}

need_font_libraries() {
  has_font_libraries || { install libfontconfig1 libfreetype6 && has_font_libraries; } ||
    say "  PDFs cannot be made until libfontconfig and libfreetype are there. $(how_to 'libfontconfig1 libfreetype6' 'Install both.')"
}

need_maven() {
  command -v mvn >/dev/null || install maven || die "Waymark is built with Maven 3.9 or later.
$(how_to maven 'Install it from https://maven.apache.org and put mvn on the PATH.')"
  say "  Maven: $(mvn -version 2>/dev/null | grep -o 'Apache Maven [0-9.]*')"
}

node_is_new() { command -v npm >/dev/null && [ "$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')" -ge 20 ] 2>/dev/null; }

need_node() {
  node_is_new || { install nodejs npm && node_is_new; } || die "The style sheet and scripts are built with Node.js 20 or later and npm.
$(how_to 'nodejs npm' 'Install them from https://nodejs.org.')"
  say "  Node.js: $(node --version)"
}

find_chromium() {
  local name
  for name in "${WAYMARK_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && WAYMARK_CHROMIUM=$(command -v "$name"); then
      export WAYMARK_CHROMIUM
      return
    fi
  done
  unset WAYMARK_CHROMIUM
  return 1
}

need_chromium() {
  find_chromium || { install chromium && find_chromium; } || die "The journeys are played in a real Chromium.
$(how_to chromium 'Install Chromium and put it on the PATH,')
or set WAYMARK_CHROMIUM to the program of one that is there already."
  say "  Chromium: $WAYMARK_CHROMIUM"
  command -v chromium-headless-shell >/dev/null || install chromium-headless-shell ||
    say "  Without chromium-headless-shell the journeys take longer. $(how_to chromium-headless-shell '')"
}

# Copies are made and put back in tests, with the programs that bin/backup uses.
need_copy_programs() {
  { command -v age && ls /usr/lib/postgresql/1[7-9]/bin/pg_dump; } >/dev/null 2>&1 || install age postgresql-client-17 ||
    say "  The tests of bin/backup need age and PostgreSQL's client of 17 or later. $(how_to 'age postgresql-client-17' '')"
}

# ---- Maven -------------------------------------------------------------------------------------------------------------

need_own_checkout() {
  mkdir -p "$build" 2>/dev/null && [ -w "$build" ] && [ -w "$top" ] &&
    { [ ! -e target ] || [ -w target ]; } ||
    die "$top cannot be written to by $(id -un).
Work as the user it belongs to, or in a clone of your own."
}

# maven ARGUMENTS...: two builds of one checkout wait for each other.
maven() { maven_by maven_shown "$@"; }

# maven_by COMMAND ARGUMENTS...: the same for a command that starts Maven by itself.
maven_by() {
  need_own_checkout
  # Maven's own libraries do what the JDK now warns of
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  exec 8>"$build/maven.lock"
  flock -n 8 || { say "  waiting for another build of this checkout"; flock 8; }
  local code=0
  child "$@" 8>&- || code=$?
  exec 8>&-
  return "$code"
}

maven_shown() {
  mvn -B "$@" 2>&1 | shown
  return "${PIPESTATUS[0]}"
}

# Maven's lines as they come, but for its downloads, which are counted.
shown() {
  local line fetched=0
  while IFS= read -r line; do
    case $line in
      *'Downloaded from '*)
        fetched=$((fetched + 1))
        if [ $((fetched % 100)) = 0 ]; then say "  fetched $fetched files"; fi
        ;;
      *'Downloading from '*) ;;
      *) show "$line" ;;
    esac
  done
}

show() { printf '%s\n' "$1"; }
