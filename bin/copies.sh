# What bin/backup, bin/restore and bin/drill-restore share: the programs they need, a database that is started for them, and
# what makes a copy a good one. Sourced after lib.sh.
#
# A copy of the database is a folder: database.dump.age, spool.tar.age, counts.age (rows of each table), about.txt and
# SHA256SUMS. The keys are one file of their own, encrypted for somebody else's key, in another place.

umask 077
where=waymark           # the name of the database, or its address
private=                # a folder in memory for what must not reach a disk
database_input=         # closing it ends the database that was started
failed() { printf '\n%s\n' "$*" >&2; exit 1; }

need_age() {
  command -v age >/dev/null || { install age && command -v age >/dev/null; } ||
    failed "Copies are encrypted with age.
$(how_to age 'Install it and put it on the PATH.')"
}

# PostgreSQL's own programs have to be of 17 or later; Debian keeps them outside the PATH.
find_client() {
  local folder
  for folder in "${WAYMARK_POSTGRESQL_CLIENT:-}" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v pg_dump || echo /)")"; do
    if [ -n "$folder" ] && [ "$("$folder/pg_dump" --version 2>/dev/null | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge 17 ] 2>/dev/null; then
      client=$folder
      return
    fi
  done
  return 1
}

need_client() {
  find_client || { install postgresql-client-17 && find_client; } ||
    failed "Copies are made and put back with pg_dump, pg_restore and psql of PostgreSQL 17 or later.
$(how_to postgresql-client-17 'Install them and put them on the PATH.')"
}

# The program itself: bin/run builds it. A folder with another build can be named.
need_program() {
  find_jdk || failed "This needs a JDK, version 25 or later. Set JAVA_HOME to the folder of one."
  if [ -z "${WAYMARK_CLASSPATH:-}" ]; then
    cd "$top" && . "$top/bin/program.sh" && cd "$here"
    is_built || failed "Waymark is not built yet: start it once with bin/run, or run bin/run --help for what it needs."
    WAYMARK_CLASSPATH=$app/waymark.jar
  fi
}

program() { "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx128m -XX:TieredStopAtLevel=1 -cp "$WAYMARK_CLASSPATH" "$@"; }

make_private() {
  local memory=/dev/shm
  [ -w "$memory" ] || memory=${TMPDIR:-/tmp}
  private=$(mktemp -d "$memory/waymark.XXXXXX")
}

# ---- databases ---------------------------------------------------------------------------------------------------------

# bundled DATA: the PostgreSQL in that folder, started where it does not run. Sets where psql and the others connect.
bundled() {
  local data=$1 port
  port=$(sed -n "s/^port = '\(.*\)'/\1/p" "$data/postgresql/waymark.conf" 2>/dev/null || true)
  if [ -z "$port" ] || [ ! -e "$data/postgresql/postmaster.pid" ] || ! "$client/pg_isready" -q -h 127.0.0.1 -p "$port"; then
    start_database "$data" "${WAYMARK_KEYS:-$data/keys}"
    return
  fi
  connect_bundled "$port" "${WAYMARK_KEYS:-$data/keys}"
}

connect_bundled() {
  local secret
  secret=$(cat "$2/postgres.secret" 2>/dev/null) ||
    failed "$2/postgres.secret cannot be read. Run this as the account that runs Waymark, or as root."
  export PGHOST=127.0.0.1 PGPORT=$1 PGUSER=postgres PGPASSWORD=$secret
  where=waymark
}

# start_database DATA KEYS: makes the cluster and its roles where there are none; stop_database ends it.
start_database() {
  local data=$1 keys=$2 line answered=''
  mkfifo "$private/input" "$private/output"
  WAYMARK_DATABASE_URL='' WAYMARK_KEYS=$keys program waymark.Waymark --data "$data" --database-only \
    <"$private/input" >"$private/output" 2>"$private/errors" &
  database_process=$!
  exec {database_input}>"$private/input"
  while IFS= read -r line; do
    case $line in 'The database answers at '*) answered=${line##*127.0.0.1:}; break ;; esac
  done <"$private/output"
  rm -f "$private/input" "$private/output"
  [ -n "$answered" ] || failed "No database could be started in $data:
$(grep -v '^$' "$private/errors" | tail -n 5)"
  connect_bundled "${answered%%/*}" "$keys"
}

stop_database() {
  [ -n "$database_input" ] || return 0
  exec {database_input}>&-
  database_input=
  wait "$database_process" || true
}

sql() { "$client/psql" -XAtq -v ON_ERROR_STOP=1 -d "$where" "$@"; }

# Of each table how many rows it has, one a line.
count_statement="select format('select %L || chr(9) || count(*) from only %I.%I', n.nspname || '.' || c.relname, n.nspname, c.relname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by n.nspname, c.relname \\gexec"

counts() { printf '%s\n' "$count_statement" | sql -f -; }

# ---- what is looked at in a copy that was put back ---------------------------------------------------------------------

# compare_counts EXPECTED: with the database that is connected to.
compare_counts() {
  counts >"$private/found"
  if ! diff "$1" "$private/found" >"$private/difference"; then
    failed "The copy is not whole: rows were counted when it was made (<) and after it was put back (>).
$(grep '^[<>]' "$private/difference" | head -n 20)"
  fi
  say "  $(wc -l <"$1") tables, $(awk -F'\t' '{ all += $2 } END { printf "%d", all }' "$1") rows, as counted when the copy was made"
}

# verify_account [WITNESS]: the audit log of the database that is connected to, against its own checkpoints and those in a folder.
verify_account() {
  local code=0 witness=()
  if [ "$(sql -c 'select count(*) from audit.checkpoint')" = 0 ]; then
    say "  the audit log has no checkpoint yet"
    return
  fi
  sql -c 'select key from audit.checkpoint group by key order by min(number)' >"$private/keys.txt"
  sql -c "select note from audit.checkpoint where number = (select max(number) from audit.checkpoint) or handing <> ''
          order by number" >"$private/own.checkpoint"
  if [ -n "${1:-}" ] && [ -d "$1" ]; then witness=(--checkpoints "$1"); fi
  sql -v FETCH_COUNT=5000 -f "$top/src/main/resources/db/entries.sql" |
    program waymark.audit.proof.VerifyAudit --leaves - --checkpoints "$private/own.checkpoint" "${witness[@]}" --key "$private/keys.txt" \
      >"$private/account" 2>&1 || code=$?
  if [ "$code" != 0 ]; then
    failed "The audit log of the copy does not verify:
$(cat "$private/account")"
  fi
  say "  audit log: $(sed -n '1s/ read,.*//p' "$private/account"), as they were sealed"
}

# put_back COPY IDENTITY: into the database that is connected to, all or nothing.
put_back() {
  local state
  set +e
  age --decrypt --identity "$2" "$1/database.dump.age" 2>"$private/age" |
    "$client/pg_restore" --exit-on-error --single-transaction --no-password --dbname="$where" 2>"$private/restore"
  state=("${PIPESTATUS[@]}")
  set -e
  # a broken copy lets pg_restore fail too; a full disk ends age by its broken pipe
  if [ "${state[0]}" != 0 ] && [ "${state[0]}" != 141 ] && ! grep -q 'broken pipe' "$private/age"; then failed "$(why_not_opened "$1/database.dump.age" "$private/age")"; fi
  if grep -q 'No space left' "$private/restore" || { [ "${state[1]}" != 0 ] && ! sql -c 'select 1' >/dev/null 2>&1; }; then
    failed "The disk is full, or the database stopped, while the copy was put back. Nothing of it was kept: make room for twice the size of the database."
  fi
  [ "${state[1]}" = 0 ] || failed "The copy could not be put back, and nothing of it was kept:
$(tail -n 5 "$private/restore")"
}

# ---- what a folder of keys holds ---------------------------------------------------------------------------------------

# held KEYS: the key that each file seals or signs with, by its id, and the cases that have a secret. Nothing that opens anything.
held() {
  local file id
  for file in "$1"/*.json; do
    case $file in *'*.json' | *.public.json) continue ;; esac
    id=$(grep -o '"primaryKeyId": *[0-9]*' "$file" | grep -o '[0-9]*$' || true)
    if [ -n "$id" ]; then echo "$(basename "$file") $id"; fi
  done
  if [ -d "$1/cases" ]; then find -L "$1/cases" -mindepth 2 -type f ! -name '*.*' -printf 'case %f\n' | sort; fi
}

# lacking KEYS LIST: what the folder held when the list was made and does not hold any more, but for cases that were erased.
lacking() {
  local what id place
  while read -r what id; do
    place=$1/cases/${id:0:2}/$id
    if [ "$what" = case ]; then
      [ -e "$place" ] || [ -e "$place.destroyed" ] || echo 'secrets of cases'
    else
      grep -Eq "\"keyId\": *$id([^0-9]|$)" "$1/$what" 2>/dev/null || echo "$what, whose key is gone"
    fi
  done <"$2" | sort | uniq -c
}

# open_file FILE IDENTITY: to standard output.
open_file() {
  age --decrypt --identity "$2" "$1" 2>"$private/age" || failed "$(why_not_opened "$1" "$private/age")"
}

why_not_opened() {
  case $(cat "$2") in
    *'no identity matched'*) echo "$1 was not made for this key. Take the private key whose public half it was encrypted for (about.txt beside it names that)." ;;
    *'failed to read identity'* | *'reading "'* | *'no such file'*) echo "The private key cannot be read: it has to be a file that age-keygen made (AGE-SECRET-KEY-1…)." ;;
    *) echo "$1 was changed or is broken off, and does not open: take another copy. ($(head -n 1 "$2"))" ;;
  esac
}

# whole COPY: are all its files there, as they were written?
whole() {
  [ -d "$1" ] || failed "There is no copy $1. A copy is a folder such as waymark-20261129T020000Z."
  [ -f "$1/SHA256SUMS" ] || failed "$1 is no copy of the database: it has no SHA256SUMS."
  (cd "$1" && sha256sum --check --strict SHA256SUMS) >"$private/sums" 2>&1 ||
    failed "$1 is not as it was written: $(sed -n 's/: FAILED.*//p' "$private/sums" | paste -sd' ') changed, broken off or missing. Take another copy."
}

finish() {
  local code=$?
  trap - EXIT
  stop_database 2>/dev/null || true
  if [ -n "${scratch:-}" ]; then rm -rf "$scratch"; fi
  if [ -n "$private" ]; then rm -rf "$private"; fi
  if [ -n "${half:-}" ]; then rm -rf "$half"; fi
  if [ -n "${half_keys:-}" ]; then rm -f "$half_keys"; fi
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

# make_scratch: a folder for rows that are looked at and thrown away. PostgreSQL's account has to pass through it.
make_scratch() {
  scratch=$(mktemp -d "${WAYMARK_BACKUP_SCRATCH:-/var/tmp}/waymark.XXXXXX") ||
    failed "No folder could be made in ${WAYMARK_BACKUP_SCRATCH:-/var/tmp}. Name another with WAYMARK_BACKUP_SCRATCH."
  chmod 711 "$scratch"
}
