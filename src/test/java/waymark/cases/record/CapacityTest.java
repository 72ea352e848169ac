package waymark.cases.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.transactions.RunAsSystem;
import waymark.web.transactions.Transactions;

@WaymarkTest
class CapacityTest {

    private static final TransactionDefinition CHANGE = new DefaultTransactionDefinition();
    private static final TransactionDefinition PAGE = new Transactions.ForPage(true);

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RunAsSystem system;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void each_statement_of_a_change_asks_afresh_who_somebody_is_to_a_case() {
        var reader = fixtures.caseworker("HCC");
        var id = readBy(reader);
        as(reader, CHANGE, () -> {
            assertThat(capacity(id)).contains("reader");
            end(id, reader);
            assertThat(capacity(id)).isEmpty();
            return true;
        });
    }

    @Test
    void a_page_is_of_one_moment_and_the_next_one_knows_who_is_no_member_any_more() {
        var reader = fixtures.caseworker("HCC");
        var id = readBy(reader);
        as(reader, PAGE, () -> {
            assertThat(capacity(id)).contains("reader");
            end(id, reader);
            assertThat(capacity(id)).contains("reader");
            return true;
        });
        assertThat(as(reader, PAGE, () -> capacity(id))).isEmpty();
    }

    @Test
    void of_many_cases_somebody_is_told_what_they_are_told_of_each_alone() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var ids = List.of(
                id(fixtures.open(worker, Route.CHILD)),
                id(fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD)),
                readBy(worker),
                conflict(id(fixtures.open(worker, Route.CHILD)), worker.id(), null),
                conflict(readBy(worker), null, worker.organisation()),
                throughOrganisation(worker),
                beginning(readBy(worker), LocalDate.now().plusDays(2)),
                id(fixtures.open(worker, Route.OUTSIDE_NRM)),
                end(readBy(worker), worker));
        var alone = new LinkedHashMap<UUID, String>();
        ids.forEach(id -> alone.put(id, as(worker, PAGE, () -> capacity(id)).orElse("nothing")));
        assertThat(alone.values())
                .containsExactly(
                        "owner", "nothing", "reader", "nothing", "nothing", "worker", "nothing", "owner", "nothing");
        assertThat(as(worker, PAGE, () -> capacities(ids))).isEqualTo(alone);
        assertThat(as(worker, PAGE, () -> capacities(ids.reversed()))).isEqualTo(alone);
        assertThat(as(worker, CHANGE, () -> capacities(ids))).isEqualTo(alone);
    }

    @Test
    void what_is_kept_for_a_person_is_nothing_to_the_system_and_the_other_way_round() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var hidden = id(fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD));
        as(worker, PAGE, () -> {
            assertThat(capacity(hidden)).isEmpty();
            Optional<String> asSystem = system.get("a test", _ -> capacity(hidden));
            assertThat(asSystem).contains("owner");
            assertThat(capacity(hidden)).isEmpty();
            return true;
        });
    }

    @Test
    void a_case_is_read_while_somebody_else_keeps_what_is_to_be_done_next() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(worker, Route.CHILD);
        var read = as(worker, PAGE, () -> {
            var it = cases.find(ref).orElseThrow();
            owner.sql("update cases.case_record set next_step_on = date '2026-02-02' where ref = :ref")
                    .param("ref", ref.value())
                    .update();
            cases.keepNext(it, new CaseCard.Step("Call them", "/", LocalDate.of(2026, 3, 3)));
            return cases.find(ref);
        });
        assertThat(read).isPresent();
        assertThat(nextOn(ref)).isEqualTo(LocalDate.of(2026, 2, 2));
        as(worker, PAGE, () -> {
            cases.keepNext(
                    cases.find(ref).orElseThrow(), new CaseCard.Step("Call them", "/", LocalDate.of(2026, 3, 3)));
            return true;
        });
        assertThat(nextOn(ref)).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    private LocalDate nextOn(Ref ref) {
        return owner.sql("select next_step_on from cases.case_record where ref = :ref")
                .param("ref", ref.value())
                .query(LocalDate.class)
                .single();
    }

    /// A template would forget that it is a page.
    private <T> T as(Actor.Person person, TransactionDefinition definition, Supplier<T> reading) {
        return CurrentActor.as(person, () -> {
            var status = transactions.getTransaction(definition);
            boolean done = false;
            try {
                var read = reading.get();
                done = true;
                return read;
            } finally {
                if (done) {
                    transactions.commit(status);
                } else {
                    transactions.rollback(status);
                }
            }
        });
    }

    private Optional<String> capacity(UUID id) {
        return Optional.of(capacities(List.of(id)).get(id)).filter(said -> !said.equals("nothing"));
    }

    private Map<UUID, String> capacities(List<UUID> ids) {
        var said = new LinkedHashMap<UUID, String>();
        db.sql("select id, coalesce(cases.capacity(id), 'nothing') as said from unnest(:ids::uuid[]) id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    said.put(row.getObject("id", UUID.class), row.getString("said"));
                });
        return said;
    }

    private UUID id(Ref ref) {
        return owner.sql("select id from cases.case_record where ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private UUID readBy(Actor.Person person) {
        var ref = fixtures.open(fixtures.caseworker("NLC"), Route.CHILD);
        fixtures.member(ref, person, "reader");
        return id(ref);
    }

    private UUID throughOrganisation(Actor.Person person) {
        var ref = fixtures.open(fixtures.caseworker("NLC"), Route.CHILD);
        fixtures.member(ref, person.organisation(), "worker");
        return id(ref);
    }

    private UUID end(UUID id, Actor.Person person) {
        owner.sql(
                        "update cases.member set ended_at = now(), ended_by = person where case_id = :id and person = :person")
                .param("id", id)
                .param("person", person.id())
                .update();
        return id;
    }

    private UUID beginning(UUID id, LocalDate day) {
        owner.sql("update cases.member set from_day = :day where case_id = :id and capacity = 'reader'")
                .param("id", id)
                .param("day", day)
                .update();
        return id;
    }

    private UUID conflict(UUID id, UUID person, String organisation) {
        owner.sql("""
                insert into cases.conflict (id, case_id, person, organisation, sealed, declared_by, declared_by_name, declared_at)
                values (gen_random_uuid(), :id, :person, :organisation, '', gen_random_uuid(), 'Invented', now())
                """)
                .param("id", id)
                .param("person", person, java.sql.Types.OTHER)
                .param("organisation", organisation, java.sql.Types.VARCHAR)
                .update();
        return id;
    }
}
