package waymark.support.contacts;

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
import waymark.cases.record.Route;
import waymark.kernel.Ref;

@WaymarkTest
class ContactLogPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static String[] contact(LocalDate on, String way, String result, String... more) {
        var fields = new ArrayList<>(List.of(
                "on-day",
                String.valueOf(on.getDayOfMonth()),
                "on-month",
                String.valueOf(on.getMonthValue()),
                "on-year",
                String.valueOf(on.getYear()),
                "way",
                way,
                "result",
                result,
                "with",
                "PERSON",
                "interpreter",
                "NOT_NEEDED"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private void opened(Ref ref, int daysAgo) {
        cases.owner()
                .sql("update cases.case_record set opened_on = current_date - cast(:days as int) where ref = :ref")
                .param("days", daysAgo)
                .param("ref", ref.value())
                .update();
    }

    @Test
    void a_contact_is_written_down_corrected_by_another_and_found_by_its_words() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var path = "/cases/%s/contacts".formatted(ref);
        var browser = visit.as(owner);
        assertThat(browser.get(path).words()).contains("Do not call and do not write", "No contact is recorded yet");
        assertThat(browser.get(path + "/new").words()).contains("Before you call or write");
        assertThat(browser.post(path + "/new", contact(LocalDate.now(), "PHONE", "SPOKE", "time", "25:00"))
                        .errors())
                .containsExactlyInAnyOrder(
                        "The time must be like 14:30",
                        "Enter what was said, in a sentence or two",
                        "This way is not recorded as safe. Say that it was safe this time, or review safety first");
        assertThat(browser.post(
                                path + "/new",
                                contact(
                                        LocalDate.now(),
                                        "PHONE",
                                        "NO_ANSWER",
                                        "knowing",
                                        "yes",
                                        "next-day",
                                        "1",
                                        "next-month",
                                        "1",
                                        "next-year",
                                        "2127"))
                        .errors())
                .containsExactly("The next contact must be within 18 months");
        assertThat(browser.post(path + "/new", contact(LocalDate.now(), "PHONE", "SPOKE"))
                        .errors())
                .containsExactlyInAnyOrder(
                        "Enter what was said, in a sentence or two",
                        "This way is not recorded as safe. Say that it was safe this time, or review safety first");
        var sent = browser.post(
                path + "/new",
                contact(
                        LocalDate.now(),
                        "PHONE",
                        "SPOKE",
                        "said",
                        "Canaryword: the room is cold",
                        "knowing",
                        "yes",
                        "time",
                        "9:05"));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        browser.post(path + "/new", contact(LocalDate.now().minusDays(1), "VISIT", "NO_ANSWER"));
        assertThat(browser.get(path).words())
                .contains("09:05", "Phone call", "Canaryword: the room is cold", "No answer", "Entry 2");
        assertThat(browser.post(
                                path + "/1/correction",
                                contact(LocalDate.now(), "VISIT", "SPOKE", "said", "It is warm"))
                        .errors())
                .containsExactly("Enter what was wrong in the entry before");
        assertThat(browser.post(
                                path + "/1/correction",
                                contact(
                                        LocalDate.now(),
                                        "VISIT",
                                        "SPOKE",
                                        "said",
                                        "It is warm",
                                        "correction",
                                        "It was a visit"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path + "/1/correction").location()).endsWith("/contacts");
        assertThat(browser.get(path).words())
                .contains("Canaryword: the room is cold", "Entry 3 has the correction", "It was a visit");
        var found = browser.post(path, "words", "canaryWORD");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.words()).contains("1 of 3 entries").doesNotContain("It was a visit");
        assertThat(cases.owner()
                        .sql("select string_agg(s::text, ' ') from support.contact s where s.case_id = :id")
                        .param("id", cases.ids(ref).getFirst())
                        .query(String.class)
                        .single())
                .contains("VISIT")
                .doesNotContain("Canaryword", "warm");
    }

    @Test
    void long_silence_becomes_a_task_and_then_says_what_to_try() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var path = "/cases/%s/contacts".formatted(ref);
        var browser = visit.as(owner);
        opened(ref, 15);
        assertThat(browser.get("/").words())
                .contains("Contact the person in case " + ref)
                .doesNotContain("Try to reach");
        assertThat(browser.get("/cases/" + ref).words()).contains("No contact for long", "Get in touch");
        opened(ref, 30);
        browser.post(path + "/new", contact(LocalDate.now(), "VISIT", "NO_ANSWER"));
        assertThat(browser.get("/").words()).contains("Try to reach somebody in " + ref);
        assertThat(browser.get("/cases/" + ref).words())
                .contains("Cannot be reached", "The person cannot be reached: see what to try");
        assertThat(browser.get(path).words())
                .contains("Nobody has spoken with them for 30 days", "Tried since the last contact: Visit: 1");
        browser.post(path + "/new", contact(LocalDate.now(), "VISIT", "SPOKE", "said", "All is well"));
        assertThat(browser.get("/").words()).doesNotContain(ref.value() + " Nobody");
        assertThat(browser.get("/cases/" + ref).words()).contains("In contact").doesNotContain("cannot be reached");
    }

    @Test
    void the_partnership_sets_after_how_many_days_somebody_is_reminded() {
        var coordinator = visit.as(someone.coordinator());
        assertThat(coordinator.get("/cases/contacts/settings").words()).contains("No official number is known");
        assertThat(coordinator.post("/cases/contacts/settings", "days", "0").errors())
                .containsExactly("Enter a number of days from 1 to 365");
        assertThat(coordinator.post("/cases/contacts/settings", "days", "14").status())
                .isEqualTo(303);
    }

    @Test
    void a_reader_reads_and_a_stranger_finds_nothing() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var path = "/cases/%s/contacts".formatted(ref);
        visit.as(owner).post(path + "/new", contact(LocalDate.now(), "VISIT", "NO_ANSWER"));
        var reader = cases.caseworker("HCC");
        cases.member(ref, reader, "reader");
        assertThat(visit.as(reader).get(path).status()).isEqualTo(200);
        assertThat(visit.as(reader).get(path + "/new").status()).isEqualTo(404);
        assertThat(visit.as(reader).get(path + "/1/correction").status()).isEqualTo(404);
        assertThat(visit.as(reader)
                        .post(path + "/new", contact(LocalDate.now(), "VISIT", "NO_ANSWER"))
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HCC")).get(path).status()).isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HCC")).post(path, "words", "x").status())
                .isEqualTo(404);
    }
}
