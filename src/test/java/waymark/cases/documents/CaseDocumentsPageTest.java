package waymark.cases.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// The documents of a case: which kinds there are, who gave each and what it may be used for.
@WaymarkTest
class CaseDocumentsPageTest {

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Cases cases;

    @Autowired
    DocumentsCasePart part;

    @Test
    void kinds_of_casework_are_offered_and_none_of_a_board() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(worker, Route.ADULT_CONSENTS);
        var browser = visit.as(worker);

        var kinds = browser.get("/documents/for/" + ref).html().select("input[name=kind] + label");

        assertThat(kinds.eachText())
                .containsExactly(
                        "Identity",
                        "Medical",
                        "Decision letter",
                        "From or to a solicitor",
                        "Consent form",
                        "Photograph of an injury",
                        "Tenancy",
                        "Police",
                        "Other");
        assertThat(add(browser, ref, "MINUTES", "The person", "Her claim").errors())
                .containsExactly("Choose what type of document it is");
        assertThat(add(browser, ref, "IDENTITY", "", "").errors())
                .containsExactly("Enter who gave it", "Enter what it may be used for");
    }

    @Test
    void who_gave_it_and_what_it_may_be_used_for_stand_wherever_it_is_listed() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(worker, Route.ADULT_CONSENTS);
        var browser = visit.as(worker);
        assertThat(browser.get("/cases/" + ref).html().select("a[href=/cases/" + ref + "/documents]"))
                .isNotEmpty();
        assertThat(browser.get("/cases/" + ref).words()).contains("None yet");

        add(browser, ref, "MEDICAL", "Hull Royal Infirmary", "The referral, not the police");

        var list = browser.get("/cases/" + ref + "/documents");
        assertThat(browser.get("/cases/" + ref).words()).contains("1 document");
        assertThat(list.words())
                .contains("Given by: Hull Royal Infirmary", "May be used for: The referral, not the police");
        assertThat(browser.get(list.html()
                                .select("main a[href^=/documents/DO-]")
                                .attr("href"))
                        .words())
                .contains("Hull Royal Infirmary", "The referral, not the police");
        var lines = CurrentActor.as(worker, () -> part.lines(cases.find(ref).orElseThrow()));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.label()).isEqualTo("Medical, 5 May 2026");
            assertThat(line.value())
                    .contains(
                            "Letter",
                            "Given by: Hull Royal Infirmary",
                            "May be used for: The referral, not the police");
        });
    }

    private static Visit.Answer add(Visit.Browser browser, Ref ref, String kind, String givenBy, String usableFor) {
        return browser.send(
                "/documents/for/" + ref,
                "file",
                "letter.txt",
                "A letter".getBytes(StandardCharsets.UTF_8),
                "kind",
                kind,
                "title",
                "Letter",
                "dated-day",
                "5",
                "dated-month",
                "5",
                "dated-year",
                "2026",
                "givenBy",
                givenBy,
                "usableFor",
                usableFor);
    }
}
