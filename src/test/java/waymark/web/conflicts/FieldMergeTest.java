package waymark.web.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import waymark.web.conflicts.FieldMerge.Answer;

class FieldMergeTest {

    private static final String PATH = "/plan";

    @Test
    void a_field_that_only_the_other_changed_shows_theirs() {
        var merge = overtaken(form("a", "old", "b", "old"), Map.of("a", "old", "b", "mine"));

        assertThat(shown(merge, "a", "theirs")).isEqualTo("theirs");
    }

    @Test
    void a_field_that_only_you_changed_keeps_yours() {
        var merge = overtaken(form("a", "old", "b", "old"), Map.of("a", "old", "b", "mine"));

        assertThat(shown(merge, "b", "old")).isEqualTo("mine");
    }

    @Test
    void a_field_that_you_emptied_stays_empty() {
        var merge = overtaken(form("a", "old"), Map.of("a", ""));

        assertThat(shown(merge, "a", "old")).isEmpty();
    }

    @Test
    void what_both_changed_is_named_with_both_wordings_and_yours_in_the_form() {
        var merge = overtaken(form("a", "old"), Map.of("a", "mine"));

        assertThat(changes(merge, fields -> fields.text("a", "Title", "theirs")))
                .containsExactly(new MergedField("a", "Title", Change.BOTH, "theirs", "mine"));
        assertThat(shown(merge, "a", "theirs")).isEqualTo("mine");
    }

    @Test
    void the_same_change_by_both_is_none() {
        var merge = overtaken(form("a", "old"), Map.of("a", "new"));

        assertThat(changes(merge, fields -> fields.text("a", "Title", "new")))
                .extracting(MergedField::change)
                .containsExactly(Change.NONE);
    }

    @Test
    void the_line_ends_of_a_browser_are_no_change() {
        var merge = overtaken(form("a", "one\ntwo\n"), Map.of("a", "one\r\ntwo"));

        assertThat(shown(merge, "a", "theirs")).isEqualTo("theirs");
    }

    @Test
    void a_date_is_merged_whole() {
        var merge = FieldMerge.none();
        merge.begin(PATH);
        merge.texts(List.of("due-day", "due-month"), "Due", List.of("31", "1"), Object::toString);
        var sent = Map.of("due-day", "28", "due-month", "1", "_original", merge.original());

        var again = overtaken(sent);
        again.begin(PATH);
        assertThat(again.texts(List.of("due-day", "due-month"), "Due", List.of("31", "3"), Object::toString))
                .containsExactly("28", "1");
    }

    @Test
    void a_box_that_was_unticked_stays_unticked_and_one_that_the_other_ticked_is_ticked() {
        var choices = Map.of("x", "X");
        var fields = FieldMerge.none();
        fields.begin(PATH);
        fields.choices("mine", "Mine", List.of("x"), choices);
        fields.choices("theirs", "Theirs", List.of(), choices);

        var merge = overtaken(Map.of("_original", fields.original()));
        merge.begin(PATH);
        assertThat(merge.choices("mine", "Mine", List.of("x"), choices)).isEmpty();
        assertThat(merge.choices("theirs", "Theirs", List.of("x"), choices)).containsExactly("x");
    }

    @Test
    void a_choice_that_is_no_longer_offered_is_no_change_of_yours() {
        var fields = FieldMerge.none();
        fields.begin(PATH);
        fields.choice("lead", "Lead", "gone", Map.of("x", "X"), "");

        var merge = overtaken(Map.of("lead", "", "_original", fields.original()));
        merge.begin(PATH);
        assertThat(merge.choice("lead", "Lead", "x", Map.of("x", "X"), "")).isEqualTo("x");
    }

    @Test
    void what_may_be_chosen_has_changed_and_what_was_chosen_is_no_change_of_yours() {
        var fields = FieldMerge.none();
        fields.begin(PATH);
        fields.choice("status", "Status", "begun", Map.of("begun", "Begun", "done", "Done"), "");

        var merge = overtaken(Map.of("status", "begun", "_original", fields.original()));
        merge.begin(PATH);
        assertThat(merge.choice("status", "Status", "done", Map.of("done", "Done"), ""))
                .isEqualTo("done");
    }

    @Test
    void the_form_of_a_second_conflict_is_merged_against_what_the_first_showed() {
        var first = overtaken(form("a", "old", "b", "old"), Map.of("a", "mine", "b", "old"));
        first.begin(PATH);
        first.text("a", "A", "old");
        first.text("b", "B", "second");

        var again = overtaken(first.original(), Map.of("a", "mine", "b", "second"));
        assertThat(shown(again, "a", "old")).isEqualTo("mine");
        assertThat(shown(again, "b", "third")).isEqualTo("third");
    }

    @Test
    void a_refused_form_keeps_the_version_and_the_fields_it_was_first_made_of() {
        var sent = new HashMap<>(Map.of("a", new String[] {"mine"}, "version", new String[] {"3"}));
        sent.put(FieldMerge.FIELD, new String[] {form("a", "old")});
        var refused = FieldMerge.of(Answer.REFUSED, PATH, sent);
        refused.begin(PATH);

        assertThat(refused.version(4)).isEqualTo(3);
        assertThat(refused.text("a", "A", "mine")).isEqualTo("mine");
        assertThat(refused.original()).isEqualTo(form("a", "old"));
    }

    @Test
    void another_form_of_the_same_page_is_left_alone() {
        var merge = overtaken(form("a", "old"), Map.of("a", "mine"));
        merge.begin("/plan/end");

        assertThat(merge.text("a", "A", "theirs")).isEqualTo("theirs");
        assertThat(merge.overtaken()).isFalse();
    }

    @Test
    void what_was_typed_into_a_field_that_is_gone_is_shown() {
        var merge = overtaken(form("a", "old", "b", "old"), Map.of("a", "old", "b", "mine"));

        assertThat(changes(merge, fields -> fields.text("a", "A", "old")))
                .contains(new MergedField("", "b", Change.DROPPED, "", "mine"));
    }

    @Test
    void what_was_typed_into_a_form_that_is_gone_is_shown_and_nothing_else_of_it() {
        var merge = overtaken(form("a", "old", "b", "old"), Map.of("a", "old", "b", "mine"));
        merge.look((Content) output -> {});

        assertThat(merge.lost()).isTrue();
        assertThat(merge.found()).containsExactly(new MergedField("", "b", Change.DROPPED, "", "mine"));
    }

    @Test
    void a_form_that_does_not_say_what_it_was_made_of_loses_nothing() {
        var merge = overtaken("", Map.of("a", "mine"));

        assertThat(shown(merge, "a", "theirs")).isEqualTo("mine");
    }

    @Test
    void nonsense_in_what_a_form_was_made_of_is_passed_over() {
        for (var nonsense : List.of(" ", ":", "x:y", "AAAAAAAAAAA:", "%00 \u0000", "AAAAAAAAAAA:a@b#999-c")) {
            assertThat(shown(overtaken(nonsense, Map.of("a", "mine")), "a", "theirs"))
                    .isEqualTo("mine");
        }
    }

    @Test
    void rows_are_told_apart_by_what_they_are_when_somebody_takes_one_out() {
        var fields = FieldMerge.none();
        fields.begin(PATH);
        rows(fields, "yes", "Yes", "no", "No", "", "");
        var sent = Map.of(
                "answer-0-key", "yes",
                "answer-0-label", "Yes",
                "answer-1-key", "no",
                "answer-1-label", "No, never",
                "answer-2-key", "",
                "answer-2-label", "Perhaps",
                "_original", fields.original());

        var merge = overtaken(sent);
        merge.begin(PATH);
        assertThat(rows(merge, "no", "No", "", "")).containsExactly("No, never", "Perhaps");
    }

    private static List<String> rows(FieldMerge fields, String... keysAndLabels) {
        var shown = new java.util.ArrayList<String>();
        for (int place = 0; place < keysAndLabels.length / 2; place++) {
            fields.row("answer-" + place, keysAndLabels[2 * place]);
            shown.add(fields.text("answer-" + place + "-label", "Words", keysAndLabels[2 * place + 1]));
        }
        return shown;
    }

    /// What a form carries whose fields were made so: name, value, name, value.
    private static String form(String... fields) {
        var made = FieldMerge.none();
        made.begin(PATH);
        for (int place = 0; place < fields.length; place += 2) {
            made.text(fields[place], fields[place], fields[place + 1]);
        }
        return made.original();
    }

    private static FieldMerge overtaken(String original, Map<String, String> sent) {
        var all = new HashMap<>(sent);
        all.put(FieldMerge.FIELD, original);
        return overtaken(all);
    }

    private static FieldMerge overtaken(Map<String, String> sent) {
        var parameters = new HashMap<String, String[]>();
        sent.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return FieldMerge.of(Answer.OVERTAKEN, PATH, parameters);
    }

    private static String shown(FieldMerge merge, String name, String standing) {
        merge.begin(PATH);
        return merge.text(name, name, standing);
    }

    private static List<MergedField> changes(FieldMerge merge, Consumer<FieldMerge> fields) {
        merge.look((Content) output -> {
            merge.begin(PATH);
            fields.accept(merge);
            merge.end();
        });
        return merge.found();
    }
}
