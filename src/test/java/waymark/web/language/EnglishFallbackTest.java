package waymark.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import waymark.web.site.Drawing;

/// What a language does not say stands in English, and is marked as English.
class EnglishFallbackTest {

    @Test
    void a_text_that_a_language_does_not_have_is_english_and_marked() {
        var context = Drawing.context("/report", "", Locale.forLanguageTag("ar"), null);
        assertThat(EnglishFallback.shown("<p>" + context.text("footer.links") + "</p>"))
                .startsWith("<p><span lang=\"en\" dir=\"ltr\">")
                .endsWith("</span></p>");
        assertThat(EnglishFallback.shown(context.text("report.send"))).doesNotContain("<");
    }

    @Test
    void where_no_element_may_stand_the_text_stands_alone() {
        var said = EnglishFallback.marked("Send");
        assertThat(EnglishFallback.shown(
                        "<title>%1$s</title><a title=\"> %1$s\" data-x='%1$s'>%1$s</a>".formatted(said)))
                .isEqualTo(
                        "<title>Send</title><a title=\"> Send\" data-x='Send'><span lang=\"en\" dir=\"ltr\">Send</span></a>");
        assertThat(EnglishFallback.shown("<textarea>a > b %s</textarea>".formatted(said)))
                .isEqualTo("<textarea>a > b Send</textarea>");
    }

    @Test
    void whatever_else_stands_there_is_left_alone() {
        var page = "<p title=\"a>b\">x \uE011 $1 \\ </p><p>" + EnglishFallback.marked("y") + "</p>";
        assertThat(EnglishFallback.shown(page)).startsWith("<p title=\"a>b\">x \uE011 $1 \\ </p>");
    }
}
