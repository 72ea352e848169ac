package waymark.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.rules.ClockRules;
import waymark.kernel.CurrentActor;

@WaymarkTest
class LawPageTest {

    @Autowired
    LawBook book;

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void everybody_reads_the_law_and_sees_what_nobody_has_checked() {
        var page = visit.as(someone.member("HCC")).get("/law-and-clocks").words();
        assertThat(page)
                .contains(
                        "Not checked",
                        "Crime and Policing Act 2026 c. 20",
                        "Not known whether in force",
                        "An aim, wherever possible; not a legal limit",
                        "45 calendar days",
                        "General knowledge, no source was read")
                .doesNotContain("Add a law");
        assertThat(visit.as(someone.member("HCC")).get("/law-and-clocks/new").status())
                .isEqualTo(403);
    }

    @Test
    void the_clocks_of_the_database_are_those_of_the_reference() {
        var worker = cases.caseworker("HUMBERCARE");
        var rules = CurrentActor.as(worker, book::clocks);
        assertThat(length(rules, "RG_TARGET", "2026-01-01")).isEqualTo("5 working days");
        assertThat(length(rules, "RG_PILOT_LIMIT", "2026-01-01")).isEqualTo("45 calendar days");
        assertThat(length(rules, "RECOVERY_MINIMUM", "2022-12-12")).isEqualTo("45 calendar days");
        assertThat(length(rules, "RECOVERY_MINIMUM", "2022-12-13")).isEqualTo("30 calendar days");
        assertThat(length(rules, "RECONSIDERATION_WINDOW", "2026-01-01")).isEqualTo("30 calendar days");
        assertThat(length(rules, "MOVE_ON_MINIMUM", "2026-01-01")).isEqualTo("45 calendar days");
        assertThat(length(rules, "NEGATIVE_EXIT", "2026-01-01")).isEqualTo("9 working days");
        assertThat(length(rules, "PLACE_OF_SAFETY", "2026-01-01")).isEqualTo("3 working days");
        assertThat(length(rules, "PILOT_AGE_GATE", "2026-01-01")).isEqualTo("100 calendar days");
        assertThat(length(rules, "TRANSITION_18", "2026-01-01")).isEqualTo("100 days before");
        assertThat(length(rules, "DRAFT_WARNING", "2026-01-01")).isEqualTo("21 calendar days");
        assertThat(length(rules, "DRAFT_DELETE", "2026-01-01")).isEqualTo("28 calendar days");
        assertThat(length(rules, "CG_TARGET", "2026-01-01")).isEqualTo("no length");
    }

    @Test
    void a_new_act_changes_lists_offences_and_a_clock_without_a_release() {
        var keeper = visit.as(someone.coordinator());
        assertThat(keeper.post("/law-and-clocks/new", "act", "Sample Act 2090").errors())
                .contains("Enter what it says", "Choose whether it is in force", "Enter where this was read");
        keeper.post(
                "/law-and-clocks/new",
                "act",
                "Sample Act 2090",
                "section",
                "Section 1",
                "effect",
                "A guardian within two months",
                "status",
                "in_force",
                "source",
                "A test");
        var law = keeper.get("/law-and-clocks/lists/new").html().select("#law option").stream()
                .filter(option -> option.text().startsWith("Sample Act 2090"))
                .findFirst()
                .orElseThrow()
                .val();
        for (var list : new String[] {"OFFENCE", "EXPLOITATION"}) {
            keeper.post(
                    "/law-and-clocks/lists/new",
                    "list",
                    list,
                    "law",
                    law,
                    "words",
                    "Sample entry " + list,
                    "fromDay-day",
                    "1",
                    "fromDay-month",
                    "1",
                    "fromDay-year",
                    "2090");
        }
        var worker = cases.caseworker("HUMBERCARE");
        for (var list : new LawList[] {LawList.OFFENCE, LawList.EXPLOITATION}) {
            assertThat(CurrentActor.as(worker, () -> book.items(list, LocalDate.of(2089, 12, 31))))
                    .noneMatch(item -> item.words().equals("Sample entry " + list));
            assertThat(CurrentActor.as(worker, () -> book.items(list, LocalDate.of(2090, 1, 1))))
                    .anyMatch(item -> item.words().equals("Sample entry " + list) && !item.checked());
        }

        assertThat(keeper.post("/law-and-clocks/clocks/new", "name", "Sample guardian")
                        .errors())
                .contains("Choose what it begins with", "Choose what the length counts");
        keeper.post(
                "/law-and-clocks/clocks/new",
                "name",
                "Sample guardian",
                "kind",
                "DEADLINE",
                "length",
                "2",
                "unit",
                "MONTHS",
                "appliesTo",
                "CHILDREN",
                "starts",
                "RG_POSITIVE",
                "stops",
                "CG_DECISION",
                "warnings",
                "20, 40",
                "law",
                law,
                "source",
                "A test");
        keeper.post(
                "/law-and-clocks/clocks/new",
                "code",
                "SAMPLE_GUARDIAN",
                "name",
                "Sample guardian",
                "kind",
                "DEADLINE",
                "length",
                "3",
                "unit",
                "MONTHS",
                "appliesTo",
                "CHILDREN",
                "starts",
                "RG_POSITIVE",
                "fromDay-day",
                "1",
                "fromDay-month",
                "6",
                "fromDay-year",
                "2091",
                "source",
                "A test");
        var rules = CurrentActor.as(worker, book::clocks);
        assertThat(length(rules, "SAMPLE_GUARDIAN", "2091-05-31")).isEqualTo("2 months");
        assertThat(length(rules, "SAMPLE_GUARDIAN", "2091-06-01")).isEqualTo("3 months");

        var edit = "/law-and-clocks/laws/" + law;
        var filled = keeper.get(edit);
        assertThat(filled.html().select("#act").val()).isEqualTo("Sample Act 2090");
        var sent = new String[] {
            "version",
            "1",
            "act",
            "Sample Act 2090",
            "effect",
            "A guardian",
            "status",
            "in_force",
            "source",
            "A test",
            "checkedBy",
            "Ana Sample",
            "checkedOn-day",
            "1",
            "checkedOn-month",
            "2",
            "checkedOn-year",
            "2026"
        };
        assertThat(keeper.post(edit, sent).status()).isEqualTo(303);
        assertThat(keeper.get("/law-and-clocks").words()).contains("Checked by Ana Sample on 1 Feb 2026");
        assertThat(keeper.post(edit, sent).status()).isEqualTo(409);
        var check = keeper.get("/law-and-clocks")
                .html()
                .select("a[href$=/check]")
                .first()
                .attr("href");
        assertThat(keeper.post(check, "version", "1").errors()).contains("Enter who checked it");
    }

    private static String length(ClockRules rules, String code, String start) {
        return rules.on(code, LocalDate.parse(start)).orElseThrow().lengthWords();
    }
}
