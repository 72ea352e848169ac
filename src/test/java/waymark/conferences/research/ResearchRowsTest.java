package waymark.conferences.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Item;
import waymark.conferences.research.ResearchEntry.Draft;
import waymark.conferences.research.ResearchReturn.Result;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Every agency in every state, at the rows themselves: what the database lets each of them read and write of the
/// research of one agency.
@WaymarkTest
class ResearchRowsTest {

    private static final String OWN = "HUMBERSIDE_POLICE";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    ResearchReturns returns;

    @Autowired
    Hearings hearings;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final JdbcClient owner = TestDatabase.owner();

    /// An item on the agenda of a meeting, with the police and what they wrote, and everybody else.
    private final class World {

        final Table table = conferences.table(OWN, "HUMBERCARE", "HCC", "OPCC");
        final Ref meeting = conferences.meeting(table, 10);
        final Actor.Person referrer = conferences.caseworker("HUMBERCARE");
        final Ref ref = conferences.listed(table, referrer, meeting, OWN, "HCC", "OPCC");
        final Actor.Person police = conferences.member(OWN);
        final Map<String, Actor.Person> people = new LinkedHashMap<>();
        final Map<String, UUID> entries = new LinkedHashMap<>();

        World() {
            people.put("own", police);
            people.put("colleague who does not attend", conferences.caseworker(OWN));
            people.put("round the table, accepted", conferences.member("HUMBERCARE"));
            people.put("round the table, not accepted", conferences.member("HCC"));
            people.put("not round the table", conferences.member("ERYC"));
            people.put("excluded", conferences.member("OPCC"));
            people.put("referrer only", referrer);
            people.put("chair", table.chair());
            people.put("chair of another forum", conferences.table(OWN).chair());
            conferences.exclude(table, ref, "OPCC");
            conferences.accepts(person("round the table, accepted"), meeting);
            conferences.accepts(person("not round the table"), meeting);
            conferences.accepts(person("excluded"), meeting);
            entries.put("private", write(false));
            entries.put("withheld", write(true));
            entries.put("released", write(false));
            entries.put("recalled", write(false));
            act(item -> returns.release(police, item, returns.entry(item, OWN, entry("released")), 1));
            act(item -> returns.release(police, item, returns.entry(item, OWN, entry("recalled")), 1));
            act(item -> returns.recall(police, item, returns.entry(item, OWN, entry("recalled")), 2, "Another person"));
        }

        Actor.Person person(String name) {
            return java.util.Objects.requireNonNull(people.get(name));
        }

        UUID entry(String state) {
            return java.util.Objects.requireNonNull(entries.get(state));
        }

        UUID write(boolean withheld) {
            var before = read().stream().map(ResearchEntry::id).toList();
            act(item -> returns.add(
                    police,
                    item,
                    1,
                    new Draft(EntryKind.FACT, DAY, "Words", "Source", withheld, withheld ? "A source" : "")));
            return read().stream()
                    .map(ResearchEntry::id)
                    .filter(id -> !before.contains(id))
                    .findFirst()
                    .orElseThrow();
        }

        List<ResearchEntry> read() {
            var read = new ArrayList<ResearchEntry>();
            act(item -> read.addAll(returns.entries(item, OWN)));
            return read;
        }

        void act(java.util.function.Consumer<Item> act) {
            CurrentActor.run(
                    police, () -> transaction.executeWithoutResult(_ -> act.accept(conferences.read(police, ref))));
        }

        void heard() {
            conferences.asChair(
                    table,
                    item -> {
                        var hearing = hearings.current(item).orElseThrow();
                        hearings.begin(table.chair(), item, hearing);
                        hearings.end(table.chair(), item, item.version(), hearing, null, null);
                    },
                    ref);
            for (var organisation : List.of("HUMBERCARE", "HCC")) {
                owner.sql("""
                        insert into conferences.presence (id, hearing, item, organisation, answer)
                        select gen_random_uuid(), h.id, h.item, :organisation, 'PRESENT'
                          from conferences.hearing h join conferences.item i on i.id = h.item where i.ref = :ref
                        """)
                        .param("organisation", organisation)
                        .param("ref", ref.value())
                        .update();
            }
        }

        void closed() {
            owner.sql("""
                    update conferences.item set state = 'CLOSED', closed_on = current_date, outcome = 'MANAGED' where ref = :ref
                    """).param("ref", ref.value()).update();
        }

        /// Who reaches an entry how; those who do not reach it are left out.
        Map<String, String> reach(String state) {
            var reach = new LinkedHashMap<String, String>();
            people.forEach((name, person) -> {
                var acts = new ArrayList<String>();
                var id = entry(state);
                tries(acts, "read", person, "select 1 from conferences.research_entry where id = :id", id);
                tries(
                        acts,
                        "change",
                        person,
                        "update conferences.research_entry set on_day = on_day - 1 where id = :id",
                        id);
                tries(
                        acts,
                        "release",
                        person,
                        "update conferences.research_entry set state = 'RELEASED', released_at = now() where id = :id and state <> 'RELEASED'",
                        id);
                tries(acts, "recall", person, """
                        with why as (
                          insert into conferences.research_event (id, research, item, listing, organisation, entry, act, at, actor,
                                                                  actor_name, sealed)
                          select gen_random_uuid(), e.research, e.item, e.listing, e.organisation, e.id, 'RECALLED', now(),
                                 access.me(), 'S', '\\x01'
                            from conferences.research_entry e where e.id = :id and e.state = 'RELEASED')
                        select 1
                        """, """
                        update conferences.research_entry set state = 'RECALLED' where id = :id and state = 'RELEASED'
                        """, id);
                tries(acts, "remove", person, "delete from conferences.research_entry where id = :id", id);
                if (!acts.isEmpty()) {
                    reach.put(name, String.join(", ", acts));
                }
            });
            return reach;
        }

        private void tries(List<String> acts, String name, Actor.Person person, String sql, UUID id) {
            if (reaches(person, List.of(sql), id)) {
                acts.add(name);
            }
        }

        private void tries(List<String> acts, String name, Actor.Person person, String first, String sql, UUID id) {
            if (reaches(person, List.of(first, sql), id)) {
                acts.add(name);
            }
        }
    }

    /// Whether the last of the statements reaches a row; nothing of it stays.
    private boolean reaches(Actor.Person person, List<String> statements, UUID id) {
        try {
            return CurrentActor.as(
                    person,
                    () -> Boolean.TRUE.equals(transaction.execute(status -> {
                        status.setRollbackOnly();
                        int reached = 0;
                        for (var sql : statements) {
                            reached = sql.stripLeading().startsWith("select") || sql.contains("select 1\n")
                                    ? db.sql(sql)
                                            .param("id", id)
                                            .query(Integer.class)
                                            .list()
                                            .size()
                                    : db.sql(sql).param("id", id).update();
                        }
                        return reached > 0;
                    })));
        } catch (DataAccessException refused) {
            return false;
        }
    }

    @Test
    void before_the_meeting_the_agency_has_its_own_and_those_who_accepted_read_what_is_released() {
        var world = new World();
        assertThat(world.reach("private")).isEqualTo(Map.of("own", "read, change, release, remove"));
        assertThat(world.reach("withheld")).isEqualTo(Map.of("own", "read, change, remove"));
        assertThat(world.reach("recalled")).isEqualTo(Map.of("own", "read, change, release"));
        assertThat(world.reach("released"))
                .isEqualTo(Map.of("own", "read, recall", "round the table, accepted", "read", "chair", "read"));
    }

    @Test
    void after_the_hearing_what_is_released_is_for_those_who_hear_it_and_only_a_recall_is_possible() {
        var world = new World();
        world.heard();
        assertThat(world.reach("private")).isEqualTo(Map.of("own", "read"));
        assertThat(world.reach("withheld")).isEqualTo(Map.of("own", "read"));
        assertThat(world.reach("recalled")).isEqualTo(Map.of("own", "read"));
        assertThat(world.reach("released"))
                .as("the chair did not accept the statement")
                .isEqualTo(Map.of("own", "read, recall", "round the table, accepted", "read"));
        conferences.accepts(world.table.chair(), world.meeting);
        assertThat(world.reach("released")).containsEntry("chair", "read");

        world.closed();
        assertThat(world.reach("private")).isEqualTo(Map.of("own", "read"));
        assertThat(world.reach("recalled")).isEqualTo(Map.of("own", "read"));
        assertThat(world.reach("released"))
                .isEqualTo(Map.of("own", "read, recall", "round the table, accepted", "read", "chair", "read"));
    }

    @Test
    void an_agency_that_is_kept_away_reaches_nothing_of_its_own() {
        var world = new World();
        conferences.exclude(world.table, world.ref, OWN);
        for (var state : List.of("private", "withheld", "recalled")) {
            assertThat(world.reach(state)).as(state).isEmpty();
        }
        assertThat(world.reach("released"))
                .isEqualTo(Map.of("round the table, accepted", "read", "chair", "read, recall"));
    }

    @Test
    void the_chair_reads_that_it_was_returned_and_not_what_was_searched_or_found() {
        var world = new World();
        var counts = """
                select (select count(*) from conferences.research where item = i.id) || ' '
                    || (select count(*) from conferences.research_search where item = i.id) || ' '
                    || (select count(*) from conferences.research_entry where item = i.id) || ' '
                    || (select count(*) from conferences.research_event where item = i.id)
                  from conferences.item i where i.ref = :ref
                """;
        assertThat(counted(world.table.chair(), counts, world.ref)).isEqualTo("0 0 1 0");
        world.act(item -> returns.search(
                world.police,
                item,
                returns.of(item, OWN, 1),
                1,
                new ResearchReturn.Search("Number plates", "Records", DAY)));
        world.act(item -> returns.submit(world.police, item, returns.of(item, OWN, 1), 2, Result.HELD));
        assertThat(counted(world.table.chair(), counts, world.ref)).isEqualTo("1 0 1 0");
        assertThat(counted(world.person("round the table, accepted"), counts, world.ref))
                .isEqualTo("0 0 1 0");
        assertThat(counted(world.person("round the table, not accepted"), counts, world.ref))
                .isEqualTo("0 0 0 0");
        assertThat(counted(world.police, counts, world.ref)).isEqualTo("1 1 4 4");
    }

    private String counted(Actor.Person person, String sql, Ref ref) {
        return CurrentActor.as(
                person,
                () -> transaction.execute(_ -> db.sql(sql)
                        .param("ref", ref.value())
                        .query(String.class)
                        .single()));
    }
}
