package waymark.handovers;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import waymark.web.forms.Choice;

/// Something chosen from a list that has no room for anything else: what the database and the form call it is its name.
public interface Coded {

    String name();

    /// As people say it.
    String words();

    /// One sentence under it where it is chosen, or empty.
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
