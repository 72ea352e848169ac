package waymark.governance.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;

/// A document on a return is as private as the return: its area's while it is a draft, everybody's once the
/// board accepted it. Who downloads it is on record.
@WaymarkTest
class ReturnDocumentsTest {

    private static final byte[] PDF = "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    QuarterFixtures made;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static String[] fields(String title) {
        return new String[] {
            "kind", "EVIDENCE", "title", title, "dated-day", "14", "dated-month", "11", "dated-year", "2026"
        };
    }

    private static String documentOn(String thing) {
        return "/documents/"
                + TestDatabase.owner()
                        .sql("select ref from documents.document where thing = ?")
                        .param(thing)
                        .query(String.class)
                        .single();
    }

    @Test
    void a_document_on_a_draft_is_seen_by_its_area_alone_and_by_everybody_once_the_board_accepted_it() {
        var quarter = made.opened();
        var ref = made.ofHull(quarter);
        var hull = someone.areaLead("HULL");
        var lead = visit.as(hull);
        var others = visit.as(someone.areaLead("EAST_RIDING"));
        var board = visit.as(someone.boardMember());
        var adding = "/documents/for/" + ref;
        assertThat(lead.get("/returns/" + ref).html().select("a[href=" + adding + "]"))
                .hasSize(1);

        assertThat(lead.send(adding, "file", "a.pdf", PDF, fields("Referrals by month"))
                        .location())
                .isEqualTo("/returns/" + ref);

        var document = documentOn(ref.value());
        assertThat(lead.get(document).status()).isEqualTo(200);
        for (var other : List.of(others, board)) {
            assertThat(other.get(document).status()).isEqualTo(404);
            assertThat(other.get(document + "/versions/1/file").status()).isEqualTo(404);
            assertThat(other.get("/documents").words()).doesNotContain("Referrals by month");
            assertThat(other.get("/search?q=referrals+by+month").words()).doesNotContain("Referrals by month");
            assertThat(other.get(adding).status()).isEqualTo(404);
        }

        made.accepted(
                hull,
                ref,
                made.aMeasure("People referred", true, quarter, 10),
                made.aMeasure("Visits", false, quarter, 10));

        assertThat(others.get("/returns/" + ref).words()).contains("Referrals by month");
        assertThat(others.get(document + "/versions/1/file").response().getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(lead.get(adding).status()).as("it is with the board").isEqualTo(404);
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from audit.leaf where act = 'download_document' and object = ?")
                        .param(document.substring("/documents/".length()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_board_the_coordinator_and_the_area_add_papers_to_a_decision_and_nobody_else() {
        var quarter = made.opened();
        var ref = made.ofHull(quarter);
        made.accepted(
                someone.areaLead("HULL"),
                ref,
                made.aMeasure("People referred", true, quarter, 10),
                made.aMeasure("Visits", false, quarter, 10));
        var request = TestDatabase.owner()
                .sql("""
                        select b.ref from governance.board_request b join governance.area_return r on r.id = b.area_return
                         where r.ref = ? limit 1
                        """)
                .param(ref.value())
                .query(String.class)
                .single();
        var adding = "/documents/for/" + request;
        for (var may : List.of(someone.boardMember(), someone.coordinator(), someone.areaLead("HULL"))) {
            assertThat(visit.as(may)
                            .send(adding, "file", "a.pdf", PDF, fields("Paper of " + may.name()))
                            .location())
                    .isEqualTo("/decisions/" + request);
        }
        for (var mayNot : List.of(someone.member("HCC"), someone.areaLead("EAST_RIDING"))) {
            var browser = visit.as(mayNot);
            assertThat(browser.get(adding).status()).isEqualTo(404);
            assertThat(browser.send(adding, "file", "a.pdf", PDF, fields("Not mine"))
                            .status())
                    .isEqualTo(404);
            assertThat(browser.get("/decisions/" + request).words())
                    .contains("Paper of")
                    .doesNotContain("Not mine");
        }
    }
}
