package waymark.services;

import java.util.ArrayList;
import java.util.List;
import waymark.web.forms.Choice;

/// What a practitioner knows of a person in one respect. Not asked and not known are two things: who did
/// not ask sees everything, who cannot know is told what to ask.
public sealed interface Known<T> {

    String UNKNOWN = "unknown";

    record NotAsked<T>() implements Known<T> {}

    record Unknown<T>() implements Known<T> {}

    record Is<T>(T value) implements Known<T> {}

    /// As it stands in the address of a list; what is none of the answers was not asked.
    static <E extends Enum<E> & Coded> Known<E> parse(Class<E> type, String code) {
        if (code.equals(UNKNOWN)) {
            return new Unknown<>();
        }
        var answer = Coded.parse(type, code);
        return answer.isPresent() ? new Is<>(answer.get()) : new NotAsked<>();
    }

    static <T extends Coded> String code(Known<T> known) {
        return switch (known) {
            case NotAsked<T> _ -> "";
            case Unknown<T> _ -> UNKNOWN;
            case Is<T>(var value) -> value.code();
        };
    }

    /// The answers, and that it is not known.
    static <E extends Enum<E> & Coded> List<Choice> choices(Class<E> type) {
        var choices = new ArrayList<>(Coded.choices(type));
        choices.add(Choice.of(UNKNOWN, "Not known yet"));
        return choices;
    }
}
