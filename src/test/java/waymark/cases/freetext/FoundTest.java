package waymark.cases.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

class FoundTest {

    @Test
    void numbers_streets_postcodes_and_named_places_are_found_where_they_stand() {
        var text = "Ring 07700 900461, not the cousin.\nShe sleeps at 12 Example Road, HU5 2AB.";
        assertThat(Found.in("steps", text))
                .extracting(Found::kind, Found::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FoundKind.NUMBER, "07700 900461"),
                        org.assertj.core.groups.Tuple.tuple(FoundKind.PLACE, "12 Example Road, HU5 2AB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two men wait outside",
                "They telephoned again",
                "He asked for a room in another town and will go to the council on Tuesday at 10.",
                "Call the helpline first. She speaks Vietnamese, and is well on 12 May 2026.",
                "The owner of the nail bar may look for her near the college.",
                "A friend told her that he had asked for her. Log 12 of the police."
            })
    void what_says_nothing_of_where_somebody_is_passes(String text) {
        assertThat(Found.words(text)).isEmpty();
    }

    @Test
    void what_moves_is_replaced_by_a_note_and_what_is_kept_stays() {
        var sent = FormData.empty().with("steps", "Ring 07700 900461 or go to 12 Example Road.");
        var found = Found.in("steps", sent.text("steps"));
        sent.with(found.getFirst().choice(), "move").with(found.getLast().choice(), "keep");
        var text = new FreeText("Safety", sent, found, List.of("contact"));
        assertThat(text.form().text("steps"))
                .isEqualTo("Ring [in the sealed field safe contact] or go to 12 Example Road.");
        assertThat(text.moved()).containsEntry("contact", List.of("07700 900461"));
        assertThat(sent.text("steps")).as("what was sent").contains("07700 900461");
    }

    @Test
    void nothing_moves_to_a_field_that_the_writer_may_not_write() {
        var sent = FormData.empty().with("steps", "Ring 07700 900461.");
        var found = Found.in("steps", sent.text("steps"));
        sent.with(found.getFirst().choice(), "move");
        var text = new FreeText("Safety", sent, found, List.of());
        assertThat(text.moved()).isEmpty();
        assertThat(text.form().text("steps")).contains("07700 900461");
        assertThat(text.read(_ -> "read")).isInstanceOf(Ruling.Refused.class);
    }
}
