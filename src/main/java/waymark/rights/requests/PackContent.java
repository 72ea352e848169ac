package waymark.rights.requests;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import waymark.cases.freetext.Found;
import waymark.cases.record.Case;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.CasePart;
import waymark.cases.record.PersonInCase;
import waymark.directory.DateText;
import waymark.rights.requests.PackLine.Text;
import waymark.web.Clocks;

/// Everything of a case, line by line, with the names of others, the numbers, streets and places that are in each line,
/// and with those that tell the person of what they may not have heard. Sealed fields and files are
/// not in it: they are given by who may open them.
@Component
class PackContent {

    private static final int MOST = 2_000;
    private static final String OWN = "Who you are";

    /// Shorter words are too often something else.
    private static final int LEAST = 3;

    private final List<CasePart> parts;
    private final CaseHistory history;

    PackContent(List<CasePart> parts, CaseHistory history) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(CasePart::position))
                .toList();
        this.history = history;
    }

    /// A line of a new pack.
    ///
    /// @param marked true where somebody has to decide about it
    record Line(Text text, boolean marked) {}

    /// The lines, in the order to read them in.
    List<Line> of(Case it) {
        var lines = new ArrayList<Text>();
        var names = new LinkedHashSet<String>();
        var untold = new HashSet<String>();
        it.others().forEach(one -> names.addAll(names(one)));
        it.people().forEach(one -> person(lines, one));
        for (var part : parts) {
            names.addAll(part.namesOutside(it));
            untold.addAll(part.untold(it));
            part.lines(it).forEach(line -> lines.add(Text.of(part.title(), line.label(), line.value())));
        }
        for (var entry : history.newest(it, MOST)) {
            var at = entry.at();
            lines.add(Text.of(
                    "History of the case",
                    "%s, %s"
                            .formatted(
                                    at == null ? "" : DateText.day(LocalDate.ofInstant(at, Clocks.LONDON)),
                                    entry.byName()),
                    entry.words().isEmpty() ? entry.headline() : entry.headline() + "\n" + entry.words()));
        }
        var own = new HashSet<String>();
        names(it.main()).forEach(name -> own.addAll(words(name)));
        return lines.stream()
                .map(line -> says(line, untold) ? new Line(line, true) : named(marked(line, names, own)))
                .toList();
    }

    private static Line named(Text line) {
        return new Line(line, !line.lookedAt().isEmpty());
    }

    private static boolean says(Text line, Set<String> refs) {
        return refs.stream()
                .anyMatch(ref -> line.heading().contains(ref) || line.words().contains(ref));
    }

    private static List<String> names(PersonInCase one) {
        var details = one.details();
        return Stream.of(details.firstName(), details.lastName(), details.otherNames())
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static void person(List<Text> lines, PersonInCase one) {
        var details = one.details();
        var about = one.main() ? "" : details.name() + ": ";
        if (!one.main()) {
            lines.add(
                    new Text(part(one), details.name(), one.relationship(), List.of(details.name()), true, List.of()));
        }
        add(lines, one, about + "Name", details.name());
        add(lines, one, about + "Other names", details.otherNames());
        add(lines, one, about + "Date of birth", DateText.day(details.born()));
        add(lines, one, about + "Gender", StringUtils.capitalize(details.gender()));
        add(lines, one, about + "Nationality", details.nationality());
        add(lines, one, about + "Second nationality", details.secondNationality());
        add(lines, one, about + "Language", details.language());
    }

    private static String part(PersonInCase one) {
        return one.main() ? OWN : "Others in the case";
    }

    private static void add(List<Text> lines, PersonInCase one, String heading, String words) {
        if (!words.isBlank()) {
            lines.add(new Text(
                    part(one),
                    heading,
                    words,
                    one.main() ? List.of() : List.of(one.details().name()),
                    !one.main(),
                    List.of()));
        }
    }

    /// The line with the words of it that are a name of somebody else, and with the numbers, streets and places in it.
    /// A name that the person has too is none.
    private static Text marked(Text line, Set<String> names, Set<String> own) {
        if (line.other()) {
            return line;
        }
        var all = line.heading() + "\n" + line.words();
        var found = new LinkedHashSet<String>();
        var wanted = new HashSet<String>();
        names.forEach(name -> wanted.addAll(words(name)));
        wanted.removeAll(own);
        for (var word : pieces(all)) {
            if (word.length() >= LEAST && wanted.contains(plain(word))) {
                found.add(word);
            }
        }
        var where = line.part().equals(OWN) ? List.<String>of() : Found.words(line.words());
        return new Text(line.part(), line.heading(), line.words(), List.copyOf(found), false, where);
    }

    private static Set<String> words(String name) {
        var words = new HashSet<String>();
        for (var word : pieces(name)) {
            if (word.length() >= LEAST) {
                words.add(plain(word));
            }
        }
        return words;
    }

    /// The runs of letters and digits, as they are written.
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK) {
                piece.appendCodePoint(letter);
            } else if (!piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        });
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /// Without accents and capitals.
    private static String plain(String word) {
        var plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
