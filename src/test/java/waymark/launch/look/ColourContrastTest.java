package waymark.launch.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.web.look.Look;

/// How well colours can be told apart, and what is done with them.
class ColourContrastTest {

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#ffffff, #ffffff, 1", "#767676, #ffffff, 4.54", "#ffcc00, #ffffff, 1.51"})
    void contrast_is_as_wcag_measures_it(String one, String other, double ratio) {
        assertThat(ColourContrast.ratio(one, other)).isCloseTo(ratio, within(0.01));
        assertThat(ColourContrast.ratio(other, one)).isCloseTo(ratio, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"#FFCC00, #ffcc00", "abc, #aabbcc", "'  10393f ', #10393f", "red, ''", "#12345, ''", "'', ''"})
    void a_colour_is_tidied_or_is_none(String typed, String tidy) {
        assertThat(ColourContrast.tidy(typed)).isEqualTo(tidy);
    }

    @Test
    void a_pale_colour_is_made_darker_until_it_can_be_read() {
        var readable = ColourContrast.readable("#ffcc00", "#ffffff", "#f3f7f6");
        assertThat(ColourContrast.enough(readable, "#ffffff", "#f3f7f6")).isTrue();
        assertThat(ColourContrast.readable("#10393f", "#ffffff")).isEqualTo("#10393f");
    }

    @Test
    void the_style_sheet_has_nothing_but_the_colours_that_were_chosen() {
        assertThat(LookFilesController.css(Look.NONE)).isEqualTo(":root {}\n");
        assertThat(LookFilesController.css(new Look(1, "#3b1a57", "", "", "", false)))
                .isEqualTo(":root {--govuk-brand-colour: #3b1a57;}\n");
    }
}
