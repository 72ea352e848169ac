package waymark.handovers;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import waymark.web.forms.Choice;

/// A choice from a closed list. The database and forms use its enum name as code.
public interface Coded {

    String name();

    /// The words on pages.
    String words();

    /// One sentence under the choice, or empty.
    default String hint() {
        return "";
    }

    static <T extends Coded> Optional<T> parse(T[] all, String code) {
        return Arrays.stream(all).filter(one -> one.name().equals(code)).findFirst();
    }

    static List<Choice> choices(Collection<? extends Coded> some) {
        return some.stream()
                .map(one -> Choice.of(one.name(), one.words(), one.hint()))
                .toList();
    }
}
