package waymark.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import waymark.kernel.InvariantViolation;

/// What a screen reader, an archive and a reader of a printed pack get.
class PdfTest {

    private static final byte[] PACK = Pdf.of(PackFixtures.body(), PackFixtures.META);

    @BeforeAll
    static void keep_a_copy_to_look_at() throws IOException {
        Files.createDirectories(Path.of("target/looks"));
        Files.write(Path.of("target/looks/sample-pack.pdf"), PACK);
    }

    @Test
    void it_is_accessible_by_the_rules_of_pdf_ua_1() throws Exception {
        assertThat(PdfFaults.of(PACK, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void an_archive_can_keep_it_by_the_rules_of_pdf_a_2a() throws Exception {
        assertThat(PdfFaults.of(PACK, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void the_caption_of_a_table_is_its_first_part() throws IOException {
        try (var pdf = Loader.loadPDF(PACK)) {
            assertThat(elements(pdf.getDocumentCatalog().getStructureTreeRoot()).stream()
                            .filter(element -> element.getStructureType().equals("Caption"))
                            .map(caption -> ((PDStructureElement) caption.getParent()).getStructureType()))
                    .isNotEmpty()
                    .containsOnly("Table");
        }
    }

    @Test
    void a_pdf_without_tags_does_not_pass_the_same_check() throws Exception {
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            plain.save(bytes);
            assertThat(PdfFaults.of(bytes.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        }
    }

    @Test
    void it_says_its_title_its_language_and_what_it_is_about() throws IOException {
        try (var pdf = Loader.loadPDF(PACK)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(PackFixtures.META.title());
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo(PackFixtures.META.description());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void headings_tables_lists_and_pictures_are_tagged_as_what_they_are() throws IOException {
        try (var pdf = Loader.loadPDF(PACK)) {
            assertThat(tags(pdf)).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Link");
        }
    }

    @Test
    void a_chart_is_read_out_by_its_title_and_description() throws IOException {
        try (var pdf = Loader.loadPDF(PACK)) {
            assertThat(elements(pdf.getDocumentCatalog().getStructureTreeRoot()).stream()
                            .filter(element -> element.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .hasSize(3)
                    .contains("People referred, by area. Hull referred most people; one return is missing.");
        }
    }

    @Test
    void the_figures_stand_in_the_text_and_every_page_says_where_it_is() throws IOException {
        String text = text(PACK);
        assertThat(text).contains("60 to 63 from 3 of 4", "fewer than 5", "not available", "AC-0045");
        assertThat(text).contains("Page 1 of ").contains("Page 2 of ");
    }

    @Test
    void the_head_of_a_long_table_is_repeated_on_each_of_its_pages() throws IOException {
        assertThat(text(PACK).split("Reference Action Status", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void headings_are_bookmarks_nested_as_they_are() throws IOException {
        try (var pdf = Loader.loadPDF(PACK)) {
            var top = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(top.getTitle()).isEqualTo("Board pack, Quarter 3, 2026 to 2027");
            assertThat(top.getFirstChild().getTitle()).isEqualTo("Summary");
            assertThat(top.getFirstChild().getFirstChild().getTitle()).isEqualTo("What is asked of the board");
        }
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (var pdf = Loader.loadPDF(PACK)) {
            for (var page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void the_same_page_made_at_the_same_moment_is_the_same_file() {
        assertThat(Pdf.of(PackFixtures.body(), PackFixtures.META)).isEqualTo(PACK);
    }

    @Test
    void nothing_is_fetched_from_disk_or_network() throws IOException {
        var secret = Files.createTempFile("secret", ".css");
        Files.writeString(secret, "p::after { content: 'leaked' }");
        String body = """
                <link rel="stylesheet" href="%1$s"/><style>@import url("%1$s"); @font-face { font-family: x; src: url("%1$s") }</style>
                <p>Nothing<img alt="x" src="http://127.0.0.1:1/x.png"/><img alt="y" src="%1$s"/></p>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">\
                <title>t</title><image xlink:href="%1$s" width="9" height="9"/><script>1</script></svg>
                <object data="%1$s">o</object><iframe src="%1$s">i</iframe>
                """.formatted(secret.toUri());
        try {
            assertThat(text(Pdf.of(body, PackFixtures.META)))
                    .contains("Nothing")
                    .doesNotContain("leaked");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void a_document_type_and_its_entities_are_refused() {
        assertThatThrownBy(() ->
                        Pdf.of("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;</p>", PackFixtures.META))
                .isInstanceOf(InvariantViolation.class);
        assertThatThrownBy(() -> Pdf.of("<p>unclosed", PackFixtures.META)).isInstanceOf(InvariantViolation.class);
    }

    @Test
    void pasted_control_characters_and_quotes_in_the_title_do_no_harm() throws IOException {
        var meta = new PdfMeta("A \"title\" \\ } \u0001", "about\u0000", "en-GB", PackFixtures.META.made());
        assertThat(text(Pdf.of("<h1>Plain\u0001 text</h1>", meta))).contains("Plain text");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> tags(PDDocument pdf) {
        return elements(pdf.getDocumentCatalog().getStructureTreeRoot()).stream()
                .map(PDStructureElement::getStandardStructureType)
                .distinct()
                .toList();
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        var found = new ArrayList<PDStructureElement>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                found.addAll(elements(element));
            }
        }
        return found;
    }
}
