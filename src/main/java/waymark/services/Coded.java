package waymark.services;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.kernel.InvariantViolation;
import waymark.web.forms.Choice;

/// One of a few fixed answers: forms, addresses and the database know it by its name in small letters.
public interface Coded {

    String name();

    /// What a reader sees.
    String words();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The answer that somebody sent, or nothing where it is none of them.
    static <E extends Enum<E> & Coded> Optional<E> parse(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /// The answer as the database has it.
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return parse(type, code).orElseThrow(() -> new InvariantViolation("no " + type.getSimpleName() + ": " + code));
    }

    static <E extends Enum<E> & Coded> List<Choice> choices(Class<E> type) {
        return Choice.from(List.of(type.getEnumConstants()), Coded::code, Coded::words);
    }
}
