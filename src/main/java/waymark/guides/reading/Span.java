package waymark.guides.reading;

import java.util.List;

/// A part of a line.
public sealed interface Span {

    /// As it is written.
    record Text(String text) implements Span {}

    /// Typed or read letter by letter.
    record Code(String text) implements Span {}

    /// What a button or a link says, or what must not be missed.
    record Strong(List<Span> spans) implements Span {}

    /// The name of a page.
    record Emphasis(List<Span> spans) implements Span {}

    /// Leads to another guide, a page or a part of this guide.
    record Leads(String path, List<Span> spans) implements Span {}

    /// The words without their looks.
    static String words(List<Span> spans) {
        var words = new StringBuilder();
        for (var span : spans) {
            words.append(
                    switch (span) {
                        case Text(String text) -> text;
                        case Code(String text) -> text;
                        case Strong(List<Span> inner) -> words(inner);
                        case Emphasis(List<Span> inner) -> words(inner);
                        case Leads(String _, List<Span> inner) -> words(inner);
                    });
        }
        return words.toString();
    }
}
