package waymark.cases.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

/// A number or a street that is typed into a text which many read is pointed out before it is saved.
@WaymarkTest
class FreeTextPageTest {

    private static final String NUMBER = "07700 900461";
    private static final String STREET = "12 Example Road, HU5 2AB";

    @Autowired
    CaseFixtures cases;

    @Autowired
    Visit visit;

    private static String[] review(int number, String words, String... more) {
        var today = LocalDate.now();
        var next = today.plusDays(5);
        var fields = new ArrayList<>(List.of(
                "version", String.valueOf(number),
                "danger", "POSSIBLE",
                "firstNight", "NOT_NEEDED",
                "dangerWords", words,
                "reviewed-day", String.valueOf(today.getDayOfMonth()),
                "reviewed-month", String.valueOf(today.getMonthValue()),
                "reviewed-year", String.valueOf(today.getYear()),
                "next-day", String.valueOf(next.getDayOfMonth()),
                "next-month", String.valueOf(next.getMonthValue()),
                "next-year", String.valueOf(next.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private static String choice(Visit.Answer page, String words) {
        return page.html().select("fieldset:contains(%s) input[type=radio]".formatted(words)).stream()
                .map(input -> input.attr("name"))
                .filter(name -> name.startsWith("found-"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_number_moves_to_the_sealed_field_in_one_step_and_a_street_is_kept_with_a_reason() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var browser = visit.as(owner);
        var form = "/cases/%s/safety/edit".formatted(ref);
        var words = "He rings from %s and stands at %s.".formatted(NUMBER, STREET);
        var shown = browser.post(form, review(1, words));
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.errors())
                .containsExactly(
                        "Choose what happens with “%s”".formatted(NUMBER),
                        "Choose what happens with “%s”".formatted(STREET));
        assertThat(shown.html().select("mark").eachText()).containsExactly(NUMBER, STREET);
        assertThat(shown.html().select("#dangerWords").text())
                .as("nothing is lost")
                .isEqualTo(words);
        var number = choice(shown, NUMBER);
        var street = choice(shown, STREET);
        assertThat(browser.post(form, review(1, words, number, "move", street, "keep"))
                        .errors())
                .containsExactly("Enter why it is needed here");
        assertThat(browser.get("/cases/%s/safety".formatted(ref)).words()).doesNotContain(NUMBER, STREET);
        assertThat(browser.post(
                                form,
                                review(
                                        1,
                                        words,
                                        number,
                                        "move",
                                        street,
                                        "keep",
                                        "foundBecause",
                                        "He waits at that door"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/cases/%s/safety".formatted(ref)).words())
                .contains("He rings from [in the sealed field safe contact] and stands at " + STREET)
                .doesNotContain(NUMBER);
        assertThat(browser.get("/cases/" + ref + "/log").words()).contains("kept in the text", "He waits at that door");
        assertThat(sealed(browser, ref.value(), owner.name())).contains(NUMBER);
    }

    private String sealed(Visit.Browser browser, String ref, String name) {
        var person = cases.owner().sql("""
                        select p.ref from cases.person_in_case p join cases.case_record c on c.id = p.case_id
                         where c.ref = ?
                        """).param(ref).query(String.class).single();
        var path = "/cases/%s/sealed/%s/contact".formatted(ref, person);
        browser.post(path, "reason", "To ring her");
        return browser.get(path + "/opened").words();
    }

    @Test
    void what_the_sealed_field_said_before_stays_in_it() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var browser = visit.as(owner);
        var form = "/cases/%s/safety/edit".formatted(ref);
        var shown = browser.post(form, review(1, "Ring " + NUMBER));
        browser.post(form, review(1, "Ring " + NUMBER, choice(shown, NUMBER), "move"));
        var other = "07700 900123";
        var again = browser.post(form, review(2, "Or ring " + other));
        assertThat(browser.post(form, review(2, "Or ring " + other, choice(again, other), "move"))
                        .status())
                .isEqualTo(303);
        assertThat(sealed(browser, ref.value(), owner.name())).contains(NUMBER, other);
    }

    @Test
    void somebody_who_may_not_write_the_sealed_field_can_only_keep_it_or_take_it_out() {
        var owner = cases.caseworker("HCC");
        var worker = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        cases.member(ref, worker, "worker");
        var form = "/cases/%s/safety/edit".formatted(ref);
        var shown = visit.as(worker).post(form, review(1, "Ring " + NUMBER));
        assertThat(shown.words()).contains("Keep it in the text").doesNotContain("Move it to the sealed field");
        assertThat(visit.as(worker)
                        .post(form, review(1, "Ring " + NUMBER, choice(shown, NUMBER), "move"))
                        .status())
                .isEqualTo(422);
        assertThat(visit.as(worker)
                        .post(form, review(1, "Ring the owner of the case"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void risks_wishes_and_actions_are_looked_through_too() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var browser = visit.as(owner);
        var said = "Choose what happens with “%s”".formatted(NUMBER);
        assertThat(browser.post("/cases/%s/risk/from-others".formatted(ref), "version", "1", "reason", NUMBER)
                        .errors())
                .contains(said);
        var need = "/cases/%s/plan/needs/accommodation".formatted(ref);
        assertThat(browser.post(need, "version", "0", "answer", "NEEDED", "wish", "Ring " + NUMBER)
                        .errors())
                .contains(said);
        browser.post(need, "version", "0", "answer", "NEEDED", "wish", "A room");
        assertThat(browser.post("/cases/%s/contacts/new".formatted(ref), "said", "Ring " + NUMBER)
                        .errors())
                .contains(said);
        assertThat(browser.post(need + "/actions", "version", "1", "words", "Ring " + NUMBER)
                        .errors())
                .contains(said);
    }
}
