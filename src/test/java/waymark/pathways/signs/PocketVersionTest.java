package waymark.pathways.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class PocketVersionTest {

    @Autowired
    Visit visit;

    @Autowired
    PocketVersions pockets;

    @Autowired
    PocketPdf paper;

    @Autowired
    PublicSigns readers;

    @ParameterizedTest
    @ValueSource(strings = {"health", "housing", "licensing", "schools", "car-wash", "nail-bar", "care", "farms"})
    void a_pocket_version_is_one_sheet_in_type_that_can_be_read_and_tagged_for_those_who_hear_it(String sector)
            throws Exception {
        var answer = visit.asNobody().get("/signs/pocket/" + sector + "/pdf");
        var pdf = answer.response().getContentAsByteArray();
        Files.createDirectories(Path.of("target/looks"));
        Files.write(Path.of("target/looks/signs-" + sector + ".pdf"), pdf);

        assertThat(answer.response().getHeaders("Set-Cookie")).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(Collections.min(sizes(pdf))).isGreaterThanOrEqualTo(9f);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("999", "101", "08000 121 700", "Throw away after", "How to speak safely");
        }
        assertThat(accessible(pdf)).isTrue();
    }

    private static List<Float> sizes(byte[] pdf) throws IOException {
        var sizes = new ArrayList<Float>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                    super.processTextPosition(text);
                }
            }.getText(document);
        }
        return sizes;
    }

    private static boolean accessible(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).isCompliant();
        }
    }

    @Test
    void every_sign_of_every_sector_is_one_of_the_set_and_is_printed() {
        readers.read(actor -> {
            for (var sector : pockets.sectors()) {
                assertThat(pockets.get(actor, sector.code()).signs())
                        .extracting(SignLine::code)
                        .as(sector.code())
                        .containsExactlyElementsOf(sector.signs())
                        .doesNotHaveDuplicates();
            }
            return true;
        });
        assertThat(pockets.sectors()).hasSize(8);
    }

    @Test
    void longer_words_get_smaller_type_and_too_many_words_a_second_sheet_but_never_type_too_small_to_read()
            throws Exception {
        var pocket = CurrentActor.as(Actor.VISITOR, () -> readers.read(actor -> pockets.get(actor, "health")));
        var longer = stretched(pocket, 2);
        var endless = stretched(pocket, 12);

        assertThat(pages(paper.of(longer))).isEqualTo(1);
        assertThat(Collections.min(sizes(paper.of(longer)))).isLessThan(11f).isGreaterThanOrEqualTo(9f);
        assertThat(pages(paper.of(endless))).isGreaterThan(1);
        assertThat(Collections.min(sizes(paper.of(endless)))).isGreaterThanOrEqualTo(9f);
    }

    private static PocketVersion stretched(PocketVersion pocket, int times) {
        var signs = new ArrayList<SignLine>();
        for (int time = 0; time < times; time++) {
            signs.addAll(pocket.signs());
        }
        return new PocketVersion(
                pocket.sector(), signs, pocket.numbers(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void the_page_says_the_same_on_a_screen() {
        var page = visit.asNobody().get("/signs/pocket/schools");

        assertThat(page.heading()).isEqualTo("Signs of exploitation: Schools and colleges");
        assertThat(page.words()).contains("Do not promise to keep a secret", "Throw away after", "08000 121 700");
        assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(visit.asNobody().get("/signs/pocket/nowhere").status()).isEqualTo(404);
    }
}
