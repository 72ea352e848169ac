# The built program, for bin/run and bin/bench. Sourced after lib.sh. One folder for each state of the sources, under
# build/run: what is running is never changed under its feet.

# A small heap that grows only when it must and is given back, small objects, no more than two
# arenas of the C library: docs/decisions/0388, measured with bin/bench memory. An option that a later JDK has dropped keeps nobody from
# starting. The cache of a start fits these options only, so this file is among the sources below.
java_options=(-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -Xms64m -Xmn24m -Xmx384m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20
  -XX:-ShrinkHeapInSteps -XX:SoftRefLRUPolicyMSPerMB=20 -XX:MetaspaceSize=96m -XX:+UseCompactObjectHeaders
  -XX:ReservedCodeCacheSize=240m -XX:TrimNativeHeapInterval=10000 -XX:+ExitOnOutOfMemoryError)
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}

sources() {
  find pom.xml bin/program.sh src/main docs/guide -name node_modules -prune -o -type f ! -name '.build.lock' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12
}

app=$build/run/$(sources)
cache=$app/waymark.aot

# A cache knows where its files lay. One that was made elsewhere, before the folder was moved, can keep Java from starting
# (a sealed package that seems to come from two places).
has_cache() { [ -f "$cache" ] && [ "$(cat "$cache.place" 2>/dev/null)" = "$app" ]; }

is_built() { [ -f "$app/waymark.jar" ]; }

program_tools() {
  need_jdk
  is_built && return
  need_own_checkout
  need_maven
  need_node
}

# Maven's lines go to a file; the terminal sees where it is.
show() {
  local line=$1
  printf '%s\n' "$line" >>"$build/run.log"
  # shellcheck disable=SC2086 # the words of the line
  case $line in
    '[INFO] --- '*) set -- $line && say "  $3" ;;
    '[ERROR]'*) say "$line" ;;
  esac
}

package() {
  rm -f "$build/run.log"
  maven -Dquick -Dmaven.test.skip=true package || { say "  the whole log: $build/run.log"; return 1; }
  local half=$app.half
  rm -rf "$half"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/waymark.jar extract --destination "$half" >>"$build/run.log"
  mkdir -p "$(dirname "$app")"
  mv -T "$half" "$app"
  # an older one may still be running
  ls -dt "$build"/run/* | tail -n +4 | xargs -r rm -rf
}
