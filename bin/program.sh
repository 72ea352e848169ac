# The built program, for bin/run and bin/bench. Sourced after lib.sh. One folder for each state of the sources, under
# build/run: what is running is never changed under its feet.

# a small heap that grows only when it must: measured with bin/bench memory
java_options=(-XX:+UseSerialGC -Xms64m -Xmx384m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:+ExitOnOutOfMemoryError)

sources() {
  find pom.xml src/main docs/guide -name node_modules -prune -o -type f ! -name '.build.lock' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12
}

app=$build/run/$(sources)
cache=$app/waymark.aot

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
