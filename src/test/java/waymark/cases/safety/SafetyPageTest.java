package waymark.cases.safety;

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
import waymark.kernel.Actor;

@WaymarkTest
class SafetyPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    Visit visit;

    private static String[] review(int number, String danger, LocalDate next, String... more) {
        var today = LocalDate.now();
        var fields = new ArrayList<>(List.of(
                "version", String.valueOf(number),
                "danger", danger,
                "firstNight", "NEEDED",
                "reviewed-day", String.valueOf(today.getDayOfMonth()),
                "reviewed-month", String.valueOf(today.getMonthValue()),
                "reviewed-year", String.valueOf(today.getYear()),
                "next-day", String.valueOf(next.getDayOfMonth()),
                "next-month", String.valueOf(next.getMonthValue()),
                "next-year", String.valueOf(next.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void safety_is_asked_first_and_a_danger_now_is_said_before_everything_else() {
        var owner = cases.caseworker("HCC");
        var worker = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        cases.member(ref, worker, "worker");
        var path = "/cases/%s/safety".formatted(ref);
        var browser = visit.as(worker);
        assertThat(visit.as(owner).get("/").words()).contains("Assess safety in case " + ref);
        assertThat(browser.get("/cases/" + ref).words()).contains("Not assessed yet", "Ask about safety first");
        assertThat(browser.get(path).words())
                .contains("call 999", "The Salvation Army", "Safety has not been assessed");
        var tomorrow = LocalDate.now().plusDays(1);
        assertThat(browser.post(path + "/edit", review(1, "NOW", tomorrow.plusDays(5)))
                        .errors())
                .containsExactlyInAnyOrder(
                        "Look at a danger now again by tomorrow",
                        "Enter what the danger is",
                        "Choose whether the police were told");
        var sent = browser.post(
                path + "/edit",
                review(
                        1,
                        "NOW",
                        tomorrow,
                        "dangerWords",
                        "Canaryman waits outside",
                        "police",
                        "yes",
                        "policeReference",
                        "Log 12",
                        "ways",
                        "text",
                        "times",
                        "Before noon",
                        "notSafe",
                        "The cousin",
                        "payer",
                        "msvcc",
                        "medical",
                        "Insulin"));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(browser.get(path).words())
                .contains(
                        "In danger now",
                        "Canaryman waits outside",
                        "It is safe to send a message",
                        "The cousin",
                        "Insulin",
                        "Yes, Log 12");
        var page = browser.get("/cases/" + ref).words();
        assertThat(page).contains("Somebody in this case is in danger now. Call 999.");
        assertThat(page.indexOf("in danger now")).isLessThan(page.indexOf("What to do next"));
        assertThat(told(owner)).contains("Danger now in the case " + ref).doesNotContain("Canaryman", "Sample");
        assertThat(visit.as(owner).get("/").words()).contains("Danger now in " + ref);
        assertThat(cases.owner()
                        .sql("select string_agg(s::text, ' ') from cases.safety s where s.case_id = :id")
                        .param("id", cases.ids(ref).getFirst())
                        .query(String.class)
                        .single())
                .contains("NOW")
                .doesNotContain("Canaryman", "Insulin", "cousin");
    }

    @Test
    void a_later_review_ends_the_danger_and_keeps_what_was_there_before() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.CHILD);
        var path = "/cases/%s/safety".formatted(ref);
        var browser = visit.as(owner);
        var tomorrow = LocalDate.now().plusDays(1);
        var first = review(1, "NOW", tomorrow, "dangerWords", "A first danger", "police", "yes");
        assertThat(browser.post(path + "/edit", first).status()).isEqualTo(303);
        assertThat(browser.get(path + "/edit").text()).contains("A first danger");
        assertThat(browser.post(path + "/edit", first).status()).isEqualTo(409);
        assertThat(browser.post(path + "/edit", review(2, "NONE", tomorrow, "ways", "through"))
                        .errors())
                .containsExactly("Enter through whom they can be reached");
        assertThat(browser.post(path + "/edit", review(2, "NONE", tomorrow)).status())
                .isEqualTo(303);
        assertThat(browser.get(path).words())
                .contains(
                        "No danger known",
                        "Earlier reviews",
                        "A first danger",
                        "None is known: do not call and do not write")
                .contains("Independent Child Trafficking Guardianship");
        assertThat(browser.get("/cases/" + ref).words()).doesNotContain("in danger now. Call 999");
        assertThat(browser.get("/").words())
                .contains("Find a safe place in " + ref)
                .doesNotContain("Danger now in " + ref);
    }

    @Test
    void a_reader_reads_and_a_stranger_finds_nothing() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = "/cases/%s/safety".formatted(ref);
        var reader = cases.caseworker("HCC");
        cases.member(ref, reader, "reader");
        assertThat(visit.as(reader).get(path).status()).isEqualTo(200);
        assertThat(visit.as(reader).get(path + "/edit").status()).isEqualTo(404);
        assertThat(visit.as(reader)
                        .post(path + "/edit", review(1, "NONE", LocalDate.now()))
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HCC")).get(path).status()).isEqualTo(404);
    }

    private String told(Actor.Person person) {
        return String.join(
                "\n",
                cases.owner()
                        .sql("select text from notices.notice where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }
}
