package waymark.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.seal.VerificationResults.Outcome;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Somebody who can do anything in the database, but does not hold the key, against the nightly check.
@WaymarkTest
class LogVerificationTest {

    private static final Actor CLOCK = Actor.system("Audit check");
    private static final int TIMES = 2;

    @Autowired
    SealingJob job;

    @Autowired
    LogVerification verification;

    @Autowired
    VerificationResults results;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();
    private final Random random = new Random(11);

    /// @param sql what is done at place `:entry`
    private record Attack(String name, String sql, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                new Attack(
                        "another act",
                        "update audit.leaf set act = 'sign_out' where id = (select leaf from audit.sealed where entry = :entry)",
                        "Entry %,d was changed"),
                new Attack(
                        "somebody else's",
                        "update audit.leaf set actor = gen_random_uuid() where id = (select leaf from audit.sealed where entry = :entry)",
                        "Entry %,d was changed"),
                new Attack(
                        "another time, by a millionth of a second",
                        "update audit.leaf set at = at + interval '1 microsecond' where id = (select leaf from audit.sealed where entry = :entry)",
                        "Entry %,d was changed"),
                new Attack(
                        "deleted",
                        "delete from audit.leaf where id = (select leaf from audit.sealed where entry = :entry)",
                        "Entry %,d is missing"),
                new Attack("exchanged with the next", """
                        update audit.sealed set leaf = gen_random_uuid() where entry = :entry;
                        update audit.sealed s set leaf = (select leaf from kept where entry = :entry) where entry = :entry + 1;
                        update audit.sealed s set leaf = (select leaf from kept where entry = :entry + 1) where entry = :entry
                        """, "Entry %,d stands in the place of another"),
                new Attack("its hash worked out anew as well", """
                        update audit.leaf set act = 'sign_out' where id = (select leaf from audit.sealed where entry = :entry);
                        update audit.sealed set hash = sha256('anew') where entry = :entry
                        """, "An entry from"),
                new Attack("cut off", "delete from audit.sealed where entry >= :entry", "missing"),
                new Attack(
                        "the last checkpoint rewritten",
                        "update audit.checkpoint set note = regexp_replace(note, E'\\n\\\\d+\\n', E'\\n1\\n')"
                                + " where number = (select max(number) from audit.checkpoint)",
                        "does not bear the signature"),
                new Attack(
                        "a checkpoint made unreadable",
                        "update audit.checkpoint set note = replace(note, 'time ', 'time :entry')"
                                + " where number = (select max(number) from audit.checkpoint)",
                        "cannot be read"));
    }

    @BeforeEach
    void seal() {
        for (int more = 0; more < 5; more++) {
            visit.as(someone.informationGovernance()).get("/audit");
        }
        CurrentActor.run(CLOCK, () -> job.everything(CLOCK));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void what_was_done_in_the_database_is_found_and_told(Attack attack) {
        var reader = someone.informationGovernance();
        long size =
                CurrentActor.as(CLOCK, () -> checkpoints.latest()).orElseThrow().size();
        for (int time = 0; time < TIMES; time++) {
            long entry = 1 + random.nextLong(size - 1);
            inDatabase("create table kept as select entry, leaf, hash from audit.sealed;"
                    + "create table kept_leaf as table audit.leaf; create table kept_note as select number, note from audit.checkpoint;"
                    + attack.sql().replace(":entry", Long.toString(entry)));
            try {
                verify();
            } finally {
                inDatabase("""
                        delete from audit.sealed; delete from audit.leaf;
                        insert into audit.leaf select * from kept_leaf;
                        insert into audit.sealed (entry, leaf, hash) select entry, leaf, hash from kept;
                        update audit.checkpoint c set note = k.note from kept_note k where k.number = c.number;
                        drop table kept, kept_leaf, kept_note
                        """);
            }
            assertThat(check().outcome()).isEqualTo(Outcome.NOT_SOUND);
            assertThat(check().sentence()).contains(attack.says().formatted(entry));
        }
        assertThat(visit.as(reader).get("/notices").words()).contains("The account of who did what needs you");
        assertThat(visit.as(reader).get("/audit").words())
                .contains("Waymark verified the audit log and found")
                .contains("Treat it as an incident");

        verify();
        assertThat(check().outcome()).as("put back as it was").isEqualTo(Outcome.SOUND);
        assertThat(visit.as(reader).get("/audit").words())
                .doesNotContain("Treat it as an incident")
                .contains("every entry is as it was sealed");
    }

    @Test
    void nobody_but_information_governance_is_told() {
        var coordinator = someone.coordinator();
        CurrentActor.run(
                CLOCK, () -> results.note(1, Outcome.NOT_SOUND, 1L, "Entry 1 was changed after it was sealed."));
        verify();

        assertThat(visit.as(coordinator).get("/notices").words()).doesNotContain("needs you");
    }

    private void verify() {
        CurrentActor.run(CLOCK, () -> verification.run(CLOCK));
    }

    private VerificationResults.Result check() {
        return CurrentActor.as(CLOCK, () -> results.latest()).orElseThrow();
    }

    /// As a superuser who has switched foreign keys off, all of it or nothing.
    private void inDatabase(String sql) {
        owner.sql("begin; set local session_replication_role = replica; set local search_path = public; " + sql
                        + "; commit")
                .update();
    }
}
