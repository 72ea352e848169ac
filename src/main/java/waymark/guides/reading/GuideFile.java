package waymark.guides.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads one file of a guide: a few lines about it between `---`, then Markdown. What the templates cannot show
/// (HTML, headings deeper than three) is refused, so that nothing of a guide is lost silently.
final class GuideFile {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final Set<String> KNOWN = Set.of("title", "topic", "for", "checked", "pages", "words", "public");

    private final String slug;
    private final boolean start;
    private final Map<String, Integer> ids = new HashMap<>();

    private GuideFile(String slug, boolean start) {
        this.slug = slug;
        this.start = start;
    }

    /// The guide; none where the file does not begin with lines about itself.
    ///
    /// @param slug the name of the file
    /// @param start true for the first page of a role
    static Optional<Guide> read(String slug, boolean start, String text) {
        if (!text.startsWith("---\n") || !text.contains("\n---\n")) {
            return Optional.empty();
        }
        int end = text.indexOf("\n---\n");
        var about = about(slug, text.substring(4, end + 1));
        var file = new GuideFile(slug, start);
        return Optional.of(new Guide(
                slug,
                said(slug, about, "title"),
                start ? Topic.START : topic(slug, said(slug, about, "topic")),
                list(said(slug, about, "for")),
                day(slug, said(slug, about, "checked")),
                list(about.getOrDefault("pages", "")),
                about.getOrDefault("words", ""),
                about.getOrDefault("public", "no").equals("yes"),
                start,
                file.blocks(MARKDOWN.parse(text.substring(end + 5)))));
    }

    private static Map<String, String> about(String slug, String lines) {
        var about = new HashMap<String, String>();
        for (var line : lines.lines().filter(one -> !one.isBlank()).toList()) {
            int colon = line.indexOf(':');
            var key = colon < 0 ? line : line.substring(0, colon).strip();
            if (!KNOWN.contains(key)) {
                throw new IllegalArgumentException("%s: nobody reads '%s'".formatted(slug, key));
            }
            about.put(key, line.substring(colon + 1).strip());
        }
        return about;
    }

    private static String said(String slug, Map<String, String> about, String key) {
        var said = about.getOrDefault(key, "");
        if (said.isEmpty()) {
            throw new IllegalArgumentException("%s: '%s' is missing".formatted(slug, key));
        }
        return said;
    }

    private static Topic topic(String slug, String word) {
        return Stream.of(Topic.values())
                .filter(topic -> topic.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: '%s' is no topic".formatted(slug, word)));
    }

    private static LocalDate day(String slug, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("%s: '%s' is no day".formatted(slug, day));
        }
    }

    private static List<String> list(String words) {
        return Stream.of(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            blocks.addAll(block(node));
        }
        return blocks;
    }

    private List<Block> block(Node node) {
        return switch (node) {
            case Heading heading -> List.of(heading(heading));
            case Paragraph paragraph
            when paragraph.getFirstChild() instanceof Image image && image.getNext() == null -> List.of(picture(image));
            case Paragraph paragraph -> List.of(new Block.Paragraph(spans(paragraph)));
            case BulletList list -> List.of(items(list, false));
            case OrderedList list -> List.of(items(list, true));
            case TableBlock table -> List.of(table(table));
            case FencedCodeBlock code -> List.of(new Block.Example(code.getLiteral()));
            case IndentedCodeBlock code -> List.of(new Block.Example(code.getLiteral()));
            case BlockQuote quote -> blocks(quote);
            default -> throw unreadable(node);
        };
    }

    private Block.Heading heading(Heading heading) {
        if (heading.getLevel() < 2 || heading.getLevel() > 3) {
            throw new IllegalArgumentException(slug + ": the title is among the first lines; headings are ## or ###");
        }
        var words = Span.words(spans(heading));
        return new Block.Heading(heading.getLevel(), id(words), words);
    }

    /// As a repository makes it of a heading, so that links work there too.
    private String id(String words) {
        var id =
                words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
        int before = ids.merge(id, 1, Integer::sum);
        return before == 1 ? id : id + "-" + (before - 1);
    }

    private Block.Items items(Node list, boolean numbered) {
        var items = new ArrayList<List<Block>>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        return new Block.Items(numbered, items);
    }

    private Block.Picture picture(Image image) {
        var alt = Span.words(spans(image));
        if (alt.isBlank() || !image.getDestination().contains("pictures/")) {
            throw new IllegalArgumentException(slug + ": a picture is in pictures/ and says what it shows");
        }
        return new Block.Picture("/guides/" + image.getDestination().replace("../", ""), alt);
    }

    private Block.Table table(TableBlock table) {
        var head = new ArrayList<List<Span>>();
        var rows = new ArrayList<List<List<Span>>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                var cells = new ArrayList<List<Span>>();
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(spans(cell));
                }
                if (part instanceof TableHead) {
                    head.addAll(cells);
                } else if (part instanceof TableBody) {
                    rows.add(cells);
                }
            }
        }
        return new Block.Table(head, rows);
    }

    private List<Span> spans(Node parent) {
        var spans = new ArrayList<Span>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            spans.add(
                    switch (node) {
                        case Text text -> new Span.Text(text.getLiteral());
                        case SoftLineBreak _ -> new Span.Text(" ");
                        case Code code -> new Span.Code(code.getLiteral());
                        case StrongEmphasis strong -> new Span.Strong(spans(strong));
                        case Emphasis emphasis -> new Span.Emphasis(spans(emphasis));
                        case Link link -> new Span.Leads(leads(link.getDestination()), spans(link));
                        default -> throw unreadable(node);
                    });
        }
        return spans;
    }

    private IllegalArgumentException unreadable(Node node) {
        return new IllegalArgumentException("%s: %s is nothing that a guide shows"
                .formatted(slug, node.getClass().getSimpleName()));
    }

    /// To the address in the product: another guide by its file, a page by its path.
    private String leads(String destination) {
        if (destination.startsWith("/") || destination.startsWith("#") || destination.startsWith("tel:")) {
            return destination;
        }
        var file = destination.replaceFirst("#.*", "");
        if (!file.endsWith(".md") || (file.contains("/") && !file.matches("(\\.\\./|start/)[a-z-]+\\.md"))) {
            throw new IllegalArgumentException(slug + ": leads to nothing of the product: " + destination);
        }
        UnaryOperator<String> name = path -> path.replaceFirst(".*/", "").replace(".md", "");
        boolean toStart = start ? !file.startsWith("../") : file.startsWith("start/");
        return (toStart ? "/guides/for/" : "/guides/") + name.apply(file) + destination.substring(file.length());
    }
}
