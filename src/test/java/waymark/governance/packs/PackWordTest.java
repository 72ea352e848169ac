package waymark.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.governance.GovernanceFixtures.DATES;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class PackWordTest {

    private static final PackContent CONTENT =
            PackCompositionTest.composition("2").content(DATES.boardMeets());

    private static XWPFDocument area(String code, String mark) throws IOException {
        var area = CONTENT.areas().stream()
                .filter(line -> line.area().equals(code))
                .findFirst()
                .orElseThrow();
        return new XWPFDocument(new ByteArrayInputStream(PackWord.of(CONTENT, area, mark)));
    }

    private static String text(XWPFDocument document) throws IOException {
        try (var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    @Test
    void the_page_of_an_area_is_a_document_with_headings_and_tables_whose_head_is_repeated() throws IOException {
        try (var document = area("HULL", "")) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText())
                    .containsExactly("Main achievements", "Challenges", "Figures", "Actions");
            assertThat(document.getTables())
                    .hasSize(2)
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            assertThat(text(document)).contains("Forty people trained", "fewer than 5", "Agree the pathway", "Red:");
        }
    }

    @Test
    void every_page_says_that_all_is_invented_and_that_it_is_a_draft() throws IOException {
        try (var document = area("HULL", "Draft, made on 1 July 2026, 09:00.")) {
            assertThat(document.getHeaderList())
                    .singleElement()
                    .extracting(header -> header.getText().strip())
                    .isEqualTo(
                            "Draft, made on 1 July 2026, 09:00. Demonstration: the people and figures are invented.");
        }
    }

    @Test
    void of_an_area_whose_return_is_missing_it_says_that_nothing_can_be_said() throws IOException {
        try (var document = area("EAST_RIDING", "")) {
            assertThat(text(document))
                    .contains("Nothing can be said of East Riding: sent back and not submitted again.");
            assertThat(document.getTables()).isEmpty();
        }
    }
}
