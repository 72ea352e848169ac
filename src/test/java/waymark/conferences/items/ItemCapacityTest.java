package waymark.conferences.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import waymark.conferences.ConferenceFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.transactions.RunAsSystem;
import waymark.web.transactions.Transactions;

/// What somebody is to an item is worked out once, and is what each would be told alone.
@WaymarkTest
class ItemCapacityTest {

    private static final String AGENCY = "HUMBERSIDE_POLICE";
    private static final TransactionDefinition CHANGE = new DefaultTransactionDefinition();
    private static final TransactionDefinition PAGE = new Transactions.ForPage(true);

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RunAsSystem system;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void of_many_items_everybody_is_told_what_they_are_told_of_each_alone() {
        var table = conferences.table(AGENCY, "ERYC");
        var referrer = conferences.caseworker("HUMBERCARE");
        var officer = conferences.member(AGENCY);
        var excluded = conferences.accepted(table, referrer, AGENCY);
        conferences.exclude(table, excluded, AGENCY);
        var conflict = conferences.accept(table, conferences.referredPerson(table, referrer), AGENCY);
        owner.sql("""
                insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
                select gen_random_uuid(), case_id, :person, '', gen_random_uuid(), 'Invented', now()
                  from conferences.item where ref = :ref
                """)
                .param("person", officer.id())
                .param("ref", conflict.value())
                .update();
        var ids = List.of(
                id(conferences.accepted(table, referrer, AGENCY)),
                id(conferences.referred(table, referrer)),
                id(excluded),
                id(conflict),
                id(conferences.accepted(table, referrer, "ERYC")),
                id(closed(conferences.accepted(table, referrer, AGENCY))),
                id(conferences.accepted(conferences.table(AGENCY), conferences.caseworker(AGENCY), AGENCY)));

        assertThat(alone(officer, ids).values())
                .containsExactly("member", "nothing", "nothing", "nothing", "nothing", "member", "member");
        assertThat(alone(table.chair(), ids).values())
                .containsExactly("runs", "runs", "runs", "runs", "runs", "runs", "nothing");
        assertThat(alone(referrer, ids).values())
                .containsExactly("referrer", "referrer", "referrer", "referrer", "referrer", "referrer", "nothing");
        for (var person : List.of(
                officer, table.chair(), referrer, conferences.member("HUMBERCARE"), conferences.member("ERYC"))) {
            var alone = alone(person, ids);
            assertThat(as(person, PAGE, () -> capacities(ids))).isEqualTo(alone);
            assertThat(as(person, PAGE, () -> capacities(ids.reversed()))).isEqualTo(alone);
            assertThat(as(person, CHANGE, () -> capacities(ids))).isEqualTo(alone);
        }
    }

    @Test
    void each_statement_of_a_change_asks_afresh_and_a_page_is_of_one_moment() {
        var table = conferences.table(AGENCY);
        var referrer = conferences.caseworker("HUMBERCARE");
        var officer = conferences.member(AGENCY);
        var first = conferences.accepted(table, referrer, AGENCY);
        var second = conferences.accepted(table, referrer, AGENCY);
        as(officer, CHANGE, () -> {
            assertThat(capacity(first)).isEqualTo("member");
            exclude(first);
            assertThat(capacity(first)).isEqualTo("nothing");
            return true;
        });
        as(officer, PAGE, () -> {
            assertThat(capacity(second)).isEqualTo("member");
            exclude(second);
            assertThat(capacity(second)).isEqualTo("member");
            assertThat(system.<String>get("a test", _ -> capacity(second))).isEqualTo("runs");
            assertThat(capacity(second)).isEqualTo("member");
            return true;
        });
        assertThat(as(officer, PAGE, () -> capacity(second))).isEqualTo("nothing");
    }

    private Map<UUID, String> alone(Actor.Person person, List<UUID> ids) {
        var said = new LinkedHashMap<UUID, String>();
        ids.forEach(id -> said.putAll(as(person, PAGE, () -> capacities(List.of(id)))));
        return said;
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

    private String capacity(Ref ref) {
        var id = id(ref);
        return capacities(List.of(id)).get(id);
    }

    private Map<UUID, String> capacities(List<UUID> ids) {
        var said = new LinkedHashMap<UUID, String>();
        db.sql("select id, coalesce(conferences.capacity(id), 'nothing') as said from unnest(:ids::uuid[]) id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    said.put(row.getObject("id", UUID.class), row.getString("said"));
                });
        return said;
    }

    private UUID id(Ref ref) {
        return owner.sql("select id from conferences.item where ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    /// Keeps the agency away, while somebody reads.
    private void exclude(Ref ref) {
        owner.sql("""
                insert into conferences.exclusion (id, item, organisation, sealed, excluded_by, excluded_by_name, excluded_at)
                values (gen_random_uuid(), :item, :agency, '', gen_random_uuid(), 'Invented', now())
                """).param("item", id(ref)).param("agency", AGENCY).update();
    }

    private Ref closed(Ref ref) {
        owner.sql(
                        "update conferences.item set state = 'CLOSED', closed_on = current_date, outcome = 'MANAGED' where ref = :ref")
                .param("ref", ref.value())
                .update();
        return ref;
    }
}
