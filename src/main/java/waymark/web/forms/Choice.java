package waymark.web.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One of the things a person can choose in radios, checkboxes or a select.
///
/// @param value what the form sends
/// @param hint one sentence under the label, or empty
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }

    public static Choice of(String value, String label, String hint) {
        return new Choice(value, label, hint);
    }

    /// A choice for each thing, in the order given.
    public static <T> List<Choice> from(
            Collection<T> things, Function<? super T, String> value, Function<? super T, String> label) {
        return things.stream()
                .map(thing -> Choice.of(value.apply(thing), label.apply(thing)))
                .toList();
    }

    /// What each choice sends, with its label, in order.
    public static Map<String, String> labels(List<Choice> choices) {
        var labels = new LinkedHashMap<String, String>();
        choices.forEach(choice -> labels.put(choice.value(), choice.label()));
        return labels;
    }
}
