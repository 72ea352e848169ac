package waymark.cases.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The lists that come with Waymark, in `screening/`, and what a single word may be by them. Words are in lower
/// case without accents. The head of each file says what is on it, `NOTICE` whose it is.
final class WordLists {

    /// A family name often ends so: `Ash` and `worth` are words, `Ashworth` may be a name.
    private static final Set<String> SURNAME_ENDS = set("""
            son sons man ton ley ford bottom shaw worth well wells wood field stone sea ham den ridge land dale
            more hill""");

    /// So long a word is taken for a slip of any English word; a shorter one of a common word only.
    private static final int LONG = 8;

    private static final String VOWELS = "aeiou";
    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    /// Read once, when the first text is screened.
    static WordLists shipped() {
        return Shipped.LISTS;
    }

    private static final class Shipped {
        private static final WordLists LISTS = new WordLists();
    }

    private final Set<String> english = words("words");
    private final Set<String> commonWords = words("common-words");
    private final Set<String> rare = words("rare-words");
    private final Set<String> proper = words("proper-words");
    private final Set<String> allowed = words("allowed");
    private final Set<String> names = new HashSet<>(80_000);
    /// Names one letter away from a common word, marked `~` in the file: more often a slip than a person.
    private final Set<String> weakNames = new HashSet<>(20_000);
    private final Set<String> knownNumbers = words("known-numbers");
    final Set<String> given = words("given-words");
    final Set<String> function = words("function-words");
    final Set<String> plain = words("plain-words");
    final Map<String, Set<String>> people = sections("people-words");
    final Set<String> streets = new HashSet<>();
    /// Ends of streets that are words of every day, as `close` and `way`.
    final Set<String> looseStreets = new HashSet<>();
    final Phrases allowedPhrases = new Phrases(lines("allowed-phrases"));
    final Phrases largePlaces = new Phrases(lines("large-places"));
    final Phrases smallPlaces = new Phrases(lines("small-places"));
    final Phrases sites = new Phrases(lines("site-phrases"));
    final Set<String> site = words("site-words");
    final Set<String> capitalSites = words("capital-sites");

    private WordLists() {
        for (var line : lines("names")) {
            if (line.startsWith("~")) {
                weakNames.add(line.substring(1));
            } else {
                names.add(line);
            }
        }
        for (var word : words("street-words")) {
            if (word.startsWith("*")) {
                looseStreets.add(word.substring(1));
            } else {
                streets.add(word);
            }
        }
    }

    /// Whether it is a word of English, an abbreviation of the field or a name that points at nobody.
    boolean plainWord(String word) {
        return allowed.contains(word) || english(word);
    }

    boolean allowed(String word) {
        return allowed.contains(word) || proper.contains(word) && !names.contains(word);
    }

    boolean english(String word) {
        return everyday(word) || rare.contains(word);
    }

    /// Whether it is a word of English that most people use. With a capital inside a sentence any other may be
    /// a name.
    boolean everyday(String word) {
        if (english.contains(word)) {
            return true;
        }
        if (word.length() < 4) {
            return false;
        }
        if (word.indexOf('z') > 0 && english.contains(word.replace("iz", "is").replace("yz", "ys"))
                || word.contains("or") && english.contains(word.replace("or", "our"))
                || word.endsWith("er") && english.contains(word.substring(0, word.length() - 2) + "re")) {
            return true;
        }
        if (word.endsWith("er")
                && word.length() >= 8
                && english.contains(word.substring(0, word.length() - 2))
                && !maybeName(word)) {
            return true; // scaffolder
        }
        if (word.endsWith("in") && english.contains(word + "g") && !names.contains(word)) {
            return true; // sayin
        }
        for (var prefix : List.of("re", "un", "non", "over", "under", "pre", "mis", "self", "anti", "multi", "inter")) {
            if (word.length() > prefix.length() + 3
                    && word.startsWith(prefix)
                    && english.contains(word.substring(prefix.length()))) {
                return true;
            }
        }
        return word.endsWith("s") && english.contains(word.substring(0, word.length() - 1));
    }

    /// Two words written as one, as in `scrapyard`.
    boolean compound(String word) {
        if (word.length() < 7 || maybeName(word)) {
            return false;
        }
        for (int at = 3; at <= word.length() - 3; at++) {
            var second = word.substring(at);
            if (english.contains(word.substring(0, at)) && english.contains(second) && !SURNAME_ENDS.contains(second)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it has the vowels that a name can be spoken with; `refrl` is an abbreviation.
    static boolean spoken(String word) {
        int vowels = 0;
        for (int at = 0; at < word.length(); at++) {
            vowels += "aeiouy".indexOf(word.charAt(at)) >= 0 ? 1 : 0;
        }
        return vowels * 4 >= word.length();
    }

    /// Whether it is on the list of names and is not more likely a slip of a common word.
    boolean name(String word) {
        return names.contains(word);
    }

    /// Whether it is a name where something beside it says so.
    boolean maybeName(String word) {
        return names.contains(word) || weakNames.contains(word) || given.contains(word);
    }

    /// Whether a large place is called so.
    boolean large(String word) {
        return largePlaces.contains(word);
    }

    boolean verb(String word) {
        return in("verb", word);
    }

    boolean in(String section, String word) {
        return people.getOrDefault(section, Set.of()).contains(word);
    }

    boolean knownNumber(String digits) {
        return knownNumbers.contains(digits);
    }

    /// Whether one letter more, less, other or exchanged makes it a word of English.
    boolean slip(String word) {
        return slip(word, false);
    }

    /// The same without letters that are only beside the right one.
    boolean tightSlip(String word) {
        return slip(word, true);
    }

    private boolean slip(String word, boolean tight) {
        int length = word.length();
        if (length < 4 || length > 16) {
            return false;
        }
        var letters = word.toCharArray();
        for (int at = 0; at + 1 < length; at++) {
            swap(letters, at);
            boolean found = common(new String(letters));
            swap(letters, at);
            if (found) {
                return true;
            }
        }
        for (int at = 0; at < length; at++) {
            boolean stray = at > 0 && (letters[at] == letters[at - 1] || !tight && beside(letters[at], letters[at - 1]))
                    || !tight && at + 1 < length && beside(letters[at], letters[at + 1]);
            if (at > 0 && stray && common(word.substring(0, at) + word.substring(at + 1))) {
                return true;
            }
            char was = letters[at];
            for (char other = 'a'; other <= 'z'; other++) {
                letters[at] = other;
                if (!tight
                        && at > 0
                        && (beside(was, other)
                                || VOWELS.indexOf(was) >= 0 && VOWELS.indexOf(other) >= 0 && was != other)
                        && common(new String(letters))) {
                    return true;
                }
                if (common(word.substring(0, at) + other + word.substring(at))) {
                    return true;
                }
            }
            letters[at] = was;
        }
        return false;
    }

    private boolean common(String word) {
        return commonWords.contains(word) || allowed.contains(word) || word.length() >= LONG && english.contains(word);
    }

    /// Whether two letters exchanged or one left out or doubled make it a word that points at nobody, such as a
    /// nationality.
    boolean slipOfAllowed(String word) {
        if (word.length() < 6 || word.length() > 16) {
            return false;
        }
        var letters = word.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            if (at + 1 < letters.length) {
                swap(letters, at);
                boolean found = allowed.contains(new String(letters));
                swap(letters, at);
                if (found) {
                    return true;
                }
            }
            if (allowed.contains(word.substring(0, at) + word.substring(at + 1))) {
                return true;
            }
            for (char other = 'a'; other <= 'z'; other++) {
                if (allowed.contains(word.substring(0, at) + other + word.substring(at))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the two letters are beside each other on a keyboard.
    private static boolean beside(char one, char other) {
        for (int row = 0; row < KEYS.length; row++) {
            int at = KEYS[row].indexOf(one);
            if (at >= 0) {
                for (int near = Math.max(0, row - 1); near <= Math.min(2, row + 1); near++) {
                    int place = KEYS[near].indexOf(other);
                    if (place >= 0 && one != other && Math.abs(place - at) <= 1) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void swap(char[] letters, int at) {
        char first = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = first;
    }

    /// The words of a line or of several.
    static Set<String> set(String words) {
        return Arrays.stream(words.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<String> lines(String name) {
        var path = "/screening/" + name + ".txt";
        try (var in = Objects.requireNonNull(WordLists.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> words(String name) {
        var found = new HashSet<String>();
        for (var line : lines(name)) {
            if (line.indexOf(' ') < 0) {
                found.add(line);
            } else {
                found.addAll(Arrays.asList(line.split(" ", -1)));
            }
        }
        return found;
    }

    private static Map<String, Set<String>> sections(String name) {
        var found = new HashMap<String, Set<String>>();
        for (var line : lines(name)) {
            int colon = line.indexOf(':');
            found.put(
                    line.substring(0, colon),
                    Set.copyOf(new HashSet<>(
                            Arrays.asList(line.substring(colon + 2).split(" ", -1)))));
        }
        return found;
    }
}
