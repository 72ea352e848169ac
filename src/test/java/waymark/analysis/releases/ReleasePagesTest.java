package waymark.analysis.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Quarter;

/// The register of tables: who may prepare, decide and read, and what each of them sees.
@WaymarkTest
class ReleasePagesTest {

    private static final String LIST = "/insight/releases";

    @Autowired
    ReleaseFixtures tables;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static String[] form(String measure, String cells, String... more) {
        var last = Quarter.holding(LocalDate.now(), 4).previous().key();
        var fields = new ArrayList<>(List.of(
                "title",
                measure,
                "measure",
                measure,
                "definition",
                "Everybody",
                "why",
                "For a test",
                "from",
                last,
                "to",
                last,
                "rowName",
                "Nationality",
                "threshold",
                "5",
                "cells",
                cells));
        for (int at = 0; at < more.length; at += 2) {
            int known = fields.indexOf(more[at]);
            if (known >= 0) {
                fields.set(known + 1, more[at + 1]);
            } else {
                fields.addAll(List.of(more[at], more[at + 1]));
            }
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void whoever_prepared_it_never_approves_it_and_members_read_no_exact_count() {
        var both = someone.with("OPCC", "analyst@partnership", "information_governance@partnership");
        var analyst = visit.as(both);
        var member = visit.as(someone.boardMember());
        var ref = tables.submitted(both);
        assertThat(member.get(LIST + "/" + ref).status()).isEqualTo(404);
        assertThat(analyst.post(LIST + "/" + ref + "/approval", "version", "2").status())
                .isEqualTo(404);
        var approver = visit.as(someone.informationGovernance());
        assertThat(approver.get("/").words()).contains("Decide whether the table");
        assertThat(approver.post(
                                LIST + "/" + ref + "/approval",
                                "version",
                                "2",
                                "expiresOn-day",
                                "1",
                                "expiresOn-month",
                                "1",
                                "expiresOn-year",
                                "2020")
                        .errors())
                .containsExactly("Choose a day after today and within three years, after which nobody should quote it");
        var end = LocalDate.now().plusDays(200);
        assertThat(approver.post(
                                LIST + "/" + ref + "/approval",
                                "version",
                                "2",
                                "expiresOn-day",
                                "" + end.getDayOfMonth(),
                                "expiresOn-month",
                                "" + end.getMonthValue(),
                                "expiresOn-year",
                                "" + end.getYear())
                        .status())
                .isEqualTo(303);
        var page = member.get(LIST + "/" + ref);
        assertThat(page.words())
                .contains("not shown", "69")
                .doesNotContain(" 20 ", " 3 ", "a reader can work out", "For a test");
        assertThat(member.get(LIST + "/" + ref + "/table.csv").text()).contains("British,not shown,not shown,23");
        assertThat(member.get(LIST + "/" + ref + "/edit").status()).isEqualTo(404);
        assertThat(member.post(LIST + "/" + ref + "/withdrawal", "version", "3", "withdrawnWhy", "x")
                        .errors())
                .containsExactly("Analysts and people who approve releases take them back");
        assertThat(approver.post(LIST + "/" + ref + "/withdrawal", "version", "3", "withdrawnWhy", "A wrong sum")
                        .status())
                .isEqualTo(303);
        assertThat(member.get(LIST + "/" + ref).words()).contains("A wrong sum").doesNotContain("69");
        assertThat(member.get(LIST + "/" + ref + "/table.csv").status()).isEqualTo(404);
    }

    @Test
    void a_wording_that_nobody_agreed_to_is_not_released_and_comes_back() {
        var person = tables.analyst();
        var analyst = visit.as(person);
        var location = analyst.post(LIST, form("People of an unread wording", "Nationality,Number\nA,7\nB,9"))
                .location();
        assertThat(analyst.post(location + "/submission", "version", "1").status())
                .isEqualTo(303);
        var approver = visit.as(someone.informationGovernance());
        var end = LocalDate.now().plusDays(200);
        assertThat(approver.post(
                                location + "/approval",
                                "version",
                                "2",
                                "expiresOn-day",
                                "" + end.getDayOfMonth(),
                                "expiresOn-month",
                                "" + end.getMonthValue(),
                                "expiresOn-year",
                                "" + end.getYear())
                        .errors())
                .containsExactly(
                        "People with lived experience have not agreed to this wording yet",
                        "Partners whose work it describes have not agreed to this wording yet");
        assertThat(approver.post(location + "/return", "version", "2", "words", "Ask the panel")
                        .status())
                .isEqualTo(303);
        assertThat(analyst.get(location).words()).contains("Ask the panel");
        assertThat(analyst.get("/").words()).contains("which came back");
    }

    @Test
    void what_no_pattern_protects_is_refused_until_categories_are_merged() {
        var analyst = visit.as(tables.analyst());
        var location = analyst.post(LIST, form("People of few nationalities", "Nationality,Number\nA,1\nB,1\nC,3\nD,0"))
                .location();
        assertThat(analyst.get(location).words()).contains("whatever is hidden in it", "It becomes safe if");
        assertThat(analyst.post(location + "/submission", "version", "1").errors())
                .containsExactly(
                        "Somebody could be found by this table. Merge categories or leave something out first");
        assertThat(analyst.post(location + "/merging", "version", "1").status()).isEqualTo(303);
        assertThat(analyst.get(location).words()).doesNotContain("whatever is hidden in it");
        assertThat(analyst.get(location + "/edit").text()).contains("Nationality: ");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_the_threshold_never_falls() {
        var analyst = visit.as(tables.analyst());
        assertThat(analyst.post(
                                LIST,
                                form(
                                        "x",
                                        "Nationality,A,B\nA,7,1\nB,9,2",
                                        "threshold",
                                        "4",
                                        "sums",
                                        "Children and adults"))
                        .errors())
                .containsExactly(
                        "The first number that is shown is 5 or more: it can be raised and not lowered",
                        "“Children and adults” is not like Age: Children = 0 to 15 + 16 to 17",
                        "Say what the columns are, such as Age");
        assertThat(analyst.post(LIST, form("x", "Area,Number\nHull,7\nNowhere,9", "rowName", "Area"))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("The areas make the partnership, so each needs its counts. Missing: ");
        assertThat(visit.as(someone.boardMember()).get(LIST + "/new").status()).isEqualTo(403);
        assertThat(visit.as(someone.boardMember()).get("/insight/methods").heading())
                .isEqualTo("How figures are calculated");
    }

    @Test
    void a_table_begins_with_what_waymark_counts() {
        var page = visit.as(tables.analyst()).get(LIST + "/new?counts=reports_received");
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void a_released_table_is_published_for_everybody_and_goes_with_a_word_why() {
        var ref = tables.released();
        var path = LIST + "/" + ref;
        var nobody = visit.asNobody();
        assertThat(nobody.get("/figures/" + ref).status()).isEqualTo(404);
        assertThat(visit.as(someone.boardMember()).post(path + "/publication").status())
                .isEqualTo(404);
        var approver = visit.as(someone.informationGovernance());
        assertThat(approver.post(path + "/publication").errors())
                .containsExactly("Tell those who agreed to the wording first, and tick the box");
        assertThat(approver.post(path + "/publication", "told", "yes").status()).isEqualTo(303);
        assertThat(approver.post(path + "/publication", "told", "yes").status()).isEqualTo(422);
        assertThat(nobody.get("/figures").text()).contains("/figures/" + ref);
        var page = nobody.get("/figures/" + ref);
        assertThat(page.words()).contains("not shown", "69").doesNotContain(" 20 ", " 3 ", "For a test");
        assertThat(nobody.get("/figures/" + ref + "/table.csv").text()).contains("British,not shown,not shown,23");
        assertThat(nobody.get("/figures/" + ref + "/table.json").text()).contains("[\"not shown\",\"not shown\",23]");
        assertThat(approver.post(path + "/withdrawal", "version", "3", "withdrawnWhy", "A wrong sum")
                        .status())
                .isEqualTo(303);
        var gone = nobody.get("/figures/" + ref);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.words()).contains("A wrong sum").doesNotContain("69");
        assertThat(nobody.get("/figures/" + ref + "/table.json").status()).isEqualTo(404);
        assertThat(nobody.get("/figures").text()).doesNotContain(ref);
    }
}
