package waymark.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.reports.Purpose;
import waymark.intelligence.submissions.SubmissionFixtures;
import waymark.kernel.Actor;

/// From what somebody tells to the report, its handling and the answer, as each of them sees it.
@WaymarkTest
class SubmissionPagesTest {

    private static final String UNIT = IntelligenceFixtures.UNIT;
    private static final String TAKEN_BACK =
            "An intelligence unit took back what it gave you to read. Do not rely on it; ask them what to do";

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    SubmissionFixtures submissions;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void what_somebody_tells_is_graded_sanitised_shared_and_answered() {
        intelligence.receives("HULL", UNIT);
        var teller = visit.as(someone.member("HCC"));
        assertThat(teller.post("/intelligence/submissions/new").errors())
                .as("in the order of the fields")
                .containsSubsequence(
                        "Enter what you saw or heard",
                        "Choose the area, so that the right unit gets it",
                        "Enter how you know it");
        assertThat(teller.post("/intelligence/submissions/new", told("SECRET: a list of names"))
                        .errors())
                .singleElement()
                .asString()
                .contains("SECRET or above");
        var tell = teller.post("/intelligence/submissions/new", told("Six men sleep at the laundry"));
        assertThat(tell.status()).isEqualTo(303);
        var mine = teller.get("/intelligence/submissions").words();
        assertThat(mine).contains("Received").doesNotContain("laundry");

        var person = intelligence.officer(UNIT);
        var officer = visit.as(person);
        assertThat(officer.get("/intelligence/intake").location()).startsWith("/intelligence/purpose?to=");
        assertThat(officer.post(
                                "/intelligence/purpose",
                                "purpose",
                                "REVIEW",
                                "reason",
                                "Intake",
                                "hours",
                                "4",
                                "to",
                                "/intelligence/intake")
                        .location())
                .isEqualTo("/intelligence/intake");
        var ref = reference(mine, "IS-");
        var intake = "/intelligence/intake/" + ref;
        assertThat(officer.get(intake).words()).contains("Six men sleep at the laundry", "The landlord told me");
        assertThat(officer.post(intake + "/hand", "version", "1", "hand", "take")
                        .status())
                .isEqualTo(303);

        assertThat(officer.post(intake + "/report").errors())
                .contains("Enter at least one item of information", "Choose the handling code of the whole report");
        var sanitising = officer.post(intake + "/report", graded("The landlord told me: six men sleep at the laundry"))
                .location();
        assertThat(officer.get(sanitising).words())
                .contains("Look at these", "told me", "Six men sleep at the laundry");
        assertThat(officer.post(intake + "/answer", "version", "2", "state", "USED", "answer", "")
                        .errors())
                .containsExactly("Sanitise the draft of it first, or have it deleted");
        var clean = new ArrayList<>(List.of(graded("Six men sleep at a laundry in Hull")));
        clean.addAll(List.of("version", "1", "act", "current"));
        assertThat(officer.post(sanitising, clean.toArray(String[]::new)).errors())
                .containsExactly("Tick each check before it is made current");
        for (var check : List.of("source", "access", "time", "grades", "handling")) {
            clean.addAll(List.of("checks", check));
        }
        var report = officer.post(sanitising, clean.toArray(String[]::new)).location();
        assertThat(officer.get(report).words())
                .contains("OFFICIAL-SENSITIVE", "Handling P: lawful sharing permitted", "Source 2: untested")
                .doesNotContain(ref);
        assertThat(visit.as(intelligence.officer(IntelligenceFixtures.ELSEWHERE, Purpose.ASSESS))
                        .get(report)
                        .words())
                .contains("Six men sleep at a laundry")
                .doesNotContain(person.name());

        assertThat(officer.post(intake + "/answer", "version", "2", "state", "USED", "answer", "Thank you, it helped")
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(intake).words()).doesNotContain("The landlord told me");
        assertThat(teller.get("/").words()).contains("Read the reply to submission ");
        assertThat(teller.get("/intelligence/submissions").words()).contains("Used", "Thank you, it helped");
        assertThat(teller.post("/intelligence/submissions/" + ref + "/heard").status())
                .isEqualTo(303);
        assertThat(teller.get("/").words()).doesNotContain("Read the reply to submission ");
    }

    @Test
    void an_item_that_is_emptied_takes_none_after_it_along() {
        intelligence.receives("HULL", UNIT);
        var teller = visit.as(someone.member("HCC"));
        teller.post("/intelligence/submissions/new", told("Six men sleep at the laundry"));
        var ref = reference(teller.get("/intelligence/submissions").words(), "IS-");
        var officer = visit.as(intelligence.officer(UNIT, Purpose.REVIEW));
        officer.post("/intelligence/intake/" + ref + "/hand", "version", "1", "hand", "take");
        var sanitising = officer.post("/intelligence/intake/" + ref + "/report", graded("A laundry"))
                .location();
        var fields = new ArrayList<>(List.of(graded("")));
        fields.set(fields.indexOf("text-2") + 1, "The landlord told me when I called");
        fields.addAll(List.of("source-2", "2", "information-2", "C", "version", "1", "act", "current"));

        var refused = officer.post(sanitising, fields.toArray(String[]::new));
        assertThat(refused.errors()).containsExactly("Tick each check before it is made current");
        assertThat(refused.html().select("textarea[name=text-2]").text())
                .isEqualTo("The landlord told me when I called");
        assertThat(refused.words()).contains("Item 2: “told me”");
    }

    @Test
    void an_officer_does_not_grade_what_they_told_themself() {
        intelligence.receives("HULL", UNIT);
        var officer = intelligence.officer(UNIT, Purpose.REVIEW);
        var own = visit.as(officer);
        own.post("/intelligence/submissions/new", told("Seen on a visit"));
        var ref = reference(own.get("/intelligence/submissions").words(), "IS-");

        assertThat(own.get("/intelligence/intake").words()).doesNotContain(ref);
        assertThat(own.get("/intelligence/intake/" + ref).status()).isEqualTo(404);
        assertThat(visit.as(intelligence.officer(UNIT, Purpose.REVIEW))
                        .get("/intelligence/intake/" + ref)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothing_is_taken_in_for_a_unit_nobody_of_which_can_open_it() {
        intelligence.receivedBy("EAST_RIDING", "OPCC");
        var fields = told("Six men sleep at the laundry");
        fields[List.of(fields).indexOf("area") + 1] = "EAST_RIDING";
        var teller = visit.as(someone.member("HCC"));

        var refused = teller.post("/intelligence/submissions/new", fields);
        assertThat(refused.errors())
                .singleElement()
                .asString()
                .contains("can open it today", "Call 101", "nothing was sent");
        assertThat(refused.html().select("textarea[name=what]").text()).isEqualTo("Six men sleep at the laundry");
        assertThat(teller.get("/intelligence/submissions").words()).doesNotContain("IS-");

        var officer = intelligence.officer("OPCC");
        assertThat(visit.as(officer)
                        .post("/intelligence/submissions/new", fields)
                        .errors())
                .as("the only officer does not open what they told themself")
                .hasSize(1);
        assertThat(teller.post("/intelligence/submissions/new", fields).status())
                .isEqualTo(303);
        unusable(officer);
        assertThat(teller.post("/intelligence/submissions/new", fields).errors())
                .hasSize(1);
    }

    @Test
    void what_an_officer_who_left_had_in_hand_is_graded_by_a_colleague() {
        var leaver = intelligence.listed(intelligence.officer("ERYC", Purpose.REVIEW));
        var ref = submissions.told(someone.member("HCC"), "ERYC", "A van every morning");
        submissions.inHand(ref, leaver);
        var colleague = visit.as(intelligence.officer("ERYC", Purpose.REVIEW));
        assertThat(visit.as(intelligence.officer("ERYC", Purpose.REVIEW))
                        .get("/")
                        .words())
                .doesNotContain("Grade new submissions");

        TestDatabase.owner()
                .sql("update directory.person set to_date = current_date - 1 where id = :id")
                .param("id", leaver.id())
                .update();
        assertThat(colleague.get("/").words()).contains("Grade new submissions");
        assertThat(colleague
                        .post("/intelligence/intake/" + ref + "/hand", "version", "1", "hand", "take")
                        .status())
                .isEqualTo(303);
        assertThat(colleague.get("/").words())
                .contains("Finish grading submission " + ref)
                .doesNotContain("Grade new submissions");
    }

    @Test
    void a_custodian_opens_a_source_for_a_reason_and_an_officer_never_does() {
        intelligence.receives("HULL", UNIT);
        var person = someone.member("HCC");
        var teller = visit.as(person);
        teller.post("/intelligence/submissions/new", told("A van every morning"));
        var ref = reference(teller.get("/intelligence/submissions").words(), "IS-");
        var officer = visit.as(intelligence.officer(UNIT, Purpose.REVIEW));
        var number = reference(officer.get("/intelligence/intake/" + ref).words(), "SN-");
        assertThat(officer.get("/intelligence/intake/" + ref).words()).doesNotContain(person.name());

        var source = "/intelligence/sources/" + number;
        assertThat(officer.get(source).status()).isEqualTo(404);
        var custodian = visit.as(intelligence.custodian(UNIT));
        assertThat(custodian.get("/intelligence/sources").words())
                .contains(number)
                .doesNotContain(person.name());
        assertThat(custodian.post(source).errors()).containsExactly("Enter why you open it");
        assertThat(custodian.post(source, "reason", "To assess the risk").words())
                .contains(person.name(), ref, "To assess the risk");
        assertThat(visit.as(intelligence.custodian("GLAA")).get(source).status())
                .isEqualTo(404);
    }

    @Test
    void a_report_is_given_to_one_person_who_reads_it_until_it_is_recalled() {
        var officer = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT));
        var made = intelligence.conditioned(UNIT, "A brothel in a flat");
        var reader = intelligence.listed(someone.member("HCC"));
        var other = visit.as(someone.member("HCC"));
        var until = LocalDate.now().plusDays(5);
        var given = officer.post(
                "/intelligence/reports/" + made.ref() + "/disseminations/new",
                "person",
                reader.id().toString(),
                "purpose",
                "SAFEGUARD",
                "basis",
                "Care Act 2014",
                "until-day",
                "" + until.getDayOfMonth(),
                "until-month",
                "" + until.getMonthValue(),
                "until-year",
                "" + until.getYear());
        assertThat(given.errors()).isEmpty();
        var path = "/intelligence/received/" + made.ref();
        assertThat(visit.as(reader).get("/intelligence/received").words()).contains("A brothel in a flat");
        assertThat(visit.as(reader).get(path).words()).contains("A brothel in a flat in full", "OFFICIAL-SENSITIVE");
        assertThat(visit.as(reader)
                        .get("/intelligence/reports/" + made.ref() + "/report.csv")
                        .status())
                .isEqualTo(404);
        assertThat(other.get(path).status()).isEqualTo(404);
        var page = officer.get("/intelligence/reports/" + made.ref());
        assertThat(page.words()).contains("Opened once", reader.name());
        assertThat(told(reader)).containsExactly("An intelligence unit gave you something to read");
        officer.post(page.html().select("form[action$=/recall]").attr("action"));
        assertThat(visit.as(reader).get(path).status()).isEqualTo(404);
        assertThat(told(reader)).containsExactly(TAKEN_BACK);
    }

    @Test
    void officers_of_other_units_who_could_read_a_report_hear_that_it_was_withdrawn() {
        var officer = intelligence.officer(UNIT, Purpose.REVIEW);
        var colleague = intelligence.officer(UNIT);
        var elsewhere = intelligence.officer(IntelligenceFixtures.ELSEWHERE);
        var third = intelligence.officer("ERYC");
        var member = someone.member(IntelligenceFixtures.ELSEWHERE);
        var open = intelligence.open(UNIT, "A car wash that was another one");
        var some = intelligence.conditioned(
                UNIT, "A flat that was another one", IntelligenceFixtures.ELSEWHERE, Purpose.SAFEGUARD);
        var nobody = intelligence.conditioned(UNIT, "A farm that was another one");
        for (var made : List.of(open, some, nobody)) {
            assertThat(visit.as(officer)
                            .post(
                                    "/intelligence/reports/" + made.ref() + "/withdrawal",
                                    "version",
                                    "1",
                                    "reason",
                                    "Another place")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(told(elsewhere))
                .hasSize(2)
                .allMatch(text -> text.contains("was withdrawn. Do not rely on it"))
                .anyMatch(text -> text.contains(open.ref().value()))
                .anyMatch(text -> text.contains(some.ref().value()));
        assertThat(told(third)).singleElement().asString().contains(open.ref().value());
        assertThat(told(colleague)).isEmpty();
        assertThat(told(officer)).isEmpty();
        assertThat(told(member)).isEmpty();
    }

    @Test
    void whoever_was_given_a_report_that_is_withdrawn_is_told_not_to_rely_on_it() {
        var officer = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT));
        var made = intelligence.conditioned(UNIT, "A brothel in another flat");
        var reader = intelligence.listed(someone.member("HCC"));
        var report = "/intelligence/reports/" + made.ref();
        var until = LocalDate.now().plusDays(5);
        officer.post(
                report + "/disseminations/new",
                "person",
                reader.id().toString(),
                "purpose",
                "SAFEGUARD",
                "basis",
                "Care Act 2014",
                "until-day",
                "" + until.getDayOfMonth(),
                "until-month",
                "" + until.getMonthValue(),
                "until-year",
                "" + until.getYear());
        assertThat(visit.as(reader).get("/intelligence/received/" + made.ref()).status())
                .isEqualTo(200);

        assertThat(officer.post(report + "/withdrawal", "version", "1", "reason", "It was another house")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(reader).get("/intelligence/received/" + made.ref()).status())
                .isEqualTo(404);
        assertThat(told(reader)).containsExactly(TAKEN_BACK);
        assertThat(visit.as(reader).get("/intelligence/received").words()).contains("No report is shared with you now");
    }

    @Test
    void a_report_under_conditions_is_taken_out_only_where_a_condition_says_so() {
        var made = intelligence.conditioned(UNIT, "A farm");
        intelligence.condition(made, UNIT, "GLAA", List.of(Purpose.ASSESS), false, false, java.time.Duration.ofDays(1));
        var elsewhere = visit.as(intelligence.officer("GLAA", Purpose.ASSESS));
        var path = "/intelligence/reports/" + made.ref();

        assertThat(elsewhere.get(path).words()).contains("You may not export it");
        assertThat(elsewhere.get(path + "/report.csv").status()).isEqualTo(404);
        assertThat(elsewhere.get(path + "/handling").status()).isEqualTo(404);
        intelligence.condition(made, UNIT, "GLAA", List.of(Purpose.ASSESS), true, false, java.time.Duration.ofDays(1));
        var file = elsewhere.get(path + "/report.csv").text().strip().lines().toList();
        assertThat(file.getFirst()).contains("OFFICIAL-SENSITIVE");
        assertThat(file.getLast()).contains("OFFICIAL-SENSITIVE");
        assertThat(elsewhere.get(path + "/report.pdf").status()).isEqualTo(200);
    }

    @Test
    void a_report_is_deleted_by_two_officers_and_a_certificate_stays() {
        var made = intelligence.open(UNIT, "A shop that closed");
        var first = visit.as(intelligence.officer(UNIT, Purpose.REVIEW));
        var review = "/intelligence/reports/" + made.ref() + "/review";
        assertThat(first.post(review, "version", "1").errors()).contains("Choose whether to keep or delete it");
        var asked = first.post(review, "version", "1", "decision", "DELETE", "why", "NO_PURPOSE")
                .location();
        assertThat(first.get(asked).words()).contains("A second officer of the unit decides");
        assertThat(first.post(asked, "version", "1", "act", "delete").status()).isEqualTo(404);

        var second = visit.as(intelligence.officer(UNIT, Purpose.REVIEW));
        assertThat(second.post(asked, "version", "1", "act", "delete").status()).isEqualTo(303);
        assertThat(second.get(asked).words())
                .contains(
                        "Certificate of deletion",
                        "Items of information: 1",
                        made.ref().value());
        assertThat(second.get("/intelligence/reports/" + made.ref()).status()).isEqualTo(404);
        assertThat(intelligence.remains(made.id(), "A shop that closed")).isEmpty();
    }

    @Test
    void what_was_told_and_not_used_is_destroyed_by_two_officers_of_whom_neither_told_it() {
        var teller = intelligence.officer(UNIT, Purpose.REVIEW);
        var ref = submissions.told(teller, UNIT, "Nothing in the end");
        var asking = intelligence.officer(UNIT, Purpose.REVIEW);
        var first = visit.as(asking);
        var destruction = "/intelligence/intake/" + ref + "/destruction";
        assertThat(first.get(destruction).status()).isEqualTo(404);
        submissions.unused(ref, asking);

        assertThat(first.get("/intelligence/reviews").words()).contains("Destroy " + ref);
        assertThat(visit.as(teller).get("/intelligence/reviews").words()).doesNotContain("Destroy " + ref);
        assertThat(visit.as(teller).get(destruction).status()).isEqualTo(404);
        assertThat(first.post(destruction).errors()).containsExactly("Choose why it is destroyed");
        var asked = first.post(destruction, "why", "TIME").location();
        assertThat(first.post(destruction, "why", "TIME").errors()).containsExactly("Somebody asked for it already");
        assertThat(first.post(asked, "version", "1", "act", "delete").status()).isEqualTo(404);
        assertThat(visit.as(teller).post(asked, "version", "1", "act", "delete").status())
                .isEqualTo(404);
        assertThat(visit.as(intelligence.officer("GLAA", Purpose.REVIEW))
                        .get(asked)
                        .status())
                .isEqualTo(404);
        assertThat(submissions.keptText(ref)).isTrue();

        var second = visit.as(intelligence.officer(UNIT, Purpose.REVIEW));
        assertThat(second.post(asked, "version", "1", "act", "delete").status()).isEqualTo(303);
        assertThat(second.get(asked).words())
                .contains("Certificate of deletion", "Texts of submissions, each with its key: 1", ref.value());
        assertThat(submissions.keptText(ref)).isFalse();
        assertThat(visit.as(teller).get("/intelligence/submissions").words()).contains("No longer kept");
    }

    @Test
    void the_review_group_of_a_report_is_changed_with_a_reason_that_its_history_keeps() {
        var made = intelligence.open(UNIT, "A report in the wrong group");
        var officer = visit.as(intelligence.officer(UNIT, Purpose.REVIEW));
        var report = "/intelligence/reports/" + made.ref();
        assertThat(officer.post(report + "/review-group", "version", "1", "group", "4", "reason", "")
                        .errors())
                .containsExactly(
                        "It is in this group already: choose another one", "Say why it belongs into this group");
        assertThat(officer.post(report + "/review-group", "version", "1", "group", "2", "reason", "Violence was used")
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(report).words()).contains("Group 2", "Review group 2 instead of 4", "Violence was used");
        assertThat(officer.post(report + "/review-group", "version", "1", "group", "3", "reason", "Late")
                        .status())
                .isEqualTo(409);
        assertThat(visit.as(intelligence.officer("GLAA", Purpose.REVIEW))
                        .get(report + "/review-group")
                        .status())
                .isEqualTo(404);
    }

    private static List<String> told(Actor.Person person) {
        return TestDatabase.owner()
                .sql("select text from notices.notice where person = :person order by created_at")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    private static void unusable(Actor.Person officer) {
        TestDatabase.owner()
                .sql("update access.account set disabled_at = now() where id = :id")
                .param("id", officer.id())
                .update();
    }

    private static String reference(String words, String letters) {
        int at = words.indexOf(letters);
        return words.substring(at, at + 10);
    }

    static String[] told(String what) {
        return new String[] {
            "what",
            what,
            "where",
            "Sample Street",
            "area",
            "HULL",
            "when",
            "Tuesday",
            "howKnown",
            "The landlord told me when I called",
            "others",
            "UNSURE",
            "harm",
            "YES",
            "contact",
            "no"
        };
    }

    static String[] graded(String item) {
        return new String[] {
            "text-1",
            item,
            "source-1",
            "2",
            "information-1",
            "C",
            "text-2",
            "",
            "handling",
            "P",
            "about",
            "Men who sleep at work",
            "area",
            "HULL",
            "marking",
            "OFFICIAL_SENSITIVE",
            "regime",
            "LAW_ENFORCEMENT",
            "priority",
            "MEDIUM",
            "reviewGroup",
            "4"
        };
    }
}
