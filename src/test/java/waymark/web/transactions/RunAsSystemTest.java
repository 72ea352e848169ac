package waymark.web.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;

/// A part of somebody's transaction is the clock's, and no more of it than that.
@WaymarkTest
class RunAsSystemTest {

    @Autowired
    private RunAsSystem asClock;

    @Autowired
    private TestUsers someone;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_transaction_is_the_actor_s_again_after_it() {
        var person = someone.member("HCC");
        var seen = CurrentActor.as(
                person,
                () -> transaction.execute(_ -> {
                    var within = asClock.get(
                            "Test",
                            clock -> who() + " " + clock.name() + " "
                                    + CurrentActor.now().name());
                    return within + ", then " + who() + " " + CurrentActor.now().id();
                }));
        assertThat(seen)
                .isEqualTo("waymark_clock 00000000-0000-0000-0000-000000000002 Test Test, then waymark_app %s %s"
                        .formatted(person.id(), person.id()));
    }

    @Test
    void nobody_goes_on_in_a_transaction_in_which_the_clock_failed() {
        var person = someone.member("HCC");
        assertThatThrownBy(() -> CurrentActor.as(
                        person,
                        () -> transaction.execute(_ -> {
                            try {
                                asClock.get("Test", _ -> {
                                    throw new IllegalStateException("failed");
                                });
                            } catch (IllegalStateException swallowed) {
                                return "went on";
                            }
                            return "";
                        })))
                .isInstanceOf(UnexpectedRollbackException.class);
    }

    @Test
    void there_is_no_clock_s_part_of_a_transaction_that_nobody_began() {
        assertThatThrownBy(() -> CurrentActor.as(someone.member("HCC"), () -> asClock.get("Test", _ -> "")))
                .isInstanceOf(InvariantViolation.class);
    }

    private String who() {
        return db.sql("select current_user || ' ' || current_setting('waymark.person')")
                .query(String.class)
                .single();
    }
}
