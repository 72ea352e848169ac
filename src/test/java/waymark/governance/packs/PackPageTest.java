package waymark.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.governance.decisions.DecisionsPageTest;
import waymark.governance.returns.AreaReturns;
import waymark.governance.returns.ReturnPart;
import waymark.governance.returns.ReturnPartSaved;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

@WaymarkTest
class PackPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    @Autowired
    AreaReturns returns;

    private Actor.Person lead;
    private Quarter quarter;
    private Ref ref;
    private Ref people;
    private Ref visits;
    private String path;

    /// Hull is accepted with 3 people referred and 1,200 visits; East Riding never sent anything.
    @BeforeEach
    void anAcceptedReturn() {
        lead = someone.areaLead("HULL");
        quarter = made.opened();
        ref = made.ofHull(quarter);
        people = made.aMeasure("People referred", true, quarter, 10);
        visits = made.aMeasure("Joint visits", false, quarter, 10);
        path = "/packs/" + quarter;
        retireOthers();
        made.accepted(lead, ref, people, visits);
    }

    /// Measures that other tests left behind make the pack longer by chance.
    private void retireOthers() {
        TestDatabase.owner()
                .sql("""
                update strategy.measure set retired_on = '1900-01-01', retired_because = 'For a pack'
                 where retired_on is null and ref not in (:people, :visits)
                """)
                .param("people", people.value())
                .param("visits", visits.value())
                .update();
    }

    @AfterEach
    void bringBackOthers() {
        TestDatabase.owner()
                .sql("update strategy.measure set retired_on = null, retired_because = '' "
                        + "where retired_because = 'For a pack'")
                .update();
    }

    private void write(Actor.Person who, String text) {
        assertThat(visit.as(who)
                        .post(path + "/summary", "version", version(), "summary", text)
                        .status())
                .isEqualTo(303);
    }

    private String version() {
        return TestDatabase.owner()
                .sql("select version from governance.pack where quarter = ?")
                .param(quarter.key())
                .query(String.class)
                .single();
    }

    private Answer approve(Actor.Person who) {
        var browser = visit.as(who);
        var seen =
                browser.get(path + "/approval").html().select("[name=sha256]").val();
        var fields = new ArrayList<>(List.of("sha256", seen));
        browser.get(path + "/approval")
                .html()
                .select("input[name^=missing-][value=waived]")
                .forEach(field -> {
                    fields.addAll(List.of(field.attr("name"), "waived"));
                    fields.addAll(List.of(field.attr("name").replace("missing-", "reason-"), "The lead was ill"));
                });
        return browser.post(path + "/approval", fields.toArray(String[]::new));
    }

    private void issue() {
        write(someone.coordinator(), "A steady quarter");
        assertThat(approve(someone.boardMember()).location()).isEqualTo(path);
    }

    private String column(String name) {
        return TestDatabase.owner()
                .sql("select " + name + "::text from governance.pack where quarter = ?")
                .param(quarter.key())
                .query(String.class)
                .single();
    }

    @Test
    void a_draft_follows_the_returns_and_members_do_not_see_it() {
        var draft = visit.as(someone.coordinator()).get(path);

        assertThat(draft.words()).contains("Draft", "1,200", "Missing no return submitted");
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);
        assertThat(visit.as(someone.member("HCC")).get(path + "/pdf").status()).isEqualTo(404);
        assertThat(visit.as(someone.coordinator()).get(path + "/csv").status()).isEqualTo(404);
    }

    @Test
    void the_pdf_of_a_draft_says_on_every_page_that_it_is_one_and_when_it_was_made() throws Exception {
        var pdf = visit.as(someone.coordinator()).get(path + "/pdf").response();

        assertThat(pdf.getHeader("Content-Disposition")).contains("-draft.pdf");
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                assertThat(onPage(sheet, document)).contains("DRAFT, made on", "Not approved by the board");
            }
        }
    }

    @Test
    void a_draft_says_what_cannot_be_said_and_shows_what_is_red_now_beside() {
        var action = made.aRedAction("EAST_RIDING", "Agree the pathway");

        var draft = visit.as(someone.coordinator()).get(path);

        assertThat(draft.words())
                .contains("Nothing can be said of East Riding: no return submitted.", "What is red now");
        assertThat(draft.html()
                        .select("#live ~ details a[href='/actions/" + action + "']")
                        .eachText())
                .containsExactly("Agree the pathway");
        issue();
        assertThat(visit.as(someone.coordinator()).get(path).words()).doesNotContain("What is red now");
    }

    @Test
    void without_any_return_a_draft_does_not_say_that_nothing_is_red() {
        var empty = "/packs/" + made.opened();

        assertThat(visit.as(someone.coordinator()).get(empty).words())
                .contains("Not known: no return has been accepted.")
                .doesNotContain("No action is red");
    }

    @Test
    void the_presentation_has_a_section_for_each_part_and_one_for_each_area() {
        issue();

        var sections = visit.as(someone.member("HCC"))
                .get(path + "/presentation")
                .html()
                .select(".waymark-slides > section");
        assertThat(sections.eachAttr("id"))
                .startsWith("slide-title", "slide-decisions", "slide-measures", "slide-slipped", "slide-moved")
                .contains("slide-HULL", "slide-EAST_RIDING");
    }

    @Test
    void the_figures_as_a_file_have_numbers_in_columns_of_their_own_and_name_their_return() {
        issue();

        var csv = visit.as(lead).get(path + "/csv").text().lines().toList();
        var header = List.of(csv.getFirst().replace("\uFEFF", "").split(","));
        var row = csv.stream()
                .filter(line -> line.contains(visits.value()) && line.contains("Hull"))
                .map(line -> List.of(line.split(",")))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(header.indexOf("Number"))).isEqualTo("1200");
        assertThat(row.get(header.indexOf("Target"))).isEqualTo("10");
        assertThat(row.get(header.indexOf("Target unit"))).isEqualTo("Count");
        assertThat(row).contains(ref.value());
    }

    @Test
    void the_issued_pack_is_read_by_everyone_with_its_hash() throws Exception {
        issue();

        var page = visit.as(someone.member("HCC")).get(path);
        assertThat(page.words()).contains("Issued", "A steady quarter", "1,200", "fewer than 5");
        var sha256 = page.html().select("#sha256").text();
        var json =
                visit.as(someone.member("HCC")).get(path + "/json").response().getContentAsByteArray();
        assertThat(FrozenContent.sha256(json)).isEqualTo(sha256);

        var pdf = visit.as(someone.member("HCC")).get(path + "/pdf").response().getContentAsByteArray();
        Files.write(Path.of("target/board-pack.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(onPage(1, document))
                    .contains("Decisions asked of the board", "Headlines", "Summary", "Who reported");
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                assertThat(onPage(sheet, document).lines().count())
                        .as("lines on page " + sheet)
                        .isGreaterThan(2);
            }
            var text = new PDFTextStripper().getText(document);
            assertThat(text.replaceAll("\\s", "")).contains(sha256);
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("A steady quarter", "1,200", "fewer than 5", "Missing: no return submitted", "invented");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(FrozenContent.sha256(pdf)).isEqualTo(column("pdf_sha256"));
    }

    @Test
    void every_figure_on_the_page_opens_to_its_return() {
        issue();

        var links = visit.as(someone.member("HCC"))
                .get(path)
                .html()
                .select("a[href='/returns/" + ref + "#measure-" + visits + "']");
        assertThat(links.eachText()).anyMatch(text -> text.startsWith("1,200"));
        assertThat(visit.as(someone.member("HCC")).get("/returns/" + ref).html().getElementById("measure-" + visits))
                .isNotNull();
    }

    @Test
    void a_small_count_of_people_reads_the_same_in_page_csv_and_json_and_is_exact_for_its_lead_alone() {
        issue();

        assertThat(visit.as(lead).get(path).words()).contains("3 exactly, for you as lead of the area");
        for (var reader : List.of(someone.boardMember(), someone.coordinator(), someone.areaLead("EAST_RIDING"))) {
            assertThat(visit.as(reader).get(path).words()).doesNotContain("exactly, for you");
        }
        var csv = visit.as(lead).get(path + "/csv").text();
        assertThat(csv.lines().filter(line -> line.contains(people.value()) && line.contains("Hull")))
                .singleElement()
                .asString()
                .contains("fewer than 5");
        assertThat(visit.as(lead).get(path + "/json").text()).contains("fewer than 5");
    }

    @Test
    void what_happens_later_never_changes_an_issued_pack() {
        issue();
        var json = visit.as(lead).get(path + "/json").text();
        var pdf = visit.as(lead).get(path + "/pdf").response().getContentAsByteArray();

        var request = TestDatabase.owner()
                .sql("select ref from governance.board_request where quarter = ? and kind = 'request'")
                .param(quarter.key())
                .query(String.class)
                .single();
        DecisionsPageTest.record(visit.as(someone.boardMember()), request, "agreed", "");
        TestDatabase.owner()
                .sql("update strategy.measure set title = 'Renamed' where ref = ?")
                .param(visits.value())
                .update();

        assertThat(visit.as(lead).get(path + "/json").text()).isEqualTo(json);
        assertThat(visit.as(lead).get(path + "/pdf").response().getContentAsByteArray())
                .isEqualTo(pdf);
        assertThat(visit.as(lead).get(path).words()).contains("Joint visits").doesNotContain("Renamed");
    }

    @Test
    void a_locked_quarter_edited_is_refused_in_words() {
        issue();

        var answer = visit.as(lead)
                .post("/returns/" + ref + "/narrative", "version", "2", "achievements", "Later", "challenges", "Later");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().contains("has been issued, so this return is locked");
        assertThat(visit.as(someone.coordinator())
                        .post(path + "/summary", "version", version(), "summary", "Later")
                        .location())
                .isEqualTo(path);
        assertThat(column("summary")).isEqualTo("A steady quarter");
    }

    @Test
    void the_database_itself_lets_nobody_write_in_a_locked_return_or_an_issued_pack() {
        issue();
        var clock = Actor.system("Test");

        for (Actor actor : List.of(lead, someone.boardMember(), someone.coordinator(), clock)) {
            var narrative = new ReturnPart.Narrative(2, "Forged", "Forged", List.of());
            CurrentActor.run(
                    actor, () -> returns.save(actor, new ReturnPartSaved(ref, narrative), LocalDate.of(2026, 1, 1)));
        }

        assertThat(TestDatabase.owner()
                        .sql("""
                                select p.body ->> 'achievements' from governance.return_part p
                                  join governance.area_return r on r.id = p.area_return
                                 where r.ref = ? and p.part = 'narrative'
                                """)
                        .param(ref.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Forty people trained");
    }

    @Test
    void a_pack_is_not_approved_without_summary_nor_by_who_wrote_it() {
        assertThat(visit.as(someone.boardMember()).get(path + "/approval").words())
                .contains("Before the pack can be approved: The coordinator has not written the summary yet")
                .doesNotContain("There is a problem");
        assertThat(approve(someone.boardMember()).errors())
                .containsExactly("The coordinator has not written the summary yet, so the pack cannot be approved");

        var both = someone.with("OPCC", "coordinator@partnership", "board_member@partnership");
        write(both, "Mine");
        assertThat(approve(both).errors())
                .containsExactly("You wrote the summary, so somebody else on the board must approve the pack");
        assertThat(column("state")).isEqualTo("draft");
    }

    @Test
    void a_pack_that_changed_since_it_was_read_is_read_again_before_it_is_approved() {
        write(someone.coordinator(), "First");
        var board = visit.as(someone.boardMember());
        var seen = board.get(path + "/approval").html().select("[name=sha256]").val();
        write(someone.coordinator(), "Second");

        var answer = board.post(path + "/approval", "sha256", seen);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.errors()).singleElement().asString().startsWith("The pack changed since you read it");
        assertThat(column("state")).isEqualTo("draft");
    }

    @Test
    void approved_twice_is_issued_once() {
        issue();
        var first = column("content_sha256");

        assertThat(approve(someone.boardMember()).location()).isEqualTo(path);
        assertThat(column("content_sha256")).isEqualTo(first);
    }

    @Test
    void the_second_of_two_who_write_the_summary_sees_theirs_beside_their_own() {
        var seen = version();
        write(someone.coordinator(), "Theirs");

        var second = visit.as(someone.coordinator()).post(path + "/summary", "version", seen, "summary", "Mine");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html().select(".waymark-conflict").text()).contains("Theirs", "Mine");
        assertThat(second.html().select("[name=summary]").val()).isEqualTo("Mine");
    }

    @Test
    void the_list_shows_drafts_to_those_who_make_them_and_issued_packs_to_all() {
        assertThat(visit.as(someone.coordinator()).get("/packs").words()).contains(quarter.title(4));
        assertThat(visit.as(someone.member("HCC")).get("/packs").words()).doesNotContain(quarter.title(4));
        issue();
        assertThat(visit.as(someone.member("HCC")).get("/packs").words()).contains(quarter.title(4));
    }

    private static String onPage(int page, PDDocument document) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document);
    }
}
