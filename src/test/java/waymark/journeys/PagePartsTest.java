package waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagePartsTest {

    @Test
    void pages_that_differ_in_words_addresses_and_lengths_of_lists_have_the_same_parts() {
        assertThat(PageParts.of("<ul><li><a href='/actions/AC-1' aria-label='One'>Visit</a></li></ul>"))
                .isEqualTo(
                        PageParts.of(
                                "<ul><li><a href='/actions/AC-2' aria-label='Two'>Call</a></li><li><a href='/x' aria-label='x'>y</a></li></ul>"));
    }

    @Test
    void a_class_a_role_an_empty_name_a_missing_text_or_another_place_makes_another_part() {
        var seen = PageParts.of("<main><p class='a' role='note' aria-label='Said'>Words</p></main>");

        for (var other : new String[] {
            "<main><p class='b' role='note' aria-label='Said'>Words</p></main>",
            "<main><p class='a' role='alert' aria-label='Said'>Words</p></main>",
            "<main><p class='a' role='note' aria-label=''>Words</p></main>",
            "<main><p class='a' role='note' aria-label='Said'></p></main>",
            "<div><p class='a' role='note' aria-label='Said'>Words</p></div>"
        }) {
            assertThat(seen).as(other).doesNotContainAnyElementsOf(only(other));
        }
    }

    /// The part itself, without the frame that every page has.
    private static java.util.List<String> only(String html) {
        return PageParts.of(html).stream()
                .filter(part -> part.contains(" > p "))
                .toList();
    }
}
