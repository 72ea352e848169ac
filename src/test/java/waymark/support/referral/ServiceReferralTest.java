package waymark.support.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.support.PlanFixtures;

@WaymarkTest
class ServiceReferralTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    PlanFixtures plans;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static String[] day(String name, LocalDate day, String... more) {
        var fields = new ArrayList<>(List.of(
                name + "-day",
                String.valueOf(day.getDayOfMonth()),
                name + "-month",
                String.valueOf(day.getMonthValue()),
                name + "-year",
                String.valueOf(day.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private long counted(String reason) {
        return cases.owner()
                .sql(
                        "select count(*) from support.unmet_need where domain = 'GOALS' and reason = :reason and language = 'Polish'")
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    @Test
    void a_service_is_asked_chased_and_declines_which_is_counted_without_the_case() {
        var owner = cases.caseworker("HUMBERCARE");
        var ref = plans.needed(
                owner,
                cases.open(
                        owner,
                        Route.OUTSIDE_NRM,
                        new PersonDetails("Sample", "Person", "", null, "male", "Poland", "", "Polish")));
        var path = "/cases/%s/plan".formatted(ref);
        var browser = visit.as(owner);
        var today = LocalDate.now();
        var ask = path + "/needs/goals/referrals";
        assertThat(browser.get(ask).words()).contains("A service that is not listed here", "Ask the person first");
        var asked = day("askedOn", today, day("chaseOn", today, "version", "1", "service", "other"));
        assertThat(browser.post(ask, asked).errors()).containsExactly("Enter the name of the service");
        var named = Arrays.copyOf(asked, asked.length + 2);
        named[asked.length] = "name";
        named[asked.length + 1] = "Canaryschool";
        assertThat(browser.post(ask, named).errors())
                .singleElement()
                .asString()
                .startsWith("Canaryschool: nobody has asked them");
        assertThat(browser.post(ask, ConsentGround.with(named)).status()).isEqualTo(303);
        assertThat(browser.get(path).words()).contains("Canaryschool", "Ask again");
        assertThat(browser.get("/").words())
                .contains("Follow up a service referral in case " + ref)
                .doesNotContain("Canaryschool");
        var id = cases.owner()
                .sql("select id::text from support.service_referral where case_id = :id")
                .param("id", cases.ids(ref).getFirst())
                .query(String.class)
                .single();
        var answer = path + "/referrals/" + id;
        assertThat(browser.post(answer, day("on", today, "version", "1", "state", "DECLINED"))
                        .errors())
                .containsExactly("Choose why it was declined");
        var before = counted("NO_PLACES");
        assertThat(browser.post(
                                answer,
                                day(
                                        "on",
                                        today,
                                        "version",
                                        "1",
                                        "state",
                                        "DECLINED",
                                        "reason",
                                        "NO_PLACES",
                                        "words",
                                        "Full till May"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("Declined", "it has no places: Full till May");
        assertThat(counted("NO_PLACES")).isEqualTo(before + 1);
        assertThat(browser.post(answer, day("on", today, "version", "1", "state", "ACCEPTED"))
                        .status())
                .isEqualTo(409);
        assertThat(browser.post(answer, day("on", today, "version", "2", "state", "ACCEPTED"))
                        .status())
                .isEqualTo(303);
        assertThat(counted("NO_PLACES")).as("a corrected answer is not counted").isEqualTo(before);
        assertThat(browser.post(
                                answer,
                                day("on", today, "version", "3", "state", "DECLINED", "reason", "PERSON_CHANGED_MIND"))
                        .status())
                .isEqualTo(303);
        assertThat(counted("PERSON_CHANGED_MIND")).isZero();
        assertThat(cases.owner()
                        .sql("select string_agg(r::text, ' ') from support.service_referral r where r.case_id = :id")
                        .param("id", cases.ids(ref).getFirst())
                        .query(String.class)
                        .single())
                .doesNotContain("Canary", "Full till");
    }

    @Test
    void who_counts_cases_reads_no_number_below_five() {
        var area = cases.owner()
                .sql("select code from directory.area order by position limit 1")
                .query(String.class)
                .single();
        declined(area, 1, 6, "FAITH_AND_CULTURE", "Thai");
        declined(area, 1, 1, "IDENTITY_DOCUMENTS", "Thai");
        var page = visit.as(someone.with("HCC", "coordinator@partnership")).get("/unmet-needs");
        assertThat(page.words()).contains("Faith and culture", "Identity documents", "fewer than 5");
        assertThat(page.words()).contains("The person lives outside its area", "Thai", "raise a challenge");
        var file = visit.as(someone.with("HCC", "coordinator@partnership")).get("/unmet-needs.csv");
        assertThat(file.text()).contains("Faith and culture", "fewer than 5");
        assertThat(visit.as(someone.member("HCC")).get("/unmet-needs").status()).isEqualTo(403);
    }

    @Test
    void what_is_declined_in_the_running_month_is_counted_once_it_is_over() {
        declined("HULL", 0, 9, "FAMILY_AND_SOCIAL", "Lao");
        var coordinator = visit.as(someone.with("HCC", "coordinator@partnership"));
        assertThat(coordinator.get("/unmet-needs").words())
                .contains("A month is counted once it is over")
                .doesNotContain("Family and social life", "Lao");
        assertThat(coordinator.get("/unmet-needs.csv").text()).doesNotContain("Family and social life");
        cases.owner().sql("""
                    update support.unmet_need set on_month = (on_month - interval '1 month')::date where language = 'Lao'
                    """).update();
        assertThat(coordinator.get("/unmet-needs").words()).contains("Family and social life", "Lao");
        cases.owner()
                .sql("delete from support.unmet_need where language = 'Lao'")
                .update();
    }

    private void declined(String area, int monthsAgo, int times, String domain, String language) {
        cases.owner()
                .sql("""
                    insert into support.unmet_need (id, on_month, domain, reason, language, area, organisation)
                    select gen_random_uuid(),
                           (date_trunc('month', current_date) - make_interval(months => :ago))::date, :domain, 'OUT_OF_AREA',
                           :language, :area, 'HCC'
                      from generate_series(1, :times)
                    """)
                .param("ago", monthsAgo)
                .param("times", times)
                .param("domain", domain)
                .param("language", language)
                .param("area", area)
                .update();
    }
}
