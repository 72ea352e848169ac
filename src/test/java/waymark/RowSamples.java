package waymark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A row of every class for each table of the house, for [RowMatrixTest]: how to put it there, how to find it,
/// and how it could be changed. Values are SQL; `:me` is whoever tries, `:somebody` is another person, `:lead`
/// leads the action.
///
/// A new table is added here and in `row-matrix.csv`.
final class RowSamples {

    private static final String ROW = "'00000000-0000-4000-8000-0000000000a1'::uuid";
    private static final List<String> STATES =
            List.of("not started", "draft", "sent back", "submitted", "accepted", "locked");
    private static final String SUBMITTED =
            "first_submitted_on = date '1901-05-01', submitted_on = date '1901-05-01', submitted_by = ";
    private static final String DECIDED = ", decided_on = date '1901-05-02', decided_by = ";

    private final Map<String, Table> tables = new TreeMap<>();

    RowSamples() {
        access();
        audit();
        web();
        directory();
        priorities();
        actions();
        measures();
        quarters();
        returns();
        packs();
        noticesAndJobs();
    }

    Map<String, Table> tables() {
        return tables;
    }

    private void access() {
        table("access.permission", "code")
                .row("code", "'SAMPLE'")
                .change("code = code")
                .as("any");
        table("access.role", "code")
                .row("code", "'sample'", "title", "'Sample'", "scope", "'area'", "position", "99", "sentence", "'S'")
                .change("title = title")
                .as("any");
        table("access.role_permission", "role", "permission")
                .row("role", "'member'", "permission", "'SAMPLE'")
                .change("own = true")
                .as("any");
        table("access.account", "id")
                .row("email", "'sample@example.org'", "name", "'Sample'", "organisation", "'HCC'")
                .row("organisation_name", "'HCC'", "version", "1")
                .as("own", "id", ":me")
                .as("other", "id", ":somebody")
                .as("other, of a link", "id", ":somebody", "kind", "'work_email'");
        table("access.recovery_code", "account", "hash")
                .row("hash", "'\\x01'::bytea")
                .blind("used_at", "timestamptz '1999-01-01'")
                .as("own", "account", ":me")
                .as("other", "account", ":somebody");
        table("access.session", "id_hash")
                .row("id_hash", "'\\x01'::bytea", "factors", "'password'", "created_at", "now()", "seen_at", "now()")
                .row("ends_at", "now()")
                .blind("ended_at", "timestamptz '1999-01-01'")
                .as("own", "account", ":me")
                .as("other", "account", ":somebody");
        table("access.role_grant", "id")
                .row("id", ROW, "role", "'member'", "scope", "'partnership'", "from_date", "date '2020-01-01'")
                .row("granted_by", ":me", "version", "1")
                .change("to_date = date '2021-01-01'")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody")
                .as("other, of a link", "person", ":somebody", "account_kind", "'work_email'")
                .as(
                        "other, of a link, granted in another's name",
                        "person",
                        ":somebody",
                        "account_kind",
                        "'work_email'",
                        "granted_by",
                        ":somebody")
                .as("other, ended", "person", ":somebody", "to_date", "date '2021-01-01'")
                .as("other, granted in another's name", "person", ":somebody", "granted_by", ":somebody")
                .change("other, made another role", "other", "to_date = date '2021-01-01', role = 'administrator'")
                .change("other, ended only later", "other", "to_date = date '2199-01-01'");
        workEmail();
        table("access.invitation", "token_hash")
                .row("token_hash", "'\\x01'::bytea", "expires_at", "now()")
                .blind("used_at", "timestamptz '1999-01-01'")
                .as("own", "account", ":me")
                .as("other", "account", ":somebody");
    }

    private void workEmail() {
        table("access.work_domain", "id")
                .row("id", ROW, "organisation", "'HCC'", "domain", "'sample.example'", "subdomains", "false")
                .row("from_date", "date '2020-01-01'", "added_by", ":me", "added_by_name", "'S'", "version", "1")
                .change("to_date = date '2021-01-01', ended_by = :me, ended_by_name = 'S', version = version + 1")
                .as("counting")
                .as("counting, added in another's name", "added_by", ":somebody")
                .as("ended", "to_date", "date '2021-01-01'", "ended_by", ":me", "ended_by_name", "'S'")
                .change(
                        "counting, ended in another's name",
                        "counting",
                        "to_date = date '2021-01-01', ended_by = :somebody, ended_by_name = 'S'")
                .change(
                        "counting, ended only later",
                        "counting",
                        "to_date = date '2090-01-01', ended_by = :me, ended_by_name = 'S'")
                .change(
                        "counting, made another domain",
                        "counting",
                        "domain = 'other.example', to_date = date '2021-01-01', ended_by = :me, ended_by_name = 'S'");
        table("access.work_request", "id")
                .row("id", ROW, "address_tag", "'\\x01'::bytea", "domain_tag", "'\\x01'::bytea", "asked_at", "now()")
                .change("handled_at = now()")
                .as("any");
        table("access.work_link", "token_hash")
                .row("token_hash", "'\\x01'::bytea", "email", "'sample@sample.example'")
                .row("number_tag", "'\\x01'::bytea", "to_path", "''", "expires_at", "now()")
                .change("used_at = now()")
                .change("replaced_at = now()")
                .as("any")
                .change("any, made longer", "any", "expires_at = now() + interval '1 day', used_at = now()");
    }

    private void audit() {
        table("audit.leaf", "id")
                .row("id", ROW, "actor_kind", "'person'", "roles", "''", "act", "'sample'", "object", "'AC-0001'")
                .row("version", "1", "fields", "''", "decision", "'agreed'")
                .as("as oneself", "actor", ":me")
                .as("as somebody else", "actor", ":somebody");
    }

    private void web() {
        table("web.sent_form", "person", "once")
                .row("once", ROW)
                .blind("location", "'/sample'")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
        table("web.parked_form", "id")
                .row("id", ROW, "path", "'/sample'", "sealed", "'\\x01'::bytea", "expires_at", "now()")
                .blind("path", "'/other'")
                .as("own", "account", ":me")
                .as("other", "account", ":somebody");
    }

    private void directory() {
        table("directory.partnership", "code")
                .row("code", "'SAMPLE'", "name", "'Sample'", "strategy_title", "'S'", "strategy_from", "2020")
                .row("strategy_to", "2021", "source", "'S'", "version", "1")
                .as("any");
        table("directory.imported_entry", "section", "code")
                .row("section", "'sample'", "code", "'SAMPLE'", "entry", "'{}'")
                .blind("entry", "'{ }'")
                .as("any");
        table("directory.area", "code")
                .row("code", "'SAMPLE'", "name", "'Sample'", "local_authority", "'S'", "position", "99")
                .row("version", "1")
                .as("any");
        table("directory.sector", "code")
                .row("code", "'SAMPLE'", "name", "'Sample'", "position", "99", "version", "1")
                .as("any");
        table("directory.organisation", "code")
                .row("code", "'SAMPLE'", "sector", "'SAMPLE'", "coverage", "'local'", "first_responder", "false")
                .row("duty_to_notify", "false", "notifies_by_policy", "false", "note", "''", "position", "99")
                .row("version", "1")
                .as("any");
        table("directory.organisation_name", "id")
                .row("id", ROW, "organisation", "'SAMPLE'", "name", "'Sample'")
                .change("name = 'Other'")
                .as("any");
        table("directory.organisation_area", "organisation", "area")
                .row("organisation", "'SAMPLE'", "area", "'HULL'")
                .change("area = area")
                .as("any");
        table("directory.organisation_event", "id")
                .row("id", ROW, "organisation", "'SAMPLE'", "version", "1", "actor_name", "'S'", "event", "'{}'")
                .as("in one's own name", "actor", ":me")
                .as("in another's name", "actor", ":somebody");
        table("directory.person", "id")
                .row("id", ROW, "ref", "'PE-ZZZZZZZ'", "name", "'Sample'", "job_title", "''", "email", "''")
                .row("phone", "''", "from_date", "date '2020-01-01'", "version", "1")
                .as("own organisation", "organisation", "'HCC'")
                .as("other", "organisation", "'ERYC'")
                .as("own record", "organisation", "'ERYC'", "id", ":me");
        table("directory.person_event", "id")
                .under("directory.person")
                .row("id", ROW, "version", "1", "actor_name", "'S'", "event", "'{}'", "actor", ":me", "person", ROW)
                .as("own organisation")
                .as("other")
                .as("own record", "person", ":me")
                .named("own organisation, in another's name", "own organisation", "actor", ":somebody");
        table("directory.group_", "code")
                .row("code", "'SAMPLE'", "name", "'Sample'", "tier", "'task'", "cadence", "'weekly'", "position", "99")
                .row("version", "1")
                .as("any");
        table("directory.group_area", "group_code", "area")
                .row("group_code", "'SAMPLE'", "area", "'HULL'")
                .change("area = area")
                .as("any");
        table("directory.seat", "group_code", "code")
                .row("group_code", "'SAMPLE'", "code", "'SAMPLE'", "title", "'S'", "position", "99")
                .change("title = 'Other'")
                .as("any");
        table("directory.seat_holding", "id")
                .row("id", ROW, "group_code", "'SAMPLE'", "seat_code", "'SAMPLE'", "kind", "'holder'")
                .row("person", ":somebody", "from_date", "date '2020-01-01'")
                .change("to_date = date '2021-01-01'")
                .as("any");
        table("directory.group_event", "id")
                .row("id", ROW, "group_code", "'SAMPLE'", "version", "1", "actor_name", "'S'", "event", "'{}'")
                .as("in one's own name", "actor", ":me")
                .as("in another's name", "actor", ":somebody");
    }

    private void priorities() {
        table("strategy.setting", "key", "from_date")
                .row("key", "'rag_days'", "from_date", "date '1901-01-01'", "value", "28", "set_by", "'S'")
                .row("version", "1")
                .as("any");
        table("strategy.priority", "code")
                .row("code", "'SAMPLE'", "number", "99", "title", "'S'", "governing_bodies", "'{}'")
                .row("partner_groups", "'{}'", "imported", "''", "version", "1")
                .as("any");
        table("strategy.objective", "code")
                .row("code", "'SAMPLE'", "priority", "'SAMPLE'", "position", "99", "wording", "'S'", "owner", "'HCC'")
                .row("four_ps", "'{PREVENT}'", "imported", "''", "version", "1")
                .as("any");
        table("strategy.strategy_event", "id")
                .row("id", ROW, "subject", "'SAMPLE'", "on_day", "date '2020-01-01'", "by_name", "'S'")
                .row("headline", "'S'", "event", "'{}'")
                .change("headline = 'T'")
                .as("in one's own name", "by_person", ":me")
                .as("in another's name", "by_person", ":somebody");
    }

    private void actions() {
        table("strategy.action", "id")
                .row("id", ROW, "ref", "'AC-99990001'", "area", "'EAST_RIDING'", "objective", "'SP1.1'")
                .row("title", "'S'", "detail", "''", "owner", "'ERYC'", "partners", "'{}'")
                .row("start_on", "date '2020-01-01'", "due_on", "date '2020-01-02'", "status", "'NOT_STARTED'")
                .row("version", "1")
                .as("own area", "area", "'HULL'")
                .as("own organisation", "owner", "'HCC'")
                .as("lead person", "lead_person", ":lead")
                .as("none")
                .change("own area, moved to another area", "own area", "area = 'EAST_RIDING', owner = 'ERYC'")
                .change("lead person, given to nobody", "lead person", "lead_person = null");
        ofAction(table("strategy.action_event", "id")
                        .row("on_day", "date '2020-01-01'", "by_person", ":me", "by_name", "'S'", "event", "'{}'"))
                .named("own area, in another's name", "own area", "by_person", ":somebody");
        ofAction(table("strategy.progress_note", "id")
                        .row("on_day", "date '2020-01-01'", "by_person", ":me", "by_name", "'S'", "note", "'S'"))
                .named("own area, in another's name", "own area", "by_person", ":somebody");
        ofAction(table("strategy.blocker", "id")
                .row("what", "'S'", "opened_on", "date '2020-01-01'", "opened_by", "'S'", "version", "1"));
        ofAction(table("strategy.evidence", "id")
                .row("title", "'S'", "url", "'https://example.org'", "added_on", "date '2020-01-01'")
                .row("added_by", "'S'", "version", "1"));
    }

    private static Table ofAction(Table child) {
        return child.row("id", ROW, "action", ROW)
                .under("strategy.action")
                .as("own area")
                .as("own organisation")
                .as("lead person")
                .as("none");
    }

    private void measures() {
        table("strategy.measure", "id")
                .row("id", ROW, "ref", "'ME-99990001'", "objective", "'SP1.1'", "title", "'S'", "unit", "'COUNT'")
                .row("direction", "'UP'", "source", "'S'", "suppliers", "'{HULL}'", "counts_people", "true")
                .row("version", "1")
                .as("any");
        table("strategy.measure_target", "measure", "quarter")
                .row("measure", ROW, "quarter", "'1901-Q1'", "target", "1", "version", "1")
                .as("any");
        table("strategy.measure_value", "measure", "area", "quarter")
                .row("measure", ROW, "quarter", "'1901-Q1'", "value", "1", "recorded_by", "'S'", "version", "1")
                .as("own area", "area", "'HULL'")
                .as("another area", "area", "'EAST_RIDING'");
        table("strategy.measure_judgement", "measure", "area", "quarter")
                .row("measure", ROW, "area", "'HULL'", "quarter", "'1901-Q1'", "judged", "'RED'")
                .row("judged_because", "'S'", "judged_by", "'S'", "judged_on", "date '2020-01-01'")
                .row("judged_until", "date '2020-01-02'", "version", "1")
                .as("any");
    }

    private void quarters() {
        table("governance.quarter", "key")
                .row("key", "'1901-Q1'", "first_month", "4", "opens", "date '1901-04-01'")
                .row("due", "date '1901-04-02'", "accept_by", "date '1901-04-03'")
                .row("board_meets", "date '1901-04-04'", "version", "1")
                .change("version = version + 1")
                .change(
                        "state = 'issued', opened_on = date '1901-04-01', issued_on = date '1901-04-05', issued_by = :me")
                .as("planned", "state", "'planned'")
                .as("open", "state", "'open'", "opened_on", "date '1901-04-01'")
                .as("issued", "state", "'issued'", "opened_on", "date '1901-04-01'", "issued_on", "date '1901-04-05'")
                .change("open, put back on the calendar", "open", "state = 'planned', opened_on = null")
                .change("planned, in another year", "planned", "first_month = 5");
        table("governance.quarter_event", "id")
                .row("id", ROW, "quarter", "'1901-Q1'", "act", "'sample'", "event", "'{}'")
                .change("act = 'other'")
                .as("in one's own name", "by_person", ":me")
                .as("in another's name", "by_person", ":somebody");
    }

    private void returns() {
        var returns = table("governance.area_return", "id")
                .row("id", ROW, "ref", "'RT-99990001'", "quarter", "'1901-Q1'", "version", "1")
                .change("version = version + 1")
                .change("state = 'in_progress'")
                .change("state = 'submitted', " + SUBMITTED + ":me")
                .change("state = 'accepted', " + SUBMITTED + ":somebody" + DECIDED + ":me")
                .change("state = 'locked', " + SUBMITTED + ":somebody" + DECIDED + ROW);
        for (var state : STATES) {
            inState(returns, state, "own area", "'HULL'");
            inState(returns, state, "another area", "'EAST_RIDING'");
        }
        returns.change(
                        "draft, own area, submitted in another's name",
                        "draft, own area",
                        "state = 'submitted', " + SUBMITTED + ":somebody")
                .change(
                        "draft, own area, accepted unread",
                        "draft, own area",
                        "state = 'accepted', " + SUBMITTED + ":somebody" + DECIDED + ":me")
                .change(
                        "submitted, own area, accepted in another's name",
                        "submitted, own area",
                        "state = 'accepted'" + DECIDED + ROW)
                .change(
                        "submitted, own area, accepted from another hand",
                        "submitted, own area",
                        "state = 'accepted', submitted_by = " + ROW + DECIDED + ":me")
                .change("accepted, own area, sent back after all", "accepted, own area", "state = 'sent_back'")
                .change(
                        "draft, own area, moved to another quarter",
                        "draft, own area",
                        "state = 'in_progress', quarter = '1901-Q2'");
        ofReturn(table("governance.return_part", "area_return", "part")
                .row("part", "'figures'", "version", "1", "body", "'{}'", "saved_by", ":me")
                .change("saved_by = :me, version = version + 1"));
        ofReturn(table("governance.return_event", "id")
                        .row("id", ROW, "on_day", "date '1901-05-01'", "by_person", ":me", "by_name", "'S'")
                        .row("act", "'sample'", "event", "'{}'")
                        .change("act = 'other'"))
                .named("draft, own area, in another's name", "draft, own area", "by_person", ":somebody")
                .named("submitted, own area, in another's name", "submitted, own area", "by_person", ":somebody");
        ofReturn(table("governance.sending_back", "id")
                        .row("id", ROW, "on_day", "date '1901-05-01'", "by_person", ":me", "reasons", "'S'")
                        .change("reasons = 'T'"))
                .named("submitted, own area, in another's name", "submitted, own area", "by_person", ":somebody");
        table("governance.board_request", "id")
                .row("id", ROW, "ref", "'RQ-99990001'", "area_return", ROW, "quarter", "'1901-Q1'", "area", "'HULL'")
                .row("position", "1", "wording", "'S'", "version", "1")
                .change("decision = 'agreed', decided_on = date '1901-05-03', decided_by = :me")
                .as("undecided")
                .as("deferred", "decision", "'deferred'", "decided_on", "date '1901-05-03'", "decided_by", ":me")
                .as("decided", "decision", "'agreed'", "decided_on", "date '1901-05-03'", "decided_by", ":me")
                .change(
                        "undecided, answered in another's name",
                        "undecided",
                        "decision = 'agreed', " + "decided_on = date '1901-05-03', decided_by = :somebody")
                .change(
                        "undecided, answered in other words",
                        "undecided",
                        "wording = 'T', decision = 'agreed', decided_on = date '1901-05-03', decided_by = :me");
        table("governance.request_event", "id")
                .under("governance.board_request")
                .row("id", ROW, "board_request", ROW, "on_day", "date '1901-05-03'", "by_person", ":me")
                .row("by_name", "'S'", "decision", "'agreed'", "answer", "'S'")
                .change("answer = 'T'")
                .as("undecided")
                .as("deferred")
                .as("decided")
                .named("undecided, in another's name", "undecided", "by_person", ":somebody");
    }

    private static void inState(Table returns, String state, String whose, String area) {
        var columns = new ArrayList<String>(List.of("area", area));
        var code = state.replace("not started", "not_started")
                .replace("draft", "in_progress")
                .replace("sent back", "sent_back");
        columns.addAll(List.of("state", "'" + code + "'"));
        if (List.of("submitted", "accepted", "locked").contains(state)) {
            columns.addAll(List.of("first_submitted_on", "date '1901-05-01'", "submitted_on", "date '1901-05-01'"));
            columns.addAll(List.of("submitted_by", ":somebody"));
        }
        if (List.of("accepted", "locked").contains(state)) {
            columns.addAll(List.of("decided_on", "date '1901-05-02'", "decided_by", ROW));
        }
        returns.as(state + ", " + whose, columns.toArray(String[]::new));
    }

    private static Table ofReturn(Table child) {
        child.row("area_return", ROW).under("governance.area_return");
        for (var state : STATES) {
            child.as(state + ", own area").as(state + ", another area");
        }
        return child;
    }

    private void packs() {
        table("governance.pack", "quarter")
                .row("quarter", "'1901-Q1'", "summary", "'S'", "summary_by", ":somebody", "version", "1")
                .change("summary = 'T', summary_by = :me")
                .change("state = 'issued', issued_on = date '1901-05-04', issued_by = :me, content = '{}',"
                        + " content_sha256 = repeat('0', 64), pdf_sha256 = repeat('0', 64)")
                .as("draft")
                .as(
                        "issued",
                        "state",
                        "'issued'",
                        "issued_on",
                        "date '1901-05-04'",
                        "issued_by",
                        ROW,
                        "content",
                        "'{}'",
                        "content_sha256",
                        "repeat('0', 64)",
                        "pdf_sha256",
                        "repeat('0', 64)")
                .change("draft, written in another's name", "draft", "summary_by = :somebody")
                .change(
                        "draft, issued in another's name",
                        "draft",
                        "state = 'issued', issued_on = date '1901-05-04', issued_by = " + ROW
                                + ", content = '{}', content_sha256 = repeat('0', 64), pdf_sha256 = repeat('0', 64)")
                .change(
                        "draft, issued with other words",
                        "draft",
                        "summary = 'T', state = 'issued', issued_on = date '1901-05-04', issued_by = :me, content = '{}',"
                                + " content_sha256 = repeat('0', 64), pdf_sha256 = repeat('0', 64)");
        table("governance.pack_event", "id")
                .under("governance.pack")
                .row("id", ROW, "quarter", "'1901-Q1'", "by_person", ":me", "act", "'sample'", "event", "'{}'")
                .change("act = 'other'")
                .as("draft")
                .as("issued")
                .named("draft, in another's name", "draft", "by_person", ":somebody");
        table("governance.pack_document", "quarter")
                .under("governance.pack")
                .row("quarter", "'1901-Q1'", "pdf", "'\\x01'::bytea")
                .change("pdf = '\\x02'::bytea")
                .as("draft")
                .as("issued");
    }

    private void noticesAndJobs() {
        table("notices.notice", "id")
                .row("id", ROW, "sender", ":me", "text", "'S'", "path", "'/'", "version", "1")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody")
                .named("other, in another's name", "other", "person", ":somebody", "sender", ":somebody")
                .change("own, reworded", "own", "text = 'T'");
        table("notices.mailing", "id")
                .row("id", ROW, "counted", "1", "taken_at", "now()", "tries", "1", "not_before", "now()")
                .row("version", "1")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
        table("jobs.scheduled", "task_name", "task_instance")
                .row("task_name", "'sample'", "task_instance", "'sample'", "execution_time", "'infinity'")
                .row("picked", "false", "version", "1")
                .as("any");
    }

    private Table table(String name, String... key) {
        var table = new Table(name, List.of(key));
        tables.put(name, table);
        return table;
    }

    /// How a table's rows are made, found and changed.
    static final class Table {

        final String name;
        final List<String> key;
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final List<String> changes = new ArrayList<>();
        private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        private final Map<String, String> parentClasses = new LinkedHashMap<>();
        private final Map<String, List<String>> changesOfClass = new LinkedHashMap<>();
        private String parent = "";
        private String blindColumn = "";
        private String blindValue = "";

        private Table(String name, List<String> key) {
            this.name = name;
            this.key = key;
        }

        private Table row(String... namesAndValues) {
            columns.putAll(pairs(namesAndValues));
            return this;
        }

        /// A change that somebody might try: a row counts as changeable where one of them is let through.
        private Table change(String change) {
            changes.add(change);
            return this;
        }

        /// What an update without a `where` would set: it is not held back by the policy for reading.
        private Table blind(String column, String value) {
            blindColumn = column;
            blindValue = value;
            return this;
        }

        private Table under(String table) {
            parent = table;
            return this;
        }

        private Table as(String rowClass, String... namesAndValues) {
            return named(rowClass, rowClass, namesAndValues);
        }

        /// A class of rows whose parent is of another class.
        private Table named(String rowClass, String parentClass, String... namesAndValues) {
            classes.put(rowClass, pairs(namesAndValues));
            parentClasses.put(rowClass, parentClass);
            return this;
        }

        /// The rows of a class with one particular change.
        private Table change(String rowClass, String like, String change) {
            classes.put(rowClass, classes.get(like));
            parentClasses.put(rowClass, parentClasses.get(like));
            changesOfClass.put(rowClass, List.of(change));
            return this;
        }

        private static Map<String, String> pairs(String... namesAndValues) {
            var pairs = new LinkedHashMap<String, String>();
            for (int place = 0; place < namesAndValues.length; place += 2) {
                pairs.put(namesAndValues[place], namesAndValues[place + 1]);
            }
            return pairs;
        }

        List<String> classes() {
            return List.copyOf(classes.keySet());
        }

        private Map<String, String> values(String rowClass) {
            var values = new LinkedHashMap<>(columns);
            values.putAll(classes.get(rowClass));
            return values;
        }

        String where(String rowClass) {
            var values = values(rowClass);
            return String.join(
                    " and ",
                    key.stream()
                            .map(column -> column + " = " + values.get(column))
                            .toList());
        }

        String insert(String rowClass) {
            var values = values(rowClass);
            return "insert into %s (%s) values (%s)"
                    .formatted(name, String.join(", ", values.keySet()), String.join(", ", values.values()));
        }

        String delete(String rowClass) {
            return "delete from " + name + " where " + where(rowClass);
        }

        /// The row that this one hangs on, or nothing.
        List<String> parents(String rowClass, Map<String, Table> tables) {
            if (parent.isEmpty()) {
                return List.of();
            }
            var above = tables.get(parent);
            var parentClass = parentClasses.get(rowClass);
            return List.of(above.delete(parentClass), above.insert(parentClass));
        }

        List<String> updates(String rowClass) {
            var own = changesOfClass.getOrDefault(rowClass, changes);
            var harmless = blind() ? blindChange() : key.getFirst() + " = " + key.getFirst();
            var tried = own.isEmpty() ? List.of(harmless) : own;
            return tried.stream()
                    .map(change -> "update " + name + " set " + change + " where " + where(rowClass))
                    .toList();
        }

        private boolean blind() {
            return !blindColumn.isEmpty() || columns.containsKey("version");
        }

        private String blindChange() {
            return column() + " = " + value();
        }

        private String column() {
            return blindColumn.isEmpty() ? "version" : blindColumn;
        }

        private String value() {
            return blindColumn.isEmpty() ? "77" : blindValue;
        }

        /// Empty where the table has no column that all rows could be set to.
        List<String> blindUpdate(String rowClass) {
            return blind() && !changesOfClass.containsKey(rowClass)
                    ? Arrays.asList(
                            "update " + name + " set " + blindChange(),
                            "select 1 from " + name + " where " + where(rowClass) + " and " + blindChange())
                    : List.of();
        }
    }
}
