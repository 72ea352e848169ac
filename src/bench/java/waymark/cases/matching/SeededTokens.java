package waymark.cases.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;

/// Makes the blind tokens of people for `bin/bench cases`, as the program makes them.
public final class SeededTokens {

    private final TokenKeys keys;

    /// @param context that has the keys
    public SeededTokens(ApplicationContext context) {
        keys = context.getBean(TokenKeys.class);
    }

    /// Says the kind and the bytes, in hex, of each token of somebody.
    public void of(String name, LocalDate born, LocalDate today, BiConsumer<String, String> token) {
        var clues = new Clues(List.of(name), born, null, today, List.of(), "");
        keys.written(clues.values()).forEach(one -> token.accept(one.kind().code(), one.hex()));
    }
}
