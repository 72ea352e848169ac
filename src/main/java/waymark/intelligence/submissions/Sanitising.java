package waymark.intelligence.submissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Looks for what may give a source away: turns of speech of somebody who tells, organisations that the raw text
/// names, and words of how they know that came along. It warns; an officer decides.
final class Sanitising {

    /// What may give the source away, and where it was found.
    ///
    /// @param place from 1; 0 for the line that says what the report is about
    record Warning(int place, String found, String why) {

        String where() {
            return place == 0 ? "What it is about" : "Item " + place;
        }
    }

    private static final List<Pattern> TURNS = List.of(
            Pattern.compile(
                    "\\b(?:told|said to|showed|sent|asked|called|texted) (?:me|us)\\b", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "\\bI(?:’ve|'ve|’m|'m| have| was| am| saw| heard| went| visited| spoke| noticed| know| think)\\b"),
            Pattern.compile(
                    "\\b(?:my|our) (?:tenant|client|patient|customer|service user|visit|colleague|officer|organisation|charity|team|office|neighbour)s?\\b",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "\\b(?:the |an? )?(?:source|informant|caller|submitter|reporter|tipster)\\b",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "\\baccording to (?:a|an|the|one) (?:resident|neighbour|tenant|worker|employee|officer|nurse|teacher)\\b",
                    Pattern.CASE_INSENSITIVE));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’']+");
    private static final int RUN = 6;
    private static final int SHORTEST_NAME = 4;

    private Sanitising() {}

    /// @param raw what was told
    /// @param lines what the report is about, then its items in order
    /// @param organisations every name of an organisation of the partnership
    static List<Warning> warnings(SubmissionText raw, List<String> lines, Collection<String> organisations) {
        var warnings = new ArrayList<Warning>();
        var known = words(raw.howKnown());
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            turns(place, line, warnings);
            names(place, line, organisations, warnings);
            runs(place, line, known, warnings);
        }
        return List.copyOf(warnings);
    }

    private static void turns(int place, String line, List<Warning> warnings) {
        for (var turn : TURNS) {
            var found = turn.matcher(line);
            if (found.find()) {
                warnings.add(new Warning(place, found.group(), "It sounds like the one who told"));
            }
        }
    }

    private static void names(int place, String line, Collection<String> organisations, List<Warning> warnings) {
        var small = line.toLowerCase(Locale.UK);
        organisations.stream()
                .filter(name -> name.length() >= SHORTEST_NAME && small.contains(name.toLowerCase(Locale.UK)))
                .forEach(name -> warnings.add(
                        new Warning(place, name, "It names an organisation, which may be where it came from")));
    }

    private static void runs(int place, String line, List<String> known, List<Warning> warnings) {
        var said = words(line);
        for (int from = 0; from + RUN <= said.size(); from++) {
            var run = said.subList(from, from + RUN);
            if (java.util.Collections.indexOfSubList(known, run) >= 0) {
                warnings.add(
                        new Warning(place, String.join(" ", run), "It is taken word for word from how they know it"));
                return;
            }
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.UK))
                .results()
                .map(found -> found.group())
                .toList();
    }
}
