package waymark.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;

/// A pack that was issued before format 5, as it lies in the database since.
@WaymarkTest
class EarlierFormatTest {

    private static final byte[] PDF = "%PDF-1.7 as it was issued".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    private String content;
    private String path;

    @BeforeEach
    void a_pack_of_format_4() throws IOException {
        var quarter = made.opened();
        path = "/packs/" + quarter;
        content = kept().replace("2025-Q4", quarter.key());
        var owner = TestDatabase.owner();
        owner.sql("update governance.pack set summary = 'S', summary_by = gen_random_uuid() where quarter = ?")
                .param(quarter.key())
                .update();
        owner.sql("""
                update governance.pack
                   set state = 'issued', issued_on = date '2026-05-05', issued_by = gen_random_uuid(),
                       content = :content, pdf_sha256 = :pdf,
                       content_sha256 = encode(sha256(convert_to(:content, 'UTF8')), 'hex')
                 where quarter = :quarter
                """)
                .param("content", content)
                .param("pdf", FrozenContent.sha256(PDF))
                .param("quarter", quarter.key())
                .update();
        owner.sql("insert into governance.pack_document (quarter, pdf) values (:quarter, :pdf)")
                .param("quarter", quarter.key())
                .param("pdf", PDF)
                .update();
    }

    private static String kept() throws IOException {
        try (var stream = EarlierFormatTest.class.getResourceAsStream("format-4.json")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void it_opens_with_all_that_it_said_and_its_pdf_and_its_text_are_byte_for_byte_what_was_issued() {
        var reader = visit.as(someone.member("HCC"));

        var page = reader.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains(
                        "Issued",
                        "by the rule when the pack was issued",
                        "Plans reviewed on time by a vulnerable adults or case conference",
                        "Name a lawyer whom all areas can ask about prevention orders")
                .doesNotContain("Headlines", "measures that are amber");
        assertThat(page.html().select("#sha256").text())
                .isEqualTo(FrozenContent.sha256(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(reader.get(path + "/pdf").response().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(reader.get(path + "/json").text()).isEqualTo(content);
    }

    @Test
    void its_figures_its_presentation_and_the_pages_of_its_areas_can_be_had_too() {
        var reader = visit.as(someone.member("HCC"));

        for (var file : new String[] {"/csv", "/xlsx", "/presentation", "/areas/HULL/docx"}) {
            assertThat(reader.get(path + file).status()).as(file).isEqualTo(200);
        }
        assertThat(reader.get(path + "/areas/NOWHERE/docx").status()).isEqualTo(404);
    }
}
