package waymark.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.ConsentFixtures;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.risk.CaseRiskApi;

@WaymarkTest
class ReferralPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    ReferralFixtures fixtures;

    @Autowired
    ConsentFixtures consents;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    Cases records;

    @Autowired
    CaseRiskApi risks;

    @Autowired
    Clock clock;

    @Test
    void a_referral_is_saved_as_far_as_it_has_come_and_says_what_is_missing() {
        var worker = cases.caseworker("HUMBERCARE");
        var referral = fixtures.started(worker, Route.ADULT_CONSENTS);
        var browser = visit.as(worker);
        var tasks = browser.get(referral);
        assertThat(tasks.words()).contains("0 of 12 sections completed", "Age, consent and support", "Not started");
        assertThat(browser.get(referral + "/sections/person")
                        .html()
                        .select("#nationality option[selected]")
                        .val())
                .isEqualTo("Vietnamese");

        fixtures.saved(worker, referral, "background", "birthplace", "Hanoi");
        assertThat(browser.get(referral).words()).contains("In progress");
        fixtures.saved(
                worker,
                referral,
                "background",
                "family-gap",
                "NOT_ASKED",
                "family-because",
                "she was exhausted",
                "education",
                "Until twelve",
                "employment-history",
                "Fields");
        assertThat(browser.get(referral).words())
                .contains("1 of 12 sections completed", "1 gap, with its reason", "Completed");
        assertThat(browser.get(referral + "/check").words())
                .contains("Not asked, because she was exhausted", "Hanoi", "Not answered yet", "Two contacts")
                .doesNotContain("Every answer that the form needs is there");
    }

    @Test
    void what_cannot_be_kept_is_refused_and_nothing_typed_is_lost() {
        var worker = cases.caseworker("HUMBERCARE");
        var referral = fixtures.started(worker, Route.ADULT_CONSENTS);
        var browser = visit.as(worker);
        var form = ReferralFixtures.fields(browser.get(referral + "/sections/person"));
        var refused = browser.post(
                referral + "/sections/person",
                ReferralFixtures.changed(
                        form, "dob-day", "1", "dob-month", "1", "dob-year", "2199", "name-nickname", "Bee"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Date of birth must be before today and after 1 January 1900");
        assertThat(refused.html().select("#name-nickname").val()).isEqualTo("Bee");
        var long_ = browser.post(referral + "/sections/treatment", "version", "0", "treatment", "x".repeat(15_001));
        assertThat(long_.errors())
                .containsExactly("How were they treated? must be 15,000 characters or fewer; you typed 15,001");
    }

    @Test
    void what_a_referral_says_of_the_person_is_offered_for_the_person_and_taken_over_with_one_button() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(
                worker,
                Route.ADULT_CONSENTS,
                new PersonDetails("Ternulf", "Sample", "", null, "", "Vietnam", "", "Vietnamese"));
        var referral = fixtures.started(worker, ref);
        var browser = visit.as(worker);
        assertThat(browser.get(referral).html().select("button:contains(Take this over)"))
                .isEmpty();
        fixtures.saved(
                worker, referral, "person", "gender", "male", "interpreter", "yes", "interpreter-language", "Albanian");
        var page = browser.get(referral);
        assertThat(page.words())
                .contains("Gender: Male. The case has: nothing", "Language: Albanian. The case has: Vietnamese")
                .doesNotContain("Nationality: Vietnamese");
        var form =
                page.html().select("form:has(button:contains(Take this over))").first();
        var fields = form.select("input[name]:not([name^=_])").stream()
                .flatMap(input -> Stream.of(input.attr("name"), input.val()))
                .toArray(String[]::new);
        assertThat(browser.post(form.attr("action"), fields).status()).isEqualTo(303);
        var known = cases.read(worker, ref).main().details();
        assertThat(known)
                .isEqualTo(new PersonDetails("Ternulf", "Sample", "", null, "male", "Vietnam", "", "Albanian"));
        assertThat(browser.get("/cases/" + ref + "/log").words()).contains("Details of a person changed");
        assertThat(browser.get(referral).html().select("button:contains(Take this over)"))
                .isEmpty();
    }

    @Test
    void a_referral_that_was_sent_before_it_was_agreed_says_why() {
        var police = someone.firstResponder("HUMBERSIDE_POLICE");
        var ref = cases.open(police, Route.ADULT_CONSENTS);
        var referral = fixtures.started(police, ref);
        consents.agreed(police, ref);
        var browser = visit.as(police);
        cases.owner()
                .sql("update cases.referral set started_on = date '2026-03-05' where case_id = :id")
                .param("id", cases.ids(ref).getFirst())
                .update();
        var before = LocalDate.of(2026, 3, 2);
        var form = ReferralFixtures.changed(
                ReferralFixtures.fields(browser.get(referral + "/submission")),
                "reference",
                "MSR-70003",
                "on-day",
                "" + before.getDayOfMonth(),
                "on-month",
                "" + before.getMonthValue(),
                "on-year",
                "" + before.getYear());
        assertThat(browser.post(referral + "/submission", form).errors())
                .singleElement()
                .asString()
                .startsWith("It rests on what was agreed on");
        var sent = browser.post(
                referral + "/submission", ReferralFixtures.changed(form, "early", "She agreed on paper that day"));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(browser.get("/cases/" + ref + "/log").words())
                .contains("Sent before it was agreed, because: She agreed on paper that day");
    }

    @Test
    void two_people_save_different_sections_at_once_and_the_same_one_is_merged_field_by_field() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.CHILD);
        var referral = fixtures.started(worker, ref);
        var colleague = cases.caseworker("HUMBERCARE");
        cases.member(ref, colleague, "worker");
        var mine = visit.as(worker);
        var theirs = visit.as(colleague);
        var treatment = ReferralFixtures.fields(mine.get(referral + "/sections/treatment"));
        var same = ReferralFixtures.fields(theirs.get(referral + "/sections/treatment"));
        var other = ReferralFixtures.fields(theirs.get(referral + "/sections/leaving"));

        assertThat(mine.post(
                                referral + "/sections/treatment",
                                ReferralFixtures.changed(treatment, "treatment", "Locked in"))
                        .status())
                .isEqualTo(303);
        assertThat(theirs.post(referral + "/sections/leaving", ReferralFixtures.changed(other, "still-in", "no"))
                        .status())
                .isEqualTo(303);
        var merged = theirs.post(
                referral + "/sections/treatment", ReferralFixtures.changed(same, "living-conditions", "A shed"));
        assertThat(merged.status()).isEqualTo(409);
        assertThat(merged.html().select("#treatment").text()).isEqualTo("Locked in");
        assertThat(merged.html().select("#living-conditions").text()).isEqualTo("A shed");
        assertThat(theirs.post(referral + "/sections/treatment", ReferralFixtures.fields(merged))
                        .status())
                .isEqualTo(303);
        assertThat(mine.get(referral + "/check").words()).contains("Locked in", "A shed");
    }

    @Test
    void a_changed_route_shows_first_what_it_clears_and_then_nothing_identifying_can_be_printed() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        var referral = fixtures.started(worker, ref);
        fixtures.filledForAdult(worker, referral);
        var browser = visit.as(worker);
        assertThat(browser.get(referral).words()).contains("12 of 12 sections completed");
        assertThat(browser.get(referral + "/prompt-sheet.pdf").status()).isEqualTo(200);

        var it = cases.read(worker, ref);
        CurrentActor.as(
                worker, () -> records.changeRoute(worker, it, it.version(), Route.ADULT_DECLINES, "She said no"));
        assertThat(browser.get(referral).words()).contains("The case has taken another route");
        assertThat(browser.get(referral + "/prompt-sheet.pdf").status()).isEqualTo(404);
        assertThat(browser.get(referral + "/copy").status()).isEqualTo(404);
        assertThat(browser.get(referral + "/sections/person").status()).isEqualTo(303);

        var form = browser.get(referral + "/route");
        assertThat(form.words())
                .contains("answers are cleared and cannot be brought back", "First name", "Where were they born?")
                .doesNotContain("How were they treated?");
        assertThat(browser.post(referral + "/route", "version", "1").location()).contains("/route?to=ADULT_DECLINES");
        assertThat(browser.post(referral + "/route", ReferralFixtures.fields(form))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(referral).words()).contains("The person does not agree: no referral is made");
        assertThat(browser.get(referral + "/check").words()).contains("Debt").doesNotContain("Hanoi", "01632 960002");
        assertThat(browser.get(referral + "/prompt-sheet.pdf").status()).isEqualTo(404);
        var police = someone.with("HUMBERSIDE_POLICE", "first_responder@organisation:HUMBERSIDE_POLICE");
        cases.member(ref, police, "worker");
        assertThat(visit.as(police)
                        .post(referral + "/submission", "version", "2", "reference", "A1")
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> cases.owner()
                        .sql("update cases.referral set state = 'sent' where route = 'ADULT_DECLINES'")
                        .update())
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void the_referral_follows_the_route_of_the_case_and_the_page_of_the_route_lists_what_goes() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        var referral = fixtures.started(worker, ref);
        fixtures.saved(worker, referral, "route", "support", "yes", "support-contact", "no", "support-none", "Taken");
        fixtures.saved(worker, referral, "treatment", "treatment", "Locked in");
        var browser = visit.as(worker);
        var form = browser.get("/cases/" + ref + "/route?to=CHILD");
        assertThat(form.words()).contains("Referral: Do they want support?").doesNotContain("How were they treated?");
        var changed = ReferralFixtures.changed(ReferralFixtures.fields(form), "reason", "Sixteen, as we know now");
        assertThat(browser.post("/cases/" + ref + "/route", changed).status()).isEqualTo(303);
        assertThat(browser.get(referral).words()).contains("A child").doesNotContain("has taken another route");
        assertThat(browser.get(referral + "/check").words())
                .contains("Locked in")
                .doesNotContain("Do they want support?", "Taken");
    }

    @Test
    void only_a_first_responder_of_a_listed_organisation_records_that_it_was_sent_and_then_it_stays() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.CHILD);
        var referral = fixtures.started(worker, ref);
        fixtures.filled(worker, referral);
        assertThat(visit.as(worker).get(referral + "/submission").words())
                .contains("Only a first responder of an organisation that the Home Office lists");
        assertThat(visit.as(worker)
                        .post(referral + "/submission", "version", "1")
                        .status())
                .isIn(403, 404);

        var police = someone.with("HUMBERSIDE_POLICE", "first_responder@organisation:HUMBERSIDE_POLICE");
        cases.member(ref, police, "worker");
        var browser = visit.as(police);
        var form = ReferralFixtures.fields(browser.get(referral + "/submission"));
        assertThat(browser.post(referral + "/submission", form).errors())
                .containsExactly("Enter the reference that the Home Office gave it");
        assertThat(browser.post(referral + "/submission", ReferralFixtures.changed(form, "reference", "MSR-70001"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(referral).words()).contains("Sent to the Home Office on", "MSR-70001");
        assertThat(browser.get(referral + "/sections/treatment").location()).endsWith("/check");
        assertThat(browser.post(referral + "/sections/treatment", "version", "1", "treatment", "Other")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/cases/" + ref).words()).contains("Referral to the NRM", "Sent on");
        var nrm = browser.get("/cases/" + ref + "/nrm");
        assertThat(nrm.status()).isEqualTo(200);
        var way = nrm.html().select("a[href*=/nrm/]").first().attr("href");
        assertThat(browser.get(way).words()).contains("MSR-70001", "Referral sent");

        var again = ReferralFixtures.fields(browser.get(referral + "/submission"));
        browser.post(referral + "/submission", ReferralFixtures.changed(again, "reference", "MSR-70002"));
        assertThat(browser.get(referral).words()).contains("MSR-70002").doesNotContain("MSR-70001");
        assertThat(browser.get(way).words()).contains("MSR-70002").doesNotContain("MSR-70001");
        assertThat(browser.post(referral + "/submission", ReferralFixtures.changed(again, "on-year", "2025"))
                        .errors())
                .containsExactly("The days in the NRM are counted from this day. It cannot be changed here");
        assertThatThrownBy(
                        () -> cases.owner().sql("""
                        update cases.referral_section set state = 'complete' where case_id =
                          (select id from cases.case_record where ref = :ref)
                        """).param("ref", ref.value()).update())
                .rootCause()
                .hasMessageContaining("stay as they are");
    }

    @Test
    void the_prompt_sheet_follows_their_screens_blank_and_filled() throws IOException {
        var worker = cases.caseworker("HUMBERCARE");
        var blank = text(visit.as(worker).get("/cases/prompt-sheet.pdf"));
        assertThat(blank)
                .contains("Prompt sheet for a referral to the NRM", "How were they treated?", "☐")
                .contains("Only for a child, or where you are not sure", "Only where screen 8 is answered with Yes");
        assertThat(blank.indexOf("Where was the conversation held")).isLessThan(blank.indexOf("Who exploited them?"));

        var referral = fixtures.started(worker, Route.CHILD);
        fixtures.filled(worker, referral);
        var filled = text(visit.as(worker).get(referral + "/prompt-sheet.pdf"));
        assertThat(filled)
                .contains("Not asked, because she was exhausted", "of 15,000 characters", "Within the last month")
                .doesNotContain("Do they want support?", "Who gets the decision?");
    }

    private static String text(Visit.Answer pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.response().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void no_signs_and_no_further_risk_are_held_beside_what_was_ticked_and_what_the_case_records() {
        var worker = cases.caseworker("HUMBERCARE");
        var referral = fixtures.started(worker, Route.ADULT_CONSENTS);
        var ref = Ref.parse(referral.split("/")[2]).orElseThrow();
        var today = LocalDate.now();
        CurrentActor.run(
                worker,
                () -> risks.record(
                        worker,
                        ref,
                        today,
                        "EXPLOITATION_AGAIN",
                        "HIGH",
                        today.plusDays(7),
                        today.plusDays(1),
                        new CaseRiskApi.Words("He may go back", "He owes money", "", "", "Find a room")));
        visit.as(worker).post(referral + "/sections/signs", "version", "0", "sign", "GEN10");
        fixtures.saved(worker, referral, "insight", "indicators", "no", "insight", "I think so");
        fixtures.saved(worker, referral, "police", "future-risk", "no");
        assertThat(visit.as(worker).get(referral + "/check").words())
                .contains(
                        "You answered that no signs were seen, and ticked:",
                        "The case has recorded a high risk of it since");
        fixtures.saved(worker, referral, "insight", "indicators", "yes", "indicators-details", "His papers");
        fixtures.saved(worker, referral, "police", "future-risk-why-not", "The man was sentenced yesterday");
        assertThat(visit.as(worker).get(referral + "/check").words())
                .doesNotContain("You answered that no signs", "The case has recorded a high risk");
    }

    @Test
    void signs_are_carried_into_the_details_with_where_and_when() {
        var worker = cases.caseworker("HUMBERCARE");
        var referral = fixtures.started(worker, Route.CHILD);
        var browser = visit.as(worker);
        var address = referral + "/sections/signs";
        assertThat(browser.post(address, "version", "0", "sign", "GEN10", "then", "here")
                        .status())
                .isEqualTo(303);
        fixtures.saved(worker, referral, "signs", "where-GEN10", "At the car wash", "when-GEN10", "5 May");
        assertThat(browser.get(referral + "/sections/insight").words()).contains("(At the car wash, 5 May)");
        fixtures.saved(worker, referral, "insight", "then", "signs");
        assertThat(browser.get(referral + "/sections/insight")
                        .html()
                        .select("#indicators-details")
                        .text())
                .contains("(At the car wash, 5 May)");
        assertThat(browser.get(referral + "/check").words()).contains("At the car wash, 5 May");
    }

    @Test
    void a_family_has_a_referral_for_each_on_a_route_of_their_own() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        fixtures.started(worker, ref);
        var it = cases.read(worker, ref);
        var child = CurrentActor.as(
                worker,
                () -> records.addPerson(
                        worker,
                        it,
                        "Son",
                        new PersonDetails("Bao", "Sample", "", null, "male", "Vietnamese", "", "Vietnamese")));
        var browser = visit.as(worker);
        var list = "/cases/" + ref + "/referral";
        assertThat(browser.get(list).words()).contains("Bao Sample", "Which route is right for this person?");
        assertThat(browser.post(list, "person", child.ref().value()).errors())
                .containsExactly("Choose the route of this person");
        var referral = browser.post(list, "person", child.ref().value(), "route-" + child.ref(), "CHILD")
                .location();
        assertThat(browser.get(referral).words()).contains("Bao Sample", "Not needed for a child");
        assertThat(browser.get(referral + "/sections/route").words())
                .contains("Which local authority was contacted about the child?")
                .doesNotContain("Do they want support?");
    }

    @Test
    void who_only_reads_the_case_reads_the_referral_and_changes_nothing() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.CHILD);
        var referral = fixtures.started(worker, ref);
        fixtures.saved(worker, referral, "treatment", "treatment", "Locked in");
        Actor.Person reader = cases.caseworker("HCC");
        assertThat(visit.as(reader).get(referral).status()).isEqualTo(404);
        cases.member(ref, reader, "reader");
        assertThat(visit.as(reader).get(referral + "/check").words()).contains("Locked in");
        assertThat(visit.as(reader)
                        .post(referral + "/sections/treatment", "version", "1", "treatment", "No")
                        .status())
                .isEqualTo(404);
        assertThat(List.of(visit.as(reader).get(referral + "/submission").status()))
                .containsExactly(303);
        var stored = cases.owner()
                .sql("select sealed from cases.referral_section")
                .query((row, _) -> new String(row.getBytes("sealed"), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains("Locked in"));
        assertThat(Ref.parse(referral.substring(referral.lastIndexOf('/') + 1))).isPresent();
    }

    @Test
    void the_day_a_draft_there_is_deleted_is_on_the_page_of_the_case() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.CHILD);
        var referral = fixtures.started(worker, ref);
        var browser = visit.as(worker);
        var today = LocalDate.now(clock);
        assertThat(browser.post(
                                referral + "/home-office-draft",
                                "version",
                                "1",
                                "draft-day",
                                "1",
                                "draft-month",
                                "1",
                                "draft-year",
                                "2020")
                        .errors())
                .containsExactly("Day the draft was saved must be within the last 28 days");
        browser.post(
                referral + "/home-office-draft",
                "version",
                "1",
                "draft-day",
                "" + today.getDayOfMonth(),
                "draft-month",
                "" + today.getMonthValue(),
                "draft-year",
                "" + today.getYear());
        assertThat(browser.get(referral).words()).contains("is kept until");
        assertThat(browser.get("/cases/" + ref).words()).contains("Finish and send the referral");
    }

    @Test
    void files_hang_on_the_case_and_the_page_says_which_the_form_does_not_take() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.CHILD);
        var referral = fixtures.started(worker, ref);
        var browser = visit.as(worker);
        var form = "/documents/for/" + ref;
        assertThat(browser.get(form).words()).contains("sealed as the case is");
        var file = "Sample".getBytes(StandardCharsets.UTF_8);
        String[] fields = {
            "kind",
            "MEDICAL",
            "title",
            "Note 1",
            "dated-day",
            "5",
            "dated-month",
            "5",
            "dated-year",
            "2026",
            "givenBy",
            "The hospital",
            "usableFor",
            "The referral"
        };
        assertThat(browser.send(form, "file", "note.txt", file, fields).location())
                .isEqualTo("/cases/" + ref + "/documents");
        assertThat(browser.get(referral + "/sections/evidence").words())
                .contains("Note 1", "does not take these as they are");
        assertThat(browser.get(referral + "/check").words()).contains("Documents on the case: 1. Described here: 0");
        assertThat(browser.get("/cases/" + ref + "/documents").words()).contains("Note 1");

        var reader = cases.caseworker("HCC");
        assertThat(visit.as(reader).get(form).status()).isEqualTo(404);
        cases.member(ref, reader, "reader");
        assertThat(visit.as(reader).get("/cases/" + ref + "/documents").words())
                .contains("Note 1")
                .doesNotContain("Add a document");
        assertThat(visit.as(reader).send(form, "file", "note.txt", file, fields).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_written_about_a_file_of_a_case_is_never_in_clear() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.CHILD);
        var browser = visit.as(worker);
        var file = "Sample".getBytes(StandardCharsets.UTF_8);
        browser.send(
                "/documents/for/" + ref,
                "file",
                "canaryname.txt",
                file,
                "kind",
                "MEDICAL",
                "givenBy",
                "Canarygiver",
                "usableFor",
                "Canaryuse, and no more",
                "title",
                "Canarytitle",
                "dated-day",
                "5",
                "dated-month",
                "5",
                "dated-year",
                "2026");
        var document = "/documents/"
                + cases.owner()
                        .sql("select ref from documents.document where thing = :ref")
                        .param("ref", ref.value())
                        .query(String.class)
                        .single();
        assertThat(browser.get("/search?q=" + ref).words())
                .contains("Document of " + ref)
                .doesNotContain("Canarytitle");
        browser.send(
                document + "/replacement",
                "file",
                "canarysecond.txt",
                file,
                "follows",
                "1",
                "note",
                "Canarynote, a word more");
        browser.post(document + "/removal", "version", "2", "because", "Canaryreason");

        var page = browser.get(document);
        assertThat(page.words())
                .contains(
                        "Canarytitle",
                        "canaryname.txt",
                        "canarysecond.txt",
                        "Canarynote",
                        "Canaryreason",
                        "Canarygiver",
                        "Canaryuse");
        assertThat(page.html().title()).doesNotContain("Canarytitle");
        assertThat(browser.get(document + "/versions/1/file").response().getHeader("Content-Disposition"))
                .contains("canaryname.txt");
        assertThat(cases.owner()
                        .sql("""
                        select string_agg(d::text || v::text || e::text, ' ')
                          from documents.document d
                          join documents.document_version v on v.document = d.id
                          join documents.document_event e on e.document = d.id
                         where d.thing = :ref
                        """)
                        .param("ref", ref.value())
                        .query(String.class)
                        .single())
                .contains("Sealed")
                .doesNotContainIgnoringCase("canary");
        browser.post(document + "/restoration");
        assertThat(browser.get("/cases/" + ref + "/documents").words()).contains("Canarytitle");
    }
}
