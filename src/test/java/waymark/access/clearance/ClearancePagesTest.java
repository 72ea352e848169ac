package waymark.access.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;

/// Vetting and training as gates: what is gone without them, in the permission check and in the row
/// policies, who records them, and who is told before.
@WaymarkTest
class ClearancePagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ClearanceJob job;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person person;
    private Actor.Person lead;

    @BeforeEach
    void somebody_of_information_governance() {
        person = someone.with("HCC", "information_governance@partnership");
        lead = someone.organisationLead("HCC");
    }

    @Test
    void without_vetting_in_force_the_permission_is_gone_in_both_locks_and_the_page_says_so() {
        assertThat(visit.as(person).get("/audit").status()).isEqualTo(200);
        assertThat(scopes(Permission.READ_AUDIT)).isEqualTo("{partnership}");

        ends("vetting", LocalDate.now().minusDays(1));

        var page = visit.as(person).get("/audit");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.words()).contains("You hold the role", "vetting in force", "or an administrator records it");
        assertThat(scopes(Permission.READ_AUDIT)).isEqualTo("{}");
        assertThat(scopes(Permission.VIEW_DIRECTORY)).isEqualTo("{partnership}");
        assertThat(visit.as(person).get("/").words())
                .contains("Have your vetting renewed")
                .doesNotContain("your training");
        assertThat(visit.as(person).get("/account/clearance").words())
                .contains("Until it is recorded your role does not let you", Permission.READ_AUDIT.sentence());
    }

    @Test
    void what_has_not_begun_opens_nothing_and_another_kind_opens_nothing() {
        owner.sql("update access.clearance set from_date = current_date + 1 where person = :id and kind = 'vetting'")
                .param("id", person.id())
                .update();

        assertThat(visit.as(person).get("/audit").status()).isEqualTo(403);
        assertThat(scopes(Permission.READ_AUDIT)).isEqualTo("{}");
    }

    @Test
    void the_lead_of_the_organisation_records_it_and_it_counts_at_the_next_click() {
        owner.sql("delete from access.clearance where person = :id")
                .param("id", person.id())
                .update();
        var theirs = visit.as(person);
        var leads = visit.as(lead);
        assertThat(theirs.get("/audit").status()).isEqualTo(403);
        assertThat(leads.get("/clearances").words()).contains("To be renewed", person.name());

        var recorded = record(leads, person, "vetting", LocalDate.now().plusYears(1));

        assertThat(recorded.status()).as(recorded.errors().toString()).isEqualTo(303);
        assertThat(theirs.get("/audit").status()).isEqualTo(200);
        assertThat(leads.get("/clearances/" + person.id()).words()).contains("recorded by " + lead.name());

        leads.post("/clearances/" + person.id() + "/vetting/ending");

        assertThat(theirs.get("/audit").status()).isEqualTo(403);
        assertThat(leads.get("/clearances/" + person.id()).words()).contains("revoked by " + lead.name());
    }

    @Test
    void nobody_records_their_own_and_no_lead_that_of_another_organisation() {
        var administrator = someone.administrator();
        var own = record(
                visit.as(administrator),
                administrator,
                "training",
                LocalDate.now().plusYears(1));
        var ownBack = visit.as(lead).post("/clearances/" + lead.id() + "/training/ending");
        var elsewhere = someone.member("ERYC");

        assertThat(own.errors())
                .containsExactly(
                        "You cannot record your own vetting or training: ask another lead or an administrator");
        assertThat(ownBack.status()).isEqualTo(422);
        assertThat(record(visit.as(lead), elsewhere, "vetting", LocalDate.now().plusYears(1))
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(lead).get("/clearances").words()).doesNotContain(elsewhere.name());
    }

    @Test
    void days_that_cannot_be_are_refused_at_their_fields() {
        var late = record(visit.as(lead), person, "vetting", LocalDate.now().minusDays(1));
        var far = record(visit.as(lead), person, "vetting", LocalDate.now().plusYears(11));
        var none = visit.as(lead).post("/clearances/" + person.id());

        assertThat(late.errors()).containsExactly("The last day must be today or later");
        assertThat(far.errors()).containsExactly("The last day must be within ten years of the first");
        assertThat(none.errors()).contains("Choose vetting or training").hasSize(3);
    }

    @Test
    void a_month_before_a_week_before_and_when_it_is_over_the_person_and_their_lead_are_told_once_each() {
        for (int days : new int[] {30, 29, 7, 6, -1, -2}) {
            ends("vetting", LocalDate.now().plusDays(days));
            round();
            round();
        }

        assertThat(told(person, "Your vetting"))
                .containsExactlyInAnyOrder(
                        "Your vetting ends within a month",
                        "Your vetting ends within a week",
                        "Your vetting has ended");
        assertThat(told(lead, "The vetting of somebody")).hasSize(3);
    }

    private void round() {
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> job.warn(clock));
    }

    private java.util.List<String> told(Actor.Person who, String text) {
        return owner.sql("select text from notices.notice where person = :id and text like :text || '%'")
                .param("id", who.id())
                .param("text", text)
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private void ends(String kind, LocalDate day) {
        owner.sql("update access.clearance set to_date = :day where person = :id and kind = :kind")
                .param("day", day)
                .param("id", person.id())
                .param("kind", kind)
                .update();
    }

    private String scopes(Permission permission) {
        return CurrentActor.as(
                person,
                () -> transaction.execute(_ -> db.sql("select access.scopes(:permission)::text")
                        .param("permission", permission.name())
                        .query(String.class)
                        .single()));
    }

    private static Visit.Answer record(Visit.Browser browser, Actor.Person whose, String kind, LocalDate last) {
        var first = LocalDate.now();
        return browser.post(
                "/clearances/" + whose.id(),
                "kind",
                kind,
                "from-day",
                "" + first.getDayOfMonth(),
                "from-month",
                "" + first.getMonthValue(),
                "from-year",
                "" + first.getYear(),
                "to-day",
                "" + last.getDayOfMonth(),
                "to-month",
                "" + last.getMonthValue(),
                "to-year",
                "" + last.getYear());
    }
}
