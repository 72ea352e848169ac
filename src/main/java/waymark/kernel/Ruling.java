package waymark.kernel;

import java.util.List;

/// What the domain answers when asked for a change: the event that may now be saved, or what stands in its way.
public sealed interface Ruling<E> {

    record Agreed<E>(E event) implements Ruling<E> {}

    record Refused<E>(List<Problem> problems) implements Ruling<E> {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static <E> Ruling<E> agreed(E event) {
        return new Agreed<>(event);
    }

    static <E> Ruling<E> refused(String field, String message) {
        return new Refused<>(List.of(new Problem(field, message)));
    }
}
