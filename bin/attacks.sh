# bin/bench attacks: sets independent tools on a Waymark of its own, on this machine's loopback address only, each for a
# bounded time, and stops what it started. What they said lies in build/attacks, outside the tree; what came of it is
# written down in docs/security/attacks.md. Sourced after lib.sh and program.sh.

attacks=$build/attacks
attack_port=18196
attack_tls_port=18197
attacked=

attack_tools() {
  mkdir -p "$attacks"
  local tool package
  for tool in sqlmap:sqlmap ffuf:ffuf testssl:testssl.sh slowhttptest:slowhttptest gitleaks:gitleaks soffice:libreoffice-calc-nogui curl:curl; do
    package=${tool#*:}
    command -v "${tool%%:*}" >/dev/null || install "$package" || say "  $package cannot be installed here: its attack is left out"
  done
  [ -f /usr/share/dirb/wordlists/common.txt ] || install dirb || say "  no list of words: ffuf is left out"
}

has() { command -v "$1" >/dev/null; }

# attacked_start PORT OPTIONS...: a Waymark with its demonstration on scratch data
attacked_start() {
  local port=$1
  shift
  mkdir -p "$attacks/data"
  chmod 755 "$attacks" "$attacks/data"
  : >"$attacks/program-$port.log"
  env "$@" setsid "$JAVA_HOME/bin/java" "${java_options[@]}" -jar "$app/waymark.jar" --port "$port" --data "$attacks/data" \
    >"$attacks/program-$port.log" 2>&1 &
  attacked=$!
  local tries=0
  until grep -q 'Waymark is ready' "$attacks/program-$port.log"; do
    kill -0 "$attacked" 2>/dev/null || { tail -n 20 "$attacks/program-$port.log"; return 1; }
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || return 1
    sleep 1
  done
}

attacked_stop() {
  [ -n "$attacked" ] || return 0
  kill "$attacked" 2>/dev/null || true
  wait "$attacked" 2>/dev/null || true
  attacked=
}
trap attacked_stop EXIT

attack_program() { attacked_start "$attack_port" WAYMARK_LIMITS=false; }

# One who is signed in, as the coordinator of the demonstration, who sees most pages; the cookie is written to a file.
attack_cookie() {
  local base=http://localhost:$attack_port page id token
  page=$(curl -s -c "$attacks/cookies" "$base/sign-in")
  token=$(printf '%s' "$page" | grep -o 'name="_csrf" value="[^"]*"' | head -n 1 | sed 's/.*value="//; s/"//')
  id=$(printf '%s' "$page" | awk 'match($0, /\/personas\/[0-9a-f-]+/) { id = substr($0, RSTART, RLENGTH) }
    /<strong>Coordinator</ { print id; exit }')
  curl -s -o /dev/null -b "$attacks/cookies" -c "$attacks/cookies" --data-urlencode "_csrf=$token" "$base$id"
  grep -q waymark_session "$attacks/cookies"
}

attack_session() { awk '/waymark_session/ { print $7 }' "$attacks/cookies"; }

# Our own: headers on what is there, what is not, and what is refused.
attack_headers() {
  local path code missing=0 header
  for path in / /sign-in /walk /signs /privacy /no-such-page /assets/app.css /assets/ /health /account%00 /.git/config; do
    curl -s -D "$attacks/headers.txt" -o /dev/null "http://localhost:$attack_port$path"
    code=$(head -n 1 "$attacks/headers.txt" | cut -d' ' -f2)
    for header in content-security-policy x-content-type-options referrer-policy permissions-policy cross-origin-opener-policy \
      cross-origin-embedder-policy cross-origin-resource-policy cache-control; do
      grep -qi "^$header:" "$attacks/headers.txt" || { say "  $path ($code) has no $header"; missing=$((missing + 1)); }
    done
    if grep -qiE '^(server|x-powered-by):' "$attacks/headers.txt"; then
      say "  $path ($code) tells what it runs on"
      missing=$((missing + 1))
    fi
  done
  say "  headers: $missing missing or telling"
  [ "$missing" = 0 ]
}

attack_ffuf() {
  has ffuf && [ -f /usr/share/dirb/wordlists/common.txt ] || return 0
  timeout 300 ffuf -s -u "http://localhost:$attack_port/FUZZ" -w /usr/share/dirb/wordlists/common.txt -mc 200-299,500-599 -t 8 -maxtime 240 \
    -of csv -o "$attacks/ffuf.csv" >"$attacks/ffuf.txt" 2>&1 || true
  say "  ffuf, as nobody: answered with a page or a fault: $(cut -d, -f1 "$attacks/ffuf.csv" | tail -n +2 | tr '\n' ' ')"
  timeout 300 ffuf -s -u "http://localhost:$attack_port/FUZZ" -w /usr/share/dirb/wordlists/common.txt -mc 200-299,500-599 -t 8 -maxtime 240 \
    -b "waymark_session=$(attack_session)" -of csv -o "$attacks/ffuf-signed-in.csv" >>"$attacks/ffuf.txt" 2>&1 || true
  say "  ffuf, signed in: $(cut -d, -f1 "$attacks/ffuf-signed-in.csv" | tail -n +2 | tr '\n' ' ')"
}

attack_sqlmap() {
  has sqlmap || return 0
  local base=http://localhost:$attack_port target found=0
  for target in "$base/directory/search?q=hull" "$base/directory/people?q=a&organisation=HCC&page=1" "$base/actions?q=a&area=HULL&page=1" \
    "$base/directory/organisations?q=a&sector=POLICE" "$base/audit?object=a&actor=b" "$base/walk/HULL?a=x" "$base/signs?type=LABOUR" \
    "$base/search?q=hull" "$base/meetings?group=a&when=b" "$base/actions/from-meetings?group=a&owner=b&show=c&page=1" "$base/follow-up?kind=a&item=b&page=1" \
    "$base/documents?kind=a&page=1" "$base/duties?kind=a" "$base/conferences/actions?agency=a&standing=b" "$base/insight/areas?show=a" \
    "$base/open-referral-uk/services?page=1&per_page=10"; do
    timeout 150 sqlmap -u "$target" --cookie="waymark_session=$(attack_session)" --batch --level=2 --risk=2 --threads=2 --dbms=PostgreSQL \
      --technique=BEUS --flush-session --disable-coloring --output-dir="$attacks/sqlmap" >"$attacks/sqlmap.txt" 2>&1 || true
    cat "$attacks/sqlmap.txt" >>"$attacks/sqlmap-all.txt"
    if grep -qi 'is vulnerable\|injectable' "$attacks/sqlmap.txt" && ! grep -qi 'not injectable\|do not appear to be injectable' "$attacks/sqlmap.txt"; then
      found=$((found + 1))
      say "  sqlmap: $target"
    fi
  done
  say "  sqlmap: $found injectable; $(grep -c 'does not seem to be injectable' "$attacks/sqlmap-all.txt") parameters tried to the end"
}

attack_slow() {
  rm -f "$attacks"/slow-*
  has slowhttptest || return 0
  local kind
  for kind in H B; do
    (
      worst=0
      for _ in $(seq 1 20); do
        took=$(curl -s -o /dev/null -m 20 -w '%{time_total} %{http_code}' "http://localhost:$attack_port/walk" || echo '20 000')
        echo "$took" >>"$attacks/slow-$kind-pages.txt"
        sleep 1
      done
    ) &
    local watch=$!
    timeout 60 slowhttptest "-$kind" -c 300 -i 5 -r 100 -l 25 -t POST -u "http://localhost:$attack_port/sign-in" -p 5 >"$attacks/slow-$kind.txt" 2>&1 </dev/null || true
    wait "$watch" || true
    say "  slowhttptest -$kind, 300 lines: slowest page meanwhile $(sort -rn "$attacks/slow-$kind-pages.txt" | head -n 1)"
  done
}

attack_tls() {
  has testssl && has openssl || return 0
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$attacks/tls.key" -out "$attacks/tls.crt" >/dev/null 2>&1
  attacked_stop
  attacked_start "$attack_tls_port" WAYMARK_TLS=true WAYMARK_TLS_CERTIFICATE="$attacks/tls.crt" WAYMARK_TLS_KEY="$attacks/tls.key" || return 1
  rm -f "$attacks"/testssl.*
  timeout 420 testssl --quiet --color 0 --warnings off -p -s -f -P -S -h -U --csvfile "$attacks/testssl.csv" "https://localhost:$attack_tls_port" \
    >"$attacks/testssl.txt" 2>&1 </dev/null || true
  say "  testssl: $(awk -F'","' 'NR > 1 { count[$4]++ } END { for (each in count) printf "%s %d  ", each, count[each] }' "$attacks/testssl.csv")"
  awk -F'","' 'NR > 1 && $4 ~ /LOW|MEDIUM|HIGH|CRITICAL|WARN/ { printf "    %s: %s %s\n", $4, substr($1, 2), $5 }' "$attacks/testssl.csv"
  attacked_stop
}

attack_spreadsheet() {
  has soffice || return 0
  rm -rf "$attacks/exports"
  maven -q -Dquick -Dskip.frontend=true test -Dtest=ExportsTest -Dexports.write="$attacks/exports" >"$attacks/exports.log" 2>&1 || { tail -n 5 "$attacks/exports.log"; return 1; }
  printf 'a,b\r\n=1+1,x\r\n' >"$attacks/exports/control.csv"
  (cd "$attacks/exports" && timeout 240 soffice --headless -env:UserInstallation="file://$attacks/office" \
    --infilter='CSV:44,34,76,1,,0,false,true,false,false,false,0,true' --convert-to fods *.csv >"$attacks/office.log" 2>&1 </dev/null)
  grep -q 'table:formula' "$attacks/exports/control.fods" || { say "  the control has no formula: this look finds nothing"; return 1; }
  say "  LibreOffice read $(ls "$attacks"/exports/*.fods | wc -l) files; with a formula: $(grep -l 'table:formula' "$attacks"/exports/*.fods | xargs -n 1 basename | tr '\n' ' ')(control.fods is the control)"
  [ "$(grep -l 'table:formula' "$attacks"/exports/*.fods | wc -l)" = 1 ]
}

attack_secrets() {
  has gitleaks && [ -e .git ] || return 0
  gitleaks detect --source . --no-banner --redact --report-path "$attacks/gitleaks.json" >"$attacks/gitleaks.txt" 2>&1 || true
  say "  gitleaks, whole history: $(grep -c '"RuleID"' "$attacks/gitleaks.json" || true) findings"
}

attack_parsers() {
  mkdir -p "$attacks"
  local file class each found=0
  maven -q -Dquick -Dskip.frontend=true test-compile >"$attacks/jazzer-build.txt" 2>&1 || return 1
  while read -r file; do
    class=$(basename "$file" .java)
    for each in $(sed -n 's/^ *void \([a-z_]*\)(FuzzedDataProvider.*/\1/p' "$file"); do
      if JAZZER_FUZZ=1 JAZZER_MAX_DURATION=20s maven -q surefire:test -Djazzer.hooks=true -Dtest="$class#$each" >"$attacks/jazzer-$each.txt" 2>&1; then
        say "  jazzer $class $each: 20 s, nothing found"
      else
        found=1
        say "  jazzer $class $each: FOUND something, see $attacks/jazzer-$each.txt"
      fi
    done
  done < <(find src/test/java -name '*FuzzTest.java' | sort)
  rm -rf .cifuzz-corpus
  return "$found"
}

# attack [NAME...]: all of them, or those named: headers ffuf sqlmap slow tls spreadsheet secrets parsers
attack() {
  local chosen=" ${*:-headers ffuf sqlmap slow tls spreadsheet secrets parsers} " each
  steps=4
  for each in $chosen; do steps=$((steps + 1)); done
  step "Program" program
  step "Tools" attack_tools
  step "Waymark to be attacked" attack_program
  step "Somebody who is signed in" attack_cookie
  for each in headers ffuf sqlmap slow tls spreadsheet secrets parsers; do
    case $chosen in *" $each "*) step "$each" "attack_$each" ;; esac
  done
  say ""
  say "Specmatic waits for an OpenAPI description, which comes with the exchange module."
  say "What the tools said is in $attacks."
}
