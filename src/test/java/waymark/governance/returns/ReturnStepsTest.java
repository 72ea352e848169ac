package waymark.governance.returns;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.governance.quarters.ReturnStage;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// The second lock on the life of a return: the database lets through the steps of its life and no other,
/// even for somebody who holds every right there is over returns.
@WaymarkTest
class ReturnStepsTest {

    /// Missed is worked out from the day of a supplement and stored nowhere.
    private static final Set<ReturnStage> STORED = EnumSet.complementOf(EnumSet.of(ReturnStage.MISSED));

    private static final Set<String> STEPS = Set.of(
            "not_started > not_started", // given a day for its supplement
            "not_started > in_progress",
            "not_started > waived",
            "not_started > submitted",
            "in_progress > in_progress",
            "in_progress > submitted",
            "in_progress > waived",
            "sent_back > sent_back",
            "sent_back > submitted",
            "sent_back > waived",
            "submitted > accepted",
            "submitted > sent_back",
            "accepted > locked",
            "locked > sent_back");

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_return_goes_only_where_its_life_leads() {
        var everything =
                someone.with("OPCC", "area_lead@area:HULL", "board_member@partnership", "coordinator@partnership");
        var ref = made.ofHull(made.opened());

        var gone = new TreeSet<String>();
        for (var from : STORED) {
            for (var to : STORED) {
                if (steps(everything, ref, from, to)) {
                    gone.add(from.code() + " > " + to.code());
                }
            }
        }

        assertThat(gone).isEqualTo(new TreeSet<>(STEPS));
        assertThat(STORED.stream().map(ReturnStage::code).collect(toSet()))
                .as("a new state needs its steps in the database too")
                .isEqualTo(
                        Set.of("not_started", "in_progress", "sent_back", "submitted", "accepted", "locked", "waived"));
    }

    private boolean steps(Actor.Person who, Ref ref, ReturnStage from, ReturnStage to) {
        stand(ref, from);
        try {
            return CurrentActor.as(who, () -> {
                int moved = new TransactionTemplate(transactions).execute(_ -> move(who, ref, from, to));
                return moved == 1;
            });
        } catch (DataAccessException refused) {
            return false;
        }
    }

    /// Puts the return into a state that it would have reached in its own time: the row is made anew, since
    /// not even the owner of the database takes it through a step that is none.
    private static void stand(Ref ref, ReturnStage stage) {
        var submitted = stage == ReturnStage.SUBMITTED || stage.accepted();
        var owner = TestDatabase.owner();
        owner.sql("""
                delete from governance.return_part p using governance.area_return r
                 where p.area_return = r.id and r.ref = ?
                """).param(ref.value()).update();
        var quarter = owner.sql("delete from governance.area_return where ref = ? returning quarter")
                .param(ref.value())
                .query(String.class)
                .single();
        owner.sql("""
                insert into governance.area_return (ref, quarter, area, state, first_submitted_on, submitted_on,
                                                    submitted_by, decided_on, decided_by, waived_because)
                values (:ref, :quarter, 'HULL', :state, :submitted::date, :submitted::date, :by, :decided::date,
                        :decider, case when :state = 'waived' then 'Sample' else '' end)
                """)
                .param("ref", ref.value())
                .param("quarter", quarter)
                .param("state", stage.code())
                .param("submitted", submitted ? "1950-01-01" : null)
                .param("by", submitted ? new UUID(0, 1) : null)
                .param("decided", stage.accepted() ? "1950-01-02" : null)
                .param("decider", stage.accepted() ? new UUID(0, 2) : null)
                .update();
    }

    private int move(Actor.Person who, Ref ref, ReturnStage from, ReturnStage to) {
        var submits = to == ReturnStage.SUBMITTED;
        var decides = from == ReturnStage.SUBMITTED && to != ReturnStage.SUBMITTED;
        return db.sql("""
                update governance.area_return
                   set state = :state, version = version + 1,
                       waived_because = case when :state = 'waived' then 'Sample' else '' end,
                       first_submitted_on = case when :submits then coalesce(first_submitted_on, date '1950-01-01')
                                                 else first_submitted_on end,
                       submitted_on = case when :submits then date '1950-01-01' else submitted_on end,
                       submitted_by = case when :submits then :me else submitted_by end,
                       decided_on = case when :decides then date '1950-01-02' else decided_on end,
                       decided_by = case when :decides then :me else decided_by end
                 where ref = :ref
                """)
                .param("state", to.code())
                .param("submits", submits)
                .param("decides", decides)
                .param("me", who.id())
                .param("ref", ref.value())
                .update();
    }
}
