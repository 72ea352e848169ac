package waymark.kernel;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a rule answers: the value or event that it agreed to, or what is wrong. Rulings follow one another:
/// reading a form, asking the domain, saving.
///
/// @param <E> what was agreed: the values of a form, or the event that may now be saved
public sealed interface Ruling<E> {

    /// The rule agreed.
    record Agreed<E>(E event) implements Ruling<E> {}

    /// The rule refused.
    ///
    /// @param problems at least one, each at its field
    record Refused<E>(List<Problem> problems) implements Ruling<E>, Outcome<E> {

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

    /// The next rule, asked only where this one agreed; a refusal is carried on.
    default <F> Ruling<F> then(Function<? super E, ? extends Ruling<F>> next) {
        return switch (this) {
            case Agreed<E>(var event) -> next.apply(event);
            case Refused<E>(var problems) -> new Refused<>(problems);
        };
    }

    /// The same ruling about something made of it.
    default <F> Ruling<F> map(Function<? super E, ? extends F> change) {
        return then(event -> agreed(change.apply(event)));
    }

    /// Two rulings about one act: what is made of both, or what is wrong with either.
    static <A, B, C> Ruling<C> both(Ruling<A> one, Ruling<B> other, BiFunction<? super A, ? super B, C> of) {
        if (one instanceof Agreed<A>(var first) && other instanceof Agreed<B>(var second)) {
            return agreed(of.apply(first, second));
        }
        return new Refused<>(Stream.concat(one.problems().stream(), other.problems().stream())
                .toList());
    }

    /// What is wrong; empty where the rule agreed.
    default List<Problem> problems() {
        return switch (this) {
            case Agreed<E> _ -> List.of();
            case Refused<E>(var problems) -> problems;
        };
    }

    /// Saves what was agreed; a refusal is carried on.
    ///
    /// @param save writes the event in a transaction of its own, as a repository does
    default <T> Outcome<T> save(Function<? super E, Saved<T>> save) {
        return switch (this) {
            case Agreed<E>(var event) -> save.apply(event);
            case Refused<E>(var problems) -> new Refused<>(problems);
        };
    }
}
