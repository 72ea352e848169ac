package waymark.cases.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Details that point at nobody alone and at one person together: "the only Eritrean at the fish factory", six
/// children and a missing finger. Each kind of detail counts once.
final class Combinations {

    /// What kind of detail it is, and how much it narrows.
    private enum Detail {
        ONLY(4),
        NEWS(4),
        RARE(3),
        MARK(3),
        FAMILY(2),
        HEALTH(2),
        EVENT(2),
        EXACT_DATE(2),
        AGE(1),
        NATIONALITY(1),
        WORKPLACE(1),
        TOWN(1),
        ROUTE(1);

        private final int weight;

        Detail(int weight) {
            this.weight = weight;
        }
    }

    /// What two ordinary details and a rare one add up to.
    private static final int ENOUGH = 6;

    private static final Set<String> COUNTS = WordLists.set("""
            four five six seven eight nine ten eleven twelve 4 5 6 7 8 9 10 11 12""");
    private static final Set<String> CHILDREN = WordLists.set("""
            children kids daughters sons siblings sisters brothers grandchildren child""");
    private static final Set<String> YEARS = WordLists.set("yo yr yrs year years y");
    private static final Set<String> ONLY_OF = WordLists.set("""
            one person woman man female male girl boy survivor resident worker employee patient pupil student
            family member speaker customer tenant lady guy player black asian""");

    private final Reading reading;
    private final Map<Detail, List<int[]>> details = new EnumMap<>(Detail.class);

    Combinations(Reading reading) {
        this.reading = reading;
    }

    static boolean nationality(String word) {
        return Rules.NATIONALITIES.contains(word);
    }

    /// The rules, read once.
    private static final class Rules {
        private static final Map<Detail, Phrases> ALL = read();
        private static final Set<String> NATIONALITIES = nationalities();

        private static Map<Detail, Phrases> read() {
            var found = new EnumMap<Detail, List<String>>(Detail.class);
            for (var line : WordLists.lines("details")) {
                int colon = line.indexOf(": ");
                found.computeIfAbsent(Detail.valueOf(line.substring(0, colon)), _ -> new ArrayList<>())
                        .add(line.substring(colon + 2));
            }
            var phrases = new EnumMap<Detail, Phrases>(Detail.class);
            found.forEach((detail, lines) -> phrases.put(detail, new Phrases(lines)));
            return phrases;
        }

        private static Set<String> nationalities() {
            return new HashSet<>(WordLists.lines("nationalities"));
        }
    }

    void find() {
        for (int at = 0; at < reading.size(); at++) {
            for (var rule : Rules.ALL.entrySet()) {
                int length = rule.getValue().at(reading, at);
                if (length > 0) {
                    note(rule.getKey(), at, at + length - 1);
                }
            }
            only(at);
            counted(at);
            age(at);
            if (Rules.NATIONALITIES.contains(reading.word(at))) {
                note(Detail.NATIONALITY, at, at);
            }
            if (reading.allowed(at)
                    && reading.lists.large(reading.word(at))
                    && !Rules.NATIONALITIES.contains(reading.word(at))) {
                note(Detail.TOWN, at, at);
            }
        }
        int sum = 0;
        boolean telling = false;
        for (var detail : details.keySet()) {
            sum += detail.weight;
            telling |= detail.weight >= 2 && detail != Detail.EXACT_DATE;
        }
        if (sum < ENOUGH || !telling) {
            return;
        }
        details.forEach((_, places) -> places.forEach(place -> {
            if (reading.free(place[0]) && reading.free(place[1])) {
                reading.hint(place[0], place[1], Kind.COMBINATION);
            }
        }));
    }

    void exactDates() {
        for (var finding : reading.findings()) {
            if (finding.kind() == Kind.DATE) {
                details.computeIfAbsent(Detail.EXACT_DATE, _ -> new ArrayList<>());
            }
        }
    }

    private void note(Detail detail, int from, int last) {
        details.computeIfAbsent(detail, _ -> new ArrayList<>()).add(new int[] {from, last});
    }

    /// `the only Eritrean woman at`, `the first Sudanese`.
    private void only(int at) {
        if (!reading.word(at).equals("only")
                || !Set.of("the", "their", "town's", "village's", "area's").contains(reading.word(at - 1))) {
            return;
        }
        for (int next = at + 1; next <= at + 3; next++) {
            if (ONLY_OF.contains(reading.word(next)) && !reading.word(next).equals("one")
                    || Rules.NATIONALITIES.contains(reading.word(next))
                    || reading.word(next).equals("one")
                            && (reading.word(next + 1).equals("in")
                                    || reading.word(next + 1).equals("at")
                                    || reading.word(next + 1).equals("who"))) {
                note(Detail.ONLY, at, next);
                return;
            }
        }
    }

    /// Four children or more, of one family.
    private void counted(int at) {
        if (!COUNTS.contains(reading.word(at))) {
            return;
        }
        for (int next = at + 1; next <= at + 3; next++) {
            if (CHILDREN.contains(reading.word(next))) {
                boolean own = false;
                for (int back = at - 1; back >= Math.max(0, at - 5); back--) {
                    var word = reading.word(back);
                    own |= word.equals("her")
                            || word.equals("his")
                            || word.equals("has")
                            || word.equals("of")
                            || word.equals("had")
                            || word.equals("with")
                            || word.equals("their")
                            || word.equals("have");
                }
                if (own) {
                    note(Detail.FAMILY, at, next);
                }
                return;
            }
        }
    }

    /// `27 year old`, `aged 27`, `27yo`: an exact age.
    private void age(int at) {
        var token = reading.token(at);
        boolean twoDigits = token.isNumber() && token.word().length() == 2;
        if (twoDigits
                        && (reading.word(at - 1).equals("aged")
                                || reading.word(at - 1).equals("age"))
                || twoDigits
                        && YEARS.contains(reading.word(reading.after(at)))
                        && reading.word(reading.after(reading.after(at))).startsWith("old")
                || twoDigits && reading.word(at + 1).equals("yo")
                || token.type() == Token.Type.MIXED
                        && token.digits() == 2
                        && (token.word().endsWith("yo") || token.word().endsWith("yr"))) {
            note(Detail.AGE, at, at);
        }
    }
}
