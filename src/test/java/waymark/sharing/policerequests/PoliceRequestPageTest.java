package waymark.sharing.policerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.sharing.policerequests.PoliceRequestFixtures.request;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

@WaymarkTest
class PoliceRequestPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    PoliceRequestFixtures requests;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static String[] decision(int version, String part, String decision, String reason) {
        return new String[] {"version", String.valueOf(version), "part", part, "decision", decision, "reason", reason};
    }

    @Test
    void a_request_is_refused_part_by_part_and_answered_with_a_letter() throws IOException {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var browser = visit.as(owner);
        assertThat(browser.post("/cases/%s/police-requests/new".formatted(ref), request("OBJECTS", ""))
                        .errors())
                .containsExactly("Choose what is asked for");
        var path = requests.recorded(owner, ref, "OBJECTS", "SAFETY", "COUNSELLING");
        var number = path.substring(path.lastIndexOf('/') + 1);
        assertThat(browser.get(path).words())
                .contains(
                        "Sample Police",
                        "They do not agree",
                        "not checked by anybody of the partnership",
                        "Refused: presumed not necessary");
        assertThat(browser.get("/").words()).contains("Answer police request " + number);
        assertThat(browser.get("/cases/" + ref).words()).contains("Requests from the police", "1 to answer");
        assertThat(browser.get("/cases/%s/closure".formatted(ref)).words())
                .contains("The requests of the police are answered");
        assertThat(browser.post(path + "/answer", "version", "1").errors())
                .containsExactly("Decide on each part first");
        assertThat(browser.post(path + "/decision", decision(1, "SAFETY", "REFUSED", ""))
                        .errors())
                .containsExactly("Enter the reason");
        assertThat(browser.post(path + "/decision", decision(1, "SAFETY", "REFUSED", "It names a shelter"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(path + "/answer", "version", "1").status()).isEqualTo(303);
        assertThat(browser.get("/").words()).doesNotContain("Answer " + number);
        assertThat(browser.get("/cases/%s/closure".formatted(ref)).words())
                .doesNotContain("The requests of the police are answered");
        assertThat(browser.get("/cases/%s/disclosures".formatted(ref)).words()).contains("Nothing was shared");
        var letter = browser.get(path + "/letter.pdf").response().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(letter)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("SP/12", "It names a shelter", "Presumed not necessary")
                    .doesNotContain(cases.read(owner, ref).main().details().name());
        }
        assertThat(cases.owner()
                        .sql("select string_agg(r::text, ' ') from sharing.police_request r")
                        .query(String.class)
                        .single())
                .doesNotContain("Canaryvan", "Sample Police");
    }

    @Test
    void what_is_given_becomes_a_sharing_with_the_answer_of_the_person() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        var browser = visit.as(owner);
        var path = requests.recorded(owner, ref);
        browser.post(path + "/decision", decision(1, "IDENTITY", "PARTLY", "The name alone"));
        assertThat(browser.post(path + "/answer", "version", "1").errors())
                .containsExactly("Write what is given of the parts that are not given whole");
        browser.post(path + "/decision", decision(2, "IDENTITY", "GIVEN", "They agree"));
        var day = LocalDate.now().plusDays(9);
        var sent = browser.post(
                path + "/answer",
                "version",
                "1",
                "basis",
                "CRIME",
                "channel",
                "SECURE_EMAIL",
                "language",
                "Vietnamese",
                "until-day",
                String.valueOf(day.getDayOfMonth()),
                "until-month",
                String.valueOf(day.getMonthValue()),
                "until-year",
                String.valueOf(day.getYear()));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(browser.get("/cases/%s/disclosures".formatted(ref)).words())
                .contains("Sample Police", "Prepared", "They agree", "Investigation of a crime");
        assertThat(browser.post(path + "/answer", "version", "1").errors())
                .contains("It was answered or withdrawn already");
    }

    @Test
    void counselling_notes_are_given_only_where_a_second_person_who_supervises_agrees() {
        var owner = someone.with("HCC", "casework_manager@organisation:HCC");
        var second = someone.with("HCC", "casework_manager@organisation:HCC");
        var ref = cases.open(owner, Route.ADULT_CONSENTS);
        cases.member(ref, second, "reader");
        var path = requests.recorded(owner, ref, "CONTENT", "COUNSELLING");
        var number = path.substring(path.lastIndexOf('/') + 1);
        var opinion = new String[] {
            "version", "2", "part", "COUNSELLING", "second", "yes", "secondReason", "It is about the driver alone"
        };
        assertThat(visit.as(owner)
                        .post(path + "/decision", decision(1, "COUNSELLING", "GIVEN", "Yes"))
                        .errors())
                .containsExactly("Choose what you decide");
        visit.as(owner).post(path + "/decision", decision(1, "COUNSELLING", "PROPOSED", "She wants it"));
        assertThat(visit.as(owner).get(path).words()).contains("Waits for a second person");
        assertThat(visit.as(owner).post(path + "/second-person", opinion).errors())
                .containsExactly("The second person must be somebody else than who proposed it");
        assertThat(visit.as(owner).post(path + "/answer", "version", "1").errors())
                .contains("A second person has to decide about the counselling notes first");
        var worker = cases.caseworker("HCC");
        cases.member(ref, worker, "worker");
        assertThat(visit.as(worker).post(path + "/second-person", opinion).status())
                .isEqualTo(404);
        assertThat(visit.as(second).get("/").words()).contains("Decide about counselling notes in " + number);
        assertThat(visit.as(second)
                        .post(path + "/second-person", "version", "2", "part", "COUNSELLING", "second", "no")
                        .errors())
                .containsExactly("Enter the reason");
        assertThat(visit.as(second).post(path + "/second-person", opinion).status())
                .isEqualTo(303);
        assertThat(visit.as(owner).get(path).words()).contains("Second person", "It is about the driver alone");
        assertThat(visit.as(second).get("/").words()).doesNotContain("Decide about counselling notes in " + number);
    }
}
