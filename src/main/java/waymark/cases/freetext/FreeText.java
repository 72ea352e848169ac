package waymark.cases.freetext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What somebody typed into the free texts of a form, with what of it belongs in a sealed field.
///
/// @param where it was typed: `Safety`
/// @param sent the form as it was sent
/// @param movable the words of the sealed fields that the writer may write
public record FreeText(String where, FormData sent, List<Found> found, List<String> movable) {

    /// The field in which is said why something stays.
    static final String BECAUSE = "foundBecause";

    private static final String MOVE = "move";
    private static final String KEEP = "keep";

    /// Nothing was typed yet.
    public static FreeText none() {
        return new FreeText("", FormData.empty(), List.of(), List.of());
    }

    /// Each thing that was found, once.
    List<Found> once() {
        return List.copyOf(found.stream()
                .collect(Collectors.toMap(Found::choice, one -> one, (first, _) -> first, LinkedHashMap::new))
                .values());
    }

    /// What can be done with it.
    List<Choice> choices(Found one) {
        var keep = Choice.of(KEEP, "Keep it in the text, because it is needed here");
        return movable.contains(one.kind().field())
                ? List.of(
                        Choice.of(
                                MOVE,
                                "Move it to the sealed field " + one.kind().fieldWords()),
                        keep)
                : List.of(keep);
    }

    private boolean decided(Found one, String as) {
        return choices(one).stream().anyMatch(choice -> choice.value().equals(as))
                && sent.text(one.choice()).equals(as);
    }

    /// What was chosen for it; empty where nothing was.
    String chosen(Found one) {
        return sent.text(one.choice());
    }

    /// Reads the form with what moves replaced by a note; what is not decided yet is noted with all else that is wrong.
    public <T> Ruling<T> read(Function<FormReader, T> reading) {
        return form().read(reader -> {
            check(reader);
            return reading.apply(reader);
        });
    }

    /// The same with the rule asked at once, so that all that is wrong is told together.
    public <T> Ruling<T> read(Function<FormReader, T> reading, Function<? super T, ? extends Ruling<T>> rule) {
        return form().read(
                        reader -> {
                            check(reader);
                            return reading.apply(reader);
                        },
                        rule);
    }

    private void check(FormReader reader) {
        once().forEach(one -> reader.when(
                !decided(one, MOVE) && !decided(one, KEEP),
                one.choice(),
                "Choose what happens with “%s”".formatted(one.words())));
        var because = reader.text(BECAUSE, "Why it is needed here", FormReader.REASON);
        reader.when(!kept().isEmpty() && because.isEmpty(), BECAUSE, "Enter why it is needed here");
    }

    /// The form as it is read.
    FormData form() {
        var form = sent.copy();
        byField().forEach((field, all) -> {
            var text = new StringBuilder(sent.text(field));
            all.reversed().stream()
                    .filter(one -> decided(one, MOVE))
                    .forEach(one ->
                            text.replace(one.start(), one.end(), one.kind().note()));
            form.with(field, text.toString());
        });
        return form;
    }

    private Map<String, List<Found>> byField() {
        return found.stream().collect(Collectors.groupingBy(Found::field, LinkedHashMap::new, Collectors.toList()));
    }

    /// What moves, each once, by the sealed field.
    Map<String, List<String>> moved() {
        return once().stream()
                .filter(one -> decided(one, MOVE))
                .collect(Collectors.groupingBy(
                        one -> one.kind().field(),
                        LinkedHashMap::new,
                        Collectors.mapping(Found::words, Collectors.toList())));
    }

    /// What stays.
    List<Found> kept() {
        return once().stream().filter(one -> decided(one, KEEP)).toList();
    }

    /// Why it stays.
    String because() {
        return sent.text(BECAUSE);
    }

    /// A piece of a sentence round something that was found, with it marked or not.
    record Piece(String words, boolean marked) {}

    /// The text of a field in pieces, with all that was found in it marked.
    List<Piece> pieces(String field) {
        var text = sent.text(field);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (var one : Optional.ofNullable(byField().get(field)).orElse(List.of())) {
            pieces.add(new Piece(text.substring(from, one.start()), false));
            pieces.add(new Piece(one.words(), true));
            from = one.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    /// The fields in which something was found.
    List<String> fields() {
        return List.copyOf(byField().keySet());
    }
}
