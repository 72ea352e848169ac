package waymark.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestClock;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.strategy.StrategyFixtures;

@WaymarkTest
class AutomaticRemindersTest {

    private static final Actor CLOCK = Actor.system("Reminders");

    @Autowired
    AutomaticReminders reminders;

    @Autowired
    TestClock clock;

    @Autowired
    TestUsers someone;

    @Autowired
    StrategyFixtures strategy;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person lead;
    private Ref action;

    @BeforeEach
    void an_action_that_is_due_on_5_March() {
        lead = someone.member("HCC");
        new ContactsFixtures().person("HCC", lead.id());
        action = strategy.anAction(
                "HULL", "SP2.1", "HCC", lead.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 5));
    }

    @AfterEach
    void now() {
        clock.back();
        owner.sql("update strategy.action set due_on = date '2099-01-01' where ref = :ref")
                .param("ref", action.value())
                .update();
    }

    /// The reminders after a round at that moment.
    private List<String> at(String moment) {
        clock.moveTo(Instant.parse(moment));
        CurrentActor.run(CLOCK, () -> reminders.round(CLOCK));
        return owner.sql(
                        "select text from notices.notice where person = :person and reminder order by created_at, text")
                .param("person", lead.id())
                .query(String.class)
                .list();
    }

    private String text(String when) {
        return "Reminder: Action " + action + " of Hull " + when;
    }

    @Test
    void somebody_is_reminded_before_the_day_on_it_after_it_and_then_every_week() {
        assertThat(at("2026-02-25T10:00:00Z")).isEmpty();
        assertThat(at("2026-02-26T10:00:00Z")).containsExactly(text("is due on 5 March 2026"));
        assertThat(at("2026-02-27T10:00:00Z")).hasSize(1);
        assertThat(at("2026-03-05T10:00:00Z")).hasSize(2).last().isEqualTo(text("is due today"));
        assertThat(at("2026-03-06T10:00:00Z")).hasSize(3).last().isEqualTo(text("was due on 5 March 2026"));
        assertThat(at("2026-03-12T10:00:00Z")).hasSize(3);
        assertThat(at("2026-03-13T10:00:00Z")).hasSize(4);
        assertThat(at("2026-03-20T10:00:00Z")).hasSize(5);
    }

    @Test
    void a_round_that_runs_twice_and_a_clock_that_goes_back_send_nothing_twice() {
        assertThat(at("2026-03-05T10:00:00Z")).hasSize(1);
        assertThat(at("2026-03-05T10:15:00Z")).hasSize(1);
        assertThat(at("2026-03-06T10:00:00Z")).hasSize(2);
        assertThat(at("2026-03-05T11:00:00Z")).hasSize(2);
    }

    @Test
    void after_a_pause_of_weeks_there_is_one_reminder_and_the_next_a_week_later() {
        assertThat(at("2026-02-26T10:00:00Z")).hasSize(1);
        assertThat(at("2026-03-26T10:00:00Z")).hasSize(2);
        assertThat(at("2026-03-27T10:00:00Z"))
                .as("the next stage begins, too soon")
                .hasSize(2);
        assertThat(at("2026-04-02T10:00:00Z")).hasSize(3);
    }

    @Test
    void everything_of_a_day_comes_at_once_and_what_is_added_later_waits_for_the_next_day() {
        assertThat(at("2026-03-05T10:00:00Z")).hasSize(1);
        var another = strategy.anAction(
                "HULL", "SP2.1", "HCC", lead.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 6));

        assertThat(at("2026-03-05T11:00:00Z")).hasSize(1);
        assertThat(at("2026-03-06T10:00:00Z")).hasSize(3).anyMatch(text -> text.contains(another.value()));
        owner.sql("update strategy.action set due_on = date '2099-01-01' where ref = :ref")
                .param("ref", another.value())
                .update();
    }

    @Test
    void nobody_is_reminded_in_the_quiet_hours() {
        assertThat(at("2026-03-05T21:00:00Z")).isEmpty();
        assertThat(at("2026-03-06T07:00:00Z")).isEmpty();
        assertThat(at("2026-03-06T08:00:00Z")).hasSize(1);
    }

    @Test
    void who_wants_none_gets_none_and_who_wants_only_notices_gets_no_e_mail() {
        var browser = visit.as(lead);
        browser.post("/account/letters", "often", "each", "reminders", "none");
        assertThat(at("2026-03-05T10:00:00Z")).isEmpty();

        clock.back();
        browser.post("/account/letters", "often", "each", "reminders", "notice");
        assertThat(at("2026-03-06T10:00:00Z")).hasSize(1);
        assertThat(owner.sql("select mail_from = 'infinity' from notices.notice where person = :person and reminder")
                        .param("person", lead.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
