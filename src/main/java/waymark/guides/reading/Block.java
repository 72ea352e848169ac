package waymark.guides.reading;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a guide, one below the other.
public sealed interface Block {

    /// A heading below the title.
    ///
    /// @param level 2 or 3
    /// @param id by which a link leads to it
    record Heading(int level, String id, String words) implements Block {}

    record Paragraph(List<Span> spans) implements Block {}

    record Items(boolean numbered, List<List<Block>> items) implements Block {}

    record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {}

    /// A picture on a line of its own.
    ///
    /// @param path where the picture is fetched
    /// @param alt what it shows, for those who do not see it
    record Picture(String path, String alt) implements Block {}

    /// Lines as they are typed.
    record Example(String text) implements Block {}

    /// Its words without their looks.
    default String words() {
        return switch (this) {
            case Heading(int _, String _, String words) -> words;
            case Paragraph(List<Span> spans) -> Span.words(spans);
            case Items(boolean _, List<List<Block>> items) ->
                items.stream().flatMap(List::stream).map(Block::words).collect(Collectors.joining(" "));
            case Table(List<List<Span>> head, List<List<List<Span>>> rows) ->
                head.stream().map(Span::words).collect(Collectors.joining(" ")) + " "
                        + rows.stream().flatMap(List::stream).map(Span::words).collect(Collectors.joining(" "));
            case Picture(String _, String alt) -> alt;
            case Example(String text) -> text;
        };
    }
}
