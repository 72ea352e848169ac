package waymark.concerns.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import waymark.web.PageContext;
import waymark.web.forms.Choice;

/// What the team says to the person who reported when a report is finished. A fixed list, since it is read in every
/// language
/// and may be read by the wrong person: none of it tells what came of the report.
public enum ClosingMessage {
    /// The default: safe whoever reads it.
    NOTHING,
    HELPED,
    PASSED,
    LITTLE;

    /// The key of its sentence.
    String key() {
        return "receipt.closing." + name();
    }

    /// The sentence in the language of the page.
    public String words(PageContext context) {
        return context.text(key());
    }

    /// As they were kept; an unknown one says nothing.
    public static ClosingMessage of(String code) {
        return parse(code).orElse(NOTHING);
    }

    public static Optional<ClosingMessage> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /// For the team: what the reporter will read.
    public static List<Choice> choices(PageContext context) {
        return Choice.from(List.of(values()), ClosingMessage::name, one -> one.words(context));
    }
}
