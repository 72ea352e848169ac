package waymark.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.directory.DateText;
import waymark.governance.QuarterFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.strategy.StrategyFixtures;
import waymark.web.TaskProvider;

@WaymarkTest
class FollowUpPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    StrategyFixtures strategy;

    @Autowired
    QuarterFixtures quarters;

    @Autowired
    FollowUpTasks tasks;

    private final JdbcClient owner = TestDatabase.owner();
    private final ContactsFixtures contacts = new ContactsFixtures();
    private Actor.Person lead;
    private Ref late;

    @BeforeEach
    void a_late_action() {
        lead = someone.member("HCC");
        contacts.person("HCC", lead.id());
        late = action("Ask Mrs Example about the car wash");
    }

    private Ref action(String title) {
        return strategy.anAction(
                title, "HULL", "SP2.1", "HCC", lead.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    }

    private String path() {
        return "/follow-up?item=" + late;
    }

    private List<String> notices(UUID person) {
        return owner.sql("select text from notices.notice where person = :person and reminder order by created_at")
                .param("person", person)
                .query(String.class)
                .list();
    }

    @Test
    void who_is_responsible_is_shown_with_telephone_and_e_mail_and_gets_a_notice_that_says_only_what_is_late() {
        var coordinator = visit.as(someone.coordinator());
        var panel = coordinator.get("/actions/" + late).html().select("section:has(#follow-up)");
        assertThat(panel.text()).contains("Contact Person").doesNotContain("01632 960500", "@example.org");
        var page = coordinator.get(panel.select("a[href^=/follow-up]").attr("href"));
        assertThat(page.words()).contains("Contact Person", "01632 960500");
        assertThat(page.text()).contains("mailto:", "@example.org");
        assertThat(owner.sql("select count(*) from audit.leaf where act = 'view_follow_up' and object = :ref")
                        .param("ref", late.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        var sent = coordinator.post("/follow-up", "only", late.value(), "stay", "true");

        assertThat(sent.location()).isEqualTo("/actions/" + late);
        assertThat(notices(lead.id()))
                .containsExactly("Reminder: Action " + late + " of Hull was due on 1 February 2026");
        assertThat(visit.as(lead).get("/actions/" + late).words()).contains("Reminded Contact Person");
    }

    @Test
    void a_second_reminder_on_the_same_day_says_when_the_last_one_went_and_to_whom() {
        var coordinator = someone.coordinator();
        visit.as(coordinator).post("/follow-up", "item", late.value());
        var other = visit.as(someone.areaLead("HULL"));

        var again = other.post("/follow-up", "item", late.value());

        assertThat(other.get(again.location()).html().select("tbody td").last().text())
                .contains(DateText.day(LocalDate.now()), "by " + coordinator.name() + ", to Contact Person");
        assertThat(notices(lead.id())).hasSize(1);
        assertThat(other.get(path()).html().select("input[name=item]")).isEmpty();
    }

    @Test
    void of_two_people_who_send_at_once_one_reminds() {
        var first = visit.as(someone.coordinator());
        var second = visit.as(someone.coordinator());

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> first.post("/follow-up", "item", late.value())),
                        CompletableFuture.runAsync(() -> second.post("/follow-up", "item", late.value())))
                .join();

        assertThat(notices(lead.id())).hasSize(1);
    }

    @Test
    void several_are_chosen_and_reminded_of_at_once() {
        var another = action("Print the leaflet");
        var coordinator = visit.as(someone.coordinator());

        coordinator.post("/follow-up", "item", late.value(), "item", another.value());

        assertThat(notices(lead.id())).hasSize(2);
    }

    @Test
    void with_nothing_chosen_the_page_says_what_is_missing() {
        var answer = visit.as(someone.coordinator()).post("/follow-up");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("Choose what to remind people of");
    }

    @Test
    void an_area_lead_follows_up_their_own_area_and_nobody_else_s() {
        assertThat(visit.as(someone.areaLead("HULL")).get(path()).words()).contains(late.value());

        var elsewhere = visit.as(someone.areaLead("EAST_RIDING"));
        assertThat(elsewhere.get(path()).words()).doesNotContain("Ask Mrs Example");
        elsewhere.post("/follow-up", "item", late.value());
        assertThat(notices(lead.id())).isEmpty();

        assertThat(visit.as(someone.member("HCC")).get("/follow-up").status()).isEqualTo(403);
    }

    @Test
    void where_nobody_is_named_and_the_organisation_has_no_lead_it_is_the_area_lead_s() {
        var ofHull = someone.areaLead("HULL");
        contacts.person("HUMBERSIDE_POLICE", ofHull.id());
        var orphan = strategy.anAction(
                "Nobody’s",
                "HULL",
                "SP2.1",
                "MIGRATION_YORKS",
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 1));

        visit.as(someone.coordinator()).post("/follow-up", "item", orphan.value());

        assertThat(notices(ofHull.id())).anySatisfy(text -> assertThat(text).contains(orphan.value()));
    }

    @Test
    void a_late_return_is_its_area_lead_s_and_an_unchecked_contact_its_holder_s() {
        var ofHull = someone.areaLead("HULL");
        contacts.person("HUMBERSIDE_POLICE", ofHull.id());
        var late = quarters.ofHull(quarters.opened());
        var subject = contacts.subject();
        var post = contacts.dayPost(subject);
        owner.sql("update directory.spoc_post set checked_on = date '2020-02-01' where ref = :ref")
                .param("ref", post)
                .update();
        var coordinator = visit.as(someone.coordinator());

        coordinator.post("/follow-up", "item", late.value(), "item", post);

        assertThat(notices(ofHull.id()))
                .singleElement()
                .asString()
                .startsWith("Reminder: The return of Hull for ")
                .contains(" was due on ");
        assertThat(owner.sql("select text from notices.notice where reminder and path = :path")
                        .param("path", "/contacts/" + post)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("Reminder: The check of the contact for " + subject);
        contacts.over(subject);
    }

    @Test
    void home_leads_to_what_nobody_was_reminded_of_this_week() {
        var hull = someone.areaLead("HULL");
        int before = waiting(hull);

        visit.as(hull).post("/follow-up", "item", late.value());

        assertThat(waiting(hull)).isEqualTo(before - 1);
    }

    private int waiting(Actor.Person person) {
        return CurrentActor.as(person, () -> tasks.waitingFor(person)).stream()
                .map(TaskProvider.Task::what)
                .map(what -> what.replaceAll("[^0-9]", ""))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Test
    void reminders_of_others_are_read_by_those_who_follow_up_and_those_reminded() {
        visit.as(someone.coordinator()).post("/follow-up", "item", late.value());

        assertThat(visit.as(someone.areaLead("HULL")).get("/actions/" + late).words())
                .contains("Reminded Contact Person");
        assertThat(visit.as(someone.member("HCC")).get("/actions/" + late).words())
                .doesNotContain("Reminded Contact Person");
    }
}
