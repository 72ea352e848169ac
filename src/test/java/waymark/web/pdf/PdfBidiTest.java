package waymark.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfBidiTest {

    private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";
    private static final String ARABIC = "\u0645\u0631\u062d\u0628\u0627"; // marhaba: meem joins, reh does not join on

    @Test
    void arabic_letters_join_as_they_do_in_writing() {
        assertThat(ArabicLetters.joined(ARABIC)).isEqualTo("\ufee3\ufeae\ufea3\ufe92\ufe8e");
    }

    @Test
    void lam_and_alef_are_one_letter_joined_or_alone() {
        assertThat(ArabicLetters.joined("\u0644\u0627")).isEqualTo("\ufefb");
        assertThat(ArabicLetters.joined("\u0633\u0644\u0627\u0645")).isEqualTo("\ufeb3\ufefc\ufee1"); // salam
    }

    @Test
    void a_vowel_sign_does_not_part_two_letters() {
        assertThat(ArabicLetters.joined("\u0628\u064e\u0628")).isEqualTo("\ufe91\u064e\ufe90");
    }

    @Test
    void persian_and_urdu_letters_join_too() {
        assertThat(ArabicLetters.joined("\u067e\u062f\u0631")).isEqualTo("\ufb58\ufeaa\ufead"); // pedar
    }

    @Test
    void other_text_stays_as_it_is() {
        for (String text : new String[] {"", "Hull", HEBREW, "\ud83d\ude00 5%", "e\u0301"}) {
            assertThat(ArabicLetters.joined(text)).isEqualTo(text);
        }
    }

    @Test
    void a_run_from_right_to_left_is_turned_with_its_brackets_and_keeps_marks_on_their_letters() {
        assertThat(new PdfBidi.Order().reorderRTLTextToLTR("\u05d0(\u05d1\u05b0)"))
                .isEqualTo("(\u05d1\u05b0)\u05d0");
    }

    @Test
    void a_sentence_in_english_keeps_a_name_in_hebrew_in_its_place() throws Exception {
        byte[] pdf = Pdf.of("<p>Ask " + HEBREW + " (chair) today</p>", PackFixtures.META);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Ask " + HEBREW + " (chair) today");
        }
    }

    @Test
    void a_paragraph_marked_from_right_to_left_starts_at_the_right() throws Exception {
        byte[] pdf = Pdf.of("<p dir=\"rtl\">" + ARABIC + " 12 " + HEBREW + "</p>", PackFixtures.META);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("12", HEBREW);
        }
    }
}
