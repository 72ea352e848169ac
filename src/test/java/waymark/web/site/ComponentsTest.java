package waymark.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What the components print, read off the gallery without a server.
class ComponentsTest {

    private final Document page = gallery("area=HULL&sort=-due", "HULL", "-due", null);

    private static Document gallery(String query, String area, String sort, String number) {
        return Drawing.of(
                "web/site/gallery", GalleryController.view(area, sort, number), Drawing.signedIn("/gallery", query));
    }

    @Test
    void no_two_things_on_the_page_have_the_same_id() {
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void every_field_has_a_label() {
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=\"%s\"]".formatted(field.id())))
                    .as(field.outerHtml())
                    .hasSize(1);
        }
    }

    @Test
    void every_error_in_the_summary_leads_to_its_field() {
        var links = page.select(".govuk-error-summary a");
        assertThat(links).hasSize(GalleryController.PROBLEMS.size() - 1);
        for (Element link : links) {
            var field = page.getElementById(link.attr("href").substring(1));
            assertThat(field).as(link.outerHtml()).isNotNull();
            assertThat(field.tagName()).isIn("input", "select", "textarea");
        }
    }

    @Test
    void every_field_that_is_wrong_is_described_by_its_message() {
        for (Element message : page.select(".govuk-error-message")) {
            assertThat(page.select("[aria-describedby~=(^| )%s( |$)]".formatted(message.id())))
                    .as(message.text())
                    .isNotEmpty();
        }
    }

    @Test
    void whatever_describes_or_controls_something_is_on_the_page() {
        for (String name : List.of("aria-describedby", "aria-labelledby", "aria-controls", "data-aria-controls")) {
            for (Element element : page.select("[%s]".formatted(name))) {
                assertThat(element.attr(name).split(" "))
                        .as(element.outerHtml())
                        .allSatisfy(
                                id -> assertThat(page.getElementById(id)).as(id).isNotNull());
            }
        }
    }

    @Test
    void headings_go_down_one_step_at_a_time_from_a_single_first() {
        assertThat(page.select("h1")).hasSize(1);
        int last = 1;
        for (Element heading : page.select("main h1, main h2, main h3, main h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    @Test
    void a_form_carries_the_token_and_its_one_time_id() {
        var form = page.selectFirst("form[action=/gallery][method=post]");
        assertThat(form.select("input[name=_csrf]").val()).isEqualTo("csrf-token");
        assertThat(form.select("input[name=_once]").val()).hasSize(36);
    }

    @Test
    void sorting_keeps_the_filter_and_turns_the_order_round() {
        var due = page.selectFirst("th[aria-sort=descending]");
        assertThat(due.text()).isEqualTo("Due");
        assertThat(due.selectFirst("a").attr("href")).isEqualTo("/gallery?area=HULL&sort=due");
        assertThat(page.select("tbody tr th").eachText().subList(0, 2)).containsExactly("AC-0101", "AC-0102");
    }

    @Test
    void a_filter_in_force_can_be_taken_off_and_keeps_the_order() {
        assertThat(page.selectFirst(".moj-filter__tag").attr("href")).isEqualTo("/gallery?sort=-due");
        assertThat(page.select("form[method=get] input[name=sort]").val()).isEqualTo("-due");
        assertThat(page.select("form[method=get] select[name=area] option[selected]")
                        .val())
                .isEqualTo("HULL");
    }

    @Test
    void the_next_page_keeps_filter_and_order() {
        var all = gallery("sort=-due&page=1", null, "-due", "1");
        assertThat(all.select("a[rel=next]").attr("href")).isEqualTo("/gallery?sort=-due&page=2");
        assertThat(all.select("a[rel=prev]")).isEmpty();
        assertThat(all.select(".govuk-pagination [aria-current=page]").text()).isEqualTo("1");
    }

    @Test
    void nothing_in_the_page_runs_or_styles_itself() {
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        var handlers = new ArrayList<String>();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                if (attribute.getKey().startsWith("on")) {
                    handlers.add(attribute.getKey());
                }
            });
        }
        assertThat(handlers).isEmpty();
    }

    @Test
    void everything_the_page_loads_is_our_own() {
        var loaded = Stream.concat(
                        page.select("[src]").eachAttr("src").stream(),
                        page.select("link[href]").eachAttr("href").stream())
                .toList();
        assertThat(loaded).isNotEmpty().allMatch(address -> address.startsWith("/assets/"));
    }

    @Test
    void the_word_stands_in_every_tag() {
        assertThat(page.select(".govuk-tag").eachText()).allMatch(word -> !word.isBlank());
    }

    @Test
    void a_page_in_arabic_runs_from_right_to_left() {
        var html = Drawing.of(
                "web/site/gallery",
                GalleryController.view(null, null, null),
                Drawing.context("/gallery", "", Locale.of("ar"), null));
        assertThat(html.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("ar");
    }

    @Test
    void whoever_is_not_signed_in_sees_neither_menu_nor_account() {
        var html = Drawing.of(
                "web/site/gallery",
                GalleryController.view(null, null, null),
                Drawing.context("/gallery", "", Locale.UK, null));
        assertThat(html.select(".govuk-service-navigation, .waymark-account")).isEmpty();
        assertThat(html.text()).contains("Demonstration.");
    }

    @Test
    void the_menu_marks_where_one_is() {
        assertThat(page.select(".govuk-service-navigation [aria-current=true]").eachText())
                .containsExactly("Plan");
        assertThat(page.select(".waymark-side [aria-current=page]").eachText()).containsExactly("Gallery");
        assertThat(page.select(".waymark-side-folded summary").text()).isEqualTo("Plan: Gallery");
        assertThat(page.select(".waymark-account form[action=/sign-out] button").text())
                .isEqualTo("Sign out");
        assertThat(page.select(".waymark-account__count").text()).isEqualTo("3 unread");
    }

    @Test
    void what_both_changed_stands_side_by_side_and_the_rest_says_whose_it_is() {
        assertThat(page.select(".waymark-conflict__label").eachText()).containsExactly("Progress", "Due date");
        assertThat(page.select(".waymark-conflict__text").eachText())
                .contains(
                        "As they saved it Three of four pathways are mapped. The fourth waits for a date.",
                        "What you typed All four pathways are mapped.",
                        "Before 31 3 2027",
                        "Now 30 9 2027");
        assertThat(page.select(".waymark-conflict__kept").text()).endsWith(": Blocker");
        assertThat(page.select(".waymark-conflict__label a").eachAttr("href")).containsExactly("#progress", "#due");
    }

    @Test
    void every_text_of_the_components_is_in_the_message_file() throws Exception {
        var used = new ArrayList<String>();
        var key = java.util.regex.Pattern.compile("context\\.text\\(([^)]*)");
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/jte/web"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                key.matcher(java.nio.file.Files.readString(file))
                        .results()
                        .forEach(call -> Arrays.stream(call.group(1).split("\""))
                                .filter(part -> part.matches("[a-z][A-Za-z.]*[A-Za-z]"))
                                .forEach(used::add));
            }
        }
        var messages = new java.util.Properties();
        try (var text = java.nio.file.Files.newBufferedReader(
                java.nio.file.Path.of("src/main/resources/messages.properties"))) {
            messages.load(text);
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(messages.stringPropertyNames()).containsAll(used);
    }
}
