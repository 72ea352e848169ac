package waymark.cases.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.cases.referral.ReferralFixtures;

/// A date of birth that makes a child never goes with the route of an adult, wherever either is saved.
@WaymarkTest
class AgeAndRoutePageTest {

    private static final String SOCIAL_CARE = "Refer the child to social care";
    private static final String FOLLOWS =
            "By what was typed the person is under 18, and the route is that of an adult: choose what follows";

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    ReferralFixtures referrals;

    @Autowired
    Visit visit;

    @Autowired
    Clock clock;

    @Test
    void a_case_of_a_child_is_not_opened_on_the_route_of_an_adult() {
        var worker = visit.as(fixtures.caseworker("HUMBERCARE"));
        var asked = with(born("born", 16), "firstName", "Sample", "route", "ADULT_CONSENTS", "concern", "Sleeps there");
        var refused = worker.post("/cases/new", asked);
        assertThat(refused.errors())
                .containsExactly(
                        "By the date of birth the person is under 18. Choose “A child”, or “Perhaps a child” where the age is in doubt, or correct what was typed");
        assertThat(refused.html().select("input[name=born-year]:not([type=hidden])"))
                .as("the date can be corrected on the same page")
                .hasSize(1);
        assertThat(refused.html().select("input[name=born-year]")).hasSize(1);
        assertThat(worker.post(
                                "/cases/new",
                                "age",
                                "17",
                                "route",
                                "ADULT_UNDECIDED",
                                "concern",
                                "Says that he is nearly grown up")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("By the age that was said the person is under 18");
        asked[asked.length - 3] = "CHILD";
        var opened = worker.post("/cases/new", asked);
        assertThat(opened.status()).as("%s", opened.errors()).isEqualTo(303);
        assertThat(worker.get(opened.location()).words()).contains("A child", SOCIAL_CARE);
    }

    @Test
    void a_date_that_is_corrected_later_asks_what_follows_and_leads_to_the_route() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var ref = fixtures.open(person, Route.ADULT_CONSENTS);
        var main = "/cases/%s/people/%s"
                .formatted(ref, fixtures.read(person, ref).main().ref());
        var young = with(born("born", 15), "version", "1", "firstName", "Sample");
        var refused = worker.post(main, young);
        assertThat(refused.errors()).containsExactly(FOLLOWS);
        assertThat(refused.html().select("input[name=settle]").eachAttr("value"))
                .containsExactly("CHILD", "MAYBE_CHILD", "MISTYPED");
        assertThat(worker.post(main, with(young, "settle", "MISTYPED")).errors())
                .containsExactly("Correct what was mistyped");
        assertThat(worker.post(main, with(young, "settle", "MAYBE_CHILD")).location())
                .isEqualTo("/cases/" + ref + "/route?to=MAYBE_CHILD");
        var page = worker.get("/cases/" + ref);
        assertThat(page.words())
                .as("until the route is changed nothing on the page says that they are an adult")
                .contains("By the date of birth the person is 15", SOCIAL_CARE, "Perhaps a child")
                .contains("A child is referred without being asked for consent");
        assertThat(page.html().select(".waymark-case-steps li").first().text()).startsWith("Settle the age");
        assertThat(page.html().select("main .govuk-tag").first().text()).isEqualTo("Perhaps a child");
        assertThat(worker.get("/cases/%s/child/social-care".formatted(ref)).status())
                .isEqualTo(200);
        worker.post("/cases/%s/route".formatted(ref), "version", "1", "to", "CHILD", "listed", "", "reason", "15");
        assertThat(worker.get("/cases/" + ref).words())
                .doesNotContain("Settle the age")
                .contains(SOCIAL_CARE);
        var back = "/cases/%s/route?to=ADULT_DECLINES".formatted(ref);
        assertThat(worker.get(back).words()).contains("This route is for an adult");
        assertThat(worker.post(
                                "/cases/%s/route".formatted(ref),
                                "version",
                                "2",
                                "to",
                                "ADULT_DECLINES",
                                "listed",
                                "",
                                "reason",
                                "He says no")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("By the date of birth the person is under 18");
    }

    @Test
    void a_child_outside_the_nrm_is_referred_to_social_care_too() {
        var person = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(person, Route.OUTSIDE_NRM, aged(14));
        assertThat(visit.as(person).get("/cases/" + ref).words())
                .contains("Support outside the NRM", SOCIAL_CARE)
                .doesNotContain("Settle the age");
        assertThat(visit.as(person).get("/").words())
                .contains("Refer the child in case %s to children’s social care".formatted(ref));
    }

    @Test
    void the_age_that_was_said_and_a_case_of_their_own_ask_too() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var path = "/cases/" + fixtures.open(person, Route.ADULT_DECLINES);
        assertThat(worker.post(path + "/beginning", "version", "0", "age", "16").errors())
                .containsExactly(FOLLOWS);
        assertThat(worker.post(path + "/beginning", "version", "0", "age", "16", "settle", "CHILD")
                        .location())
                .isEqualTo(path + "/route?to=CHILD");
        assertThat(worker.get(path).words()).contains("Settle the age: about 16");

        worker.post(
                path + "/people/new",
                "relationship",
                "Brother or sister",
                "firstName",
                "Ana",
                "child",
                "yes",
                "referral",
                "needed",
                "together",
                "yes");
        var own = worker.get(path).html().select("a[href$=/case]").first().attr("href");
        assertThat(worker.post(own, "route", "ADULT_CONSENTS", "concern", "Works there")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("By the age that was said the person is under 18");
        assertThat(worker.post(
                                path + "/people/new",
                                with(
                                        born("born", 9),
                                        "relationship",
                                        "Child",
                                        "child",
                                        "no",
                                        "referral",
                                        "not_needed",
                                        "together",
                                        "yes"))
                        .errors())
                .containsExactly("By the date of birth they are under 18: correct one of the two");
    }

    @Test
    void a_referral_of_an_adult_does_not_take_the_date_of_birth_of_a_child_without_a_word() {
        var person = fixtures.caseworker("HUMBERCARE");
        var worker = visit.as(person);
        var ref = fixtures.open(person, Route.ADULT_CONSENTS);
        var referral = referrals.started(person, ref);
        var section = referral + "/sections/person";
        var young = with(born("dob", 16), "version", "0", "name-first", "Sample");
        assertThat(worker.post(section, young).errors()).containsExactly(FOLLOWS);
        assertThat(worker.post(section, with(young, "settle", "CHILD")).location())
                .isEqualTo("/cases/" + ref + "/route?to=CHILD");
        var page = worker.get(referral);
        assertThat(page.words()).contains("By the date of birth the person is under 18");
        assertThat(page.html().select("a[href$=/submission]"))
                .as("it is not sent before the route was changed")
                .isEmpty();
        assertThat(worker.get(referral + "/submission").location()).isEqualTo(referral);
        var child = fixtures.open(person, Route.ADULT_CONSENTS, aged(12));
        assertThat(worker.post("/cases/" + child + "/referral").errors())
                .singleElement()
                .asString()
                .startsWith("By the date of birth the person is under 18");
    }

    private PersonDetails aged(int years) {
        return new PersonDetails("Sample", "Young", "", day(years), "male", "", "", "Vietnamese");
    }

    private LocalDate day(int years) {
        return LocalDate.now(clock).minusYears(years).minusMonths(1);
    }

    private String[] born(String field, int years) {
        var day = day(years);
        return new String[] {
            field + "-day", "" + day.getDayOfMonth(),
            field + "-month", "" + day.getMonthValue(),
            field + "-year", "" + day.getYear()
        };
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
