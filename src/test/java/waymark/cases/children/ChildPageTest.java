package waymark.cases.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

@WaymarkTest
class ChildPageTest {

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    ChildReminderJob reminders;

    @Autowired
    Clock clock;

    private void at(Ref ref, String area) {
        fixtures.owner()
                .sql("update cases.case_record set area = :area where ref = :ref")
                .param("area", area)
                .param("ref", ref.value())
                .update();
    }

    @Test
    void a_child_is_referred_to_social_care_and_the_referral_is_followed_until_it_is_decided() {
        var worker = fixtures.caseworker("HCC");
        var ref = fixtures.open(worker, Route.CHILD);
        var browser = visit.as(worker);
        assertThat(browser.get("/cases/" + ref).words()).contains("The child", "Refer the child to social care");
        assertThat(browser.get("/").words())
                .contains("Refer the child in case %s to children’s social care".formatted(ref));
        var path = "/cases/%s/child".formatted(ref);
        assertThat(browser.get(path).words())
                .contains("Not sent", "0800 043 4303")
                .doesNotContain("Consent is");
        var today = LocalDate.now(clock);
        assertThat(browser.post(
                                path + "/social-care",
                                "version",
                                "0",
                                "authority",
                                "HULL",
                                "sentBy",
                                "Ana Sample",
                                "sentOn-day",
                                String.valueOf(today.getDayOfMonth()),
                                "sentOn-month",
                                String.valueOf(today.getMonthValue()),
                                "sentOn-year",
                                String.valueOf(today.getYear()),
                                "words",
                                "Canaryword")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("Sent, not received yet", "Follow up by");
        assertThat(browser.get(path + "/social-care").words()).contains("Canaryword");
        assertThat(fixtures.owner()
                        .sql("select string_agg(s::text, ' ') from cases.child_step s")
                        .query(String.class)
                        .single())
                .doesNotContain("Canaryword", "Ana Sample");

        fixtures.owner()
                .sql("""
                        update cases.child_step s set due_on = :today from cases.case_record c
                         where c.id = s.case_id and c.ref = :ref
                        """)
                .param("today", today)
                .param("ref", ref.value())
                .update();
        var system = Actor.system("Steps for a child that are due");
        CurrentActor.run(system, () -> reminders.run(system));
        CurrentActor.run(system, () -> reminders.run(system));
        assertThat(fixtures.owner()
                        .sql("select text from notices.notice where text like :text")
                        .param("text", "%" + ref + "%")
                        .query(String.class)
                        .list())
                .containsExactly("Something is due today in case " + ref);
    }

    @Test
    void whether_a_panel_decides_follows_from_the_area_which_is_data() {
        var worker = fixtures.caseworker("HCC");
        var ref = fixtures.open(worker, Route.CHILD);
        var path = "/cases/%s/child".formatted(ref);
        at(ref, "HULL");
        assertThat(visit.as(worker).get(path).words()).contains("Hull has a panel", "Not checked");
        at(ref, "EAST_RIDING");
        assertThat(visit.as(worker).get(path).words()).contains("is not in the pilot, so the Home Office decides");
        at(ref, "NORTH_LINCOLNSHIRE");
        assertThat(visit.as(worker).get(path).words()).contains("one joint site");
    }

    @Test
    void the_coordinator_says_where_a_panel_decides_from_a_day_on() {
        var coordinator = visit.as(someone.with("OPCC", "coordinator@partnership"));
        var path = "/cases/children/settings";
        assertThat(coordinator.get(path).words()).contains("Hull, phase 1", "Not confirmed");
        assertThat(coordinator
                        .post(path + "/EAST_RIDING", "panel", "yes", "version", "0", "covered", "YES")
                        .errors())
                .contains(
                        "Enter what the Home Office calls the site",
                        "Enter where this comes from",
                        "Enter who confirmed it");
        assertThat(visit.as(fixtures.caseworker("HCC")).get(path).status()).isEqualTo(403);
    }

    @Test
    void somebody_whose_age_is_not_clear_is_treated_as_a_child_until_it_is_settled() {
        var worker = fixtures.caseworker("HCC");
        var ref = fixtures.open(worker, Route.MAYBE_CHILD);
        var browser = visit.as(worker);
        var path = "/cases/%s/child".formatted(ref);
        assertThat(browser.get(path).words()).contains("Not settled: treated as a child");
        var today = LocalDate.now(clock);
        assertThat(browser.post(
                                path + "/age",
                                "version",
                                "0",
                                "result",
                                "ADULT",
                                "settledOn-day",
                                String.valueOf(today.getDayOfMonth()),
                                "settledOn-month",
                                String.valueOf(today.getMonthValue()),
                                "settledOn-year",
                                String.valueOf(today.getYear()))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("18 or older", "Change the route");
        var adult = fixtures.open(worker, Route.ADULT_CONSENTS);
        assertThat(browser.get("/cases/%s/child".formatted(adult)).status()).isEqualTo(303);
    }
}
