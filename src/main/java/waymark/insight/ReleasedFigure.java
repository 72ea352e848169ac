package waymark.insight;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The only number about people that a public page or a board pack prints: the same
/// words in page, PDF, CSV and chart.
///
/// It never holds the count behind it, only the range every reader is entitled to know: `1 to 4`
/// for a count printed as "fewer than 5", and one number where low and high are the same. Two
/// figures that read the same are equal.
public final class ReleasedFigure {

    private enum Kind {
        COUNT,
        DIFFERENCE,
        MISSING
    }

    private final Kind kind;
    private final long low;
    private final long high;
    private final int present;
    private final int parts;
    private final String note;

    private ReleasedFigure(Kind kind, long low, long high, int present, int parts, String note) {
        this.kind = kind;
        this.low = low;
        this.high = high;
        this.present = present;
        this.parts = parts;
        this.note = note;
    }

    static ReleasedFigure exact(long people) {
        return new ReleasedFigure(Kind.COUNT, people, people, 1, 1, "");
    }

    static ReleasedFigure small(SmallNumberRule rule) {
        return new ReleasedFigure(
                Kind.COUNT,
                rule.least(),
                rule.most(),
                1,
                1,
                "Between %d and %d. A number this small is not printed, so that nobody can be recognised."
                        .formatted(rule.least(), rule.most()));
    }

    static ReleasedFigure missing(String why) {
        return new ReleasedFigure(Kind.MISSING, 0, 0, 0, 1, why);
    }

    /// The sum of released figures. A hidden part makes it a range, which says nothing that a
    /// reader could not add up from the parts; a missing part is not zero, so the sum then
    /// says how many of its parts it covers.
    public static ReleasedFigure total(List<ReleasedFigure> parts) {
        if (parts.size() == 1) return parts.getFirst();
        var present = parts.stream().filter(part -> part.kind != Kind.MISSING).toList();
        if (present.isEmpty()) return missing("None of the figures it adds up is available");
        long low = present.stream().mapToLong(part -> part.low).reduce(0, Math::addExact);
        long high = present.stream().mapToLong(part -> part.high).reduce(0, Math::addExact);
        int covered = present.stream().mapToInt(part -> part.present).sum();
        int wanted = parts.stream().mapToInt(part -> part.parts).sum();
        return new ReleasedFigure(Kind.COUNT, low, high, covered, wanted, totalNote(low != high, covered, wanted));
    }

    private static String totalNote(boolean range, int covered, int wanted) {
        return Stream.of(
                        covered < wanted
                                ? "Adds up %d of %d figures; the others are not available.".formatted(covered, wanted)
                                : "",
                        range
                                ? "At least one number in it is too small to print, and the exact total would give it"
                                        + " away. The range follows from the figures shown."
                                : "")
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(" "));
    }

    /// How far above (+) or below (-) a target it lies; hidden where the figure is.
    public ReleasedFigure against(long target) {
        return kind == Kind.MISSING
                ? this
                : difference(Math.subtractExact(low, target), Math.subtractExact(high, target), this);
    }

    /// The change since an earlier figure; hidden where either is, missing where either is
    /// or where they cover different parts.
    public ReleasedFigure since(ReleasedFigure earlier) {
        if (kind == Kind.MISSING) return this;
        if (earlier.kind == Kind.MISSING) return missing("There is no earlier figure to compare with");
        if (present < parts || earlier.present < earlier.parts) {
            return missing("One of the two totals is not complete, so they cannot be compared");
        }
        return difference(Math.subtractExact(low, earlier.high), Math.subtractExact(high, earlier.low), this);
    }

    private static ReleasedFigure difference(long low, long high, ReleasedFigure of) {
        String note = low == high ? "" : "Not shown, because it would give away a number that is too small to print.";
        return new ReleasedFigure(Kind.DIFFERENCE, low, high, of.present, of.parts, note);
    }

    /// What a rule says of this figure (its RAG colour, say), if it says the same whatever the exact number
    /// is; empty where the answer would narrow a hidden number, or where there is no figure. `1 to 4` against
    /// a target of 20 is red and may be called so; against a target of 3 its colour is not shown.
    public <T> Optional<T> judge(LongFunction<T> rule) {
        if (kind == Kind.MISSING) return Optional.empty();
        T verdict = rule.apply(low);
        for (long value = low + 1; value <= high; value++) {
            if (!Objects.equals(verdict, rule.apply(value))) return Optional.empty();
        }
        return Optional.of(verdict);
    }

    /// As printed on a page, in a PDF and beside a bar: `1,204`, `fewer than 5`, `41 to 44`, `38 from 3
    /// of 4`, `not shown`, `not available`.
    public String text() {
        return switch (kind) {
            case MISSING -> "not available";
            case DIFFERENCE -> hidden() ? "not shown" : signed();
            case COUNT -> covered(isSmall() ? "fewer than %d".formatted(high + 1) : range("%,d"));
        };
    }

    /// As written into a CSV file: the same words, numbers without the thousands comma.
    public String csv() {
        return kind == Kind.COUNT && !isSmall()
                ? covered(range("%d"))
                : text().replace(",", "").replace('\u2212', '-');
    }

    /// The number, where it may be known: the length of a bar, the place of a point.
    public OptionalLong exact() {
        return kind == Kind.MISSING || hidden() ? OptionalLong.empty() : OptionalLong.of(low);
    }

    /// The least it can be, for everybody who reads what is printed; nothing where it is not available.
    public OptionalLong low() {
        return kind == Kind.MISSING ? OptionalLong.empty() : OptionalLong.of(low);
    }

    /// The most it can be, for everybody who reads what is printed; nothing where it is not available.
    public OptionalLong high() {
        return kind == Kind.MISSING ? OptionalLong.empty() : OptionalLong.of(high);
    }

    /// True where a number is behind it that is not printed exactly.
    public boolean hidden() {
        return kind != Kind.MISSING && low != high;
    }

    public boolean available() {
        return kind != Kind.MISSING;
    }

    /// One or two sentences saying why it reads as it does; empty for a plain number.
    public String note() {
        return note;
    }

    /// As frozen in a board pack. [#thaw] reads it back.
    public Map<String, Object> json() {
        var json = new TreeMap<String, Object>();
        json.put("kind", kind.name().toLowerCase(Locale.ROOT));
        json.put("text", text());
        json.put("note", note);
        json.put("present", present);
        json.put("parts", parts);
        if (kind != Kind.MISSING) {
            json.put("low", low);
            json.put("high", high);
        }
        return json;
    }

    /// A figure that was released before and frozen by [#json]; what was released stays released.
    ///
    /// @throws IllegalArgumentException if it is not what `json` wrote
    public static ReleasedFigure thaw(Map<String, ?> json) {
        var kind = Stream.of(Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(json.get("kind")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a released figure"));
        var figure = new ReleasedFigure(
                kind,
                kind == Kind.MISSING ? 0 : whole(json.get("low")),
                kind == Kind.MISSING ? 0 : whole(json.get("high")),
                Math.toIntExact(whole(json.get("present"))),
                Math.toIntExact(whole(json.get("parts"))),
                json.get("note") instanceof String words ? words : "");
        if (!figure.text().equals(json.get("text"))) {
            throw new IllegalArgumentException("a released figure was altered");
        }
        return figure;
    }

    private static long whole(@Nullable Object number) {
        if (number instanceof Number value) return value.longValue();
        throw new IllegalArgumentException("not a released figure");
    }

    private boolean isSmall() {
        return hidden() && parts == 1;
    }

    private String range(String shape) {
        return hidden() ? (shape + " to " + shape).formatted(low, high) : shape.formatted(low);
    }

    private String covered(String words) {
        return present < parts ? "%s from %d of %d".formatted(words, present, parts) : words;
    }

    private String signed() {
        return low == 0 ? "0" : low > 0 ? "+%,d".formatted(low) : "\u2212%,d".formatted(-low);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReleasedFigure that && json().equals(that.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
