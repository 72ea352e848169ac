package waymark.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import waymark.kernel.Problem;
import waymark.web.forms.DateField;

/// What people type comes back as they typed it, whatever it was.
class FormFieldsTest {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, FormFieldsTest.class.getClassLoader(), "waymark");

    private static Document draw(String component, Map<String, Object> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("context", Drawing.signedIn("/", ""));
        var html = new StringOutput();
        ENGINE.render("web/govuk/" + component + ".jte", all, html);
        return Jsoup.parse(html.toString());
    }

    @Test
    void what_looks_like_markup_is_text() {
        var typed = "\"><script>alert(1)</script> </textarea> & 'x' \u202e😀";
        assertThat(draw("input", Map.of("name", "title", "label", "Title", "value", typed))
                        .selectFirst("input")
                        .val())
                .isEqualTo(typed);
        var area = draw("textarea", Map.of("name", "notes", "label", "Notes", "value", typed));
        assertThat(area.selectFirst("textarea").wholeText()).isEqualTo(typed);
        assertThat(area.select("script")).isEmpty();
    }

    @Test
    void a_text_that_begins_with_an_empty_line_keeps_it() {
        var area = draw("textarea", Map.of("name", "notes", "label", "Notes", "value", "\nsecond"));
        assertThat(area.selectFirst("textarea").wholeText()).isEqualTo("\nsecond");
    }

    @Test
    void a_megabyte_comes_back_whole() {
        var typed = "ш".repeat(1_000_000);
        var area = draw("textarea", Map.of("name", "notes", "label", "Notes", "value", typed, "limit", 2000));
        assertThat(area.selectFirst("textarea").wholeText()).hasSize(1_000_000);
    }

    @Test
    void a_password_is_never_sent_back() {
        var field = draw("passwordInput", Map.of("name", "password", "label", "Password"));
        assertThat(field.selectFirst("input").hasAttr("value")).isFalse();
        assertThat(field.selectFirst("input").attr("autocomplete")).isEqualTo("current-password");
    }

    @Test
    void a_wrong_date_keeps_what_was_typed_in_each_of_its_parts() {
        var date = draw(
                "dateInput",
                Map.of(
                        "name",
                        "due",
                        "label",
                        "Due date",
                        "value",
                        DateField.of("31", "Smarch", "2027"),
                        "problems",
                        List.of(new Problem("due-month", "Due date must have a month from 1 to 12, or its name"))));
        assertThat(date.select("input").eachAttr("name")).containsExactly("due-day", "due-month", "due-year");
        assertThat(date.select("input").eachAttr("value")).containsExactly("31", "Smarch", "2027");
        assertThat(date.select("input.govuk-input--error").eachAttr("id")).containsExactly("due-month");
        assertThat(date.selectFirst("fieldset").attr("aria-describedby")).isEqualTo("due-error");
        assertThat(date.select(".govuk-error-message").text())
                .isEqualTo("Error: Due date must have a month from 1 to 12, or its name");
    }

    @Test
    void a_choice_that_is_none_of_those_offered_chooses_nothing() {
        var select = draw(
                "select",
                Map.of("name", "area", "label", "Area", "choices", GalleryController.AREAS, "value", "' or 1=1"));
        assertThat(select.select("option[selected]").eachAttr("value"))
                .as("the first, as a browser would: the form remembers what it shows")
                .containsExactly(GalleryController.AREAS.getFirst().value());
        var radios = draw(
                "radios", Map.of("name", "area", "label", "Area", "choices", GalleryController.AREAS, "value", "HULL"));
        assertThat(radios.select("input[checked]").val()).isEqualTo("HULL");
    }
}
