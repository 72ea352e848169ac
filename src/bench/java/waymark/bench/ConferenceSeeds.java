package waymark.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.matching.PlaceTokens;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.Place;
import waymark.directory.RefGenerator;
import waymark.kernel.Ref;

/// Forums with years of invented items about places, a day that is being heard and a day that is to be prepared. Sealed
/// with the keys of the running program and copied past policies and triggers.
final class ConferenceSeeds {

    /// The forum with the two days.
    static final String FORUM = "BENCH_FORUM_1";

    /// Its meeting of today, and the one that is to be prepared.
    static final String TODAY = "MT-990001";

    static final String COMING = "MT-990002";

    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC);
    private static final int ITEMS_A_MEETING = 6;
    private static final int COORDINATORS = 4;
    private static final int MEMBERS = 4;

    private static final String FORUMS = """
            with f as (select n, 'BENCH_FORUM_' || n as code from generate_series(1, %1$d) n),
            groups as (
              insert into directory.group_ (code, name, tier, cadence, position)
              select code, 'Invented conference ' || n, 'case', 'as_needed', 900 + n from f
            ), areas as (
              insert into directory.group_area (group_code, area) select code, 'HULL' from f
            ), seats as (
              insert into directory.seat (group_code, code, title, organisation, position)
              select f.code, 'SEAT_' || o.place, 'Seat ' || o.place, o.code, o.place
                from f, (select code, row_number() over (order by position) as place from directory.organisation
                          order by position limit %2$d) o
            )
            insert into conferences.forum (code, group_code, area, name, purpose, about, person_attends, asks_section_42, threshold,
                                           threshold_rule, confidentiality)
            select code, code, 'HULL', 'Invented conference ' || n, 'Agencies plan together', 'both', false, true,
                   array['Risk of serious harm'], 'all', 'What is said here stays here.'
              from f
            """;

    private static final String PEOPLE = """
            with organisations as (
              select code, row_number() over (order by position) as place from directory.organisation order by position limit %2$d
            ), planned as (
              select gen_random_uuid() as id, 'conferring-' || o.place || '-' || n as name, o.code as organisation, false as runs, '' as forum
                from organisations o, generate_series(1, %3$d) n
              union all
              select gen_random_uuid(), 'coordinating-' || f || '-' || n, (select code from organisations order by place limit 1), true,
                     'BENCH_FORUM_' || f
                from generate_series(1, %1$d) f, generate_series(1, %4$d) n
            ), accounts as (
              insert into access.account (id, email, name, organisation, organisation_name, enrolled_at)
              select id, name || '@example.org', 'Invented ' || name, organisation, organisation, now() from planned
            ), terms as (
              insert into access.terms_acceptance (account, edition, accepted_at) select id, 1, now() from planned
            ), agreement as (
              insert into access.sharing_acceptance (organisation, edition, accepted_by, accepted_by_name, accepted_at)
              select distinct on (organisation) organisation, 1, id, 'Invented', now() from planned on conflict do nothing
            ), clearances as (
              insert into access.clearance (id, person, organisation, kind, from_date, to_date, recorded_by, recorded_by_name, recorded_at)
              select gen_random_uuid(), id, organisation, kind, current_date - 100, current_date + 600, gen_random_uuid(), 'Invented', now()
                from planned, unnest(array['vetting', 'training']) kind
            ), staff as (
              insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
              select gen_random_uuid(), forum, id, name, 'coordinator', date '2020-01-01' from planned where runs
            ), known as (
              insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
              select id, 'PE-' || upper(left(replace(id::text, '-', ''), 7)), name, organisation, 'Officer', '', '', date '2020-01-01'
                from planned
            )
            insert into access.role_grant (person, role, scope, from_date, granted_by)
            select id, 'member', 'partnership', date '2020-01-01', id from planned
            union all
            select id, role, 'area:HULL', date '2020-01-01', id
              from planned, unnest(array['conference_coordinator', 'conference_chair']) role where runs
            union all
            select id, 'conference_member', 'organisation:' || organisation, date '2020-01-01', id from planned where not runs
            """;

    private static final String ACCEPTANCES = """
            insert into conferences.acceptance (id, meeting, person, person_name, organisation, statement, accepted_at)
            select gen_random_uuid(), m, id, name, organisation, 'Stays here', now()
              from access.account, unnest(array['%s', '%s']) m
             where email like 'conferring-%%' or email like 'coordinating-1-%%'
            """.formatted(TODAY, COMING);

    private static final String GATHERED = """
            select format('%s items of %s forums (%s open), %s invitations, %s returns of research with %s entries, %s sections of minutes, %s actions',
                          (select count(*) from conferences.item), (select count(*) from conferences.forum),
                          (select count(*) from conferences.item where state <> 'CLOSED'), (select count(*) from conferences.invitation),
                          (select count(*) from conferences.research), (select count(*) from conferences.research_entry),
                          (select count(*) from conferences.minute), (select count(*) from conferences.action))
            """;

    /// How much there is.
    ///
    /// @param years of each forum, with a meeting every two weeks
    /// @param items of each of the two days
    /// @param agencies round the table for each of these
    record Amount(int years, int forums, int items, int agencies) {}

    private final Amount amount;
    private final DataSource source;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final CaseCipher cipher;
    private final PlaceTokens places;
    private final Random random = new Random(1);
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private List<String> agencies = List.of();
    private UUID coordinator = new UUID(0, 0);
    private int meetings = 990_002;

    private ConferenceSeeds(Amount amount, DataSource source, ApplicationContext parts) {
        this.amount = amount;
        this.source = source;
        this.db = parts.getBean(JdbcClient.class);
        this.transaction = parts.getBean(TransactionTemplate.class);
        this.cipher = parts.getBean(CaseCipher.class);
        this.places = parts.getBean(PlaceTokens.class);
    }

    /// Adds all of it to the running database and says what is in it now.
    static String added(Scratch scratch, Amount amount) throws Exception {
        long began = System.nanoTime();
        try (var source = CaseSeeds.source(scratch);
                var parts = CaseSeeds.parts(scratch, source)) {
            var seeds = new ConferenceSeeds(amount, source, parts);
            seeds.fill();
            return seeds.db.sql(GATHERED).query(String.class).single()
                    + "; written in %d s".formatted((System.nanoTime() - began) / 1_000_000_000);
        }
    }

    private void fill() {
        db.sql(FORUMS.formatted(amount.forums(), amount.agencies())).update();
        db.sql(PEOPLE.formatted(amount.forums(), amount.agencies(), MEMBERS, COORDINATORS))
                .update();
        agencies = db.sql("select organisation from directory.seat where group_code = ? order by position")
                .param(FORUM)
                .query(String.class)
                .list();
        coordinator = db.sql("select id from access.account where email = 'coordinating-1-1@example.org'")
                .query(UUID.class)
                .single();
        for (int forum = 1; forum <= amount.forums(); forum++) {
            var code = "BENCH_FORUM_" + forum;
            for (int back = amount.years() * 26; back > 0; back--) {
                int weeks = back * 2;
                transaction.executeWithoutResult(_ -> past(code, DAY.minusWeeks(weeks)));
            }
        }
        transaction.executeWithoutResult(_ -> today());
        transaction.executeWithoutResult(_ -> coming());
        db.sql(ACCEPTANCES).update();
        db.sql("vacuum analyze").update();
    }

    private void past(String forum, LocalDate day) {
        var meeting = "MT-" + ++meetings;
        meeting(meeting, forum, day, "approved");
        for (int place = 1; place <= ITEMS_A_MEETING; place++) {
            var item = uuid();
            var round = round(8);
            boolean closed = random.nextInt(20) > 0;
            item(item, forum, closed ? "CLOSED" : "HEARD", day.minusDays(20), closed ? day.plusDays(40) : null);
            round.forEach(agency -> invited(item, agency, day.minusDays(18)));
            var hearing = heard(item, meeting, place, day, round);
            for (int action = 0; action < 2; action++) {
                action(item, hearing, round.get(action), day.plusDays(14), closed || random.nextInt(5) > 0);
            }
        }
        copy();
    }

    /// Two thirds were heard; the next is being heard.
    private void today() {
        meeting(TODAY, FORUM, DAY, "in_progress");
        for (int place = 1; place <= amount.items(); place++) {
            var item = uuid();
            boolean heard = place <= amount.items() * 2 / 3;
            item(item, FORUM, heard ? "HEARD" : "LISTED", DAY.minusDays(20), null);
            agencies.forEach(agency -> invited(item, agency, DAY.minusDays(18)));
            agencies.forEach(agency -> research(item, agency, DAY.minusDays(5)));
            if (heard) {
                var hearing = heard(item, TODAY, place, DAY, agencies);
                action(item, hearing, agencies.get(place % agencies.size()), DAY.plusDays(14), false);
                action(item, hearing, agencies.get((place + 1) % agencies.size()), DAY.plusDays(14), false);
            } else {
                planned(item, place);
            }
        }
        copy();
    }

    /// Referrals that wait for a decision.
    private void coming() {
        meeting(COMING, FORUM, DAY.plusDays(10), "planned");
        for (int place = 1; place <= amount.items(); place++) {
            item(uuid(), FORUM, "REFERRED", DAY, null);
        }
        copy();
    }

    private void meeting(String ref, String forum, LocalDate day, String state) {
        boolean approved = state.equals("approved");
        line(
                "meetings.meeting (ref, group_code, area, starts_at, minutes, place, state, checked_on, checked_by, approved_on,"
                        + " approved_by, approved_at)",
                ref,
                forum,
                "HULL",
                at(day),
                600,
                "Guildhall",
                state,
                approved ? day : null,
                approved ? coordinator : null,
                approved ? day : null,
                approved ? coordinator : null,
                approved ? ref : null);
    }

    private void item(UUID id, String forum, String state, LocalDate referred, @Nullable LocalDate closed) {
        var wrapped = cipher.ownKey(id);
        boolean decided = !state.equals("REFERRED");
        var ref = RefGenerator.next("CI", random);
        line(
                "conferences.item (id, ref, version, forum, about, organisation, referred_by, referred_by_name, referred_at, due_on,"
                        + " exploitation, state, decided_on, risk_before, risk_now, closed_on, outcome, wrapped, sealed,"
                        + " place_token)",
                id,
                ref,
                decided ? 3 : 1,
                forum,
                "place",
                agencies.get(0),
                coordinator,
                "Invented",
                at(referred),
                referred.plusDays(2),
                "LABOUR",
                state,
                decided ? referred.plusDays(1) : null,
                decided ? 12 : null,
                decided ? 6 : null,
                closed,
                closed == null ? null : "MANAGED",
                wrapped,
                seal(id, "conferences.item", id, "sealed", details(ref)),
                HexFormat.of().parseHex(Objects.requireNonNull(places.written(address(ref)))));
        for (var headline : List.of("Referred", "Accepted", "Listed", "Hearing began", "Heard")) {
            if (decided || headline.equals("Referred")) {
                line(
                        "conferences.item_event (id, item, at, on_day, actor, actor_name, act, headline, staff_only)",
                        uuid(),
                        id,
                        at(referred),
                        referred,
                        coordinator,
                        "Invented",
                        "refer_to_conference",
                        headline,
                        false);
            }
        }
    }

    private static String address(Ref ref) {
        return ref + " Sample Street";
    }

    private static String details(Ref ref) {
        return """
                {"subject":"Car wash %1$s","identifiers":"Also called the wash","concern":"People sleep in the back room",\
                "tried":"Visits and two letters","threshold":["Risk of serious harm"],"awareness":"PLACE","reason":"",\
                "basis":"SAFEGUARDING","feared":"","safe":"","wishes":"","advocate":"","capacityView":"",\
                "section42":"NOT_APPLICABLE","section42Notes":"","address":"%2$s","premises":"Car wash",\
                "visits":"May: four people seen","licensing":"None known","returned":""}""".formatted(ref, address(ref));
    }

    private void invited(UUID item, String agency, LocalDate day) {
        line(
                "conferences.invitation (id, item, organisation, why, invited_by, invited_by_name, invited_at)",
                uuid(),
                item,
                agency,
                "core",
                coordinator,
                "Invented",
                at(day));
    }

    private void planned(UUID item, int place) {
        var hearing = uuid();
        boolean begun = place == amount.items() * 2 / 3 + 1;
        line(
                "conferences.hearing (id, item, meeting, position, minutes, state, agenda_sent_on, began_at)",
                hearing,
                item,
                TODAY,
                place,
                15,
                "PLANNED",
                DAY.minusDays(6),
                begun ? at(DAY) : null);
        if (begun) {
            said(item, hearing, DAY, agencies);
        }
    }

    private UUID heard(UUID item, String meeting, int place, LocalDate day, List<String> round) {
        var hearing = uuid();
        line(
                "conferences.hearing (id, item, meeting, position, minutes, state, agenda_sent_on, began_at, ended_at)",
                hearing,
                item,
                meeting,
                place,
                15,
                "HEARD",
                day.minusDays(6),
                at(day),
                at(day).plusSeconds(900));
        said(item, hearing, day, round);
        line(
                "conferences.minutes_sent (hearing, item, due_on, sent_on, sent_by, sent_by_name)",
                hearing,
                item,
                day.plusDays(7),
                day,
                coordinator,
                "Invented");
        return hearing;
    }

    /// Who was there, what was said, and two risks.
    private void said(UUID item, UUID hearing, LocalDate day, List<String> round) {
        for (var agency : round) {
            line(
                    "conferences.presence (id, hearing, item, organisation, answer)",
                    uuid(),
                    hearing,
                    item,
                    agency,
                    random.nextInt(6) == 0 ? "APOLOGY" : "PRESENT");
        }
        for (var section : List.of("DISCUSSION", "STRENGTHS", "OPTIONS", "DECISION")) {
            var minute = uuid();
            var words = """
                    {"words":"Invented. The agencies talked it over and agreed what each does until the next meeting.",\
                    "dissent":"","withoutQuorum":"","correction":""}""";
            line(
                    "conferences.minute (id, hearing, item, section, written_at, written_by, written_by_name, sealed)",
                    minute,
                    hearing,
                    item,
                    section,
                    at(day),
                    coordinator,
                    "Invented",
                    seal(item, "conferences.minute", minute, "sealed", words));
        }
        for (int number = 0; number < 2; number++) {
            var risk = uuid();
            var score = uuid();
            line(
                    "conferences.risk (id, item, hearing, added_at, sealed)",
                    risk,
                    item,
                    hearing,
                    at(day),
                    seal(item, "conferences.risk", risk, "sealed", "Harm at night"));
            line(
                    "conferences.risk_score (id, risk, item, hearing, likelihood, impact, ended, scored_at, scored_by, scored_by_name,"
                            + " sealed)",
                    score,
                    risk,
                    item,
                    hearing,
                    3,
                    4,
                    false,
                    at(day),
                    coordinator,
                    "Invented",
                    seal(item, "conferences.risk_score", score, "sealed", "A patrol"));
        }
    }

    /// One return with a fact that is released and an opinion that is not.
    private void research(UUID item, String agency, LocalDate day) {
        var research = uuid();
        line(
                "conferences.research (id, item, listing, organisation, state, searched_on, result, returned_by, returned_at)",
                research,
                item,
                1,
                agency,
                "RETURNED",
                day,
                "HELD",
                coordinator,
                at(day));
        line(
                "conferences.research_search (research, item, listing, organisation, identifiers, systems)",
                research,
                item,
                1,
                agency,
                seal(item, "conferences.research_search", research, "identifiers", "1 Sample Street"),
                seal(item, "conferences.research_search", research, "systems", "Records"));
        for (var kind : List.of("FACT", "OPINION")) {
            var entry = uuid();
            boolean released = kind.equals("FACT");
            line(
                    "conferences.research_entry (id, research, item, listing, organisation, kind, on_day, withheld, state, written_by,"
                            + " written_by_name, written_at, released_at, sealed)",
                    entry,
                    research,
                    item,
                    1,
                    agency,
                    kind,
                    day,
                    false,
                    released ? "RELEASED" : "PRIVATE",
                    coordinator,
                    "Invented",
                    at(day),
                    released ? at(day) : null,
                    seal(item, "conferences.research_entry", entry, "sealed", """
                            {"words":"Four people were seen there on two evenings.","source":"A visit","why":""}"""));
        }
    }

    private void action(UUID item, UUID hearing, String agency, LocalDate due, boolean done) {
        var id = uuid();
        line(
                "conferences.action (id, ref, item, hearing, organisation, immediate, due_on, state, done_on, given_by, given_by_name, given_at,"
                        + " sealed)",
                id,
                RefGenerator.next("CX", random),
                item,
                hearing,
                agency,
                false,
                due,
                done ? "DONE" : "OPEN",
                done ? due : null,
                coordinator,
                "Invented",
                at(due.minusDays(14)),
                seal(
                        item,
                        "conferences.action",
                        id,
                        "sealed",
                        "{\"what\":\"Visit the place\",\"how\":\"\",\"late\":\"\"}"));
    }

    private List<String> round(int most) {
        int first = random.nextInt(agencies.size());
        return IntStream.range(0, Math.min(most, agencies.size()))
                .mapToObj(place -> agencies.get((first + place) % agencies.size()))
                .toList();
    }

    private byte[] seal(UUID item, String table, UUID row, String column, String words) {
        return cipher.seal(item, new Place(table, row, column, 1), words);
    }

    private void line(String table, @Nullable Object... values) {
        var lines = tables.computeIfAbsent(table, _ -> new StringBuilder());
        for (int place = 0; place < values.length; place++) {
            lines.append(place == 0 ? "" : "\t")
                    .append(
                            switch (values[place]) {
                                case null -> "\\N";
                                case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
                                case Object other -> other;
                            });
        }
        lines.append('\n');
    }

    private void copy() {
        try {
            var copies = DataSourceUtils.getConnection(source)
                    .unwrap(PGConnection.class)
                    .getCopyAPI();
            for (var table : tables.entrySet()) {
                copies.copyIn(
                        "copy " + table.getKey() + " from stdin",
                        new StringReader(table.getValue().toString()));
            }
            tables.clear();
        } catch (SQLException failed) {
            throw new IllegalStateException("the seeds of conferences were not taken", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private UUID uuid() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    }
}
