package waymark.cases.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.kernel.TelephoneNumber;

/// What somebody may be known by. Never shown, stored or logged as it is: [PersonTokens] makes tokens of it.
///
/// @param names the name and each other name, in any order of words
/// @param age where the date of birth is not known
public record Clues(
        List<String> names,
        @Nullable LocalDate born,
        @Nullable Integer age,
        LocalDate today,
        List<String> telephones,
        String nrmReference) {

    private static final int MOST_NAMES = 5;

    public Clues {
        names = names.stream().limit(MOST_NAMES).toList();
        telephones = List.copyOf(telephones);
    }

    /// Other names that were written in one line, each after a comma.
    public static List<String> names(String name, String others) {
        var names = new ArrayList<String>();
        names.add(name);
        for (var other : others.split("[,;/\n]", -1)) {
            names.add(other.strip());
        }
        names.removeIf(String::isBlank);
        return names;
    }

    /// A value that tokens are made of.
    record Value(Kind kind, String text) {

        @Override
        public String toString() {
            return kind.code(); // the text is somebody's name
        }
    }

    /// What a token is made of, the surest first.
    enum Kind {
        TELEPHONE(true),
        NRM_REFERENCE(true),
        /// The whole name and the date of birth.
        NAME_BORN(true),
        /// How two words of the name sound, and about which year they were born.
        NAME_YEAR(true),
        /// How two words of the name sound.
        NAME(false),
        /// How one word of the name sounds: for a search among one's own cases alone.
        WORD(false);

        private final boolean sure;

        Kind(boolean sure) {
            this.sure = sure;
        }

        /// True where one such token in common is enough for a person to look at.
        boolean sure() {
            return sure;
        }

        /// True where the whole token is kept; those of how a name sounds are cut.
        boolean exact() {
            return this == TELEPHONE || this == NRM_REFERENCE || this == NAME_BORN;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// True where nothing was entered that could be looked for.
    public boolean isEmpty() {
        return values().isEmpty();
    }

    Set<Value> values() {
        var values = new LinkedHashSet<Value>();
        telephones.stream()
                .flatMap(written -> TelephoneNumber.read(written).stream())
                .filter(number -> !number.isShort())
                .forEach(number -> values.add(new Value(Kind.TELEPHONE, number.dials())));
        var reference = nrmReference
                .toUpperCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter < 128 && Character.isLetterOrDigit(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!reference.isEmpty()) {
            values.add(new Value(Kind.NRM_REFERENCE, reference));
        }
        for (var name : names) {
            var words = NameSounds.words(name);
            if (born != null && !words.isEmpty()) {
                values.add(new Value(Kind.NAME_BORN, String.join(" ", new TreeSet<>(words)) + " " + born));
            }
            for (var pair : NameSounds.pairs(words)) {
                values.add(new Value(Kind.NAME, pair));
                years().forEach(year -> values.add(new Value(Kind.NAME_YEAR, pair + " " + year)));
            }
            words.forEach(word -> NameSounds.codes(word).forEach(code -> values.add(new Value(Kind.WORD, code))));
        }
        return values;
    }

    /// Each year is in two spans of two years, so that two people who were born in the same year or in years
    /// that follow each other share a span, and others share none.
    private Set<String> years() {
        var years = new TreeSet<Integer>();
        if (born != null) {
            years.add(born.getYear());
        } else if (age != null) {
            years.add(today.getYear() - age);
            years.add(today.getYear() - age - 1);
        }
        return years.stream()
                .flatMap(year -> List.of("a" + year / 2, "b" + (year + 1) / 2).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return "what somebody is known by";
    }
}
