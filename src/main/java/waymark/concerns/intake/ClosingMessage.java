package waymark.concerns.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import waymark.web.PageContext;
import waymark.web.forms.Choice;

/// What the team says to the reporter when a report is closed. The list is fixed, because it is translated
/// into every language and the wrong person may read it: none of the sentences tells the outcome.
public enum ClosingMessage {
    /// The default: safe if anybody else reads it.
    NOTHING,
    HELPED,
    PASSED,
    LITTLE;

    /// The key of its text.
    String key() {
        return "receipt.closing." + name();
    }

    /// The sentence in the language of the page.
    public String words(PageContext context) {
        return context.text(key());
    }

    /// From its stored code; the default if the code is unknown.
    public static ClosingMessage of(String code) {
        return parse(code).orElse(NOTHING);
    }

    /// The message with that code; empty if there is none.
    public static Optional<ClosingMessage> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /// For the team: what the reporter will read.
    public static List<Choice> choices(PageContext context) {
        return Choice.from(List.of(values()), ClosingMessage::name, one -> one.words(context));
    }
}
