package waymark.support.outcomes;

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

@WaymarkTest
class CoreOutcomesPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    Visit visit;

    private static String[] with(LocalDate on, String... more) {
        var fields = new ArrayList<>(List.of(
                "on-day", String.valueOf(on.getDayOfMonth()),
                "on-month", String.valueOf(on.getMonthValue()),
                "on-year", String.valueOf(on.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_person_rates_themselves_and_what_the_worker_has_seen_is_kept_apart() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var path = "/cases/%s/outcomes".formatted(ref);
        var browser = visit.as(owner);
        assertThat(browser.get("/cases/" + ref).words()).contains("Ask how they are at the start");
        assertThat(browser.get("/").words()).contains("Ask how the person is in case " + ref);
        assertThat(browser.post(path + "/new", with(LocalDate.now().plusDays(2), "version", "1"))
                        .errors())
                .containsExactlyInAnyOrder(
                        "Choose which point in time it is", "Choose whether an interpreter is there");
        var begun = browser.post(
                path + "/new",
                with(
                        LocalDate.now(),
                        "version",
                        "1",
                        "point",
                        "START",
                        "interpreter",
                        "USED",
                        "present",
                        "An advocate"));
        assertThat(begun.status()).as("%s", begun.errors()).isEqualTo(303);
        assertThat(browser.get(path + "/new").location()).endsWith("/outcomes/1");

        var turned = browser.get(path + "/1/own");
        assertThat(turned.words()).contains("You do not have to answer").doesNotContain(ref.value(), "My cases");
        assertThat(turned.html().select("nav, header")).isEmpty();
        var question = browser.get(path + "/1/own/1");
        assertThat(question.words())
                .contains(
                        "I have a safe place to live", "I prefer not to say", "Ask me another time", "Question 1 of 7")
                .doesNotContain("Secure and suitable housing", "Person");
        assertThat(browser.post(path + "/1/own/1", "version", "1", "answer", "2", "words", "The Canaryroom is cold")
                        .location())
                .endsWith("/own/2");
        assertThat(browser.post(path + "/1/own/2", "version", "1", "answer", "NOT_SAID")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(path + "/1/own/2", "version", "1", "answer", "5")
                        .status())
                .isEqualTo(409);
        assertThat(browser.post(path + "/1/own/7", "version", "1").location()).endsWith("/own/end");
        assertThat(browser.get(path + "/1/own/8").status()).isEqualTo(404);

        assertThat(browser.post(path + "/1/worker", "version", "1", "MSCOS1", "4")
                        .errors())
                .containsExactly("Enter what you have seen about: Secure and suitable housing");
        assertThat(browser.post(
                                path + "/1/worker",
                                "version",
                                "1",
                                "MSCOS1",
                                "4",
                                "MSCOS1-facts",
                                "Canaryfact: the tenancy is signed",
                                "MSCOS2",
                                "NOT_SAID")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path + "/1").words())
                .contains("2: A little", "The Canaryroom is cold", "Prefers not to say", "4: Mostly", "Cannot say");
        assertThat(browser.post(path + "/1/completion", "version", "1").status())
                .isEqualTo(409);
        assertThat(browser.post(path + "/1/completion", "version", "2").status())
                .isEqualTo(303);
        assertThat(browser.get(path + "/1/own/1").status()).isEqualTo(404);
        assertThat(browser.post(path + "/1/own/1", "version", "2", "answer", "5")
                        .status())
                .isEqualTo(404);

        var page = browser.get(path);
        assertThat(page.html().select("figure > svg")).hasSize(7);
        assertThat(page.html().select("figure table").first().text())
                .contains("The person", "A worker", "2: A little", "4: Mostly");
        assertThat(page.words()).contains("2 of 7", "after 3 months");
        assertThat(stored(ref.value()))
                .contains("MSCOS1", "NOT_SAID")
                .doesNotContain("Canaryroom", "Canaryfact", "advocate");
    }

    private String stored(String ref) {
        return cases.owner().sql("""
                    select string_agg(r::text, ' ') || string_agg(v::text, ' ')
                      from support.outcome_rating r
                      join support.outcome_review v on v.id = r.review
                      join cases.case_record c on c.id = r.case_id where c.ref = :ref
                    """).param("ref", ref).query(String.class).single();
    }

    @Test
    void a_point_in_time_is_left_out_with_its_reason_and_the_next_becomes_due() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = "/cases/%s/outcomes".formatted(ref);
        var browser = visit.as(owner);
        assertThat(browser.post(path + "/skipping", "version", "1", "point", "START")
                        .errors())
                .containsExactly("Enter the reason");
        assertThat(browser.post(path + "/skipping", "version", "1", "point", "START", "reason", "Not well enough")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(path + "/skipping", "version", "1", "point", "MONTHS_3", "reason", "Again")
                        .status())
                .isEqualTo(409);
        assertThat(browser.get(path).words()).contains("Left out", "Not well enough", "after 3 months");
        assertThat(browser.get("/cases/" + ref).words()).contains("Ask how they are after 3 months");
        assertThat(browser.get(path + "/1/own").status()).isEqualTo(404);
    }

    @Test
    void a_reader_reads_and_a_stranger_finds_nothing() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = "/cases/%s/outcomes".formatted(ref);
        visit.as(owner)
                .post(path + "/new", with(LocalDate.now(), "version", "1", "point", "START", "interpreter", "USED"));
        var reader = cases.caseworker("HCC");
        cases.member(ref, reader, "reader");
        assertThat(visit.as(reader).get(path).status()).isEqualTo(200);
        assertThat(visit.as(reader).get(path + "/1").status()).isEqualTo(200);
        for (var hidden : List.of("/new", "/skipping", "/1/own", "/1/own/1", "/1/worker")) {
            assertThat(visit.as(reader).get(path + hidden).status()).as(hidden).isEqualTo(404);
        }
        assertThat(visit.as(reader)
                        .post(path + "/1/own/1", "version", "1", "answer", "1")
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HCC")).get(path + "/1").status()).isEqualTo(404);
    }
}
