package waymark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of every class for each table of the house, for [RowMatrixTest]: how to put it there, how to find
/// it, and how it could be changed. Values are SQL; `:me` is whoever tries, `:somebody` is another person,
/// `:lead` leads the action.
///
/// A new table is added here; `bin/golden` then writes what the database answers into `row-matrix.txt`.
final class RowSamples {

    private static final String ROW = "'00000000-0000-4000-8000-0000000000a1'::uuid";
    private static final String OTHER_ROW = "'00000000-0000-4000-8000-0000000000a2'::uuid";
    private static final String HASH = "sha256('\\x01')";
    private static final String ANOTHER = "'00000000-0000-4000-8000-0000000000b1'::uuid";

    private static final String[] CONFIRMED = {
        "decision",
        "'confirmed'",
        "decided_by",
        ":me",
        "decided_by_name",
        "'S'",
        "decided_organisation",
        "'HCC'",
        "decided_at",
        "now()"
    };

    /// Nobody else administers.
    private static final String THE_LAST =
            "delete from access.role_grant where role = 'administrator' and id <> " + ROW;

    private static final List<String> STATES =
            List.of("not started", "draft", "sent back", "submitted", "accepted", "locked", "waived");
    private static final String SUBMITTED =
            "first_submitted_on = date '1901-05-01', submitted_on = date '1901-05-01', submitted_by = ";
    private static final String DECIDED = ", decided_on = date '1901-05-02', decided_by = ";

    /// The minutes of the sample of a meeting are approved.
    private static final String APPROVAL = """
            update meetings.meeting
               set state = 'approved', approved_on = date '2020-02-01', approved_by = :somebody, approved_at = ref
             where ref = 'MT-99990001'
            """;

    /// A seat at the sample of a meeting, or at another one of the board.
    private static final String SEAT = """
            with other as (
              insert into meetings.meeting (ref, group_code, starts_at, minutes, state, checked_on, checked_by, approved_on,
                                            approved_by, approved_at)
              values ('MT-99990002', 'HMSP_STRATEGIC_BOARD', now(), 60, '%s', now(), :somebody, now(), :somebody, 'MT-99990002')
              on conflict do nothing)
            insert into meetings.attendance (id, meeting, position, seat, title, answer, %s)
            values (gen_random_uuid(), '%s', 2, 'T', 'T', 'waiting', %s) on conflict do nothing
            """;

    /// Somebody else had a seat at the sample of a meeting, and oneself at another one whose minutes are approved.
    private static final String[] SEAT_ELSEWHERE = {
        SEAT.formatted("checked", "holder", "MT-99990001", ":somebody"),
        SEAT.formatted("checked", "holder", "MT-99990002", ":me"),
        APPROVAL.replace("MT-99990001", "MT-99990002")
    };

    /// The sample of a review by a peer is finished.
    private static final String ENDED = """
            update assurance.review set state = 'FINISHED', ended_on = date '2020-01-02' where ref = 'DR-99990001'
            """;

    private static final String NAMELESS =
            "holder = null, holder_name = '', deputy = null, deputy_name = '', names_removed_on = date '2026-01-01'";

    private static final String[] REMOVED = {"removed_on", "date '2020-01-02'", "removed_by", ":somebody"};

    private final Map<String, Table> tables = new TreeMap<>();

    RowSamples() {
        access();
        audit();
        web();
        directory();
        contacts();
        services();
        priorities();
        planVersions();
        partnerPlans();
        actions();
        measures();
        quarters();
        returns();
        packs();
        noticesAndJobs();
        reminders();
        pathways();
        concerns();
        meetings();
        assurance();
        risks();
        cases();
        sharing();
        nrm();
        caseloads();
        referrals();
        samePerson();
        planCopies();
        workshops();
        consent();
        notifications();
        children();
        transfers();
        plans();
        caseOutcomes();
        documents();
        trainingPacks();
        trainingSessions();
        intelligenceNetwork();
        conferencesBefore();
        conferenceResearch();
        conferencesMeeting();
        conferencesAfter();
        learning();
        deconfliction();
        operations();
        outreach();
        disruptionsAndOrders();
        releasedTables();
        openData();
        exportsOfEverything();
        material();
        webhooks();
        funding();
        startOfThePartnership();
        exchange();
        exchangeByOneCondition();
        askedByConsumers();
        system();
        nationalPicture();
        estimatesAndReturns();
        evaluations();
        consultation();
        pictures();
        campaigns();
        comparisonsOfLists();
        comparisonsByOneCondition();
        toolkits();
        newsletters();
        intelligenceReports();
        intelligenceSubmissions();
        views();
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
                .change("other, ended only later", "other", "to_date = date '2199-01-01'")
                .as("other, ending later", "person", ":somebody", "to_date", "date '2199-01-01'")
                .change("other, ending later, kept on", "other, ending later", "to_date = null");
        table("access.role_grant")
                .as("other, sensitive, given alone", "person", ":somebody", "role", "'coordinator'")
                .named(
                        "other, sensitive, confirmed",
                        "confirmed",
                        "person",
                        ":somebody",
                        "role",
                        "'coordinator'",
                        "proposal",
                        ROW)
                .named(
                        "other, sensitive, proposed alone",
                        "other",
                        "person",
                        ":somebody",
                        "role",
                        "'coordinator'",
                        "proposal",
                        ROW)
                .named(
                        "other, sensitive, confirmed for another role",
                        "confirmed",
                        "person",
                        ":somebody",
                        "role",
                        "'information_governance'",
                        "proposal",
                        ROW)
                .as("other, the last administrator", "person", ":somebody", "role", "'administrator'")
                .then("other, the last administrator", THE_LAST)
                .under("access.role_proposal");
        table("access.role_grant")
                .as(
                        "other, a caseworker who handles intelligence",
                        "person",
                        ":somebody",
                        "role",
                        "'caseworker'",
                        "scope",
                        "'organisation:HCC'")
                .given(
                        "other, a caseworker who handles intelligence",
                        grantOf(":somebody", "intelligence_officer", "organisation:HCC"));
        table("access.account")
                .change("other, the last administrator, closed", "other", "disabled_at = now()")
                .then(
                        "other, the last administrator, closed",
                        "insert into access.role_grant (id, person, role, scope, from_date, granted_by) values (" + ROW
                                + ", :somebody, 'administrator', 'installation', date '2020-01-01', :somebody); "
                                + THE_LAST)
                .change("other, closed", "other", "disabled_at = now()");
        table("access.account").as("other, of another organisation", "id", ":somebody", "organisation", "'ERYC'");
        proposals();
        certifications();
        clearances();
        settingUp();
        terms();
        workEmail();
        waysIn();
        table("access.invitation", "token_hash")
                .row("token_hash", "'\\x01'::bytea", "expires_at", "now()")
                .blind("used_at", "timestamptz '1999-01-01'")
                .as("own", "account", ":me")
                .as("other", "account", ":somebody")
                .as("other, of no recovery that is open", "account", ":somebody", "recovery", ROW)
                .given("other, of no recovery that is open", recoveryOf(":somebody", OTHER_ROW, "null", "null"))
                .as("other, of an open recovery", "account", ":somebody", "recovery", ROW)
                .given("other, of an open recovery", recoveryOf(":somebody", ROW, "null", "null"))
                .as("other, of a stopped recovery", "account", ":somebody", "recovery", ROW)
                .given("other, of a stopped recovery", recoveryOf(":somebody", ROW, "now()", "null"))
                .as("other, of a used recovery", "account", ":somebody", "recovery", ROW)
                .given("other, of a used recovery", recoveryOf(":somebody", ROW, "null", "now()"))
                .as("other, of somebody else's recovery", "account", ":somebody", "recovery", ROW)
                .given("other, of somebody else's recovery", recoveryOf(":lead", ROW, "null", "null"))
                .as("other, of a recovery asked for", "account", ":somebody", "recovery", ROW)
                .given("other, of a recovery asked for", recoveryOf(":somebody", ROW, "null", "null"))
                .given(
                        "other, of a recovery asked for",
                        "update access.recovery set opened_at = null where id = " + ROW)
                .as("other, of a recovery opened too soon", "account", ":somebody", "recovery", ROW)
                .given(
                        "other, of a recovery opened too soon",
                        recoveryOf(":somebody", ROW, "null", "null", "timestamptz '2090-01-01'"));
    }

    /// A role that somebody holds beside what the trial gives them.
    private static String grantOf(String person, String role, String scope) {
        return """
                insert into access.role_grant (id, person, role, scope, from_date, granted_by)
                values ('00000000-0000-4000-8000-0000000000d9', %s, '%s', '%s', date '2020-01-01', %s) on conflict do nothing
                """.formatted(person, role, scope, ANOTHER);
    }

    /// Statements for an account's recovery that was confirmed by two and whose day is over.
    private static String[] recoveryOf(String account, String id, String stopped, String used) {
        return recoveryOf(account, id, stopped, used, "timestamptz '2020-01-03'");
    }

    private static String[] recoveryOf(String account, String id, String stopped, String used, String day) {
        return new String[] {
            "delete from access.recovery where account = " + account + " or id = " + id,
            "insert into access.recovery (id, account, name, organisation, number_tag, stop_hash, asked_at, first_by, first_name,"
                    + " first_near, first_at, second_by, second_name, second_near, second_at, opens_at, opened_at, stopped_at,"
                    + " used_at) values (%s, %s, 'S', 'HCC', '\\x01', '\\x01', timestamptz '2020-01-01', gen_random_uuid(), 'S', true,"
                            .formatted(id, account)
                    + " timestamptz '2020-01-01', gen_random_uuid(), 'S', true, timestamptz '2020-01-02', %s, %s, %s, %s)"
                            .formatted(day, day, stopped, used)
        };
    }

    private void settingUp() {
        table("access.installation_code", "hash")
                .row("hash", "decode(repeat('01', 32), 'hex')", "made_at", "timestamptz '2020-01-01'")
                .change("used_at = timestamptz '2020-01-02'")
                .as("unused")
                .change("unused, left unused", "unused", "used_at = null")
                .as("used", "used_at", "timestamptz '2020-01-02'");
        table("access.setup_confirmation", "step")
                .row("step", "'backup'", "confirmed_by_name", "'S'", "confirmed_at", "now()")
                .change("confirmed_at = now()")
                .as("own", "confirmed_by", ":me")
                .as("in another's name", "confirmed_by", ":somebody");
    }

    private void terms() {
        table("access.terms_acceptance", "account", "edition")
                .row("edition", "9999", "accepted_at", "now()")
                .change("accepted_at = now()")
                .as("own", "account", ":me")
                .as("other", "account", ":somebody");
        table("access.sharing_acceptance", "organisation", "edition")
                .row("edition", "9999", "accepted_by", ":me", "accepted_by_name", "'S'", "accepted_at", "now()")
                .change("accepted_at = now()")
                .as("own organisation", "organisation", "'HCC'")
                .as("own organisation, in another's name", "organisation", "'HCC'", "accepted_by", ":somebody")
                .as("other", "organisation", "'ERYC'");
    }

    private void certifications() {
        table("access.edition_told", "kind", "edition", "subject")
                .row("kind", "'terms'", "edition", "99", "subject", "'sample'", "told_at", "now()")
                .as("any");
        table("access.certification", "account", "quarter", "at")
                .row("quarter", "date_trunc('quarter', now() at time zone 'Europe/London')::date", "answer", "'keep'")
                .row("answered_by", ":me", "answered_by_name", "'S'", "at", "now()")
                .change("answer = 'leaver'")
                .as("own", "account", ":me", "organisation", "'ERYC'", "answered_by", ANOTHER)
                .as("own organisation", "account", ":somebody", "organisation", "'HCC'")
                .as("own organisation, old", "account", ":somebody", "organisation", "'HCC'", "at", "date '2020-01-01'")
                .as(
                        "own organisation, in another's name",
                        "account",
                        ":somebody",
                        "organisation",
                        "'HCC'",
                        "answered_by",
                        ANOTHER)
                .as(
                        "own organisation, of another quarter",
                        "account",
                        ":somebody",
                        "organisation",
                        "'HCC'",
                        "quarter",
                        "date '2020-01-01'")
                .as("other", "account", ":somebody", "organisation", "'ERYC'");
    }

    private void clearances() {
        var back = "to_date = date '2021-01-01', ended_by = %s, ended_by_name = 'S'";
        table("access.clearance", "id")
                .row("id", ROW, "kind", "'vetting'", "from_date", "date '2020-01-01'", "to_date", "date '2029-01-01'")
                .row("recorded_by", ":me", "recorded_by_name", "'S'", "recorded_at", "now()", "version", "1")
                .change(back.formatted(":me"))
                .change("told = told + 1")
                .as("own", "person", ":me", "organisation", "'ERYC'", "recorded_by", ANOTHER)
                .as("own organisation", "person", ":somebody", "organisation", "'HCC'")
                .as("other", "person", ":somebody", "organisation", "'ERYC'")
                .as(
                        "own organisation, in another's name",
                        "person",
                        ":somebody",
                        "organisation",
                        "'HCC'",
                        "recorded_by",
                        ANOTHER)
                .as(
                        "own organisation, over",
                        "person",
                        ":somebody",
                        "organisation",
                        "'HCC'",
                        "to_date",
                        "date '2021-06-01'")
                .change("own organisation, over, given again", "own organisation, over", "to_date = date '2029-01-01'")
                .change("own organisation, taken back in another's name", "own organisation", back.formatted(ANOTHER))
                .change("own organisation, made longer", "own organisation", "to_date = date '2029-06-01'")
                .change(
                        "own organisation, made another's",
                        "own organisation",
                        "person = :lead, " + back.formatted(":me"));
    }

    private void proposals() {
        var decided =
                "decision = '%s', decided_by = %s, decided_by_name = 'S', decided_organisation = '%s', decided_at = "
                        + "least(now(), expires_at)";
        var confirmed = decided.formatted("confirmed", ":me", "WILBERFORCE");
        table("access.role_proposal", "id")
                .row("id", ROW, "person", ":somebody", "role", "'coordinator'", "scope", "'partnership'")
                .row("reason", "'S'", "proposed_by", ANOTHER, "proposed_by_name", "'S'")
                .row("proposed_organisation", "'SAMPLE'", "proposed_at", "now()", "version", "1")
                .row("expires_at", "now() + interval '1 day'")
                .change(confirmed)
                .change(decided.formatted("declined", ":me", "WILBERFORCE") + ", decision_reason = 'S'")
                .change(decided.formatted("withdrawn", ":me", "WILBERFORCE") + ", decision_reason = 'S'")
                .as("other")
                .as("other, in one's own name", "proposed_by", ":me", "proposed_organisation", "'WILBERFORCE'")
                .as("other, in one's own name for another organisation", "proposed_by", ":me")
                .as("own", "person", ":me")
                .as(
                        "other, lapsed",
                        "proposed_at",
                        "now() - interval '3 days'",
                        "expires_at",
                        "now() - interval '1 day'")
                .as("confirmed", CONFIRMED)
                .change(
                        "other, confirmed in another's name",
                        "other",
                        decided.formatted("confirmed", ":lead", "WILBERFORCE"))
                .change(
                        "other, confirmed for another organisation",
                        "other",
                        decided.formatted("confirmed", ":me", "ELSE"))
                .change("other, made another role", "other", "role = 'administrator', " + confirmed);
    }

    private void waysIn() {
        table("access.passkey", "id")
                .row("id", ROW, "credential", "'\\x01'::bytea", "public_key", "'\\x01'::bytea", "sign_count", "0")
                .row("backup_eligible", "false", "backed_up", "false", "transports", "''", "name", "'Sample'")
                .row("created_at", "now()", "version", "1")
                .change("name = 'Other'")
                .change("used_at = now()")
                .as("own", "account", ":me")
                .as("other", "account", ":somebody")
                .change("own, made another key", "own", "public_key = '\\x02'::bytea");
        table("access.passkey_challenge", "bound_to", "purpose")
                .row("bound_to", "'\\x01'::bytea", "purpose", "'sign_in'", "expires_at", "now()")
                .row("challenge", "decode(repeat('00', 32), 'hex')")
                .blind("expires_at", "timestamptz '1999-01-01'")
                .as("any");
        table("access.organisation_stop", "organisation", "cause")
                .row("organisation", "'SAMPLE'", "from_day", "date '2020-01-01'", "set_by", ":me", "set_by_name", "'S'")
                .change("from_day = date '2021-01-01'")
                .as("suspended", "cause", "'suspended'")
                .as("suspended, in another's name", "cause", "'suspended'", "set_by", ":somebody")
                .as("ended", "cause", "'ended'");
        providers();
        table("access.recovery_request", "id")
                .row("id", ROW, "address_tag", "'\\x01'::bytea", "asked_at", "now()")
                .change("handled_at = now()")
                .as("any");
        recovery();
    }

    /// Whoever tries belongs to the organisation, or to none; somebody and the lead person belong to ERYC.
    private void providers() {
        var mine = "coalesce((select a.organisation from access.account a where a.id = :me), 'HCC')";
        table("access.provider", "id")
                .distinct("id", "issuer")
                .row("id", ROW, "issuer", "'https://sample.example'", "name", "'Sample'", "client_id", "'sample'")
                .row("secret", "'\\x01'::bytea", "strong_acr", "array['sample']", "version", "1")
                .change("open = not open")
                .as("own organisation", "organisation", mine)
                .as("own organisation, open", "organisation", mine, "open", "true")
                .as("other", "organisation", "'ERYC'")
                .as("other, open", "organisation", "'ERYC'", "open", "true")
                .as("nobody's", "organisation", "'SAMPLE'")
                .as("nobody's, open", "organisation", "'SAMPLE'", "open", "true")
                .change("own organisation, of another issuer", "own organisation", "issuer = 'https://other.example'")
                .change("own organisation, given to another", "own organisation", "organisation = 'SAMPLE'");
        table("access.provider_event", "id")
                .row("id", ROW, "provider", ROW, "version", "1", "actor_name", "'S'", "act", "'added'")
                .as("in one's own name", "actor", ":me")
                .as("in another's name", "actor", ":somebody");
        table("access.provider_link", "account", "provider")
                .under("access.provider")
                .row("provider", ROW, "subject", "decode(repeat('00', 32), 'hex')", "linked_at", "now()")
                .blind("used_at", "timestamptz '1999-01-01'")
                .named("own", "own organisation, open", "account", ":me")
                .named("own, of one that is stopped", "own organisation", "account", ":me")
                .named("own, of another organisation", "nobody's, open", "account", ":me")
                .named("other", "other, open", "account", ":somebody")
                .named("other, of one that is stopped", "other", "account", ":somebody")
                .named("other, of another organisation", "nobody's, open", "account", ":somebody");
        table("access.provider_attempt", "state_hash")
                .row("state_hash", "'\\x01'::bytea", "bound_to", "'\\x01'::bytea", "provider", ROW)
                .row("purpose", "'link'", "started_at", "now()", "expires_at", "now()")
                .blind("expires_at", "timestamptz '1999-01-01'")
                .as("own", "account", ":me")
                .as("other", "account", ":somebody");
    }

    private void recovery() {
        var stop = "stopped_at = now(), stopped_by = :me";
        var confirm = "first_by = %s, first_name = 'S', first_near = %s, first_at = now()";
        var second = "second_by = :me, second_name = 'S', second_near = false, second_at = now(), "
                + "opens_at = now() + interval '1 day'";
        table("access.recovery", "id")
                .row("id", ROW, "name", "'Sample'", "number_tag", "'\\x01'::bytea", "stop_hash", "'\\x01'::bytea")
                .row("asked_at", "now()", "version", "1")
                .change(stop)
                .change("tries = tries + 1")
                .change("told = told + 1")
                .as("own", "account", ":me", "organisation", "'ERYC'")
                .as("own organisation", "account", ":somebody", "organisation", "'HCC'")
                .as("other", "account", ":somebody", "organisation", "'ERYC'")
                .change("own organisation, confirmed", "own organisation", confirm.formatted(":me", "false"))
                .change("own organisation, confirmed as near", "own organisation", confirm.formatted(":me", "true"))
                .change(
                        "own organisation, confirmed for another",
                        "own organisation",
                        confirm.formatted(":lead", "false"))
                .change(
                        "own organisation, stopped for another",
                        "own organisation",
                        "stopped_at = now(), stopped_by = :lead")
                .change("own organisation, another number", "own organisation", "number_tag = '\\x02'::bytea, " + stop)
                .as(
                        "own organisation, over",
                        "account",
                        ":somebody",
                        "organisation",
                        "'HCC'",
                        "stopped_at",
                        "timestamptz '2020-01-01'")
                .change(
                        "own organisation, over, confirmed",
                        "own organisation, over",
                        confirm.formatted(":me", "false"))
                .as(
                        "own organisation, confirmed already",
                        "account",
                        ":somebody",
                        "organisation",
                        "'HCC'",
                        "first_by",
                        "'00000000-0000-4000-8000-0000000000b1'::uuid",
                        "first_name",
                        "'S'",
                        "first_near",
                        "true",
                        "first_at",
                        "now()")
                .change("own organisation, confirmed as second", "own organisation, confirmed already", second)
                .change(
                        "own organisation, first one replaced",
                        "own organisation, confirmed already",
                        confirm.formatted(":me", "false"))
                .change(
                        "own organisation, opened without its day",
                        "own organisation, confirmed already",
                        "second_by = '00000000-0000-4000-8000-0000000000b2'::uuid, second_name = 'S', second_near = false, "
                                + "second_at = now(), opens_at = now() + interval '1 day', opened_at = now() + interval '1 day'")
                .as("own organisation, confirmed by two", confirmedByTwo("now() + interval '1 day'"))
                .as("own organisation, its day over", confirmedByTwo("timestamptz '2020-01-03'"))
                .change(
                        "own organisation, opened too soon",
                        "own organisation, confirmed by two",
                        "opened_at = opens_at")
                .change("own organisation, opened", "own organisation, its day over", "opened_at = now()")
                .as("own organisation, confirmed by oneself", confirmedByOneself())
                .change(
                        "own organisation, second in another's name",
                        "own organisation, confirmed by oneself",
                        second.replace(":me", OTHER_ROW))
                .change(
                        "own organisation, second as near",
                        "own organisation, confirmed already",
                        second.replace("false", "true"))
                .as("Wilberforce's", "account", ":somebody", "organisation", "'WILBERFORCE'")
                .change("Wilberforce's, confirmed as near", "Wilberforce's", confirm.formatted(":me", "true"));
    }

    private static String[] confirmedByTwo(String opens) {
        return with(
                List.of(confirmedByOneself()),
                "second_by",
                OTHER_ROW,
                "second_name",
                "'S'",
                "second_near",
                "false",
                "second_at",
                "timestamptz '2020-01-02'",
                "opens_at",
                opens);
    }

    private static String[] confirmedByOneself() {
        return new String[] {
            "account",
            ":somebody",
            "organisation",
            "'HCC'",
            "first_by",
            ":me",
            "first_name",
            "'S'",
            "first_near",
            "true",
            "first_at",
            "timestamptz '2020-01-01'"
        };
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
        table("audit.sealed", "entry")
                .row("entry", "900000000000000001", "leaf", ROW, "hash", HASH)
                .blind("hash", "sha256('\\x02')")
                .as("any");
        table("audit.checkpoint", "number")
                .row("number", "900000000000000001", "size", "0", "at", "now()", "covers", "now()", "root", HASH)
                .row("frontier", "''::bytea", "key", "'k'", "handing", "''", "note", "'S'")
                .blind("note", "'T'")
                .as("any");
        table("audit.export", "id")
                .row("id", ROW, "checkpoint", "900000000000000001", "way", "'mail'", "outcome", "'done'", "at", "now()")
                .blind("outcome", "'failed'")
                .as("any");
        table("audit.self_check", "id")
                .row("id", ROW, "at", "now()", "entries", "0", "outcome", "'sound'", "sentence", "''")
                .blind("outcome", "'not_sound'")
                .as("any");
        table("audit.look", "person", "day", "object")
                .row("object", "'P-0001'", "organisation", "'HCC'", "day", "current_date")
                .blind("organisation", "'ERYC'")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody")
                .as("other, of long ago", "person", ":somebody", "day", "current_date - 40");
        table("audit.look_stop", "person", "day")
                .row("organisation", "'HCC'", "day", "current_date", "budget", "60")
                .blind("budget", "61")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody")
                .as("other, of long ago", "person", ":somebody", "day", "current_date - 40");
        table("audit.look_allowance", "id")
                .row("id", ROW, "day", "current_date", "more", "5", "reason", "'Sample'", "at", "now()")
                .row("allowed_by_name", "'Sample'")
                .blind("more", "6")
                .as("for oneself", "person", ":me", "allowed_by", ":somebody")
                .as("by oneself for another", "person", ":somebody", "allowed_by", ":me")
                .as("by another for another", "person", ":somebody", "allowed_by", "gen_random_uuid()")
                .as(
                        "by another, of long ago",
                        "person",
                        ":somebody",
                        "allowed_by",
                        "gen_random_uuid()",
                        "day",
                        "current_date - 40");
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
        table("directory.organisation_other_name", "organisation", "name")
                .row("organisation", "'SAMPLE'", "name", "'Sample'", "kind", "'other'")
                .change("kind = 'former'")
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
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'PE-ZZZZZZZ'", "name", "'Sample'", "job_title", "''", "email", "''")
                .row("phone", "''", "from_date", "date '2020-01-01'", "version", "1")
                .as("own organisation", "organisation", "'HCC'")
                .as("other", "organisation", "'ERYC'")
                .as("own record", "organisation", "'ERYC'", "id", ":me")
                .change("own organisation, moved to another", "own organisation", "organisation = 'ERYC'")
                .change("other, moved to the own organisation", "other", "organisation = 'HCC'");
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

    private void contacts() {
        table("directory.subject", "code")
                .row("code", "'SAMPLE'", "name", "'S'", "use_when", "''", "position", "99", "version", "1")
                .row("from_date", "date '2020-01-01'")
                .as("any");
        table("directory.duty_gap", "first_day", "last_day")
                .row("first_day", "date '2020-01-01'", "last_day", "date '2020-01-14'", "holidays", "'{}'")
                .row("posts", "'{}'", "times", "'{}'")
                .as("any");
        table("directory.contact_setting", "key", "from_date")
                .row("key", "'stale_days'", "from_date", "date '1901-01-01'", "value", "90", "set_by", "'S'")
                .row("version", "1")
                .as("any");
        table("directory.help_line", "id")
                .row("id", ROW, "code", "'SAMPLE'", "name", "'S'", "number", "'999'", "e164", "'999'", "hours", "''")
                .row("channel", "'telephone'", "audience", "''", "use_when", "''", "source", "''", "verified", "true")
                .row("verification", "''", "demonstration", "false", "position", "99", "version", "1")
                .row("from_date", "date '2020-01-01'")
                .as("for everyone", "for_everyone", "true")
                .as("for professionals", "for_everyone", "false");
        posts(table("directory.spoc_post", "ref")
                .distinct("ref")
                .under("directory.spoc_cover")
                .row("ref", "'SP-ZZZZZZZ'", "subject", "'SAMPLE'", "answered_by", "'person'", "phone", "''")
                .row("email", "''", "languages", "'{}'", "bank_holidays", "'closed'", "checked_by", "'S'")
                .row("from_date", "date '2020-01-01'", "checked_on", "date '2020-01-01'", "version", "1")
                .row("organisation", "'ERYC'"));
        table("directory.spoc_post")
                .as("own organisation", "organisation", "'HCC'")
                .change("own organisation, moved to another", "own organisation", "organisation = 'ERYC'")
                .change("other, moved to the own organisation", "other", "organisation = 'HCC'");
        posts(table("directory.spoc_cover", "id")
                .distinct("id", "post")
                .under("directory.spoc_post")
                .row("id", ROW, "post", "'SP-ZZZZZZZ'", "kind", "'holder'", "person", ":somebody")
                .row("from_date", "date '2020-01-01'")
                .change("to_date = date '2099-01-01'"));
        table("directory.spoc_cover")
                .as("held by oneself", "person", ":me")
                .as("once held by oneself", "person", ":me", "to_date", "date '2021-01-01'")
                .as("held by oneself later", "person", ":me", "from_date", "date '2090-01-01'");
        ofPost(table("directory.spoc_area", "post", "area").row("area", "'HULL'"));
        ofPost(table("directory.spoc_hours", "post", "day", "opens").row("day", "1", "opens", "540", "closes", "600"));
        ofPost(table("directory.spoc_event", "id")
                        .row("id", ROW, "version", "1", "actor", ":me", "actor_name", "'S'", "event", "'{}'"))
                .named("own organisation, in another's name", "own organisation", "actor", ":somebody");
        ofPost(table("directory.spoc_question", "id")
                        .row("id", ROW, "person", ":somebody", "token_hash", "decode(repeat('00', 32), 'hex')")
                        .row("number", "1", "asked_on", "date '2020-01-01'", "expires_at", "now()", "version", "1"))
                .named("asked of oneself", "other", "person", ":me");
        table("directory.absence", "id")
                .under("directory.person")
                .row("id", ROW, "person", ROW, "from_at", "timestamptz '2020-01-01'", "recorded_by", ":me")
                .row("to_at", "timestamptz '2020-01-02'", "recorded_at", "now()")
                .as("own organisation")
                .as("other")
                .as("own record", "person", ":me")
                .named("own organisation, in another's name", "own organisation", "recorded_by", ":somebody");
    }

    private void services() {
        table("directory.service_kind", "code")
                .row("code", "'SAMPLE'", "name", "'S'", "use_when", "''", "position", "99", "version", "1")
                .row("from_date", "date '2020-01-01'")
                .as("any");
        table("directory.service", "ref")
                .distinct("ref")
                .row(
                        "ref",
                        "'SV-99999999'",
                        "kind",
                        "'SAMPLE'",
                        "name",
                        "'S'",
                        "description",
                        "'S'",
                        "everywhere",
                        "true")
                .row(
                        "gender",
                        "'anyone'",
                        "positions",
                        "'{}'",
                        "nrm",
                        "'none'",
                        "eligibility",
                        "''",
                        "languages",
                        "'{}'")
                .row("interpreter", "'yes'", "bank_holidays", "'closed'", "hours", "''", "cost", "'free'")
                .row("cost_words", "''", "way_in", "'self'", "way_in_words", "''", "phone", "'01632 960300'")
                .row("email", "''", "web", "''", "accessibility", "''", "from_date", "date '2020-01-01'")
                .row("checked_on", "date '2020-01-01'", "checked_by", "'S'", "checked_person", ":me", "version", "1")
                .row("organisation", "'ERYC'")
                .as("own organisation", "organisation", "'HCC'")
                .as("other")
                .change("own organisation, made an invented one", "own organisation", "demonstration = true");
        ofService(table("directory.service_area", "service", "area").row("area", "'HULL'"));
        ofService(table("directory.service_hours", "service", "day", "opens")
                .row("day", "1", "opens", "540", "closes", "600"));
        ofService(table("directory.service_event", "id")
                        .row("id", ROW, "version", "1", "actor", ":me", "actor_name", "'S'", "event", "'{}'"))
                .named("own organisation, in another's name", "own organisation", "actor", ":somebody");
    }

    private static Table ofService(Table child) {
        return child.row("service", "'SV-99999999'")
                .under("directory.service")
                .as("own organisation")
                .as("other");
    }

    private Table table(String name) {
        return tables.get(name);
    }

    private static void posts(Table table) {
        table.as("own organisation")
                .as("other")
                .as("held by oneself")
                .as("once held by oneself")
                .as("held by oneself later");
    }

    private static Table ofPost(Table child) {
        posts(child.row("post", "'SP-ZZZZZZZ'").under("directory.spoc_cover"));
        return child;
    }

    private static final String BOARD_AGREES =
            "state = 'agreed', agreed_by = :me, agreed_by_name = 'S', agreed_on = date '2020-01-02', agreed_how = 'S'";

    private static String[] drafted(String by, String... agreed) {
        var columns = agreed.clone();
        columns[1] = by;
        return columns;
    }

    private static final String[] AGREED = {
        "drafted_by",
        ":somebody",
        "state",
        "'agreed'",
        "agreed_by",
        ":somebody",
        "agreed_by_name",
        "'S'",
        "agreed_on",
        "date '2020-01-02'",
        "agreed_how",
        "'S'"
    };

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

    private void planVersions() {
        table("strategy.plan_version", "ref")
                .distinct("ref")
                .row("ref", "'PV-99990001'", "title", "'S'", "reason", "'S'", "effective_on", "date '2090-01-01'")
                .row("drafted_by_name", "'S'", "drafted_on", "date '2020-01-01'", "version", "1")
                .as("draft of oneself", "drafted_by", ":me")
                .as("draft of another", "drafted_by", ":somebody")
                .as("agreed", AGREED)
                .as("agreed, drafted by oneself", drafted(":me", AGREED))
                .as("withdrawn", "drafted_by", ":somebody", "state", "'withdrawn'")
                .change("draft of oneself, agreed by oneself", "draft of oneself", BOARD_AGREES)
                .change("draft of another, agreed by oneself", "draft of another", BOARD_AGREES)
                .change(
                        "draft of another, agreed in another's name",
                        "draft of another",
                        BOARD_AGREES.replace(":me", ":somebody"))
                .change(
                        "draft of another, agreed and withdrawn",
                        "draft of another",
                        BOARD_AGREES.replace("'agreed'", "'withdrawn'"))
                .change("draft of another, withdrawn", "draft of another", "state = 'withdrawn'")
                .change("agreed, agreed again by oneself", "agreed", BOARD_AGREES + ", title = 'T'")
                .change("agreed, withdrawn", "agreed", "state = 'withdrawn'")
                .change(
                        "agreed, back to a draft",
                        "agreed",
                        "state = 'draft', agreed_on = null, agreed_by = null, agreed_by_name = null, agreed_how = null")
                .change("agreed, in force", "agreed", "state = 'in_force', number = 99, replaced = '{}'")
                .change("withdrawn, drafted again", "withdrawn", "state = 'draft'")
                .change("withdrawn, agreed by oneself", "withdrawn", BOARD_AGREES)
                .change(
                        "withdrawn, in force",
                        "withdrawn",
                        BOARD_AGREES.replace("'agreed'", "'in_force'") + ", number = 98, replaced = '{}'");
        table("strategy.plan_change", "id")
                .under("strategy.plan_version")
                .row("id", ROW, "plan_version", "'PV-99990001'", "kind", "'WORDING'", "objective", "'SP1.1'")
                .row("wording", "'S'", "version", "1")
                .change("before = 'S'")
                .as("draft of oneself")
                .as("draft of another")
                .as("agreed")
                .as("withdrawn")
                .change("agreed, without what was before", "agreed", "before = null");
        table("strategy.plan_version_event", "id")
                .under("strategy.plan_version")
                .row("id", ROW, "plan_version", "'PV-99990001'", "on_day", "date '2020-01-01'", "by_person", ":me")
                .row("by_name", "'S'", "headline", "'S'")
                .change("headline = 'T'")
                .as("draft of another")
                .named("draft of another, in another's name", "draft of another", "by_person", ":somebody");
    }

    private void partnerPlans() {
        table("strategy.partner_plan", "ref")
                .row("ref", "'PP-99990001'", "title", "'S'", "body", "'OPCC'", "from_date", "date '2020-01-01'")
                .row("version", "1")
                .as("any");
        table("strategy.partner_priority", "id")
                .under("strategy.partner_plan")
                .row("id", ROW, "plan", "'PP-99990001'", "position", "1", "title", "'S'", "version", "1")
                .as("any");
        table("strategy.alignment", "priority", "objective")
                .under("strategy.partner_priority")
                .row("priority", ROW, "objective", "'SP1.1'", "version", "1")
                .as("any");
    }

    private void meetings() {
        table("meetings.group_setting", "group_code")
                .row("group_code", "'SAMPLE'", "version", "1")
                .change("quorum = 3")
                .as("own area", "area", "'HULL'")
                .as("other area", "area", "'EAST_RIDING'")
                .as("of all areas");
        var hull = new String[] {"group_code", "'LOG_HULL'", "area", "'HULL'"};
        var other = new String[] {"group_code", "'LOG_EAST_RIDING'", "area", "'EAST_RIDING'"};
        var all = new String[] {"group_code", "'HMSP_STRATEGIC_BOARD'"};
        var begun = new String[] {"state", "'in_progress'", "began_at", "timestamptz '2020-01-01 10:00Z'"};
        var checked = new String[] {"state", "'checked'", "checked_on", "date '2020-01-02'", "checked_by", ":me"};
        var meeting = table("meetings.meeting", "ref")
                .row("ref", "'MT-99990001'", "starts_at", "timestamptz '2020-01-01 10:00Z'", "minutes", "60")
                .row("version", "1")
                .change("reason = 'S'");
        meeting.as("own area", hull)
                .as("other area", other)
                .as("of all areas", all)
                .as("another group as of the own area", "group_code", "'HMSP_STRATEGIC_BOARD'", "area", "'HULL'")
                .as("begun, own area", with(List.of(hull), begun))
                .as("begun, other area", with(List.of(other), begun))
                .as("begun, of all areas", with(List.of(all), begun))
                .change("begun, own area, moved", "begun, own area", "place = 'S'")
                .change("begun, own area, begun again", "begun, own area", "began_at = timestamptz '2020-01-01 09:00Z'")
                .change("begun, own area, cancelled", "begun, own area", "state = 'cancelled', reason = 'S'")
                .as(
                        "drafted, other area, chaired by oneself",
                        with(List.of(other), "state", "'drafted'", "chair", ":me"))
                .change(
                        "drafted, other area, checked by its chair",
                        "drafted, other area, chaired by oneself",
                        "state = 'checked', checked_on = date '2020-01-02', checked_by = :me")
                .change(
                        "drafted, other area, checked in another's name",
                        "drafted, other area, chaired by oneself",
                        "state = 'checked', checked_on = date '2020-01-02', checked_by = :somebody")
                .change(
                        "drafted, other area, its chair named as who checked",
                        "drafted, other area, chaired by oneself",
                        "checked_on = date '2020-01-02', checked_by = :me")
                .as(
                        "drafted, other area, deputising for the chair",
                        with(List.of(other), "state", "'drafted'", "chair_deputy", ":me"))
                .change(
                        "drafted, other area, checked by the deputy",
                        "drafted, other area, deputising for the chair",
                        "state = 'checked', checked_on = date '2020-01-02', checked_by = :me")
                .as(
                        "checked, other area, chaired by oneself",
                        with(List.of(other), with(List.of(checked), "chair", ":me")))
                .as("checked by oneself, own area", with(List.of(hull), checked))
                .as("checked by oneself, other area", with(List.of(other), checked))
                .as(OWN_DAY, hull)
                .as(DAY_OF_SOMEBODY, hull)
                .as("drafted, " + OWN_DAY, with(List.of(hull), "state", "'drafted'"))
                .as("begun, " + OWN_DAY, with(List.of(hull), begun));
        for (var rowClass : List.of(OWN_DAY, "drafted, " + OWN_DAY, "begun, " + OWN_DAY)) {
            meeting.given(rowClass, DAYS_FORUM).given(rowClass, DAYS_STAFF.formatted(":me"));
        }
        meeting.given(DAY_OF_SOMEBODY, DAYS_FORUM)
                .given(DAY_OF_SOMEBODY, DAYS_STAFF.formatted(":somebody"))
                .change("begun, a day of one’s own forum, ended", "begun, " + OWN_DAY, "state = 'drafted'")
                .given("begun, a day of one’s own forum, ended", DAYS_FORUM)
                .given("begun, a day of one’s own forum, ended", DAYS_STAFF.formatted(":me"));
        onDays(ofMeeting("meetings.attendance", "id")
                .under("meetings.meeting")
                .row(
                        "id",
                        ROW,
                        "position",
                        "1",
                        "seat",
                        "'SEAT0001'",
                        "title",
                        "'S'",
                        "answer",
                        "'waiting'",
                        "version",
                        "1")
                .row("holder", ":somebody", "holder_name", "'Sample'", "organisation", "'HCC'")
                .distinct("id", "seat")
                .change("answer = 'absent'")
                .as("checked by oneself, own area", "area", "'HULL'")
                .change("own area, names removed", "own area", NAMELESS)
                .change("approved, own area, names removed", "approved, own area", NAMELESS)
                .then("approved, own area, names removed", APPROVAL));
        onDays(ofMeeting("meetings.agenda_item", "id")
                .under("meetings.meeting")
                .row("id", ROW, "position", "1", "title", "'S'", "version", "1")
                .change("title = 'T'")
                .as("begun, own area", "area", "'HULL'")
                .as("begun, other area", "area", "'EAST_RIDING'")
                .as("begun, of all areas")
                .as("checked by oneself, own area", "area", "'HULL'")
                .as("checked by oneself, other area", "area", "'EAST_RIDING'"));
        var restricted = new String[] {"area", "'EAST_RIDING'", "part", "'restricted'"};
        ofMeeting("meetings.note", "item", "part")
                .under("meetings.agenda_item")
                .row("item", ROW, "part", "'open'", "words", "'S'", "version", "1")
                .change("words = 'T'")
                .named("approved, other area", "checked by oneself, other area", "area", "'EAST_RIDING'")
                .then("approved, other area", APPROVAL)
                .named("restricted, other area", "other area", restricted)
                .named("restricted, approved, other area", "checked by oneself, other area", restricted)
                .then("restricted, approved, other area", APPROVAL)
                .named("restricted, other area, for who had a seat", "other area", restricted)
                .then(
                        "restricted, other area, for who had a seat",
                        SEAT.formatted("checked", "holder", "MT-99990001", ":me"))
                .named("restricted, other area, for a deputy", "other area", restricted)
                .then("restricted, other area, for a deputy", SEAT.formatted("checked", "deputy", "MT-99990001", ":me"))
                .named("restricted, other area, for somebody else", "other area", restricted)
                .then(
                        "restricted, other area, for somebody else",
                        SEAT.formatted("checked", "holder", "MT-99990001", ":somebody"))
                .named("restricted, other area, for a seat at another meeting", "other area", restricted)
                .then(
                        "restricted, other area, for a seat at another meeting",
                        SEAT.formatted("checked", "holder", "MT-99990002", ":me"))
                .named("other area, another meeting approved", "other area", "area", "'EAST_RIDING'")
                .then(
                        "other area, another meeting approved",
                        SEAT.formatted("approved", "holder", "MT-99990001", ":somebody"));
        ofMeeting("meetings.note_revision", "id")
                .under("meetings.agenda_item")
                .row("id", ROW, "item", ROW, "part", "'open'", "revision", "2", "words", "'S'", "written_at", "now()")
                .row("written_by", ":me", "written_by_name", "'S'")
                .change("words = 'T'")
                .named("approved, other area", "checked by oneself, other area", "area", "'EAST_RIDING'")
                .given("approved, other area", APPROVAL)
                .given("approved, own area", APPROVAL)
                .then("approved, own area", "")
                .named("cancelled, own area", "own area", "area", "'HULL'")
                .given(
                        "cancelled, own area",
                        "update meetings.meeting set state = 'cancelled', reason = 'S' where ref = 'MT-99990001'")
                .named("own area, in another's name", "own area", "area", "'HULL'", "written_by", ":somebody")
                .named("restricted, other area, for who had a seat", "other area", restricted)
                .then(
                        "restricted, other area, for who had a seat",
                        SEAT.formatted("checked", "holder", "MT-99990001", ":me"))
                .named("restricted, other area, for a deputy", "other area", restricted)
                .then("restricted, other area, for a deputy", SEAT.formatted("checked", "deputy", "MT-99990001", ":me"))
                .named("restricted, other area, for a seat at another meeting", "other area", restricted)
                .given("restricted, other area, for a seat at another meeting", SEAT_ELSEWHERE);
        onDays(ofMeeting("meetings.presence_interval", "id")
                .under("meetings.attendance")
                .row("id", ROW, "attendance", ROW, "who", "'holder'", "from_at", "timestamptz '2020-01-01 10:00Z'")
                .row("until_at", "timestamptz '2020-01-01 11:00Z'", "version", "1")
                .change("remote = true"));
        interests();
        table("meetings.terms_of_reference", "group_code")
                .row("group_code", "'SAMPLE'", "words", "'S'", "version", "1")
                .change("words = 'T'")
                .as("own area", "area", "'HULL'")
                .as("other area", "area", "'EAST_RIDING'")
                .as("of all areas");
        table("meetings.seat_setting", "group_code", "seat")
                .row("group_code", "'SAMPLE'", "seat", "'S'", "when_asked", "true", "version", "1")
                .change("when_asked = false")
                .as("own area", "area", "'HULL'")
                .as("other area", "area", "'EAST_RIDING'")
                .as("of all areas");
        table("meetings.retention_setting", "key", "from_date")
                .row("key", "'attendance_years'", "from_date", "date '1901-01-01'", "value", "4", "set_by", "'S'")
                .row("version", "1")
                .change("value = 5")
                .as("any");
        table("meetings.decision", "id")
                .under("meetings.agenda_item")
                .row("id", ROW, "meeting", "'MT-99990001'", "item", ROW, "words", "'S'", "present", "1", "needed", "1")
                .row("quorate", "true", "decided_at", "now()", "recorded_by", ":me", "recorded_by_name", "'S'")
                .change("words = 'T'")
                .as("begun, own area", "area", "'HULL'")
                .as("begun, other area", "area", "'EAST_RIDING'")
                .as("begun, of all areas")
                .named("before the meeting, own area", "own area", "area", "'HULL'")
                .named(
                        "begun, own area, in another's name",
                        "begun, own area",
                        "area",
                        "'HULL'",
                        "recorded_by",
                        ":somebody")
                .named("begun, own area, quorum misstated", "begun, own area", "area", "'HULL'", "quorate", "false");
        ofMeeting("meetings.meeting_action", "ref")
                .under("meetings.agenda_item")
                .row("ref", "'MA-99990001'", "item", ROW, "what", "'S'", "owner", "'HCC'", "due", "date '2020-01-01'")
                .row("version", "1")
                .change("done_on = date '2020-01-01'");
        table("meetings.meeting_event", "id")
                .under("meetings.meeting")
                .row("id", ROW, "meeting", "'MT-99990001'", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .row("headline", "'S'")
                .change("headline = 'T'")
                .as("own area")
                .as("other area")
                .as("of all areas")
                .as("checked by oneself, other area")
                .named("own area, in another's name", "own area", "actor", ":somebody")
                .as(OWN_DAY)
                .given(OWN_DAY, DAYS_FORUM)
                .given(OWN_DAY, DAYS_STAFF.formatted(":me"))
                .as(DAY_OF_SOMEBODY)
                .given(DAY_OF_SOMEBODY, DAYS_FORUM)
                .given(DAY_OF_SOMEBODY, DAYS_STAFF.formatted(":somebody"));
        invitations();
        table("meetings_open.document_holder", "ref").over(meeting);
        table("meetings_open.meeting_in_progress", "ref").over(meeting);
        table("meetings_open.meeting", "ref").over(meeting);
        challenges();
        accountability();
    }

    private void challenges() {
        var hull = new String[] {"group_code", "'LOG_HULL'", "area", "'HULL'"};
        var other = new String[] {"group_code", "'LOG_EAST_RIDING'", "area", "'EAST_RIDING'"};
        var all = new String[] {"group_code", "'HMSP_STRATEGIC_BOARD'"};
        var away = new String[] {"organisation", "'NOWHERE'"};
        var answered = new String[] {
            "state", "'answered'", "answer", "'S'", "answered_on", "date '2020-01-02'", "answered_by", ":somebody"
        };
        var closing = "state = 'withdrawn', closing = 'S', closed_on = date '2020-01-03', closed_by = %s";
        var answering = "state = 'answered', answer = 'S', answered_on = date '2020-01-02', answered_by = %s";
        var challenge = table("meetings.challenge", "ref")
                .row("ref", "'CH-99990001'", "version", "1", "about", "'S'", "asked", "'S'", "due", "date '2020-02-01'")
                .row("raised_on", "date '2020-01-01'", "raised_by", ":me", "raised_by_name", "'S'")
                .change(closing.formatted(":me"));
        challenge
                .as("own area", joined(hull, away))
                .as("other area", joined(other, away))
                .as("of the board", joined(all, away))
                .as("of an organisation", "by_organisation", "'ERYC'", "organisation", "'NOWHERE'")
                .as(
                        "another group as of the own area",
                        "group_code",
                        "'HMSP_STRATEGIC_BOARD'",
                        "area",
                        "'HULL'",
                        "organisation",
                        "'NOWHERE'")
                .as("own area, in another's name", with(List.of(joined(hull, away)), "raised_by", ":somebody"))
                .change("own area, closed in another's name", "own area", closing.formatted(":somebody"))
                .as("answered, own area", joined(hull, away, answered))
                .as("answered, other area", joined(other, away, answered))
                .change(
                        "answered, own area, answer changed",
                        "answered, own area",
                        closing.formatted(":me") + ", answer = 'T'")
                .as(
                        "answered by oneself, to the own area, closed in another's name",
                        with(List.of(joined(hull, answered)), "challenged_area", "'HULL'", "answered_by", ":me"))
                .change(
                        "answered by oneself, to the own area, closed in another's name",
                        "answered by oneself, to the own area, closed in another's name",
                        closing.formatted(":somebody"))
                .as("to the own organisation, other area", with(List.of(other), "organisation", "'HCC'"))
                .change(
                        "to the own organisation, answered",
                        "to the own organisation, other area",
                        answering.formatted(":me"))
                .change(
                        "to the own organisation, answered in another's name",
                        "to the own organisation, other area",
                        answering.formatted(":somebody"))
                .as("to the own area, of the board", with(List.of(all), "challenged_area", "'HULL'"))
                .change("to the own area, answered", "to the own area, of the board", answering.formatted(":me"));
        table("meetings.challenge_event", "id")
                .under("meetings.challenge")
                .row("id", ROW, "challenge", "'CH-99990001'", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .row("headline", "'S'")
                .change("headline = 'T'")
                .as("own area")
                .as("other area")
                .as("to the own organisation, other area")
                .named("own area, in another's name", "own area", "actor", ":somebody");
        table("meetings_open.challenge", "ref").over(challenge);
    }

    private void accountability() {
        table("meetings.accountability_setting", "key", "from_date")
                .row("key", "'absences_group'", "from_date", "date '2019-01-01'", "value", "2", "set_by", "'S'")
                .row("version", "1")
                .change("value = 3")
                .as("any");
        var mistake = new String[] {"kind", "'mistake'", "state", "'open'", "meeting", "'MT-99990001'"};
        var comment = new String[] {"kind", "'comment'", "state", "'noted'"};
        var reply = "state = 'kept', reply = 'S', replied_at = now(), replied_by = %s";
        table("meetings.attendance_remark", "id")
                .under("meetings.meeting")
                .row("id", ROW, "organisation", "'HCC'", "words", "'S'", "written_at", "now()", "written_by", ":me")
                .row("written_by_name", "'S'", "version", "1")
                .change(reply.formatted(":me"))
                .as("own area", with(List.of(mistake), "area", "'HULL'"))
                .as("other area", with(List.of(mistake), "area", "'EAST_RIDING'"))
                .change("own area, replied in another's name", "own area", reply.formatted(":somebody"))
                .named(
                        "replied to, own area",
                        "own area",
                        with(
                                List.of(mistake),
                                "area",
                                "'HULL'",
                                "state",
                                "'kept'",
                                "reply",
                                "'S'",
                                "replied_at",
                                "now()",
                                "replied_by",
                                ":somebody"))
                .as("comment", comment)
                .as("comment, as of an area", with(List.of(comment), "area", "'HULL'"))
                .named(
                        "comment on a meeting of an area, as of none",
                        "own area",
                        with(List.of(comment), "meeting", "'MT-99990001'"))
                .named(
                        "of another organisation",
                        "own area",
                        with(List.of(mistake), "area", "'HULL'", "organisation", "'ERYC'"))
                .named(
                        "in another's name",
                        "own area",
                        with(List.of(mistake), "area", "'HULL'", "written_by", ":somebody"))
                .named("meeting of another area", "own area", with(List.of(mistake), "area", "'EAST_RIDING'"));
        var sending = "state = 'sent', sent_on = date '2020-01-02', sent_by = %s";
        table("meetings.absence_letter", "ref")
                .under("meetings.meeting")
                .distinct("ref", "organisation")
                .row("ref", "'AL-99990001'", "version", "1", "step", "'group'", "absences", "2")
                .row(
                        "meetings",
                        "array['MT-99990001']",
                        "last_meeting",
                        "'MT-99990001'",
                        "drafted_on",
                        "date '2020-01-01'")
                .row("words", "'S'", "organisation", "'HCC'")
                .change("words = 'T'")
                .as("own area", "group_code", "'LOG_HULL'", "area", "'HULL'")
                .as("other area", "group_code", "'LOG_EAST_RIDING'", "area", "'EAST_RIDING'")
                .named(
                        "sent, other area",
                        "other area",
                        "group_code",
                        "'LOG_EAST_RIDING'",
                        "area",
                        "'EAST_RIDING'",
                        "step",
                        "'board'",
                        "state",
                        "'sent'",
                        "sent_on",
                        "date '2020-01-02'",
                        "sent_by",
                        ":somebody")
                .named(
                        "sent by oneself, own area",
                        "own area",
                        "group_code",
                        "'LOG_HULL'",
                        "area",
                        "'HULL'",
                        "state",
                        "'sent'",
                        "sent_on",
                        "date '2020-01-02'",
                        "sent_by",
                        ":me")
                .change("own area, sent", "own area", sending.formatted(":me"))
                .change("own area, sent in another's name", "own area", sending.formatted(":somebody"));
        table("meetings.letter_event", "id")
                .under("meetings.absence_letter")
                .row("id", ROW, "letter", "'AL-99990001'", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .row("headline", "'S'")
                .change("headline = 'T'")
                .as("own area")
                .as("other area")
                .as("sent, other area")
                .named("own area, in another's name", "own area", "actor", ":somebody");
    }

    private void interests() {
        var member = """
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (%1$s, 'PE-ZZZZZZ%2$s', 'Sample', 'HCC', '', '', '', date '2020-01-01') on conflict do nothing
                """;
        var holding = """
                insert into directory.seat_holding (group_code, seat_code, kind, person, from_date, to_date)
                select '%s', 'CHAIR', 'deputy', p.id, date '%s', %s from directory.person p where p.id = %s
                """;
        var seated = new String[] {
            member.formatted(":me", "8"), holding.formatted("LOG_EAST_RIDING", "2020-01-01", "null", ":me")
        };
        var notNow = new String[] {
            member.formatted(":me", "8"),
            member.formatted(":somebody", "9"),
            holding.formatted("LOG_EAST_RIDING", "2020-01-01", "null", ":somebody"),
            holding.formatted("LOG_EAST_RIDING", "2020-01-01", "date '2020-02-01'", ":me"),
            holding.formatted("LOG_EAST_RIDING", "2100-01-01", "null", ":me"),
            holding.formatted("LOG_HULL", "2020-01-01", "null", ":me")
        };
        var drafted = meeting("MT-99990001", "LOG_EAST_RIDING", "'EAST_RIDING'", "drafted");
        var approved = """
                insert into meetings.meeting (ref, group_code, area, starts_at, minutes, state, checked_on, checked_by, approved_on,
                                              approved_by, approved_at)
                values ('MT-99990001', 'LOG_EAST_RIDING', 'EAST_RIDING', timestamptz '2020-01-01 10:00Z', 60, 'approved',
                        date '2020-01-02', :somebody, date '2020-02-01', :somebody, 'MT-99990001') on conflict do nothing
                """;
        var hull = new String[] {"group_code", "'LOG_HULL'", "area", "'HULL'"};
        var other = new String[] {"group_code", "'LOG_EAST_RIDING'", "area", "'EAST_RIDING'"};
        var atMeeting = with(List.of(other), "meeting", "'MT-99990001'");
        table("meetings.declaration", "id")
                .row("id", ROW, "version", "1", "person", ":somebody", "person_name", "'S'", "organisation", "'HCC'")
                .row("organisation_name", "'S'", "what", "'S'", "from_on", "date '2020-01-01'", "recorded_at", "now()")
                .row("recorded_by", ":me", "recorded_by_name", "'S'")
                .change("until_on = date '2021-01-01'")
                .as("own area", hull)
                .as("other area", other)
                .as("of the whole partnership")
                .as("own area, as of no area", "group_code", "'LOG_HULL'")
                .named("own area, in another's name", "own area", with(List.of(hull), "recorded_by", ":somebody"))
                .as("about oneself, other area", with(List.of(other), "person", ":me"))
                .as("of a group in which one has a seat", other)
                .given("of a group in which one has a seat", seated)
                .as("about oneself, of a group in which one has a seat", with(List.of(other), "person", ":me"))
                .given("about oneself, of a group in which one has a seat", seated)
                .as("about oneself, at a meeting of such a group", with(List.of(atMeeting), "person", ":me"))
                .given("about oneself, at a meeting of such a group", seated)
                .as("of a group in which one has no seat now", other)
                .given("of a group in which one has no seat now", notNow)
                .as("about oneself, of a group in which one has no seat now", with(List.of(other), "person", ":me"))
                .given("about oneself, of a group in which one has no seat now", notNow)
                .as("of the whole partnership, for who has a seat")
                .given("of the whole partnership, for who has a seat", seated)
                .as("about oneself, of the whole partnership, for who has a seat", "person", ":me")
                .given("about oneself, of the whole partnership, for who has a seat", seated)
                .as("at a meeting, other area, approved", atMeeting)
                .given("at a meeting, other area, approved", approved)
                .as("at a meeting, other area, for who had a seat", atMeeting)
                .given(
                        "at a meeting, other area, for who had a seat",
                        drafted,
                        SEAT.formatted("checked", "holder", "MT-99990001", ":me"))
                .as("at a meeting, other area, for a deputy", atMeeting)
                .given(
                        "at a meeting, other area, for a deputy",
                        drafted,
                        SEAT.formatted("checked", "deputy", "MT-99990001", ":me"))
                .as("at a meeting, other area, for a seat at another meeting", atMeeting)
                .given("at a meeting, other area, for a seat at another meeting", drafted)
                .given("at a meeting, other area, for a seat at another meeting", SEAT_ELSEWHERE)
                .change(
                        "own area, name removed before it is due",
                        "own area",
                        "person = null, person_name = '', what = ''");
        var interest = """
                insert into meetings.declaration (id, group_code, person, person_name, organisation, organisation_name, what,
                                                  from_on, recorded_at, recorded_by, recorded_by_name)
                values (%s, 'LOG_HULL', :me, 'S', 'HCC', 'S', 'S', date '2020-01-01', now(), :somebody, 'S')
                on conflict do nothing
                """;
        var elsewhere = new String[] {"area", "'EAST_RIDING'"};
        var withdrawal = ofMeeting("meetings.withdrawal", "id")
                .under("meetings.attendance")
                .row("id", ROW, "item", ROW, "attendance", ROW, "who", "'holder'", "declaration", ROW, "version", "1")
                .distinct("id", "item")
                .change("undone = true")
                .given("other area", SEAT_ELSEWHERE)
                .given("other area", interest.formatted(OTHER_ROW))
                .named("other area, for who may read the interest", "other area", elsewhere)
                .given("other area, for who may read the interest", interest.formatted(ROW))
                .named("other area, for who had a seat", "other area", elsewhere)
                .given("other area, for who had a seat", SEAT.formatted("checked", "holder", "MT-99990001", ":me"))
                .named("other area, for a deputy", "other area", elsewhere)
                .given("other area, for a deputy", SEAT.formatted("checked", "deputy", "MT-99990001", ":me"));
        for (var rowClass : withdrawal.classes()) {
            withdrawal.given(rowClass, """
                    insert into meetings.agenda_item (id, meeting, position, title)
                    select r.id, m.ref, 1, 'S' from meetings.meeting m, (values ({row}), ({other})) r (id)
                     where m.ref = 'MT-99990001' on conflict do nothing
                    """.replace("{row}", ROW).replace("{other}", OTHER_ROW));
        }
    }

    private void invitations() {
        table("meetings.invitation", "id")
                .under("meetings.meeting")
                .distinct("id", "seat")
                .row(
                        "id",
                        ROW,
                        "meeting",
                        "'MT-99990001'",
                        "seat",
                        "'SEAT0001'",
                        "seat_title",
                        "'S'",
                        "person_name",
                        "'S'")
                .row("kind", "'holder'", "version", "1")
                .change("answer = 'apology', answered_at = now()")
                .change("ended_at = now()")
                .named("own", "of all areas", "person", ":me")
                .named("other", "of all areas", "person", ":somebody")
                .named("own, expected no longer", "of all areas", "person", ":me", "ended_at", "now()")
                .named("own, of a meeting that began", "begun, of all areas", "person", ":me");
        table("meetings.invitation_mail", "meeting", "person")
                .under("meetings.meeting")
                .distinct("person")
                .row("meeting", "'MT-99990001'", "method", "'request'", "sequence", "0", "meeting_sequence", "0")
                .row("due", "true")
                .change("due = false")
                .named("own", "of all areas", "person", ":me")
                .named("other", "of all areas", "person", ":somebody");
        table("meetings.answer_link", "token_hash")
                .under("meetings.invitation")
                .row("token_hash", "'\\x" + "0".repeat(63) + "1'", "invitation", ROW, "made_at", "now()")
                .change("made_at = now()")
                .as("own")
                .as("other");
    }

    /// The days of a forum that oneself or somebody else runs, in the own area.
    private static Table onDays(Table table) {
        for (var rowClass : List.of(OWN_DAY, "begun, " + OWN_DAY, DAY_OF_SOMEBODY)) {
            table.named(rowClass, rowClass, "area", "'HULL'")
                    .given(rowClass, DAYS_FORUM)
                    .given(rowClass, DAYS_STAFF.formatted(rowClass.equals(DAY_OF_SOMEBODY) ? ":somebody" : ":me"));
        }
        return table;
    }

    private static final String OWN_DAY = "a day of one’s own forum";
    private static final String DAY_OF_SOMEBODY = "a day of the forum of somebody";

    private static final String DAYS_FORUM = """
            insert into conferences.forum (code, group_code, area, name, about, person_attends, asks_section_42, threshold,
                                           threshold_rule, confidentiality)
            values ('SAMPLE_DAYS', 'LOG_HULL', 'HULL', 'S', 'place', false, false, '{S}', 'any', 'S')
            on conflict do nothing
            """;

    private static final String DAYS_STAFF = """
            insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
            values ('00000000-0000-4000-8000-0000000000d5', 'SAMPLE_DAYS', %s, 'S', 'chair', date '2020-01-01')
            on conflict do nothing
            """;

    /// What is within a meeting. Once the row is there its minutes are approved: nothing more is let in.
    private Table ofMeeting(String name, String... key) {
        return table(name, key)
                .row("meeting", "'MT-99990001'")
                .as("own area", "area", "'HULL'")
                .as("other area", "area", "'EAST_RIDING'")
                .as("of all areas")
                .named("approved, own area", "checked by oneself, own area", "area", "'HULL'")
                .then("approved, own area", APPROVAL);
    }

    private void assurance() {
        table("assurance.kind", "code")
                .row("code", "'SAMPLE'", "name", "'S'", "position", "999")
                .change("words = '{s}'")
                .as("any");
        table("assurance.duty", "code")
                .row("code", "'SAMPLE'", "position", "999", "short", "'S'", "title", "'S'", "law", "'S'")
                .row("wording", "'S'", "source", "'S'", "strand", "'PREVENT'", "version", "1")
                .change("title = 'T'")
                .as("any")
                .change("any, confirmed", "any", "confirmed_on = date '2020-01-01', confirmed_by = :me")
                .change(
                        "any, confirmed in another's name",
                        "any",
                        "confirmed_on = date '2020-01-01', confirmed_by = :somebody");
        table("assurance.binding", "id")
                .row("id", ROW, "duty", "'MSA_52'", "kind", "'COUNCIL'", "effect", "'BOUND'")
                .change("to_date = date '2020-01-01'")
                .as("any");
        var own = new String[] {"organisation", "'HCC'"};
        var area = new String[] {"organisation", "'CSP_HULL'"};
        var elsewhere = new String[] {"organisation", "'ERYC'"};
        var judged = "compliance = 'MET', assessed_on = date '2020-01-01', written_as = 'AREA', written_by = ";
        var assessment = table("assurance.assessment", "ref")
                .distinct("ref", "organisation")
                .row("ref", "'DA-99990001'", "duty", "'MSA_52'", "due", "date '2020-01-01'", "version", "1")
                .change(judged + ":me")
                .as("own organisation", own)
                .as("own area", area)
                .as("elsewhere", elsewhere)
                .change("own organisation, in another's name", "own organisation", judged + ":somebody")
                .as(
                        "own organisation, judged by oneself",
                        with(
                                List.of(own),
                                "compliance",
                                "'MET'",
                                "assessed_on",
                                "date '2020-01-01'",
                                "written_as",
                                "'AREA'",
                                "written_by",
                                ":me"))
                .as(
                        "own organisation, judged in another's name",
                        with(
                                List.of(own),
                                "compliance",
                                "'MET'",
                                "assessed_on",
                                "date '2020-01-01'",
                                "written_as",
                                "'AREA'",
                                "written_by",
                                ":somebody"));
        ofAssessment(table("assurance.assessment_event", "id")
                        .row("id", ROW, "at", "now()", "actor", ":me", "actor_name", "'S'", "headline", "'S'")
                        .change("headline = 'T'"))
                .named(
                        "own organisation, in another's name",
                        "own organisation",
                        with(List.of(own), "actor", ":somebody"));
        ofAssessment(table("assurance.evidence", "id")
                        .row("id", ROW, "title", "'S'", "dated", "date '2020-01-01'", "expires", "date '2020-01-02'")
                        .row("added_on", "date '2020-01-01'", "added_by", ":me", "added_by_name", "'S'", "version", "1")
                        .change("title = 'T'"))
                .named(
                        "own organisation, in another's name",
                        "own organisation",
                        with(List.of(own), "added_by", ":somebody"));
        table("assurance.gap_action", "action")
                .under("assurance.assessment")
                .row("action", "'AC-99990001'", "assessment", "'DA-99990001'", "made_on", "date '2020-01-01'")
                .row("made_by", ":me", "made_by_name", "'S'")
                .change("made_on = date '2020-01-02'")
                .named("own area", "elsewhere", "area", "'HULL'")
                .named("other area", "elsewhere", "area", "'EAST_RIDING'")
                .named("own area, in another's name", "elsewhere", "area", "'HULL'", "made_by", ":somebody");
        reviews();
        table("assurance_open.document_holder", "ref").over(assessment);
    }

    private static Table ofAssessment(Table child) {
        return child.under("assurance.assessment")
                .row("assessment", "'DA-99990001'")
                .as("own organisation", "organisation", "'HCC'")
                .as("own area", "organisation", "'CSP_HULL'")
                .as("elsewhere", "organisation", "'ERYC'");
    }

    private void reviews() {
        var ours = new String[] {"organisation", "'ERYC'", "reviewer", "'HCC'"};
        var ofUs = new String[] {"organisation", "'HCC'", "reviewer", "'NLC'"};
        var others = new String[] {"organisation", "'ERYC'", "reviewer", "'NLC'"};
        table("assurance.review", "ref")
                .row("ref", "'DR-99990001'", "asked_on", "date '2020-01-01'", "due", "date '2020-01-02'")
                .row("asked_by", ":me", "asked_by_name", "'S'", "version", "1")
                .change("words = 'S'")
                .as("by own organisation", ours)
                .as("of own organisation", ofUs)
                .as("by another", others)
                .as("by own organisation, in another's name", with(List.of(ours), "asked_by", ":somebody"))
                .as(
                        "by own organisation, finished",
                        with(List.of(ours), "state", "'FINISHED'", "ended_on", "date '2020-01-02'"));
        var opinion = table("assurance.opinion", "review", "assessment")
                .under("assurance.review")
                .row("review", "'DR-99990001'", "assessment", "'DA-99990001'", "compliance", "'MET'")
                .row("given_on", "date '2020-01-01'", "given_by", ":me", "given_by_name", "'S'", "version", "1")
                .change("words = 'T', given_by = :me")
                .as("by own organisation", ours)
                .as("of own organisation", ofUs)
                .as("by another", others)
                .named(
                        "by own organisation, in another's name",
                        "by own organisation",
                        with(List.of(ours), "given_by", ":somebody"))
                .change("by own organisation, given in another's name", "by own organisation", "given_by = :somebody")
                .named("by another, finished", "by another", others)
                .then("by another, finished", ENDED)
                .named("by own organisation, finished", "by own organisation", ours)
                .then("by own organisation, finished", ENDED);
        for (var rowClass : opinion.plainClasses()) {
            var whose = rowClass.startsWith("of own") ? "HCC" : "ERYC";
            opinion.given(rowClass, """
                    insert into assurance.assessment (ref, organisation, duty, due)
                    values ('DA-99990001', '%s', 'MSA_52', date '2020-01-01') on conflict do nothing
                    """.formatted(whose));
        }
        opinion.given("by own organisation, given in another's name", """
                insert into assurance.assessment (ref, organisation, duty, due)
                values ('DA-99990001', 'ERYC', 'MSA_52', date '2020-01-01') on conflict do nothing
                """);
    }

    /// Statements that seat `:me` in a group.
    private static String[] seated(String group, String seat, String until) {
        return new String[] {"""
            insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
            values (:me, 'PE-9999009', 'S', 'HCC', '', '', '', date '2010-01-01') on conflict do nothing
            """, """
            insert into directory.seat_holding (group_code, seat_code, kind, person, from_date, to_date)
            values ('%s', '%s', 'deputy', :me, date '2010-01-01', %s)
            """.formatted(group, seat, until)};
    }

    private void risks() {
        table("risks.scale", "number")
                .row("number", "99", "from_day", "date '2020-01-01'", "likelihood", "'{a,b,c}'", "impact", "'{a,b,c}'")
                .row("amber_from", "2", "red_from", "3", "set_by", "'S'")
                .change("red_from = 4")
                .as("any");
        var hull = new String[] {"group_code", "'LOG_HULL'", "area", "'HULL'", "owner_organisation", "'ERYC'"};
        var other =
                new String[] {"group_code", "'LOG_EAST_RIDING'", "area", "'EAST_RIDING'", "owner_organisation", "'ERYC'"
                };
        var board = new String[] {"group_code", "'HMSP_STRATEGIC_BOARD'", "owner_organisation", "'ERYC'"};
        var restricted = new String[] {"restricted", "true"};
        var escalated = new String[] {
            "state",
            "'escalated'",
            "escalated_to",
            "'HMSP_STRATEGIC_BOARD'",
            "escalated_on",
            "date '2020-01-02'",
            "reason",
            "'S'"
        };
        var taken = with(List.of(escalated), "state", "'taken_on'");
        var owned =
                new String[] {"group_code", "'LOG_EAST_RIDING'", "area", "'EAST_RIDING'", "owner_organisation", "'HCC'"
                };
        var risk = table("risks.risk", "ref")
                .row("ref", "'RK-99990001'", "category", "'delivery'", "cause", "'S'", "event", "'S'", "effect", "'S'")
                .row("registered_on", "date '2020-01-01'", "review_on", "date '2020-02-01'", "version", "1")
                .change("treatment = 'T'");
        risk.as("own area", hull)
                .as("other area", other)
                .as("of all areas", board)
                .as(
                        "another group as of the own area",
                        "group_code",
                        "'LOG_EAST_RIDING'",
                        "area",
                        "'HULL'",
                        "owner_organisation",
                        "'ERYC'")
                .as("other area, own organisation", owned)
                .as("restricted, own area", with(List.of(hull), restricted))
                .as("restricted, other area", with(List.of(other), restricted))
                .as("restricted, other area, own organisation", with(List.of(owned), restricted))
                .as("escalated, own area", with(List.of(hull), escalated))
                .as("escalated, other area", with(List.of(other), escalated))
                .as("escalated, other area, own organisation", with(List.of(owned), escalated))
                .as("taken on, other area", with(List.of(other), taken))
                .as("taken on, own area", with(List.of(hull), taken))
                .as("accepted, other area, own organisation", with(List.of(owned), "state", "'accepted'"))
                .as(
                        "closed, own area",
                        with(List.of(hull), "state", "'closed'", "closed_on", "date '2020-01-02'", "reason", "'S'"))
                .as("restricted, escalated, other area", with(List.of(other), with(List.of(escalated), restricted)))
                .as("open and yet escalated, own area", with(List.of(hull), "escalated_to", "'HMSP_STRATEGIC_BOARD'"))
                .change(
                        "other area, own organisation, given to another organisation",
                        "other area, own organisation",
                        "owner_organisation = 'ERYC'")
                .change(
                        "escalated, other area, taken by another organisation",
                        "escalated, other area",
                        "owner_organisation = 'HCC'")
                .as("other area, chaired by oneself", other)
                .given("other area, chaired by oneself", seated("LOG_EAST_RIDING", "CHAIR", "null"))
                .as("other area, chaired by oneself before", other)
                .given("other area, chaired by oneself before", seated("LOG_EAST_RIDING", "CHAIR", "date '2020-01-01'"))
                .as("other area, with a seat in its group", other)
                .given("other area, with a seat in its group", seated("LOG_EAST_RIDING", "HEALTH", "null"))
                .as("restricted, other area, with a seat in its group", with(List.of(other), restricted))
                .given("restricted, other area, with a seat in its group", seated("LOG_EAST_RIDING", "HEALTH", "null"))
                .as("restricted, other area, with a seat in another group", with(List.of(other), restricted))
                .given("restricted, other area, with a seat in another group", seated("LOG_HULL", "HEALTH", "null"))
                .as(
                        "restricted, escalated, other area, with a seat in the group above",
                        with(List.of(other), with(List.of(escalated), restricted)))
                .given(
                        "restricted, escalated, other area, with a seat in the group above",
                        seated("HMSP_STRATEGIC_BOARD", "HEALTH", "null"))
                .as(
                        "other area, owned by one's own seat",
                        "group_code",
                        "'LOG_EAST_RIDING'",
                        "area",
                        "'EAST_RIDING'",
                        "owner_seat",
                        "'HEALTH'")
                .given("other area, owned by one's own seat", seated("LOG_EAST_RIDING", "HEALTH", "null"))
                .change(
                        "own area, escalated",
                        "own area",
                        "state = 'escalated', escalated_to = 'HMSP_STRATEGIC_BOARD', escalated_on = date '2020-01-02', reason = 'S'")
                .change("own area, out of order", "own area", "state = 'taken_on'")
                .change(
                        "other area, own organisation, accepted by who answers for it",
                        "other area, own organisation",
                        "state = 'accepted'")
                .change(
                        "other area, own organisation, reopened by who answers for it",
                        "accepted, other area, own organisation",
                        "state = 'open'")
                .change("own area, taken on by its own group", "escalated, own area", "state = 'taken_on'")
                .change("other area, taken on", "escalated, other area", "state = 'taken_on'")
                .change(
                        "other area, returned",
                        "taken on, other area",
                        "state = 'open', escalated_to = null, escalated_on = null")
                .change(
                        "own area, returned by its own group",
                        "taken on, own area",
                        "state = 'open', escalated_to = null, escalated_on = null")
                .change("other area, taken on and accepted", "taken on, other area", "state = 'accepted'");
        ofRisk("risks.score", "id")
                .row("id", ROW, "kind", "'current'", "likelihood", "1", "impact", "1", "scale", "1")
                .row("on_day", "date '2020-01-01'", "at", "now()", "reason", "'S'", "recorded_by", ":me")
                .row("recorded_by_name", "'S'")
                .change("reason = 'T'")
                .named("own area, in another's name", "own area", "recorded_by", ":somebody");
        ofRisk("risks.control", "id")
                .row("id", ROW, "words", "'S'", "works", "'yes'", "version", "1")
                .change("words = 'T'");
        ofRisk("risks.acceptance", "id")
                .row("id", ROW, "accepted_by", ":somebody", "accepted_by_name", "'S'", "reason", "'S'", "copy", "'{}'")
                .row("on_day", "date '2020-01-01'", "until_day", "date '2020-02-01'", "recorded_by", ":me")
                .row("recorded_by_name", "'S'")
                .change("ended_on = date '2020-01-03', ended_because = 'S'")
                .named("own area, in another's name", "own area", "recorded_by", ":somebody")
                .change("own area, not ended", "own area", "ended_on = null, ended_because = ''")
                .named("ended, own area", "own area", "ended_on", "date '2020-01-02'", "ended_because", "'S'");
        ofRisk("risks.risk_event", "id")
                .row("id", ROW, "on_day", "date '2020-01-01'", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .row("headline", "'S'")
                .change("headline = 'T'")
                .named("own area, in another's name", "own area", "actor", ":somebody");
        table("risks_open.risk", "ref").over(risk);
    }

    private Table ofRisk(String name, String... key) {
        return table(name, key)
                .under("risks.risk")
                .row("risk", "'RK-99990001'")
                .as("own area")
                .as("other area")
                .as("other area, own organisation")
                .as("restricted, other area")
                .as("escalated, other area")
                .as("closed, own area");
    }

    private void cases() {
        var record = table("cases.case_record", "id")
                .distinct("id", "ref")
                .row(
                        "id",
                        CASE,
                        "ref",
                        "'CA-9999001'",
                        "organisation",
                        "'HCC'",
                        "owner",
                        ":somebody",
                        "owner_name",
                        "'S'")
                .row("route", "'CHILD'", "opened_on", "date '2020-01-01'", "version", "1")
                .change("next_on = date '2020-02-01'");
        record.as("of others")
                .as("of others, owned by oneself", "owner", ":me")
                .as("closed, owned by oneself", "owner", ":me", "state", "'closed'", "closed_on", "date '2020-01-02'")
                .as("changed, owned by oneself", "owner", ":me", "version", "2")
                .as("own, as owner")
                .given("own, as owner", caseMember("person", ":me", "owner"))
                .as("own, as worker")
                .given("own, as worker", caseMember("person", ":me", "worker"))
                .as("own, as reader")
                .given("own, as reader", caseMember("person", ":me", "reader"))
                .as("of the organisation")
                .given("of the organisation", caseMember("organisation", "'HCC'", "worker"))
                .as("of another organisation")
                .given("of another organisation", caseMember("organisation", "'ERYC'", "worker"))
                .as("own before")
                .given("own before", caseMember("person", ":me", "worker", "until_day", "date '2020-01-02'"))
                .as("own, ended")
                .given(
                        "own, ended",
                        caseMember("person", ":me", "worker", "ended_at", "now()", "ended_by", ":somebody"))
                .as("own, with a conflict of interest")
                .given(
                        "own, with a conflict of interest",
                        caseMember("person", ":me", "worker"),
                        caseConflict("person", ":me"))
                .as("own, with a conflict of the organisation")
                .given(
                        "own, with a conflict of the organisation",
                        caseMember("person", ":me", "worker"),
                        caseConflict("organisation", "'HCC'"))
                .as("in an emergency")
                .given("in an emergency", emergency("now()"))
                .as("after an emergency")
                .given("after an emergency", emergency("now() - interval '5 hours'"))
                .as("erased")
                .given("erased", erasedCase());
        ofCase("cases.case_key", "case_id").row("wrapped", "'\\x01'").change("wrapped = '\\x02'");
        ofCase("cases.member", "id")
                .row("id", ROW, "person", ANOTHER, "person_name", "'S'", "capacity", "'reader'", "purpose", "'support'")
                .row(
                        "basis",
                        "'public_task'",
                        "from_day",
                        "date '2020-01-01'",
                        "added_by",
                        ":me",
                        "added_by_name",
                        "'S'")
                .row("version", "1")
                .change("until_day = date '2020-02-01'")
                .named("own, as owner, in another's name", "own, as owner", "added_by", ":somebody")
                .named("own, as owner, ended", "own, as owner", "ended_at", "now()", "ended_by", ":somebody");
        ofCase("cases.conflict", "id")
                .row("id", ROW, "person", ANOTHER, "sealed", "'\\x01'", "declared_by", ":me", "declared_by_name", "'S'")
                .row("declared_at", "now()", "version", "1")
                .change("lifted_at = now(), lifted_by = :me")
                .named("own, as reader, about oneself", "own, as reader", "person", ":me")
                .named("of others, about oneself", "of others", "person", ":me")
                .named("in an emergency, about oneself", "in an emergency", "person", ":me")
                .named("own, as owner, in another's name", "own, as owner", "declared_by", ":somebody")
                .named("own, as owner, lifted", "own, as owner", "lifted_at", "now()", "lifted_by", ":me")
                .change(
                        "own, as owner, lifted in another's name",
                        "own, as owner",
                        "lifted_at = now(), lifted_by = :somebody")
                .change("own, as owner, not lifted", "own, as owner", "version = 2");
        ofCase("cases.emergency_access", "id")
                .row("id", ROW, "person", ANOTHER, "person_name", "'S'", "organisation", "'ERYC'", "sealed", "'\\x01'")
                .row("from_at", "now()", "until_at", "now()", "version", "1", "ref", "'CA-9999001'")
                .change("ended_at = now()")
                .named("of others, by oneself", "of others", "person", ":me")
                .named("of others, by oneself, ended", "of others", "person", ":me", "ended_at", "now()")
                .change("of others, by oneself, not ended", "of others, by oneself", "ended_at = null");
        table("cases.emergency_attempt", "id")
                .row("id", ROW, "ref", "'CA-9999001'", "person_name", "'S'", "organisation", "'HCC'", "at", "now()")
                .change("ref = ref")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
        var review = ofCase("cases.emergency_review", "access")
                .row("access", REVIEWED, "justified", "true", "sealed", "'\\x01'", "reviewed_by", ":me")
                .row("reviewed_by_name", "'S'", "reviewed_at", "now()")
                .change("justified = false")
                .named("of others, in another's name", "of others", "reviewed_by", ":somebody")
                .named("of others, of one's own access", "of others");
        review.given("of others, of one's own access", """
                insert into cases.emergency_access (id, case_id, ref, person, person_name, organisation, sealed, from_at, until_at)
                values ('00000000-0000-4000-8000-0000000000ca', %s, 'CA-9999001', :somebody, 'S', 'ERYC', '\\x01',
                        now() - interval '9 hours', now() - interval '8 hours')
                on conflict do nothing
                """.formatted(CASE));
        review.classes()
                .forEach(rowClass -> review.given(
                        rowClass, reviewed(rowClass.equals("of others, of one's own access") ? ":me" : ":somebody")));
        sealedFields();
        rights();
        requests();
        accessPacks();
        table("cases.erased_case", "case_id")
                .row("case_id", ROW, "ref", "'CA-2345678'")
                .change("ref = 'CA-3456789'")
                .as("any");
        table("cases.person", "id")
                .row("id", ROW, "version", "1")
                .change("merged_into = null")
                .as("of others")
                .as("of others, merged", "merged_into", OTHER_ROW)
                .given("of others, merged", casePerson())
                .as("own, as worker")
                .given("own, as worker", caseOf(), caseMember("person", ":me", "worker"), """
                        insert into cases.person_in_case (id, case_id, person, ref, main, sealed)
                        values ('00000000-0000-4000-8000-0000000000c5', %s, %s, 'CP-9999009', true, '\\x01') on conflict do nothing
                        """.formatted(CASE, ROW));
        ofCase("cases.person_in_case", "id")
                .distinct("id", "ref")
                .row("id", ROW, "person", OTHER_ROW, "ref", "'CP-9999001'", "main", "false", "sealed", "'\\x01'")
                .row("version", "1")
                .change("relationship = 'sister'")
                .given("of others", casePerson())
                .given("own, as owner", casePerson())
                .given("own, as worker", casePerson())
                .given("own, as reader", casePerson())
                .given("own, with a conflict of interest", casePerson())
                .given("in an emergency", casePerson());
        ofCase("cases.entry", "id")
                .row("id", ROW, "at", "now()", "on_day", "date '2020-01-01'", "actor", ":me", "actor_name", "'S'")
                .row("act", "'sample'", "headline", "'S'")
                .change("headline = 'T'")
                .named("own, as worker, in another's name", "own, as worker", "actor", ":somebody");
        ofCase("cases.look", "id")
                .row("id", ROW, "at", "now()", "person", ":me", "person_name", "'S'", "organisation", "'HCC'")
                .row("capacity", "'worker'", "part", "''")
                .change("part = 'nrm'")
                .named("own, as reader, as a reader", "own, as reader", "capacity", "'reader'")
                .named("in an emergency, as such", "in an emergency", "capacity", "'emergency'")
                .named("own, as worker, in another's name", "own, as worker", "person", ":somebody");
    }

    private void notifications() {
        ofCase("cases.notification", "id")
                .distinct("id", "case_id")
                .row(
                        "id",
                        ROW,
                        "sealed",
                        "'\\x01'",
                        "begun_on",
                        "date '2020-01-01'",
                        "begun_by",
                        ":me",
                        "begun_by_name",
                        "'S'")
                .row("version", "1", "state", "'draft'")
                .change("sealed = '\\x02'")
                .change(
                        "own, as worker, sent before it was cleared",
                        "own, as worker",
                        "state = 'sent', cleared = " + OTHER_ROW + ", sent_on = date '2020-01-02', sent_by = :me");
        table("cases.notification_text", "id")
                .under("cases.notification")
                .row("id", OTHER_ROW, "case_id", CASE, "notification", ROW, "number", "1", "sealed", "'\\x01'")
                .row("cleared_at", "now()", "cleared_by", ":me", "cleared_by_name", "'S'")
                .change("number = 2")
                .as("of others")
                .as("own, as owner")
                .as("own, as worker")
                .as("own, as reader")
                .as("own, with a conflict of interest")
                .as("in an emergency");
        ofCase("cases.notification_identity", "case_id")
                .row(
                        "agreed_on",
                        "date '2020-01-01'",
                        "sealed",
                        "'\\x01'",
                        "recorded_by",
                        ":me",
                        "recorded_by_name",
                        "'S'")
                .row("version", "1")
                .change("ended_on = date '2020-01-02'");
    }

    private void plans() {
        ofCase("support.plan", "case_id").row("version", "1").change("review_on = date '2020-01-02'");
        ofCase("support.need", "id")
                .distinct("id", "case_id")
                .row("id", ROW, "domain", "'GOALS'", "answer", "'NEEDED'", "sealed", "'\\x01'", "version", "1")
                .change("sealed = '\\x02'");
        ofNeed("support.plan_action")
                .row("owner_kind", "'PERSON'", "sealed", "'\\x01'", "version", "1")
                .change("sealed = '\\x02'");
        ofNeed("support.service_referral")
                .row("asked_on", "date '2020-01-01'", "asked_by", ":me", "asked_by_name", "'S'")
                .row("sealed", "'\\x01'", "version", "1")
                .change("sealed = '\\x02'");
        table("support.setting", "key", "from_date")
                .row(
                        "key",
                        "'chase_days'",
                        "from_date",
                        "date '1901-01-01'",
                        "value",
                        "1",
                        "set_by",
                        "'S'",
                        "version",
                        "1")
                .change("value = 2")
                .as("any");
        table("support.unmet_need", "id")
                .row("id", ROW, "on_month", "date '2020-01-01'", "domain", "'GOALS'", "reason", "'OTHER'")
                .row("language", "''", "area", "''")
                .as("own organisation", "organisation", "'HCC'")
                .as("another organisation", "organisation", "'ERYC'");
    }

    /// A table of what hangs on a need of a plan.
    private Table ofNeed(String name) {
        var table = table(name, "id").under("support.need").row("id", ROW, "case_id", CASE, "need", ROW);
        for (var rowClass : List.of(
                "of others",
                "own, as owner",
                "own, as worker",
                "own, as reader",
                "own, with a conflict of interest",
                "in an emergency")) {
            table.as(rowClass);
        }
        return table;
    }

    private void children() {
        ofCase("cases.child_step", "id")
                .distinct("id", "case_id")
                .row("id", ROW, "step", "'GUARDIAN'", "state", "'open'", "sealed", "'\\x01'", "version", "1")
                .change("sealed = '\\x02'");
        table("cases.devolved_panel", "area", "from_day")
                .row(
                        "area",
                        "'SAMPLE'",
                        "from_day",
                        "date '1901-01-01'",
                        "site",
                        "'S'",
                        "source",
                        "'S'",
                        "set_by",
                        "'S'")
                .row("unchecked", "''", "version", "1")
                .change("site = 'T'")
                .as("any");
        table("cases.guardian_area", "area", "from_day")
                .row(
                        "area",
                        "'SAMPLE'",
                        "from_day",
                        "date '1901-01-01'",
                        "covered",
                        "'no'",
                        "source",
                        "'S'",
                        "set_by",
                        "'S'")
                .row("version", "1")
                .change("source = 'T'")
                .as("any");
        table("cases.child_setting", "key", "from_date")
                .row("key", "'panel_days'", "from_date", "date '1901-01-01'", "value", "100", "set_by", "'S'")
                .change("value = 99")
                .as("any");
    }

    private void rights() {
        table("rights.retention_setting", "key", "from_date")
                .row("key", "'case_years'", "from_date", "date '1901-01-01'", "value", "7", "set_by", "'S'")
                .change("value = 8")
                .as("any");
        table("rights.retention_check", "id")
                .row("id", ROW, "source", "'S'", "checked_by", "'S'", "checked_on", "date '2020-01-01'")
                .row("recorded_by", ":me", "recorded_by_name", "'S'", "recorded_at", "now()")
                .change("source = 'T'")
                .as("own")
                .as("in another's name", "recorded_by", ":somebody");
        ofCase("rights.retention", "case_id")
                .row("ref", "'CA-9999001'", "organisation", "'ERYC'", "closed_on", "date '2010-01-01'")
                .row("ends_on", "date '2017-01-01'", "why", "'CLOSED'")
                .change("why = 'CHILD'")
                .as("of others, of one's organisation", "organisation", "'HCC'")
                .named(
                        "own, with a conflict of interest, of one's organisation",
                        "own, with a conflict of interest",
                        "organisation",
                        "'HCC'")
                .named(
                        "own, with a conflict of the organisation",
                        "own, with a conflict of the organisation",
                        "organisation",
                        "'HCC'");
        ofCase("rights.hold", "id")
                .row("id", ROW, "ref", "'CA-9999001'", "kind", "'CLAIM'", "sealed", "'\\x01'", "set_by", ":me")
                .row(
                        "set_by_name",
                        "'S'",
                        "set_on",
                        "date '2020-01-01'",
                        "review_on",
                        "date '2030-01-01'",
                        "version",
                        "1")
                .change("review_on = date '2031-01-01'")
                .named("own, as worker, in another's name", "own, as worker", "set_by", ":somebody")
                .as("of others, at its end")
                .given("of others, at its end", retained("'ERYC'"))
                .as("of others, at its end, of one's organisation")
                .given("of others, at its end, of one's organisation", retained("'HCC'"))
                .named("of others, at its end, of another reference", "of others", "ref", "'CA-9999009'")
                .given("of others, at its end, of another reference", retained("'ERYC'"))
                .named("of others, beside one at its end of one's organisation", "of others")
                .given(
                        "of others, beside one at its end of one's organisation",
                        retained("'HCC'").replace(CASE, OTHER_CASE))
                .named(
                        "own, with a conflict of interest, at its end, of one's organisation",
                        "own, with a conflict of interest")
                .given("own, with a conflict of interest, at its end, of one's organisation", retained("'HCC'"))
                .named(
                        "own, as worker, lifted at once",
                        "own, as worker",
                        "lifted_on",
                        "date '2020-01-02'",
                        "lifted_by",
                        ":me")
                .named("own, as worker, of a later version", "own, as worker", "version", "2")
                .named("own, as owner, lifted", "own, as owner", "lifted_on", "date '2020-01-02'", "lifted_by", ":me")
                .change(
                        "own, as owner, to be lifted",
                        "own, as owner",
                        "lifted_on = date '2020-01-02', lifted_by = :me")
                .change(
                        "own, as owner, to be lifted in another's name",
                        "own, as owner",
                        "lifted_on = date '2020-01-02', lifted_by = :somebody");
        var decision = ofCase("rights.erasure_decision", "id")
                .row("id", ROW, "side", "'casework'", "erase", "true", "decided_by", ":me", "decided_by_name", "'S'")
                .row("decided_at", "now()")
                .change("erase = erase")
                .as("of others, of governance", "side", "'governance'")
                .as("of others, of one's organisation")
                .named("own, as owner, in another's name", "own, as owner", "decided_by", ":somebody");
        decision.classes()
                .forEach(rowClass -> decision.given(
                        rowClass, retained(rowClass.equals("of others, of one's organisation") ? "'HCC'" : "'ERYC'")));
        decision.named("own, as owner, of governance", "own, as owner", "side", "'governance'")
                .given("own, as owner, of governance", retained("'ERYC'"))
                .as("of others, of one's organisation, of governance", "side", "'governance'")
                .given("of others, of one's organisation, of governance", retained("'HCC'"))
                .as("of others, of governance, before its end", "side", "'governance'")
                .given(
                        "of others, of governance, before its end",
                        retained("'ERYC'").replace("date '2017-01-01'", "date '2999-01-01'"))
                .as("of others, of governance, beside one at its end", "side", "'governance'")
                .given(
                        "of others, of governance, beside one at its end",
                        retained("'ERYC'").replace(CASE, OTHER_CASE))
                .named("own, with a conflict of interest, of one's organisation", "own, with a conflict of interest")
                .given("own, with a conflict of interest, of one's organisation", retained("'HCC'"));
        table("rights.certificate", "id")
                .row("id", ROW, "ref", "'ER-9999001'", "case_ref", "'CA-9999001'", "organisation", "'ERYC'")
                .row("closed_on", "date '2010-01-01'", "ended_on", "date '2017-01-01'", "why", "'S'")
                .row("casework_name", "'S'", "governance_name", "'T'", "begun_at", "now()")
                .row("gone_on", "date '2020-01-01'", "rows_gone_on", "date '2020-01-01'")
                .change("erased_at = now(), counts = '{}'")
                .as("of others")
                .as("of one's organisation", "organisation", "'HCC'")
                .as("ended", "erased_at", "now()", "counts", "'{}'")
                .change("of others, left open", "of others", "erased_at = null");
    }

    private void requests() {
        table("rights.request_setting", "key", "from_date")
                .row("key", "'answer_months'", "from_date", "date '1901-01-01'", "value", "1", "set_by", "'S'")
                .change("value = 2")
                .as("any");
        ofCase("rights.request", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'DR-9999001'", "kind", "'ACCESS'", "received_on", "date '2020-01-01'")
                .row("recorded_by", ":me", "recorded_by_name", "'S'", "version", "1")
                .change("acknowledged_on = date '2020-01-02'")
                .as("about no case", "case_id", "null")
                .named("own, as worker, in another's name", "own, as worker", "recorded_by", ":somebody")
                .named("own, as worker, of a later version", "own, as worker", "version", "2")
                .named(
                        "own, as worker, ended",
                        "own, as worker",
                        "state",
                        "'answered'",
                        "ended_on",
                        "date '2020-01-03'");
        var asked = """
                insert into rights.request (id, ref, case_id, kind, received_on, recorded_by, recorded_by_name)
                values (%s, 'DR-9999002', %s, 'ACCESS', date '2020-01-01', :somebody, 'S') on conflict do nothing
                """.formatted(REQUESTED, CASE);
        var pause = table("rights.request_pause", "id")
                .under("rights.request")
                .row(
                        "id",
                        ROW,
                        "request",
                        REQUESTED,
                        "why",
                        "'SCOPE'",
                        "from_day",
                        "date '2020-01-02'",
                        "set_by",
                        ":me")
                .row("set_by_name", "'S'", "version", "1")
                .change("until_day = date '2020-01-05'")
                .as("of others")
                .given("of others", caseOf(), asked)
                .as("own, as worker")
                .given("own, as worker", caseOf(), caseMember("person", ":me", "worker"), asked)
                .as("own, as reader")
                .given("own, as reader", caseOf(), caseMember("person", ":me", "reader"), asked)
                .named("own, as worker, in another's name", "own, as worker", "set_by", ":somebody")
                .named("own, as worker, of no request", "own, as worker", "request", ANOTHER)
                .named("own, as worker, over at once", "own, as worker", "until_day", "date '2020-01-03'")
                .change("own, as worker, not over", "own, as worker", "version = 2")
                .named("own, as worker, of an answered request", "own, as worker");
        for (var rowClass : List.of(
                "own, as worker, in another's name",
                "own, as worker, of no request",
                "own, as worker, over at once",
                "own, as worker, not over",
                "own, as worker, of an answered request")) {
            pause.given(rowClass, caseOf(), caseMember("person", ":me", "worker"), asked);
        }
        pause.given(
                "own, as worker, of an answered request",
                "update rights.request set state = 'answered', ended_on = date '2020-01-03' where id = " + REQUESTED);
    }

    private void accessPacks() {
        var asked = """
                insert into rights.request (id, ref, case_id, kind, received_on, recorded_by, recorded_by_name)
                values (%s, 'DR-9999002', %s, 'ACCESS', date '2020-01-01', :somebody, 'S') on conflict do nothing
                """.formatted(REQUESTED, CASE);
        var approve = "state = 'APPROVED', approved_at = now(), paper = '\\x01', file = '\\x01', approved_by = ";
        var hand = "state = 'HANDED_OVER', handed_on = date '2020-01-03', handed_way = 'POST'";
        var ready = new String[] {"state", "'READY'"};
        var readyOfAnother = new String[] {"state", "'READY'", "proposed_by", ":somebody"};
        var handed = new String[] {
            "state",
            "'HANDED_OVER'",
            "handed_on",
            "date '2020-01-03'",
            "handed_way",
            "'POST'",
            "approved_by",
            ":somebody"
        };
        var papers = new String[] {"approved_at", "now()", "paper", "'\\x01'", "file", "'\\x01'"};
        var pack = ofCase("rights.pack", "id")
                .row(
                        "id",
                        ROW,
                        "request",
                        REQUESTED,
                        "made_at",
                        "now()",
                        "proposed_by",
                        ":me",
                        "proposed_by_name",
                        "'S'")
                .change("state = 'READY'")
                .named("own, as worker, of another", "own, as worker", "proposed_by", ":somebody")
                .named("own, as reader, of another", "own, as reader", "proposed_by", ":somebody")
                .named("in an emergency, of another", "in an emergency", "proposed_by", ":somebody")
                .named("own, as worker, of a later version", "own, as worker", "version", "2")
                .named("own, as worker, with words to it at once", "own, as worker", "sealed", "'\\x02'")
                .named("own, as worker, ready", "own, as worker", ready)
                .named("own, as owner, of another, ready", "own, as owner", readyOfAnother)
                .named("own, as worker, of another, ready", "own, as worker", readyOfAnother)
                .named("own, as reader, of another, ready", "own, as reader", readyOfAnother)
                .named("in an emergency, of another, ready", "in an emergency", readyOfAnother)
                .named(
                        "own, as worker, approved",
                        "own, as worker",
                        with(List.of(papers), "state", "'APPROVED'", "approved_by", ":somebody"))
                .named(
                        "own, as reader, of another, approved",
                        "own, as reader",
                        with(
                                List.of(papers),
                                "state",
                                "'APPROVED'",
                                "approved_by",
                                ":lead",
                                "proposed_by",
                                ":somebody"))
                .named("own, as worker, handed over", "own, as worker", joined(papers, handed))
                .change("own, as worker, left a draft", "own, as worker", "version = 2")
                .change("own, as reader, left a draft", "own, as reader", "version = 2")
                .change("own, as reader, of another, sent back", "own, as reader, of another, ready", "state = 'DRAFT'")
                .change(
                        "in an emergency, of another, sent back",
                        "in an emergency, of another, ready",
                        "state = 'DRAFT'")
                .change("own, as worker, handed over, changed", "own, as worker, handed over", "version = 2")
                .change("own, as worker, to be handed over", "own, as worker, approved", hand)
                .change("own, as reader, to be handed over", "own, as reader, of another, approved", hand);
        for (var capacity : List.of("owner", "worker", "reader")) {
            pack.change(
                    "own, as %s, of another, to be approved".formatted(capacity),
                    "own, as %s, of another, ready".formatted(capacity),
                    approve + ":me");
        }
        pack.change(
                "own, as reader, of another, to be approved in another's name",
                "own, as reader, of another, ready",
                approve + ":lead");
        pack.classes().forEach(rowClass -> pack.given(rowClass, asked));
        var line = ofCase("rights.pack_line", "pack", "number")
                .row("pack", OTHER_ROW, "number", "1", "marked", "true", "sealed", "'\\x01'", "proposed_by", ":me")
                .change("decision = 'GIVEN'")
                .named("own, as worker, of another", "own, as worker", "proposed_by", ":somebody")
                .named("own, as reader, of another", "own, as reader", "proposed_by", ":somebody");
        line.classes()
                .forEach(rowClass -> line.given(
                        rowClass,
                        asked,
                        packed(OTHER_ROW, "DRAFT", rowClass.contains("of another") ? ":somebody" : ":me")));
        line.named("own, as worker, in a pack of another", "own, as worker")
                .given("own, as worker, in a pack of another", packed(OTHER_ROW, "DRAFT", ":somebody"))
                .named("own, as worker, in another's name", "own, as worker", "proposed_by", ":somebody")
                .given("own, as worker, in another's name", packed(OTHER_ROW, "DRAFT", ":me"))
                .named("own, as worker, in no pack", "own, as worker", "pack", ANOTHER)
                .given("own, as worker, in no pack", packed(OTHER_ROW, "DRAFT", ":me"))
                .named("own, as worker, ready", "own, as worker")
                .given("own, as worker, ready", packed(OTHER_ROW, "READY", ":me"))
                .named("own, as worker, of a later version", "own, as worker", "version", "2")
                .given("own, as worker, of a later version", packed(OTHER_ROW, "DRAFT", ":me"))
                .named("own, as worker, in a pack of a later version", "own, as worker")
                .given(
                        "own, as worker, in a pack of a later version",
                        packed(OTHER_ROW, "DRAFT", ":me"),
                        "update rights.pack set version = 2 where id = " + OTHER_ROW)
                .named(
                        "own, as worker, withheld at once",
                        "own, as worker",
                        "decision",
                        "'WITHHELD'",
                        "reason",
                        "'CRIME'",
                        "redaction",
                        "'\\x01'")
                .given("own, as worker, withheld at once", packed(OTHER_ROW, "DRAFT", ":me"))
                .named("own, as worker, reviewed", "own, as worker", "reviewed_by", ":somebody")
                .given("own, as worker, reviewed", packed(OTHER_ROW, "DRAFT", ":me"))
                .named("own, as worker, in a pack that is dropped beside a draft", "own, as worker")
                .given(
                        "own, as worker, in a pack that is dropped beside a draft",
                        packed(OTHER_ROW, "DROPPED", ":me"),
                        packed(ANOTHER, "DRAFT", ":me"))
                .named("own, as reader, of another, ready", "own, as reader", "proposed_by", ":somebody")
                .given("own, as reader, of another, ready", packed(OTHER_ROW, "READY", ":somebody"));
        var review = "reviewed_by_name = 'S', reviewed_by = ";
        line.change("own, as reader, of another, to be reviewed", "own, as reader, of another, ready", review + ":me")
                .change(
                        "own, as reader, of another, left unreviewed",
                        "own, as reader, of another, ready",
                        review + "null")
                .change(
                        "own, as reader, of another, to be reviewed in another's name",
                        "own, as reader, of another, ready",
                        review + ":lead")
                .named("in an emergency, of another, ready", "in an emergency", "proposed_by", ":somebody")
                .change(
                        "in an emergency, of another, to be reviewed",
                        "in an emergency, of another, ready",
                        review + ":me")
                .named(
                        "own, as reader, of another, beside one that is ready",
                        "own, as reader",
                        "proposed_by",
                        ":somebody")
                .change(
                        "own, as reader, of another, to be reviewed beside one that is ready",
                        "own, as reader, of another, beside one that is ready",
                        review + ":me");
        for (var rowClass : List.of(
                "own, as reader, of another, to be reviewed",
                "own, as reader, of another, left unreviewed",
                "own, as reader, of another, to be reviewed in another's name",
                "in an emergency, of another, ready",
                "in an emergency, of another, to be reviewed")) {
            line.given(rowClass, packed(OTHER_ROW, "READY", ":somebody"));
        }
        for (var rowClass : List.of(
                "own, as reader, of another, beside one that is ready",
                "own, as reader, of another, to be reviewed beside one that is ready")) {
            line.given(
                    rowClass,
                    packed(OTHER_ROW, "DRAFT", ":somebody"),
                    packed(ANOTHER, "READY", ":somebody").replace(REQUESTED, ROW));
        }
    }

    private static String packed(String id, String state, String by) {
        return """
                insert into rights.pack (id, case_id, request, state, made_at, proposed_by, proposed_by_name)
                values (%s, %s, %s, '%s', now(), %s, 'S') on conflict do nothing
                """.formatted(id, CASE, REQUESTED, state, by);
    }

    private static String retained(String organisation) {
        return """
                insert into rights.retention (case_id, ref, organisation, closed_on, ends_on, why)
                values (%s, 'CA-9999001', %s, date '2010-01-01', date '2017-01-01', 'CLOSED') on conflict do nothing
                """.formatted(CASE, organisation);
    }

    /// Outcomes, risk and contacts of a case.
    private void caseOutcomes() {
        ofCase("support.outcome_review", "id")
                .row(
                        "id",
                        ROW,
                        "number",
                        "'100001'",
                        "point",
                        "'START'",
                        "on_day",
                        "date '2020-01-01'",
                        "state",
                        "'OPEN'")
                .distinct("id", "number")
                .row("interpreter", "'USED'", "sealed", "'\\x01'", "recorded_by", ":me", "recorded_by_name", "'S'")
                .row("at", "now()")
                .change("state = 'DONE'")
                .named("own, as owner, done", "own, as owner", "state", "'DONE'")
                .change("own, as owner, left open", "own, as owner", "version = 2")
                .change("own, as owner, skipped", "own, as owner", "state = 'SKIPPED'");
        var rating = ofCase("support.outcome_rating", "id")
                .row("id", ROW, "review", OUTCOME_REVIEW, "outcome", "'MSCOS1'", "source", "'PERSON'", "rating", "3")
                .distinct("id", "outcome")
                .row("answer", "'RATED'", "recorded_by", ":me", "recorded_by_name", "'S'", "at", "now()")
                .change("rating = 4");
        for (var one : List.of(
                "of others",
                "own, as owner",
                "own, as worker",
                "own, as reader",
                "own, with a conflict of interest",
                "in an emergency")) {
            rating.given(one, outcomeReview("OPEN"));
        }
        rating.named("own, as owner, of a finished one", "own, as owner")
                .given("own, as owner, of a finished one", outcomeReview("DONE"))
                .named("own, as owner, of a finished one beside an open one", "own, as owner")
                .given(
                        "own, as owner, of a finished one beside an open one",
                        outcomeReview("DONE"),
                        outcomeReview("OPEN").replace(OUTCOME_REVIEW, OTHER_ROW).replace("100009", "100010"));
        table("support.outcome_count", "organisation", "outcome", "change", "until_day")
                .row("outcome", "'MSCOS1'", "change", "'BETTER'", "until_day", "date '2020-01-01'", "count", "7")
                .as("own organisation", "organisation", "'HCC'")
                .as("other organisation", "organisation", "'ERYC'");
        ofCase("support.risk_assessment", "id")
                .row(
                        "id",
                        ROW,
                        "subject",
                        "'TO_SELF'",
                        "number",
                        "'100001'",
                        "level",
                        "'LOW'",
                        "likelihood",
                        "'LIKELY'")
                .distinct("id", "number")
                .row("assessed_on", "date '2020-01-01'", "next_review", "date '2020-01-02'", "sealed", "'\\x01'")
                .row("recorded_by", ":me", "recorded_by_name", "'S'", "at", "now()")
                .change("level = 'NONE'");
        ofCase("support.contact", "id")
                .row(
                        "id",
                        ROW,
                        "number",
                        "'100001'",
                        "on_day",
                        "date '2020-01-01'",
                        "way",
                        "'VISIT'",
                        "result",
                        "'SPOKE'")
                .distinct("id", "number")
                .row("with_role", "'PERSON'", "interpreter", "'USED'", "sealed", "'\\x01'", "recorded_by", ":me")
                .row("recorded_by_name", "'S'", "at", "now()")
                .change("way = 'PHONE'");
        table("support.contact_setting", "key", "from_date")
                .row("key", "'no_contact_days'", "from_date", "date '1901-01-01'", "value", "14", "set_by", "'S'")
                .change("value = 15")
                .as("any");
    }

    private static final String OUTCOME_REVIEW = "'00000000-0000-4000-8000-0000000000e1'::uuid";

    private static String outcomeReview(String state) {
        return """
                insert into support.outcome_review (id, case_id, number, point, on_day, state, interpreter, sealed, recorded_by,
                                                    recorded_by_name, at)
                values (%s, %s, 100009, 'START', date '2020-01-01', '%s', 'USED', '\\x01', :somebody, 'S', now())
                on conflict do nothing
                """.formatted(OUTCOME_REVIEW, CASE, state);
    }

    /// Disclosures and their copies, requests of the police, and the grounds of sharing.
    private void sharing() {
        table("sharing.basis", "code")
                .row("code", "'SAMPLE'", "position", "99", "need", "'S'", "article6", "'S'", "article9", "'S'")
                .row("source", "'S'", "version", "1")
                .change("need = 'T'")
                .as("any");
        table("sharing.policy_document", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'AP-9999001'", "kind", "'POLICY'", "organisation", "'HCC'", "title", "'S'")
                .row("edition", "'1'", "conditions", "'{SCH1_6}'", "approved_by", "'S'")
                .row("approved_on", "date '2020-01-01'", "review_on", "date '2020-01-02'", "recorded_by", ":me")
                .row("recorded_by_name", "'S'", "version", "1")
                .change("title = 'T'")
                .as("any");
        var disclosure = ofCase("sharing.disclosure", "id")
                .distinct("id", "ref")
                .row("id", ROW, "case_ref", "'CA-9999001'", "ref", "'SH-9999001'", "organisation", "'HCC'")
                .row("parts", "'{IDENTITY}'", "purpose", "'SUPPORT'", "basis", "'SAFEGUARDING'", "version", "1")
                .row("from_day", "date '2020-01-01'", "until_day", "date '2999-01-01'", "channel", "'POST'")
                .row("told", "'ASKED'", "answer", "'REFUSED'", "prepared_by", ":me", "prepared_by_name", "'S'")
                .row("prepared_at", "now()", "sealed", "'\\x01'")
                .change("version = 2")
                .named("own, as worker, in another's name", "own, as worker", "prepared_by", ":somebody")
                .named("own, as worker, of another reference", "own, as worker", "case_ref", "'CA-9999009'")
                .named("own, as worker, of the reference of another case", "own, as worker", "case_ref", "'CA-9999002'")
                .given("own, as worker, of the reference of another case", alsoInAnotherCase())
                .named("own, as worker, of a later version", "own, as worker", "version", "2")
                .named("own, as worker, dropped", "own, as worker", "state", "'DROPPED'", "ended_at", "now()");
        disclosure
                .change(
                        "own, as worker, shared without agreement",
                        "own, as worker",
                        "state = 'SHARED', without_agreement = true, shared_by = :me, shared_at = now()")
                .change(
                        "own, as worker, shared in another's name",
                        "own, as worker",
                        "state = 'SHARED', without_agreement = true, shared_by = :somebody, shared_at = now()");
        var copy = ofCase("sharing.copy", "disclosure")
                .row("disclosure", ROW, "ref", "'SH-9999001'", "organisation", "'HCC'", "wrapped", "'\\x01'")
                .row("from_day", "date '2020-01-01'", "until_day", "date '2999-01-01'", "sealed", "'\\x01'")
                .change("live = true")
                .named("own, as worker, live at once", "own, as worker", "live", "true")
                .named("of others, received", "of others", "recipient", ":me", "live", "true")
                .named("of others, received by another", "of others", "recipient", ":somebody", "live", "true")
                .named("of others, received, recalled", "of others", "recipient", ":me")
                .named(
                        "of others, received before",
                        "of others",
                        "recipient",
                        ":me",
                        "live",
                        "true",
                        "until_day",
                        "date '2020-01-02'")
                .named(
                        "own, with a conflict of interest, received",
                        "own, with a conflict of interest",
                        "recipient",
                        ":me",
                        "live",
                        "true");
        copy.classes()
                .forEach(rowClass -> copy.given(
                        rowClass,
                        disclosed(
                                rowClass.contains("received by another")
                                        ? ":somebody"
                                        : rowClass.contains("received") ? ":me" : null,
                                rowClass.contains("before") ? "2020-01-02" : "2999-01-01",
                                false)));
        var prepared = disclosed(null, "2999-01-01", false);
        copy.named("own, as worker, of another disclosure", "own, as worker", "disclosure", OTHER_ROW)
                .given("own, as worker, of another disclosure", prepared)
                .named("own, as worker, of another reference", "own, as worker", "ref", "'SH-9999009'")
                .given("own, as worker, of another reference", prepared)
                .named("own, as worker, for somebody it is not for", "own, as worker", "recipient", ":somebody")
                .given("own, as worker, for somebody it is not for", prepared)
                .named("own, as worker, from another day", "own, as worker", "from_day", "date '2020-01-02'")
                .given("own, as worker, from another day", prepared)
                .named("own, as worker, until another day", "own, as worker", "until_day", "date '2998-01-01'")
                .given("own, as worker, until another day", prepared)
                .named("own, as worker, of a disclosure of another case", "own, as worker")
                .given("own, as worker, of a disclosure of another case", alsoInAnotherCase())
                .given("own, as worker, of a disclosure of another case", prepared.replace(CASE, OTHER_CASE))
                .named("own, as worker, shared", "own, as worker")
                .given("own, as worker, shared", disclosed(null, "2999-01-01", true))
                .named("own, as worker, beside one that is shared", "own, as worker")
                .given(
                        "own, as worker, beside one that is shared",
                        prepared,
                        disclosed(null, "2999-01-01", true)
                                .replace(ROW, OTHER_ROW)
                                .replace("'SH-9999001'", "'SH-9999002'"))
                .named(
                        "of others, received, not yet begun",
                        "of others",
                        "recipient",
                        ":me",
                        "live",
                        "true",
                        "from_day",
                        "date '2998-01-01'")
                .given("of others, received, not yet begun", disclosed(":me", "2999-01-01", true))
                .change("own, as worker, recalled", "own, as worker, live at once", "live = false");
        var look = ofCase("sharing.copy_look", "id")
                .row("id", ROW, "disclosure", ROW, "at", "now()", "person", ":me", "person_name", "'S'")
                .row("organisation", "'HCC'", "way", "'PAGE'")
                .change("way = 'PDF'")
                .named("own, as reader, in another's name", "own, as reader", "person", ":somebody")
                .named("of others, received", "of others")
                .named("of others, received, under another case", "of others", "case_id", OTHER_CASE)
                .named("of others, received, of another copy", "of others", "disclosure", OTHER_ROW)
                .named("of others, of another", "of others", "person", ":somebody");
        look.classes()
                .forEach(rowClass -> look.given(
                        rowClass,
                        disclosed(
                                rowClass.contains("received") ? ":me" : null,
                                "2999-01-01",
                                rowClass.contains("received")),
                        copied(rowClass.contains("received") ? ":me" : null)));
        ofCase("sharing.police_request", "id")
                .distinct("id", "ref")
                .row(
                        "id",
                        ROW,
                        "ref",
                        "'PR-9999001'",
                        "received_on",
                        "date '2020-01-01'",
                        "answer_by",
                        "date '2020-01-02'")
                .row("others_tried", "'YES'", "notice", "'GIVEN'", "views", "'CONTENT'", "code_law", "'LW-0010'")
                .row("code_checked", "false", "recorded_by", ":me", "recorded_by_name", "'S'", "recorded_at", "now()")
                .row("sealed", "'\\x01'", "version", "1")
                .change("answer_by = date '2020-01-03'");
        var part = ofCase("sharing.police_request_part", "id")
                .distinct("id", "part")
                .row(
                        "id",
                        ROW,
                        "request",
                        ROW,
                        "position",
                        "1",
                        "part",
                        "'SAFETY'",
                        "decision",
                        "'OPEN'",
                        "version",
                        "1")
                .change("decision = 'REFUSED', decided_by = :me, decided_on = date '2020-01-01', sealed = '\\x01'")
                .named(
                        "own, as worker, decided at once",
                        "own, as worker",
                        "decision",
                        "'GIVEN'",
                        "decided_by",
                        ":me",
                        "decided_on",
                        "date '2020-01-01'",
                        "sealed",
                        "'\\x01'")
                .named("own, as worker, of an answered request", "own, as worker")
                .named("own, as worker, of an answered request beside an open one", "own, as worker")
                .given(
                        "own, as worker, of an answered request beside an open one",
                        asked(false).replace(ROW, OTHER_ROW).replace("'PR-9999001'", "'PR-9999002'"))
                .named(
                        "own, as worker, of notes of counselling",
                        "own, as worker",
                        "part",
                        "'COUNSELLING'",
                        "decision",
                        "'REFUSED_PRESUMED'")
                .change(
                        "own, as worker, decided in another's name",
                        "own, as worker",
                        "decision = 'REFUSED', decided_by = :somebody, decided_on = date '2020-01-01', sealed = '\\x01'");
        part.classes().forEach(rowClass -> part.given(rowClass, asked(rowClass.contains("answered"))));
        var second = ofCase("sharing.counselling_decision", "id")
                .row("id", ROW, "part", ROW, "part_version", "2", "agreed", "true", "decided_by", ":me")
                .row("decided_by_name", "'S'", "decided_on", "date '2020-01-01'", "sealed", "'\\x01'")
                .change("agreed = false")
                .named("own, as reader, in another's name", "own, as reader", "decided_by", ":somebody")
                .named("own, as reader, of one's own proposal", "own, as reader")
                .named("own, as reader, of another version", "own, as reader", "part_version", "3")
                .named("own, as reader, of another part", "own, as reader", "part", OTHER_ROW);
        second.classes()
                .forEach(rowClass -> second.given(
                        rowClass, asked(false), proposed(rowClass.contains("one's own") ? ":me" : ":somebody")));
        second.named("own, as reader, of what nobody proposed", "own, as reader")
                .given(
                        "own, as reader, of what nobody proposed",
                        asked(false),
                        proposed(":somebody").replace("'PROPOSED'", "'REFUSED'"))
                .named("own, as reader, of a part of another case", "own, as reader")
                .given("own, as reader, of a part of another case", alsoInAnotherCase())
                .given(
                        "own, as reader, of a part of another case",
                        proposed(":somebody").replace(CASE, OTHER_CASE));
    }

    private static String disclosed(@Nullable String recipient, String until, boolean shared) {
        return """
                insert into sharing.disclosure (id, case_id, case_ref, ref, organisation, to_person, parts, purpose, basis, from_day,
                                                until_day, channel, told, answer, prepared_by, prepared_by_name, prepared_at, sealed,
                                                state, shared_by, shared_at)
                values (%s, %s, 'CA-9999001', 'SH-9999001', 'HCC', %s, '{}', 'SUPPORT', 'SAFEGUARDING', date '2020-01-01', date '%s', '%s',
                        'ASKED', 'AGREED', :somebody, 'S', now(), '\\x01', %s)
                on conflict do nothing
                """.formatted(
                        ROW,
                        CASE,
                        recipient == null ? "null" : recipient,
                        until,
                        recipient == null ? "POST" : "WAYMARK",
                        shared ? "'SHARED', :somebody, now()" : "'PREPARED', null, null");
    }

    private static String copied(@Nullable String recipient) {
        return """
                insert into sharing.copy (disclosure, case_id, ref, recipient, organisation, from_day, until_day, live, wrapped, sealed)
                values (%s, %s, 'SH-9999001', %s, 'HCC', date '2020-01-01', date '2999-01-01', %s, '\\x01', '\\x01')
                on conflict do nothing
                """.formatted(ROW, CASE, recipient == null ? "null" : recipient, recipient != null);
    }

    private static String asked(boolean answered) {
        return """
                insert into sharing.police_request (id, case_id, ref, received_on, answer_by, others_tried, notice, views, code_law,
                                                    code_checked, recorded_by, recorded_by_name, recorded_at, sealed, state, answered_on)
                values (%s, %s, 'PR-9999001', date '2020-01-01', date '2020-01-02', 'YES', 'GIVEN', 'CONTENT', 'LW-0010', false, :somebody,
                        'S', now(), '\\x01', %s)
                on conflict do nothing
                """.formatted(ROW, CASE, answered ? "'ANSWERED', date '2020-01-02'" : "'OPEN', null");
    }

    private static String proposed(String by) {
        return """
                insert into sharing.police_request_part (id, request, case_id, position, part, decision, version, decided_by, decided_on,
                                                         sealed)
                values (%s, %s, %s, 1, 'COUNSELLING', 'PROPOSED', 2, %s, date '2020-01-01', '\\x01') on conflict do nothing
                """.formatted(ROW, ROW, CASE, by);
    }

    private void sealedFields() {
        var member = ofCase("cases.sealed_member", "id")
                .distinct("id", "person")
                .row("id", ROW, "kind", "'address'", "person", ANOTHER, "person_name", "'S'", "added_by", ":me")
                .row("added_by_name", "'S'", "added_at", "now()", "version", "1")
                .change("ended_at = now(), ended_by = :me")
                .named("own, as worker, oneself", "own, as worker", "person", ":me")
                .named("in an emergency, oneself", "in an emergency", "person", ":me")
                .named("of others, oneself", "of others", "person", ":me")
                .named("own, as owner, in another's name", "own, as owner", "added_by", ":somebody")
                .named("own, as owner, ended", "own, as owner", "ended_at", "now()", "ended_by", ":me");
        member.change(
                        "own, as owner, ended in another's name",
                        "own, as owner",
                        "ended_at = now(), ended_by = :somebody")
                .change("own, as owner, not ended", "own, as owner", "version = 2");
        var field = ofCase("cases.sealed_field", "id")
                .distinct("id", "about")
                .row("id", ROW, "about", ABOUT, "kind", "'address'", "recorded_by", ":me", "recorded_by_name", "'S'")
                .row("recorded_at", "now()", "version", "1")
                .change("version = 2, recorded_by = :me");
        UNSEALING.forEach((name, parent) -> field.named(name, parent));
        field.named(
                "own, as worker, a member of the field, in another's name",
                "own, as worker",
                "recorded_by",
                ":somebody");
        field.change(
                "own, as worker, a member of the field, written in another's name",
                "own, as worker, a member of the field",
                "version = 2, recorded_by = :somebody");
        field.classes().forEach(rowClass -> field.given(rowClass, aboutSomebody()));
        field.classes().stream()
                .filter(rowClass -> rowClass.contains("of the field"))
                .forEach(rowClass -> field.given(rowClass, sealedMember(rowClass)));
        var opening = ofCase("cases.sealed_opening", "id")
                .row("id", ROW, "field", FIELD, "kind", "'address'", "person", ":me", "person_name", "'S'")
                .row("organisation", "'HCC'", "sealed", "'\\x01'")
                .change("kind = 'contact'");
        UNSEALING.forEach((name, parent) -> opening.named(name, parent));
        opening.named(
                "own, as reader, a member of the field, in another's name", "own, as reader", "person", ":somebody");
        opening.classes()
                .forEach(rowClass -> opening.given(rowClass, aboutSomebody()).given(rowClass, sealedField()));
        opening.classes().stream()
                .filter(rowClass -> rowClass.contains("of the field"))
                .forEach(rowClass -> opening.given(rowClass, sealedMember(rowClass)));
        var content = ofCase("cases.sealed_content", "id")
                .distinct("id", "field")
                .row("id", ROW, "field", FIELD, "version", "1", "sealed", "'\\x01'")
                .change("sealed = '\\x02'");
        UNSEALING.forEach((name, parent) -> content.named(name, parent));
        content.named("own, as worker, a member of the field, just opened", "own, as worker");
        content.named("own, as worker, a member of the field, opened before", "own, as worker");
        content.named("own, as worker, a member of the field, opened by another", "own, as worker");
        content.named("in an emergency, a member of the field, just opened", "in an emergency");
        content.named(
                "own, as worker, a member of the field, of another field than was opened",
                "own, as worker",
                "field",
                OTHER_ROW);
        content.classes()
                .forEach(rowClass -> content.given(rowClass, aboutSomebody()).given(rowClass, sealedField()));
        content.classes().stream()
                .filter(rowClass -> rowClass.contains("of the field"))
                .forEach(rowClass -> content.given(rowClass, sealedMember(rowClass)));
        content.classes().stream()
                .filter(rowClass -> rowClass.contains("opened"))
                .forEach(rowClass -> content.given(rowClass, """
                        insert into cases.sealed_opening (id, case_id, field, kind, at, person, person_name, organisation, sealed)
                        values ('00000000-0000-4000-8000-0000000000c8', %s, %s, 'address', %s, %s, 'S', 'HCC', '\\x01')
                        on conflict do nothing
                        """.formatted(
                                CASE,
                                FIELD,
                                rowClass.contains("before") ? "now() - interval '11 minutes'" : "now()",
                                rowClass.contains("by another") ? ":somebody" : ":me")));
    }

    private static final String ABOUT = "'00000000-0000-4000-8000-0000000000c5'::uuid";
    private static final String FIELD = "'00000000-0000-4000-8000-0000000000c7'::uuid";
    private static final String REQUESTED = "'00000000-0000-4000-8000-0000000000d6'::uuid";
    private static final String REVIEWED = "'00000000-0000-4000-8000-0000000000c6'::uuid";

    /// Members of a sealed field, by what they are to the case; and one of another kind of field.
    private static final Map<String, String> UNSEALING = new TreeMap<>(Map.of(
            "own, as worker, a member of the field", "own, as worker",
            "own, as reader, a member of the field", "own, as reader",
            "own, as worker, a member of the field no more", "own, as worker",
            "own, as worker, a member of the field of another kind", "own, as worker",
            "of others, a member of the field", "of others",
            "own, with a conflict of interest, a member of the field", "own, with a conflict of interest",
            "in an emergency, a member of the field", "in an emergency"));

    private static String[] aboutSomebody() {
        return new String[] {casePerson(), """
                insert into cases.person_in_case (id, case_id, person, ref, main, sealed)
                values (%s, %s, %s, 'CP-9999009', true, '\\x01') on conflict do nothing
                """.formatted(ABOUT, CASE, OTHER_ROW)};
    }

    private static String sealedField() {
        return """
                insert into cases.sealed_field (id, case_id, about, kind, recorded_by, recorded_by_name, recorded_at)
                values (%s, %s, %s, 'address', :somebody, 'S', now()) on conflict do nothing
                """.formatted(FIELD, CASE, ABOUT);
    }

    private static String sealedMember(String rowClass) {
        return """
                insert into cases.sealed_member (id, case_id, kind, person, person_name, added_by, added_by_name, added_at,
                                                 ended_at, ended_by)
                values ('00000000-0000-4000-8000-0000000000c9', %s, '%s', :me, 'S', :somebody, 'S', now(), %s)
                on conflict do nothing
                """.formatted(
                        CASE,
                        rowClass.endsWith("another kind") ? "nhs" : "address",
                        rowClass.endsWith("no more") ? "now(), :somebody" : "null, null");
    }

    private static String reviewed(String person) {
        return """
                insert into cases.emergency_access (id, case_id, ref, person, person_name, organisation, sealed, from_at, until_at)
                values (%s, %s, 'CA-9999001', %s, 'S', 'ERYC', '\\x01', now() - interval '9 hours', now() - interval '8 hours')
                on conflict do nothing
                """.formatted(REVIEWED, CASE, person);
    }

    private void consent() {
        table("cases.privacy_notice", "number")
                .row(
                        "number",
                        "99",
                        "language",
                        "'en'",
                        "from_day",
                        "date '2020-01-01'",
                        "title",
                        "'S'",
                        "words",
                        "'S'")
                .row("written_by", "'S'")
                .change("words = 'T'")
                .as("any");
        table("cases.consent_point", "code", "version")
                .row("code", "'sample'", "version", "1", "kind", "'SETTING'", "audience", "'ALL'", "position", "1")
                .row("words", "'S'", "from_day", "date '2020-01-01'", "source", "'S'")
                .change("words = 'T'")
                .as("any");
        table("cases.consent_consequence", "layer", "kind", "position", "from_day")
                .row(
                        "layer",
                        "'NRM'",
                        "kind",
                        "'ENDS'",
                        "position",
                        "99",
                        "words",
                        "'S'",
                        "from_day",
                        "date '2020-01-01'")
                .row("source", "'S'", "checked", "false")
                .change("words = 'T'")
                .as("any");
        ofCasePerson("cases.consent_talk", "cases.person_in_case", "id")
                .row(
                        "id",
                        ROW,
                        "number",
                        "'100001'",
                        "occasion",
                        "'ADULT'",
                        "on_day",
                        "date '2020-01-01'",
                        "explained",
                        "'{}'")
                .distinct("id", "number")
                .row("interpreter", "'USED'", "evidence", "'SIGNED'", "sealed", "'\\x01'", "recorded_by", ":me")
                .row("recorded_by_name", "'S'", "at", "now()")
                .change("evidence = 'NONE'");
        ofCasePerson("cases.consent", "cases.consent_talk", "id")
                .row("id", ROW, "talk", ROW, "number", "1", "layer", "'NRM'", "decision", "'WITHDRAWN'")
                .distinct("id", "talk")
                .row("on_day", "date '2020-01-01'")
                .change("decision = 'GIVEN'")
                .named(
                        "own, as worker, agreed to figures",
                        "own, as worker",
                        "layer",
                        "'STATISTICS'",
                        "decision",
                        "'GIVEN'");
        ofCasePerson("cases.sharing_without_consent", "cases.person_in_case", "id")
                .row("id", ROW, "case_ref", "'CA-9999001'", "act", "'MEMBER'", "target", "''", "answer", "'REFUSED'")
                .distinct("id")
                .row("ground", "'RISK'", "told", "true", "sealed", "'\\x01'", "recorded_by", ":me")
                .row("recorded_by_name", "'S'", "at", "now()")
                .change("told = false")
                .named("own, as worker, in another's name", "own, as worker", "recorded_by", ":somebody")
                .named("own, as worker, of another reference", "own, as worker", "case_ref", "'CA-9999009'")
                .named("own, as worker, of the reference of another case", "own, as worker", "case_ref", "'CA-9999002'")
                .given("own, as worker, of the reference of another case", alsoInAnotherCase());
        ofCasePerson("cases.consent_follow_up", "cases.consent", "consent")
                .row("consent", ROW, "version", "1")
                .change("done_on = date '2020-01-02', done_by = :me, done_by_name = 'S', version = 2");
        ofCasePerson("cases.capacity_assessment", "cases.person_in_case", "id")
                .row(
                        "id",
                        ROW,
                        "number",
                        "1",
                        "assessed_on",
                        "date '2020-01-01'",
                        "outcome",
                        "'HAS'",
                        "sealed",
                        "'\\x01'")
                .distinct("id", "number")
                .row("recorded_by", ":me", "recorded_by_name", "'S'", "at", "now()")
                .change("outcome = 'LACKS'");
        ofCasePerson("cases.eighteen", "cases.person_in_case", "person_in_case")
                .row("prompted_month", "date '2020-01-01'")
                .change("answered = true");
        ofCase("cases.safety", "id")
                .row("id", ROW, "number", "'100001'", "danger", "'NOW'", "first_night", "'NEEDED'", "sealed", "'\\x01'")
                .distinct("id", "number")
                .row("reviewed_on", "date '2020-01-01'", "next_review", "date '2020-01-02'", "recorded_by", ":me")
                .row("recorded_by_name", "'S'", "at", "now()")
                .change("danger = 'NONE'");
    }

    private static final String PARTNER = "uuid '00000000-0000-4000-8000-0000000000e1'";

    private static String samplePartner() {
        return """
                insert into sharing.partner (id, name, sealing, signing, fingerprint, added_by, added_by_name, added_on)
                values (%s, 'S', 'S', 'S', rpad('9', 71, '9'), :somebody, 'S', date '2020-01-01') on conflict do nothing
                """.formatted(PARTNER);
    }

    /// What goes to other partnerships and comes from them.
    private void transfers() {
        table("sharing.partner", "id")
                .row("id", ROW, "name", "'S'", "sealing", "'S'", "signing", "'S'", "fingerprint", "rpad('1', 71, '1')")
                .distinct("id", "fingerprint")
                .row("added_by", ":me", "added_by_name", "'S'", "added_on", "date '2020-01-01'")
                .change("retired_on = date '2020-01-02'")
                .as("added by oneself")
                .as("added by somebody", "added_by", ":somebody")
                .as(
                        "added by oneself, confirmed at once",
                        "confirmed_by",
                        ":somebody",
                        "confirmed_on",
                        "date '2020-01-02'")
                .as("confirmed", "added_by", ":somebody", "confirmed_by", ANOTHER, "confirmed_on", "date '2020-01-02'")
                .change(
                        "confirmed, confirmed anew",
                        "confirmed",
                        "confirmed_by = :me, confirmed_on = date '2020-01-03'")
                .as("retired", "added_by", ":somebody", "retired_on", "date '2020-01-02'")
                .change(
                        "retired, taken up again",
                        "retired",
                        "retired_on = null, confirmed_by = :me, confirmed_on = date '2020-01-03'")
                .change(
                        "added by somebody, confirmed and retired",
                        "added by somebody",
                        "confirmed_by = :me, confirmed_on = date '2020-01-02', retired_on = date '2020-01-02'")
                .change(
                        "added by somebody, confirmed",
                        "added by somebody",
                        "confirmed_by = :me, confirmed_on = date '2020-01-02'")
                .change(
                        "added by somebody, confirmed in another's name",
                        "added by somebody",
                        "confirmed_by = gen_random_uuid(), confirmed_on = date '2020-01-02'");
        var transfer = ofCase("sharing.transfer", "id")
                .row("id", ROW, "partner", PARTNER, "state", "'PREPARED'", "parts", "'{}'", "agreed", "'AGREED'")
                .row("asked_on", "date '2020-01-01'")
                .row("handover_on", "date '2020-01-01'", "sealed", "'\\x01'", "prepared_by", ":me")
                .row("prepared_by_name", "'S'", "prepared_on", "date '2020-01-01'")
                .change("state = 'RECALLED'")
                .named("own, as owner, in another's name", "own, as owner", "prepared_by", ":somebody")
                .named("own, as owner, without agreement", "own, as owner", "agreed", "'WITHOUT'")
                .named("own, as owner, with a file at once", "own, as owner", "file", "'\\x01'")
                .named("own, as owner, sent at once", "own, as owner", "state", "'SENT'")
                .named("own, as owner, recalled", "own, as owner", "state", "'RECALLED'")
                .change("own, as owner, recalled, prepared again", "own, as owner, recalled", "state = 'PREPARED'");
        for (var kind : CASE_CLASSES) {
            transfer.given(kind, samplePartner());
        }
        ofCase("sharing.received_part", "id")
                .row("id", ROW, "number", "'100001'", "sealed", "'\\x01'")
                .distinct("id", "number")
                .change("number = 2");
        ofCase("sharing.htcds_export", "id")
                .row("id", ROW, "purpose", "'SUPPORT'", "identity", "false", "agreed", "'AGREED'", "sealed", "'\\x01'")
                .row("made_by", ":me", "made_by_name", "'S'", "made_on", "date '2020-01-01'")
                .change("identity = true")
                .named("own, as worker, in another's name", "own, as worker", "made_by", ":somebody")
                .named("own, as worker, without agreement", "own, as worker", "agreed", "'WITHOUT'");
        table("sharing.incoming", "id")
                .row(
                        "id",
                        ROW,
                        "ref",
                        "'TI-9999001'",
                        "organisation",
                        "'HCC'",
                        "partner",
                        PARTNER,
                        "state",
                        "'WAITING'")
                .row(
                        "file",
                        "'\\x01'",
                        "uploaded_by",
                        ":me",
                        "uploaded_by_name",
                        "'S'",
                        "uploaded_on",
                        "date '2020-01-01'")
                .distinct("id", "ref")
                .change("state = 'REJECTED', file = null, receipt = '\\x02', answered_by = :me")
                .as("own organisation")
                .given("own organisation", samplePartner())
                .as("another organisation", "organisation", "'HUMBERCARE'")
                .given("another organisation", samplePartner())
                .as("in another's name", "uploaded_by", ":somebody")
                .given("in another's name", samplePartner())
                .as("own organisation, rejected", "state", "'REJECTED'", "file", "null", "receipt", "'\\x02'")
                .change(
                        "own organisation, rejected in another's name",
                        "own organisation",
                        "state = 'REJECTED', file = null, receipt = '\\x02', answered_by = :somebody")
                .change("own organisation, left waiting", "own organisation", "answered_by = :me");
    }

    private static final List<String> CASE_CLASSES = List.of(
            "of others",
            "own, as owner",
            "own, as worker",
            "own, as reader",
            "own, with a conflict of interest",
            "in an emergency");

    private static final String WITH_CODE = "of others, with its code";

    private static final String WITH_ANOTHER_CODE = "of others, with another code";

    private static final String[] GIVEN = {
        "state", "'given'", "given_on", "date '2020-01-02'", "given_by", ":somebody", "given_by_name", "'S'"
    };

    private static final String CODE = "lookup of the sample of a plan, 00000";

    /// As whoever holds the code of the sample begins a transaction.
    private static final String CODE_HELD = "set local waymark.receipt = '%s'"
            .formatted(HexFormat.of().formatHex(CODE.getBytes(StandardCharsets.US_ASCII)));

    /// A copy that a code opens, until that day.
    private static String[] withCode(String until) {
        return with(
                List.of(GIVEN),
                "phone_until",
                until,
                "lookup",
                "'%s'".formatted(CODE),
                "content",
                "'\\x01'",
                "reader",
                "'\\x01'");
    }

    private void planCopies() {
        ofCase("support.plan_copy", "id")
                .distinct("id", "number", "lookup")
                .row("id", ROW, "number", "'100001'", "plan_version", "0", "language", "'en'", "organisation", "'HCC'")
                .row("sealed", "'\\x01'", "made_by", ":me", "made_by_name", "'S'", "made_on", "date '2020-01-01'")
                .row("version", "1")
                .change("sealed = '\\x02', version = 2")
                .named(WITH_CODE, "of others", withCode("date '2199-01-01'"))
                .given(WITH_CODE, CODE_HELD)
                .named(WITH_ANOTHER_CODE, "of others", withCode("date '2199-01-01'"))
                .named(WITH_CODE + ", its time over", "of others", withCode("date '2020-02-01'"))
                .given(WITH_CODE + ", its time over", CODE_HELD)
                .named("own, as worker, given", "own, as worker", GIVEN)
                .change("own, as worker, given, changed", "own, as worker, given", "sealed = '\\x02'");
        var response = ofCopy("support.copy_response", "id", "support.plan_copy")
                .row("id", ROW, "copy", ROW, "how", "'aloud'", "said_on", "date '2020-01-03'", "language", "'en'")
                .blind("version", "77")
                .as(WITH_CODE, "how", "'phone'")
                .given(WITH_CODE, CODE_HELD)
                .as(WITH_ANOTHER_CODE, "how", "'phone'")
                .named(WITH_CODE + ", aloud", WITH_CODE, "recorded_by", ":me", "recorded_by_name", "'S'")
                .named(WITH_CODE + ", of another case", WITH_CODE, "how", "'phone'", "case_id", OTHER_CASE)
                .named(WITH_CODE + ", to another copy", WITH_CODE, "how", "'phone'", "copy", OTHER_ROW)
                .change("seen_on = date '2020-01-04', seen_by = :me, version = 2")
                .change("told = true");
        CASE_CLASSES.forEach(kind -> response.as(kind, "recorded_by", ":me", "recorded_by_name", "'S'"));
        response.named("own, as worker, as if on the telephone", "own, as worker", "how", "'phone'")
                .named("own, as worker, in another's name", "own, as worker", "recorded_by", ":somebody");
        ofCopy("support.copy_answer", "response", "support.copy_response")
                .row("response", ROW, "part", "1", "answer", "'AGREE'")
                .as(WITH_CODE)
                .given(WITH_CODE, CODE_HELD)
                .as(WITH_ANOTHER_CODE)
                .as(WITH_CODE + ", aloud")
                .named(WITH_CODE + ", of another case", WITH_CODE, "case_id", OTHER_CASE)
                .named(WITH_CODE + ", to another response", WITH_CODE, "response", OTHER_ROW)
                .as("own, as worker, as if on the telephone")
                .named("own, as worker, of another case", "own, as worker", "case_id", OTHER_CASE)
                .given("own, as worker, of another case", alsoInAnotherCase())
                .named("own, as worker, to another response", "own, as worker", "response", OTHER_ROW)
                .change("answer = 'CHANGE'");
        ofCopy("support.complaint_key", "copy", "support.plan_copy")
                .row("copy", ROW, "organisation", "'HCC'", "wrapped", "'\\x01'", "case_ref", "'CA-9999001'")
                .row("worker_name", "'S'")
                .named("of others, elsewhere", "of others", "organisation", "'ERYC'")
                .change("wrapped = '\\x02'");
        complaints();
    }

    private void complaints() {
        var acknowledged = new String[] {
            "state", "'acknowledged'", "acknowledged_on", "date '2020-01-04'", "acknowledged_by", ":me"
        };
        var acknowledge =
                "state = 'acknowledged', acknowledged_on = date '2020-01-04', version = 2, acknowledged_by = ";
        var answer =
                "state = 'answered', answered_on = date '2020-01-05', answer = '\\x01', version = 2, answered_by = ";
        var close = "state = 'closed', closed_on = date '2020-01-06', version = 2, closed_by = ";
        ofCopy("support.complaint", "id", "support.plan_copy")
                .distinct("id", "ref")
                .row("id", ROW, "copy", ROW, "ref", "'PC-9999001'", "organisation", "'HCC'")
                .row("received_on", "date '2020-01-03'", "worker_may_read", "true", "for_manager", "'\\x01'")
                .row("for_case", "'\\x01'", "reply_key", "'\\x01'")
                .blind("version", "77")
                .as(WITH_CODE)
                .given(WITH_CODE, CODE_HELD)
                .as(WITH_ANOTHER_CODE)
                .named(WITH_CODE + ", of another case", WITH_CODE, "case_id", OTHER_CASE)
                .named(WITH_CODE + ", to another copy", WITH_CODE, "copy", OTHER_ROW)
                .named(WITH_CODE + ", for another organisation", WITH_CODE, "organisation", "'ERYC'")
                .named("of others, elsewhere", "of others", "organisation", "'ERYC'")
                .named(
                        "own, as worker, not to be read",
                        "own, as worker",
                        "worker_may_read",
                        "false",
                        "for_case",
                        "null")
                .named("own, as worker, for another organisation", "own, as worker", "organisation", "'ERYC'")
                .named("own, as worker, to another copy", "own, as worker", "copy", OTHER_ROW)
                .named("own, as worker, to a copy of another case", "own, as worker", "copy", OTHER_ROW)
                .given("own, as worker, to a copy of another case", alsoInAnotherCase())
                .given("own, as worker, to a copy of another case", """
                        insert into support.plan_copy (id, case_id, number, plan_version, language, organisation, sealed, made_by,
                                                       made_by_name, made_on)
                        values (%s, %s, 1, 0, 'en', 'HCC', '\\x01', :somebody, 'S', date '2020-01-01') on conflict do nothing
                        """.formatted(OTHER_ROW, OTHER_CASE))
                .named("of others, acknowledged", "of others", acknowledged)
                .named(
                        "of others, answered",
                        "of others",
                        with(
                                List.of(acknowledged),
                                "state",
                                "'answered'",
                                "answered_on",
                                "date '2020-01-05'",
                                "answered_by",
                                ":me",
                                "answer",
                                "'\\x01'"))
                .change(acknowledge + ":me")
                .change("told = true")
                .change("of others, in another's name", "of others", acknowledge + ":somebody")
                .change(
                        "of others, in another's name, as if closed by oneself",
                        "of others",
                        acknowledge + ":somebody, closed_by = :me")
                .change("of others, to be answered", "of others, acknowledged", answer + ":me")
                .change("of others, to be answered in another's name", "of others, acknowledged", answer + ":somebody")
                .change("of others, to be closed", "of others, answered", close + ":me")
                .change("of others, to be closed in another's name", "of others, answered", close + ":somebody")
                .change("of others, answered, taken back", "of others, answered", acknowledge + ":me")
                .change("of others, closed without an answer", "of others", close + ":me");
        table("support.complaint_rule", "from_day")
                .row("from_day", "date '1901-01-01'", "acknowledge_days", "3", "answer_days", "20")
                .row("set_by", "'S'")
                .change("answer_days = 30")
                .as("any");
    }

    /// A table of what hangs on the copy of a plan.
    private Table ofCopy(String name, String key, String parent) {
        var table = table(name, key).under(parent).row("case_id", CASE);
        CASE_CLASSES.forEach(table::as);
        return table;
    }

    /// A table of people in cases, with a row of a case of others, of one's own, and of one that is open in an
    /// emergency.
    private Table ofCasePerson(String name, String parent, String... key) {
        var person = name.equals("cases.consent_follow_up") ? new String[] {} : new String[] {"person_in_case", ROW};
        return table(name, key)
                .under(parent)
                .row("case_id", CASE)
                .row(person)
                .as("of others")
                .as("own, as owner")
                .as("own, as worker")
                .as("own, as reader")
                .as("own, with a conflict of interest")
                .as("in an emergency");
    }

    /// As a telephone begins a transaction that joined the sample of a workshop.
    private static final String JOINED = "set local waymark.workshop_device = '%s'"
            .formatted("4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"); // the sample HASH

    private static final String JOINING = "set local waymark.workshop_code = 'CD77777'";

    private static final String READS_SHEET = "set local waymark.workshop_code = 'CDFGHJK77777'";

    private static final String HELD_SESSION = """
            insert into training.session (id, ref, pack, pack_version, title, audience, area, starts_at, ends_at, place, capacity, planned_by,
                                          planned_by_name, state, began_at)
            values (%s, 'TS-9999777', %s, %s, 'W', 'A', %s, now(), now() + interval '2 hours', 'P', 9, :somebody, 'S', 'RUNNING', now())
            on conflict do nothing
            """;

    private static final String OWN_DEVICE = """
            insert into training.workshop_device (key_hash, session, kind, group_number, joined_at, seen_at)
            values (%s, %s, 'PHONE', 1, now(), now()) on conflict do nothing
            """.formatted(HASH, ROW);

    /// Workshops that run: for those who run them in their area, and for whoever joined one or has its code.
    private void workshops() {
        var ended = new String[] {"state", "'ENDED'", "ended_at", "now()", "phones", "1"};
        var workshop = table("training.workshop", "session")
                .distinct("session", "ref", "code", "sheet_code")
                .row("session", ROW, "ref", "'TS-9999777'", "area", "'HULL'", "title", "'W'", "stage_began_at", "now()")
                .row(
                        "groups",
                        "4",
                        "code",
                        "'CD77777'",
                        "code_until",
                        "now() + interval '2 hours'",
                        "began_at",
                        "now()")
                .row("began_by", ":me", "began_by_name", "'S'", "sheet_code", "'CDFGHJK77777'")
                .row("sheet_until", "date '2199-01-01'", "stage", "1")
                .blind("mark", "77")
                .change("stage = 2, version = 2, mark = 2")
                .change("forgotten_at = now()")
                .as("in Hull")
                .as("elsewhere", "area", "'EAST_RIDING'")
                .as("of the partnership", "area", "null")
                .as("in Hull, begun by another", "began_by", ":somebody")
                .as("in Hull, as if of another session", "ref", "'TS-9999778'")
                .as("in Hull, ended", ended)
                .change("in Hull, begun again", "in Hull, ended", "state = 'CLOSING', ended_at = null")
                .as("joined")
                .as("joined, voting", "state", "'GAPS'")
                .as("joined, ended", ended)
                .as("by its code")
                .as("by its code, run out", "code_until", "now() - interval '1 minute'")
                .as("by its code, ended", ended)
                .as("by the code of its sheet", ended)
                .as("by the code of its sheet, not ended")
                .as("by the code of its sheet, run out", with(List.of(ended), "sheet_until", "date '2020-01-01'"));
        for (var kind : workshop.classes()) {
            var area =
                    kind.equals("elsewhere") ? "'EAST_RIDING'" : kind.equals("of the partnership") ? "null" : "'HULL'";
            workshop.given(kind, HELD_SESSION.formatted(ROW, ROW, ROW, area));
            if (kind.startsWith("joined")) {
                workshop.given(kind, OWN_DEVICE, JOINED);
            } else if (kind.startsWith("by its code")) {
                workshop.given(kind, JOINING);
            } else if (kind.startsWith("by the code of its sheet")) {
                workshop.given(kind, READS_SHEET);
            }
        }
        ofWorkshop("training.workshop_stage", "training.workshop", "session", "number")
                .row("session", ROW, "number", "1", "title", "'T'", "information", "'I'", "minutes", "5")
                .named("joined, still to come", "joined", "number", "2")
                .given("joined, still to come", OWN_DEVICE, JOINED)
                .change("title = 'U'");
        ofWorkshop("training.workshop_question", "training.workshop_stage", "session", "stage", "number")
                .row("session", ROW, "stage", "1", "number", "1", "words", "'Q'")
                .as("joined, still to come", "stage", "2")
                .given("joined, still to come", OWN_DEVICE, JOINED)
                .named("joined, released", "joined", "released_at", "now()")
                .given("joined, released", OWN_DEVICE, JOINED)
                .change("released_at = now()");
        ofWorkshop("training.workshop_device", "training.workshop", "key_hash")
                .row("key_hash", HASH, "session", ROW, "kind", "'PHONE'", "group_number", "1", "joined_at", "now()")
                .row("seen_at", "now()")
                .named("by its code, as oneself", "by its code")
                .given("by its code, as oneself", JOINING, JOINED)
                .named("by its code, in a group that is not there", "by its code", "group_number", "9")
                .given("by its code, in a group that is not there", JOINING, JOINED)
                .named("by its code, as another", "by its code", "key_hash", "sha256('\\x02')")
                .given("by its code, as another", JOINING, JOINED)
                .change("seen_at = now() + interval '1 minute'");
        ofWorkshop("training.workshop_answer", "training.workshop_question", "id")
                .row("id", ROW, "session", ROW, "stage", "1", "question", "1", "group_number", "1", "how", "'PHONE'")
                .row("device", HASH, "words", "'A'", "at", "now()")
                .as("joined, released")
                .given("joined, released", OWN_DEVICE, JOINED)
                .as("joined, still to come", "stage", "2")
                .given("joined, still to come", OWN_DEVICE, JOINED)
                .named(
                        "joined, released, removed",
                        "joined, released",
                        "words",
                        "''",
                        "removed_at",
                        "now()",
                        "removed_by",
                        ":somebody")
                .given("joined, released, removed", OWN_DEVICE, JOINED)
                .named("joined, for another group", "joined", "group_number", "2")
                .given("joined, for another group", OWN_DEVICE, JOINED)
                .named("joined, as another telephone", "joined", "device", "sha256('\\x02')")
                .given("joined, as another telephone", OWN_DEVICE, JOINED)
                .named("joined, as if on paper", "joined", "how", "'PAPER'", "device", "null")
                .given("joined, as if on paper", OWN_DEVICE, JOINED)
                .named(
                        "joined, without words",
                        "joined",
                        "words",
                        "''",
                        "removed_at",
                        "now()",
                        "removed_by",
                        ":somebody")
                .given("joined, without words", OWN_DEVICE, JOINED)
                .named("in Hull, on paper, of a telephone", "in Hull", "how", "'PAPER'", "device", HASH)
                .named("in Hull, of no telephone", "in Hull", "how", "'PHONE'", "device", "null")
                .named(
                        "in Hull, on paper, removed",
                        "in Hull",
                        "how",
                        "'PAPER'",
                        "device",
                        "null",
                        "words",
                        "''",
                        "removed_at",
                        "now()",
                        "removed_by",
                        ":me")
                .named("in Hull, on paper", "in Hull", "how", "'PAPER'", "device", "null")
                .named(
                        "in Hull, on paper, of a group that is not there",
                        "in Hull",
                        "how",
                        "'PAPER'",
                        "device",
                        "null",
                        "group_number",
                        "9")
                .named("in Hull, ended, on paper", "in Hull, ended", "how", "'PAPER'", "device", "null")
                .change("words = '', removed_at = now(), removed_by = :me")
                .change("device = null")
                .change("in Hull, said otherwise", "in Hull", "words = 'B'");
        var gap = ofWorkshop("training.gap", "training.workshop", "id")
                .distinct("id", "session")
                .row(
                        "id",
                        ROW,
                        "session",
                        ROW,
                        "number",
                        "7",
                        "kind",
                        "'PROVISION'",
                        "words",
                        "'G'",
                        "noted_at",
                        "now()")
                .row("noted_by", ":me", "noted_by_name", "'S'")
                .named("in Hull, noted by another", "in Hull", "noted_by", ":somebody")
                .change("words = 'H', version = 2");
        var review = List.of(
                "state",
                "'REVIEW'",
                "review_of",
                "'POLICY'",
                "review_what",
                "'P'",
                "organisation",
                "'HCC'",
                "due_on",
                "date '2199-01-01'",
                "decided_at",
                "now()",
                "decided_by",
                ":somebody");
        gap.named("elsewhere, to be reviewed by Hull", "elsewhere", with(review))
                .change(
                        "elsewhere, reviewed by Hull",
                        "elsewhere, to be reviewed by Hull",
                        "reviewed_on = date '2026-01-01', review_result = 'R'")
                .change("in Hull, review changed", "elsewhere, to be reviewed by Hull", "review_what = 'Q'")
                .named("elsewhere, to be reviewed by another", "elsewhere", with(review, "organisation", "'ERYC'"));
        ofWorkshop("training.gap_vote", "training.gap", "gap", "device")
                .row("gap", ROW, "device", HASH)
                .named("joined, voting, as another telephone", "joined, voting", "device", "sha256('\\x02')")
                .given("joined, voting, as another telephone", OWN_DEVICE, JOINED);
    }

    /// A table of what hangs on a workshop.
    private Table ofWorkshop(String name, String parent, String... key) {
        var table = table(name, key).under(parent);
        for (var kind : List.of(
                "in Hull", "elsewhere", "in Hull, ended", "joined", "joined, voting", "joined, ended", "by its code")) {
            table.as(kind);
            if (kind.startsWith("joined")) {
                if (!name.equals("training.workshop_device")) {
                    table.given(kind, OWN_DEVICE);
                }
                table.given(kind, JOINED);
            } else if (kind.startsWith("by its code")) {
                table.given(kind, JOINING);
            }
        }
        return table;
    }

    /// Sign-offs, reviews and the end of support of a case; caseloads and supervision apart from every case.
    private void caseloads() {
        ofCase("support.sign_off", "id")
                .row("id", ROW, "kind", "'CLOSURE'", "subject_version", "1", "asked_by", ":me", "asked_by_name", "'S'")
                .row("asked_at", "now()")
                .change("kind = 'PLAN'")
                .named("own, as owner, in another's name", "own, as owner", "asked_by", ":somebody")
                .named("own, as reader, in another's name", "own, as reader", "asked_by", ":somebody")
                .named("in an emergency, in another's name", "in an emergency", "asked_by", ":somebody");
        table("support.sign_off_decision", "sign_off")
                .under("support.sign_off")
                .row("sign_off", ROW, "case_id", CASE, "approved", "true", "sealed", "'\\x01'", "decided_by", ":me")
                .row("decided_by_name", "'S'", "decided_at", "now()")
                .change("approved = false")
                .as("of others")
                .as("own, as owner")
                .as("own, as owner, in another's name")
                .as("own, as reader, in another's name")
                .as("own, with a conflict of interest")
                .as("in an emergency")
                .as("in an emergency, in another's name")
                .named(
                        "own, as reader, decided by another",
                        "own, as reader, in another's name",
                        "decided_by",
                        ":somebody")
                .named("own, as reader, of another case", "own, as reader, in another's name")
                .given("own, as reader, of another case", alsoInAnotherCase())
                .given(
                        "own, as reader, of another case",
                        "update support.sign_off set case_id = %s where id = %s".formatted(OTHER_CASE, ROW))
                .named("own, as reader, of another organisation", "own, as reader, in another's name")
                .given("own, as reader, of another organisation", alsoInAnotherCase())
                .given(
                        "own, as reader, of another organisation",
                        "update cases.case_record set organisation = case id when %s then 'HCC' else 'ERYC' end where id in (%s, %s)"
                                .formatted(OTHER_CASE, CASE, OTHER_CASE));
        ofCase("support.review_meeting", "id")
                .row(
                        "id",
                        ROW,
                        "version",
                        "1",
                        "on_day",
                        "date '2020-01-01'",
                        "planned_by",
                        ":me",
                        "planned_by_name",
                        "'S'")
                .change("on_day = date '2020-02-01'")
                .named("own, as owner, in another's name", "own, as owner", "planned_by", ":somebody")
                .named("own, as owner, cancelled at once", "own, as owner", "state", "'cancelled'")
                .named("own, as owner, held", "own, as owner", "state", "'held'", "person_there", "'THERE'");
        table("support.review_contribution", "id")
                .under("support.review_meeting")
                .row("id", ROW, "review", ROW, "case_id", CASE, "author", ":me", "author_name", "'S'")
                .row("organisation", "'S'", "given_at", "now()", "sealed", "'\\x01'")
                .change("organisation = 'T'")
                .as("of others")
                .as("own, as owner")
                .as("own, as reader")
                .as("own, with a conflict of interest")
                .as("in an emergency")
                .named("own, as reader, in another's name", "own, as reader", "author", ":somebody");
        ofCase("support.leaving", "id")
                .row("id", ROW, "number", "'100001'", "outcome", "'BETTER'", "contact", "'NO'", "safety_plan", "true")
                .distinct("id", "number")
                .row("whom_to_call", "true", "sealed", "'\\x01'", "recorded_by", ":me", "recorded_by_name", "'S'")
                .row("recorded_at", "now()")
                .change("outcome = 'SAME'");
        ofCase("support.handover_note", "id")
                .row(
                        "id",
                        ROW,
                        "sealed",
                        "'\\x01'",
                        "written_by",
                        ":me",
                        "written_by_name",
                        "'S'",
                        "written_at",
                        "now()")
                .change("written_by_name = 'T'")
                .named("own, as owner, in another's name", "own, as owner", "written_by", ":somebody");
        ofCase("support.case_offer", "id")
                .row("id", ROW, "from_person", ":somebody", "to_person", ":me", "to_name", "'S'", "offered_by", ANOTHER)
                .distinct("id", "case_id", "state")
                .row("offered_by_name", "'S'", "offered_at", "now()", "state", "'offered'")
                .change("state = 'accepted', answered_at = now()")
                .named("own, as owner, accepted", "own, as owner", "state", "'accepted'", "answered_at", "now()")
                .change("own, as owner, told", "own, as owner, accepted", "told_on = date '2020-01-01'")
                .change("own, as owner, offered, told nobody", "own, as owner", "told_on = null")
                .change("of others, left offered", "of others", "state = 'offered'");
        table("support.caseload_limit", "organisation", "person", "from_day")
                .row(
                        "person",
                        ANOTHER,
                        "from_day",
                        "date '2020-01-01'",
                        "most",
                        "7",
                        "set_by",
                        ":me",
                        "set_by_name",
                        "'S'")
                .change("most = 8")
                .as("own organisation", "organisation", "'HCC'")
                .as("other organisation", "organisation", "'ERYC'")
                .as("own organisation, in another's name", "organisation", "'HCC'", "set_by", ":somebody");
        table("support.supervision_note", "id")
                .row("id", ROW, "manager_name", "'S'", "worker_name", "'S'", "met_on", "date '2020-01-01'")
                .row("sealed", "'\\x01'", "recorded_at", "now()")
                .change("met_on = date '2020-02-01'")
                .as("by oneself", "organisation", "'HCC'", "manager", ":me", "worker", ANOTHER)
                .as("about oneself", "organisation", "'HCC'", "manager", ANOTHER, "worker", ":me")
                .as("of others", "organisation", "'HCC'", "manager", ANOTHER, "worker", ":somebody")
                .as("by oneself, other organisation", "organisation", "'ERYC'", "manager", ":me", "worker", ANOTHER);
        table("cases_open.own_case", "ref")
                .over(table("cases.case_record"))
                .given(
                        "own, as worker",
                        caseMember("person", ":me", "worker"),
                        "insert into cases.case_key (case_id, wrapped) values (%s, '\\x01') on conflict do nothing"
                                .formatted(CASE));
        table("cases_open.caseload", "ref").over(table("cases.case_record"));
        table("cases_open.case_count", "opened_on").over(table("cases.case_record"));
        table("cases_open.case_file", "ref").over(table("cases.case_record"));
        table("cases_open.conflict", "case_id").over(table("cases.conflict"));
        table("cases_open.law", "ref").over(table("cases.law"));
    }

    /// What the law says is read by everybody and kept by who may change settings. One person in the NRM of a case.
    private void nrm() {
        var law = table("cases.law", "ref")
                .row("ref", "'LW-9999'", "act", "'S'", "effect", "'S'", "status", "'in_force'", "source", "'S'")
                .row("version", "1")
                .change("effect = 'T'");
        law.as("any");
        table("cases.law_item", "id")
                .row("id", ROW, "law", "'LW-0001'", "list", "'offence'", "words", "'S'", "version", "1")
                .change("words = 'T'")
                .as("any");
        table("cases.clock_rule", "id")
                .row(
                        "id",
                        ROW,
                        "code",
                        "'SAMPLE'",
                        "name",
                        "'S'",
                        "kind",
                        "'TARGET'",
                        "unit",
                        "'MONTHS'",
                        "version",
                        "1")
                .row("applies_to", "'EVERYBODY'", "starts", "'{SUBMITTED}'", "source", "'S'")
                .change("checked_by = 'S', checked_on = date '2020-01-01'")
                .as("any");
        table("cases.clock_count", "organisation", "clock", "standing")
                .row("clock", "'S'", "standing", "'LATE'", "count", "7", "counted_at", "now()")
                .change("count = 8")
                .as("own organisation", "organisation", "'HCC'")
                .as("other organisation", "organisation", "'ERYC'");
        var process = ofCase("cases.nrm_process", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'NP-9999001'", "person_in_case", NRM_PERSON, "version", "1", "points", "'{}'")
                .row("state", "'SUBMITTED_NRM'", "last_step", "'SUBMIT_REFERRAL'", "since", "date '2020-01-01'")
                .row("referred_as", "'ADULT'", "sealed", "'\\x01'", "sealed_version", "1")
                .change("state = 'ALLOCATED_SCA', last_step = 'ALLOCATE_SCA', authority = 'SCA', version = version + 1")
                .change(
                        "own, as worker, a step that does not follow",
                        "own, as worker",
                        "state = 'CG_POSITIVE', last_step = 'CG_POSITIVE', version = version + 1")
                .change("own, as worker, without a version", "own, as worker", "state = 'ALLOCATED_SCA'")
                .change(
                        "own, as worker, taken back to where it was not",
                        "own, as worker",
                        "state = 'DRAFT', last_step = 'TAKEN_BACK', version = version + 1")
                .change("own, as worker, reminded of again", "own, as worker", "next_on = date '2020-02-01'");
        ofCase("cases.nrm_event", "id")
                .row(
                        "id",
                        ROW,
                        "process",
                        NRM_PROCESS,
                        "number",
                        "2",
                        "step",
                        "'START_RG'",
                        "from_state",
                        "'RG_PENDING'")
                .row("to_state", "'RG_PENDING'", "on_day", "date '2020-01-01'", "at", "now()", "actor", ":me")
                .row("actor_name", "'S'", "before", "'{}'")
                .change("taken_back = true");
        for (var one : List.of(
                "of others",
                "own, as owner",
                "own, as worker",
                "own, as reader",
                "own, with a conflict of interest",
                "in an emergency")) {
            process.given(one, nrmPerson());
            tables.get("cases.nrm_event").given(one, nrmPerson(), nrmProcess());
        }
        table("nrm_open.document_holder", "ref").over(process);
    }

    private static final String NRM_PERSON = "'00000000-0000-4000-8000-0000000000d1'::uuid";
    private static final String NRM_PROCESS = "'00000000-0000-4000-8000-0000000000d2'::uuid";

    private static String nrmPerson() {
        return """
                with person as (insert into cases.person (id) values (%2$s) on conflict do nothing)
                insert into cases.person_in_case (id, case_id, person, ref, main, sealed)
                values (%2$s, %1$s, %2$s, 'CP-9999008', false, '\\x01') on conflict do nothing
                """.formatted(CASE, NRM_PERSON);
    }

    private static String nrmProcess() {
        return """
                insert into cases.nrm_process (id, ref, case_id, person_in_case, version, state, last_step, since, referred_as,
                                               points, sealed)
                values (%s, 'NP-9999002', %s, %s, 1, 'SUBMITTED_NRM', 'SUBMIT_REFERRAL', date '2020-01-01', 'ADULT', '{}', '\\x01')
                on conflict do nothing
                """.formatted(NRM_PROCESS, CASE, NRM_PERSON);
    }

    private void referrals() {
        var referral = ofCase("cases.referral", "id")
                .distinct("id", "person_in_case")
                .row("id", ROW, "person_in_case", ROW, "route", "'CHILD'", "version", "1")
                .row("started_on", "date '2020-01-01'")
                .change("home_office_draft_on = date '2020-02-01'");
        var sent = new String[] {
            "state", "'sent'", "submitted_on", "date '2020-01-02'", "submitted_by_organisation", "'HCC'",
            "sealed", "'\\x01'::bytea", "recorded_by", ":me", "recorded_by_name", "'S'"
        };
        referral.named("own, as worker, sent", "own, as worker", sent)
                .change(
                        "own, as worker, sent, a draft again",
                        "own, as worker, sent",
                        "state = 'draft', submitted_on = null, submitted_by_organisation = null, sealed = null,"
                                + " recorded_by = null, recorded_by_name = null");
        givenEach(
                referral,
                List.of("own, as worker, sent", "own, as worker, sent, a draft again"),
                casePerson(),
                casePlaces());
        var section = ofCase("cases.referral_section", "id")
                .distinct("id", "person_in_case")
                .row("id", ROW, "person_in_case", ROW, "section", "'treatment'", "state", "'in_progress'")
                .row("sealed", "'\\x01'", "saved_at", "now()", "saved_by", ":me", "saved_by_name", "'S'")
                .row("version", "1")
                .change("state = 'complete'")
                .named("own, as worker, of one that was sent", "own, as worker");
        givenEach(
                section, List.of(), casePerson(), casePlaces(), caseReferrals("'draft', null, null, null, null, null"));
        section.given(
                        "own, as worker, of one that was sent",
                        casePerson(),
                        casePlaces(),
                        caseReferrals("'draft', null, null, null, null, null"))
                .then(
                        "own, as worker, of one that was sent",
                        "update cases.referral set state = 'sent', submitted_on = date '2020-01-02',"
                                + " submitted_by_organisation = 'HCC', sealed = '\\x01', recorded_by = id, recorded_by_name = 'S'"
                                + " where person_in_case = " + ROW);
    }

    /// @param state with what has to go with it
    private static String caseReferrals(String state) {
        return """
                insert into cases.referral (id, case_id, person_in_case, route, started_on, state, submitted_on,
                                            submitted_by_organisation, sealed, recorded_by, recorded_by_name)
                select p.id, p.case_id, p.id, 'CHILD', date '2020-01-01', %s from cases.person_in_case p where p.id in (%s, %s)
                on conflict do nothing
                """.formatted(state, ROW, OTHER_ROW);
    }

    /// The same for each class of rows of a case.
    private static void givenEach(Table table, List<String> more, String... statements) {
        for (var one : List.of(
                "of others",
                "own, as owner",
                "own, as worker",
                "own, as reader",
                "own, with a conflict of interest",
                "in an emergency")) {
            table.given(one, statements);
        }
        more.forEach(one -> table.given(one, statements));
    }

    private static String casePlaces() {
        return """
                insert into cases.person_in_case (id, case_id, person, ref, main, sealed)
                values (%2$s, %1$s, %3$s, 'CP-9999011', false, '\\x01'), (%3$s, %1$s, %3$s, 'CP-9999012', false, '\\x01')
                on conflict do nothing
                """.formatted(CASE, ROW, OTHER_ROW);
    }

    private void samePerson() {
        for (var own : List.of(
                ofCase("cases.blind_token", "person_in_case", "kind", "token")
                        .row("person_in_case", SOMEBODY_IN_CASE, "kind", "'telephone'", "token", HASH),
                ofCase("cases.comparison_due", "id").row("id", ROW, "person_in_case", SOMEBODY_IN_CASE, "at", "now()"),
                ofCase("cases.dependant", "person_in_case")
                        .row("person_in_case", SOMEBODY_IN_CASE, "child", "'yes'", "referral", "'needed'")
                        .row("together", "'yes'", "version", "1")
                        .change("child = 'no'"),
                ofCase("cases.comparison_side", "id")
                        .distinct("id", "earlier")
                        .row("id", ROW, "comparison", COMPARISON, "ref", "'CM-9999001'")
                        .row("person_in_case", SOMEBODY_IN_CASE, "earlier", "true", "other_organisation", "'S'")
                        .row("other_contact", "'S'", "found_on", "date '2020-01-01'", "told", "true")
                        .change("told = false")
                        .named("own, as worker, not told", "own, as worker", "told", "false")
                        .named("own, as reader, shown", "own, as reader", "outcome", "'same'", "shown", "true"),
                ofCase("cases.comparison_verdict", "id")
                        .distinct("id", "number")
                        .row("id", ROW, "side", SIDE, "number", "1", "verdict", "'unsure'", "shows", "false")
                        .row("at", "now()", "actor", ":me", "actor_name", "'S'")
                        .change("verdict = 'same'")
                        .named("own, as reader, of a side that is shown", "own, as reader")
                        .named("own, as worker, in another's name", "own, as worker", "actor", ":somebody"))) {
            for (var rowClass : List.of(
                    "of others",
                    "own, as owner",
                    "own, as worker",
                    "own, as worker, not told",
                    "own, as worker, in another's name",
                    "own, as reader",
                    "own, as reader, shown",
                    "own, as reader, of a side that is shown",
                    "own, with a conflict of interest",
                    "in an emergency")) {
                own.given(rowClass, casePerson(), somebodyInCase(CASE, SOMEBODY_IN_CASE, "CP-9999008"));
                if (own.name.startsWith("cases.comparison_side") || own.name.startsWith("cases.comparison_verdict")) {
                    own.given(
                            rowClass,
                            otherCase(),
                            somebodyInCase(OTHER_CASE, OTHER_IN_CASE, "CP-9999007"),
                            comparison());
                }
                if (own.name.equals("cases.comparison_verdict")) {
                    own.given(rowClass, side(rowClass.endsWith("shown")));
                }
            }
        }
        ofCase("cases.origin", "case_id")
                .row("sealed", "'\\x01'", "version", "1")
                .change("sealed = '\\x02'");
        table("cases.comparison", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'CM-9999002'", "earlier_case", CASE, "earlier_person", SOMEBODY_IN_CASE)
                .row("later_case", OTHER_CASE, "later_person", OTHER_IN_CASE, "found_on", "date '2020-01-01'")
                .change("found_on = date '2020-01-02'")
                .as("any")
                .given("any", caseOf(), otherCase(), casePerson(), somebodyInCase(CASE, SOMEBODY_IN_CASE, "CP-9999008"))
                .given("any", somebodyInCase(OTHER_CASE, OTHER_IN_CASE, "CP-9999007"));
        table("cases.person_merge", "id")
                .row("id", ROW, "comparison", COMPARISON, "person", OTHER_ROW, "into_person", OTHER_ROW)
                .row("undone", "false", "at", "now()")
                .change("undone = true")
                .as("any")
                .given("any", caseOf(), otherCase(), casePerson(), somebodyInCase(CASE, SOMEBODY_IN_CASE, "CP-9999008"))
                .given("any", somebodyInCase(OTHER_CASE, OTHER_IN_CASE, "CP-9999007"), comparison());
    }

    private static final String SOMEBODY_IN_CASE = "'00000000-0000-4000-8000-0000000000d1'::uuid";
    private static final String OTHER_IN_CASE = "'00000000-0000-4000-8000-0000000000d2'::uuid";
    private static final String OTHER_CASE = "'00000000-0000-4000-8000-0000000000d3'::uuid";
    private static final String COMPARISON = "'00000000-0000-4000-8000-0000000000d4'::uuid";
    private static final String SIDE = "'00000000-0000-4000-8000-0000000000d5'::uuid";

    private static String somebodyInCase(String record, String id, String ref) {
        return """
                insert into cases.person_in_case (id, case_id, person, ref, main, sealed)
                values (%s, %s, %s, '%s', true, '\\x01') on conflict do nothing
                """.formatted(id, record, OTHER_ROW, ref);
    }

    /// One works on another case as well.
    private static String[] alsoInAnotherCase() {
        return new String[] {
            otherCase(),
            caseMember("person", ":me", "worker")
                    .replace(CASE, OTHER_CASE)
                    .replace("'00000000-0000-4000-8000-0000000000c2'", "'00000000-0000-4000-8000-0000000000c9'")
        };
    }

    private static String otherCase() {
        return """
                insert into cases.case_record (id, ref, organisation, owner, owner_name, route, opened_on)
                values (%s, 'CA-9999002', 'ERYC', :somebody, 'S', 'CHILD', date '2020-01-01') on conflict do nothing
                """.formatted(OTHER_CASE);
    }

    private static String comparison() {
        return """
                insert into cases.comparison (id, ref, earlier_case, earlier_person, later_case, later_person, found_on)
                values (%s, 'CM-9999001', %s, %s, %s, %s, date '2020-01-01') on conflict do nothing
                """.formatted(COMPARISON, CASE, SOMEBODY_IN_CASE, OTHER_CASE, OTHER_IN_CASE);
    }

    private static String side(boolean shown) {
        return """
                insert into cases.comparison_side (id, comparison, ref, case_id, person_in_case, earlier, other_organisation,
                                                   other_contact, found_on, told, outcome, shown)
                values (%s, %s, 'CM-9999001', %s, %s, true, 'S', 'S', date '2020-01-01', true, %s) on conflict do nothing
                """.formatted(SIDE, COMPARISON, CASE, SOMEBODY_IN_CASE, shown ? "'same', true" : "'open', false");
    }

    private static final String CASE = "'00000000-0000-4000-8000-0000000000c1'::uuid";

    /// A table of cases, with a row of a case of others, of one's own, and of one that is open in an emergency.
    private Table ofCase(String name, String... key) {
        return table(name, key)
                .under("cases.case_record")
                .row("case_id", CASE)
                .as("of others")
                .as("own, as owner")
                .as("own, as worker")
                .as("own, as reader")
                .as("own, with a conflict of interest")
                .as("in an emergency");
    }

    /// @param more columns and their values
    private static String caseMember(String column, String value, String capacity, String... more) {
        var columns = new LinkedHashMap<String, String>();
        columns.put(column, value);
        columns.put("capacity", "'" + capacity + "'");
        for (int place = 0; place < more.length; place += 2) {
            columns.put(more[place], more[place + 1]);
        }
        return """
                insert into cases.member (id, case_id, purpose, basis, from_day, added_by, added_by_name, %s)
                values ('00000000-0000-4000-8000-0000000000c2', %s, 'support', 'public_task', date '2020-01-01', :somebody, 'S', %s)
                on conflict do nothing
                """.formatted(String.join(", ", columns.keySet()), CASE, String.join(", ", columns.values()));
    }

    private static String caseConflict(String column, String value) {
        return """
                insert into cases.conflict (id, case_id, %s, sealed, declared_by, declared_by_name, declared_at)
                values ('00000000-0000-4000-8000-0000000000c3', %s, %s, '\\x01', :somebody, 'S', now()) on conflict do nothing
                """.formatted(column, CASE, value);
    }

    private static String emergency(String from) {
        return """
                insert into cases.emergency_access (id, case_id, ref, person, person_name, organisation, sealed, from_at, until_at)
                values ('00000000-0000-4000-8000-0000000000c4', %1$s, 'CA-9999001', :me, 'S', 'HCC', '\\x01', %2$s, %2$s + interval '4 hours')
                on conflict do nothing
                """.formatted(CASE, from);
    }

    private static String erasedCase() {
        return "insert into cases.erased_case (case_id, ref) values (%s, 'CA-9999001') on conflict do nothing"
                .formatted(CASE);
    }

    private static String casePerson() {
        return "insert into cases.person (id) values (%s) on conflict do nothing".formatted(OTHER_ROW);
    }

    private static String caseOf() {
        return """
                insert into cases.case_record (id, ref, organisation, owner, owner_name, route, opened_on)
                values (%s, 'CA-9999001', 'HCC', :somebody, 'S', 'CHILD', date '2020-01-01') on conflict do nothing
                """.formatted(CASE);
    }

    private void actions() {
        table("strategy.action", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'AC-99990001'", "area", "'EAST_RIDING'", "objective", "'SP1.1'")
                .row("title", "'S'", "detail", "''", "owner", "'ERYC'", "partners", "'{}'")
                .row("start_on", "date '2020-01-01'", "due_on", "date '2020-01-02'", "status", "'NOT_STARTED'")
                .row("version", "1")
                .as("own area", "area", "'HULL'")
                .as("own organisation", "owner", "'HCC'")
                .as("lead person", "lead_person", ":lead")
                .as("none")
                .change("own area, moved to another area", "own area", "area = 'EAST_RIDING', owner = 'ERYC'")
                .change("lead person, given to nobody", "lead person", "lead_person = null")
                .as("led by oneself", "lead_person", ":me")
                .change("none, taken by oneself", "none", "lead_person = :me");
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

    private void documents() {
        var document = table("documents.document", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'DO-99990001'", "holder", "'action'", "thing", "'AC-99990001'")
                .row(
                        "kind",
                        "'MINUTES'",
                        "title",
                        "'S'",
                        "dated",
                        "date '2020-01-01'",
                        "keep_until",
                        "date '2999-01-01'")
                .row("added_on", "date '2020-01-01'", "added_by", ":me", "added_by_name", "'S'", "version", "1")
                .under("strategy.action");
        for (var rowClass : List.of("own area", "own organisation", "lead person", "none")) {
            document.as(rowClass);
        }
        document.named("own area, in another's name", "own area", "added_by", ":somebody")
                .named("own area, begun later", "own area", "version", "2")
                .named("own area, its time over", "own area", "keep_until", "date '2020-01-02'")
                .change("own area, kept longer", "own area", "keep_until = date '2999-02-01', version = version + 1")
                .change("own area, kept for less", "own area", "keep_until = date '2998-01-01'")
                .change("own area, removed", "own area", "removed_on = date '2020-01-02', removed_by = :me")
                .change(
                        "own area, removed in another's name",
                        "own area",
                        "removed_on = date '2020-01-02', removed_by = :somebody")
                .named("removed, own area", "own area", REMOVED)
                .change("removed, own area, put back", "removed, own area", "removed_on = null, removed_by = null")
                .named("of another sort, own area", "own area", "holder", "'decision'");
        var returns = tables.get("governance.area_return");
        for (var whose : List.of(
                "draft, own area",
                "draft, another area",
                "submitted, own area",
                "accepted, another area",
                "waived, another area",
                "supplement, own area",
                "lapsed supplement, own area")) {
            var rowClass = "return, " + whose;
            document.as(rowClass, "holder", "'return'", "thing", "'RT-99990001'")
                    .given(rowClass, returns.delete(whose), returns.insert(whose));
        }
        document.change(
                "return, accepted, another area, its title sealed",
                "return, accepted, another area",
                "title = 'Sealed', sealed_title = '\\x01'::bytea");
        document.given(
                "return, draft, another area",
                besideIt(returns.delete("accepted, own area")),
                besideIt(returns.insert("accepted, own area")));
        var requests = tables.get("governance.board_request");
        for (var area : List.of("HULL", "EAST_RIDING")) {
            var rowClass = "decision, " + (area.equals("HULL") ? "own area" : "another area");
            document.as(rowClass, "holder", "'decision'", "thing", "'RQ-99990001'")
                    .given(
                            rowClass,
                            requests.delete("otherwise"),
                            requests.insert("otherwise").replace("'HULL'", "'" + area + "'"));
        }
        var process = tables.get("cases.nrm_process").insert("of others");
        document.as("of an erased case", "holder", "'case'", "thing", "'CA-9999001'")
                .given("of an erased case", erasedCase())
                .as("of the NRM of an erased case", "holder", "'nrm'", "thing", "'NP-9999001'")
                .given("of the NRM of an erased case", erasedCase(), process)
                .as("of the NRM of a case beside an erased one", "holder", "'nrm'", "thing", "'NP-9999001'")
                .given("of the NRM of a case beside an erased one", erasedCase(), process.replace(CASE, OTHER_CASE))
                .as("of the NRM beside that of an erased case", "holder", "'nrm'", "thing", "'NP-9999009'")
                .given("of the NRM beside that of an erased case", erasedCase(), process);
        var actions = tables.get("strategy.action");
        document.given(
                "none",
                besideIt(document.delete("own area")),
                besideIt(actions.delete("own area")),
                besideIt(actions.insert("own area")),
                besideIt(document.insert("own area")));
        var version = ofDocument(table("documents.document_version", "id")
                        .distinct("id", "document")
                        .row("id", ROW, "document", ROW, "number", "1", "file_name", "'S'", "format", "'PDF'")
                        .row("bytes", "1", "sha256", HASH, "pieces", "1", "sealed_key", "'\\x01'::bytea")
                        .row("scan", "'NOT_SCANNED'", "added_on", "date '2020-01-01'", "added_by", ":me")
                        .row("added_by_name", "'S'")
                        .change("scan = 'CLEAN'")
                        .under("documents.document"))
                .as("removed, own area")
                .named("own area, in another's name", "own area", "added_by", ":somebody");
        table("documents_open.document", "id").over(document);
        ofDocument(table("documents.document_content", "document_version", "position")
                        .row("document_version", ROW, "position", "0", "sealed", "'\\x01'::bytea")
                        .under("documents.document_version"))
                .as("own area, in another's name")
                .given(
                        "own area, in another's name",
                        besideIt(version.delete("own area")),
                        version.insert("own area").replaceFirst(ROW, OTHER_ROW).replaceFirst(", 1, 'S'", ", 2, 'S'"))
                .named("own area, a piece too many", "own area", "position", "1");
        ofDocument(table("documents.document_event", "id")
                        .row("id", ROW, "document", ROW, "on_day", "date '2020-01-01'", "by_person", ":me")
                        .row("by_name", "'S'", "headline", "'S'", "words", "'S'")
                        .change("words = 'Sealed', sealed_words = '\\x01'::bytea")
                        .under("documents.document"))
                .as("removed, own area")
                .named("own area, sealed before", "own area", "sealed_words", "'\\x02'::bytea")
                .change("own area, in clear again", "own area", "words = 'other'")
                .named("own area, in another's name", "own area", "by_person", ":somebody");
    }

    /// The same for another row, beside the one that is tried.
    private static String besideIt(String statement) {
        return statement
                .replace(ROW, OTHER_ROW)
                .replace("'RT-99990001'", "'RT-99990002'")
                .replace("'AC-99990001'", "'AC-99990002'")
                .replace("'DO-99990001'", "'DO-99990002'");
    }

    private static Table ofDocument(Table child) {
        return child.as("own area")
                .as("none")
                .as("return, draft, own area")
                .as("return, draft, another area")
                .as("decision, another area");
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

    private void pathways() {
        table("pathways.setting", "key", "from_date")
                .row("key", "'chase_days'", "from_date", "date '2020-01-01'", "value", "28")
                .row("set_by", "'S'", "version", "1")
                .as("any");
        editions();
        table("pathways.pathway", "ref")
                .distinct("ref", "code")
                .row("ref", "'PW-99990001'", "code", "'SAMPLE'", "title", "'S'", "summary", "''")
                .row("audience", "'ANYONE'", "position", "999", "version", "1")
                .under("pathways.edition")
                .named("all areas", "draft, all areas")
                .named("own area", "draft, own area", "area", "'HULL'")
                .named("another area", "draft, another area", "area", "'EAST_RIDING'")
                .named("another area, asked to review", "draft, asked to review", "area", "'EAST_RIDING'")
                .named("all areas, published", "published, all areas");
        signs();
        policyChanges();
        table("pathways.review", "edition", "person")
                .row("edition", ROW, "person_name", "'S'", "organisation_name", "'S'", "answer", "'asked'")
                .row("asked_on", "date '2020-01-01'", "version", "1")
                .under("pathways.edition")
                .named("own, in review", "in review, asked to review", "person", ":me")
                .named("another's, in draft", "draft, own area", "person", ":somebody")
                .named("another's, in review", "in review, own area", "person", ":somebody")
                .named(
                        "another's, in review, answered",
                        "in review, own area",
                        "person",
                        ":somebody",
                        "answer",
                        "'agreed'",
                        "answered_on",
                        "date '2020-01-02'")
                .named("own, published", "published, own area", "person", ":me");
        table("pathways.pathway_event", "id")
                .row("id", ROW, "pathway", "'PW-99990001'", "edition", "1", "on_day", "date '2020-01-01'")
                .row("by_person", ":me", "by_name", "'S'", "headline", "'S'", "event", "'{}'")
                .under("pathways.pathway")
                .as("all areas")
                .as("own area")
                .as("another area")
                .as("another area, asked to review")
                .named("own area, in another's name", "own area", "by_person", ":somebody")
                .as("all areas, published");
    }

    private void policyChanges() {
        table("pathways.policy_change", "ref")
                .row("ref", "'PC-99990001'", "title", "'S'", "source", "'S'", "source_version", "'1'")
                .row("holds_from", "date '2020-01-01'", "what", "'S'", "link", "''")
                .row("recorded_on", "date '2020-01-01'", "recorded_by", "'S'", "version", "1")
                .as("any");
        var closed = "state = 'nothing_needed', because = 'S', closed_on = date '2020-01-02', closed_by = 'S'";
        table("pathways.policy_item", "id")
                .distinct("id", "change")
                .row("id", ROW, "change", "'PC-99990001'", "kind", "'pathway'", "pathway", "'PW-99990001'")
                .row("title", "'S'", "owner", ":somebody", "owner_name", "'S'", "due", "date '2020-02-01'")
                .row("version", "1")
                .as("pathway, all areas")
                .as("pathway, own area", "area", "'HULL'")
                .as("pathway, another area", "area", "'EAST_RIDING'")
                .as("pathway, another area, seen to by oneself", "area", "'EAST_RIDING'", "owner", ":me")
                .as("action, own area", action("area", "'HULL'"))
                .as("action, another area, seen to by oneself", action("area", "'EAST_RIDING'", "owner", ":me"))
                .as(
                        "pathway, own area, closed",
                        "area",
                        "'HULL'",
                        "state",
                        "'nothing_needed'",
                        "because",
                        "'S'",
                        "closed_on",
                        "date '2020-01-02'",
                        "closed_by",
                        "'S'")
                .change("seen to by oneself, closed", "pathway, another area, seen to by oneself", closed)
                .change(
                        "seen to by oneself, given away",
                        "pathway, another area, seen to by oneself",
                        "owner = :somebody")
                .change("pathway, own area, made another", "pathway, own area", "pathway = 'PW-99990002'")
                .change("pathway, another area, taken by oneself", "pathway, another area", "owner = :me")
                .change(
                        "action, another area, taken by oneself",
                        "action, another area, seen to by oneself",
                        "owner = :me");
        table("pathways.policy_event", "id")
                .row("id", ROW, "change", "'PC-99990001'", "on_day", "date '2020-01-01'", "by_person", ":me")
                .row("by_name", "'S'", "headline", "'S'", "event", "'{}'")
                .under("pathways.policy_item")
                .named("of what oneself sees to", "pathway, another area, seen to by oneself")
                .named("of the own area", "pathway, own area")
                .named("of another area", "pathway, another area")
                .named("of an action of the own area", "action, own area")
                .named(
                        "of what oneself sees to, in another's name",
                        "pathway, another area, seen to by oneself",
                        "by_person",
                        ":somebody");
    }

    private static String[] action(String... further) {
        var values = new ArrayList<>(List.of("kind", "'action'", "pathway", "null", "action", "'AC-99990001'"));
        values.addAll(List.of(further));
        return values.toArray(String[]::new);
    }

    private void signs() {
        table("pathways.sign", "code")
                .distinct("code")
                .row(
                        "code",
                        "'ZZZ01'",
                        "exploitation",
                        "'ANY'",
                        "kind",
                        "'WORK'",
                        "public",
                        "true",
                        "applies_to",
                        "'BOTH'")
                .row("source", "'S'", "position", "999", "version", "1")
                .as("in use")
                .as("ended", "ended_on", "date '2020-01-01'")
                .change("ended, brought back", "ended", "ended_on = null")
                .change("in use, listed elsewhere", "in use", "exploitation = 'LABOUR'");
        table("pathways.sign_wording", "sign", "number")
                .row("sign", "'ZZZ01'", "number", "1", "words", "'S'", "next", "'S'")
                .under("pathways.sign")
                .named("any", "in use");
        table("pathways.sign_event", "id")
                .row("id", ROW, "sign", "'ZZZ01'", "version", "1", "actor_name", "'S'", "event", "'{}'")
                .under("pathways.sign")
                .named("in one's own name", "in use", "actor", ":me")
                .named("in another's name", "in use", "actor", ":somebody");
    }

    private void editions() {
        var published = "published_on = date '2020-01-05', published_by = 'S', review_by = date '2020-07-05'";
        var ended = "ended_on = date '2020-02-01'";
        table("pathways.edition", "id")
                .distinct("id", "pathway")
                .row("id", ROW, "pathway", "'PW-99990001'", "number", "1", "state", "'draft'", "content", "'{}'")
                .row("note", "''", "writers", "array[:me]::uuid[]", "written_by", "'S'")
                .row("reviewers", "'{}'::uuid[]", "begun_on", "date '2020-01-01'", "version", "1")
                .as("draft, all areas")
                .as("draft, own area", "area", "'HULL'")
                .as("draft, another area", "area", "'EAST_RIDING'")
                .as("draft, in another's name", "area", "'HULL'", "writers", OF_SOMEBODY)
                .as("draft, asked to review", "area", "'EAST_RIDING'", "writers", OF_SOMEBODY, "reviewers", OF_ME)
                .as("in review, own area", "area", "'HULL'", "state", "'in_review'", "writers", OF_SOMEBODY)
                .as("in review, written by oneself", "area", "'HULL'", "state", "'in_review'")
                .as(
                        "in review, asked to review",
                        "area",
                        "'EAST_RIDING'",
                        "state",
                        "'in_review'",
                        "writers",
                        OF_SOMEBODY,
                        "reviewers",
                        OF_ME)
                .as("published, all areas", out("published"))
                .as("published, own area", out("published", "area", "'HULL'"))
                .as("published, another area", out("published", "area", "'EAST_RIDING'"))
                .as("superseded, own area", out("superseded", "area", "'HULL'", "ended_on", "date '2020-02-01'"))
                .as("withdrawn, own area", out("withdrawn", "area", "'HULL'", "ended_on", "date '2020-02-01'"))
                .as("discarded, own area", "area", "'HULL'", "state", "'discarded'", "ended_on", "date '2020-02-01'")
                .change("draft, own area, discarded", "draft, own area", "state = 'discarded', " + ended)
                .change("draft, own area, written", "draft, own area", "note = 'T'")
                .change("draft, another area, written", "draft, another area", "note = 'T'")
                .change("in review, own area, written", "in review, own area", "note = 'T'")
                .change("in review, own area, discarded", "in review, own area", "state = 'discarded', " + ended)
                .change("in review, own area, published", "in review, own area", "state = 'published', " + published)
                .change(
                        "in review, published by its writer",
                        "in review, written by oneself",
                        "state = 'published', " + published)
                .change(
                        "published, own area, withdrawn",
                        "published, own area",
                        "state = 'withdrawn', ended_on = date '2020-02-01'")
                .change(
                        "published, another area, withdrawn",
                        "published, another area",
                        "state = 'withdrawn', ended_on = date '2020-02-01'");
    }

    private static final String OF_ME = "array[:me]::uuid[]";
    private static final String OF_SOMEBODY = "array[:somebody]::uuid[]";

    /// An edition that somebody else wrote and that has come out.
    private static String[] out(String state, String... further) {
        var values = new ArrayList<>(List.of("state", "'" + state + "'", "writers", OF_SOMEBODY));
        values.addAll(List.of("published_on", "date '2020-01-05'", "published_by", "'S'"));
        values.addAll(List.of("review_by", "date '2020-07-05'"));
        values.addAll(List.of(further));
        return values.toArray(String[]::new);
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
                .change("planned, in another year", "planned", "first_month = 5")
                .change("planned, opened", "planned", "state = 'open', opened_on = date '1901-04-01'")
                .change("planned, moved", "planned", "due = date '1901-04-03'")
                .change("open, moved", "open", "due = date '1901-04-03'")
                .change("issued, moved", "issued", "due = date '1901-04-03'")
                .change("open, issued", "open", "state = 'issued', issued_on = date '1901-04-05', issued_by = :me");
        table("governance.quarter_event", "id")
                .row("id", ROW, "quarter", "'1901-Q1'", "act", "'sample'", "event", "'{}'")
                .change("act = 'other'")
                .as("in one's own name", "by_person", ":me")
                .as("in another's name", "by_person", ":somebody");
    }

    private void returns() {
        var returns = table("governance.area_return", "id")
                .distinct("id", "ref", "quarter")
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
                        "state = 'in_progress', quarter = '1901-Q2'")
                .change("not started, own area, begun", "not started, own area", "state = 'in_progress'")
                .change("not started, another area, begun", "not started, another area", "state = 'in_progress'")
                .change("draft, own area, submitted", "draft, own area", "state = 'submitted', " + SUBMITTED + ":me")
                .change(
                        "draft, another area, submitted",
                        "draft, another area",
                        "state = 'submitted', " + SUBMITTED + ":me")
                .change("sent back, own area, worked on", "sent back, own area", "version = version + 1")
                .change("sent back, another area, worked on", "sent back, another area", "version = version + 1")
                .change("submitted, own area, sent back", "submitted, own area", "state = 'sent_back'")
                .change("submitted, own area, accepted", "submitted, own area", "state = 'accepted'" + DECIDED + ":me")
                .change("accepted, own area, locked", "accepted, own area", "state = 'locked'")
                .as("supplement, own area", supplement("2999-01-01"))
                .as("lapsed supplement, own area", supplement("1901-06-01"))
                .change(
                        "supplement, own area, given more time",
                        "supplement, own area",
                        "supplement_until = date '2999-02-01'")
                .change(
                        "lapsed supplement, own area, worked on",
                        "lapsed supplement, own area",
                        "version = version + 1")
                .change("supplement, own area, worked on", "supplement, own area", "version = version + 1")
                .change(
                        "not started, own area, let follow",
                        "not started, own area",
                        "supplement_until = date '2999-01-01'")
                .change("draft, own area, waived", "draft, own area", "state = 'waived', waived_because = 'S'")
                .change("submitted, own area, waived", "submitted, own area", "state = 'waived', waived_because = 'S'")
                .change(
                        "locked, own area, unlocked",
                        "locked, own area",
                        "state = 'sent_back', supplement_until = date '2999-01-01'" + DECIDED + ":me");
        ofReturn(table("governance.return_part", "area_return", "part")
                        .row("part", "'figures'", "version", "1", "body", "'{}'", "saved_by", ":me")
                        .change("saved_by = :me, version = version + 1"))
                .change("draft, own area, in another's name", "draft, own area", "saved_by = :somebody")
                .named("not started, own area, as a later version", "not started, own area", "version", "2");
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
        ofReturn(table("governance.unlocking", "id")
                        .row("id", ROW, "on_day", "date '1901-05-01'", "by_person", ":me", "by_name", "'S'")
                        .row("reason", "'S'")
                        .change("reason = 'T'"))
                .named("locked, own area, in another's name", "locked, own area", "by_person", ":somebody");
        table("governance.board_request", "id")
                .distinct("id", "ref", "area_return")
                .row("id", ROW, "ref", "'RQ-99990001'", "area_return", ROW, "quarter", "'1901-Q1'", "area", "'HULL'")
                .row("position", "1", "wording", "'S'", "version", "1")
                .change("decision = 'agreed', decided_on = date '1901-05-03', decided_by = :me")
                .as("undecided")
                .as("deferred", "decision", "'deferred'", "decided_on", "date '1901-05-03'", "decided_by", ":me")
                .as("decided", "decision", "'agreed'", "decided_on", "date '1901-05-03'", "decided_by", ":me")
                .as("conditions", "decision", "'conditions'", "decided_on", "date '1901-05-03'", "decided_by", ":me")
                .as("refused", "decision", "'refused'", "decided_on", "date '1901-05-03'", "decided_by", ":me")
                .as("noted", "decision", "'noted'", "decided_on", "date '1901-05-03'", "decided_by", ":me")
                .as("otherwise", "kind", "'other'", "area_return", "null", "position", "null")
                .change(
                        "undecided, answered in another's name",
                        "undecided",
                        "decision = 'agreed', " + "decided_on = date '1901-05-03', decided_by = :somebody")
                .change(
                        "undecided, answered in other words",
                        "undecided",
                        "wording = 'T', decision = 'agreed', decided_on = date '1901-05-03', decided_by = :me");
        inMeetings(tables.get("governance.board_request"));
        table("governance.request_event", "id")
                .under("governance.board_request")
                .row("id", ROW, "board_request", ROW, "on_day", "date '1901-05-03'", "by_person", ":me")
                .row("by_name", "'S'", "decision", "'agreed'", "answer", "'S'")
                .change("answer = 'T'")
                .as("undecided")
                .as("deferred, answered at a meeting of the board")
                .as("decided")
                .as("of a meeting, own area")
                .as("of a meeting, other area")
                .as("of a meeting of the board")
                .as("undecided, answered at a meeting of the board")
                .as("undecided, answered at a meeting of its area")
                .as("of a meeting of another area, as of the own")
                .named("undecided, in another's name", "undecided", "by_person", ":somebody")
                .named("of a meeting, in another's name", "of a meeting, own area", "by_person", ":somebody")
                .as("of a meeting, own area, decided");
        followUps();
    }

    /// What meetings decide while they take place: of the own area, of another, of the board, and one to come.
    private static void inMeetings(Table requests) {
        var decided = new String[] {"decision", "'agreed'", "decided_on", "date '1901-05-03'", "decided_by", ":me"};
        var hull = meeting("MT-99990011", "LOG_HULL", "'HULL'", "in_progress");
        var other = meeting("MT-99990012", "LOG_EAST_RIDING", "'EAST_RIDING'", "in_progress");
        var board = meeting("MT-99990013", "HMSP_STRATEGIC_BOARD", "null", "in_progress");
        var coming = meeting("MT-99990014", "LOG_HULL", "'HULL'", "planned");
        var own = decidedAt("'HULL'", "MT-99990011");
        requests.as("of a meeting, own area", own)
                .given("of a meeting, own area", hull)
                .as("of a meeting, own area, decided", with(List.of(own), decided))
                .given("of a meeting, own area, decided", hull)
                .change(
                        "of a meeting, own area, answered in another's name",
                        "of a meeting, own area",
                        "decision = 'agreed', decided_on = date '1901-05-03', decided_by = :somebody")
                .given("of a meeting, own area, answered in another's name", hull)
                .as("of a meeting, other area", decidedAt("'EAST_RIDING'", "MT-99990012"))
                .given("of a meeting, other area", other)
                .as(
                        "of a meeting, other area, decided",
                        with(List.of(decidedAt("'EAST_RIDING'", "MT-99990012")), decided))
                .given("of a meeting, other area, decided", other)
                .as("of a meeting of the board", decidedAt("null", "MT-99990013"))
                .given("of a meeting of the board", board)
                .as("of a meeting of the board, decided", with(List.of(decidedAt("null", "MT-99990013")), decided))
                .given("of a meeting of the board, decided", board)
                .as("of a meeting to come, own area", decidedAt("'HULL'", "MT-99990014"))
                .given("of a meeting to come, own area", coming, hull)
                .as("of a meeting of another area, as of the own", decidedAt("'HULL'", "MT-99990012"))
                .given("of a meeting of another area, as of the own", other)
                .change("undecided, answered at a meeting of the board", "undecided", answeredAt("MT-99990013"))
                .given("undecided, answered at a meeting of the board", board)
                .change("deferred, answered at a meeting of the board", "deferred", answeredAt("MT-99990013"))
                .given("deferred, answered at a meeting of the board", board)
                .as("undecided, as if a meeting had made it", "meeting", "'MT-99990011'", "meeting_item", ROW)
                .given("undecided, as if a meeting had made it", hull)
                .change("undecided, answered at a meeting of its area", "undecided", answeredAt("MT-99990011"))
                .given("undecided, answered at a meeting of its area", hull);
    }

    private static String[] decidedAt(String area, String meeting) {
        return new String[] {
            "kind",
            "'meeting'",
            "area_return",
            "null",
            "position",
            "null",
            "quarter",
            "null",
            "area",
            area,
            "meeting",
            "'" + meeting + "'",
            "meeting_item",
            ROW
        };
    }

    private static String answeredAt(String meeting) {
        return "decision = 'agreed', decided_on = date '1901-05-03', decided_by = :me, meeting = '%s', meeting_item = %s"
                .formatted(meeting, ROW);
    }

    private static String meeting(String ref, String group, String area, String state) {
        return """
                insert into meetings.meeting (ref, group_code, area, starts_at, minutes, state)
                values ('%s', '%s', %s, timestamptz '2020-01-01 10:00Z', 60, '%s') on conflict do nothing
                """.formatted(ref, group, area, state);
    }

    private void followUps() {
        table("governance.follow_up", "board_request")
                .under("governance.board_request")
                .row("board_request", ROW, "version", "1")
                .change("version = version + 1")
                .as("decided", "area", "'HULL'")
                .as("conditions", "area", "'HULL'")
                .as("refused", "area", "'HULL'")
                .as("noted", "area", "'HULL'")
                .as("undecided", "area", "'HULL'")
                .as("of a meeting, own area, decided", "area", "'HULL'")
                .as("of a meeting, other area, decided", "area", "'EAST_RIDING'")
                .as("of a meeting of the board, decided")
                .named(
                        "of a meeting, own area, decided, as of another area",
                        "of a meeting, own area, decided",
                        "area",
                        "'EAST_RIDING'")
                .as("of a meeting, own area", "area", "'HULL'")
                .named(
                        "of a meeting, own area, done",
                        "of a meeting, own area, decided",
                        "area",
                        "'HULL'",
                        "done_on",
                        "date '1901-05-09'",
                        "done_by",
                        ":me")
                .named("decided, of another area", "decided", "area", "'EAST_RIDING'")
                .named("decided, to be done by oneself", "decided", "area", "'EAST_RIDING'", "owner_person", ":me")
                .named(
                        "decided, to be done by one's organisation",
                        "decided",
                        "area",
                        "'EAST_RIDING'",
                        "owner_organisation",
                        "'HCC'")
                .named("decided, done", "decided", "area", "'HULL'", "done_on", "date '1901-05-09'", "done_by", ":me")
                .named("decided, superseded", "decided", "area", "'HULL'", "superseded_by", OTHER_ROW)
                .change(
                        "decided, done in another's name",
                        "decided",
                        "done_on = date '1901-05-09', done_by = :somebody")
                .change("decided, done in one's own name", "decided", "done_on = date '1901-05-09', done_by = :me")
                .change(
                        "decided, to be done by oneself, and done",
                        "decided, to be done by oneself",
                        "done_on = date '1901-05-09', done_by = :me")
                .change(
                        "decided, to be done by oneself, given more time",
                        "decided, to be done by oneself",
                        "due = date '1901-06-09'")
                .change("decided, given to somebody", "decided", "owner_person = :somebody")
                .change("decided, now superseded", "decided", "superseded_by = " + OTHER_ROW);
        table("governance.follow_up_event", "id")
                .under("governance.follow_up")
                .row("id", ROW, "board_request", ROW, "on_day", "date '1901-05-09'", "by_person", ":me")
                .row("by_name", "'S'", "act", "'sample'")
                .change("words = 'T'")
                .as("decided")
                .as("decided, of another area")
                .as("decided, to be done by oneself")
                .as("decided, to be done by one's organisation")
                .as("decided, done")
                .as("decided, superseded")
                .named("decided, in another's name", "decided", "by_person", ":somebody");
    }

    private static String[] supplement(String until) {
        return new String[] {"area", "'HULL'", "state", "'in_progress'", "supplement_until", "date '" + until + "'"};
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
        if (state.equals("waived")) {
            columns.addAll(List.of("waived_because", "'S'"));
        }
        returns.as(state + ", " + whose, columns.toArray(String[]::new));
    }

    private static Table ofReturn(Table child) {
        child.row("area_return", ROW).under("governance.area_return");
        for (var state : STATES) {
            child.as(state + ", own area").as(state + ", another area");
        }
        return child.as("supplement, own area").as("lapsed supplement, own area");
    }

    private void packs() {
        table("governance.pack", "quarter")
                .distinct("quarter")
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
                                + " content_sha256 = repeat('0', 64), pdf_sha256 = repeat('0', 64)")
                .change("draft, summed up", "draft", "summary = 'T', summary_by = :me")
                .change(
                        "draft, issued",
                        "draft",
                        "state = 'issued', issued_on = date '1901-05-04', issued_by = :me, content = '{}',"
                                + " content_sha256 = repeat('0', 64), pdf_sha256 = repeat('0', 64)");
        table("governance.pack_event", "id")
                .under("governance.pack")
                .row("id", ROW, "quarter", "'1901-Q1'", "by_person", ":me", "act", "'sample'", "event", "'{}'")
                .change("act = 'other'")
                .as("draft")
                .as("issued")
                .named("draft, in another's name", "draft", "by_person", ":somebody")
                .named("issued, another edition", "issued", "act", "'issue_edition'");
        table("governance.pack_edition", "quarter", "edition")
                .under("governance.pack")
                .row("quarter", "'1901-Q1'", "edition", "2", "issued_on", "date '1901-05-10'", "content", "'{}'")
                .row("content_sha256", "repeat('0', 64)", "pdf_sha256", "repeat('0', 64)", "pdf", "'\\x01'::bytea")
                .row("issued_by", ":me")
                .change("content = '{ }'")
                .as("draft")
                .as("issued")
                .named("issued, in another's name", "issued", "issued_by", ":somebody");
        table("governance.pack_document", "quarter")
                .under("governance.pack")
                .row("quarter", "'1901-Q1'", "pdf", "'\\x01'::bytea")
                .change("pdf = '\\x02'::bytea")
                .as("draft")
                .as("issued");
    }

    private void reminders() {
        table("reminders.reminder", "id")
                .row(
                        "id",
                        ROW,
                        "subject",
                        "'AC-0001'",
                        "on_day",
                        "date '1901-01-01'",
                        "sent_at",
                        "now()",
                        "by_name",
                        "'S'")
                .row(
                        "by_person",
                        ":somebody",
                        "people",
                        OF_SOMEBODY,
                        "scopes",
                        "array['area:HULL', 'organisation:HCC']")
                .change("by_name = 'T'")
                .as("own area and organisation, sent by oneself", "by_person", ":me")
                .as("own area and organisation, sent by another")
                .as("other area, sent by another", "scopes", "array['area:NOWHERE']")
                .as("other area, sent by oneself", "by_person", ":me", "scopes", "array['area:NOWHERE']")
                .as("other area, sent to oneself", "people", OF_ME, "scopes", "array['area:NOWHERE']")
                .as("the partnership's, sent by oneself", "by_person", ":me", "scopes", "array[]::text[]")
                .as("the partnership's, sent by another", "scopes", "array[]::text[]");
        table("reminders.automatic", "person", "subject", "due", "stage")
                .row("subject", "'AC-0001'", "due", "date '1901-01-01'", "stage", "0", "on_day", "date '1901-01-01'")
                .change("on_day = date '1901-01-02'")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
        table("reminders.setting", "key", "from_date")
                .row("key", "'before_days'", "from_date", "date '1901-01-01'", "value", "7", "set_by", "'S'")
                .row("version", "1")
                .change("value = 8")
                .as("any");
        table("reminders.calendar_address", "person")
                .row("token_hash", "decode(repeat('00', 32), 'hex')", "made_at", "now()")
                .change("made_at = now()")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
    }

    private void noticesAndJobs() {
        table("notices.notice", "id")
                .row("id", ROW, "sender", ":me", "text", "'S'", "path", "'/'", "version", "1")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody")
                .named("other, in another's name", "other", "person", ":somebody", "sender", ":somebody")
                .named("other, read already", "other", "person", ":somebody", "read_at", "now()")
                .named("other, mailed already", "other", "person", ":somebody", "mailing", ROW)
                .change("own, reworded", "own", "text = 'T'");
        table("notices.mailing", "id")
                .row("id", ROW, "letter", ROW, "counted", "1", "taken_at", "now()", "tries", "1")
                .row("not_before", "now()", "version", "1")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
        table("notices.letter_choice", "person")
                .row("often", "'daily'")
                .change("often = 'none', reminders = 'none'")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
        table("guides.tour", "person")
                .row("ended_on", "date '2020-01-01'")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
        table("jobs.scheduled", "task_name", "task_instance")
                .row("task_name", "'sample'", "task_instance", "'sample'", "execution_time", "'infinity'")
                .row("picked", "false", "version", "1")
                .as("any");
    }

    private static final String NLC_ENDED =
            "update directory.organisation_name set to_date = date '2021-01-01' where organisation = 'NLC'";

    private void concerns() {
        var accepted =
                List.of("state", "'accepted'", "holder", ROW, "holder_name", "'S'", "holder_phone", "'01632 960001'");
        var unheld = ", outcome = null, holder = null, holder_name = null, holder_phone = null";
        reports();
        table("concerns.report_shift", "id")
                .row("id", ROW, "person_name", "'S'", "from_at", "timestamptz '2099-01-01 08:00Z'")
                .row("until_at", "timestamptz '2099-01-01 18:00Z'")
                .change("until_at = timestamptz '2099-01-01 17:00Z'")
                .as("own, here", "person", ":me", "area", "'HULL'")
                .as("own, elsewhere", "person", ":me", "area", "'EAST_RIDING'")
                .as("own, all areas", "person", ":me", "area", "''")
                .as("somebody's, here", "person", ":somebody", "area", "'HULL'")
                .as("somebody's, elsewhere", "person", ":somebody", "area", "'EAST_RIDING'");
        table("concerns.report_extension", "id")
                .row("id", ROW, "report", ROW, "until", "date '2199-01-01'", "reason", "'S'", "set_by", ":me")
                .row("set_by_name", "'S'", "set_on", "date '2198-12-01'")
                .change("reason = 'Other'")
                .under("concerns.report")
                .as("closed here")
                .as("open here")
                .as("waiting elsewhere")
                .named("closed here, in another's name", "closed here", "set_by", ":somebody");
        table("concerns.report_hold", "id")
                .row("id", ROW, "report", ROW, "ref", "'RP-ZZZZZZZ'", "reason", "'S'")
                .row(
                        "review_on",
                        "date '1902-01-01'",
                        "set_on",
                        "date '1901-05-01'",
                        "set_by",
                        ":me",
                        "set_by_name",
                        "'S'")
                .change("lifted_on = date '1901-06-01', lifted_by = :me, lifted_by_name = 'S', lifted_reason = 'S'")
                .under("concerns.report")
                .named("open here", "open here", "area", "'HULL'")
                .named("open elsewhere", "open elsewhere", "area", "'EAST_RIDING'")
                .named("open here, in another's name", "open here", "area", "'HULL'", "set_by", ":somebody")
                .named(
                        "open here, lifted",
                        "open here",
                        "area",
                        "'HULL'",
                        "lifted_on",
                        "date '1901-06-01'",
                        "lifted_by",
                        ":me",
                        "lifted_by_name",
                        "'S'",
                        "lifted_reason",
                        "'S'")
                .change(
                        "open here, lifted in another's name",
                        "open here",
                        "lifted_on = date '1901-06-01', lifted_by = :somebody, lifted_by_name = 'S', lifted_reason = 'S'");
        table("concerns.report_gone", "ref")
                .row("ref", "'RP-ZZZZZZZ'", "month", "date '1901-01-01'", "outcome", "'POLICE'")
                .row("gone_on", "date '1901-04-03'", "salt", "decode(repeat('00', 16), 'hex')", "hash", HASH)
                .change("outcome = 'OTHER'")
                .as("here", "area", "'HULL'")
                .as("elsewhere", "area", "'EAST_RIDING'");
        table("concerns.report_setting", "version")
                .row(
                        "version",
                        "9999",
                        "urgent_minutes",
                        "20",
                        "usual_hours",
                        "5",
                        "kept_days",
                        "91",
                        "messages_days",
                        "90")
                .row("hours", "''", "reason", "'S'", "set_at", "now()", "set_by", "'S'")
                .change("reason = 'Other'")
                .as("any");
        table("concerns.handover_setting", "key", "from_date")
                .row("key", "'soon_days'", "from_date", "date '1901-01-01'", "value", "2", "set_by", "'S'")
                .row("version", "1")
                .as("any");
        table("concerns.translation_check", "id")
                .distinct("id", "language")
                .row("id", ROW, "language", "'zz-a000'", "number", "1", "act", "'withdraw_translation'")
                .row("edition", "''", "texts", "''", "checker", "''", "organisation", "''", "at", "now()")
                .row("actor_name", "'S'")
                .change("number = 2")
                .as("decided by oneself", "actor", ":me")
                .as("decided by another", "actor", ":somebody");
        table("concerns.handover", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'HO-ZZZZZZZ'", "sender", ":somebody", "sender_name", "'S'")
                .row("sender_organisation", "'CHCP'", "sender_phone", "'01632 960001'", "sender_days", "'EVERY'")
                .row("sender_from", "9", "sender_to", "17", "area", "'HULL'", "exploitation", "'LABOUR'")
                .row(
                        "age",
                        "'ADULT'",
                        "urgency",
                        "'SOON'",
                        "told",
                        "'AGREES'",
                        "ground",
                        "''",
                        "basis",
                        "'SAFEGUARDING'")
                .row("shared", "array['SIGNS']", "receiver", "'ERYC'", "state", "'sent'")
                .row("first_sent_at", "timestamptz '1901-01-01'", "sent_at", "timestamptz '1901-01-01'")
                .row("answer_by", "timestamptz '1901-01-02'", "version", "1")
                .change("state = 'withdrawn', because = 'MISTAKE'" + unheld)
                .change("state = 'declined', because = 'CONFLICT'" + unheld)
                .change(
                        "state = 'accepted', outcome = null, holder = :me, holder_name = 'S', holder_phone = '01632 960002'")
                .change(
                        "state = 'closed', outcome = 'ADVISED', holder = coalesce(holder, :me),"
                                + " holder_name = coalesce(holder_name, 'S'), holder_phone = coalesce(holder_phone, '01632 960002')")
                .change("stage = 1")
                .as("mine, sent", "sender", ":me")
                .as("mine, sent in another's name", "sender", ":somebody")
                .as("mine, to one that may not refer", "sender", ":me", "receiver", "'CHCP'")
                .as("mine, to one that has ended", "sender", ":me", "receiver", "'NLC'")
                .given("mine, to one that has ended", NLC_ENDED)
                .as("mine, pressed already", "sender", ":me", "stage", "1")
                .as("mine, as a later version", "sender", ":me", "version", "2")
                .as("mine, elsewhere", "sender", ":me", "receiver", "'NLC'")
                .as("to us, declined", "receiver", "'HCC'", "state", "'declined'", "because", "'CONFLICT'")
                .as("mine, declined", "sender", ":me", "state", "'declined'", "because", "'CONFLICT'")
                .as("mine, accepted", with(accepted, "sender", ":me"))
                .as("mine, taken back", "sender", ":me", "state", "'withdrawn'", "because", "'MISTAKE'")
                .as("to us, sent", "receiver", "'HCC'")
                .as("to us, accepted", with(accepted, "receiver", "'HCC'"))
                .as("to us, closed", with(accepted, "receiver", "'HCC'", "state", "'closed'", "outcome", "'ADVISED'"))
                .as("to another")
                .change(
                        "mine, sent on",
                        "mine, sent",
                        "receiver = 'NLC', sent_at = timestamptz '1901-01-03',"
                                + " answer_by = timestamptz '1901-01-04'")
                .change("mine, sent on to one that may not refer", "mine, sent", "receiver = 'CHCP'")
                .change(
                        "mine, with other words",
                        "mine, sent",
                        "exploitation = 'SEXUAL', state = 'withdrawn', because = 'MISTAKE'")
                .change("mine, given more time", "mine, sent", "answer_by = timestamptz '2090-01-01'")
                .change(
                        "mine, accepted by myself",
                        "mine, sent",
                        "state = 'accepted', holder = :me, holder_name = 'S', holder_phone = '01632 960002'")
                .change(
                        "mine, accepted, taken back after all",
                        "mine, accepted",
                        "state = 'withdrawn', because = 'MISTAKE'" + unheld)
                .change("to us, taken over", "to us, accepted", "holder = :me")
                .change("mine, given to a colleague", "mine, sent", "sender = :somebody, sender_name = 'T'")
                .change(
                        "to us, put back",
                        "to us, accepted",
                        "state = 'sent', holder = null, holder_name = null, holder_phone = null,"
                                + " sent_at = timestamptz '1901-01-03', answer_by = timestamptz '1901-01-04'")
                .change("to us, sent on by us", "to us, sent", "receiver = 'ERYC'")
                .change(
                        "to us, closed unaccepted",
                        "to us, sent",
                        "state = 'closed', outcome = 'ADVISED', holder = :me,"
                                + " holder_name = 'S', holder_phone = '01632 960002'")
                .change("to us, opened again", "to us, closed", "state = 'accepted', outcome = null")
                .change("mine, sent, taken back", "mine, sent", "state = 'withdrawn', because = 'MISTAKE'" + unheld)
                .change(
                        "mine, declined, taken back",
                        "mine, declined",
                        "state = 'withdrawn', because = 'MISTAKE'" + unheld)
                .change(
                        "mine, declined, sent on",
                        "mine, declined",
                        "state = 'sent', because = null, receiver = 'NLC', sent_at = timestamptz '1901-01-03',"
                                + " answer_by = timestamptz '1901-01-04'")
                .change(
                        "mine, sent on to one that has ended",
                        "mine, sent",
                        "receiver = 'NLC', sent_at = timestamptz '1901-01-03', answer_by = timestamptz '1901-01-04'")
                .given("mine, sent on to one that has ended", NLC_ENDED)
                .change("to us, declined by us", "to us, sent", "state = 'declined', because = 'CONFLICT'" + unheld)
                .change(
                        "to us, accepted by us",
                        "to us, sent",
                        "state = 'accepted', holder = :me, holder_name = 'S', holder_phone = '01632 960002'")
                .change(
                        "to us, accepted after all",
                        "to us, declined",
                        "state = 'accepted', because = null, holder = :me, holder_name = 'S', holder_phone = '01632 960002'")
                .change("to us, closed by us", "to us, accepted", "state = 'closed', outcome = 'ADVISED'")
                .change(
                        "to another, accepted by us",
                        "to another",
                        "state = 'accepted', holder = :me, holder_name = 'S', holder_phone = '01632 960002'")
                .change("to us, given more time by us", "to us, sent", "answer_by = timestamptz '2090-01-01'")
                .change(
                        "to us, accepted though we may not refer any more",
                        "to us, sent",
                        "state = 'accepted', holder = :me, holder_name = 'S', holder_phone = '01632 960002'")
                .given(
                        "to us, accepted though we may not refer any more",
                        "update directory.organisation set first_responder = false where code = 'HCC'")
                .change(
                        "to us, accepted though we have ended",
                        "to us, sent",
                        "state = 'accepted', holder = :me, holder_name = 'S', holder_phone = '01632 960002'")
                .given("to us, accepted though we have ended", NLC_ENDED.replace("NLC", "HCC"));
        ofHandover(table("concerns.handover_event", "id")
                        .row(
                                "id",
                                ROW,
                                "handover",
                                ROW,
                                "version",
                                "1",
                                "at",
                                "now()",
                                "actor",
                                ":me",
                                "actor_name",
                                "'S'")
                        .row("act", "'sample'", "receiver", "'HCC'", "detail", "''")
                        .change("act = 'other'"))
                .named("mine, in another's name", "mine, sent", "actor", ":somebody");
        ofHandover(table("concerns.handover_watch", "handover")
                        .row("handover", ROW, "ref", "'HO-ZZZZZZZ'", "area", "'HULL'", "organisation", "'ERYC'")
                        .row("state", "'sent'", "first_sent_at", "timestamptz '1901-01-01'")
                        .row("answer_by", "timestamptz '1901-01-02'", "version", "1"))
                .named("to us, sent", "to us, sent", "organisation", "'HCC'")
                .named("mine, said to be elsewhere", "mine, sent", "organisation", "'NLC'")
                .change("mine, moved elsewhere", "mine, sent", "organisation = 'NLC'")
                .change("mine, in another area", "mine, sent", "area = 'NOWHERE'")
                .named("mine, with another reference", "mine, sent", "ref", "'HO-ZZZZZZ1'")
                .named("mine, said to lie in another area", "mine, sent", "area", "'EAST_RIDING'")
                .named("mine, said to be declined", "mine, sent", "state", "'declined'")
                .named("mine, with another time", "mine, sent", "answer_by", "timestamptz '2090-01-01'")
                .change("mine, made declined", "mine, sent", "state = 'declined'")
                .change("mine, given another time", "mine, sent", "answer_by = timestamptz '2090-01-01'");
    }

    private void reports() {
        var open = List.of("state", "'open'", "open_by", "null", "opened_by", ":somebody", "opened_by_name", "'S'");
        var closed = with(
                open,
                "state",
                "'closed'",
                "closed_on",
                "date '1901-01-03'",
                "outcome",
                "'POLICE'",
                "goes_on",
                "date '2199-01-01'",
                "receipt_until",
                "date '2199-01-01'");
        var going = with(List.of(closed), "goes_on", "date '1901-04-03'", "receipt_until", "null");
        var opening = "state = 'open', open_by = null, opened_by = :me, opened_by_name = 'S'";
        table("concerns.report", "id")
                .distinct("id", "ref", "lookup")
                .row("id", ROW, "ref", "'RP-ZZZZZZZ'", "received", "date '1901-01-01'", "urgent", "false")
                .row("open_by", "timestamptz '1901-01-02'", "area", "'HULL'")
                .row("lookup", "'lookup of sample 0000'", "report", "'\\x01'::bytea")
                .row("contact", "'\\x01'::bytea", "replies", "'\\x01'::bytea", "reader", "'\\x01'::bytea")
                .change(opening)
                .change("opened_by = :me, opened_by_name = 'S'")
                .change("stage = 2")
                .as("waiting here")
                .as("waiting elsewhere", "area", "'EAST_RIDING'")
                .as("waiting, not placed", "area", "''")
                .as("waiting here, told already", "stage", "1")
                .as("waiting here, as a later version", "version", "2")
                .as("open here", with(open))
                .as("open elsewhere", with(open, "area", "'EAST_RIDING'"))
                .as("open here, with its receipt", with(open))
                .given("open here, with its receipt", RECEIPT)
                .as("closed here", closed)
                .as("closed here, to go", going)
                .as("closed here, to go, held", going)
                .then("closed here, to go, held", HELD)
                .as("closed here, to go, kept longer", going)
                .then("closed here, to go, kept longer", KEPT)
                .as("closed here, to go, held before", going)
                .then("closed here, to go, held before", HELD + "; " + LIFTED)
                .as("closed here, to go, kept before", going)
                .then(
                        "closed here, to go, kept before",
                        KEPT.replace("2199-01-01", "1901-05-01").replace("2198-12-01", "1901-02-01"))
                .as("closed here, to go, another held and kept", going)
                .then(
                        "closed here, to go, another held and kept",
                        ANOTHER_REPORT + "; " + HELD.replace(ROW, OTHER_ROW) + "; " + KEPT.replace(ROW, OTHER_ROW))
                .as("closed here, with its receipt", closed)
                .given("closed here, with its receipt", RECEIPT)
                .as("closed here, its receipt over", with(List.of(closed), "receipt_until", "date '1901-04-03'"))
                .given("closed here, its receipt over", RECEIPT)
                .as("closed here, its receipt ended", with(List.of(closed), "reader", "''::bytea"))
                .given("closed here, its receipt ended", RECEIPT)
                .change("receipt ended by the clock", "closed here", "receipt_until = null, reader = ''::bytea")
                .change("receipt changed by the clock", "closed here", "receipt_until = null")
                .as("mine, open here", with(open, "opened_by", ":me"))
                .as("mine, closed here", with(List.of(closed), "opened_by", ":me"))
                .change("judged here", "mine, open here", "danger = 'NOW', types = '{LABOUR}'")
                .change("placed elsewhere", "mine, open here", "area = 'EAST_RIDING'")
                .change("pulled here", "open elsewhere", "area = 'HULL'")
                .change("opened here", "waiting here", opening)
                .change("opened here in another's name", "waiting here", opening.replace(":me", ":somebody"))
                .change("opened elsewhere", "waiting elsewhere", opening)
                .change("opened, not placed", "waiting, not placed", opening)
                .change("taken over here", "open here", "opened_by = :me, opened_by_name = 'S'")
                .change("given to somebody here", "open here", "opened_by = :lead, opened_by_name = 'S'")
                .change(
                        "closed by us",
                        "open here",
                        "state = 'closed', closed_on = date '1901-01-03', outcome = 'POLICE'")
                .change("opened again here", "closed here", "state = 'open', closed_on = null, outcome = null")
                .change(
                        "closed unopened",
                        "waiting here",
                        "state = 'closed', open_by = null, opened_by = :me, opened_by_name = 'S',"
                                + " closed_on = date '1901-01-03', outcome = 'POLICE'")
                .change(
                        "put back here",
                        "open here",
                        "state = 'waiting', open_by = now(), opened_by = null, opened_by_name = null");
        patterns();
        ofReport(table("concerns.report_event", "id")
                        .row("id", ROW, "report", ROW, "version", "1", "at", "now()", "actor", ":me")
                        .row("actor_name", "'S'", "act", "'sample'")
                        .change("act = 'other'"))
                .named("open here, in another's name", "open here", "actor", ":somebody");
        ofReport(table("concerns.report_message", "id")
                        .row("id", ROW, "report", ROW, "sent", "date '1901-01-01'", "by_desk", "true")
                        .row("for_desk", "'\\x01'::bytea", "for_reader", "'\\x01'::bytea")
                        .change("sent = date '1901-01-02'"))
                .named("open here, as the reporter", "open here", "by_desk", "false")
                .named("open here, with its receipt", "open here, with its receipt")
                .given("open here, with its receipt", RECEIPT)
                .named(
                        "open here, with its receipt, as the reporter",
                        "open here, with its receipt",
                        "by_desk",
                        "false")
                .given("open here, with its receipt, as the reporter", RECEIPT)
                .change("told = true");
        ofReport(table("concerns.report_file", "id")
                        .distinct("id", "place")
                        .row("id", ROW, "lookup", "'lookup of sample 0000'", "place", "1")
                        .row("about", "'\\x01'::bytea", "picture", "'\\x01'::bytea", "original", "null")
                        .change("place = 2"))
                .named("open here, with its receipt", "open here, with its receipt")
                .given("open here, with its receipt", RECEIPT)
                .change("told = true");
        custodian();
        passings();
        pairs();
    }

    /// Of two reports: one that hangs above, and another beside it.
    private void pairs() {
        var elsewhere = ANOTHER_REPORT.replace("'HULL'", "'EAST_RIDING'");
        table("concerns.report_pair", "first", "second")
                .distinct("first")
                .under("concerns.report")
                .row(
                        "first",
                        ROW,
                        "second",
                        OTHER_ROW,
                        "verdict",
                        "'SAME'",
                        "decided_by",
                        ":me",
                        "decided_by_name",
                        "'S'")
                .row("decided_at", "now()")
                .named("of two here", "open here")
                .given("of two here", ANOTHER_REPORT)
                .named("of two here, in another's name", "open here", "decided_by", ":somebody")
                .given("of two here, in another's name", ANOTHER_REPORT)
                .named("of one here", "open here")
                .given("of one here", elsewhere)
                .named("of one elsewhere", "open elsewhere")
                .given("of one elsewhere", ANOTHER_REPORT)
                .change("decided by us", "of two here, in another's name", "verdict = 'UNSURE', decided_by = :me")
                .change("decided in another's name", "of two here", "verdict = 'UNSURE', decided_by = :somebody")
                .given("decided by us", ANOTHER_REPORT)
                .given("decided in another's name", ANOTHER_REPORT)
                .change("verdict = 'NOT_SAME', decided_by = :me");
    }

    private void passings() {
        var given = List.of(
                "state",
                "'given'",
                "given_by",
                ":somebody",
                "given_by_name",
                "'S'",
                "given_at",
                "now()",
                "way",
                "'PAPER'",
                "given_to",
                "'S'");
        var received = List.of(with(given, "state", "'received'", "received_at", "now()", "their_ref", "''"));
        var giving =
                "state = 'given', given_by = :me, given_by_name = 'S', given_at = now(), way = 'PAPER', given_to = 'S'";
        var receiving = "state = 'received', received_at = now(), their_ref = ''";
        var ending = "state = 'ended', ended_at = now(), result = '\\x01'";
        table("concerns.report_passing", "id")
                .under("concerns.report")
                .row(
                        "id",
                        ROW,
                        "report",
                        ROW,
                        "receiver",
                        "'POLICE'",
                        "basis",
                        "'PREVENTING_CRIME'",
                        "copy",
                        "'\\x01'::bytea")
                .row("made_by", ":me", "made_by_name", "'S'", "made_at", "now()")
                .change("chased = true")
                .named("made, of ours", "mine, open here")
                .named("made in another's name, of ours", "mine, open here", "made_by", ":somebody")
                .named("made, of what another has", "open here")
                .named("made, elsewhere", "open elsewhere")
                .named("made, of what is closed", "mine, closed here")
                .named("given", "open here", given.toArray(String[]::new))
                .named("received", "open here", received.toArray(String[]::new))
                .change("given by us", "made, of what another has", giving)
                .change("given in another's name", "made, of what another has", giving.replace(":me", ":somebody"))
                .change("given by us, elsewhere", "made, elsewhere", giving)
                .change("received now", "given", receiving)
                .change(
                        "received before it was given",
                        "made, of what another has",
                        giving.replace("'given'", "'received'") + ", received_at = now(), their_ref = ''")
                .change("received, as if we had given it", "given", receiving + ", given_by = :me")
                .change("ended now", "received", ending)
                .change(
                        "ended unreceived",
                        "given",
                        receiving.replace("'received'", "'ended'") + ", ended_at = now(), result = '\\x01'");
    }

    private void custodian() {
        var opened = List.of(
                "state",
                "'opened'",
                "opened_by",
                ":me",
                "opened_by_name",
                "'S'",
                "opened_at",
                "now()",
                "opened_because",
                "'S'");
        var opening =
                "state = 'opened', opened_by = :me, opened_by_name = 'S', opened_at = now(), opened_because = 'S'";
        var giving =
                "state = 'given', decided_by = :me, decided_by_name = 'S', decided_at = now(), answer = '', given = '\\x01'";
        var refusing = "state = 'refused', decided_by = :me, decided_by_name = 'S', decided_at = now(), answer = 'S'";
        table("concerns.identity_request", "id")
                .distinct("id", "report")
                .under("concerns.report")
                .row("id", ROW, "report", ROW, "ref", "'RP-ZZZZZZZ'", "asked_by", ":somebody", "asked_by_name", "'S'")
                .row("asked_at", "now()", "reason", "'S'")
                .named("asked", "open here")
                .named("asked by us", "mine, open here", "asked_by", ":me")
                .named("asked in another's name", "mine, open here")
                .named("asked by us, of what another has", "open here", "asked_by", ":me")
                .named("asked by us, of what is closed", "mine, closed here", "asked_by", ":me")
                .named("asked by us, of another report", "mine, open here", "asked_by", ":me", "report", OTHER_ROW)
                .named(
                        "given before",
                        "open here",
                        with(
                                opened,
                                "state",
                                "'given'",
                                "decided_by",
                                ":me",
                                "decided_by_name",
                                "'S'",
                                "decided_at",
                                "now()",
                                "answer",
                                "''",
                                "given",
                                "'\\x01'::bytea"))
                .named("asked by us, by another reference", "mine, open here", "asked_by", ":me", "ref", "'RP-YYYYYYY'")
                .named("opened by us", "open here", opened.toArray(String[]::new))
                .named("opened by another", "open here", with(opened, "opened_by", ":somebody"))
                .named(
                        "refused",
                        "open here",
                        "state",
                        "'refused'",
                        "decided_by",
                        ":somebody",
                        "decided_by_name",
                        "'S'",
                        "decided_at",
                        "now()",
                        "answer",
                        "'S'")
                .change("opened now", "asked", opening)
                .change("opened now in another's name", "asked", opening.replace(":me", ":somebody"))
                .change("opened by whoever asked", "asked by us", opening)
                .change("opened over another", "opened by another", opening)
                .change("given by us", "opened by us", giving)
                .change("given in another's name", "opened by us", giving.replace(":me", ":somebody"))
                .change("given without opening it", "opened by another", giving)
                .change("refused by us", "asked", refusing)
                .change("refused in another's name", "asked", refusing.replace(":me", ":somebody"))
                .change("refused, as if we had opened it", "opened by another", refusing + ", opened_by = :me")
                .change(
                        "opened after all",
                        "refused",
                        opening + ", decided_by = null, decided_by_name = null, decided_at = null, answer = null");
        table("concerns.report_contact", "report")
                .under("concerns.identity_request")
                .row("report", ROW, "sealed", "'\\x01'::bytea")
                .as("asked")
                .as("opened by us")
                .as("opened by another")
                .as("given before")
                .as("refused")
                .change("sealed = '\\x02'::bytea");
    }

    private static final String HELD = """
            insert into concerns.report_hold (report, ref, area, reason, review_on, set_on, set_by, set_by_name)
            values (%s, 'RP-ZZZZZZZ', 'HULL', 'S', date '1902-01-01', date '1901-05-01', :somebody, 'S')
            """.formatted(ROW);

    private static final String LIFTED =
            "update concerns.report_hold set lifted_on = date '1901-06-01', lifted_by = :somebody, lifted_by_name = 'S',"
                    + " lifted_reason = 'S' where report = " + ROW;

    private static final String ANOTHER_REPORT = """
            insert into concerns.report (id, ref, received, urgent, open_by, area, lookup, report, contact, replies, reader)
            values (%s, 'RP-ZZZZZZY', date '1901-01-01', false, timestamptz '1901-01-02', 'HULL', 'lookup of sample 0001',
                    '\\x01'::bytea, '\\x01'::bytea, '\\x01'::bytea, '\\x01'::bytea)
            """.formatted(OTHER_ROW);

    private static final String KEPT = """
            insert into concerns.report_extension (report, until, reason, set_by, set_by_name, set_on)
            values (%s, date '2199-01-01', 'S', :somebody, 'S', date '2198-12-01')
            """.formatted(ROW);

    private void patterns() {
        table("concerns.survey_sheet", "id")
                .row("id", ROW, "survey", "'sample'", "place", "'1'", "month", "date '1901-01-01'")
                .row("answers", "array['SLEEP:YES']")
                .change("month = date '1901-02-01'");
        table("concerns.survey_tally", "survey", "month", "area")
                .row("survey", "'sample'", "place", "'1'", "month", "date '1901-01-01'")
                .row("question", "''", "answer", "''", "sheets", "1")
                .change("sheets = 2");
        table("concerns.report_pattern", "month", "area")
                .row("report", ROW, "month", "date '1901-01-01'", "outcome", "''")
                .change("outcome = 'POLICE'");
        for (var name : List.of("concerns.survey_sheet", "concerns.survey_tally", "concerns.report_pattern")) {
            table(name)
                    .as("here", "area", "'HULL'")
                    .as("elsewhere", "area", "'EAST_RIDING'")
                    .as("not placed", "area", "''");
        }
    }

    /// As whoever holds the receipt of the sample begins a transaction.
    private static final String RECEIPT = "set local waymark.receipt = '%s'"
            .formatted(HexFormat.of().formatHex("lookup of sample 0000".getBytes(StandardCharsets.US_ASCII)));

    private static Table ofReport(Table child) {
        return child.under("concerns.report").as("waiting here").as("open here").as("open elsewhere");
    }

    private static Table ofHandover(Table child) {
        return child.under("concerns.handover")
                .as("mine, sent")
                .as("to us, sent")
                .as("to another");
    }

    private void views() {
        var organisation = new String[] {
            "insert into directory.sector (code, name, position, version) values ('SAMPLE', 'S', 99, 1) on conflict do nothing",
            "insert into directory.organisation_name (organisation, name) values ('SAMPLE', 'Sample') on conflict do nothing"
        };
        table("directory_open.area", "code").over(table("directory.area"));
        table("directory_open.group_", "code").over(table("directory.group_"));
        table("directory_open.group_area", "group_code", "area").over(table("directory.group_area"));
        table("directory_open.organisation", "code")
                .over(table("directory.organisation"))
                .given("any", organisation);
        table("directory_open.organisation_area", "organisation", "area").over(table("directory.organisation_area"));
        table("directory_open.partnership", "code").over(table("directory.partnership"));
        table("directory_open.person", "ref").over(table("directory.person"));
        table("directory_open.person_contact", "ref").over(table("directory.person"));
        table("directory_open.seat", "group_code", "code").over(table("directory.seat"));
        table("directory_open.seat_holder", "id")
                .over(table("directory.seat_holding"))
                .given(
                        "any",
                        table("directory.group_").insert("any"),
                        table("directory.seat").insert("any"),
                        table("directory.person").delete("own record").replace(":me", ":somebody"),
                        table("directory.person").insert("own record").replace(":me", ":somebody"));
        table("strategy_open.action_status", "ref").over(table("strategy.action"));
        table("strategy_open.action_timing", "ref").over(table("strategy.action"));
        table("governance_open.return_timing", "ref")
                .over(table("governance.area_return"))
                .given("draft, own area", table("governance.quarter").insert("planned"));
        table("directory_open.contact_check", "ref").over(table("directory.spoc_post"));
        table("meetings_open.taking_part", "meeting").over(table("meetings.attendance"));
        table("strategy_open.document_holder", "ref").over(table("strategy.action"));
        table("governance_open.document_holder", "ref").over(table("governance.area_return"));
        table("documents.holder", "ref").over(table("governance.area_return"));
        table("cases_open.document_holder", "ref").over(table("cases.case_record"));
        table("cases_open.working_member", "case_id").over(table("cases.member"));
        table("cases_open.working_organisation", "case_id").over(table("cases.member"));
        table("cases_open.agreed_to_figures", "case_id")
                .over(table("cases.consent"))
                .given(
                        "own, as worker, agreed to figures",
                        "update cases.person_in_case set main = true where id = " + ROW);
        table("pathways_open.sign", "code")
                .over(table("pathways.sign"))
                .given(
                        "in use",
                        "insert into pathways.sign_wording (sign, number, words, next) values ('ZZZ01', 1, 'S', 'S')"
                                + " on conflict do nothing");
        table("strategy.action_now", "id").over(table("strategy.action"));
        table("directory_open.subject", "code").over(table("directory.subject"));
        table("assurance_open.duty", "code").over(table("assurance.duty"));
    }

    private static String[] joined(String[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String[] with(List<String> columns, String... more) {
        var all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Table table(String name, String... key) {
        var table = new Table(name, List.of(key));
        tables.put(name, table);
        return table;
    }

    // --- the network of intelligence ---------------------------------------------------------------------

    /// A report of a unit with one item and two people, each known by one fact of it; and what the reader reads for.
    private static String[] spokenOf(int number, String unit, String handling, String state, String condition) {
        var report = "'00000000-0000-4000-8000-0000000d%03d1'::uuid".formatted(number);
        var item = "'00000000-0000-4000-8000-0000000d%03d2'::uuid".formatted(number);
        var all = new ArrayList<>(List.of(
                "insert into intelligence.stated_purpose (id, person, purpose, reason, from_at, until_at) values "
                        + "(gen_random_uuid(), :me, 'ASSESS', 'S', now() - interval '1 hour', now() + interval '2 hours')",
                ("insert into intelligence.report (id, ref, unit, about, handling, marking, regime, priority, state, graded_on,"
                                + " sanitised_on, review_group, review_on) values (%s, 'IR-9900%03d', '%s', 'S', '%s', 'OFFICIAL',"
                                + " 'UK_GDPR', 'LOW', '%s', date '2020-01-01', date '2020-01-01', 4, date '2030-01-01')"
                                + " on conflict do nothing")
                        .formatted(report, number, unit, handling, state),
                ("insert into intelligence.report_item (id, report, position, text, source_evaluation, information_assessment)"
                                + " values (%s, %s, 1, 'S', '1', 'A') on conflict do nothing")
                        .formatted(item, report)));
        if (!condition.isEmpty()) {
            all.add(
                    ("insert into intelligence.handling_condition (id, report, unit, organisation, purposes, may_export, may_link,"
                                    + " from_at, until_at, set_by, set_by_name) values ('00000000-0000-4000-8000-0000000d%03d3', %s, '%s',"
                                    + " 'GLAA', %s, now() - interval '1 hour', now() + interval '1 day', :somebody, 'S') on conflict do nothing")
                            .formatted(number, report, unit, condition));
        }
        for (int person = 4; person < 6; person++) {
            var entity = spoken(number, person);
            all.add(
                    "insert into intelligence.entity (id, ref, kind) values (%s, 'EN-99%03d0%d', 'PERSON') on conflict do nothing"
                            .formatted(entity, number, person));
            all.add(
                    ("insert into intelligence.fact (id, entity, attribute, value, confidence, report, item, unit, reach) values"
                                    + " (%s, %s, 'NAME', 'S', 'HIGH', %s, %s, '%s', '%s') on conflict do nothing")
                            .formatted(spoken(number, person + 2), entity, report, item, unit, reach(handling, state)));
        }
        return all.toArray(String[]::new);
    }

    private static String reach(String handling, String state) {
        return !state.equals("CURRENT") ? "unit" : handling.equals("P") ? "open" : "conditions";
    }

    /// A key of the report: 1 the report, 2 its item, 4 and 5 two people, 6 and 7 a fact of each.
    private static String spoken(int number, int what) {
        return "'00000000-0000-4000-8000-0000000d%03d%d'::uuid".formatted(number, what);
    }

    private void ofReports(Table table, java.util.function.IntFunction<String[]> columns) {
        var reports = new LinkedHashMap<String, String[]>();
        reports.put("police, draft", new String[] {"HUMBERSIDE_POLICE", "P", "DRAFT", ""});
        reports.put("police, open", new String[] {"HUMBERSIDE_POLICE", "P", "CURRENT", ""});
        reports.put("police, kept to the unit", new String[] {"HUMBERSIDE_POLICE", "C", "CURRENT", ""});
        reports.put(
                "police, on condition", new String[] {"HUMBERSIDE_POLICE", "C", "CURRENT", "'{ASSESS}', true, true"});
        reports.put(
                "police, on condition, not to link",
                new String[] {"HUMBERSIDE_POLICE", "C", "CURRENT", "'{ASSESS}', false, false"});
        reports.put(
                "police, for another purpose",
                new String[] {"HUMBERSIDE_POLICE", "C", "CURRENT", "'{DISRUPT}', true, true"});
        reports.put(
                "police, draft, on condition",
                new String[] {"HUMBERSIDE_POLICE", "C", "DRAFT", "'{ASSESS}', true, true"});
        int number = 1;
        for (var entry : reports.entrySet()) {
            var report = entry.getValue();
            var values = columns.apply(number);
            if (values.length > 0) {
                values = joined(values, new String[] {
                    "unit", "'" + report[0] + "'", "reach", "'" + reach(report[1], report[2]) + "'"
                });
            }
            if (table.name.equals("intelligence.entity")) {
                table.then(entry.getKey(), """
                        insert into intelligence.fact (id, entity, attribute, value, confidence, report, item, unit, reach)
                        values (gen_random_uuid(), %s, 'NAME', 'S', 'HIGH', %s, %s, '%s', '%s')
                        """.formatted(
                                ROW, spoken(number, 1), spoken(number, 2), report[0], reach(report[1], report[2])));
            }
            table.as(entry.getKey(), values)
                    .given(entry.getKey(), spokenOf(number, report[0], report[1], report[2], report[3]));
            number++;
        }
    }

    private void intelligenceNetwork() {
        ofReports(
                table("intelligence.entity", "id").row("id", ROW, "ref", "'EN-9900001'", "kind", "'PERSON'"),
                _ -> new String[] {});
        ofReports(
                table("intelligence.fact", "id")
                        .distinct("id", "value")
                        .row("id", ROW, "attribute", "'ALIAS'", "value", "'S'", "confidence", "'HIGH'"),
                number -> new String[] {
                    "entity", spoken(number, 4), "report", spoken(number, 1), "item", spoken(number, 2)
                });
        ofReports(
                table("intelligence.link", "id")
                        .distinct("id", "kind")
                        .row("id", ROW, "kind", "'KNOWS'", "confidence", "'HIGH'"),
                number -> new String[] {
                    "from_entity",
                    spoken(number, 4),
                    "to_entity",
                    spoken(number, 5),
                    "report",
                    spoken(number, 1),
                    "item",
                    spoken(number, 2)
                });
        ofReports(table("intelligence.token", "fact", "token").distinct("token").row("token", "'w:sample'"), number ->
                new String[] {"fact", spoken(number, 6), "entity", spoken(number, 4), "report", spoken(number, 1)});
        spokenBeside();
        var judged = table("intelligence.judgement", "id")
                .row("id", ROW, "one", spoken(2, 4), "other", spoken(2, 5), "answer", "'SAME'", "reason", "'S'")
                .row("shared", "false", "unit", "'HUMBERSIDE_POLICE'", "judged_by", ":me", "judged_by_name", "'S'")
                .row("judged_at", "now()")
                .change("ended_at = now(), ended_by_name = 'S'");
        var views = table("intelligence.network_view", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'NV-9900001'", "owner", ":me", "owner_name", "'S'", "shared", "false")
                .row("unit", "'HUMBERSIDE_POLICE'", "title", "'S'", "root", spoken(2, 4), "hops", "2")
                .row("kinds", "'{}'", "link_kinds", "'{}'")
                .change("title = 'T', version = version + 1");
        var open = spokenOf(2, "HUMBERSIDE_POLICE", "P", "CURRENT", "");
        var kept = spokenOf(3, "HUMBERSIDE_POLICE", "C", "CURRENT", "");
        judged.as("of the police").given("of the police", open);
        judged.as("of the police, by another", "judged_by", ":somebody").given("of the police, by another", open);
        judged.as("of the police, shared", "shared", "true").given("of the police, shared", open);
        judged.as("of the GLAA", "unit", "'GLAA'").given("of the GLAA", open);
        judged.as(
                        "of the GLAA, shared, taken back",
                        "unit",
                        "'GLAA'",
                        "shared",
                        "true",
                        "ended_at",
                        "now()",
                        "ended_by_name",
                        "'S'")
                .given("of the GLAA, shared, taken back", open);
        judged.as(
                        "of the GLAA, about people kept to the police",
                        "unit",
                        "'GLAA'",
                        "one",
                        spoken(3, 4),
                        "other",
                        spoken(3, 5))
                .given("of the GLAA, about people kept to the police", kept);
        judged.change("of the police, brought back", "of the police", "ended_at = null, ended_by_name = null")
                .given("of the police, brought back", open);
        var openBeside = spokenOf(9, "HUMBERSIDE_POLICE", "P", "CURRENT", "");
        judged.as("of the GLAA, the one kept", "unit", "'GLAA'", "one", spoken(3, 4), "other", spoken(9, 5))
                .given("of the GLAA, the one kept", kept)
                .given("of the GLAA, the one kept", openBeside);
        judged.as("of the GLAA, the other kept", "unit", "'GLAA'", "one", spoken(2, 4), "other", spoken(3, 5))
                .given("of the GLAA, the other kept", open)
                .given("of the GLAA, the other kept", kept);
        views.as("own").given("own", open);
        views.as("own, in the name of the GLAA", "unit", "'GLAA'").given("own, in the name of the GLAA", open);
        views.as("of another in the police", "owner", ":somebody").given("of another in the police", open);
        views.as("of another in the police, shared", "owner", ":somebody", "shared", "true")
                .given("of another in the police, shared", open);
        views.as("own, around somebody kept to the police", "root", spoken(3, 4))
                .given("own, around somebody kept to the police", kept);
        var elsewhere = "own, in the name of the GLAA, around somebody kept to the police";
        views.as(elsewhere, "unit", "'GLAA'", "root", spoken(3, 4)).given(elsewhere, kept);
    }

    /// Facts, links and tokens that hang on an open report and on one that is kept to the police, each with one
    /// end or source where it does not belong.
    private void spokenBeside() {
        var open = spokenOf(2, "HUMBERSIDE_POLICE", "P", "CURRENT", "");
        var kept = spokenOf(3, "HUMBERSIDE_POLICE", "C", "CURRENT", "");
        var draft = spokenOf(8, "HUMBERSIDE_POLICE", "C", "DRAFT", "'{ASSESS}', true, true");
        var byOpen = new String[] {
            "report", spoken(2, 1), "item", spoken(2, 2), "unit", "'HUMBERSIDE_POLICE'", "reach", "'open'"
        };
        var byKept = new String[] {
            "report", spoken(3, 1), "item", spoken(3, 2), "unit", "'HUMBERSIDE_POLICE'", "reach", "'conditions'"
        };
        var byDraft = new String[] {
            "report", spoken(8, 1), "item", spoken(8, 2), "unit", "'HUMBERSIDE_POLICE'", "reach", "'unit'"
        };
        var fact = tables.get("intelligence.fact");
        fact.as(
                "police, open, the item of another",
                with(List.of(byOpen), "item", spoken(3, 2), "entity", spoken(2, 4)));
        fact.as("police, open, of somebody kept to the unit", with(List.of(byOpen), "entity", spoken(3, 4)));
        var link = tables.get("intelligence.link");
        var ends = new String[] {"from_entity", spoken(2, 4), "to_entity", spoken(2, 5)};
        link.as("police, open, the item of another", with(List.of(joined(byOpen, ends)), "item", spoken(3, 2)));
        link.as("police, open, from somebody kept", joined(byOpen, with(List.of(ends), "from_entity", spoken(3, 4))));
        link.as("police, open, to somebody kept", joined(byOpen, with(List.of(ends), "to_entity", spoken(3, 5))));
        link.as("police, kept to the unit, between people of an open report", joined(byKept, ends));
        link.as("police, draft on condition, between people of an open report", joined(byDraft, ends));
        var token = tables.get("intelligence.token");
        var plain = new String[] {
            "fact",
            spoken(2, 6),
            "entity",
            spoken(2, 4),
            "report",
            spoken(2, 1),
            "unit",
            "'HUMBERSIDE_POLICE'",
            "reach",
            "'open'"
        };
        token.as("police, open, of another person", with(List.of(plain), "entity", spoken(2, 5)));
        token.as("police, open, of no fact", with(List.of(plain), "fact", spoken(2, 8)));
        token.as(
                "police, open, the report of another",
                with(List.of(plain), "report", spoken(3, 1), "reach", "'conditions'"));
        for (var table : List.of(fact, link, token)) {
            for (var rowClass : table.classes()) {
                if (table.given(rowClass).isEmpty()) {
                    table.given(rowClass, open).given(rowClass, kept).given(rowClass, draft);
                }
            }
        }
    }

    private static final String OVERLAP = "'00000000-0000-4000-8000-00000000c%d0%d'::uuid";

    private static String overlap(int project, int thing) {
        return OVERLAP.formatted(project, thing);
    }

    /// A comparison of lists of two organisations that stands for other rows, signed by both.
    private static String[] overlapOf(int project, String organisations, String more) {
        return new String[] {
            """
            insert into analysis.overlap_project (id, ref, title, purpose, definition, place, from_day, to_day, organisations, fields,
                                                  agreement, dpia, judges, delete_on, created_by, created_by_name, created_at)
            values (%s, 'OV-990000%d', 'S', 'S', 'S', 'S', date '2020-01-01', date '2020-02-01', '%s', '{surname,date_of_birth}',
                    'S', 'S', 'S', date '2099-01-01', :me, 'S', now()) on conflict do nothing
            """.formatted(overlap(project, 1), project, organisations),
            """
            insert into analysis.overlap_party (project, organisation, signed_version, signed_by_name)
            select %s, o, 1, 'S' from unnest('%s'::text[]) as o on conflict do nothing
            """.formatted(overlap(project, 1), organisations),
            """
            insert into analysis.overlap_list (id, project, organisation, people, key_mark, digest, handed_by, handed_by_name, handed_at)
            select %s, %s, ('%s'::text[])[1], 20, '0123456789ab', repeat('0', 64), :me, 'S', now() on conflict do nothing
            """.formatted(overlap(project, 2), overlap(project, 1), organisations),
            """
            insert into analysis.overlap_run (id, project, number, lists, organisations, state, proposed_by, proposed_by_name, proposed_at)
            values (%s, %s, 7, array[gen_random_uuid(), gen_random_uuid()], '%s', '%s', :somebody, 'S', now()) on conflict do nothing
            """.formatted(
                    overlap(project, 3), overlap(project, 1), organisations, project > 4 ? "PROPOSED" : "WITHDRAWN"),
            """
            insert into analysis.overlap_pair (id, run, one, one_number, other, other_number, probability)
            values (%s, %s, 0, 1, 1, 2, 0.5) on conflict do nothing
            """.formatted(overlap(project, 4), overlap(project, 3)),
            more
        };
    }

    private static String handed(int project) {
        return "update analysis.overlap_project set handed_run = %s, handed_at = now() where id = %s and handed_at is null"
                .formatted(overlap(project, 3), overlap(project, 1));
    }

    /// Comparisons of lists: the own organisation takes part, or two others do.
    private void comparisonsOfLists() {
        table("analysis.overlap_setting", "key", "from_date")
                .row("key", "'runs'", "from_date", "date '2019-01-01'", "value", "2", "set_by", "'S'", "version", "1")
                .change("value = 3")
                .as("any");
        var own = overlapOf(1, "{HCC,NCA}", "select 1");
        var ownHanded = overlapOf(2, "{HCC,NCA}", handed(2));
        var other = overlapOf(3, "{GLAA,NCA}", "select 1");
        var otherHanded = overlapOf(4, "{GLAA,NCA}", handed(4));
        table("analysis.overlap_project", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'OV-9999901'", "version", "1", "text_version", "1", "title", "'S'")
                .row("purpose", "'S'", "definition", "'S'", "place", "'S'", "from_day", "date '2020-01-01'")
                .row("to_day", "date '2020-02-01'", "fields", "'{surname,date_of_birth}'", "agreement", "'S'")
                .row("dpia", "'S'", "judges", "'S'", "delete_on", "date '2099-01-01'", "created_by_name", "'S'")
                .row("created_at", "now()", "created_by", ":me", "organisations", "'{HCC,NCA}'")
                .change("title = 'T', text_version = text_version + 1")
                .as("own")
                .as("of the own organisation, by another", "created_by", ":somebody")
                .as("of others", "organisations", "'{GLAA,NCA}'")
                .as("of others, handed", "organisations", "'{GLAA,NCA}'", "handed_run", ANOTHER, "handed_at", "now()")
                .as("own, handed", "handed_run", ANOTHER, "handed_at", "now()")
                .as("own, deleted", "state", "'DELETED'", "deleted_at", "now()")
                .change("own, deleted at once", "own", "state = 'DELETED', deleted_at = now()")
                .change("own, another text with old signatures", "own", "title = 'T'")
                .change("own, given to others", "own", "organisations = '{GLAA,NCA}'");
        overlapRows(
                table("analysis.overlap_party", "project", "organisation")
                        .row("version", "1", "signed_version", "0", "signed_by_name", "''", "public_key", "''")
                        .change("signed_version = 1, signed_by = :me, signed_by_name = 'S', signed_at = now()"),
                "project",
                1,
                new String[] {own[0]},
                new String[] {ownHanded[0], ownHanded[3], ownHanded[5]},
                new String[] {other[0]},
                new String[] {otherHanded[0], otherHanded[3], otherHanded[5]});
        overlapRows(
                table("analysis.overlap_key", "project", "organisation")
                        .row("from_organisation", "'HCC'", "from_key", "repeat('A', 87) || '='")
                        .row("to_key", "repeat('A', 87) || '='", "wrapped", "repeat('A', 104)", "made_at", "now()")
                        .row("made_by", ":me"),
                "project",
                1,
                own,
                ownHanded,
                other,
                otherHanded);
        overlapRows(
                table("analysis.overlap_list", "id")
                        .row("id", ROW, "people", "20", "key_mark", "'0123456789ab'", "digest", "repeat('0', 64)")
                        .row("state", "'CURRENT'", "handed_by", ":me", "handed_by_name", "'S'", "handed_at", "now()"),
                "project",
                1,
                new String[] {own[0], own[1]},
                new String[] {ownHanded[0], ownHanded[1], ownHanded[3], ownHanded[5]},
                new String[] {other[0], other[1]},
                new String[] {otherHanded[0], otherHanded[1], otherHanded[3], otherHanded[5]});
        table("analysis.overlap_encoding", "list")
                .row("content", "'x'")
                .as("own", "list", overlap(1, 2))
                .given("own", own)
                .as("of others", "list", overlap(3, 2))
                .given("of others", other);
        overlapRows(
                table("analysis.overlap_run", "id")
                        .distinct("id", "number")
                        .row(
                                "id",
                                ROW,
                                "number",
                                "1",
                                "version",
                                "1",
                                "lists",
                                "array[gen_random_uuid(), gen_random_uuid()]")
                        .row("organisations", "'{HCC,NCA}'", "state", "'PROPOSED'", "proposed_by", ":me")
                        .row("proposed_by_name", "'S'", "proposed_at", "now()")
                        .change("state = 'WITHDRAWN'"),
                "project",
                1,
                own,
                ownHanded,
                other,
                otherHanded);
        var proposed = overlapOf(5, "{HCC,NCA}", "select 1");
        var proposedElsewhere = overlapOf(6, "{GLAA,NCA}", "select 1");
        table("analysis.overlap_approval", "run", "person")
                .distinct("run", "person", "organisation")
                .row("person", ":me", "person_name", "'S'", "at", "now()")
                .as("own", "run", overlap(5, 3), "organisation", "'HCC'")
                .given("own", proposed)
                .as("in the name of another", "run", overlap(5, 3), "organisation", "'HCC'", "person", ":somebody")
                .given("in the name of another", proposed)
                .as("for another organisation", "run", overlap(5, 3), "organisation", "'NCA'")
                .given("for another organisation", proposed)
                .as("of others", "run", overlap(6, 3), "organisation", "'HCC'")
                .given("of others", proposedElsewhere);
        overlapRows(
                table("analysis.overlap_cell", "run", "combination").row("combination", "1", "people", "7"),
                "run",
                3,
                own,
                ownHanded,
                other,
                otherHanded);
        overlapRows(
                table("analysis.overlap_pair", "id")
                        .row("id", ROW, "one", "0", "one_number", "1", "other", "1", "other_number", "2")
                        .row("probability", "0.5", "judged", "''")
                        .change("judged = 'SAME'"),
                "run",
                3,
                own,
                ownHanded,
                other,
                otherHanded);
        table("analysis.overlap_side", "pair", "organisation")
                .row("other", "'NCA'", "number", "1", "alike", "'{S}'", "version", "1", "judgement", "''")
                .row("judged_by_name", "''")
                .change("judgement = 'SAME', judged_by = :me")
                .as("own", "pair", overlap(1, 4), "run", overlap(1, 3), "organisation", "'HCC'")
                .given("own", own)
                .as("the other side", "pair", overlap(1, 4), "run", overlap(1, 3), "organisation", "'NCA'")
                .given("the other side", own)
                .change("own, in the name of another", "own", "judgement = 'SAME', judged_by = :somebody")
                .given("own, in the name of another", own);
        overlapRows(
                table("analysis.overlap_event", "id")
                        .row("id", ROW, "at", "now()", "actor", ":me", "actor_name", "'S'", "headline", "'S'"),
                "project",
                1,
                own,
                ownHanded,
                other,
                otherHanded);
        overlapRows(
                table("analysis.overlap_certificate", "project")
                        .distinct("project", "ref")
                        .row(
                                "ref",
                                "'OX-9999901'",
                                "at",
                                "now()",
                                "by_name",
                                "'S'",
                                "why",
                                "'S'",
                                "counts",
                                "'{}'::jsonb")
                        .row("digest", "repeat('0', 64)"),
                "project",
                1,
                own,
                ownHanded,
                other,
                otherHanded);
    }

    private static final String TWO_ORGANISATIONS = grantOf(":me", "organisation_lead", "organisation:GLAA");

    /// Rows of comparisons that one condition alone refuses.
    private void comparisonsByOneCondition() {
        var own = overlapOf(1, "{HCC,NCA}", "select 1");
        var other = overlapOf(3, "{GLAA,NCA}", "select 1");
        var beside = joined(other, overlapOf(7, "{HCC,NCA}", "select 1"));
        var ofOne = joined(own, overlapOf(7, "{HCC,GLAA}", "select 1"));
        var forTwo = joined(other, new String[] {TWO_ORGANISATIONS});
        var forTwoBeside = joined(forTwo, overlapOf(7, "{HCC,NCA}", "select 1"));
        var unsigned = new String[] {own[0]};
        var deleted = new String[] {own[0], """
                update analysis.overlap_project set state = 'DELETED', deleted_at = now() where id = %s and state = 'OPEN'
                """.formatted(overlap(1, 1)), overlapOf(7, "{HCC,NCA}", "select 1")[0]};
        var elsewhere = new String[] {overlapOf(7, "{HCC,NCA}", "select 1")[0]};
        var key = "repeat('A', 87) || '='";
        var inIt = new String[] {"project", overlap(1, 1), "organisation", "'HCC'"};
        var party = table("analysis.overlap_party");
        party.as("own, its list in at once", joined(inIt, new String[] {"list_at", "now()"}));
        party.as("own, with a key at once", joined(inIt, new String[] {"public_key", key}));
        party.as("own, signed at once", joined(inIt, new String[] {"signed_version", "1"}));
        party.as("of an organisation that is not in it", with(List.of(inIt), "organisation", "'ERYC'"));
        party.as("of what another began", inIt);
        party.as("of what was deleted, beside another", inIt);
        party.as("of nothing, beside another", with(List.of(inIt), "project", overlap(9, 1)));
        for (var rowClass : party.classes()) {
            if (rowClass.contains("at once") || rowClass.contains("that is not in it")) {
                party.given(rowClass, own[0]);
            }
        }
        party.given("of what another began", own[0].replace(":me", ":somebody"))
                .given("of what was deleted, beside another", deleted)
                .given("of nothing, beside another", elsewhere);

        party.change("own, with a key", "own", "public_key = " + key)
                .given("own, with a key", own[0])
                .change(
                        "own, signed in another's name",
                        "own",
                        "signed_version = 1, signed_by = :somebody, signed_at = now()")
                .given("own, signed in another's name", own[0])
                .change("own, a later text signed", "own", "signed_version = 2, signed_by = :me, signed_at = now()")
                .given("own, a later text signed", own[0]);

        var keys = table("analysis.overlap_key");
        keys.as("own, in another's name", joined(inIt, new String[] {"made_by", ":somebody"}))
                .given("own, in another's name", own)
                .as("own, not signed by all", inIt)
                .given("own, not signed by all", unsigned)
                .as("for an organisation that is not in it", with(List.of(inIt), "organisation", "'ERYC'"))
                .given("for an organisation that is not in it", own)
                .as("for an organisation of another one beside", with(List.of(inIt), "organisation", "'GLAA'"))
                .given("for an organisation of another one beside", ofOne)
                .as("from an organisation that is not in it", "project", overlap(3, 1), "organisation", "'GLAA'")
                .given("from an organisation that is not in it", forTwo)
                .as("of others, beside an own one", "project", overlap(3, 1), "organisation", "'GLAA'")
                .given("of others, beside an own one", beside);

        var lists = table("analysis.overlap_list").change("state = 'REPLACED'");
        lists.as("own, in another's name", joined(inIt, new String[] {"handed_by", ":somebody"}))
                .given("own, in another's name", own[0], own[1])
                .as("own, replaced at once", joined(inIt, new String[] {"state", "'REPLACED'"}))
                .given("own, replaced at once", own[0], own[1])
                .as("own, not signed by all", inIt)
                .given("own, not signed by all", unsigned)
                .as("of an organisation that is not in it", "project", overlap(3, 1), "organisation", "'HCC'")
                .given("of an organisation that is not in it", forTwo)
                .as("of an organisation of another one beside", "project", overlap(3, 1), "organisation", "'HCC'")
                .given("of an organisation of another one beside", forTwoBeside);

        table("analysis.overlap_encoding")
                .as("own, of a list of another", "list", overlap(1, 2))
                .given("own, of a list of another", own[0], own[1], own[2].replace(":me", ":somebody"))
                .as("own, of a list that was replaced", "list", overlap(1, 2))
                .given("own, of a list that was replaced", own)
                .given(
                        "own, of a list that was replaced",
                        "update analysis.overlap_list set state = 'REPLACED' where id = " + overlap(1, 2));

        var run = table("analysis.overlap_run");
        run.as("own, approved", "project", overlap(1, 1), "state", "'APPROVED'").given("own, approved", own);
        run.as("own, done", "project", overlap(1, 1), "state", "'DONE'", "answer", "'{}'::jsonb")
                .given("own, done", own);
        run.change("own, failed", "own", "state = 'FAILED'").given("own, failed", own);
        run.change("own, approved by nobody", "own", "state = 'APPROVED'").given("own, approved by nobody", own);
        run.change("own, approved by both", "own", "state = 'APPROVED'")
                .given("own, approved by both", own)
                .given("own, approved by both", """
                        insert into analysis.overlap_approval (run, organisation, person, person_name, at)
                        values (%1$s, 'HCC', %1$s, 'S', now()), (%1$s, 'NCA', %2$s, 'S', now()) on conflict do nothing
                        """.formatted(ROW, ANOTHER));

        table("analysis.overlap_approval")
                .as("own, withdrawn", "run", overlap(1, 3), "organisation", "'HCC'")
                .given("own, withdrawn", own)
                .as("of an organisation that is not in it", "run", overlap(6, 3), "organisation", "'HCC'")
                .given(
                        "of an organisation that is not in it",
                        joined(overlapOf(6, "{GLAA,NCA}", "select 1"), new String[] {TWO_ORGANISATIONS}))
                .as("of nothing, beside an own one", "run", overlap(8, 3), "organisation", "'HCC'")
                .given("of nothing, beside an own one", overlapOf(5, "{HCC,NCA}", "select 1"));

        table("analysis.overlap_event")
                .as("own, in another's name", "project", overlap(1, 1), "actor", ":somebody")
                .given("own, in another's name", own)
                .as("of others, beside an own one", "project", overlap(3, 1))
                .given("of others, beside an own one", beside);
        table("analysis.overlap_certificate")
                .as("of others, beside an own one", "project", overlap(3, 1))
                .given("of others, beside an own one", beside);
    }

    /// A row of a comparison that the own organisation takes part in or not, handed to analysts or not.
    private static void overlapRows(
            Table table,
            String column,
            int thing,
            String[] own,
            String[] ownHanded,
            String[] other,
            String[] otherHanded) {
        boolean ofOne = table.name.matches("analysis[.]overlap_(party|key|list)");
        var names = List.of("own", "own, handed", "of others", "of others, handed");
        var givens = List.of(own, ownHanded, other, otherHanded);
        for (int at = 0; at < names.size(); at++) {
            if (ofOne) {
                table.as(names.get(at), column, overlap(at + 1, thing), "organisation", at < 2 ? "'HCC'" : "'GLAA'");
            } else {
                table.as(names.get(at), column, overlap(at + 1, thing));
            }
            table.given(names.get(at), givens.get(at));
        }
        if (ofOne) {
            table.as("of the other organisation in it", column, overlap(1, thing), "organisation", "'NCA'")
                    .given("of the other organisation in it", own);
        }
    }

    /// How a table's rows are made, found and changed.
    static final class Table {

        final String name;
        final List<String> key;
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final List<String> changes = new ArrayList<>();
        private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        private final Map<String, String> parentClasses = new LinkedHashMap<>();
        private final Map<String, String> likes = new LinkedHashMap<>();
        private final Map<String, List<String>> changesOfClass = new LinkedHashMap<>();
        private final Map<String, String> afterwards = new LinkedHashMap<>();
        private final Map<String, List<String>> givens = new LinkedHashMap<>();
        private List<String> distinct = List.of();
        private @Nullable Table base;
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

        /// The columns in which another row of the same class has to differ from it, where these are more
        /// than the key.
        private Table distinct(String... names) {
            distinct = List.of(names);
            return this;
        }

        /// What else has to stand for the rows of a class: statements, each of which may be done twice.
        private Table given(String rowClass, String... statements) {
            givens.computeIfAbsent(rowClass, _ -> new ArrayList<>()).addAll(List.of(statements));
            return this;
        }

        /// A view of the rows of a table.
        private Table over(Table table) {
            base = table;
            table.plainClasses().forEach(rowClass -> {
                classes.put(rowClass, Map.of());
                parentClasses.put(rowClass, rowClass);
            });
            return this;
        }

        /// Rows that a view shows like those of another class of its table, where other things stand beside them.
        private Table like(String rowClass, String like, String... statements) {
            classes.put(rowClass, Map.of());
            parentClasses.put(rowClass, like);
            likes.put(rowClass, like);
            return given(rowClass, statements);
        }

        private String ofTable(String rowClass) {
            return likes.getOrDefault(rowClass, rowClass);
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

        /// What is done once the row is there.
        private Table then(String rowClass, String statement) {
            afterwards.put(rowClass, statement);
            return this;
        }

        String then(String rowClass) {
            return afterwards.getOrDefault(rowClass, "");
        }

        private static Map<String, String> pairs(String... namesAndValues) {
            var pairs = new LinkedHashMap<String, String>();
            for (int place = 0; place < namesAndValues.length; place += 2) {
                pairs.put(namesAndValues[place], namesAndValues[place + 1]);
            }
            return pairs;
        }

        /// All that the trial of these rows says to the database.
        String told(Map<String, Table> tables) {
            var told = new ArrayList<String>(key);
            for (var rowClass : classes()) {
                told.add(rowClass);
                told.addAll(parents(rowClass, tables));
                told.addAll(given(rowClass));
                told.add(insert(rowClass));
                told.add(then(rowClass));
                told.addAll(changes(rowClass));
            }
            told.add(blindColumn);
            told.addAll(distinct);
            ancestors(tables).forEach(above -> told.add(above.name));
            return String.join("; ", told);
        }

        List<String> classes() {
            return List.copyOf(classes.keySet());
        }

        /// The classes that differ by their rows and not by what is done to them.
        List<String> plainClasses() {
            return classes.keySet().stream()
                    .filter(rowClass -> !changesOfClass.containsKey(rowClass))
                    .toList();
        }

        /// A view can only be looked at.
        List<String> verbs() {
            return base == null ? List.of("select", "insert", "update", "delete") : List.of("select");
        }

        private Map<String, String> values(String rowClass) {
            if (base != null) {
                return base.values(ofTable(rowClass));
            }
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
            return base != null ? base.insert(ofTable(rowClass)) : insert(values(rowClass));
        }

        private String insert(Map<String, String> values) {
            return "insert into %s (%s) values (%s)"
                    .formatted(name, String.join(", ", values.keySet()), String.join(", ", values.values()));
        }

        String delete(String rowClass) {
            return base != null ? base.delete(ofTable(rowClass)) : "delete from " + name + " where " + where(rowClass);
        }

        List<String> given(String rowClass) {
            return givens.getOrDefault(rowClass, List.of());
        }

        /// Another row of the class, so far away that it meets no other.
        String decoy(String rowClass, int number) {
            var values = values(rowClass);
            (distinct.isEmpty() ? key : distinct)
                    .forEach(column -> values.computeIfPresent(column, (_, value) -> another(value, number)));
            return insert(values);
        }

        private static String another(String value, int number) {
            if (value.endsWith("::uuid") || value.startsWith(":")) {
                return "'00000000-0000-4000-8000-%012d'::uuid".formatted(number);
            }
            if (!value.startsWith("'")) {
                return value;
            }
            if (value.matches("'\\d{4}-Q\\d'")) {
                return "'%04d%s".formatted(1000 + number % 800, value.substring(5));
            }
            int digits = value.length() - 1 - value.replaceAll("\\d*'$", "").length();
            int letters = value.endsWith("ZZZZZ'") ? 5 : 3;
            int length = Math.min(digits > 0 ? digits : letters, value.length() - 2);
            var last = "%0" + length + "d";
            return value.substring(0, value.length() - 1 - length) + last.formatted(number % (int) Math.pow(10, length))
                    + "'";
        }

        /// The tables that rows of this one hang on.
        List<Table> ancestors(Map<String, Table> tables) {
            if (base != null) {
                return base.ancestors(tables);
            }
            var above = new ArrayList<Table>();
            var next = tables.get(parent);
            while (next != null && !next.name.equals(name) && !above.contains(next)) {
                above.add(next);
                next = tables.get(next.parent);
            }
            return above;
        }

        /// The rows that this one hangs on, the nearest last.
        List<String> parents(String rowClass, Map<String, Table> tables) {
            return base != null ? base.parents(ofTable(rowClass), tables) : parents(rowClass, tables, List.of(name));
        }

        private List<String> parents(String rowClass, Map<String, Table> tables, List<String> below) {
            var parentClass = parentClasses.get(rowClass);
            if (parent.isEmpty()
                    || below.contains(parent)
                    || !tables.get(parent).classes.containsKey(parentClass)) {
                return List.of();
            }
            var above = tables.get(parent);
            var further = new ArrayList<>(below);
            further.add(parent);
            var statements = new ArrayList<>(above.parents(parentClass, tables, further));
            statements.add(above.delete(parentClass));
            statements.add(above.insert(parentClass));
            statements.addAll(above.given(parentClass));
            return statements;
        }

        /// What somebody might set in a row of the class.
        List<String> changes(String rowClass) {
            var own = new ArrayList<>(changesOfClass.getOrDefault(rowClass, changes));
            if (!changesOfClass.containsKey(rowClass) && (blind() || own.isEmpty())) {
                own.add(blind() ? blindChange() : harmless());
            }
            return own;
        }

        /// A column that is not of the key, set to what it is: the key never changes.
        private String harmless() {
            var column = columns.keySet().stream()
                    .filter(name -> !key.contains(name))
                    .findFirst()
                    .orElse(key.getFirst());
            return column + " = " + column;
        }

        private boolean blind() {
            return !blindColumn.isEmpty() || columns.containsKey("version");
        }

        private String blindChange() {
            return blindColumn.isEmpty() ? "version = 77" : blindColumn + " = " + blindValue;
        }
    }

    private static final String REFERRED_ITEM = "'00000000-0000-4000-8000-0000000000e5'::uuid";

    private static final String[] PICTURE = {
        "title",
        "'S'",
        "description",
        "'S'",
        "origin",
        "'PHOTOGRAPH'",
        "source",
        "'S'",
        "creator",
        "'S'",
        "credit",
        "'S'",
        "copyright",
        "'S'",
        "licence",
        "'OWN'",
        "alt",
        "'S'",
        "added_by",
        ":somebody",
        "added_by_name",
        "'S'",
        "added_on",
        "date '2020-01-01'",
        "version",
        "1"
    };

    private static final String PICTURE_ID = "'00000000-0000-4000-8000-0000000000f1'::uuid";
    private static final String OTHER_PICTURE_ID = "'00000000-0000-4000-8000-0000000000f5'::uuid";
    private static final String PICTURE_PANEL = "'00000000-0000-4000-8000-0000000000f2'::uuid";
    private static final String SHOWN_ID = "'00000000-0000-4000-8000-0000000000f3'::uuid";

    private static final String SAMPLE_PANEL = """
            insert into campaigns.picture_panel (id, held_on, members, lived, paid, no_story, recorded_by, recorded_by_name,
                                                 recorded_at)
            values (%s, date '2020-01-01', 4, 2, true, true, :somebody, 'S', now()) on conflict do nothing
            """.formatted(PICTURE_PANEL);

    /// A picture of real people on which things hang.
    private static String picture(String state) {
        return """
                insert into campaigns.picture (id, ref, title, description, origin, people, source, creator, credit, copyright,
                                               licence, alt, state, panel, published_on, added_by, added_by_name, added_on)
                values (%1$s, 'PI-99990009', 'S', 'S', 'PHOTOGRAPH', 'REAL', 'S', 'S', 'S', 'S', 'OWN', 'S', '%2$s',
                        case '%2$s' when 'PUBLISHED' then %3$s end, case '%2$s' when 'PUBLISHED' then date '2020-01-02' end,
                        :somebody, 'S', date '2020-01-01')
                on conflict do nothing
                """.formatted(PICTURE_ID, state, PICTURE_PANEL);
    }

    /// A second picture beside the first one, so that nothing of the first is reached through it.
    private static String besides(String state) {
        return picture(state).replace(PICTURE_ID, OTHER_PICTURE_ID).replace("PI-99990009", "PI-99990008");
    }

    private static final String RECALL_PICTURE =
            "update campaigns.picture set state = 'RECALLED', recalled_at = now(), recalled_why = 'OTHER' where id = "
                    + PICTURE_ID + " and state = 'PUBLISHED'";

    private static final String REFUSE_PICTURE =
            "update campaigns.picture set state = 'REFUSED', refused_on = date '2020-01-02', reasons = '{BONDS}' where id = "
                    + PICTURE_ID + " and state = 'DRAFT'";

    private static final String SAMPLE_SHOWN = """
            insert into campaigns.person_shown (id, picture, number, place, recognisable, added_by, added_by_name, added_on)
            values (%s, %s, 9, 'S', true, :somebody, 'S', date '2020-01-01') on conflict do nothing
            """.formatted(SHOWN_ID, PICTURE_ID);

    private static final String OPENED_IT = """
            insert into campaigns.identity_opening (id, person, opened_by, opened_by_name, opened_at, because)
            values ('00000000-0000-4000-8000-0000000000f4', %s, :me, 'S', now(), 'S') on conflict do nothing
            """.formatted(SHOWN_ID);

    /// The library of pictures, the people in them and their uses.
    private void pictures() {
        table("campaigns.picture_panel", "id")
                .row("id", ROW, "held_on", "date '2020-01-01'", "members", "4", "lived", "2", "paid", "true")
                .row("no_story", "true", "recorded_by_name", "'S'", "recorded_at", "now()")
                .change("note = 'T'")
                .as("in one's own name", "recorded_by", ":me")
                .as("in another's name", "recorded_by", ":somebody");
        var publishedPicture =
                new String[] {"state", "'PUBLISHED'", "panel", PICTURE_PANEL, "published_on", "date '2020-01-02'"};
        var picture = table("campaigns.picture", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'PI-99990001'")
                .row(PICTURE)
                .change("title = 'T'");
        picture.as("being described", "people", "'NONE'")
                .as("being described, real people", "people", "'REAL'")
                .as("being described, a drawing", "people", "'NONE'", "origin", "'DRAWING'")
                .as(
                        "published drawing, real people",
                        with(List.of("people", "'REAL'", "origin", "'DRAWING'"), publishedPicture))
                .as("published", with(List.of("people", "'NONE'"), publishedPicture))
                .as("published, real people", with(List.of("people", "'REAL'"), publishedPicture))
                .as("published drawing", with(List.of("people", "'DRAWN'", "origin", "'DRAWING'"), publishedPicture))
                .as(
                        "published drawing, stopped",
                        with(
                                List.of(
                                        "people",
                                        "'DRAWN'",
                                        "origin",
                                        "'DRAWING'",
                                        "held_at",
                                        "now()",
                                        "held_by",
                                        ":somebody"),
                                publishedPicture))
                .as(
                        "refused",
                        "people",
                        "'NONE'",
                        "state",
                        "'REFUSED'",
                        "refused_on",
                        "date '2020-01-02'",
                        "reasons",
                        "'{BONDS}'")
                .as(
                        "recalled",
                        with(
                                List.of("people", "'NONE'"),
                                "state",
                                "'RECALLED'",
                                "panel",
                                PICTURE_PANEL,
                                "published_on",
                                "date '2020-01-02'",
                                "recalled_at",
                                "now()",
                                "recalled_why",
                                "'OTHER'"))
                .change("being described, made out to be published", "being described", "state = 'RECALLED'")
                .change("published, shown to be something else", "published", "people = 'DRAWN'")
                .change("published, of another panel", "published", "panel = null, published_on = null");
        for (var one : picture.plainClasses()) {
            picture.given(one, SAMPLE_PANEL);
        }
        for (var changed : List.of("published, shown to be something else", "published, of another panel")) {
            picture.given(changed, SAMPLE_PANEL);
        }
        var file = table("campaigns.rendition", "picture", "width")
                .row(
                        "picture",
                        PICTURE_ID,
                        "width",
                        "320",
                        "height",
                        "200",
                        "format",
                        "'jpeg'",
                        "content",
                        "'\\x01'::bytea")
                .change("height = 201");
        file.as("of one being described")
                .as("of a published one")
                .as("of a published drawing")
                .as("of a recalled one")
                .as("of a refused one")
                .as("of one being described beside a published one")
                .as("of a published one beside one being described")
                .as("of a drawing being described")
                .as("of a recalled drawing");
        file.given(
                "of a recalled drawing",
                SAMPLE_PANEL,
                picture("PUBLISHED").replace("'PHOTOGRAPH', 'REAL'", "'DRAWING', 'DRAWN'"),
                RECALL_PICTURE);
        file.given("of one being described", picture("DRAFT"))
                .given("of a published one", SAMPLE_PANEL, picture("PUBLISHED"))
                .given("of a refused one", picture("DRAFT"), REFUSE_PICTURE)
                .given(
                        "of one being described beside a published one",
                        SAMPLE_PANEL,
                        picture("DRAFT"),
                        besides("PUBLISHED"))
                .given(
                        "of a published one beside one being described",
                        SAMPLE_PANEL,
                        picture("PUBLISHED"),
                        besides("DRAFT"))
                .given(
                        "of a drawing being described",
                        picture("DRAFT").replace("'PHOTOGRAPH', 'REAL'", "'DRAWING', 'NONE'"))
                .given(
                        "of a published drawing",
                        SAMPLE_PANEL,
                        picture("PUBLISHED").replace("'PHOTOGRAPH', 'REAL'", "'DRAWING', 'DRAWN'"))
                .given("of a recalled one", SAMPLE_PANEL, picture("PUBLISHED"), RECALL_PICTURE);
        table("campaigns.picture_event", "id")
                .row("id", ROW, "picture", PICTURE_ID, "version", "1", "at", "now()", "on_day", "date '2020-01-01'")
                .row("actor_name", "'S'", "headline", "'S'", "event", "'{}'")
                .change("headline = 'T'")
                .as("in one's own name", "actor", ":me")
                .as("in another's name", "actor", ":somebody")
                .given("in one's own name", picture("DRAFT"))
                .given("in another's name", picture("DRAFT"));
        table("campaigns.person_shown", "id")
                .distinct("id", "number")
                .row("id", ROW, "picture", PICTURE_ID, "number", "1", "place", "'S'", "recognisable", "true")
                .row("added_by_name", "'S'", "added_on", "date '2020-01-01'")
                .change("place = 'T'")
                .as("noted by oneself", "added_by", ":me")
                .as("noted by another", "added_by", ":somebody")
                .as("in one that waits for the panel", "added_by", ":me")
                .as("in a published one", "added_by", ":me")
                .as("in a recalled one", "added_by", ":me")
                .as("in a drawing", "added_by", ":me")
                .as("in one being described beside a published one", "added_by", ":me")
                .as("in a published one beside one being described", "added_by", ":me")
                .given("in a recalled one", SAMPLE_PANEL, picture("PUBLISHED"), RECALL_PICTURE)
                .given("in a drawing", picture("DRAFT").replace("'PHOTOGRAPH', 'REAL'", "'DRAWING', 'DRAWN'"))
                .given(
                        "in one being described beside a published one",
                        SAMPLE_PANEL,
                        picture("DRAFT"),
                        besides("PUBLISHED"))
                .given(
                        "in a published one beside one being described",
                        SAMPLE_PANEL,
                        picture("PUBLISHED"),
                        besides("DRAFT"))
                .given("noted by oneself", picture("DRAFT"))
                .given("noted by another", picture("DRAFT"))
                .given("in one that waits for the panel", picture("REVIEW"))
                .given("in a published one", SAMPLE_PANEL, picture("PUBLISHED"));
        var consent = table("campaigns.picture_consent", "id")
                .row("id", ROW, "person", SHOWN_ID, "taken", "'PAPER'", "given_on", "date '2020-01-01'")
                .row(
                        "until",
                        "date '2090-01-01'",
                        "agreed",
                        "'{CAMPAIGN/PRINT}'",
                        "language",
                        "'S'",
                        "interpreter",
                        "false")
                .row("told_print", "true", "told_free", "true", "recorded_by_name", "'S'", "recorded_at", "now()")
                .change("until = date '2091-01-01'");
        consent.as("recorded by oneself", "recorded_by", ":me")
                .as("recorded by another", "recorded_by", ":somebody")
                .as("of a published one", "recorded_by", ":me")
                .given("recorded by oneself", picture("DRAFT"), SAMPLE_SHOWN)
                .given("recorded by another", picture("DRAFT"), SAMPLE_SHOWN)
                .given("of a published one", SAMPLE_PANEL, picture("PUBLISHED"), SAMPLE_SHOWN);
        table("campaigns.consent_withdrawal", "id")
                .row("id", ROW, "person", SHOWN_ID, "covers", "'{}'", "said_on", "date '2020-01-01'")
                .row("recorded_by_name", "'S'", "recorded_at", "now()")
                .change("covers = '{CAMPAIGN/PRINT}'")
                .as("recorded by oneself", "recorded_by", ":me")
                .as("recorded by another", "recorded_by", ":somebody")
                .given("recorded by oneself", picture("DRAFT"), SAMPLE_SHOWN)
                .given("recorded by another", picture("DRAFT"), SAMPLE_SHOWN);
        table("campaigns.identity_opening", "id")
                .row("id", ROW, "person", SHOWN_ID, "opened_by_name", "'S'", "opened_at", "now()", "because", "'S'")
                .change("because = 'T'")
                .as("opened by oneself", "opened_by", ":me")
                .as("opened by another", "opened_by", ":somebody")
                .given("opened by oneself", picture("DRAFT"), SAMPLE_SHOWN)
                .given("opened by another", picture("DRAFT"), SAMPLE_SHOWN);
        table("campaigns.person_identity", "person")
                .row(
                        "person",
                        SHOWN_ID,
                        "sealed",
                        "'\\x01'::bytea",
                        "version",
                        "1",
                        "saved_by_name",
                        "'S'",
                        "saved_at",
                        "now()")
                .change("version = 2")
                .as("saved by oneself, not opened", "saved_by", ":me")
                .as("saved by another, not opened", "saved_by", ":somebody")
                .as("saved by oneself, opened", "saved_by", ":me")
                .as("saved by another, opened", "saved_by", ":somebody")
                .given("saved by another, opened", picture("DRAFT"), SAMPLE_SHOWN, OPENED_IT)
                .given("saved by oneself, not opened", picture("DRAFT"), SAMPLE_SHOWN)
                .given("saved by another, not opened", picture("DRAFT"), SAMPLE_SHOWN)
                .given("saved by oneself, opened", picture("DRAFT"), SAMPLE_SHOWN, OPENED_IT);
        table("campaigns.person_contact", "id")
                .row("id", ROW, "person", SHOWN_ID, "outcome", "'REACHED'", "rules_kept", "true")
                .row("contacted_by_name", "'S'", "contacted_at", "now()")
                .change("outcome = 'NOT_REACHED'")
                .as("by oneself", "contacted_by", ":me")
                .as("by another", "contacted_by", ":somebody")
                .given("by oneself", picture("DRAFT"), SAMPLE_SHOWN)
                .given("by another", picture("DRAFT"), SAMPLE_SHOWN);
        var use = table("campaigns.picture_use", "id")
                .row("id", ROW, "picture", PICTURE_ID, "version", "1", "use", "'CAMPAIGN'", "medium", "'PRINT'")
                .row("what", "'S'", "person_name", "'S'", "organisation", "'HCC'", "since", "date '2020-01-01'")
                .change("left_over = 'T'");
        use.as("one's own", "person", ":me")
                .as("another's", "person", ":somebody")
                .as("nobody's", "person", "null")
                .as("one's own, of one being described", "person", ":me")
                .as("one's own, of one that is stopped", "person", ":me")
                .as("one's own, of one being described beside a published one", "person", ":me")
                .as("one's own, called back", "person", ":me", "recalled_at", "now()", "recalled_why", "'OTHER'")
                .as(
                        "one's own, ended",
                        "person",
                        ":me",
                        "ended_on",
                        "date '2020-02-01'",
                        "ended_by",
                        ":me",
                        "ended_how",
                        "'REMOVED'")
                .change(
                        "one's own, made out not to be called back",
                        "one's own, called back",
                        "recalled_at = null, recalled_why = null")
                .change("one's own, given to another", "one's own", "person = :somebody")
                .change("one's own, given up", "one's own", "person = null");
        for (var one : List.of(
                "one's own",
                "another's",
                "nobody's",
                "one's own, called back",
                "one's own, ended",
                "one's own, made out not to be called back",
                "one's own, given to another",
                "one's own, given up")) {
            use.given(one, SAMPLE_PANEL, picture("PUBLISHED"));
        }
        use.given("one's own, of one being described", picture("DRAFT"))
                .given(
                        "one's own, of one being described beside a published one",
                        SAMPLE_PANEL,
                        picture("DRAFT"),
                        besides("PUBLISHED"))
                .given(
                        "one's own, of one that is stopped",
                        SAMPLE_PANEL,
                        picture("PUBLISHED"),
                        "update campaigns.picture set held_at = now(), held_by = :somebody where id = " + PICTURE_ID
                                + " and state = 'PUBLISHED'");
        table("campaigns.standing_consent", "person").over(table("campaigns.picture_consent"));
    }

    private static final String SAMPLE_FORUM = """
            insert into conferences.forum (code, group_code, area, name, about, person_attends, asks_section_42, threshold,
                                           threshold_rule, confidentiality)
            values ('SAMPLE_BEFORE', 'SAMPLE_BEFORE', 'HULL', 'S', 'place', false, false, '{S}', 'any', 'S')
            on conflict do nothing
            """;

    private static final String NAMED_FOR_IT = """
            insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
            values ('00000000-0000-4000-8000-0000000000e6', 'SAMPLE_BEFORE', :me, 'S', 'chair', date '2020-01-01')
            on conflict do nothing
            """;

    private static final String AT_THE_TABLE = """
            insert into conferences.invitation (id, item, organisation, why, invited_by, invited_by_name, invited_at)
            select '00000000-0000-4000-8000-0000000000e7', %1$s, 'HCC', 'core', :somebody, 'S', now()
             where exists (select from conferences.item where id = %1$s)
            on conflict do nothing
            """.formatted(REFERRED_ITEM);

    /// Consumers, keys and scopes that one condition alone refuses.
    private void exchangeByOneCondition() {
        String[] approved = {
            "approved_by", ANOTHER, "approved_by_name", "'S'", "approved_organisation", "'ELSE'", "approved_at", "now()"
        };
        String[] registered = {"registered_by", ":me", "registered_organisation", "'WILBERFORCE'"};
        table("exchange.consumer")
                .named(
                        "proposed, in another's name for the own organisation",
                        "proposed",
                        "registered_by",
                        ":somebody",
                        "registered_organisation",
                        "'WILBERFORCE'")
                .named("ended at once, in one's own name", "ended", concat(registered, new String[] {"status", "'ended'"
                }))
                .named("proposed, in one's own name, approved already", "proposed", concat(registered, approved));
        String[] added = {"added_by", ":me", "added_organisation", "'WILBERFORCE'"};
        for (var part : List.of("consumer_key", "scope")) {
            table("exchange." + part)
                    .named(
                            "waiting, in another's name for the own organisation",
                            "proposed",
                            "added_by",
                            ":somebody",
                            "added_organisation",
                            "'WILBERFORCE'")
                    .named("approved at once, in one's own name", "active", concat(added, approved))
                    .named("ended at once, in one's own name", "active", concat(added, new String[] {"ended_at", "now()"
                    }));
        }
        table("exchange.scope").named("waiting, of oneself", "oneself", "consumer", ":me");
    }

    /// Statements that make whoever tries a consumer with one scope in force.
    private static String[] consumerWith(String capability, String reach) {
        return new String[] {"""
            insert into exchange.consumer (id, ref, name, organisation, purpose, contact_name, contact_email, status, registered_by,
                                           registered_by_name, registered_organisation, registered_at, approved_by, approved_by_name,
                                           approved_organisation, approved_at)
            values (:me, 'AX-9999903', 'S', 'HCC', 'S', 'S', 's@example.org', 'active', :somebody, 'S', 'SAMPLE', now(), %s, 'S', 'ELSE',
                    now()) on conflict do nothing
            """.formatted(ANOTHER), """
            insert into exchange.scope (id, consumer, capability, reach, added_by, added_by_name, added_organisation, added_at,
                                        approved_by, approved_by_name, approved_organisation, approved_at)
            values ('00000000-0000-4000-8000-0000000000c9', :me, '%s', '%s', :somebody, 'S', 'SAMPLE', now(), %s, 'S', 'ELSE', now())
            on conflict do nothing
            """.formatted(capability, reach, ANOTHER)};
    }

    /// What the API shows to a consumer of all areas and to one of Hull alone.
    private void askedByConsumers() {
        var measure = """
                insert into strategy.measure (id, ref, objective, title, unit, direction, source, suppliers, counts_people, version)
                values (%s, 'ME-99990001', 'SP1.1', 'S', 'COUNT', 'UP', 'S', '{HULL}', true, 1) on conflict do nothing
                """.formatted(ROW);
        var pack = """
                insert into governance.pack (quarter, summary, summary_by, version, state, issued_on, issued_by, content, content_sha256,
                                             pdf_sha256)
                values ('1901-Q1', 'S', :somebody, 1, 'issued', date '1901-05-04', %s, '{}', repeat('0', 64), repeat('0', 64))
                on conflict do nothing
                """.formatted(ANOTHER);
        asked(
                "organisation",
                "organisations.read",
                List.of("any"),
                "insert into directory.sector (code, name, position, version) values ('SAMPLE', 'S', 99, 1) on conflict do nothing",
                "insert into directory.organisation_name (organisation, name) values ('SAMPLE', 'Sample') on conflict do nothing");
        asked("service", "services.read", List.of("own organisation", "other"));
        asked("contact", "contacts.read", List.of("own organisation", "other"));
        asked("pathway", "pathways.read", List.of("all areas", "all areas, published"));
        asked("action", "plan.read", List.of("own area", "own organisation", "none"));
        asked("measure", "plan.read", List.of("any"));
        asked("figure", "figures.read", List.of("own area", "another area"), measure, pack);
        asked("release", "releases.read", List.of("draft", "released", "withdrawn"));
        asked("meeting", "meetings.read", List.of("own area", "other area", "of all areas"));
        for (var rowClass : table("exchange.api_contact").classes()) {
            if (rowClass.contains("consumer")) {
                table("exchange.api_contact").then(rowClass, """
                                update directory.spoc_post set answered_by = 'team', phone = '01632 960300' where ref = 'SP-ZZZZZZZ'
                                """);
            }
        }
    }

    private void asked(String kind, String capability, List<String> classes, String... statements) {
        var view = table("exchange.api_" + kind);
        for (var rowClass : classes) {
            view.like(
                            rowClass + ", for a consumer of all",
                            rowClass,
                            concat(consumerWith(capability, "partnership"), statements))
                    .like(
                            rowClass + ", for a consumer of Hull",
                            rowClass,
                            concat(consumerWith(capability, "area:HULL"), statements));
        }
    }

    private static final String AWAY_FROM_IT = """
            insert into conferences.exclusion (id, item, organisation, sealed, excluded_by, excluded_by_name, excluded_at)
            values ('00000000-0000-4000-8000-0000000000e8', %s, 'HCC', '\\x01', :somebody, 'S', now()) on conflict do nothing
            """.formatted(REFERRED_ITEM);

    private static final String STATED_TO_DISRUPT = """
            insert into intelligence.stated_purpose (id, person, purpose, reason, from_at, until_at)
            values (gen_random_uuid(), :me, 'DISRUPT', 'S', now() - interval '1 minute', now() + interval '1 hour')
            """;

    private static final String POLICE_UNIT = "of the police, purpose stated";
    private static final String GLAA_UNIT = "of another unit, purpose stated";

    /// Services in the open feed.
    private void openData() {
        table("exchange.open_service", "id") // visitors may not read which service it is
                .distinct("service", "id")
                .row(
                        "service",
                        "'SV-99999998'",
                        "id",
                        ROW,
                        "organisation",
                        "'ERYC'",
                        "confidential",
                        "false",
                        "document",
                        "'{}'")
                .row("words", "repeat('0', 64)", "from_date", "date '2020-01-01'", "published_on", "date '2020-01-01'")
                .row("published_by", ":me", "published_by_name", "'S'")
                .change("withheld = true")
                .as("own organisation", "organisation", "'HCC'")
                .as("other")
                .as("other, withheld", "withheld", "true")
                .named("own organisation, in another's name", "own organisation", "published_by", ":somebody");
    }

    private void exportsOfEverything() {
        var mine = "coalesce((select a.organisation from access.account a where a.id = :me), 'HCC')";
        var decided =
                "state = '%s', decided_by = %s, decided_by_name = 'S', decided_organisation = %s, decided_at = now()";
        var run = table("exchange.export_run", "ref")
                .row(
                        "ref",
                        "'EX-9999999'",
                        "recipient",
                        "'age1' || repeat('q', 58)",
                        "why",
                        "'S'",
                        "asked_by_name",
                        "'S'")
                .row("asked_by", ":somebody", "asked_organisation", "'ELSE'")
                .change(decided.formatted("APPROVED", ":me", mine))
                .change(decided.formatted("DECLINED", ":me", mine))
                .as("other")
                .as("own", "asked_by", ":me", "asked_organisation", mine)
                .as("own, for another organisation", "asked_by", ":me")
                .change("other, approved in another's name", "other", decided.formatted("APPROVED", ":lead", mine))
                .change(
                        "other, approved for another organisation",
                        "other",
                        decided.formatted("APPROVED", ":me", "'OTHER'"))
                .change("other, written before it was approved", "other", decided.formatted("DONE", ":me", mine));
        for (var state : List.of("APPROVED", "DONE", "DELETED")) {
            run.as(
                    state.toLowerCase(java.util.Locale.ROOT),
                    "state",
                    "'" + state + "'",
                    "decided_by",
                    ANOTHER,
                    "decided_by_name",
                    "'S'",
                    "decided_organisation",
                    "'OTHER'",
                    "decided_at",
                    "now()");
        }
        run.change("approved, written", "approved", "state = 'DONE'")
                .change("approved, failed", "approved", "state = 'FAILED'")
                .change("done, deleted", "done", "state = 'DELETED'")
                .change("approved, deleted at once", "approved", "state = 'DELETED'")
                .change("other, approved by the clock", "other", "state = 'APPROVED'")
                .change("other, approved", "other", decided.formatted("APPROVED", ":me", mine))
                .change("other, declined", "other", decided.formatted("DECLINED", ":me", mine))
                .change("own, approved by oneself", "own", decided.formatted("APPROVED", ":me", mine))
                .as("of the own organisation, asked in another's name", "asked_organisation", mine);
        var asked = new String[] {"asked_by", ":me", "asked_organisation", mine};
        run.as("own, declined at once", concat(asked, new String[] {"state", "'DECLINED'"}))
                .as("own, decided at once", concat(asked, new String[] {
                    "decided_by",
                    ANOTHER,
                    "decided_by_name",
                    "'S'",
                    "decided_organisation",
                    "'OTHER'",
                    "decided_at",
                    "now()"
                }));
        table("exchange.export_part", "export", "number")
                .under("exchange.export_run")
                .row("export", "'EX-9999999'", "number", "0", "content", "'\\x01'::bytea")
                .as("other");
    }

    private void material() {
        var decided = "state = '%s', content = null, decided_at = now(), decided_by = %s, decided_by_name = 'S'";
        table("exchange.material_arrival", "ref")
                .row("ref", "'MA-9999999'", "partnership", "'S'", "made_by", "'S'", "licence", "'CC0-1.0'")
                .row("made_on", "date '2020-01-01'", "digest", "repeat('0', 64)", "cleaned", "0")
                .row("content", "'\\x01'::bytea", "arrived_by", ":me", "arrived_by_name", "'S'")
                .change(decided.formatted("TAKEN", ":me"))
                .change(decided.formatted("REFUSED", ":me"))
                .as("waiting")
                .named("waiting, in another's name", "waiting", "arrived_by", ":somebody")
                .as(
                        "decided",
                        "state",
                        "'TAKEN'",
                        "content",
                        "null",
                        "decided_at",
                        "now()",
                        "decided_by",
                        ":somebody",
                        "decided_by_name",
                        "'S'")
                .change("waiting, decided in another's name", "waiting", decided.formatted("TAKEN", ":somebody"))
                .change("waiting, and goes on waiting", "waiting", "state = 'WAITING'");
        var taken = table("exchange.material_taken", "arrival", "kind", "source")
                .under("exchange.material_arrival")
                .row("arrival", "'MA-9999999'", "kind", "'pathway'", "source", "'PW-0001'", "edition", "1")
                .row("title", "'S'", "ref", "'PW-0002'")
                .as("a pathway");
        for (var kind : List.of("workshop-pack", "toolkit", "other")) {
            taken.as("a " + kind, "kind", "'" + kind + "'");
        }
    }

    private void webhooks() {
        var consumer = """
                insert into exchange.consumer (id, ref, name, organisation, purpose, contact_name, contact_email, registered_by,
                  registered_by_name, registered_organisation, registered_at)
                values ('00000000-0000-0000-0000-00000000a001', 'AX-9999991', 'S', 'HCC', 'S', 'S', 'sample@example.org', :somebody, 'S', 'HCC',
                  now()) on conflict do nothing
                """;
        var endpoint = table("exchange.webhook_endpoint", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'WH-9999999'", "consumer", "'00000000-0000-0000-0000-00000000a001'::uuid")
                .row(
                        "url",
                        "'https://s.example.org/'",
                        "types",
                        "'{service.changed}'",
                        "public_key",
                        "'S'",
                        "private_key",
                        "'\\x01'::bytea")
                .row("added_by", ":me", "added_by_name", "'S'")
                .change("state = 'STOPPED', state_why = 'S'")
                .change("state = 'ENDED'");
        for (var name : List.of("active", "stopped", "ended")) {
            endpoint.as(name, "state", "'" + name.toUpperCase(java.util.Locale.ROOT) + "'")
                    .given(name, consumer);
        }
        endpoint.named("active, in another's name", "active", "added_by", ":somebody");
        table("exchange.webhook_event", "type", "key") // nobody may insert more than these two
                .row("type", "'service.changed'", "key", "'SV-0001'")
                .change("queued = true")
                .as("new")
                .change("new, left as it is", "new", "queued = false")
                .as("queued", "queued", "true")
                .as("old", "at", "now() - interval '40 days'");
        var delivery = table("exchange.webhook_delivery", "id")
                .under("exchange.webhook_endpoint")
                .row("id", ROW, "endpoint", ROW, "type", "'webhook.test'", "key", "''", "at", "now()")
                .change("state = 'WAITING', tries = 0")
                .change("state = 'DELIVERED'");
        delivery.as("active")
                .named("active, delivered", "active", "state", "'DELIVERED'")
                .named("active, old", "active", "at", "now() - interval '40 days'")
                .named("active, of no test", "active", "type", "'service.changed'");
        var ofAnEvent = new String[] {"type", "'service.changed'", "event", ANOTHER};
        delivery.named("active, of an event", "active", ofAnEvent)
                .named("active, of an event, delivered at once", "active", concat(ofAnEvent, new String[] {
                    "state", "'DELIVERED'"
                }))
                .named("active, a test of an event", "active", "event", ANOTHER)
                .change("active, delivered, given up", "active, delivered", "state = 'GIVEN_UP'");
        endpoint.change("active, ended for good", "active", "state = 'ENDED'");
    }

    /// Tables of figures: being prepared, with an approver, released and withdrawn; of oneself and of somebody else.
    private void releasedTables() {
        var sent = new String[] {"state", "'SUBMITTED'", "printed", "'{}'::jsonb", "submitted_on", "date '2020-01-01'"};
        var out = joined(sent, new String[] {
            "state",
            "'RELEASED'",
            "released_on",
            "date '2020-01-02'",
            "expires_on",
            "date '2100-01-01'",
            "approved_by",
            ANOTHER
        });
        var gone = joined(
                out,
                new String[] {"state", "'WITHDRAWN'", "withdrawn_on", "date '2020-01-03'", "withdrawn_why", "'S'"});
        var other = new String[] {"prepared_by", ":somebody", "hands", "array[:somebody]::uuid[]"};
        var back = new String[] {"state", "'SENT_BACK'", "sent_back", "'S'"};
        table("analysis.release", "ref")
                .row("ref", "'RF-9999999'", "version", "1", "title", "'S'", "measure", "'S'", "measure_key", "'s'")
                .row("definition", "'S'", "why", "'S'", "from_quarter", "'2018-Q1'", "to_quarter", "'2018-Q1'")
                .row("row_name", "'S'", "threshold", "5", "prepared_by", ":me", "prepared_by_name", "'S'")
                .row("prepared_on", "date '2020-01-01'", "hands", "array[:me]::uuid[]")
                .change("title = 'T', hands = array[:me, :somebody]::uuid[]")
                .as("draft")
                .as("draft of another", other)
                .as("sent by another", joined(other, sent))
                .as("sent back to another", joined(other, back))
                .as("released", joined(other, out))
                .as("withdrawn", joined(other, gone))
                .as("released, prepared by oneself", out)
                .as("sent at once", sent)
                .change(
                        "draft of another, sent",
                        "draft of another",
                        "state = 'SUBMITTED', printed = '{}', submitted_on = date '2020-01-01', hands = array[:me, :somebody]::uuid[]")
                .change("draft of another, without a hand", "draft of another", "title = 'T'")
                .change("sent by another, changed", "sent by another", "title = 'T'")
                .change("sent by another, sent back", "sent by another", "state = 'SENT_BACK', sent_back = 'S'")
                .change(
                        "sent by another, released by oneself",
                        "sent by another",
                        "state = 'RELEASED', released_on = date '2020-01-02', expires_on = date '2100-01-01', approved_by = :me")
                .change(
                        "sent by another, released by a third",
                        "sent by another",
                        "state = 'RELEASED', released_on = date '2020-01-02', expires_on = date '2100-01-01', approved_by = "
                                + ANOTHER)
                .change(
                        "released, withdrawn",
                        "released",
                        "state = 'WITHDRAWN', withdrawn_on = date '2020-01-03', withdrawn_why = 'S'")
                .change("released, for longer", "released", "expires_on = date '2100-01-02'")
                .change("withdrawn, other words", "withdrawn", "withdrawn_why = 'T'");
        table("analysis.release_count", "release")
                .under("analysis.release")
                .row("release", "'RF-9999999'", "row_names", "array['S','T']", "column_names", "array['S']")
                .row("counts", "array[7,9]::bigint[]")
                .change("counts = array[8,9]::bigint[]")
                .as("draft")
                .as("draft of another")
                .as("sent by another")
                .as("sent back to another")
                .as("released")
                .as("withdrawn");
        table("analysis.release_sign_off", "id")
                .under("analysis.release")
                .row("id", ROW, "release", "'RF-9999999'", "wording", "1", "kind", "'PARTNER'", "who", "'S'")
                .row("on_day", "date '2020-01-01'", "agreed", "true", "words", "'S'", "recorded_by", ":me")
                .row("recorded_by_name", "'S'", "recorded_at", "now()")
                .change("words = 'T'")
                .as("draft")
                .as("draft of another")
                .named("draft of another, of an earlier wording", "draft of another", "wording", "2")
                .named("draft of another, recorded by another", "draft of another", "recorded_by", ":somebody")
                .as("sent by another")
                .as("sent back to another")
                .as("released")
                .as("withdrawn");
        table("analysis.public_table", "ref")
                .under("analysis.release")
                .row("ref", "'RF-9999999'", "title", "'S'", "measure", "'S'", "definition", "'S'", "unknown", "''")
                .row("period", "'S'", "area", "'S'", "row_name", "'S'", "column_name", "''", "threshold", "5")
                .row("printed", "'{}'", "published_on", "date '2020-01-02'", "expires_on", "date '2100-01-01'")
                .change("printed = null, gone_on = date '2020-01-03', gone_why = 'S'")
                .as("released")
                .named("of a draft", "draft of another")
                .named("with other numbers", "released", "printed", "'{\"rows\": []}'")
                .named("of a withdrawn one", "withdrawn")
                .named("released, by who prepared it", "released, prepared by oneself")
                .change("released, with other numbers", "released", "printed = '{\"rows\": []}'");
        for (var word : List.of("title", "measure", "definition", "unknown", "row_name", "column_name")) {
            table("analysis.public_table").named("with another " + word.replace('_', ' '), "released", word, "'T'");
        }
        table("analysis.public_table")
                .named("with another threshold", "released", "threshold", "6")
                .named("for longer", "released", "expires_on", "date '2100-01-02'")
                .named("taken back", "released", "printed", "null", "gone_on", "date '2020-01-03'", "gone_why", "'S'");
        table("analysis.release_event", "id")
                .under("analysis.release")
                .row("id", ROW, "release", "'RF-9999999'", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .row("headline", "'S'")
                .change("headline = 'T'")
                .as("draft")
                .as("released")
                .named("released, by another", "released", "actor", ":somebody");
    }

    /// What is typed while a partnership is set up, and how its pages look.
    private void startOfThePartnership() {
        table("launch.saved_step", "step", "number")
                .row("step", "'AREAS'", "number", "99999", "content", "'[]'", "saved_at", "timestamp '2020-01-01'")
                .row("saved_by", ":somebody", "saved_by_name", "'S'")
                .as("any");
        table("launch.look", "number")
                .row("number", "99999", "saved_at", "timestamp '2020-01-01'")
                .row("saved_by", ":somebody", "saved_by_name", "'S'")
                .as("any");
    }

    /// Systems that ask for data, with their keys and scopes: waiting, in force and ended. The tables that
    /// the sign-in and a consumer alone reach are tried too.
    private void exchange() {
        String[] approved = {
            "approved_by", ANOTHER, "approved_by_name", "'S'", "approved_organisation", "'ELSE'", "approved_at", "now()"
        };
        var approval = "approved_by = %s, approved_by_name = 'S', approved_organisation = '%s', approved_at = now()";
        table("exchange.consumer", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'AX-9999901'", "version", "1", "name", "'S'", "organisation", "'HCC'")
                .row(
                        "purpose",
                        "'S'",
                        "contact_name",
                        "'S'",
                        "contact_email",
                        "'s@example.org'",
                        "status",
                        "'proposed'")
                .row("registered_by", ":somebody", "registered_by_name", "'S'", "registered_organisation", "'SAMPLE'")
                .row("registered_at", "now()")
                .change("name = 'T'")
                .change("status = 'active', " + approval.formatted(":me", "WILBERFORCE"))
                .named("proposed", "proposed")
                .named(
                        "proposed, in one's own name",
                        "proposed",
                        "registered_by",
                        ":me",
                        "registered_organisation",
                        "'WILBERFORCE'")
                .named("proposed, in one's own name for another organisation", "proposed", "registered_by", ":me")
                .named("oneself", "proposed", "id", ":me")
                .named("active", "active", concat(new String[] {"status", "'active'"}, approved))
                .named("ended", "ended", "status", "'ended'")
                .change(
                        "proposed, approved in another's name",
                        "proposed",
                        "status = 'active', " + approval.formatted(":lead", "WILBERFORCE"))
                .change(
                        "proposed, approved for another organisation",
                        "proposed",
                        "status = 'active', " + approval.formatted(":me", "ELSE"))
                .change("active, proposed again", "active", "status = 'proposed'")
                .change("active, approved anew", "active", approval.formatted(":me", "WILBERFORCE"));
        for (var part : List.of("consumer_key", "scope")) {
            var it = table("exchange." + part, "id")
                    .under("exchange.consumer")
                    .row("id", ROW, "consumer", ROW)
                    .row("added_by", ":somebody", "added_by_name", "'S'", "added_organisation", "'SAMPLE'")
                    .row("added_at", "now()");
            if (part.equals("scope")) {
                it.row("capability", "'plan.read'", "reach", "'partnership'");
            } else {
                it.row("label", "'S'", "algorithm", "'EdDSA'", "thumbprint", "repeat('a', 43)", "jwk", "'{}'");
                it.row("expires_on", "current_date");
            }
            it.change("ended_at = now()")
                    .change(approval.formatted(":me", "WILBERFORCE"))
                    .named("waiting", "proposed")
                    .named(
                            "waiting, in one's own name",
                            "proposed",
                            "added_by",
                            ":me",
                            "added_organisation",
                            "'WILBERFORCE'")
                    .named("waiting, in one's own name for another organisation", "proposed", "added_by", ":me")
                    .named("approved", "active", approved)
                    .named("ended", "active", "ended_at", "now()")
                    .change(
                            "waiting, approved in another's name",
                            "waiting",
                            approval.formatted(":lead", "WILBERFORCE"))
                    .change("waiting, approved for another organisation", "waiting", approval.formatted(":me", "ELSE"));
        }
        table("exchange.seen_token", "consumer", "token_hash")
                .under("exchange.consumer")
                .row("consumer", ROW, "token_hash", HASH, "expires_at", "now() + interval '1 day'")
                .named("good", "active")
                .named("over", "active", "expires_at", "now() - interval '1 day'");
        table("exchange.kept_answer", "consumer", "key")
                .under("exchange.consumer")
                .row(
                        "consumer",
                        ROW,
                        "key",
                        "'S'",
                        "request_hash",
                        HASH,
                        "status",
                        "200",
                        "body",
                        "'{}'",
                        "at",
                        "now()")
                .named("another's", "active")
                .named("one's own", "oneself", "consumer", ":me")
                .named("one's own, of before", "oneself", "consumer", ":me", "at", "now() - interval '2 days'");
        // what the API shows: nothing to anybody who is no consumer
        table("exchange.api_organisation", "code").over(table("directory.organisation"));
        table("exchange.api_service", "ref").over(table("directory.service"));
        table("exchange.api_contact", "ref").over(table("directory.spoc_post"));
        table("exchange.api_pathway", "ref").over(table("pathways.pathway"));
        table("exchange.api_action", "ref").over(table("strategy.action"));
        table("exchange.api_measure", "ref").over(table("strategy.measure"));
        table("exchange.api_figure", "quarter", "area").over(table("strategy.measure_value"));
        table("exchange.api_release", "ref").over(table("analysis.release"));
        table("exchange.api_meeting", "ref").over(table("meetings.meeting"));
    }

    private static String[] concat(String[] one, String[] other) {
        return Stream.concat(Stream.of(one), Stream.of(other)).toArray(String[]::new);
    }

    /// How Waymark is: lines, letters, jobs, and checks of the year of oneself, of another and of nobody.
    private void system() {
        table("system.line", "key", "node")
                .row(
                        "key",
                        "'sample-row'",
                        "node",
                        "'S'",
                        "label",
                        "'S'",
                        "place",
                        "1",
                        "state",
                        "'WELL'",
                        "words",
                        "'S'")
                .row("since", "now()", "looked_at", "now()")
                .change("state = 'BAD'")
                .as("any");
        table("system.line_hour", "key", "node", "hour")
                .row("key", "'sample-row'", "node", "'S'", "hour", "timestamptz '2020-01-01 00:00Z'", "worst", "'WELL'")
                .change("worst = 'BAD'")
                .as("any");
        table("system.size", "day")
                .row("day", "date '2020-01-01'", "bytes", "1")
                .change("bytes = 2")
                .as("any");
        table("system.letter", "id")
                .row("id", "'sample-1'", "kind", "'sample'", "first_at", "now()", "last_at", "now()", "tries", "1")
                .row("version", "1")
                .change("state = 'GIVEN_UP'")
                .change("state = 'SENT'")
                .as("waiting", "state", "'WAITING'")
                .as("sent", "state", "'SENT'")
                .as("given up", "state", "'GIVEN_UP'")
                .change("waiting, given up", "waiting", "state = 'GIVEN_UP'")
                .change("waiting, called sent", "waiting", "state = 'SENT'")
                .change("given up, tried again", "given up", "state = 'WAITING'");
        table("system.refused_address", "id")
                .row("id", ROW, "tag", "'\\x0a'::bytea", "masked", "'s…'", "since", "now()", "code", "550")
                .as("any");
        table("system.job_run", "job")
                .row("job", "'sample'", "node", "'S'", "began", "now()", "took_ms", "1", "longest_ms", "1")
                .change("took_ms = 2")
                .as("any");
        table("system.job_failure", "id")
                .row("id", ROW, "job", "'sample'", "at", "now()", "took_ms", "1", "error", "'S'")
                .as("any");
        table("system.yearly_check", "ref")
                .row("ref", "'YC-9999901'", "version", "1", "title", "'S'", "every_months", "12")
                .row("next_on", "date '2099-01-01'")
                .change("next_on = date '2099-02-01'")
                .change("owner = :somebody")
                .as("own", "owner", ":me")
                .as("somebody's", "owner", ":somebody")
                .as("nobody's")
                .as("own, ended", "owner", ":me", "ended_on", "date '2020-01-01'")
                .change("own, given to somebody", "own", "owner = :somebody")
                .change("somebody's, taken by oneself", "somebody's", "owner = :me")
                .change("nobody's, taken by oneself", "nobody's", "owner = :me");
        table("system.yearly_check_done", "id")
                .under("system.yearly_check")
                .row("id", ROW, "yearly_check", "'YC-9999901'", "done_on", "date '2020-01-01'", "result", "'GOOD'")
                .row("evidence", "'S'", "done_by", ":me", "done_by_name", "'S'", "at", "now()")
                .as("own")
                .as("somebody's")
                .as("own, ended")
                .named("own, in another's name", "own", "done_by", ":somebody");
    }

    /// What is funded, by whom, and what partners lend: of the partnership, of the own and another organisation.
    private void funding() {
        table("funding.setting", "key", "from_date")
                .row("key", "'alarm_months'", "from_date", "date '2019-01-01'", "value", "2", "set_by", "'S'")
                .row("version", "1")
                .change("value = 3")
                .as("any");
        table("funding.open_data", "one")
                .row("one", "true", "version", "1", "prefix", "'360G-Sample'")
                .change("prefix = '360G-Other'")
                .as("any");
        table("funding.provision", "ref")
                .row("ref", "'FU-9999901'", "version", "1", "kind", "'POST'", "name", "'S'", "organisation", "'HCC'")
                .row("yearly_pence", "1", "from_on", "date '2020-01-01'")
                .change("name = 'T'")
                .as("any");
        table("funding.grant_award", "ref")
                .under("funding.provision")
                .row("ref", "'GR-9999901'", "version", "1", "provision", "'FU-9999901'", "title", "'S'")
                .row("description", "'S'", "funder_name", "'S'", "recipient", "'HCC'", "form", "'MONEY'", "pence", "1")
                .row("from_on", "date '2020-01-01'", "to_on", "date '2020-12-31'", "certainty", "'EXPECTED'")
                .change("title = 'T'")
                .named("any", "any")
                .named("withdrawn", "any", "withdrawn_on", "date '2020-02-01'", "withdrawn_why", "'S'");
        table("funding.option", "ref")
                .under("funding.provision")
                .row("ref", "'FO-9999901'", "version", "1", "provision", "'FU-9999901'", "title", "'S'")
                .row("yearly_pence", "1", "decider", "'S'", "by_on", "date '2020-06-01'")
                .change("title = 'T'")
                .named("any", "any")
                .named("decided on", "any", "state", "'CHOSEN'", "decided_on", "date '2020-02-01'", "reason", "'S'");
        table("funding.bid", "ref")
                .row("ref", "'BD-9999901'", "version", "1", "title", "'S'", "funder_name", "'S'", "pence", "1")
                .row("lead", "'HCC'", "deadline", "date '2020-06-01'")
                .change("pence = 2")
                .as("any")
                .as("ended", "state", "'WITHDRAWN'", "decided_on", "date '2020-02-01'")
                .change("ended, with another sum", "ended", "pence = 2");
        table("funding_open.document_holder", "ref").over(table("funding.bid"));
        table("funding.bid_evidence", "id")
                .under("funding.bid")
                .row("id", ROW, "bid", "'BD-9999901'", "source", "'S'", "words", "'S'", "drawn_on", "date '2020-01-01'")
                .named("any", "any");
        table("funding.event", "id")
                .row("id", ROW, "object", "'FU-9999901'", "at", "now()", "actor_name", "'S'", "headline", "'S'")
                .as("own", "actor", ":me")
                .as("in another's name", "actor", ":somebody");
        table("funding.offer", "ref")
                .row("ref", "'RO-9999901'", "version", "1", "kind", "'ROOM'", "name", "'S'")
                .row("from_on", "date '2020-01-01'")
                .change("name = 'T'")
                .as("own organisation", "organisation", "'HCC'")
                .as("other organisation", "organisation", "'ERYC'");
        table("funding.resource_request", "ref")
                .under("funding.offer")
                .row("ref", "'RE-9999901'", "version", "1", "offer", "'RO-9999901'", "asked_by_name", "'S'")
                .row("asked_on", "date '2020-01-01'", "wanted_on", "date '2020-01-02'", "why", "'S'")
                .row("organisation", "'HCC'")
                .change("state = 'AGREED', answered_on = date '2020-01-02'")
                .named("own, of the own organisation", "own organisation", "asked_by", ":me", "lender", "'HCC'")
                .named("own, of another", "other organisation", "asked_by", ":me", "lender", "'ERYC'")
                .named(
                        "of somebody else, of the own organisation",
                        "own organisation",
                        "asked_by",
                        ":somebody",
                        "lender",
                        "'HCC'")
                .named(
                        "of somebody else, of another",
                        "other organisation",
                        "asked_by",
                        ":somebody",
                        "lender",
                        "'ERYC'")
                .named(
                        "own, of the own organisation, answered",
                        "own organisation",
                        "asked_by",
                        ":me",
                        "lender",
                        "'HCC'",
                        "state",
                        "'DECLINED'",
                        "answered_on",
                        "date '2020-01-02'")
                .named("own, in the name of another lender", "own organisation", "asked_by", ":me", "lender", "'ERYC'")
                .named(
                        "own, in the name of another asker",
                        "own organisation",
                        "asked_by",
                        ":me",
                        "lender",
                        "'HCC'",
                        "organisation",
                        "'NLC'");
        table("funding.resource_request")
                .change(
                        "own, of another, taken back",
                        "own, of another",
                        "state = 'WITHDRAWN', answered_on = date '2020-01-02'")
                .change(
                        "of somebody else, of the own organisation, declined",
                        "of somebody else, of the own organisation",
                        "state = 'DECLINED', answered_on = date '2020-01-02'")
                .change(
                        "of somebody else, of the own organisation, taken back",
                        "of somebody else, of the own organisation",
                        "state = 'WITHDRAWN', answered_on = date '2020-01-02'");
    }

    /// Estimates of oneself and of another, as analyst and as second reader, in each state; returns to national
    /// bodies and synthetic extracts.
    private void estimatesAndReturns() {
        String result = """
                '{"verdict":"UNDETERMINED","reasons":[],"rules":[],"methods":[],"near":[],"nearAll":0,"others":[]}'::jsonb""";
        var done = new String[] {"state", "'DONE'", "result", result, "guarded", "'{}'::jsonb"};
        var sent = new String[] {"state", "'SENT'", "result", result, "guarded", "'{}'::jsonb"};
        var agreed = new String[] {
            "state", "'AGREED'", "result", result, "guarded", "'{}'::jsonb", "agreed_on", "date '2020-02-01'"
        };
        var mine = new String[] {"analyst", ":me", "reader", ":somebody"};
        var read = new String[] {"analyst", ":somebody", "reader", ":me"};
        var neither = new String[] {"analyst", ":somebody", "reader", ANOTHER};
        table("analysis.estimate", "ref")
                .row("ref", "'ES-9999901'", "version", "1", "title", "'S'", "territory", "'S'", "definition", "'OTHER'")
                .row(
                        "period_from",
                        "date '2020-01-01'",
                        "period_to",
                        "date '2020-12-31'",
                        "lists",
                        "array['A', 'B', 'C']")
                .row("seed", "1", "replicates", "1000", "least_overlap", "20", "publishable", "100")
                .row("analyst_name", "'S'", "reader_name", "'S'")
                .change("title = 'T'")
                .as("of oneself", mine)
                .as("of another", neither)
                .as("of another, to be read by oneself later", read)
                .as("of oneself, queued", joined(mine, new String[] {"state", "'QUEUED'"}))
                .as("of oneself, running", joined(mine, new String[] {"state", "'RUNNING'"}))
                .as("of oneself, failed", joined(mine, new String[] {"state", "'FAILED'"}))
                .as("of oneself, worked out", joined(mine, done))
                .as("of oneself, sent", joined(mine, sent))
                .as("of another, sent to oneself", joined(read, sent))
                .as("of another, sent to another", joined(neither, sent))
                .as("of oneself, agreed", joined(mine, agreed))
                .as("of another, agreed by oneself", joined(read, agreed))
                .as("of another, worked out, to be read by oneself", joined(read, done))
                .as(
                        "of another, agreed by oneself, a range",
                        with(
                                joined(read, agreed),
                                "result",
                                "'{\"verdict\":\"RANGE\",\"from\":100.0,\"to\":200.0}'::jsonb"))
                .change(
                        "of another, sent to another, taken by oneself",
                        "of another, sent to another",
                        "state = 'DONE', sent_back = 'S', reader = :me")
                .change("of oneself, put into the queue", "of oneself", "state = 'QUEUED'")
                .change("of oneself, queued, begun", "of oneself, queued", "state = 'RUNNING'")
                .change("of oneself, running, failed", "of oneself, running", "state = 'FAILED'")
                .change(
                        "of oneself, running, worked out",
                        "of oneself, running",
                        "state = 'DONE', guarded = '{}', result = " + result)
                .change("of oneself, worked out, sent", "of oneself, worked out", "state = 'SENT'")
                .change(
                        "of oneself, sent, agreed by oneself",
                        "of oneself, sent",
                        "state = 'AGREED', agreed_on = date '2020-02-01'")
                .change("of oneself, sent, taken back", "of oneself, sent", "state = 'DONE'")
                .change(
                        "of another, sent to oneself, agreed",
                        "of another, sent to oneself",
                        "state = 'AGREED', agreed_on = date '2020-02-01'")
                .change(
                        "of another, sent to oneself, sent back",
                        "of another, sent to oneself",
                        "state = 'DONE', sent_back = 'S'")
                .change(
                        "of another, sent to another, agreed",
                        "of another, sent to another",
                        "state = 'AGREED', agreed_on = date '2020-02-01'")
                .change(
                        "of oneself, agreed, worked out again",
                        "of oneself, agreed",
                        "state = 'DONE', agreed_on = null");
        table("analysis.estimate_overlap", "estimate")
                .under("analysis.estimate")
                .row("estimate", "'ES-9999901'", "version", "1", "counts", "'{0,1,1,1}'::int[]")
                .change("reasons = array['S']")
                .named("of oneself", "of oneself")
                .named("of another", "of another")
                .named("of another, sent to oneself", "of another, sent to oneself")
                .named("of another, to be read by oneself later", "of another, to be read by oneself later")
                .named("of oneself, worked out", "of oneself, worked out")
                .named("of oneself, queued", "of oneself, queued")
                .named("of oneself, running", "of oneself, running")
                .named("of oneself, sent", "of oneself, sent")
                .named("of oneself, agreed", "of oneself, agreed");
        table("analysis.estimate_event", "id")
                .under("analysis.estimate")
                .row(
                        "id",
                        ROW,
                        "estimate",
                        "'ES-9999901'",
                        "at",
                        "now()",
                        "actor",
                        ":me",
                        "actor_name",
                        "'S'",
                        "headline",
                        "'S'")
                .change("headline = 'T'")
                .named("of oneself", "of oneself")
                .named("of oneself, in another's name", "of oneself", "actor", ":somebody")
                .named("of another", "of another")
                .named("of another, sent to oneself", "of another, sent to oneself");
        table("analysis.estimate_release", "estimate")
                .under("analysis.estimate")
                .row(
                        "estimate",
                        "'ES-9999901'",
                        "title",
                        "'S'",
                        "territory",
                        "'S'",
                        "definition",
                        "'OTHER'",
                        "lists",
                        "3")
                .row("period_from", "date '2020-01-01'", "period_to", "date '2020-12-31'", "replicates", "1000")
                .row("verdict", "'UNDETERMINED'", "analyst_name", "'S'", "reader_name", "'S'")
                .row("released_by", ":me", "released_on", "date '2020-02-01'")
                .change("title = 'T'")
                .named("agreed by oneself", "of another, agreed by oneself")
                .named(
                        "agreed by oneself, with another verdict",
                        "of another, agreed by oneself",
                        "verdict",
                        "'REFUSED'")
                .named(
                        "agreed by oneself, released in another's name",
                        "of another, agreed by oneself",
                        "released_by",
                        ":somebody")
                .named("agreed by another", "of oneself, agreed")
                .named("sent to oneself", "of another, sent to oneself");
        var other = List.of(
                new String[] {"title", "'T'"},
                new String[] {"period_from", "date '2020-01-02'"},
                new String[] {"period_to", "date '2020-12-30'"},
                new String[] {"territory", "'T'"},
                new String[] {"definition", "'POTENTIAL'"},
                new String[] {"lists", "4"},
                new String[] {"replicates", "1001"});
        for (var column : other) {
            table("analysis.estimate_release")
                    .named(
                            "agreed by oneself, with another " + column[0].replace('_', ' '),
                            "of another, agreed by oneself",
                            column);
        }
        var range = new String[] {"verdict", "'RANGE'", "range_from", "100", "range_to", "200"};
        table("analysis.estimate_release")
                .named("agreed by oneself, a range", "of another, agreed by oneself, a range", range)
                .named(
                        "agreed by oneself, a range that begins higher",
                        "of another, agreed by oneself, a range",
                        with(range, "range_from", "110"))
                .named(
                        "agreed by oneself, a range that ends lower",
                        "of another, agreed by oneself, a range",
                        with(range, "range_to", "190"));
        table("analysis.estimate_setting", "key", "from_date")
                .row("key", "'publishable'", "from_date", "date '2018-01-01'", "value", "100", "set_by", "'S'")
                .row("version", "1")
                .change("value = 200")
                .as("any");
        table("analysis.return_template", "code", "version")
                .row("code", "'SAMPLE'", "version", "2", "title", "'S'", "receiver", "'S'", "fields", "'[]'::jsonb")
                .row("added_by_name", "'S'", "added_on", "date '2020-01-01'")
                .change("title = 'T'")
                .as("added by oneself", "added_by", ":me")
                .as("added by another", "added_by", ":somebody");
        var approved = new String[] {"approved_on", "date '2020-04-02'", "approved_by", ANOTHER, "state", "'APPROVED'"};
        var left = new String[] {
            "approved_on",
            "date '2020-04-02'",
            "approved_by",
            ANOTHER,
            "state",
            "'SENT'",
            "sent_on",
            "date '2020-04-03'",
            "sent_by",
            ":somebody",
            "sent_to",
            "'S'",
            "sent_format",
            "'CSV'",
            "sent_file",
            "'\\x01'::bytea",
            "sent_digest",
            "repeat('a', 64)"
        };
        var own = new String[] {"prepared_by", ":me"};
        var others = new String[] {"prepared_by", ":somebody"};
        table("analysis.onward_return", "ref")
                .row(
                        "ref",
                        "'RN-9999901'",
                        "version",
                        "1",
                        "template",
                        "'SAMPLE'",
                        "template_version",
                        "1",
                        "title",
                        "'S'")
                .row("receiver", "'S'", "fields", "'[]'::jsonb", "due_on", "date '2020-05-01'")
                .row(
                        "period_from",
                        "date '2020-01-01'",
                        "period_to",
                        "date '2020-03-31'",
                        "counted_on",
                        "date '2020-04-01'")
                .row("prepared_by_name", "'S'")
                .change("due_on = date '2020-06-01'")
                .as("draft of oneself", own)
                .as("draft of another", others)
                .as("of oneself, waiting", joined(own, new String[] {"state", "'WAITING'"}))
                .as("of another, waiting", joined(others, new String[] {"state", "'WAITING'"}))
                .as("approved", joined(others, approved))
                .as("sent", joined(others, left))
                .change(
                        "of another, waiting, approved",
                        "of another, waiting",
                        "state = 'APPROVED', approved_on = date '2020-04-02', approved_by = :me")
                .change("of another, waiting, sent back", "of another, waiting", "state = 'DRAFT', sent_back = 'S'")
                .change("of another, waiting, figures changed", "of another, waiting", "figures = '[1]'")
                .change("draft of another, taken over", "draft of another", "prepared_by = :me")
                .change("approved, sent", "approved", """
                        state = 'SENT', sent_on = date '2020-04-03', sent_by = :me, sent_to = 'S', sent_format = 'CSV',
                        sent_file = '\\x01'::bytea, sent_digest = repeat('a', 64)""");
        table("analysis.onward_return_event", "id")
                .under("analysis.onward_return")
                .row("id", ROW, "onward_return", "'RN-9999901'", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .row("headline", "'S'")
                .change("headline = 'T'")
                .named("of a draft", "draft of another")
                .named("of a draft, in another's name", "draft of another", "actor", ":somebody")
                .named("of what was sent", "sent");
        table("analysis.synthetic_extract", "ref")
                .row(
                        "ref",
                        "'SX-9999901'",
                        "version",
                        "1",
                        "title",
                        "'S'",
                        "source",
                        "'S'",
                        "people",
                        "1000",
                        "least",
                        "10")
                .row("length", "2", "loss", "'{}'::jsonb", "file", "'\\x01'::bytea", "made_on", "date '2020-01-01'")
                .row("made_by_name", "'S'")
                .change("approved_on = date '2020-02-01', approved_by = :me")
                .as("made by oneself", "made_by", ":me")
                .as("made by another", "made_by", ":somebody")
                .as(
                        "made by oneself, approved at once",
                        "made_by",
                        ":me",
                        "approved_on",
                        "date '2020-02-01'",
                        "approved_by",
                        ANOTHER)
                .change(
                        "made by another, approved in another's name",
                        "made by another",
                        "approved_on = date '2020-02-01', approved_by = " + ANOTHER)
                .as(
                        "made by another, approved",
                        "made_by",
                        ":somebody",
                        "approved_on",
                        "date '2020-02-01'",
                        "approved_by",
                        ANOTHER);
    }

    /// Disruptions, orders, groups, tools, questions and pictures of months: of the police and of another unit.
    private void disruptionsAndOrders() {
        table("intelligence.disruption_level", "code")
                .row("code", "'SAMPLE'", "name", "'S'", "use_when", "''", "position", "99", "version", "1")
                .row("from_date", "date '2020-01-01'")
                .as("any");
        table("intelligence.order_kind", "code")
                .row("code", "'SAMPLE'", "name", "'S'", "of_place", "false", "law", "'S'", "commencement", "'S'")
                .row("position", "99", "version", "1", "from_date", "date '2020-01-01'")
                .change("law = 'T'")
                .as("any");
        table("intelligence.disruption", "ref")
                .row("ref", "'DP-9999901'", "version", "1", "on_day", "date '2020-01-01'", "four_p", "'PURSUE'")
                .row(
                        "level",
                        "'MINOR'",
                        "place",
                        "'FARM'",
                        "what",
                        "'S'",
                        "organisations",
                        "'{HCC}'",
                        "after_words",
                        "'S'")
                .row(
                        "known_how",
                        "'S'",
                        "recorded_on",
                        "date '2020-01-01'",
                        "recorded_by",
                        ":me",
                        "recorded_by_name",
                        "'S'")
                .change("what = 'T'")
                .as("of the police, in Hull", "kept_by", "'HUMBERSIDE_POLICE'", "area", "'HULL'")
                .as("of the police, elsewhere", "kept_by", "'HUMBERSIDE_POLICE'", "area", "'EAST_RIDING'")
                .as("of another, in Hull", "kept_by", "'GLAA'", "area", "'HULL'")
                .as("of another, in no one area", "kept_by", "'GLAA'", "area", "null")
                .as("of another, in no one area, for a lead of all", "kept_by", "'GLAA'", "area", "null")
                .given("of another, in no one area, for a lead of all", grantOf(":me", "operation_lead", "partnership"))
                .change("of the police, elsewhere, moved to Hull", "of the police, elsewhere", "area = 'HULL'")
                .change("of the police, in Hull, moved elsewhere", "of the police, in Hull", "area = 'EAST_RIDING'")
                .as(
                        "of the police, in another's name",
                        "kept_by",
                        "'HUMBERSIDE_POLICE'",
                        "area",
                        "'HULL'",
                        "recorded_by",
                        ":somebody")
                .as(
                        "of the police, taken back",
                        "kept_by",
                        "'HUMBERSIDE_POLICE'",
                        "area",
                        "'HULL'",
                        "taken_back_on",
                        "date '2020-02-01'",
                        "taken_back_why",
                        "'S'");
        var police = new String[] {"unit", "'HUMBERSIDE_POLICE'"};
        var glaa = new String[] {"unit", "'GLAA'"};
        table("intelligence.court_order", "id")
                .distinct("id", "ref")
                .row(
                        "id",
                        ROW,
                        "ref",
                        "'OD-9999901'",
                        "version",
                        "1",
                        "kind",
                        "'STRO'",
                        "sealed",
                        "'\\x01'",
                        "wrapped",
                        "'\\x01'",
                        "court",
                        "'S'")
                .row(
                        "interim",
                        "false",
                        "made_on",
                        "date '2020-01-01'",
                        "from_on",
                        "date '2020-01-01'",
                        "recorded_by",
                        ":me")
                .row("recorded_by_name", "'S'", "delete_on", "date '2100-01-01'")
                .change("area = 'HULL'")
                .as("of the police, no purpose", police)
                .as(POLICE_UNIT, police)
                .as(GLAA_UNIT, glaa)
                .as("of the police, ended, purpose stated", joined(police, new String[] {
                    "state", "'ENDED'", "ended_on", "date '2020-02-01'", "ended_how", "'QUASHED'"
                }))
                .as("of the police, over, purpose stated", joined(police, new String[] {
                    "state",
                    "'ENDED'",
                    "ended_on",
                    "date '2020-02-01'",
                    "ended_how",
                    "'QUASHED'",
                    "delete_on",
                    "date '2021-01-01'"
                }))
                .change(
                        "of the police, ended, in force again",
                        "of the police, ended, purpose stated",
                        "state = 'IN_FORCE', ended_on = null, ended_how = ''")
                .as(
                        "of the police, in force past its time",
                        joined(police, new String[] {"delete_on", "date '2021-01-01'"}))
                .as("of the police, in another's name", joined(police, new String[] {"recorded_by", ":somebody"}))
                .as("of another unit, checked by oneself", glaa)
                .as("of another unit, ended, checked by oneself", joined(glaa, new String[] {
                    "state", "'ENDED'", "ended_on", "date '2020-02-01'", "ended_how", "'QUASHED'"
                }))
                .given("of the police, in force past its time", STATED_TO_DISRUPT)
                .given("of the police, in another's name", STATED_TO_DISRUPT)
                .given("of another unit, checked by oneself", checkedByOneself(ROW))
                .given("of another unit, ended, checked by oneself", checkedByOneself(ROW))
                .given(POLICE_UNIT, STATED_TO_DISRUPT)
                .given(GLAA_UNIT, STATED_TO_DISRUPT)
                .given("of the police, ended, purpose stated", STATED_TO_DISRUPT)
                .given("of the police, ended, in force again", STATED_TO_DISRUPT)
                .given("of the police, over, purpose stated", STATED_TO_DISRUPT);
        byUnit(table("intelligence.order_condition", "id")
                        .under("intelligence.court_order")
                        .distinct("id", "ref")
                        .row("id", OTHER_ROW, "ref", "'CK-9999901'", "version", "1", "court_order", ROW, "words", "'S'")
                        .row("from_on", "date '2020-01-01'")
                        .change("words = 'T'"))
                .named("of another unit, checked by oneself", GLAA_UNIT, "unit", "'GLAA'", "checker", ":me")
                .named(
                        "of the police, lifted",
                        POLICE_UNIT,
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "lifted_on",
                        "date '2020-02-01'")
                .named(
                        "of another unit, checked by oneself, lifted",
                        GLAA_UNIT,
                        "unit",
                        "'GLAA'",
                        "checker",
                        ":me",
                        "lifted_on",
                        "date '2020-02-01'");
        byUnit(table("intelligence.order_check", "id")
                        .under("intelligence.order_condition")
                        .row(
                                "id",
                                ROW,
                                "condition",
                                OTHER_ROW,
                                "on_day",
                                "date '2020-01-01'",
                                "found",
                                "'KEPT'",
                                "checked_by",
                                ":me")
                        .row("checked_by_name", "'S'", "at", "now()")
                        .change("words = 'T'"))
                .named("of another unit, checked by oneself", "of another unit, checked by oneself", "unit", "'GLAA'")
                .named("of the police, lifted", "of the police, lifted", "unit", "'HUMBERSIDE_POLICE'")
                .named("of another unit, on a condition of the police", POLICE_UNIT, "unit", "'GLAA'")
                .named(
                        "of the police, in another's name",
                        POLICE_UNIT,
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "checked_by",
                        ":somebody");
        byUnit(table("intelligence.order_breach", "id")
                        .under("intelligence.court_order")
                        .row(
                                "id",
                                OTHER_ROW,
                                "version",
                                "1",
                                "court_order",
                                ROW,
                                "on_day",
                                "date '2020-01-01'",
                                "what",
                                "'S'")
                        .row(
                                "outcome",
                                "'RECORDED'",
                                "recorded_by",
                                ":me",
                                "recorded_by_name",
                                "'S'",
                                "recorded_at",
                                "now()")
                        .change("outcome = 'CHARGED'"))
                .named(
                        "of the police, in another's name",
                        POLICE_UNIT,
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "recorded_by",
                        ":somebody");
        byUnit(table("intelligence.offender_group", "id")
                        .distinct("id", "ref")
                        .row(
                                "id",
                                ROW,
                                "ref",
                                "'OG-9999901'",
                                "version",
                                "1",
                                "name",
                                "'S'",
                                "about",
                                "'S'",
                                "review_on",
                                "date '2020-01-01'")
                        .row("recorded_by", ":me", "recorded_by_name", "'S'")
                        .change("name = 'T'"))
                .as("of the police, in another's name", "unit", "'HUMBERSIDE_POLICE'", "recorded_by", ":somebody")
                .as(
                        "of the police, archived at once",
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "state",
                        "'ARCHIVED'",
                        "archived_on",
                        "date '2020-02-01'")
                .as("of another unit, read by the police", "unit", "'GLAA'")
                .given("of the police, in another's name", STATED_TO_DISRUPT)
                .given("of the police, archived at once", STATED_TO_DISRUPT)
                .given("of another unit, read by the police", STATED_TO_DISRUPT, READ_BY_THE_POLICE);
        byUnit(table("intelligence.group_reader", "id")
                        .under("intelligence.offender_group")
                        .row("id", OTHER_ROW, "version", "1", "offender_group", ROW, "organisation", "'OPCC'")
                        .row("from_on", "date '2020-01-01'", "until_on", "date '2020-02-01'")
                        .change("until_on = date '2020-03-01'"))
                .named(
                        "of another unit, for the police",
                        GLAA_UNIT,
                        "unit",
                        "'GLAA'",
                        "organisation",
                        "'HUMBERSIDE_POLICE'");
        byUnit(table("intelligence.group_action", "id")
                        .under("intelligence.offender_group")
                        .row(
                                "id",
                                OTHER_ROW,
                                "version",
                                "1",
                                "offender_group",
                                ROW,
                                "four_p",
                                "'PURSUE'",
                                "aim",
                                "'S'",
                                "what",
                                "'S'")
                        .row("organisation", "'HCC'", "due_on", "date '2020-01-01'")
                        .change("what = 'T'"))
                .named("of another unit, read by the police", "of another unit, read by the police", "unit", "'GLAA'");
        byUnit(table("intelligence.group_link", "id")
                        .under("intelligence.offender_group")
                        .row(
                                "id",
                                OTHER_ROW,
                                "version",
                                "1",
                                "offender_group",
                                ROW,
                                "entity",
                                "'EN-9999901'",
                                "linked_on",
                                "date '2020-01-01'")
                        .change("ended_on = date '2020-02-01'"))
                .named(
                        "of the police, ended",
                        POLICE_UNIT,
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "ended_on",
                        "date '2020-02-01'")
                .change("of the police, not ended", POLICE_UNIT, "version = version + 1");
        table("intelligence.tool_request", "ref")
                .row(
                        "ref",
                        "'TL-9999901'",
                        "version",
                        "1",
                        "what",
                        "'S'",
                        "why",
                        "'S'",
                        "asked_on",
                        "date '2020-01-01'")
                .row("state_on", "date '2020-01-01'", "recorded_by", ":me", "recorded_by_name", "'S'")
                .change("what = 'T'")
                .as("of the police, in Hull", "organisation", "'HUMBERSIDE_POLICE'", "area", "'HULL'")
                .as("of another, elsewhere", "organisation", "'GLAA'", "area", "'EAST_RIDING'")
                .as("of another, elsewhere, for a lead of all", "organisation", "'GLAA'", "area", "'EAST_RIDING'")
                .given("of another, elsewhere, for a lead of all", grantOf(":me", "operation_lead", "partnership"))
                .as(
                        "of the police, in another's name",
                        "organisation",
                        "'HUMBERSIDE_POLICE'",
                        "area",
                        "'HULL'",
                        "recorded_by",
                        ":somebody")
                .as(
                        "of the police, got already",
                        "organisation",
                        "'HUMBERSIDE_POLICE'",
                        "area",
                        "'HULL'",
                        "state",
                        "'GOT'")
                .change("of another, elsewhere, moved to Hull", "of another, elsewhere", "area = 'HULL'")
                .change("of the police, in Hull, moved elsewhere", "of the police, in Hull", "area = 'EAST_RIDING'");
        table("intelligence.requirement", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'IQ-9999901'", "version", "1", "title", "'S'", "wanted", "'S'", "why", "'S'")
                .row(
                        "due_on",
                        "date '2020-01-01'",
                        "asked_on",
                        "date '2020-01-01'",
                        "asked_by",
                        ":me",
                        "asked_by_name",
                        "'S'")
                .change("title = 'T'")
                .as("of the police", police)
                .as("of another unit", glaa)
                .as("of the police, closed", joined(police, new String[] {
                    "state", "'CLOSED'", "closed_on", "date '2020-02-01'", "outcome", "'S'"
                }))
                .as("of the police, in another's name", joined(police, new String[] {"asked_by", ":somebody"}))
                .as("of the police, asked of the council", police)
                .given("of the police, asked of the council", askedOfTheCouncil(ROW));
        table("intelligence.requirement_asked", "id")
                .under("intelligence.requirement")
                .row("id", OTHER_ROW, "requirement", ROW)
                .change("role = ''")
                .named(
                        "of the police, asking the council",
                        "of the police",
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "organisation",
                        "'HCC'")
                .named(
                        "of the police, asking caseworkers of the council",
                        "of the police",
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "organisation",
                        "'HCC'",
                        "role",
                        "'caseworker'")
                .named(
                        "of another unit, asking another",
                        "of another unit",
                        "unit",
                        "'GLAA'",
                        "organisation",
                        "'OPCC'");
        table("intelligence.requirement_answer", "id")
                .under("intelligence.requirement")
                .row("id", OTHER_ROW, "requirement", ROW, "kind", "'ANSWERED'", "answered_on", "date '2020-01-01'")
                .row("answered_by_name", "''")
                .change("kind = 'ANSWERED'")
                .named(
                        "of the police, by the council",
                        "of the police",
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "organisation",
                        "'HCC'")
                .named("of another unit, by another", "of another unit", "unit", "'GLAA'", "organisation", "'OPCC'")
                .named("asked, by the council", "of the police, asked of the council", answeredBy("HCC"))
                .named("asked of the council, by another", "of the police, asked of the council", answeredBy("OPCC"))
                .named(
                        "asked, by the council, to another unit",
                        "of the police, asked of the council",
                        with(List.of(answeredBy("HCC")), "unit", "'GLAA'"))
                .named("not asked, by the police", "of the police", answeredBy("HUMBERSIDE_POLICE"))
                .named("closed, by the council", "of the police, closed", answeredBy("HCC"))
                .given("closed, by the council", askedOfTheCouncil(ROW), OPEN_REQUIREMENT, askedOfTheCouncil(ANOTHER));
        table("intelligence.monthly_picture", "month")
                .row(
                        "month",
                        "date '2018-02-01'",
                        "version",
                        "1",
                        "figures",
                        "'[]'::jsonb",
                        "counted_on",
                        "date '2020-01-01'")
                .row("drafted_by", ":me", "drafted_by_name", "'S'", "unit", "'HUMBERSIDE_POLICE'")
                .change("situation = 'T'")
                .as("draft")
                .as("draft of another", "drafted_by", ":somebody", "unit", "'GLAA'")
                .as("sent by another", "drafted_by", ":somebody", "unit", "'GLAA'", "state", "'SENT'")
                .as("published", "state", "'PUBLISHED'", "published_on", "date '2020-02-01'", "published_by", ANOTHER)
                .change(
                        "sent by another, published by oneself",
                        "sent by another",
                        "state = 'PUBLISHED', published_on = date '2020-02-01', published_by = :me")
                .change(
                        "sent by another, published in another's name",
                        "sent by another",
                        "state = 'PUBLISHED', published_on = date '2020-02-01', published_by = " + ANOTHER)
                .change(
                        "draft of another, published at once",
                        "draft of another",
                        "state = 'PUBLISHED', published_on = date '2020-02-01', published_by = :me");
        table("intelligence.quarter_theme", "quarter")
                .row("quarter", "'2018-1'", "version", "1", "title", "'S'", "set_by_name", "'S'")
                .change("title = 'T'")
                .as("any");
        table("intelligence.work_event", "id")
                .row("id", ROW, "at", "now()", "actor", ":me", "actor_name", "'S'", "headline", "'S'")
                .change("headline = 'T'")
                .as("of a month", "object", "'2018-02'")
                .as("of nothing", "object", "'OD-9999909'")
                .as("of a month, in another's name", "object", "'2018-02'", "actor", ":somebody")
                .as("of an order that oneself checks", "object", "'OD-9999908'")
                .as("of a question to the council", "object", "'IQ-9999902'")
                .as("of an order that is over", "object", "'OD-9999908'")
                .as("of an order that has ended", "object", "'OD-9999908'")
                .as("of an order in force, beside one that is over", "object", "'OD-9999908'")
                .given(
                        "of an order that oneself checks",
                        orderOf(ANOTHER, "'OD-9999908'", "GLAA", "'IN_FORCE', null, ''", "2100-01-01"),
                        checkedByOneself(ANOTHER))
                .given("of a question to the council", OPEN_REQUIREMENT, askedOfTheCouncil(ANOTHER))
                .given("of an order that is over", STATED_TO_DISRUPT, ORDER_OVER)
                .given(
                        "of an order that has ended",
                        STATED_TO_DISRUPT,
                        orderOf(
                                ANOTHER,
                                "'OD-9999908'",
                                "HUMBERSIDE_POLICE",
                                "'ENDED', date '2020-02-01', 'QUASHED'",
                                "2100-01-01"))
                .given(
                        "of an order in force, beside one that is over",
                        STATED_TO_DISRUPT,
                        orderOf(ANOTHER, "'OD-9999908'", "HUMBERSIDE_POLICE", "'IN_FORCE', null, ''", "2021-01-01"),
                        orderOf(
                                OTHER_ROW,
                                "'OD-9999907'",
                                "HUMBERSIDE_POLICE",
                                "'ENDED', date '2020-02-01', 'QUASHED'",
                                "2021-01-01"));
    }

    private static final String ORDER_OVER = orderOf(
            ANOTHER, "'OD-9999908'", "HUMBERSIDE_POLICE", "'ENDED', date '2020-02-01', 'QUASHED'", "2021-01-01");

    /// An order of a unit: `state` holds its state, the day it ended and how.
    private static String orderOf(String id, String ref, String unit, String state, String deleteOn) {
        return """
                insert into intelligence.court_order (id, ref, unit, kind, sealed, wrapped, court, interim, made_on, from_on, recorded_by,
                                                      recorded_by_name, delete_on, state, ended_on, ended_how)
                values (%s, %s, '%s', 'STRO', '\\x01', '\\x01', 'S', false, date '2020-01-01', date '2020-01-01', :somebody, 'S', date '%s', %s)
                on conflict do nothing
                """.formatted(id, ref, unit, deleteOn, state);
    }

    /// Whoever tries checks a condition of an order of another unit.
    private static String checkedByOneself(String order) {
        return """
                insert into intelligence.order_condition (id, ref, court_order, unit, words, from_on, checker)
                values ('00000000-0000-4000-8000-0000000000b2', 'CK-9999902', %s, 'GLAA', 'S', date '2020-01-01', :me)
                on conflict do nothing
                """.formatted(order);
    }

    private static final String READ_BY_THE_POLICE = """
            insert into intelligence.group_reader (id, offender_group, unit, organisation, from_on, until_on)
            values ('00000000-0000-4000-8000-0000000000b3', %s, 'GLAA', 'HUMBERSIDE_POLICE', date '2020-01-01', date '2100-01-01')
            on conflict do nothing
            """.formatted(ROW);

    private static final String OPEN_REQUIREMENT = """
            insert into intelligence.requirement (id, ref, unit, title, wanted, why, due_on, asked_on, asked_by, asked_by_name)
            values (%s, 'IQ-9999902', 'HUMBERSIDE_POLICE', 'S', 'S', 'S', date '2020-01-01', date '2020-01-01', :somebody, 'S')
            on conflict do nothing
            """.formatted(ANOTHER);

    private static String askedOfTheCouncil(String requirement) {
        return """
                insert into intelligence.requirement_asked (id, requirement, unit, organisation)
                values (gen_random_uuid(), %s, 'HUMBERSIDE_POLICE', 'HCC') on conflict do nothing
                """.formatted(requirement);
    }

    private static String[] answeredBy(String organisation) {
        return new String[] {"unit", "'HUMBERSIDE_POLICE'", "organisation", "'" + organisation + "'"};
    }

    /// Figures that others published and sentences about them; gaps of an area, of another, and of all.
    private void nationalPicture() {
        table("analysis.national_figure", "id")
                .row("id", ROW, "measure", "'DTN'", "year", "2010", "quarter", "1", "number", "1", "value", "1")
                .row("first_published", "true", "edition", "'S'", "verification", "'VERIFIED'")
                .row("added_on", "date '2020-01-01'", "added_by_name", "'S'")
                .as("any");
        table("analysis.national_import", "ref")
                .row("ref", "'NI-9999901'", "edition", "'S'", "published_on", "date '2020-01-01'", "file_name", "'S'")
                .row("digest", "repeat('0', 64)", "content", "'{}'::jsonb", "brought_on", "date '2020-01-01'")
                .row("brought_by_name", "'S'")
                .change("state = 'REFUSED', decided_on = date '2020-01-02'")
                .as("waiting")
                .as("taken", "state", "'TAKEN'", "decided_on", "date '2020-01-02'");
        table("analysis.picture_note", "chart", "number")
                .row("chart", "'sample'", "number", "1", "changed", "'S'", "unknown", "'S'")
                .row("written_on", "date '2020-01-01'", "written_by_name", "'S'")
                .as("any");
        table("analysis.local_figure", "ref")
                .row("ref", "'LB-9999901'", "area", "'HULL'", "area_name", "'S'", "measure", "'S'", "side", "'SENT'")
                .row("from_day", "date '2020-01-01'", "to_day", "date '2020-01-02'", "value", "1", "source", "'S'")
                .row("verification", "'VERIFIED'", "added_on", "date '2020-01-01'", "added_by_name", "'S'")
                .change("withdrawn_on = date '2020-01-03', withdrawn_why = 'S'")
                .as("standing")
                .as("withdrawn", "withdrawn_on", "date '2020-01-02'");
        table("analysis.population", "area", "as_of", "number")
                .row("area", "'SAMPLE'", "as_of", "date '2020-01-01'", "number", "1", "people", "1000", "source", "'S'")
                .row("set_on", "date '2020-01-01'", "set_by_name", "'S'")
                .as("any");
        table("analysis.map_tile", "area")
                .row("area", "'SAMPLE'", "across", "1", "down", "1", "set_by_name", "'S'")
                .change("across = 2")
                .as("any");
        table("analysis.area_outline", "number")
                .row("number", "9901", "source", "'S'", "file_name", "'S'", "content", "'{}'::jsonb")
                .row("added_on", "date '2020-01-01'", "added_by_name", "'S'")
                .as("any");
        table("analysis.community_list", "number")
                .row("number", "9901", "source", "'S'", "as_of", "date '2020-01-01'", "content", "'[]'::jsonb")
                .row("brought_on", "date '2020-01-01'", "brought_by_name", "'S'")
                .as("any");
        table("analysis.reach_count", "quarter")
                .row("quarter", "'2001-1'", "tables", "'[]'::jsonb", "counted_on", "date '2020-01-01'")
                .row("counted_by_name", "'S'")
                .as("any");
        table("analysis.gap", "ref")
                .row("ref", "'GA-9999901'", "community", "'S'", "why", "'S'", "named_on", "date '2020-01-01'")
                .row("named_by_name", "'S'")
                .change("doing = 'T'")
                .as("of all")
                .as("own area", "area", "'HULL'")
                .as("other area", "area", "'EAST_RIDING'")
                .as("own area, taken up", "area", "'HULL'", "state", "'TAKEN_UP'", "taken_up_on", "date '2020-01-02'")
                .as("own area, closed", "area", "'HULL'", "state", "'CLOSED'", "closed_on", "date '2020-01-02'");
    }

    /// Rows of the police and of another unit, to those who have said for what they read and those who have not.
    private static Table byUnit(Table table) {
        return table.named("of the police, no purpose", "of the police, no purpose", "unit", "'HUMBERSIDE_POLICE'")
                .named(POLICE_UNIT, POLICE_UNIT, "unit", "'HUMBERSIDE_POLICE'")
                .named(GLAA_UNIT, GLAA_UNIT, "unit", "'GLAA'")
                .given(POLICE_UNIT, STATED_TO_DISRUPT)
                .given(GLAA_UNIT, STATED_TO_DISRUPT);
    }

    /// Champions, certificates and evaluations. The organisation of those who try is HCC, their area is Hull.
    private static final String STATED = """
            insert into intelligence.stated_purpose (id, person, purpose, reason, from_at, until_at)
            values (gen_random_uuid(), :me, 'DISRUPT', 'S', now() - interval '1 minute', now() + interval '1 hour')
            """;

    /// What organisations hold, and who asks.
    private void deconfliction() {
        table("intelligence.held_identifier", "id")
                .distinct("id", "token")
                .row("id", ROW, "kind", "'PLATE'", "token", HASH, "post", "'SP-1'", "purpose", "'DISRUPT'")
                .row("until_on", "date '2100-01-01'", "registered_on", "date '2020-01-01'", "registered_by", ":me")
                .row("registered_by_name", "'S'")
                .change("until_on = date '2101-01-01'")
                .as("of the police", "organisation", "'HUMBERSIDE_POLICE'")
                .as("of another", "organisation", "'GLAA'")
                .as("of the police, over", "organisation", "'HUMBERSIDE_POLICE'", "ended_on", "date '2020-02-01'")
                .as(
                        "of the police, in another's name",
                        "organisation",
                        "'HUMBERSIDE_POLICE'",
                        "registered_by",
                        ":somebody");
        table("intelligence.deconfliction_check", "id")
                .row("id", ROW, "person_name", "'S'", "organisation", "'HUMBERSIDE_POLICE'", "post", "'SP-1'")
                .row("kind", "'PLATE'", "purpose", "'DISRUPT'", "reference", "'S'", "outcome", "'ANSWERED'")
                .change("outcome = 'BLOCKED'")
                .as("one's own", "person", ":me", "at", "now()")
                .as("of another", "person", ":somebody", "at", "now()")
                .as("of another, old", "person", ":somebody", "at", "now() - interval '2 years'");
        var answered =
                new String[] {"holder_organisation", "'GLAA'", "told", "'{}'", "asked_by", ":somebody", "at", "now()"};
        table("intelligence.deconfliction_answer", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'DQ-0000001'", "check_id", OTHER_ROW, "asked_organisation", "'HCC'")
                .row("asked_post", "'SP-1'", "holder_post", "'SP-2'")
                .change("at = now()")
                .as("asked by another, told to others", answered)
                .as("asked by oneself", with(List.of(answered), "asked_by", ":me"))
                .as("told to oneself", with(List.of(answered), "told", "array[:me]::uuid[]"))
                .as("held by the police", with(List.of(answered), "holder_organisation", "'HUMBERSIDE_POLICE'"))
                .as("old", with(List.of(answered), "at", "now() - interval '2 years'"));
        table("intelligence.deconfliction_block", "id")
                .distinct("id", "person")
                .row(
                        "id",
                        ROW,
                        "organisation",
                        "'HUMBERSIDE_POLICE'",
                        "tries",
                        "60",
                        "blocked_at",
                        "now()",
                        "version",
                        "1")
                .change("lifted_at = now(), lifted_by = :me, lifted_by_name = 'S', reason = 'S'")
                .as("on oneself", "person", ":me")
                .as("on another", "person", ":somebody")
                .as("on another, lifted", "person", ":somebody", "lifted_at", "now()", "lifted_by", ANOTHER)
                .as("on oneself, lifted already", "person", ":me", "lifted_at", "now()", "lifted_by", ANOTHER)
                .change(
                        "on another, lifted in another's name",
                        "on another",
                        "lifted_at = now(), lifted_by = " + ANOTHER);
    }

    /// Operations: of one's own, of one's organisation, of somebody else with oneself named in it, and of somebody
    /// else.
    private void operations() {
        for (var list : List.of("intelligence.visit_kind", "intelligence.go_question")) {
            table(list, "code")
                    .row("code", "'SAMPLE'", "name", "'S'", "use_when", "''", "position", "99", "version", "1")
                    .row("from_date", "date '2020-01-01'")
                    .as("any");
        }
        table("intelligence.event_setting", "key", "from_date")
                .row("key", "'hours'", "from_date", "date '2019-01-01'", "value", "2", "set_by", "'S'", "version", "1")
                .change("value = 3")
                .as("any");
        table("intelligence.action_week", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'WA-0000001'", "version", "1", "name", "'S'", "led_by", "'S'")
                .row("first_day", "date '2020-01-01'", "last_day", "date '2020-01-07'", "added_by_name", "'S'")
                .change("name = 'T'")
                .as("added by oneself", "added_by", ":me")
                .as("added by another", "added_by", ":somebody");
        var mine = new String[] {
            "lead",
            ":me",
            "unit",
            "coalesce((select a.organisation from access.account a where a.id = :me), 'HCC')",
            "area",
            "'HULL'"
        };
        var others = new String[] {"lead", ":somebody", "unit", "'ERYC'", "area", "'EAST_RIDING'"};
        var police = with(List.of(others), "unit", "'HUMBERSIDE_POLICE'");
        var reads =
                "insert into intelligence.operation_reader (operation, person) values (%s, :me) on conflict do nothing"
                        .formatted(ROW);
        table("intelligence.operation", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'OP-0000001'", "version", "1", "name", "'S'", "kind", "'VISIT'", "aim", "'S'")
                .row("lead_name", "'S'", "post", "'SP-1'", "marking", "'OFFICIAL'", "starts_on", "date '2020-01-01'")
                .row("ends_on", "date '2020-01-02'")
                .change("name = 'T'")
                .change("lead = :somebody, lead_name = 'T'")
                .as("led by oneself, Hull", mine)
                .as("led by oneself, elsewhere", with(List.of(mine), "area", "'EAST_RIDING'"))
                .as("led by oneself, for another organisation", with(List.of(mine), "unit", "'ERYC'"))
                .as("led by oneself, ready", with(List.of(mine), "state", "'READY'"))
                .as("led by another", others)
                .as("led by another of the police", police)
                .as("led by another of the police, purpose stated", police)
                .given("led by another of the police, purpose stated", STATED)
                .as("led by another, named in it", others)
                .given("led by another, named in it", reads)
                .as("led by another, named in it once", others)
                .then(
                        "led by another, named in it once",
                        reads.replace("(operation, person)", "(operation, person, until_at)")
                                .replace(":me)", ":me, now() - interval '1 hour')"))
                .change(
                        "led by oneself, Hull, cancelled",
                        "led by oneself, Hull",
                        "state = 'CANCELLED', ended_on = date '2020-01-02'")
                .change(
                        "led by oneself, Hull, done at once",
                        "led by oneself, Hull",
                        "state = 'DONE', done_on = date '2020-01-02', safeguarded = 0, premises = 0")
                .change(
                        "led by oneself, ready, goes uncompared",
                        "led by oneself, ready",
                        "state = 'GO', go_at = now()");
        table("intelligence.operation_reader", "operation", "person")
                .under("intelligence.operation")
                .row("operation", ROW)
                .change("until_at = now()")
                .named("oneself, in another's", "led by another", "person", ":me")
                .named("another, in one's own", "led by oneself, Hull", "person", ":somebody");
        var place = part("intelligence.operation_place", "id")
                .row(
                        "id",
                        ROW,
                        "version",
                        "1",
                        "kind",
                        "'FARM'",
                        "name",
                        "'S'",
                        "area",
                        "'HULL'",
                        "postcode",
                        "'HU1 2AB'")
                .row("starts_at", "timestamptz '2020-01-01 10:00Z'", "ends_at", "timestamptz '2020-01-01 11:00Z'")
                .change("name = 'T'")
                .change("compared_at = now()");
        place.change("led by oneself, ready, moved", "led by oneself, Hull", "postcode = 'HU1 2AC'")
                .then(
                        "led by oneself, ready, moved",
                        "update intelligence.operation set state = 'READY' where id = " + ROW);
        part("intelligence.operation_partner", "id")
                .row("id", ROW, "version", "1", "organisation", "'HCC'", "person", ANOTHER, "person_name", "'S'")
                .row("task", "'S'", "due_on", "date '2020-01-01'")
                .change("task = 'T'")
                .change("ended_on = date '2020-01-01'")
                .change("answer = 'ACCEPTED'")
                .named("led by another, one's own task", "led by another, named in it", "person", ":me")
                .change(
                        "led by another, one's own task, answered",
                        "led by another, one's own task",
                        "answer = 'ACCEPTED'")
                .change("led by another, one's own task, made another", "led by another, one's own task", "task = 'T'");
        part("intelligence.operation_support", "id")
                .row("id", ROW, "need", "'OTHER'", "post", "'SP-1'")
                .change("note = 'T'");
        part("intelligence.operation_check", "operation", "question")
                .row("question", "'HEALTH'", "version", "1", "answer", "'YES'", "answered_by_name", "'S'")
                .row("answered_at", "now()")
                .change("answer = 'NO', words = 'T'");
        part("intelligence.operation_lesson", "id")
                .distinct("id", "number")
                .row("id", ROW, "version", "1", "number", "1", "words", "'S'")
                .change("state = 'SET_ASIDE', reason = 'T'");
        part("intelligence.operation_report", "operation", "report")
                .row("report", "'IR-0000001'", "linked_by_name", "'S'", "linked_on", "date '2020-01-01'")
                .change("linked_by_name = 'T'");
        part("intelligence.operation_event", "id")
                .row("id", ROW, "version", "1", "at", "now()", "actor", ":me", "actor_name", "'S'", "headline", "'S'")
                .change("headline = 'T'")
                .named("led by oneself, Hull, in another's name", "led by oneself, Hull", "actor", ":somebody");
        var near = """
                insert into intelligence.operation_place (id, operation, kind, name, area, postcode, starts_at, ends_at)
                values (%s, %s, 'FARM', 'S', 'HULL', 'HU1 2AB', now(), now() + interval '1 hour') on conflict do nothing
                """.formatted(OTHER_ROW, ROW);
        var conflict = part("intelligence.event_conflict", "id")
                .distinct("id", "ref")
                .row("id", ROW, "pair", OTHER_ROW, "ref", "'EC-0000001'", "version", "1", "place", OTHER_ROW)
                .row("other_organisation", "'GLAA'", "other_post", "'SP-1'", "found_at", "now()")
                .change("acknowledged_at = now(), acknowledged_by_name = 'S'")
                .change("other_acknowledged_at = now()");
        conflict.named("led by oneself, Hull, over", "led by oneself, Hull", "ended_at", "now()")
                .change("led by oneself, Hull, not acknowledged", "led by oneself, Hull", "acknowledged_by_name = 'T'");
        conflict.classes().forEach(each -> conflict.given(each, near));
    }

    /// A table whose rows hang on an operation.
    private Table part(String name, String... key) {
        return table(name, key)
                .under("intelligence.operation")
                .row("operation", ROW)
                .as("led by oneself, Hull")
                .as("led by another")
                .as("led by another of the police, purpose stated")
                .as("led by another, named in it");
    }

    private void outreach() {
        table("intelligence.community", "id")
                .distinct("id", "ref")
                .row(
                        "id",
                        ROW,
                        "ref",
                        "'OC-0000001'",
                        "version",
                        "1",
                        "name",
                        "'S'",
                        "added_by_name",
                        "'S'",
                        "added_by",
                        ":me")
                .change("name = 'T'")
                .change("officer = :somebody, officer_name = 'T'")
                .as("Hull", "area", "'HULL'")
                .as("elsewhere", "area", "'EAST_RIDING'")
                .as("elsewhere, officer oneself", "area", "'EAST_RIDING'", "officer", ":me", "organisation", "'HCC'")
                .as("Hull, with an officer", "area", "'HULL'", "officer", ":somebody", "organisation", "'HCC'")
                .as(
                        "elsewhere, with an officer",
                        "area",
                        "'EAST_RIDING'",
                        "officer",
                        ":somebody",
                        "organisation",
                        "'HCC'")
                .as("Hull, in another's name", "area", "'HULL'", "added_by", ":somebody")
                .change("elsewhere, moved to Hull", "elsewhere", "area = 'HULL'")
                .change("Hull, moved elsewhere", "Hull", "area = 'EAST_RIDING'")
                .as(
                        "elsewhere, officer oneself, over",
                        "area",
                        "'EAST_RIDING'",
                        "officer",
                        ":me",
                        "organisation",
                        "'HCC'",
                        "ended_on",
                        "date '2020-01-01'");
        table("intelligence.outreach_visit", "id")
                .under("intelligence.community")
                .row("id", ROW, "community", ROW, "on_day", "date '2020-01-01'", "place", "'S'", "people", "1")
                .row(
                        "trust",
                        "1",
                        "heard",
                        "false",
                        "visited_by_name",
                        "'S'",
                        "organisation",
                        "'HCC'",
                        "recorded_at",
                        "now()")
                .change("words = 'T'")
                .named("elsewhere, by oneself", "elsewhere", "visited_by", ":me")
                .named("elsewhere, by another", "elsewhere", "visited_by", ":somebody")
                .named("officer oneself, by oneself", "elsewhere, officer oneself", "visited_by", ":me")
                .named("officer oneself, by another", "elsewhere, officer oneself", "visited_by", ":somebody")
                .named("over, by oneself", "elsewhere, officer oneself, over", "visited_by", ":me");
        plannedVisits();
    }

    /// Visits that are planned, and what is near them.
    private void plannedVisits() {
        var hull = new String[] {"area", "'HULL'", "planned_by", ":me"};
        var elsewhere = new String[] {"area", "'EAST_RIDING'", "planned_by", ":me"};
        table("intelligence.planned_visit", "id")
                .under("intelligence.community")
                .distinct("id")
                .row("id", ROW, "version", "1", "community", ROW, "organisation", "'HCC'", "post", "'SP-1'")
                .row(
                        "place",
                        "'S'",
                        "postcode",
                        "'HU1 2AB'",
                        "starts_at",
                        "now()",
                        "ends_at",
                        "now() + interval '1 hour'")
                .row("planned_by_name", "'S'", "planned_at", "now()")
                .change("state = 'DONE'")
                .named("Hull", "Hull, with an officer", hull)
                .named("Hull, nobody goes", "Hull", with(List.of(hull), "organisation", "''"))
                .named(
                        "Hull, in another's name",
                        "Hull, with an officer",
                        with(List.of(hull), "planned_by", ":somebody"))
                .named("Hull, done at once", "Hull, with an officer", with(List.of(hull), "state", "'DONE'"))
                .named(
                        "Hull, for an organisation that does not go",
                        "Hull, with an officer",
                        with(List.of(hull), "organisation", "'ERYC'"))
                .named("Hull, of a community elsewhere", "elsewhere, officer oneself", hull)
                .named("elsewhere", "elsewhere, with an officer", elsewhere)
                .named("elsewhere, officer oneself", "elsewhere, officer oneself", elsewhere)
                .named("elsewhere, officer oneself, over", "elsewhere, officer oneself, over", elsewhere);
        var conflict = tables.get("intelligence.event_conflict");
        for (var officer : List.of(":me", ":somebody")) {
            var one = officer.equals(":me") ? "near a visit of one's own" : "near a visit of another";
            conflict.named(one, "led by another", "operation", "null", "place", "null", "visit", ANOTHER)
                    .given(one, """
                    insert into intelligence.community (id, ref, area, name, officer, organisation, added_by, added_by_name)
                    values (%s, 'OC-0000002', 'EAST_RIDING', 'S', %s, 'HCC', :somebody, 'S') on conflict do nothing
                    """.formatted(ANOTHER, officer), """
                    insert into intelligence.planned_visit (id, community, area, organisation, post, place, postcode, starts_at, ends_at,
                                                            planned_by, planned_by_name, planned_at)
                    values (%1$s, %1$s, 'EAST_RIDING', 'HCC', 'SP-1', 'S', 'HU1 2AB', now(), now() + interval '1 hour', :somebody, 'S', now())
                    on conflict do nothing
                    """.formatted(ANOTHER));
        }
    }

    private void learning() {
        var appointed =
                new String[] {"state", "'appointed'", "agreed_on", "date '2020-01-01'", "agreed_by", ":somebody"};
        var here = new String[] {"areas", "'{HULL}'", "organisation", "'HCC'"};
        var organisation = new String[] {"areas", "'{EAST_RIDING}'", "organisation", "'HCC'"};
        var away = new String[] {"areas", "'{EAST_RIDING}'", "organisation", "'ERYC'"};
        table("training.champion_service", "code")
                .row("code", "'SAMPLE'", "name", "'S'", "use_when", "''", "position", "99", "version", "1")
                .row("from_date", "date '2020-01-01'")
                .as("any");
        table("training.champion_setting", "key", "from_date")
                .row("key", "'quiet_months'", "from_date", "date '2019-01-01'", "value", "2", "set_by", "'S'")
                .row("version", "1")
                .change("value = 3")
                .as("any");
        table("training.champion", "ref")
                .distinct("ref", "person")
                .row("ref", "'CN-99990001'", "version", "1", "person", ANOTHER, "person_name", "'S'", "kind", "'STAFF'")
                .row("service", "'HOUSING'", "proposed_on", "date '2020-01-01'", "proposed_by", ":me")
                .row("proposed_by_name", "'S'", "from_date", "date '2020-01-01'", "to_date", "date '2021-01-01'")
                .change("about = 'T'")
                .as("proposed, own area", joined(here))
                .as("proposed, own organisation", joined(organisation))
                .as("proposed, elsewhere", joined(away))
                .as("proposed, oneself, elsewhere", with(List.of(away), "person", ":me"))
                .as("proposed, own area, in another's name", with(List.of(here), "proposed_by", ":somebody"))
                .as("serves, own area", joined(here, appointed))
                .as("serves, own organisation", joined(organisation, appointed))
                .as("serves, elsewhere", joined(away, appointed))
                .as("serves, oneself, elsewhere", with(List.of(joined(away, appointed)), "person", ":me"))
                .as(
                        "ended, own area",
                        with(List.of(joined(here, appointed)), "state", "'ended'", "ended_on", "date '2020-02-01'"))
                .change(
                        "proposed, own area, agreed to",
                        "proposed, own area",
                        "state = 'appointed', agreed_on = date '2020-01-01', agreed_by = :me")
                .change("serves, own area, agreed to by another", "serves, own area", "agreed_by = :me")
                .change("ended, own area, serves again", "ended, own area", "state = 'appointed', ended_on = null");
        table("training.champion_activity", "id")
                .under("training.champion")
                .row("id", ROW, "champion", "'CN-99990001'", "kind", "'TRAINED'", "on_day", "date '2020-02-01'")
                .row("logged_at", "now()", "logged_by", ":me", "logged_by_name", "'S'", "version", "1")
                .change("taken_back_at = now()")
                .as("proposed, own area")
                .as("serves, own area")
                .as("serves, own organisation")
                .as("serves, elsewhere")
                .as("serves, oneself, elsewhere")
                .named("serves, own area, taken back", "serves, own area", "taken_back_at", "now()")
                .named("serves, own area, in another's name", "serves, own area", "logged_by", ":somebody");
        table("training.champion_story", "id")
                .under("training.champion")
                .row("id", ROW, "champion", "'CN-99990001'", "title", "'S'", "words", "'S'", "offered_at", "now()")
                .row("offered_by", ":me", "offered_by_name", "'S'", "version", "1")
                .change("state = 'withdrawn'")
                .as("serves, oneself, elsewhere")
                .as("serves, elsewhere")
                .as("proposed, oneself, elsewhere")
                .named("serves, oneself, shown at once", "serves, oneself, elsewhere", "state", "'shown'")
                .named("serves, oneself, in another's name", "serves, oneself, elsewhere", "offered_by", ":somebody")
                .named(
                        "serves, own area, of another, withdrawn",
                        "serves, own area",
                        "offered_by",
                        ":somebody",
                        "state",
                        "'withdrawn'")
                .named("serves, own area, of another", "serves, own area", "offered_by", ":somebody")
                .named("serves, elsewhere, of another", "serves, elsewhere", "offered_by", ":somebody")
                .named(
                        "serves, elsewhere, of another, shown",
                        "serves, elsewhere",
                        "offered_by",
                        ":somebody",
                        "state",
                        "'shown'")
                .change("serves, own area, of another, shown", "serves, own area, of another", "state = 'shown'")
                .change("serves, own area, of another, returned", "serves, own area, of another", "state = 'returned'")
                .change(
                        "serves, own area, of another, shown again",
                        "serves, own area, of another, withdrawn",
                        "state = 'shown'")
                .change("serves, oneself, shown by oneself", "serves, oneself, elsewhere", "state = 'shown'");
        table("training.champion_event", "id")
                .under("training.champion")
                .row("id", ROW, "champion", "'CN-99990001'", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .row("headline", "'S'")
                .change("headline = 'T'")
                .as("serves, own area")
                .as("serves, own organisation")
                .as("serves, elsewhere")
                .as("serves, oneself, elsewhere")
                .named("serves, own area, in another's name", "serves, own area", "actor", ":somebody");
        table("training.champion_message", "id")
                .row("id", ROW, "subject", "'S'", "words", "'S'", "sent_at", "now()", "sent_by", ":me")
                .row("sent_by_name", "'S'")
                .change("subject = 'T'")
                .as("own area", "areas", "'{HULL}'")
                .as("other area", "areas", "'{EAST_RIDING}'")
                .as("everywhere", "areas", "'{}'")
                .as("own area, in another's name", "areas", "'{HULL}'", "sent_by", ":somebody")
                .as("to those of an area, oneself one of them", "areas", EAST, "sent_by", ":somebody")
                .as("to all, oneself one of them", "areas", "'{}'", "sent_by", ":somebody")
                .as("to those of an area, oneself of another", "areas", EAST, "sent_by", ":somebody")
                .as("to those of an area, oneself to be one", "areas", EAST, "sent_by", ":somebody")
                .as("to those of an area, oneself one until before", "areas", EAST, "sent_by", ":somebody")
                .as("to those of an area, oneself one until now", "areas", EAST, "sent_by", ":somebody")
                .as("to those of an area, oneself one from later on", "areas", EAST, "sent_by", ":somebody")
                .as("to those of an area, another one of them", "areas", EAST, "sent_by", ":somebody")
                .given("to those of an area, oneself one of them", championOf("EAST_RIDING", ":me", "appointed"))
                .given("to all, oneself one of them", championOf("EAST_RIDING", ":me", "appointed"))
                .given("to those of an area, oneself of another", championOf("HULL", ":me", "appointed"))
                .given("to those of an area, oneself to be one", championOf("EAST_RIDING", ":me", "proposed"))
                .given(
                        "to those of an area, oneself one until before",
                        championOf("EAST_RIDING", ":me", "ended").replace("current_date + 1", "current_date - 9"))
                .given("to those of an area, oneself one until now", championOf("EAST_RIDING", ":me", "ended"))
                .given(
                        "to those of an area, oneself one from later on",
                        championOf("EAST_RIDING", ":me", "appointed").replace("date '2020-01-02'", "current_date + 9"))
                .given("to those of an area, another one of them", championOf("EAST_RIDING", ":somebody", "appointed"));
        table("training.champion_mail", "id")
                .under("training.champion_message")
                .row("id", ROW, "message", ROW)
                .change("outcome = 'sent'")
                .named("own area, to oneself", "own area", "person", ":me")
                .named("own area, to another", "own area", "person", ":somebody")
                .named("own area, to another, settled", "own area", "person", ":somebody", "settled_at", "now()")
                .named("in another's name, to another", "own area, in another's name", "person", ":somebody");
        table("training.course", "code")
                .row("code", "'SAMPLE'", "name", "'S'", "level", "1", "version", "1")
                .as("any");
        var code = new String[] {"code", "'000000000000000000001'", "name_check", HASH};
        var certificate = table("training.certificate", "id");
        certificate
                .row(
                        "id",
                        ROW,
                        "version",
                        "1",
                        "name",
                        "'S'",
                        "course",
                        "'SAMPLE_COURSE'",
                        "course_name",
                        "'S'",
                        "level",
                        "1")
                .row("issuer", "'S'", "taken_on", "date '2020-01-01'", "issued_on", "date '2020-01-01'")
                .row("recorded_by", ":me", "recorded_by_name", "'S'", "evidence", "'S'")
                .change("state = 'revoked', revoked_on = date '2020-02-01'")
                .as("own area", with(List.of(code), "own", "true", "area", "'HULL'"))
                .as("other area", with(List.of(code), "own", "true", "area", "'EAST_RIDING'"))
                .as(
                        "other area, own organisation",
                        with(List.of(code), "own", "true", "area", "'EAST_RIDING'", "organisation", "'HCC'"))
                .as("other area, oneself", with(List.of(code), "own", "true", "area", "'EAST_RIDING'", "person", ":me"))
                .as("of others, own organisation", "own", "false", "organisation", "'HCC'")
                .as("of others, other organisation", "own", "false", "organisation", "'ERYC'")
                .as(
                        "own area, in another's name",
                        with(List.of(code), "own", "true", "area", "'HULL'", "recorded_by", ":somebody"))
                .as(
                        "own area, revoked",
                        with(
                                List.of(code),
                                "own",
                                "true",
                                "area",
                                "'HULL'",
                                "state",
                                "'revoked'",
                                "revoked_on",
                                "date '2020-02-01'"))
                .as(
                        "own area, erased",
                        "own",
                        "true",
                        "area",
                        "'HULL'",
                        "erased_on",
                        "date '2020-02-01'",
                        "name",
                        "'Removed'")
                .change("own area, valid again", "own area, revoked", "state = 'valid', revoked_on = null")
                .change("own area, with another name", "own area", "name = 'T'");
        certificate.plainClasses().forEach(rowClass -> certificate.given(rowClass, """
                        insert into training.course (code, name, level) values ('SAMPLE_COURSE', 'S', 1) on conflict do nothing
                        """));
    }

    private static final String EAST = "'{EAST_RIDING}'";

    /// As somebody begins a transaction who has the code of the sample of an evaluation.
    private static final String ANSWERS = "set local waymark.evaluation = 'AAA00000'";

    private static final Map<String, String> LATER_ANSWERS = Map.of(
            "own area, three months later",
            "date '2020-05-02'",
            "own area, before three months",
            "date '2020-03-02'",
            "own area, long after",
            "date '2021-02-01'");

    /// A champion of an area, who serves from 2 January 2020.
    private static String championOf(String area, String person, String state) {
        boolean agreed = !state.equals("proposed");
        return """
                insert into training.champion (ref, person, person_name, organisation, kind, service, areas, state, proposed_on, proposed_by,
                                               proposed_by_name, agreed_on, agreed_by, from_date, to_date, ended_on)
                values ('CN-99990077', %s, 'S', 'ERYC', 'STAFF', 'HOUSING', '{%s}', '%s', date '2020-01-01', :somebody, 'S', %s, %s,
                        date '2020-01-02', date '2099-01-01', %s)
                on conflict do nothing
                """.formatted(
                        person,
                        area,
                        state,
                        agreed ? "date '2020-01-01'" : "null",
                        agreed ? "'00000000-0000-4000-8000-0000000000f6'::uuid" : "null",
                        state.equals("ended") ? "current_date + 1" : "null");
    }

    /// Evaluations of sessions, what people answered, and letters three months later.
    private void evaluations() {
        table("training.evaluation", "id")
                .under("training.session")
                .distinct("id", "token", "session")
                .row("id", ROW, "version", "1", "session", ROW, "token", "'AAA00000'", "title", "'S'")
                .row("on_day", "date '2020-02-01'", "later_on", "date '2020-05-01'", "made_by", ":me")
                .row("made_by_name", "'S'")
                .change("stage = 'AFTER'")
                .named("own area", "own area", "area", "'HULL'")
                .named("other area", "other area", "area", "'EAST_RIDING'")
                .named("of all areas", "of all areas")
                .named("own area, in another's name", "own area", "area", "'HULL'", "made_by", ":somebody")
                .named("other area, as of the own", "other area", "area", "'HULL'")
                .named("own area, by its code", "own area", "area", "'HULL'")
                .given("own area, by its code", ANSWERS);
        var answer = table("training.evaluation_answer", "id")
                .under("training.evaluation")
                .row("id", ROW, "evaluation", ROW, "stage", "'BEFORE'", "on_day", "date '2020-02-01'")
                .named("own area", "own area")
                .named("own area, not asked yet", "own area", "stage", "'AFTER'")
                .named(
                        "own area, much too late",
                        "own area",
                        "stage",
                        "'LATER'",
                        "used",
                        "'YES'",
                        "on_day",
                        "date '2021-02-01'")
                .named("other area", "other area");
        answer.named("own area, by its code", "own area")
                .named("own area, not asked yet, by its code", "own area", "stage", "'AFTER'")
                .named("other area, by another code", "other area");
        new TreeMap<>(LATER_ANSWERS)
                .forEach((when, day) -> answer.named(
                                when + ", by its code", "own area", "stage", "'LATER'", "used", "'YES'", "on_day", day)
                        .given(when + ", by its code", ANSWERS));
        answer.given("own area, by its code", ANSWERS)
                .given("own area, not asked yet, by its code", ANSWERS)
                .given("other area, by another code", "set local waymark.evaluation = 'BBB00000'");
        table("training.evaluation_mail", "id")
                .under("training.evaluation")
                .distinct("id", "enrolment")
                .row("id", ROW, "evaluation", ROW, "enrolment", ANOTHER, "stop_hash", HASH, "made_at", "now()")
                .row("address_hash", HASH)
                .change("tries = 1")
                .named("any", "own area");
        table("training.evaluation_refusal", "address_hash")
                .row("address_hash", HASH, "since", "date '2020-01-01'")
                .as("any");
    }

    private static final String[] ASKED = {
        "state",
        "'OPEN'",
        "code",
        "'AAA00000'",
        "seal",
        "'S'",
        "opens_on",
        "date '2020-01-01'",
        "closes_on",
        "date '2020-02-01'"
    };
    private static final String[] HEARD = {
        "state",
        "'CLOSED'",
        "code",
        "'AAA00000'",
        "seal",
        "'S'",
        "opens_on",
        "date '2020-01-01'",
        "closes_on",
        "date '2020-02-01'"
    };
    private static final String[] ENTERED = {"state", "'CLOSED'", "earlier", "true", "closes_on", "date '2020-02-01'"};
    private static final String[] PARTNERS = {"asks_partners", "true"};
    private static final String ASKED_BY_CODE = "set local waymark.round = 'AAA00000'";
    private static final String[] READERS = {
        "first_coder",
        ":me",
        "first_done",
        "date '2020-03-01'",
        "second_coder",
        ":somebody",
        "second_done",
        "date '2020-03-01'"
    };

    /// A closed round of the own area with two readers, each of whom has finished or not.
    private static String[] coded(String first, boolean firstDone, String second, boolean secondDone) {
        return joined(OWN_AREA, HEARD, new String[] {
            "first_coder",
            first,
            "first_done",
            firstDone ? "date '2020-03-01'" : "null",
            "second_coder",
            second,
            "second_done",
            secondDone ? "date '2020-03-01'" : "null"
        });
    }

    /// Rounds of consultation, what was held and answered, and what was made of it.
    private void consultation() {
        var round = table("consultation.round", "ref")
                .distinct("ref", "code")
                .row("ref", "'CO-9999901'", "version", "1", "title", "'S'", "made_by", ":me", "made_by_name", "'S'")
                .change("version = 2")
                .as("draft, own area", "area", "'HULL'")
                .as("draft, other area", "area", "'EAST_RIDING'")
                .as("draft, of all areas")
                .as("closed, own area, of before", joined(OWN_AREA, ENTERED))
                .as("too few, own area, of before", with(joined(OWN_AREA, ENTERED), "state", "'TOO_FEW'"))
                .as(
                        "closed, own area, of before, with figures",
                        joined(OWN_AREA, ENTERED, new String[] {"figures", "'{}'"}))
                .as("closed, own area, of before, with answers", joined(OWN_AREA, ENTERED, new String[] {"answers", "10"
                }))
                .as(
                        "closed, own area, of before, published",
                        joined(OWN_AREA, ENTERED, new String[] {"published_on", "date '2020-03-01'"}))
                .as("closed, own area, of before, read", joined(OWN_AREA, ENTERED, new String[] {
                    "first_coder", ":me", "first_done", "date '2020-03-01'"
                }))
                .as("closed, own area, of before, read by the second", joined(OWN_AREA, ENTERED, new String[] {
                    "second_coder", ":me", "second_done", "date '2020-03-01'"
                }))
                .as("draft, own area, in another's name", "area", "'HULL'", "made_by", ":somebody")
                .as("open, own area", joined(OWN_AREA, ASKED))
                .as("open, other area, by its code", joined(OTHER_AREA, ASKED, new String[] {"listed", "false"}))
                .as("open, other area, not listed", joined(OTHER_AREA, ASKED, new String[] {"listed", "false"}))
                .as("open, other area, listed", joined(OTHER_AREA, ASKED))
                .as("open, own area, asks partners", joined(OWN_AREA, ASKED, PARTNERS))
                .as("open, other area, asks partners", joined(OTHER_AREA, ASKED, PARTNERS))
                .as("closed, own area, asked partners", joined(OWN_AREA, HEARD, PARTNERS))
                .as("closed, other area, asked partners", joined(OTHER_AREA, HEARD, PARTNERS))
                .as("closed, own area", joined(OWN_AREA, HEARD))
                .as("closed, other area, by its code", joined(OTHER_AREA, HEARD))
                .as(
                        "closed, other area, published",
                        joined(OTHER_AREA, HEARD, new String[] {"published_on", "date '2020-03-01'"}))
                .as("closed, own area, read by oneself", joined(OWN_AREA, HEARD, new String[] {"first_coder", ":me"}))
                .as(
                        "closed, own area, read by another",
                        joined(OWN_AREA, HEARD, new String[] {"second_coder", ":somebody"}))
                .as("closed, own area, coded by oneself", joined(OWN_AREA, HEARD, READERS))
                .as("closed, own area, coded by another", joined(OWN_AREA, HEARD, new String[] {
                    "second_coder", ":somebody", "second_done", "date '2020-03-01'"
                }))
                .as(
                        "closed, own area, sealed, read by oneself",
                        joined(OWN_AREA, HEARD, new String[] {"remarks", "'SEALED'", "first_coder", ":me"}))
                .as("closed, own area, sealed", joined(OWN_AREA, HEARD, new String[] {"remarks", "'SEALED'"}))
                .change("draft, own area, moved to another", "draft, own area", "area = 'EAST_RIDING'")
                .change("draft, other area, moved to the own", "draft, other area", "area = 'HULL'")
                .change("open, own area, with other words", "open, own area", "title = 'T'")
                .change("closed, own area, opened again", "closed, own area", "state = 'OPEN'")
                .change(
                        "closed, own area, coded by oneself, read anew",
                        "closed, own area, coded by oneself",
                        "first_done = null");
        round.as("closed, own area, coded by two others", coded(":somebody", true, ANOTHER, true))
                .as("closed, own area, coded by oneself as the second", coded(":somebody", true, ":me", true))
                .as("closed, own area, coded by oneself alone", coded(":me", true, ":somebody", false))
                .as("closed, own area, coded by the second alone", coded(":me", false, ":somebody", true))
                .as("closed, own area, coded by oneself, the second, alone", coded(":somebody", false, ":me", true))
                .as("closed, own area, read by oneself as the second", coded(":somebody", false, ":me", false));
        round.as(
                "closed, own area, sealed, read by oneself as the second",
                joined(OWN_AREA, HEARD, new String[] {"remarks", "'SEALED'", "second_coder", ":me"}));
        round.given("open, other area, by its code", ASKED_BY_CODE)
                .given("closed, other area, by its code", ASKED_BY_CODE);
        for (var name : List.of("consultation.question", "consultation.wording")) {
            boolean question = name.endsWith("question");
            var asked = table(
                            name,
                            question ? new String[] {"round", "number"} : new String[] {"round", "number", "language"})
                    .under("consultation.round")
                    .row("round", "'CO-9999901'", "number", "1", "words", "'S'")
                    .row(question ? new String[] {"kind", "'REMARK'"} : new String[] {"language", "'pl'"})
                    .change("words = 'T'");
            for (var of : List.of(
                    "draft, own area",
                    "draft, other area",
                    "open, own area",
                    "open, other area, by its code",
                    "open, other area, listed",
                    "closed, other area, published")) {
                asked.named(of, of);
            }
            asked.given("open, other area, by its code", ASKED_BY_CODE);
        }
        table("consultation.partner_call", "round")
                .under("consultation.round")
                .row("round", "'CO-9999901'", "code", "'AAA00000'", "title", "'S'", "closes_on", "date '2100-01-01'")
                .change("closes_on = date '2100-01-02'")
                .named("open, own area", "open, own area, asks partners")
                .named("open, other area", "open, other area, asks partners")
                .named("open, own area, that asks none", "open, own area")
                .named("closed, own area", "closed, own area, asked partners")
                .named("own area, over", "open, own area, asks partners", "closes_on", "date '2020-02-01'");
        var partners = table("consultation.partner_answer", "round", "organisation")
                .under("consultation.partner_call")
                .row("round", "'CO-9999901'", "version", "1", "choices", "'{}'", "remarks", "'{}'")
                .row("answered_by_name", "'S'", "answered_on", "date '2020-01-05'")
                .change("version = 2");
        for (var of : List.of("open, own area", "open, other area", "closed, own area", "own area, over")) {
            partners.named(of + ", of the own organisation", of, "organisation", "'HCC'")
                    .named(of + ", of another", of, "organisation", "'ERYC'");
        }
        table("consultation.held", "id")
                .under("consultation.round")
                .row("id", ROW, "round", "'CO-9999901'", "sealed", "convert_to(repeat('S', 32768), 'UTF8')")
                .named("open, other area, by its code", "open, other area, by its code")
                .named("open, own area, without its code", "open, own area")
                .named("closed, other area, by its code", "closed, other area, by its code")
                .given("open, other area, by its code", ASKED_BY_CODE)
                .given("closed, other area, by its code", ASKED_BY_CODE);
        table("consultation.answer", "id")
                .under("consultation.round")
                .row("id", ROW, "round", "'CO-9999901'", "choices", "'{}'::jsonb")
                .named("open, own area", "open, own area")
                .named("closed, own area", "closed, own area");
        table("consultation.remark", "id")
                .under("consultation.round")
                .row("id", ROW, "round", "'CO-9999901'", "question", "1", "words", "'S'", "version", "1")
                .change("version = 2")
                .named("open, own area", "open, own area")
                .named("closed, own area", "closed, own area")
                .named("closed, own area, coded by oneself", "closed, own area, coded by oneself")
                .named("closed, own area, coded by another", "closed, own area, coded by another")
                .named("closed, own area, sealed, read by oneself", "closed, own area, sealed, read by oneself")
                .named("closed, own area, sealed", "closed, own area, sealed")
                .named("closed, other area, published", "closed, other area, published")
                .named(
                        "closed, other area, published, quoted",
                        "closed, other area, published",
                        "theme",
                        "1",
                        "quoted",
                        "true")
                .given("closed, other area, published, quoted", """
                        insert into consultation.theme (round, number, title) values ('CO-9999901', 1, 'S') on conflict do nothing
                        """);
        var remark = table("consultation.remark");
        for (var of : List.of(
                "coded by two others",
                "coded by oneself as the second",
                "coded by oneself alone",
                "coded by the second alone",
                "sealed, read by oneself as the second")) {
            remark.named("closed, own area, " + of, "closed, own area, " + of);
        }
        for (var of : List.of("coded by oneself, the second, alone", "read by oneself as the second")) {
            remark.named("closed, own area, " + of, "closed, own area, " + of);
        }
        var quoted = new String[] {"theme", "1", "quoted", "true"};
        remark.named("open, own area, quoted", "open, own area", quoted)
                .named("closed, own area, quoted", "closed, own area", quoted)
                .change(
                        "closed, own area, coded by oneself, quoted",
                        "closed, own area, coded by oneself",
                        "theme = 1, quoted = true");
        for (var name : List.of("theme", "tie", "reply", "weighing", "invitation")) {
            var keys = switch (name) {
                case "theme" -> new String[] {"round", "number"};
                case "tie" -> new String[] {"round", "theme", "kind", "target"};
                case "reply" -> new String[] {"round", "theme"};
                default -> new String[] {"id"};
            };
            var rows = switch (name) {
                case "theme" -> new String[] {"number", "2", "title", "'S'", "version", "1"};
                case "tie" -> new String[] {"theme", "1", "kind", "'ACTION'", "target", "'AC-9999'", "title", "'S'"};
                case "reply" -> new String[] {"theme", "1", "said", "'S'", "version", "1"};
                case "weighing" ->
                    new String[] {
                        "id",
                        ROW,
                        "decided_on",
                        "date '2020-03-01'",
                        "body",
                        "'S'",
                        "decision",
                        "'S'",
                        "weighed",
                        "'S'",
                        "recorded_by_name",
                        "'S'"
                    };
                default -> new String[] {"id", ROW, "who", "'S'", "language", "'S'", "version", "1"};
            };
            var made = table("consultation." + name, keys)
                    .under("consultation.round")
                    .row("round", "'CO-9999901'")
                    .row(rows);
            if (!name.equals("weighing")) {
                made.change(name.equals("tie") ? "status = 'T'" : "version = 2");
            }
            for (var of : List.of("closed, own area", "open, other area, listed", "closed, other area, published")) {
                made.named(of, of);
                if (name.equals("tie") || name.equals("reply")) {
                    made.given(of, """
                            insert into consultation.theme (round, number, title) values ('CO-9999901', 1, 'S') on conflict do nothing
                            """);
                }
            }
        }
        var coding = table("consultation.coding", "remark", "coder")
                .under("consultation.remark")
                .row("round", "'CO-9999901'", "remark", ROW, "theme", "1", "coder", ":me")
                .change("theme = 1")
                .named("of oneself, reading", "closed, own area, sealed, read by oneself")
                .named("of another, reading", "closed, own area, sealed, read by oneself", "coder", ":somebody")
                .named("of oneself, no reader", "closed, own area")
                .named("of oneself, coded", "closed, own area, coded by oneself")
                .named("of another, coded", "closed, own area, coded by oneself", "coder", ":somebody")
                .named("of oneself, reading as the second", "closed, own area, read by oneself as the second")
                .named("of another who reads", "closed, own area, read by oneself as the second", "coder", ":somebody")
                .named("of oneself, the second, coded", "closed, own area, coded by oneself, the second, alone")
                .named(
                        "of another, only oneself done",
                        "closed, own area, coded by oneself alone",
                        "coder",
                        ":somebody")
                .named(
                        "of another, only the other done",
                        "closed, own area, coded by the second alone",
                        "coder",
                        ":somebody")
                .named(
                        "of oneself, to a remark of another round",
                        "closed, own area, sealed, read by oneself",
                        "remark",
                        OTHER_ROW)
                .named(
                        "of oneself, for another round",
                        "closed, own area, sealed, read by oneself",
                        "round",
                        "'CO-9999902'");
        coding.plainClasses().forEach(rowClass -> coding.given(rowClass, """
                insert into consultation.theme (round, number, title) values ('CO-9999901', 1, 'S') on conflict do nothing
                """));
        table("consultation.setting", "key", "from_date")
                .row("key", "'weeks_to_answer'", "from_date", "date '2019-01-01'", "value", "2", "set_by", "'S'")
                .row("version", "1")
                .change("value = 3")
                .as("any");
    }

    private static final String[] OWN_AREA = {"area", "'HULL'"};
    private static final String[] OTHER_AREA = {"area", "'EAST_RIDING'"};

    /// Campaigns of the own area, of another one and of the whole partnership, and what hangs on them.
    private void campaigns() {
        table("campaigns.campaign", "ref")
                .row("ref", "'CG-99990001'", "version", "1", "title", "'S'", "aim", "'S'", "audience", "'S'")
                .row("languages", "'{en}'", "channels", "'{POSTERS}'", "from_day", "date '2020-01-01'")
                .row("to_day", "date '2020-02-01'", "window_first", "date '2020-01-01'")
                .row("window_last", "date '2020-02-01'", "planned_on", "date '2020-01-01'", "planned_by", ":me")
                .row("planned_by_name", "'S'", "public_words", "'S'")
                .change("title = 'T'")
                .as("own area", OWN_AREA)
                .as("other area", OTHER_AREA)
                .as("of all areas")
                .as("own area, public", joined(OWN_AREA, new String[] {"open", "true"}))
                .as("own area, in another's name", joined(OWN_AREA, new String[] {"planned_by", ":somebody"}))
                .as("own area, learned from", joined(OWN_AREA, new String[] {
                    "state", "'learned'", "launched_on", "date '2020-01-02'", "ended_on",
                    "date '2020-02-02'", "learned", "'S'", "learned_on", "date '2020-02-03'"
                }))
                .change("own area, launched", "own area", "state = 'launched', launched_on = date '2020-01-02'")
                .change(
                        "own area, ended before its launch",
                        "own area",
                        "state = 'ended', launched_on = date '2020-01-02', ended_on = date '2020-01-03'");
        var launched = joined(OWN_AREA, new String[] {"state", "'launched'", "launched_on", "date '2020-01-02'"});
        table("campaigns.campaign")
                .as("own area, running", launched)
                .change("own area, running, other months", "own area, running", "window_last = date '2020-03-01'");
        for (var name : List.of("campaigns.campaign_event", "campaigns.reach", "campaigns.campaign_picture")) {
            var table = name.equals("campaigns.campaign_picture")
                    ? table(name, "campaign", "picture")
                    : table(name, "id").row("id", ROW);
            table.under("campaigns.campaign").row("campaign", "'CG-99990001'");
        }
        table("campaigns.campaign_event")
                .row("at", "now()", "actor_name", "'S'", "headline", "'S'")
                .named("own area", "own area", "actor", ":me")
                .named("other area", "other area", "actor", ":me")
                .named("of all areas", "of all areas", "actor", ":me")
                .named("own area, in another's name", "own area", "actor", ":somebody");
        table("campaigns.reach")
                .row("channel", "'POSTERS'", "people", "1", "source", "'S'", "counted_on", "date '2020-01-05'")
                .row("added_by_name", "'S'")
                .change("struck_on = date '2020-01-06', struck_because = 'S'")
                .named("own area", "own area", "added_by", ":me")
                .named("other area", "other area", "added_by", ":me")
                .named("own area, in another's name", "own area", "added_by", ":somebody")
                .named(
                        "own area, struck out",
                        "own area",
                        "added_by",
                        ":me",
                        "struck_on",
                        "date '2020-01-06'",
                        "struck_because",
                        "'S'");
        table("campaigns.campaign_picture")
                .row("picture", "'PI-9999'", "medium", "'PRINT'")
                .named("own area", "own area", "added_by", ":me")
                .named("other area", "other area", "added_by", ":me")
                .named("own area, in another's name", "own area", "added_by", ":somebody");
    }

    /// Toolkits with their files, the counts of their downloads, and preferred words.
    private void toolkits() {
        var published = new String[] {"state", "'published'", "published_on", "date '2020-01-02'"};
        var ended = new String[] {
            "state",
            "'withdrawn'",
            "published_on",
            "date '2020-01-02'",
            "ended_on",
            "date '2020-01-03'",
            "ended_because",
            "'S'"
        };
        table("campaigns.toolkit", "ref")
                .distinct("ref", "slug")
                .row("ref", "'TK-99990001'", "version", "1", "slug", "'sample-kit'", "title", "'S'", "summary", "'S'")
                .change("title = 'T'")
                .as("own area, draft", OWN_AREA)
                .as("other area, draft", OTHER_AREA)
                .as("of all areas, draft")
                .as("own area, published", joined(OWN_AREA, published))
                .as("other area, published", joined(OTHER_AREA, published))
                .as("own area, withdrawn", joined(OWN_AREA, ended))
                .change(
                        "own area, withdrawn before it was published",
                        "own area, draft",
                        "state = 'withdrawn', published_on = date '2020-01-02', ended_on = date '2020-01-03', ended_because = 'S'");
        var file = table("campaigns.toolkit_file", "id")
                .under("campaigns.toolkit")
                .distinct("id", "item")
                .row("id", ROW, "toolkit", "'TK-99990001'", "item", "'Sample'", "language", "'en'", "number", "1")
                .row("file_name", "'s.txt'", "format", "'Text'", "bytes", "1", "content", "'\\x01'", "why", "''")
                .row("added_on", "date '2020-01-02'", "added_by_name", "'S'")
                .change("why = 'T'");
        for (var state : List.of(
                "own area, draft",
                "other area, draft",
                "own area, published",
                "other area, published",
                "own area, withdrawn")) {
            file.named(state, state, "added_by", ":me");
        }
        file.named("own area, in another's name", "own area, draft", "added_by", ":somebody");
        table("campaigns.toolkit_event", "id")
                .under("campaigns.toolkit")
                .row("id", ROW, "toolkit", "'TK-99990001'", "at", "now()", "actor_name", "'S'", "headline", "'S'")
                .named("own area", "own area, draft", "actor", ":me")
                .named("other area", "other area, draft", "actor", ":me")
                .named("own area, in another's name", "own area, draft", "actor", ":somebody");
        table("campaigns.download_mark", "file", "day")
                .row("file", ROW, "day", "date '1901-01-01'")
                .change("day = date '1901-01-02'")
                .as("any");
        table("campaigns.download_day", "file", "day")
                .under("campaigns.toolkit_file")
                .distinct("file", "day")
                .row("file", ROW, "day", "date '1901-01-01'", "times", "1")
                .change("times = 2")
                .named("any", "own area, published");
        table("campaigns.preferred_word", "ref")
                .row("ref", "'WD-99990001'", "version", "1", "forms", "'{s}'", "instead", "'S'", "reason", "'S'")
                .change("reason = 'T'")
                .as("any");
        table("campaigns.preferred_word_event", "id")
                .under("campaigns.preferred_word")
                .row("id", ROW, "word", "'WD-99990001'", "at", "now()", "actor_name", "'S'", "headline", "'S'")
                .named("in one's own name", "any", "actor", ":me")
                .named("in another's name", "any", "actor", ":somebody");
    }

    /// Newsletters, what people said of them, and their letters.
    private void newsletters() {
        var asked = new String[] {"state", "'asked'", "asked_by", ":somebody"};
        var askedByMe = new String[] {"state", "'asked'", "asked_by", ":me"};
        var sent = new String[] {
            "state", "'sent'", "asked_by", ":somebody", "sent_by", ":me", "sent_on", "date '2020-01-02'"
        };
        table("campaigns.newsletter", "ref")
                .row("ref", "'NL-99990001'", "version", "1", "subject", "'S'", "body", "'S'")
                .row("written_on", "date '2020-01-01'", "written_by", ":me", "written_by_name", "'S'")
                .change("returned = 'T'")
                .as("own area, draft", OWN_AREA)
                .as("other area, draft", OTHER_AREA)
                .as("of all areas, draft")
                .as("own area, draft in another's name", joined(OWN_AREA, new String[] {"written_by", ":somebody"}))
                .as("own area, asked", joined(OWN_AREA, asked))
                .as("own area, asked by oneself", joined(OWN_AREA, askedByMe))
                .as("own area, sent", joined(OWN_AREA, sent))
                .as("other area, sent", joined(OTHER_AREA, sent))
                .change("own area, a look asked for", "own area, draft", "state = 'asked', asked_by = :me")
                .change(
                        "own area, a look asked for in another's name",
                        "own area, draft",
                        "state = 'asked', asked_by = :somebody")
                .change(
                        "own area, sent after another's asking",
                        "own area, asked",
                        "state = 'sent', sent_by = :me, sent_on = date '2020-01-02'")
                .change("own area, changed while it is looked at", "own area, asked", "body = 'T'")
                .change(
                        "own area, sent in another's name",
                        "own area, asked by oneself",
                        "state = 'sent', sent_by = :somebody, sent_on = date '2020-01-02'");
        table("campaigns.newsletter_event", "id")
                .under("campaigns.newsletter")
                .row("id", ROW, "newsletter", "'NL-99990001'", "at", "now()", "actor_name", "'S'", "headline", "'S'")
                .named("own area", "own area, draft", "actor", ":me")
                .named("other area", "other area, draft", "actor", ":me")
                .named("other area, sent", "other area, sent", "actor", ":me")
                .named("own area, in another's name", "own area, draft", "actor", ":somebody");
        table("campaigns.newsletter_choice", "person")
                .row("wanted", "true", "changed_on", "date '2020-01-01'")
                .change("wanted = false")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
        table("campaigns.newsletter_mail", "id")
                .under("campaigns.newsletter")
                .distinct("id", "person")
                .row("id", ROW, "newsletter", "'NL-99990001'")
                .change("tries = 1")
                .named("own", "own area, sent", "person", ":me")
                .named("other", "own area, sent", "person", ":somebody");
        table("campaigns.newsletter_link", "token_hash")
                .row("token_hash", "'\\x" + "0".repeat(63) + "2'", "made_on", "date '2020-01-01'")
                .change("made_on = date '2020-01-02'")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody");
    }

    /// Forums, items and what hangs on an item until it is heard. The agency of those who try is HCC.
    private void conferencesBefore() {
        table("conferences.forum", "code")
                .row("code", "'SAMPLE_BEFORE'", "group_code", "'SAMPLE_BEFORE'", "area", "'HULL'", "name", "'S'")
                .row("about", "'place'", "person_attends", "false", "asks_section_42", "false", "threshold", "'{S}'")
                .row("threshold_rule", "'any'", "confidentiality", "'S'", "version", "1")
                .distinct("code", "group_code")
                .change("name = 'T'")
                .as("any");
        table("conferences.forum_staff", "id")
                .row("id", ROW, "forum", "'SAMPLE_BEFORE'", "person", ":somebody", "person_name", "'S'")
                .row("duty", "'chair'", "from_day", "date '2020-01-01'", "version", "1")
                .change("to_day = date '2020-02-01'")
                .as("any")
                .given("any", SAMPLE_FORUM);
        table("conferences.forum_event", "id")
                .row("id", ROW, "forum", "'SAMPLE_BEFORE'", "version", "1", "at", "now()", "actor_name", "'S'")
                .row("event", "'{}'")
                .change("actor_name = 'T'")
                .as("in one's own name", "actor", ":me")
                .as("in another's name", "actor", ":somebody")
                .given("in one's own name", SAMPLE_FORUM)
                .given("in another's name", SAMPLE_FORUM);
        items();
        ofAnItem(table("conferences.invitation", "id")
                .distinct("id", "organisation")
                .row("id", ROW, "item", REFERRED_ITEM, "organisation", "'OPCC'", "why", "'core'", "invited_by", ":me")
                .row("invited_by_name", "'S'", "invited_at", "now()", "version", "1")
                .change("withdrawn_at = now()"));
        table("conferences.invitation")
                .as("run by oneself, in another's name", "invited_by", ":somebody")
                .given("run by oneself, in another's name", anItem("run by oneself"));
        var exclusion = ofAnItem(table("conferences.exclusion", "id")
                .row("id", ROW, "item", REFERRED_ITEM, "person", ANOTHER, "sealed", "'\\x01'", "excluded_by", ":me")
                .row("excluded_by_name", "'S'", "excluded_at", "now()", "version", "1")
                .change("lifted_at = now(), lifted_by = :me"));
        exclusion
                .as("run by oneself, in another's name", "excluded_by", ":somebody")
                .given("run by oneself, in another's name", anItem("run by oneself"))
                .as("run by oneself, lifted", "lifted_at", "now()", "lifted_by", ":me")
                .given("run by oneself, lifted", anItem("run by oneself"))
                .change(
                        "run by oneself, lifted in another's name",
                        "run by oneself",
                        "lifted_at = now(), lifted_by = :somebody")
                .given("run by oneself, lifted in another's name", anItem("run by oneself"))
                .as("round the table, about oneself", "person", ":me")
                .given("round the table, about oneself", anItem("round the table"))
                .as("of others, about oneself", "person", ":me")
                .given("of others, about oneself", anItem("of others"));
        var event = ofAnItem(table("conferences.item_event", "id")
                .row("id", ROW, "item", REFERRED_ITEM, "at", "now()", "on_day", "date '2020-01-01'", "actor", ":me")
                .row("actor_name", "'S'", "act", "'sample'", "headline", "'S'", "staff_only", "false")
                .change("headline = 'T'"));
        event.as("round the table, by oneself, for those who run it", "staff_only", "true")
                .given("round the table, by oneself, for those who run it", anItem("round the table"));
        var somebodys = new String[] {"actor", ":somebody"};
        for (var rowClass : List.of("run by oneself", "round the table")) {
            event.as(rowClass + ", by another", somebodys)
                    .given(rowClass + ", by another", anItem(rowClass))
                    .as(
                            rowClass + ", by another, for those who run it",
                            joined(somebodys, new String[] {"staff_only", "true"}))
                    .given(rowClass + ", by another, for those who run it", anItem(rowClass))
                    .as(
                            rowClass + ", by another, for the own agency",
                            joined(somebodys, new String[] {"staff_only", "true", "organisation", "'HCC'"}))
                    .given(rowClass + ", by another, for the own agency", anItem(rowClass))
                    .as(
                            rowClass + ", by another, for another agency",
                            joined(somebodys, new String[] {"organisation", "'OPCC'"}))
                    .given(rowClass + ", by another, for another agency", anItem(rowClass));
        }
        var hearing = ofAnItem(table("conferences.hearing", "id")
                .distinct("id", "item")
                .row("id", ROW, "item", REFERRED_ITEM, "meeting", "'MT-99990007'", "position", "1", "minutes", "15")
                .row("version", "1")
                .change("minutes = 20"));
        hearing.as("run by oneself, heard", "state", "'HEARD'", "began_at", "now()", "ended_at", "now()")
                .given("run by oneself, heard", anItem("run by oneself"))
                .as("run by oneself, begun", "began_at", "now()")
                .given("run by oneself, begun", anItem("run by oneself"))
                .as("run by oneself, put off", "state", "'PUT_OFF'")
                .given("run by oneself, put off", anItem("run by oneself"));
    }

    /// Items by who referred them and what who tries is to them.
    private void items() {
        var item = table("conferences.item", "id")
                .distinct("id", "ref")
                .row("id", REFERRED_ITEM, "ref", "'CI-9999904'", "version", "1", "forum", "'SAMPLE_BEFORE'")
                .row(
                        "about",
                        "'place'",
                        "referred_by_name",
                        "'S'",
                        "referred_at",
                        "now()",
                        "due_on",
                        "date '2020-01-01'")
                .row("exploitation", "'LABOUR'", "wrapped", "'\\x01'", "sealed", "'\\x01'")
                .change("state = 'RETURNED'");
        var mine = new String[] {"organisation", "'HCC'", "referred_by", ":me"};
        var others = new String[] {"organisation", "'ERYC'", "referred_by", ":somebody"};
        var accepted = joined(others, new String[] {"state", "'ACCEPTED'"});
        var returned = joined(mine, new String[] {"state", "'RETURNED'"});
        var takenOver = new String[] {"from_forum", "'SAMPLE_ELSEWHERE'"};
        item.as("referred by oneself", mine)
                .as("referred by oneself, for another agency", "organisation", "'ERYC'", "referred_by", ":me")
                .as("referred by oneself, accepted at once", joined(mine, new String[] {"state", "'ACCEPTED'"}))
                .as("referred by oneself, returned", returned)
                .change(
                        "referred by oneself, returned, sent again",
                        "referred by oneself, returned",
                        "state = 'REFERRED'")
                .change(
                        "referred by oneself, returned, accepted",
                        "referred by oneself, returned",
                        "state = 'ACCEPTED'")
                .as("referred by the own agency", "organisation", "'HCC'", "referred_by", ":somebody")
                .as("referred by others", others)
                .as("referred by others, invited", others)
                .as("referred by others, run by oneself", others)
                .as("referred by others, run by oneself, kept away", others)
                .as("accepted", accepted)
                .as("taken over from another forum", joined(accepted, takenOver))
                .as(
                        "taken over from another forum, referred by oneself",
                        joined(joined(mine, new String[] {"state", "'ACCEPTED'"}), takenOver))
                .as("taken over from another forum, not accepted", joined(others, takenOver))
                .as("accepted, round the table", accepted)
                .as("accepted, round the table, kept away", accepted)
                .as("accepted, run by oneself", accepted)
                .change("accepted, run by oneself, listed", "accepted, run by oneself", "state = 'LISTED'")
                .change("accepted, run by oneself, sent back", "accepted, run by oneself", "state = 'RETURNED'");
        var closed = new String[] {"state", "'CLOSED'", "closed_on", "date '2020-02-01'", "outcome", "'MANAGED'"};
        var person = new String[] {"about", "'person'", "case_id", CASE};
        item.as("referred by oneself, of another version", joined(mine, new String[] {"version", "2"}))
                .as("closed", joined(others, closed))
                .as("closed, about a person", joined(joined(others, closed), person))
                .as("referred by oneself, about a person of others", joined(mine, person))
                .as("referred by oneself, about a person they work with", joined(mine, person));
        for (var rowClass : item.classes()) {
            item.given(rowClass, SAMPLE_FORUM);
            if (rowClass.contains("a person")) {
                item.given(rowClass, """
                        insert into cases.case_record (id, ref, organisation, owner, owner_name, route, opened_on)
                        values (%s, 'CA-9999001', 'HCC', :somebody, 'S', 'CHILD', date '2020-01-01') on conflict do nothing
                        """.formatted(CASE));
            }
            if (rowClass.contains("work with")) {
                item.given(rowClass, caseMember("person", ":me", "worker"));
            }
            if (rowClass.contains("run by")) {
                item.given(rowClass, NAMED_FOR_IT);
            }
            if (rowClass.contains("kept away")) {
                item.then(
                        rowClass,
                        rowClass.contains("round")
                                ? "with at_the_table as (%s) %s"
                                        .formatted(AT_THE_TABLE.strip() + " returning id", AWAY_FROM_IT)
                                : AWAY_FROM_IT);
            } else if (rowClass.contains("invited") || rowClass.contains("round")) {
                item.then(rowClass, AT_THE_TABLE);
            }
        }
    }

    /// Classes of a table that hangs on an item.
    private Table ofAnItem(Table table) {
        for (var rowClass : List.of(
                "of others",
                "referred by oneself",
                "round the table",
                "round the table, kept away",
                "run by oneself",
                "run by oneself, kept away")) {
            table.as(rowClass).given(rowClass, anItem(rowClass));
        }
        return table;
    }

    /// An accepted item of a forum of Hull.
    private static String[] anItem(String rowClass) {
        var all = new ArrayList<>(List.of(
                SAMPLE_FORUM,
                """
                insert into conferences.item (id, ref, forum, about, organisation, referred_by, referred_by_name, referred_at, due_on,
                                              exploitation, state, wrapped, sealed)
                values (%s, 'CI-9999904', 'SAMPLE_BEFORE', 'place', 'ERYC', %s, 'S', now(), date '2020-01-01', 'LABOUR', 'ACCEPTED',
                        '\\x01', '\\x01')
                on conflict do nothing
                """.formatted(REFERRED_ITEM, rowClass.startsWith("referred by") ? ":me" : ":somebody"),
                """
                insert into meetings.meeting (ref, group_code, starts_at, minutes)
                values ('MT-99990007', 'HMSP_STRATEGIC_BOARD', now(), 60) on conflict do nothing
                """));
        if (rowClass.startsWith("run by")) {
            all.add(NAMED_FOR_IT);
        }
        if (rowClass.startsWith("round")) {
            all.add(AT_THE_TABLE);
        }
        if (rowClass.contains("kept away")) {
            all.add(AWAY_FROM_IT);
        }
        return all.toArray(String[]::new);
    }

    private static final String CONFERENCE_ITEM = "'00000000-0000-4000-8000-0000000000f1'::uuid";
    private static final String RESEARCH = "'00000000-0000-4000-8000-0000000000f2'::uuid";

    /// Research on a conference item. The agency of those who try is HCC; another one is OPCC.
    private void conferenceResearch() {
        var research = ofConference(table("conferences.research", "id")
                .distinct("id", "organisation")
                .row("id", RESEARCH, "item", CONFERENCE_ITEM, "listing", "1", "organisation", "'HCC'", "version", "1")
                .change("searched_on = date '2020-01-01'"));
        research.named("of others, returned", "of others", RETURNED_BY_OTHERS)
                .named("of others, returned, run by oneself", "of others, run by oneself", RETURNED_BY_OTHERS)
                .change(
                        "own, returned in another's name",
                        "own",
                        "state = 'RETURNED', result = 'HELD', returned_by = :somebody, returned_at = now()")
                .change(
                        "own, returned now",
                        "own",
                        "state = 'RETURNED', result = 'HELD', returned_by = :me, returned_at = now()")
                .change("own, nothing held without a search", "own", """
                        state = 'RETURNED', result = 'NOTHING', searched_on = date '2020-01-01', returned_by = :me, returned_at = now()
                        """)
                .named(
                        "own, returned",
                        "own",
                        "state",
                        "'RETURNED'",
                        "result",
                        "'HELD'",
                        "returned_by",
                        ":me",
                        "returned_at",
                        "now()")
                .change(
                        "own, returned, taken back",
                        "own, returned",
                        "state = 'DRAFT', result = null, returned_by = null, returned_at = null");
        research.named("own, of another version", "own", "version", "2")
                .given("own, of another version", conference(false))
                .given("own, of another version", roundTheTable("HCC"));
        for (var rowClass : List.of("of others, returned", "of others, returned, run by oneself")) {
            research.given(rowClass, conference(rowClass.contains("run by")));
        }
        for (var rowClass : List.of(
                "own, returned in another's name",
                "own, returned now",
                "own, nothing held without a search",
                "own, returned",
                "own, returned, taken back")) {
            research.given(rowClass, conference(false));
            research.given(rowClass, roundTheTable("HCC"));
        }

        var search = ofConference(table("conferences.research_search", "research")
                .row("research", RESEARCH, "item", CONFERENCE_ITEM, "listing", "1", "organisation", "'HCC'")
                .change("systems = '\\x01'"));
        var entry = ofConference(table("conferences.research_entry", "id")
                .row("id", ROW, "research", RESEARCH, "item", CONFERENCE_ITEM, "listing", "1", "organisation", "'HCC'")
                .row("version", "1", "kind", "'FACT'", "on_day", "date '2020-01-01'", "withheld", "false")
                .row("written_by", ":me", "written_by_name", "'S'", "written_at", "now()", "sealed", "'\\x01'")
                .change("on_day = date '2020-01-02'"));
        var event = ofConference(table("conferences.research_event", "id")
                .row("id", ROW, "research", RESEARCH, "item", CONFERENCE_ITEM, "listing", "1", "organisation", "'HCC'")
                .row("act", "'RETURNED'", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .change("actor_name = 'T'"));
        for (var below : List.of(search, entry, event)) {
            for (var rowClass : below.classes()) {
                below.given(
                        rowClass,
                        researchOf(
                                rowClass.startsWith("of others") ? "OPCC" : "HCC",
                                rowClass.contains("next listing") ? 2 : 1));
            }
        }
        event.named("own, in another's name", "own", "actor", ":somebody")
                .named("own, of an entry", "own", "act", "'RELEASED'", "entry", OTHER_ROW)
                .named("own, of no entry of its own", "own", "act", "'RELEASED'", "entry", ANOTHER)
                .named("own, of an entry of the next listing", "own", "act", "'RELEASED'", "entry", ANOTHER)
                .given("own, of an entry of the next listing", conference(false))
                .given("own, of an entry of the next listing", roundTheTable("HCC"))
                .given(
                        "own, of an entry of the next listing",
                        researchOf("HCC", 1),
                        """
                        insert into conferences.research (id, item, listing, organisation)
                        values (%s, %s, 2, 'HCC') on conflict do nothing
                        """.formatted(OTHER_ROW, CONFERENCE_ITEM),
                        """
                        insert into conferences.research_entry (id, research, item, listing, organisation, kind, on_day, withheld,
                                                                written_by, written_by_name, written_at, sealed)
                        values (%s, %s, %s, 2, 'HCC', 'FACT', date '2020-01-01', false, :me, 'S', now(), '\\x01')
                        on conflict do nothing
                        """.formatted(ANOTHER, OTHER_ROW, CONFERENCE_ITEM));
        for (var rowClass : List.of("own, in another's name", "own, of an entry", "own, of no entry of its own")) {
            event.given(rowClass, conference(false))
                    .given(rowClass, roundTheTable("HCC"))
                    .given(rowClass, researchOf("HCC", 1), """
                            insert into conferences.research_entry (id, research, item, listing, organisation, kind, on_day, withheld,
                                                                    written_by, written_by_name, written_at, sealed)
                            values (%s, %s, %s, 1, 'HCC', 'FACT', date '2020-01-01', false, :me, 'S', now(), '\\x01')
                            on conflict do nothing
                            """.formatted(OTHER_ROW, RESEARCH, CONFERENCE_ITEM));
        }
        event.named("of others, recalled for them", "of others", RECALLED_EVENT)
                .named("of others, recalled for them, round the table", "of others", RECALLED_EVENT)
                .named(
                        "of others, recalled by somebody, run by oneself",
                        "of others",
                        andWith(RECALLED_EVENT, "actor", ":somebody"));
        for (var rowClass : List.of(
                "of others, recalled for them",
                "of others, recalled for them, round the table",
                "of others, recalled by somebody, run by oneself")) {
            event.given(rowClass, conference(true))
                    .given(rowClass, researchOf("OPCC", 1))
                    .given(rowClass, PLANNED_HEARING)
                    .given(rowClass, """
                            insert into conferences.research_entry (id, research, item, listing, organisation, kind, on_day, withheld,
                                                                    written_by, written_by_name, written_at, sealed, state, released_at)
                            values (%s, %s, %s, 1, 'OPCC', 'FACT', date '2020-01-01', false, :somebody, 'S', now(), '\\x01',
                                    'RELEASED', now())
                            on conflict do nothing
                            """.formatted(OTHER_ROW, RESEARCH, CONFERENCE_ITEM));
        }
        event.given("of others, recalled for them, round the table", roundTheTable("OPCC"));
        entries(entry);
    }

    private static final String[] RECALLED_EVENT = {
        "organisation", "'OPCC'", "act", "'RECALLED'", "entry", OTHER_ROW, "sealed", "'\\x01'"
    };

    /// Entries in each of their states, for the agency itself and for those who hear the item.
    private void entries(Table entry) {
        entry.named("own, withheld", "own", "withheld", "true")
                .named("own, in another's name", "own", "written_by", ":somebody")
                .named("own, recalled", "own", "state", "'RECALLED'", "released_at", "now()")
                .named("own, released", "own", RELEASED)
                .change("own, changed in another's name", "own", "on_day = date '2020-01-02', written_by = :somebody")
                .change("own, released now", "own", "state = 'RELEASED', released_at = now()")
                .change("own, recalled without a reason", "own, released", "state = 'RECALLED'")
                .named("own, released, recalled with a reason", "own", RELEASED)
                .change(
                        "own, released, recalled with a reason",
                        "own, released, recalled with a reason",
                        "state = 'RECALLED'")
                .named("own, of another version", "own", "version", "2")
                .named("own, released, recalled once the item is closed", "own", RELEASED)
                .change(
                        "own, released, recalled once the item is closed",
                        "own, released, recalled once the item is closed",
                        "state = 'RECALLED'")
                .named("of others, released", "of others", andWith(RELEASED, "organisation", "'OPCC'"))
                .named("of others, released, accepted", "of others", andWith(RELEASED, "organisation", "'OPCC'"))
                .named("of others, recalled, accepted", "of others", andWith(RECALLED, "organisation", "'OPCC'"))
                .named("of others, private, accepted", "of others", "organisation", "'OPCC'")
                .named("of others, released, heard", "of others", andWith(RELEASED, "organisation", "'OPCC'"))
                .named("of others, released, run by oneself", "of others", andWith(RELEASED, "organisation", "'OPCC'"))
                .named(
                        "of others, released, accepted, kept away",
                        "of others",
                        andWith(RELEASED, "organisation", "'OPCC'"));
        for (var rowClass : List.of(
                "own, withheld",
                "own, in another's name",
                "own, changed in another's name",
                "own, recalled",
                "own, released",
                "own, released now",
                "own, recalled without a reason",
                "own, of another version",
                "own, released, recalled once the item is closed",
                "own, released, recalled with a reason")) {
            entry.given(rowClass, conference(false))
                    .given(rowClass, roundTheTable("HCC"))
                    .given(rowClass, researchOf("HCC", 1))
                    .given(rowClass, PLANNED_HEARING);
        }
        var said = """
                insert into conferences.research_event (id, research, item, listing, organisation, entry, act, at, actor, actor_name, sealed)
                values (%s, %s, %s, 1, 'HCC', %s, 'RECALLED', now() + interval '1 hour', :me, 'S', '\\x01') on conflict do nothing
                """.formatted(OTHER_ROW, RESEARCH, CONFERENCE_ITEM, ROW);
        entry.given("own, released, recalled with a reason", said)
                .given("own, released, recalled once the item is closed", said, ITEM_IS_CLOSED);
        for (var rowClass : List.of(
                "of others, released",
                "of others, released, accepted",
                "of others, recalled, accepted",
                "of others, private, accepted",
                "of others, released, heard",
                "of others, released, run by oneself",
                "of others, released, accepted, kept away")) {
            entry.given(rowClass, conference(rowClass.contains("run by")))
                    .given(rowClass, researchOf("OPCC", 1))
                    .given(rowClass, rowClass.contains("heard") ? HEARD_HEARING : PLANNED_HEARING);
            if (!rowClass.contains("run by")) {
                entry.given(rowClass, roundTheTable("HCC"));
            }
            if (rowClass.contains("accepted") || rowClass.contains("heard")) {
                entry.given(rowClass, ACCEPTED_STATEMENT);
            }
        }
        entry.given("of others, released, accepted, kept away", KEPT_AWAY);
        recalledForOthers(entry);
    }

    /// Staff of the forum recall for an agency that is not round the table any more, and for no other.
    private static void recalledForOthers(Table entry) {
        entry.named("of others, released, recalled for them", "of others", andWith(RELEASED, "organisation", "'OPCC'"))
                .named("of others, private, recalled for them", "of others", "organisation", "'OPCC'")
                .named(
                        "of others, released, recalled for them, round the table",
                        "of others",
                        andWith(RELEASED, "organisation", "'OPCC'"))
                .named(
                        "of others, released, recalled for them, kept away",
                        "of others",
                        andWith(RELEASED, "organisation", "'OPCC'"));
        for (var rowClass : List.of(
                "of others, released, recalled for them",
                "of others, private, recalled for them",
                "of others, released, recalled for them, round the table",
                "of others, released, recalled for them, kept away")) {
            entry.change(rowClass, rowClass, "state = 'RECALLED', released_at = now()")
                    .given(rowClass, conference(true))
                    .given(rowClass, researchOf("OPCC", 1))
                    .given(rowClass, PLANNED_HEARING)
                    .given(rowClass, recalledBy(":me", ROW));
        }
        entry.named("of others, recalled by oneself", "of others", andWith(RECALLED, "organisation", "'OPCC'"))
                .named("of others, recalled by somebody", "of others", andWith(RECALLED, "organisation", "'OPCC'"))
                .named("of others, another one recalled", "of others", andWith(RECALLED, "organisation", "'OPCC'"))
                .named(
                        "of others, recalled, returned by oneself",
                        "of others",
                        andWith(RECALLED, "organisation", "'OPCC'"))
                .named(
                        "of others, recalled by oneself, round the table again",
                        "of others",
                        andWith(RECALLED, "organisation", "'OPCC'"))
                .named("of others, private again, recalled by oneself", "of others", "organisation", "'OPCC'");
        var events = Map.of(
                "of others, recalled by oneself", recalledBy(":me", ROW),
                "of others, recalled by somebody", recalledBy(":somebody", ROW),
                "of others, another one recalled", recalledBy(":me", ANOTHER),
                "of others, recalled, returned by oneself",
                        recalledBy(":me", ROW)
                                .replace("'RECALLED'", "'RELEASED'")
                                .replace("'\\x01'", "null"),
                "of others, recalled by oneself, round the table again", recalledBy(":me", ROW),
                "of others, private again, recalled by oneself", recalledBy(":me", ROW));
        events.forEach((rowClass, event) -> entry.given(rowClass, conference(true))
                .given(rowClass, researchOf("OPCC", 1))
                .given(rowClass, PLANNED_HEARING)
                .given(rowClass, event));
        for (var rowClass : List.of(
                "of others, released, recalled for them, round the table",
                "of others, released, recalled for them, kept away",
                "of others, recalled by oneself, round the table again")) {
            entry.given(rowClass, roundTheTable("OPCC"));
        }
        entry.given("of others, released, recalled for them, kept away", KEPT_AWAY.replace("'HCC'", "'OPCC'"));
    }

    private static String recalledBy(String actor, String entry) {
        return """
                insert into conferences.research_event (id, research, item, listing, organisation, entry, act, at, actor, actor_name, sealed)
                values (%s, %s, %s, 1, 'OPCC', %s, 'RECALLED', now() + interval '1 hour', %s, 'S', '\\x01') on conflict do nothing
                """.formatted(OTHER_ROW, RESEARCH, CONFERENCE_ITEM, entry, actor);
    }

    private static String[] andWith(String[] pairs, String... more) {
        return Stream.concat(Stream.of(pairs), Stream.of(more)).toArray(String[]::new);
    }

    private static final String[] RELEASED = {"state", "'RELEASED'", "released_at", "now()"};
    private static final String[] RECALLED = {"state", "'RECALLED'", "released_at", "now()"};

    private static final String[] RETURNED_BY_OTHERS = {
        "organisation",
        "'OPCC'",
        "state",
        "'RETURNED'",
        "result",
        "'HELD'",
        "returned_by",
        ":somebody",
        "returned_at",
        "now()"
    };

    /// Classes of a table of research that hang on the item.
    private static Table ofConference(Table table) {
        table.as("own")
                .as("own, of the next listing", "listing", "2")
                .as("own, not round the table")
                .as("own, kept away")
                .as("own, of a closed item")
                .as("of others", "organisation", "'OPCC'")
                .as("of others, run by oneself", "organisation", "'OPCC'");
        for (var rowClass : table.classes()) {
            table.given(rowClass, conference(rowClass.contains("run by")));
            if (rowClass.startsWith("own") && !rowClass.contains("not round")) {
                table.given(rowClass, roundTheTable("HCC"));
            }
        }
        table.given("own, kept away", KEPT_AWAY);
        return table.given("own, of a closed item", ITEM_IS_CLOSED);
    }

    private static final String ITEM_IS_CLOSED = """
            update conferences.item set state = 'CLOSED', closed_on = date '2020-02-01', outcome = 'MANAGED'
             where id = %s and state <> 'CLOSED'
            """.formatted(CONFERENCE_ITEM);

    /// A listed item of a forum of Hull, and two meetings.
    private static String[] conference(boolean run) {
        var all = new ArrayList<>(List.of("""
                insert into conferences.forum (code, group_code, area, name, about, person_attends, asks_section_42, threshold,
                                               threshold_rule, confidentiality)
                values ('SAMPLE', 'SAMPLE', 'HULL', 'S', 'place', false, false, '{S}', 'any', 'S') on conflict do nothing
                """, """
                insert into conferences.item (id, ref, forum, about, organisation, referred_by, referred_by_name, referred_at, due_on,
                                              exploitation, state, wrapped, sealed)
                values (%s, 'CI-9999901', 'SAMPLE', 'place', 'ERYC', :somebody, 'S', now(), date '2020-01-01', 'LABOUR', 'ACCEPTED',
                        '\\x01', '\\x01')
                on conflict do nothing
                """.formatted(CONFERENCE_ITEM), """
                insert into meetings.meeting (ref, group_code, starts_at, minutes)
                values ('MT-99990019', 'HMSP_STRATEGIC_BOARD', now(), 60) on conflict do nothing
                """));
        if (run) {
            all.add("""
                    insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
                    values (%s, 'SAMPLE', :me, 'S', 'chair', date '2020-01-01') on conflict do nothing
                    """.formatted(ROW));
        }
        return all.toArray(String[]::new);
    }

    private static String roundTheTable(String organisation) {
        return """
                insert into conferences.invitation (id, item, organisation, why, invited_by, invited_by_name, invited_at)
                values (%s, %s, '%s', 'core', :somebody, 'S', now()) on conflict do nothing
                """.formatted(ROW, CONFERENCE_ITEM, organisation);
    }

    private static String researchOf(String organisation, int listing) {
        return """
                insert into conferences.research (id, item, listing, organisation)
                values (%s, %s, %d, '%s') on conflict do nothing
                """.formatted(RESEARCH, CONFERENCE_ITEM, listing, organisation);
    }

    private static final String KEPT_AWAY = """
            insert into conferences.exclusion (id, item, organisation, sealed, excluded_by, excluded_by_name, excluded_at)
            values (%s, %s, 'HCC', '\\x01', :somebody, 'S', now()) on conflict do nothing
            """.formatted(ROW, CONFERENCE_ITEM);

    private static final String PLANNED_HEARING = """
            insert into conferences.hearing (id, item, meeting, position, minutes)
            values (%s, %s, 'MT-99990019', 1, 15) on conflict do nothing
            """.formatted(ROW, CONFERENCE_ITEM);

    /// Those of HCC were there.
    private static final String HEARD_HEARING = """
            with heard as (
              insert into conferences.hearing (id, item, meeting, position, minutes, state, began_at, ended_at)
              values (%1$s, %2$s, 'MT-99990019', 1, 15, 'HEARD', now(), now()) on conflict do nothing)
            insert into conferences.presence (id, hearing, item, organisation, answer)
            values (%1$s, %1$s, %2$s, 'HCC', 'PRESENT') on conflict do nothing
            """.formatted(ROW, CONFERENCE_ITEM);

    private static final String ACCEPTED_STATEMENT = """
            insert into conferences.acceptance (id, meeting, person, person_name, organisation, statement, accepted_at)
            values (%s, 'MT-99990019', :me, 'S', 'HCC', 'S', now()) on conflict do nothing
            """.formatted(ROW);

    private static final String HEARD_AT = "'00000000-0000-4000-8000-0000000000d1'::uuid";
    private static final String HEARD_OF = "'00000000-0000-4000-8000-0000000000d2'::uuid";

    private static final String[] SAID = {
        "of others",
        "round the table",
        "was there",
        "was there, not accepted",
        "was absent",
        "was there, kept away",
        "added later",
        "added later, withdrawn",
        "all added later",
        "run by oneself",
        "run by oneself, not accepted",
        "run by oneself, kept away"
    };

    /// What is said of an item in a meeting, who was there and who else reads it. The agency of those who try is HCC.
    private void trainingPacks() {
        table("training.pack", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'TP-99990001'", "version", "1", "title", "'S'", "audience", "'S'")
                .row("owner", ":somebody", "owner_name", "'S'")
                .change("title = 'T'")
                .as("own area", "area", "'HULL'")
                .as("other area", "area", "'EAST_RIDING'")
                .as("of all areas");
        var others = new String[] {"writers", OF_SOMEBODY};
        var published =
                new String[] {"state", "'PUBLISHED'", "reviewed_by", ANOTHER, "published_on", "date '2020-01-02'"};
        var review = new String[] {"state", "'IN_REVIEW'", "submitted_by", ":somebody"};
        table("training.pack_version", "id")
                .under("training.pack")
                .distinct("id", "pack")
                .row("id", ROW, "pack", ROW, "number", "1", "version", "1", "title", "'S'", "audience", "'S'")
                .row("content", "'{}'", "writers", "array[:me]::uuid[]")
                .change("review_note = 'S'")
                .named("draft, own area", "own area", "area", "'HULL'")
                .named("draft, other area", "other area", "area", "'EAST_RIDING'")
                .named("draft, of all areas", "of all areas")
                .named("draft, own area, in another's name", "own area", with(others, "area", "'HULL'"))
                .named("draft, another area as of the own", "other area", "area", "'HULL'")
                .change(
                        "draft, own area, written without being a writer",
                        "draft, own area, in another's name",
                        "content = '{\"s\": 1}'")
                .change("draft, own area, published at once", "draft, own area", PUBLISHED_PACK)
                .named("in review, own area", "own area", with(with(others, review), "area", "'HULL'"))
                .named("in review, other area", "other area", with(with(others, review), "area", "'EAST_RIDING'"))
                .named("in review, written by oneself", "own area", with(review, "area", "'HULL'"))
                .change("in review, own area, published", "in review, own area", PUBLISHED_PACK)
                .change(
                        "in review, own area, published in another's name",
                        "in review, own area",
                        PUBLISHED_PACK.replace(":me", ANOTHER))
                .change("in review, written by oneself, published", "in review, written by oneself", PUBLISHED_PACK)
                .change("in review, own area, written on", "in review, own area", "content = '{\"s\": 1}'")
                .change("in review, own area, a writer left out", "in review, own area", "writers = array[:me]::uuid[]")
                .named("published, own area", "own area", with(published, "area", "'HULL'"))
                .named("published, other area", "other area", with(published, "area", "'EAST_RIDING'"))
                .named("published, of all areas", "of all areas", published);
        table("training.pack_event", "id")
                .under("training.pack")
                .row("id", ROW, "pack", ROW, "at", "now()", "actor", ":me", "actor_name", "'S'", "headline", "'S'")
                .change("words = 'S'")
                .as("own area")
                .as("other area")
                .as("of all areas")
                .named("own area, in another's name", "own area", "actor", ":somebody");
    }

    private static final String PUBLISHED_PACK =
            "state = 'PUBLISHED', reviewed_by = :me, published_on = date '2020-01-02'";

    private void trainingSessions() {
        table("training.session", "id")
                .under("training.pack_version")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'TS-99990001'", "version", "1", "pack", ROW, "pack_version", ROW)
                .row("title", "'S'", "audience", "'S'", "starts_at", "timestamptz '2020-02-01 10:00Z'")
                .row("ends_at", "timestamptz '2020-02-01 12:00Z'", "place", "'S'", "capacity", "5")
                .row("planned_by", ":me", "planned_by_name", "'S'")
                .change("about = 'S'")
                .named("own area", "published, own area", "area", "'HULL'")
                .named("other area", "published, other area", "area", "'EAST_RIDING'")
                .named("of all areas", "published, of all areas")
                .named("own area, with a draft", "draft, own area", "area", "'HULL'")
                .named(
                        "own area, in another's name",
                        "published, own area",
                        "area",
                        "'HULL'",
                        "planned_by",
                        ":somebody")
                .named("own area, shown to everybody", "published, own area", "area", "'HULL'", "public", "true")
                .named(
                        "own area, ended",
                        "published, own area",
                        "area",
                        "'HULL'",
                        "state",
                        "'ENDED'",
                        "ended_at",
                        "now()")
                .named(
                        "own area, shown to everybody, ended",
                        "published, own area",
                        "area",
                        "'HULL'",
                        "public",
                        "true",
                        "state",
                        "'ENDED'",
                        "ended_at",
                        "now()")
                .named(
                        "own area, shown to everybody, cancelled",
                        "published, own area",
                        "area",
                        "'HULL'",
                        "public",
                        "true",
                        "state",
                        "'CANCELLED'",
                        "reason",
                        "'S'")
                .change("own area, ended, moved", "own area, ended", "place = 'T'")
                .change("own area, ended, planned again", "own area, ended", "state = 'PLANNED'")
                .change("own area, cancelled", "own area", "state = 'CANCELLED', reason = 'S'");
        table("training.session_trainer", "id")
                .under("training.session")
                .distinct("id", "person")
                .row("id", ROW, "session", ROW, "person", ":somebody", "person_name", "'S'", "version", "1")
                .change("ended_at = now()")
                .as("own area", "area", "'HULL'")
                .as("other area", "area", "'EAST_RIDING'")
                .as("of all areas")
                .named("another area as of the own", "other area", "area", "'HULL'");
        var enrolled = table("training.enrolment", "id")
                .under("training.session")
                .row("id", ROW, "session", ROW, "version", "1", "name", "'S'", "state", "'ENROLLED'")
                .row("queued_at", "now()", "enrolled_by", ":somebody", "enrolled_by_name", "'S'")
                .change("attended = true");
        enrolled.named("own, other area", "other area", "area", "'EAST_RIDING'", "person", ":me")
                .named("taken by oneself, other area", "other area", "area", "'EAST_RIDING'", "enrolled_by", ":me")
                .as("own area", "area", "'HULL'")
                .as("other area", "area", "'EAST_RIDING'")
                .as("of all areas")
                .named("another area as of the own", "other area", "area", "'HULL'");
        table("training.session_event", "id")
                .under("training.session")
                .row("id", ROW, "session", ROW, "at", "now()", "actor", ":me", "actor_name", "'S'", "headline", "'S'")
                .change("words = 'S'")
                .as("own area")
                .as("other area")
                .as("of all areas")
                .named("own area, in another's name", "own area", "actor", ":somebody");
        table("training.session_mail", "id")
                .under("training.enrolment")
                .row("id", ROW, "enrolment", ROW, "kind", "'place'", "made_at", "now()")
                .change("due = false")
                .as("own area")
                .as("of all areas");
        table("training.enrolment_link", "token_hash")
                .under("training.enrolment")
                .row("token_hash", "'\\x" + "0".repeat(62) + "02'", "enrolment", ROW, "made_at", "now()")
                .change("made_at = now()")
                .as("own area")
                .as("of all areas");
    }

    private void conferencesMeeting() {
        var minute = table("conferences.minute", "id")
                .distinct("id", "hearing")
                .row("id", ROW, "hearing", HEARD_AT, "item", HEARD_OF, "section", "'OPTIONS'", "version", "1")
                .row("written_at", "now()", "written_by", ":me", "written_by_name", "'S'", "sealed", "'\\x01'")
                .change("sealed = '\\x02', written_by = :me");
        var revision = table("conferences.minute_revision", "id")
                .row("id", ROW, "hearing", HEARD_AT, "item", HEARD_OF, "section", "'OPTIONS'", "revision", "1")
                .row("beside", "false", "correction", "false", "written_at", "now()", "written_by", ":me")
                .row("written_by_name", "'S'", "sealed", "'\\x01'")
                .change("revision = 2");
        var risk = table("conferences.risk", "id")
                .row("id", ROW, "item", HEARD_OF, "hearing", HEARD_AT, "added_at", "now()", "sealed", "'\\x01'")
                .change("added_at = now()");
        var score = table("conferences.risk_score", "id")
                .row(
                        "id",
                        ROW,
                        "risk",
                        ANOTHER,
                        "item",
                        HEARD_OF,
                        "hearing",
                        HEARD_AT,
                        "likelihood",
                        "2",
                        "impact",
                        "3")
                .row("ended", "false", "scored_at", "now()", "scored_by", ":me", "scored_by_name", "'S'")
                .row("sealed", "'\\x01'")
                .change("impact = 4");
        var sent = table("conferences.minutes_sent", "hearing")
                .row(
                        "hearing",
                        HEARD_AT,
                        "item",
                        HEARD_OF,
                        "due_on",
                        "date '2020-01-01'",
                        "sent_on",
                        "date '2020-01-01'")
                .row("sent_by", ":me", "sent_by_name", "'S'")
                .change("sent_on = date '2020-01-02'");
        var presence = table("conferences.presence", "id")
                .distinct("id", "organisation")
                .row("id", ROW, "hearing", HEARD_AT, "item", HEARD_OF, "organisation", "'OPCC'", "answer", "'PRESENT'")
                .row("version", "1")
                .change("answer = 'ABSENT'");
        var audience = table("conferences.audience", "id")
                .row(
                        "id",
                        ROW,
                        "hearing",
                        HEARD_AT,
                        "item",
                        HEARD_OF,
                        "organisation",
                        "'OPCC'",
                        "basis",
                        "'SAFEGUARDING'")
                .row(
                        "sealed",
                        "'\\x01'",
                        "added_by",
                        ":me",
                        "added_by_name",
                        "'S'",
                        "added_at",
                        "now()",
                        "version",
                        "1")
                .change("withdrawn_at = now()");
        for (var table : List.of(minute, revision, risk, score, sent, presence, audience)) {
            for (var rowClass : SAID) {
                table.as(rowClass).given(rowClass, heardAs(rowClass));
            }
        }
        for (var rowClass : List.of("was there", "run by oneself")) {
            revision.as(rowClass + ", a correction", "correction", "true")
                    .given(rowClass + ", a correction", heardAs(rowClass))
                    .as(rowClass + ", a correction kept beside", "correction", "true", "beside", "true")
                    .given(rowClass + ", a correction kept beside", heardAs(rowClass));
        }
        var another = "run by oneself, in another's name";
        minute.as(another, "written_by", ":somebody")
                .given(another, heardAs("run by oneself"))
                .change("run by oneself, changed in another's name", "run by oneself", "written_by = :somebody")
                .given("run by oneself, changed in another's name", heardAs("run by oneself"));
        revision.as(another, "written_by", ":somebody").given(another, heardAs("run by oneself"));
        score.as(another, "scored_by", ":somebody").given(another, heardAs("run by oneself"));
        sent.as(another, "sent_by", ":somebody").given(another, heardAs("run by oneself"));
        audience.as(another, "added_by", ":somebody").given(another, heardAs("run by oneself"));
        var elsewhere = "run by oneself, of the hearing of another item";
        for (var table : List.of(minute, revision, risk, score, sent, presence, audience)) {
            table.as(elsewhere, "hearing", OTHER_ROW).given(elsewhere, heardAs("run by oneself"));
            table.given(elsewhere, HEARD_ELSEWHERE);
        }
        var ofAnother = "run by oneself, of a risk of another item";
        score.as(ofAnother, "risk", OTHER_ROW)
                .given(ofAnother, heardAs("run by oneself"))
                .given(ofAnother, HEARD_ELSEWHERE)
                .given(ofAnother, """
                        insert into conferences.risk (id, item, hearing, added_at, sealed)
                        values (%1$s, '00000000-0000-4000-8000-0000000000d4', %1$s, now(), '\\x01') on conflict do nothing
                        """.formatted(OTHER_ROW));
        risksSaidBefore(risk);
        var planned = "run by oneself, not heard yet";
        sent.as(planned)
                .given(planned, heardAs("run by oneself"))
                .given(planned, "update conferences.hearing set state = 'PLANNED' where id = " + HEARD_AT);
        table("conferences.acceptance", "id")
                .distinct("id", "person")
                .row("id", ROW, "meeting", "'MT-99990009'", "person_name", "'S'", "organisation", "'HCC'")
                .row("statement", "'S'", "accepted_at", "now()")
                .change("observer = true")
                .as("own", "person", ":me")
                .as("of somebody", "person", ":somebody")
                .as("of somebody, run by oneself", "person", ":somebody")
                .given("own", HEARING_FORUM)
                .given("of somebody", HEARING_FORUM)
                .given("of somebody, run by oneself", HEARING_FORUM)
                .given("of somebody, run by oneself", HEARING_STAFF);
        acceptancesThatOthersKeep();
    }

    /// Only whoever runs the forum of the meeting, today, reads who accepted.
    private void acceptancesThatOthersKeep() {
        var elsewhere = "of somebody, run by oneself, of a meeting of another group";
        var staff = Map.of(
                "of somebody, run by somebody",
                "values ('00000000-0000-4000-8000-0000000000d3', 'SAMPLE_MEETING', :somebody, 'S', 'chair', date '2020-01-01', null)",
                "of somebody, run by oneself later",
                "values ('00000000-0000-4000-8000-0000000000d3', 'SAMPLE_MEETING', :me, 'S', 'chair', date '2999-01-01', null)",
                "of somebody, run by oneself until then",
                "values ('00000000-0000-4000-8000-0000000000d3', 'SAMPLE_MEETING', :me, 'S', 'chair', date '2020-01-01', date '2020-02-01')");
        var acceptance = table("conferences.acceptance")
                .as(elsewhere, "person", ":somebody", "meeting", "'MT-99990010'")
                .given(elsewhere, HEARING_FORUM)
                .given(elsewhere, HEARING_STAFF)
                .given(elsewhere, """
                        insert into meetings.meeting (ref, group_code, starts_at, minutes)
                        values ('MT-99990010', 'HMSP_STRATEGIC_BOARD', now(), 60) on conflict do nothing
                        """);
        new TreeMap<>(staff)
                .forEach((rowClass, values) -> acceptance
                        .as(rowClass, "person", ":somebody")
                        .given(rowClass, HEARING_FORUM)
                        .given(rowClass, """
                                insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day, to_day) %s
                                on conflict do nothing
                                """.formatted(values)));
    }

    /// Whoever hears the item again reads the risks that were said before.
    private static void risksSaidBefore(Table risk) {
        for (var later : List.of("heard again", "put off", "another item heard", "not there again")) {
            var rowClass = "was absent, " + later;
            risk.as(rowClass).given(rowClass, heardAs("was absent")).given(rowClass, """
                            with again as (
                              insert into conferences.hearing (id, item, meeting, position, minutes, state, began_at, ended_at)
                              values (%1$s, %2$s, 'MT-99990009', 3, 15, '%3$s', now(), now()) on conflict do nothing)
                            insert into conferences.presence (id, hearing, item, organisation, answer)
                            values (%1$s, %1$s, %2$s, 'HCC', '%4$s') on conflict do nothing
                            """.formatted(
                            OTHER_ROW,
                            later.startsWith("another") ? "'00000000-0000-4000-8000-0000000000d4'::uuid" : HEARD_OF,
                            later.equals("put off") ? "PUT_OFF" : "HEARD",
                            later.startsWith("not there") ? "ABSENT" : "PRESENT"));
        }
        risk.given("was absent, another item heard", """
                insert into conferences.invitation (id, item, organisation, why, invited_by, invited_by_name, invited_at)
                values (%s, '00000000-0000-4000-8000-0000000000d4', 'HCC', 'core', :somebody, 'S', now()) on conflict do nothing
                """.formatted(OTHER_ROW));
    }

    private static final String[] HEARING_FORUM = {"""
        insert into conferences.forum (code, group_code, area, name, about, person_attends, asks_section_42, threshold,
                                       threshold_rule, confidentiality)
        values ('SAMPLE_MEETING', 'SAMPLE_MEETING', 'HULL', 'S', 'place', false, false, '{S}', 'any', 'S')
        on conflict do nothing
        """, """
        insert into meetings.meeting (ref, group_code, area, starts_at, minutes)
        values ('MT-99990009', 'SAMPLE_MEETING', 'HULL', timestamptz '2020-01-01 10:00Z', 60) on conflict do nothing
        """};

    private static final String HEARING_STAFF = """
            insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
            values ('00000000-0000-4000-8000-0000000000d3', 'SAMPLE_MEETING', :me, 'S', 'chair', date '2020-01-01')
            on conflict do nothing
            """;

    private static final String HEARD_ITEMS = """
            insert into conferences.item (id, ref, forum, about, organisation, referred_by, referred_by_name, referred_at, due_on,
                                          exploitation, state, wrapped, sealed)
            select i.id, i.ref, 'SAMPLE_MEETING', 'place', 'ERYC', :somebody, 'S', now(), date '2020-01-01', 'LABOUR', 'HEARD',
                   '\\x01', '\\x01'
              from (values (%s, 'CI-9999908'), ('00000000-0000-4000-8000-0000000000d4'::uuid, 'CI-9999909')) i (id, ref)
            on conflict do nothing
            """.formatted(HEARD_OF);

    private static final String HEARD_HEARING_OF_IT = """
            insert into conferences.hearing (id, item, meeting, position, minutes, state, began_at, ended_at)
            values (%s, %s, 'MT-99990009', 1, 15, 'HEARD', now(), now()) on conflict do nothing
            """.formatted(HEARD_AT, HEARD_OF);

    private static final String HEARD_ELSEWHERE = """
            insert into conferences.hearing (id, item, meeting, position, minutes, state, began_at, ended_at)
            values (%s, '00000000-0000-4000-8000-0000000000d4', 'MT-99990009', 2, 15, 'HEARD', now(), now()) on conflict do nothing
            """.formatted(OTHER_ROW);

    private static final String RISK_OF_IT = """
            insert into conferences.risk (id, item, hearing, added_at, sealed) values (%s, %s, %s, now(), '\\x01')
            on conflict do nothing
            """.formatted(ANOTHER, HEARD_OF, HEARD_AT);

    /// What stands for somebody who is this to an item that was heard.
    private static String[] heardAs(String who) {
        var all = new ArrayList<String>(List.of(HEARING_FORUM));
        all.addAll(List.of(HEARD_ITEMS, HEARD_HEARING_OF_IT, RISK_OF_IT));
        if (who.startsWith("run by oneself")) {
            all.add(HEARING_STAFF);
        } else if (!who.equals("of others")) {
            all.add("""
                    insert into conferences.invitation (id, item, organisation, why, invited_by, invited_by_name, invited_at)
                    values ('00000000-0000-4000-8000-0000000000d5', %s, 'HCC', 'core', :somebody, 'S', now()) on conflict do nothing
                    """.formatted(HEARD_OF));
        }
        if (!who.contains("not accepted")) {
            all.add("""
                    insert into conferences.acceptance (id, meeting, person, person_name, organisation, statement, accepted_at)
                    values ('00000000-0000-4000-8000-0000000000d6', 'MT-99990009', :me, 'S', 'HCC', 'S', now()) on conflict do nothing
                    """);
        }
        if (who.startsWith("was ")) {
            all.add("""
                    insert into conferences.presence (id, hearing, item, organisation, answer)
                    values ('00000000-0000-4000-8000-0000000000d7', %s, %s, 'HCC', '%s') on conflict do nothing
                    """.formatted(HEARD_AT, HEARD_OF, who.contains("absent") ? "ABSENT" : "DEPUTY"));
        }
        if (who.contains("added later")) {
            all.add("""
                    insert into conferences.audience (id, hearing, item, organisation, basis, sealed, added_by, added_by_name, added_at,
                                                      withdrawn_at)
                    values ('00000000-0000-4000-8000-0000000000d8', %s, %s, %s, 'SAFEGUARDING', '\\x01', :somebody, 'S', now(), %s)
                    on conflict do nothing
                    """.formatted(
                            HEARD_AT,
                            HEARD_OF,
                            who.startsWith("all") ? "null" : "'HCC'",
                            who.contains("withdrawn") ? "now()" : "null"));
        }
        if (who.contains("kept away")) {
            all.add("""
                    insert into conferences.exclusion (id, item, organisation, sealed, excluded_by, excluded_by_name, excluded_at)
                    values ('00000000-0000-4000-8000-0000000000d9', %s, 'HCC', '\\x01', :somebody, 'S', now()) on conflict do nothing
                    """.formatted(HEARD_OF));
        }
        return all.toArray(String[]::new);
    }

    private static final String HEARD_ITEM = "'00000000-0000-4000-8000-0000000000f5'::uuid";
    private static final String FAR_ITEM = "'00000000-0000-4000-8000-0000000000f6'::uuid";

    /// Actions of a conference, offers to another area, and feedback. The agency of those who try is HCC.
    private void conferencesAfter() {
        var action = table("conferences.action", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'CX-9999901'", "item", HEARD_ITEM, "organisation", "'HCC'", "version", "1")
                .row("immediate", "true", "due_on", "date '2020-01-01'", "given_by", ":me", "given_by_name", "'S'")
                .row("given_at", "now()", "sealed", "'\\x01'")
                .change("due_on = date '2020-02-01'")
                .as("own")
                .as("own, kept away")
                .as("own, not round the table")
                .as("own, run by oneself")
                .as("own, done", "state", "'DONE'", "done_on", "date '2020-01-01'")
                .as("of others", "organisation", "'OPCC'")
                .as("of others, run by oneself", "organisation", "'OPCC'")
                .as("of others, run by oneself, kept away", "organisation", "'OPCC'")
                .as("of others, run by oneself, not round the table", "organisation", "'ERYC'")
                .as("of others, run by oneself, in another's name", "organisation", "'OPCC'", "given_by", ":somebody")
                .as("of others, run by oneself, of a hearing", with(OF_A_HEARING, "item", HEARD_ITEM))
                .as("of others, run by oneself, of a hearing of another item", with(OF_A_HEARING, "item", FAR_ITEM))
                .as("of others, run by oneself, done at once", "organisation", "'OPCC'", "state", "'DROPPED'")
                .as("of others, heard", with(OF_A_HEARING, "item", HEARD_ITEM))
                .as("of others, heard, not accepted", with(OF_A_HEARING, "item", HEARD_ITEM))
                .as("of others, run by oneself, round another table", "organisation", "'ERYC'")
                .as("of others, run by oneself, no longer round the table", "organisation", "'ERYC'")
                .as(
                        "of others, run by oneself, of the hearing of a neighbour",
                        "organisation",
                        "'OPCC'",
                        "immediate",
                        "false",
                        "hearing",
                        OTHER_ROW)
                .change("own, reopened", "own, done", "state = 'OPEN', done_on = null");
        for (var rowClass : action.classes()) {
            action.given(rowClass, conferenceOf(rowClass.contains("run by")))
                    .given(rowClass, invitedTo(ROW, HEARD_ITEM, "OPCC"), invitedTo(ANOTHER, FAR_ITEM, "OPCC"));
            if (!rowClass.contains("not round")) {
                action.given(rowClass, invitedTo(OTHER_ROW, HEARD_ITEM, "HCC"));
            }
            if (rowClass.contains("kept away")) {
                action.given(rowClass, keptAwayFrom(HEARD_ITEM));
            }
            if (rowClass.contains("hear")) {
                action.given(rowClass, """
                        with heard as (
                          insert into conferences.hearing (id, item, meeting, position, minutes, state, began_at, ended_at)
                          values (%1$s, %2$s, 'MT-99990008', 1, 15, 'HEARD', now(), now()) on conflict do nothing)
                        insert into conferences.presence (id, hearing, item, organisation, answer)
                        values (%1$s, %1$s, %2$s, 'HCC', 'PRESENT') on conflict do nothing
                        """.formatted(ROW, HEARD_ITEM));
            }
            if (rowClass.equals("of others, heard")) {
                action.given(rowClass, """
                        insert into conferences.acceptance (id, meeting, person, person_name, organisation, statement, accepted_at)
                        values (%s, 'MT-99990008', :me, 'S', 'HCC', 'S', now()) on conflict do nothing
                        """.formatted(ROW));
            }
        }
        action.given(
                        "of others, run by oneself, round another table",
                        NEAR_ITEM_TOO,
                        invitedTo("'00000000-0000-4000-8000-0000000000f8'", NEXT_ITEM, "ERYC"))
                .given("of others, run by oneself, no longer round the table", """
                        insert into conferences.invitation (id, item, organisation, why, invited_by, invited_by_name, invited_at, withdrawn_at)
                        values ('00000000-0000-4000-8000-0000000000f8', %s, 'ERYC', 'core', :somebody, 'S', now(), now())
                        on conflict do nothing
                        """.formatted(HEARD_ITEM))
                .given("of others, run by oneself, of the hearing of a neighbour", NEAR_ITEM_TOO, """
                        insert into conferences.hearing (id, item, meeting, position, minutes, state, began_at, ended_at)
                        values (%s, %s, 'MT-99990008', 2, 15, 'HEARD', now(), now()) on conflict do nothing
                        """.formatted(
                                OTHER_ROW, NEXT_ITEM));
        transfersOfConferences();
        feedbackOfConferences();
    }

    private static final String NEXT_ITEM = "'00000000-0000-4000-8000-0000000000f7'::uuid";

    /// A second item of the same forum.
    private static final String NEAR_ITEM_TOO = """
            insert into conferences.item (id, ref, forum, about, organisation, referred_by, referred_by_name, referred_at, due_on,
                                          exploitation, state, wrapped, sealed)
            values (%s, 'CI-9999907', 'SAMPLE_NEAR', 'place', 'ERYC', :somebody, 'S', now(), date '2020-01-01', 'LABOUR', 'ACCEPTED',
                    '\\x01', '\\x01')
            on conflict do nothing
            """.formatted(NEXT_ITEM);

    private static final String[] OF_A_HEARING = {"organisation", "'OPCC'", "immediate", "false", "hearing", ROW};

    private static String[] with(String[] pairs, String... more) {
        return Stream.concat(Stream.of(pairs), Stream.of(more)).toArray(String[]::new);
    }

    /// An item of a forum of Hull, one of a forum elsewhere, and a meeting; the forum of Hull is run by who tries,
    /// or by nobody.
    private static String[] conferenceOf(boolean run) {
        var forum = """
                insert into conferences.forum (code, group_code, area, name, about, person_attends, asks_section_42, threshold,
                                               threshold_rule, confidentiality)
                values ('%1$s', '%1$s', '%2$s', 'S', 'place', false, false, '{S}', 'any', 'S') on conflict do nothing
                """;
        var item = """
                insert into conferences.item (id, ref, forum, about, organisation, referred_by, referred_by_name, referred_at, due_on,
                                              exploitation, state, wrapped, sealed)
                values (%s, '%s', '%s', 'place', 'ERYC', :somebody, 'S', now(), date '2020-01-01', 'LABOUR', 'ACCEPTED', '\\x01',
                        '\\x01')
                on conflict do nothing
                """;
        var all = new ArrayList<>(List.of(
                forum.formatted("SAMPLE_NEAR", "HULL"),
                forum.formatted("SAMPLE_NEAR_TOO", "HULL"),
                forum.formatted("SAMPLE_FAR", "EAST_RIDING"),
                item.formatted(HEARD_ITEM, "CI-9999905", "SAMPLE_NEAR"),
                item.formatted(FAR_ITEM, "CI-9999906", "SAMPLE_FAR"),
                """
                insert into meetings.meeting (ref, group_code, starts_at, minutes)
                values ('MT-99990008', 'HMSP_STRATEGIC_BOARD', now(), 60) on conflict do nothing
                """));
        if (run) {
            all.add("""
                    insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
                    values (%s, 'SAMPLE_NEAR', :me, 'S', 'chair', date '2020-01-01') on conflict do nothing
                    """.formatted(OTHER_ROW));
        }
        return all.toArray(String[]::new);
    }

    private static String invitedTo(String id, String item, String organisation) {
        return """
                insert into conferences.invitation (id, item, organisation, why, invited_by, invited_by_name, invited_at)
                values (%s, %s, '%s', 'core', :somebody, 'S', now()) on conflict do nothing
                """.formatted(id, item, organisation);
    }

    private static String keptAwayFrom(String item) {
        return """
                insert into conferences.exclusion (id, item, organisation, sealed, excluded_by, excluded_by_name, excluded_at)
                values (%s, %s, 'HCC', '\\x01', :somebody, 'S', now()) on conflict do nothing
                """.formatted(OTHER_ROW, item);
    }

    private void transfersOfConferences() {
        var far = new String[] {
            "item", FAR_ITEM, "item_ref", "'CI-9999906'", "from_forum", "'SAMPLE_FAR'", "to_forum", "'SAMPLE_NEAR'"
        };
        var transfer = table("conferences.transfer", "id")
                .distinct("id", "item")
                .row("id", ROW, "item", HEARD_ITEM, "item_ref", "'CI-9999905'", "about", "'place'", "version", "1")
                .row("from_forum", "'SAMPLE_NEAR'", "to_forum", "'SAMPLE_FAR'", "basis", "'BASIS'", "sealed", "'\\x01'")
                .row("offered_by", ":me", "offered_by_name", "'S'", "offered_at", "now()")
                .change("state = 'WITHDRAWN', answered_at = now()")
                .as("of others")
                .as("run by oneself")
                .as("run by oneself, kept away")
                .as("run by oneself, in another's name", "offered_by", ":somebody")
                .as("run by oneself, to the own area", "to_forum", "'SAMPLE_NEAR_TOO'")
                .as("run by oneself, from another forum", "from_forum", "'SAMPLE_NEAR_TOO'")
                .as("run by oneself, by another reference", "item_ref", "'CI-9999907'")
                .as("run by oneself, about somebody", "about", "'person'")
                .as("run by oneself, withdrawn", "state", "'WITHDRAWN'", "answered_at", "now()")
                .as("offered to oneself, run by oneself", far)
                .as("offered to oneself, run by oneself, kept away", far)
                .as(
                        "offered to oneself, run by oneself, withdrawn",
                        with(far, "state", "'WITHDRAWN'", "answered_at", "now()"))
                .as("offered to others", far)
                .as("round the table")
                .as("run by oneself, of another item", "item", NEXT_ITEM)
                .change(
                        "run by oneself, accepted by oneself",
                        "run by oneself",
                        "state = 'ACCEPTED', answered_at = now(), new_ref = 'CI-9999908'");
        for (var rowClass : transfer.classes()) {
            transfer.given(rowClass, conferenceOf(rowClass.contains("run by")));
            if (rowClass.startsWith("round")) {
                transfer.given(rowClass, invitedTo(OTHER_ROW, HEARD_ITEM, "HCC"));
            }
            if (rowClass.endsWith("of another item")) {
                transfer.given(rowClass, NEAR_ITEM_TOO);
            }
            if (rowClass.contains("kept away")) {
                transfer.given(rowClass, keptAwayFrom(rowClass.startsWith("offered") ? FAR_ITEM : HEARD_ITEM));
            }
        }
    }

    private void feedbackOfConferences() {
        var feedback = table("conferences.feedback", "id")
                .row("id", ROW, "item", HEARD_ITEM, "on_day", "date '2020-01-01'", "sealed", "'\\x01'")
                .row("given_by", ":me", "given_by_name", "'S'", "given_at", "now()")
                .as("of others")
                .as("round the table")
                .as("round the table, kept away")
                .as("run by oneself")
                .as("run by oneself, in another's name", "given_by", ":somebody")
                .as("run by oneself, kept away");
        for (var rowClass : feedback.classes()) {
            feedback.given(rowClass, conferenceOf(rowClass.contains("run by")));
            if (rowClass.startsWith("round")) {
                feedback.given(rowClass, invitedTo(OTHER_ROW, HEARD_ITEM, "HCC"));
            }
            if (rowClass.contains("kept away")) {
                feedback.given(rowClass, keptAwayFrom(HEARD_ITEM));
            }
        }
    }

    /// For what whoever tries reads just now.
    private static String purpose(String purpose) {
        return """
                insert into intelligence.stated_purpose (id, person, purpose, reason, from_at, until_at)
                select gen_random_uuid(), :me, '%s', 'S', now() - interval '1 minute', now() + interval '1 hour'
                 where not exists (select from intelligence.stated_purpose where person = :me)
                """.formatted(purpose);
    }

    private static String condition(String purposes, String until, String ended) {
        return """
                insert into intelligence.handling_condition (id, report, unit, organisation, purposes, may_export, may_link, from_at,
                                                             until_at, set_by, set_by_name, ended_at)
                values (%s, %s, 'HUMBERSIDE_POLICE', 'GLAA', '{%s}', true, true, now() - interval '2 days', %s, :somebody, 'S', %s)
                on conflict do nothing
                """.formatted(OTHER_ROW, ROW, purposes, until, ended);
    }

    private static String given(String until, String recalled) {
        return """
                insert into intelligence.dissemination (id, report, unit, report_version, organisation, person, person_name, purpose,
                                                        basis, may_export, sent_by, sent_by_name, sent_at, until_at, recalled_at)
                values (%s, %s, 'HUMBERSIDE_POLICE', 1, 'HCC', :me, 'S', 'SAFEGUARD', 'S', false, :somebody, 'S',
                        now() - interval '2 days', %s, %s)
                on conflict do nothing
                """.formatted(OTHER_ROW, ROW, until, recalled);
    }

    /// Reports over every handling, state and purpose, and what hangs on them.
    private void intelligenceReports() {
        table("intelligence.stated_purpose", "id")
                .row("id", ROW, "purpose", "'ASSESS'", "reason", "'S'", "from_at", "now() - interval '1 minute'")
                .row("until_at", "now() + interval '1 hour'")
                .change("until_at = now()")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody")
                .as(
                        "own, of later",
                        "person",
                        ":me",
                        "from_at",
                        "now() + interval '1 hour'",
                        "until_at",
                        "now() + interval '2 hours'")
                .change("own, made longer", "own", "until_at = now() + interval '2 hours'");
        var current = new String[] {"state", "'CURRENT'", "sanitised_on", "date '2020-01-02'"};
        var report = table("intelligence.report", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'IR-9999901'", "version", "1", "unit", "'HUMBERSIDE_POLICE'", "about", "'S'")
                .row("handling", "'C'", "marking", "'OFFICIAL'", "regime", "'LAW_ENFORCEMENT'", "priority", "'LOW'")
                .row("graded_on", "date '2020-01-01'", "review_group", "4", "review_on", "date '2026-01-01'")
                .change("about = 'T'")
                .as("P, current", with(List.of(current), "handling", "'P'"))
                .as("P, current, without a purpose", with(List.of(current), "handling", "'P'"))
                .as("P, draft", "handling", "'P'")
                .as("P, withdrawn", with(List.of(current), "handling", "'P'", "state", "'WITHDRAWN'"))
                .as("C, current, nobody named", current)
                .as("C, current, named for this purpose", current)
                .as("C, current, named for another purpose", current)
                .as("C, current, named, over", current)
                .as("C, current, named, ended", current)
                .as("C, draft, named for this purpose")
                .as("C, current, given to oneself", current)
                .as("C, current, given to oneself, over", current)
                .as("C, current, given to oneself, recalled", current)
                .as("C, current, deletion asked by another", current)
                .as("C, current, deletion asked by oneself", current)
                .as("C, draft, rests on what oneself told")
                .as("C, draft, given to oneself")
                .as("of another unit, P, current", with(List.of(current), "handling", "'P'", "unit", "'GLAA'"))
                .as("of another unit, P, draft", "handling", "'P'", "unit", "'GLAA'");
        for (var one : report.classes()) {
            if (!one.contains("without a purpose")) {
                report.given(one, purpose("ASSESS"));
            }
        }
        for (var table : List.of(report)) {
            table.then("C, current, named for this purpose", condition("ASSESS", "now() + interval '1 day'", "null"))
                    .then("C, draft, named for this purpose", condition("ASSESS", "now() + interval '1 day'", "null"))
                    .then(
                            "C, current, named for another purpose",
                            condition("REVIEW", "now() + interval '1 day'", "null"))
                    .then("C, current, named, over", condition("ASSESS", "now() - interval '1 day'", "null"))
                    .then("C, current, named, ended", condition("ASSESS", "now() + interval '1 day'", "now()"))
                    .then("C, current, given to oneself", given("now() + interval '1 day'", "null"))
                    .then("C, draft, given to oneself", given("now() + interval '1 day'", "null"))
                    .then("C, current, given to oneself, over", given("now() - interval '1 day'", "null"))
                    .then("C, current, given to oneself, recalled", given("now() + interval '1 day'", "now()"))
                    .then("C, current, deletion asked by another", deletionAsked(":somebody"))
                    .then("C, current, deletion asked by oneself", deletionAsked(":me"))
                    .then("C, draft, rests on what oneself told", restsOnOwn());
        }
        table("intelligence.report_item", "id")
                .under("intelligence.report")
                .distinct("id", "position")
                .row("id", ROW, "report", ROW, "position", "1", "text", "'S'", "source_evaluation", "'2'")
                .row("information_assessment", "'C'")
                .change("text = 'T'")
                .as("P, current")
                .as("P, current, without a purpose")
                .as("P, draft")
                .as("C, current, nobody named")
                .as("C, current, named for this purpose")
                .as("C, current, named, ended")
                .as("C, current, given to oneself")
                .as("C, draft, rests on what oneself told")
                .as("of another unit, P, current")
                .as("of another unit, P, draft")
                .given("C, current, named for this purpose", condition("ASSESS", "now() + interval '1 day'", "null"))
                .given("C, current, named, ended", condition("ASSESS", "now() + interval '1 day'", "now()"))
                .given("C, current, given to oneself", given("now() + interval '1 day'", "null"))
                .given("C, draft, rests on what oneself told", restsOnOwn());
        table("intelligence.handling_condition", "id")
                .under("intelligence.report")
                .row("id", ROW, "report", ROW, "unit", "'HUMBERSIDE_POLICE'", "version", "1", "organisation", "'GLAA'")
                .row("purposes", "'{ASSESS}'", "may_export", "true", "may_link", "true", "from_at", "now()")
                .row("until_at", "now() + interval '1 day'", "set_by", ":me", "set_by_name", "'S'")
                .change("ended_at = now()")
                .as("P, current")
                .as("P, current, without a purpose")
                .as("C, current, nobody named")
                .named("C, in another's name", "C, current, nobody named", "set_by", ":somebody")
                .named("C, of a third organisation", "C, current, nobody named", "organisation", "'NCA'")
                .named("C, ended already", "C, current, nobody named", "ended_at", "now()")
                .change("C, ended, opened again", "C, ended already", "ended_at = null");
        table("intelligence.dissemination", "id")
                .under("intelligence.report")
                .row("id", ROW, "report", ROW, "unit", "'HUMBERSIDE_POLICE'", "report_version", "1", "version", "1")
                .row("organisation", "'HCC'", "person", ":somebody", "person_name", "'S'", "purpose", "'SAFEGUARD'")
                .row("basis", "'S'", "may_export", "false", "sent_by", ":me", "sent_by_name", "'S'", "sent_at", "now()")
                .row("until_at", "now() + interval '1 day'")
                .change("recalled_at = now()")
                .as("C, current, nobody named")
                .as("P, current, without a purpose")
                .named("to oneself", "C, current, nobody named", "person", ":me")
                .named("in another's name", "C, current, nobody named", "sent_by", ":somebody")
                .named("recalled", "C, current, nobody named", "recalled_at", "now()")
                .named("to oneself, recalled", "C, current, nobody named", "person", ":me", "recalled_at", "now()")
                .named(
                        "to oneself, over",
                        "C, current, nobody named",
                        "person",
                        ":me",
                        "sent_at",
                        "now() - interval '2 days'",
                        "until_at",
                        "now() - interval '1 day'")
                .change("recalled, given again", "recalled", "recalled_at = null");
        table("intelligence.dissemination_look", "id")
                .under("intelligence.dissemination")
                .row("id", ROW, "dissemination", ROW, "at", "now()")
                .as("C, current, nobody named")
                .as("to oneself")
                .named("recalled", "recalled")
                .as("to oneself, recalled")
                .as("to oneself, over");
        table("intelligence.report_event", "id")
                .under("intelligence.report")
                .row("id", ROW, "report", ROW, "version", "1", "at", "now()", "actor", ":me", "actor_name", "'S'")
                .row("event", "'{}'")
                .change("event = '{}'")
                .as("P, current")
                .as("P, current, without a purpose")
                .as("C, current, named for this purpose")
                .as("of another unit, P, current")
                .named("in another's name", "P, current", "actor", ":somebody");
        table("intelligence.review", "id")
                .under("intelligence.report")
                .row("id", ROW, "report", ROW, "decision", "'KEEP'", "reason", "'S'", "decided_on", "date '2020-01-01'")
                .row("by", ":me", "by_name", "'S'", "next_on", "date '2026-01-01'")
                .change("reason = 'T'")
                .as("P, current")
                .as("P, current, without a purpose")
                .as("C, current, named for this purpose")
                .as("of another unit, P, current")
                .named("in another's name", "P, current", "by", ":somebody");
        table("intelligence.deletion", "id")
                .under("intelligence.report")
                .distinct("id", "ref", "report")
                .row("id", ROW, "ref", "'IX-9999901'", "version", "1", "report", ROW, "object_ref", "'IR-9999901'")
                .row("unit", "'HUMBERSIDE_POLICE'", "reason", "'TIME'", "asked_by_name", "'S'", "asked_at", "now()")
                .change("state = 'REFUSED', decided_by = :me, decided_at = now()")
                .named("asked by oneself", "P, current", "asked_by", ":me")
                .named("asked by another", "P, current", "asked_by", ":somebody")
                .named("asked by oneself, of another unit's report", "of another unit, P, current", "asked_by", ":me")
                .named(
                        "refused as soon as asked by oneself",
                        "P, current",
                        "asked_by",
                        ":me",
                        "state",
                        "'REFUSED'",
                        "decided_by",
                        ANOTHER)
                .named(
                        "refused to another",
                        "P, current",
                        "asked_by",
                        ":somebody",
                        "state",
                        "'REFUSED'",
                        "decided_by",
                        ANOTHER)
                .named("asked by another, without a purpose", "P, current, without a purpose", "asked_by", ":somebody")
                .named(
                        "done",
                        "P, current",
                        "asked_by",
                        ":somebody",
                        "decided_by",
                        ANOTHER,
                        "state",
                        "'DONE'",
                        "counts",
                        "'{}'")
                .change(
                        "asked by another, decided in another's name",
                        "asked by another",
                        "state = 'REFUSED', decided_by = " + ANOTHER);
        var deletion = tables.get("intelligence.deletion");
        deletion.named("asked by another, to a source", "P, current", "asked_by", ":somebody")
                .given("asked by another, to a source", sourceOf(":me"), originOf(OTHER_ROW));
        var told = new String[] {"report", "null", "submission", OTHER_ROW, "asked_by", ":me"};
        deletion.named("of what was told, asked by oneself", "P, current", told)
                .named("of what was told, in hand, asked by oneself", "P, current", told)
                .named("of what was told, rested on, asked by oneself", "P, current", told)
                .named("of what oneself told, asked by oneself", "P, current", told)
                .named("of what was told, asked by another", "P, current", with(List.of(told), "asked_by", ":somebody"))
                .named(
                        "of what oneself told, asked by another",
                        "P, current",
                        with(List.of(told), "asked_by", ":somebody"));
        for (var one : deletion.classes()) {
            if (one.contains("told")) {
                deletion.given(
                        one,
                        sourceOf(one.contains("oneself told") ? ":me" : ":somebody"),
                        originOf(OTHER_ROW),
                        submissionOf(OTHER_ROW, one.contains("in hand") ? "IN_HAND" : "NOT_USED"),
                        submissionOf(ANOTHER, "NOT_USED").replace("IS-9999902", "IS-9999903"));
            }
        }
        deletion.given(
                "of what was told, rested on, asked by oneself",
                "update intelligence.submission set reports = 1 where id = " + OTHER_ROW);
        table("intelligence.receiving_unit", "area", "from_date")
                .row(
                        "area",
                        "'HULL'",
                        "from_date",
                        "date '2019-01-01'",
                        "unit",
                        "'HCC'",
                        "set_by",
                        "'S'",
                        "version",
                        "1")
                .change("unit = 'ERYC'")
                .as("any");
        table("intelligence.review_rule", "review_group", "from_date")
                .row("review_group", "4", "from_date", "date '2019-01-01'", "about", "'S'", "first_months", "1")
                .row("again_months", "1", "set_by", "'S'", "version", "1")
                .change("about = 'T'")
                .as("any");
    }

    private static String deletionAsked(String by) {
        return """
                insert into intelligence.deletion (id, ref, report, object_ref, unit, reason, asked_by, asked_by_name, asked_at)
                values (%s, 'IX-9999902', %s, 'IR-9999901', 'HUMBERSIDE_POLICE', 'TIME', %s, 'S', now()) on conflict do nothing
                """.formatted(OTHER_ROW, ROW, by);
    }

    private static String sourceOf(String person) {
        return """
                insert into intelligence_sources.source (id, number, keeper, person, person_name, organisation, made_on)
                values (%s, 'SN-9999902', 'HUMBERSIDE_POLICE', %s, 'S', 'HCC', date '2020-01-01') on conflict do nothing
                """.formatted(OTHER_ROW, person);
    }

    /// A source that the system of a partner told, kept where nobody of the samples keeps sources.
    private static String[] systemTold(String system) {
        return new String[] {"person", ANOTHER, "keeper", "'NCA'", "consumer", system};
    }

    private static String originOf(String submission) {
        return "insert into intelligence_sources.origin (submission, source, told_at) values (%s, %s, now()) on conflict do nothing"
                .formatted(submission, OTHER_ROW);
    }

    private static String submissionOf(String id, String state) {
        return """
                insert into intelligence.submission (id, ref, unit, area, source, received_on, urgent, harm, contact, state, officer)
                values (%s, 'IS-9999902', 'HUMBERSIDE_POLICE', 'HULL', 'SN-9999902', date '2020-01-01', false, 'NO', false, '%s', %s)
                on conflict do nothing
                """.formatted(id, state, state.equals("RECEIVED") ? "null" : ANOTHER);
    }

    private static String restsOnOwn() {
        return String.join(
                "; ", sourceOf(":me"), originOf(OTHER_ROW), submissionOf(OTHER_ROW, "IN_HAND"), """
                insert into intelligence_sources.basis (report, submission, unit, report_ref, made_on)
                values (%s, %s, 'HUMBERSIDE_POLICE', 'IR-9999901', date '2020-01-01') on conflict do nothing
                """.formatted(
                                ROW, OTHER_ROW));
    }

    /// Submissions and the register of sources: one's own, those of the unit, and of nobody one knows.
    private void intelligenceSubmissions() {
        table("intelligence_sources.source", "id")
                .distinct("id", "number", "person")
                .row("id", ROW, "number", "'SN-9999901'", "keeper", "'HUMBERSIDE_POLICE'", "person_name", "'S'")
                .row("organisation", "'HCC'", "made_on", "date '2020-01-01'")
                .change("person_name = 'T'")
                .as("own", "person", ":me")
                .as("other", "person", ":somebody")
                .as("other, kept elsewhere", "person", ":somebody", "keeper", "'NCA'")
                .as("told by oneself as a system, kept elsewhere", systemTold(":me"))
                .as("told by another system, kept elsewhere", systemTold(":somebody"))
                .as("own, of a system", "person", ":me", "keeper", "'NCA'", "consumer", ":somebody");
        table("intelligence_sources.assessment", "id")
                .under("intelligence_sources.source")
                .row("id", ROW, "source", ROW, "risk", "'LOW'", "sealed", "'\\x01'", "at", "now()", "by", ":me")
                .row("by_name", "'S'")
                .change("risk = 'HIGH'")
                .as("own")
                .as("other")
                .as("other, kept elsewhere")
                .named("other, in another's name", "other", "by", ":somebody");
        table("intelligence_sources.opening", "id")
                .under("intelligence_sources.source")
                .row("id", ROW, "source", ROW, "at", "now()", "by", ":me", "by_name", "'S'", "reason", "'S'")
                .change("reason = 'T'")
                .as("own")
                .as("other")
                .as("other, kept elsewhere")
                .named("other, in another's name", "other", "by", ":somebody");
        var submission = table("intelligence.submission", "id")
                .distinct("id", "ref")
                .row("id", ROW, "ref", "'IS-9999901'", "version", "1", "unit", "'HUMBERSIDE_POLICE'", "area", "'HULL'")
                .row("source", "'SN-9999902'", "received_on", "date '2020-01-01'", "urgent", "false", "harm", "'NO'")
                .row("contact", "false")
                .change("state = 'IN_HAND', officer = :me, officer_name = 'S'")
                .as("own")
                .as("other")
                .as("other, without a purpose")
                .as("other, of another unit", "unit", "'NCA'")
                .as("other, in hand", "state", "'IN_HAND'", "officer", ANOTHER)
                .as("own, in hand", "state", "'IN_HAND'", "officer", ANOTHER)
                .as("own, rested on", "reports", "1")
                .as("own, gone", "state", "'GONE'", "officer", ANOTHER)
                .as("other, used", "state", "'USED'", "officer", ANOTHER)
                .as("other, not used", "state", "'NOT_USED'", "officer", ANOTHER)
                .change("other, not used, destroyed alone", "other, not used", "state = 'GONE'")
                .as("other, gone", "state", "'GONE'", "officer", ANOTHER)
                .as("other, gone, without a purpose", "state", "'GONE'", "officer", ANOTHER)
                .as("other, gone, rested on", "state", "'GONE'", "officer", ANOTHER, "reports", "1")
                .change("own, heard", "own", "heard_on = date '2020-01-02'")
                .change("other, in hand, used", "other, in hand", "state = 'USED', answered_on = date '2020-01-02'")
                .change("other, heard by another", "other", "heard_on = date '2020-01-02'")
                .change("other, destroyed at once", "other", "state = 'GONE', officer = :me");
        for (var one : submission.classes()) {
            submission.given(one, sourceOf(one.startsWith("own") ? ":me" : ":somebody"), originOf(ROW));
            if (!one.contains("without a purpose")) {
                submission.given(one, purpose("ASSESS"));
            }
        }
        table("exchange.api_submission", "ref").over(submission); // to no person anything
        table("intelligence.submission_text", "submission")
                .under("intelligence.submission")
                .row("submission", ROW, "unit", "'HUMBERSIDE_POLICE'", "sealed", "'\\x01'", "wrapped", "'\\x01'")
                .change("sealed = '\\x02'")
                .as("own")
                .as("other")
                .as("other, without a purpose")
                .as("other, of another unit", "unit", "'NCA'")
                .as("other, in hand")
                .as("own, in hand")
                .as("own, gone")
                .as("other, used")
                .as("other, gone")
                .as("other, gone, without a purpose")
                .as("other, gone, rested on")
                .named("own, text for another unit", "own", "unit", "'NCA'")
                .named("other, gone, text of another unit", "other, gone", "unit", "'NCA'");
        var origin = table("intelligence_sources.origin", "submission")
                .row("submission", ROW, "source", OTHER_ROW, "told_at", "now()")
                .change("told_at = now()")
                .as("own")
                .as("other")
                .as("other, beside a source of one's own");
        for (var one : origin.classes()) {
            origin.given(one, sourceOf(one.equals("own") ? ":me" : ":somebody"), submissionOf(ROW, "RECEIVED"));
        }
        origin.given(
                "other, beside a source of one's own",
                sourceOf(":me").replace(OTHER_ROW, ANOTHER).replace("SN-9999902", "SN-9999903"));
        origin.as("of a system that is oneself");
        origin.given(
                "of a system that is oneself",
                sourceOf(":somebody")
                        .replace("made_on)", "made_on, consumer)")
                        .replace("date '2020-01-01')", "date '2020-01-01', :me)"),
                submissionOf(ROW, "RECEIVED"));
        var basis = table("intelligence_sources.basis", "report", "submission")
                .under("intelligence.report")
                .row(
                        "report",
                        ROW,
                        "submission",
                        OTHER_ROW,
                        "unit",
                        "'HUMBERSIDE_POLICE'",
                        "report_ref",
                        "'IR-9999901'")
                .row("made_on", "date '2020-01-01'")
                .change("made_on = date '2020-01-02'")
                .named("of a draft", "P, draft")
                .named("of a draft, of what oneself told", "P, draft")
                .named("of a current report", "P, current")
                .named("of a current report, without a purpose", "P, current, without a purpose")
                .named("of a report to delete", "C, current, deletion asked by another")
                .named("of a current report, of what oneself told", "P, current")
                .named("of another unit, of what oneself told", "of another unit, P, current", "unit", "'GLAA'")
                .named("of another unit's report", "of another unit, P, current")
                .named("of a draft, of what was just received", "P, draft")
                .given("of a report to delete", deletionAsked(":somebody"));
        for (var one : basis.classes()) {
            basis.given(
                    one,
                    sourceOf(one.contains("oneself") ? ":me" : ":somebody"),
                    originOf(OTHER_ROW),
                    submissionOf(OTHER_ROW, one.contains("received") ? "RECEIVED" : "IN_HAND"),
                    submissionOf(ANOTHER, "IN_HAND").replace("IS-9999902", "IS-9999903"));
        }
    }
}
