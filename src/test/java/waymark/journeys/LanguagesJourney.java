package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.DeepRun;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// A coordinator prints all texts of a language for somebody who checks them at their kitchen table.
@WaymarkTest
class LanguagesJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    static List<String> printed() {
        return DeepRun.asked() ? List.of("pl", "ar") : List.of("ar");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void every_text_is_on_paper_beside_its_english_with_the_heads_of_the_columns_on_each_sheet(String tag)
            throws IOException {
        try (var desk =
                Browsers.atADesk(port).signedIn(visit.as(someone.coordinator()).cookie())) {
            var page = desk.opens("/languages/" + tag).page();
            page.getByText("Print all texts for somebody who checks them").click();
            assertThat(page.locator("h1")).containsText("to check");
            desk.looks("languages sheet " + tag);
            var print = new Page.PdfOptions()
                    .setFormat("A4")
                    .setMargin(new Margin()
                            .setTop("15mm")
                            .setBottom("15mm")
                            .setLeft("12mm")
                            .setRight("12mm"));
            if (Boolean.getBoolean("screens")) {
                print.setPath(Path.of("target", "screens", "languages-sheet-" + tag + ".pdf"));
            }
            try (var pdf = Loader.loadPDF(page.pdf(print))) {
                var words = new PDFTextStripper();
                int heads = 0;
                for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                    words.setStartPage(sheet);
                    words.setEndPage(sheet);
                    heads += words.getText(pdf).contains("Remarks") ? 1 : 0;
                }
                assertThat(heads).as("sheets with heads").isEqualTo(pdf.getNumberOfPages());
                assertThat(pdf.getNumberOfPages())
                        .isLessThan(PublicTexts.of(Language.ENGLISH).size() / 8);
            }
        }
    }

    @Test
    void it_can_be_read_on_a_phone_too() {
        try (var phone =
                Browsers.onAPhone(port).signedIn(visit.as(someone.coordinator()).cookie())) {
            phone.opens("/languages/ar/sheet").looks("languages sheet ar");
            phone.opens("/languages/ar").looks("languages ar");
        }
    }
}
