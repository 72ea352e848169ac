package waymark.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.mail.FakeMailServer;
import waymark.web.mail.FakeMailServer.Mood;
import waymark.web.mail.Mail;
import waymark.web.mvc.Templates;

@WaymarkTest
class EmailDigestTest {

    private static final Actor CLOCK = Actor.system("E-mail");

    @Autowired
    DigestEmails mailings;

    @Autowired
    AccessApi accounts;

    @Autowired
    NoticeApi desk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestUsers someone;

    private final JdbcClient owner = TestDatabase.owner();

    @Autowired
    Templates templates;

    @Autowired
    Visit visit;

    private final FakeMailServer server = new FakeMailServer();

    @BeforeEach
    void nobodyElseWaits() {
        owner.sql("delete from notices.notice").update();
        owner.sql("delete from notices.mailing").update();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void one_e_mail_counts_what_is_new_and_says_nothing_about_it() {
        var lead = someone.areaLead("HULL");
        tell(lead, "The return of Hull was sent back");
        tell(lead, "AC-0007 is overdue");

        round();

        assertThat(server.letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("Subject: You have 2 new notices in Waymark")
                        .contains("To: " + address(lead))
                        .contains("https://waymark.example.org/notices")
                        .contains("List-Unsubscribe: <https://waymark.example.org/account/letters>")
                        .doesNotContain("Hull", "AC-0007"));
    }

    @Test
    void a_reminder_is_written_out_with_its_link_and_what_else_there_is_only_counted() {
        var lead = someone.areaLead("HULL");
        tell(lead, "The return of Hull was sent back");
        remind(lead, "Reminder: Action AC-0007 of Hull was due on 3 May 2026", null);
        remind(lead, "Reminder: not before the quiet hours end", Instant.now().plusSeconds(3600));

        round();

        assertThat(server.letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("Subject: You have 2 new notices in Waymark")
                        .contains("Action AC-0007 of Hull was due on 3 May 2026")
                        .contains("https://waymark.example.org/actions/AC-0007")
                        .contains("And 1 other notice.")
                        .doesNotContain("sent back", "quiet hours"));
    }

    @Test
    void a_notice_is_counted_once_and_the_next_e_mail_waits_ten_minutes() {
        var lead = someone.areaLead("HULL");
        tell(lead, "First");
        round();
        round();
        tell(lead, "Second");
        round();
        assertThat(server.letters).hasSize(1);

        tenMinutesLater();
        round();

        assertThat(server.letters).hasSize(2);
        assertThat(server.letters.get(1)).contains("Subject: You have 1 new notice in Waymark");
    }

    @Test
    void what_was_read_in_the_meantime_is_not_written_about() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Read at once");
        owner.sql("update notices.notice set read_at = now()").update();

        round();

        assertThat(server.letters).isEmpty();
    }

    @Test
    void what_happened_within_the_last_minute_waits_for_company() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Just now");
        owner.sql("update notices.notice set created_at = now()").update();

        round();

        assertThat(server.letters).isEmpty();
    }

    @Test
    void a_refused_e_mail_is_tried_again_later_and_then_later_still() {
        tell(someone.areaLead("HULL"), "Waits for the mail server");
        server.mood = Mood.REFUSES;
        round();
        round();
        assertThat(outcomes()).containsExactly("refused 1");

        tenMinutesLater();
        round();
        assertThat(outcomes()).containsExactly("refused 1", "refused 2");
        tenMinutesLater();
        server.mood = Mood.TAKES;
        round();
        assertThat(server.letters).isEmpty();

        tenMinutesLater();
        round();
        assertThat(server.letters).hasSize(1);
        assertThat(outcomes()).containsExactly("refused 1", "refused 2", "sent 3");
    }

    @Test
    void a_server_that_is_not_reached_costs_nobody_an_e_mail_and_is_asked_once_a_run() {
        tell(someone.areaLead("HULL"), "Waits for the mail server");
        tell(someone.areaLead("NELC"), "Waits too");
        server.mood = Mood.CLOSES_AT_ONCE;
        round();
        round();
        assertThat(outcomes()).isEmpty();

        server.mood = Mood.TAKES;
        round();

        assertThat(outcomes()).containsExactly("sent 1", "sent 1");
    }

    @Test
    void an_e_mail_that_may_have_arrived_is_sent_three_times_at_most_under_the_same_id() {
        tell(someone.areaLead("HULL"), "The line broke");
        server.mood = Mood.CLOSES_AFTER_THE_LETTER;
        for (int round = 0; round < 6; round++) {
            round();
            hoursLater();
        }

        assertThat(outcomes()).containsExactly("unsure 1", "unsure 2", "unsure 3");
        assertThat(server.letters).hasSize(3);
        assertThat(ids()).hasSize(1);
    }

    @Test
    void with_something_new_it_is_another_e_mail() {
        var lead = someone.areaLead("HULL");
        tell(lead, "The line broke");
        server.mood = Mood.CLOSES_AFTER_THE_LETTER;
        round();
        hoursLater();
        tell(lead, "Something new");
        owner.sql("update notices.mailing set taken_at = now() - interval '3 minutes'")
                .update();
        server.mood = Mood.TAKES;
        round();

        assertThat(outcomes()).containsExactly("unsure 1", "sent 1");
        assertThat(ids()).hasSize(2);
    }

    @Test
    void a_kill_between_sending_and_recording_it_sends_the_same_e_mail_again() {
        var lead = someone.areaLead("HULL");
        tell(lead, "The machine stopped here");
        var taken = CurrentActor.as(CLOCK, () -> mailings.take(CLOCK, lead.id()).orElseThrow());
        round();
        assertThat(server.letters).as("it may be under way").isEmpty();

        owner.sql("update notices.mailing set taken_at = taken_at - interval '11 minutes'")
                .update();
        owner.sql("update notices.notice set created_at = created_at - interval '11 minutes'")
                .update();
        round();
        hoursLater();
        round();

        assertThat(outcomes()).containsExactly("unsure 1", "sent 2");
        assertThat(ids()).containsExactly("notices-" + taken.letter());
    }

    @Test
    void a_person_can_choose_one_e_mail_a_day_or_none() {
        var lead = someone.areaLead("HULL");
        var theirs = visit.as(lead);
        assertThat(theirs.get("/account/letters")
                        .html()
                        .select("input[checked]")
                        .val())
                .isEqualTo("each");
        assertThat(theirs.post("/account/letters").errors()).containsExactly("Choose how many e-mails you want");
        theirs.post("/account/letters", "often", "daily");
        assertThat(theirs.get("/account/letters")
                        .html()
                        .select("input[checked]")
                        .val())
                .isEqualTo("daily");

        tell(lead, "First");
        round();
        tell(lead, "Second");
        hoursLater();
        round();
        assertThat(server.letters).hasSize(1);
        owner.sql("update notices.mailing set taken_at = taken_at - interval '25 hours'")
                .update();
        round();
        assertThat(server.letters).hasSize(2);

        theirs.post("/account/letters", "often", "none");
        tell(lead, "Third");
        owner.sql("update notices.mailing set taken_at = taken_at - interval '25 hours'")
                .update();
        hoursLater();
        round();
        assertThat(server.letters).hasSize(2);
    }

    @Test
    void of_two_nodes_only_one_sends_the_e_mail() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Seen by two");

        CurrentActor.run(CLOCK, () -> {
            assertThat(mailings.take(CLOCK, lead.id())).isPresent();
            assertThat(mailings.take(CLOCK, lead.id())).isEmpty();
        });
    }

    @Test
    void somebody_who_has_left_is_written_to_no_more() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Too late");
        owner.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", lead.id())
                .update();

        round();

        assertThat(server.letters).isEmpty();
    }

    private void tell(Actor.Person person, String text) {
        var coordinator = someone.coordinator();
        CurrentActor.run(
                coordinator,
                () -> transaction.executeWithoutResult(
                        state -> desk.tell(coordinator, List.of(person.id()), text, "/account")));
        owner.sql("update notices.notice set created_at = now() - interval '2 minutes' where mailing is null")
                .update();
    }

    private void remind(Actor.Person person, String text, @Nullable Instant mailFrom) {
        var coordinator = someone.coordinator();
        CurrentActor.run(
                coordinator,
                () -> transaction.executeWithoutResult(
                        state -> desk.remind(coordinator, List.of(person.id()), text, "/actions/AC-0007", mailFrom)));
        owner.sql("update notices.notice set created_at = now() - interval '2 minutes' where mailing is null")
                .update();
    }

    private void round() {
        var mail = new Mail(server.sender(20_000), "waymark@example.org", "", "https://waymark.example.org", templates);
        CurrentActor.run(CLOCK, () -> new EmailDigest(mailings, accounts, mail).send(CLOCK));
    }

    /// Which letters came, by their ids.
    private Set<String> ids() {
        return server.letters.stream()
                .map(letter -> letter.replaceAll("(?s).*Message-ID: <([^@>]*)@.*", "$1"))
                .collect(Collectors.toSet());
    }

    private void hoursLater() {
        owner.sql("update notices.mailing set not_before = not_before - interval '7 hours'")
                .update();
    }

    private void tenMinutesLater() {
        owner.sql("update notices.mailing set not_before = not_before - interval '10 minutes'")
                .update();
    }

    private List<String> outcomes() {
        return owner.sql("select outcome || ' ' || tries from notices.mailing order by taken_at")
                .query(String.class)
                .list();
    }

    private String address(Actor.Person person) {
        UUID id = person.id();
        return owner.sql("select email from access.account where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
