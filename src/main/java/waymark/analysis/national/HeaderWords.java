package waymark.analysis.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Nationalities;

/// What the words of a heading mean.
final class HeaderWords {

    private static final Map<String, String> AGES = Map.ofEntries(
            Map.entry("adult", "adult"),
            Map.entry("adults", "adult"),
            Map.entry("child", "child"),
            Map.entry("children", "child"),
            Map.entry("minor", "child"),
            Map.entry("minors", "child"),
            Map.entry("age", "age not known"));
    private static final Map<String, String> GENDERS = Map.ofEntries(
            Map.entry("male", "male"),
            Map.entry("males", "male"),
            Map.entry("men", "male"),
            Map.entry("female", "female"),
            Map.entry("females", "female"),
            Map.entry("women", "female"),
            Map.entry("other", "other gender"));
    private static final Set<String> FILLERS = Set.of(
            "total",
            "all",
            "grand",
            "overall",
            "number",
            "of",
            "nrm",
            "referrals",
            "referral",
            "the",
            "potential",
            "victims",
            "reports",
            "report",
            "decisions",
            "decision",
            "made",
            "to",
            "sent",
            "count",
            "duty",
            "notify",
            "dtn",
            "at",
            "exploited",
            "exploitation",
            "as",
            "when",
            "an",
            "a",
            "and",
            "reasonable",
            "conclusive",
            "grounds",
            "rg",
            "cg",
            "positive",
            "percentage",
            "percent",
            "per",
            "cent",
            "share",
            "single",
            "immigration",
            "enforcement",
            "competent",
            "authority",
            "sca",
            "ieca",
            "quarter",
            "in",
            "by",
            "national",
            "mechanism",
            "people",
            "received",
            "or",
            "age",
            "group",
            "specified");
    private static final Set<String> NOT_KNOWN =
            Set.of("not", "known", "unknown", "recorded", "specified", "unspecified");
    private static final Map<String, String> NAMES =
            Map.of("british", "UK", "united kingdom", "UK", "uk", "UK", "uk national", "UK", "uk nationals", "UK");
    private static final Set<String> KNOWN = Nationalities.BY_COUNTRY.values().stream()
            .map(one -> one.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private HeaderWords() {}

    /// What a heading stands for.
    ///
    /// @param sure false where nothing but the table's title says so: a nationality that is on no list
    record Meaning(Series series, boolean sure) {}

    /// What a title is about; null where it says nothing of it.
    static @Nullable Measure measure(String title) {
        var words = words(title);
        boolean positive = words.contains("positive");
        boolean share = title.contains("%") || words.contains("percentage") || words.contains("share");
        if (words.contains("reasonable") || words.contains("rg")) {
            return !positive ? Measure.RG_DECISIONS : share ? Measure.RG_POSITIVE_SHARE : Measure.RG_POSITIVE;
        }
        if (words.contains("conclusive") || words.contains("cg")) {
            return !positive ? Measure.CG_DECISIONS : share ? Measure.CG_POSITIVE_SHARE : Measure.CG_POSITIVE;
        }
        if (words.contains("dtn") || words.contains("duty") && words.contains("notify")) {
            return Measure.DTN;
        }
        boolean referrals = words.contains("referral") || words.contains("referrals") || words.contains("referred");
        return referrals ? share ? Measure.REFERRALS_SHARE : Measure.REFERRALS : null;
    }

    /// Whether a title says that its table is by nationality.
    static boolean byNationality(String title) {
        return words(title).stream().anyMatch(word -> word.startsWith("nationalit"));
    }

    /// What a heading means in a table about that; nothing where a word of it is not known.
    ///
    /// @param nationalities whether other words are the names of nationalities
    static Optional<Meaning> meaning(String heading, Measure about, boolean nationalities) {
        var plain = plain(heading);
        var named = NAMES.getOrDefault(plain.toLowerCase(Locale.ROOT), plain);
        if (nationalities && (named.equals("UK") || KNOWN.contains(plain.toLowerCase(Locale.ROOT)))) {
            return Optional.of(new Meaning(new Series(about, Split.NATIONALITY, named), true));
        }
        var words = words(heading);
        var said = measure(heading);
        var measure = said == null ? about : said;
        var age = words.stream()
                .filter(word -> !word.equals("age"))
                .map(AGES::get)
                .filter(one -> one != null)
                .findFirst();
        var gender = words.stream().map(GENDERS::get).filter(one -> one != null).findFirst();
        boolean unknown = words.contains("unknown")
                || words.contains("unspecified")
                || words.contains("not")
                        && (words.contains("known") || words.contains("recorded") || words.contains("specified"));
        boolean understood = words.stream()
                .allMatch(word -> AGES.containsKey(word)
                        || GENDERS.containsKey(word)
                        || FILLERS.contains(word)
                        || unknown && NOT_KNOWN.contains(word));
        if (!understood || words.isEmpty()) {
            return nationalities && !plain.isEmpty() && !understood
                    ? Optional.of(new Meaning(new Series(about, Split.NATIONALITY, named), false))
                    : Optional.empty();
        }
        if (words.contains("sca") || words.contains("single")) {
            return Optional.of(new Meaning(new Series(measure, Split.AUTHORITY, "SCA"), true));
        }
        if (words.contains("ieca") || words.contains("immigration")) {
            return Optional.of(new Meaning(new Series(measure, Split.AUTHORITY, "IECA"), true));
        }
        return people(measure, words, age, gender, unknown);
    }

    private static Optional<Meaning> people(
            Measure measure, List<String> words, Optional<String> age, Optional<String> gender, boolean unknown) {
        if (unknown && age.isEmpty() && gender.isEmpty() && words.contains("age")) {
            return Optional.of(new Meaning(new Series(measure, Split.AGE, "age not known"), true));
        }
        var of = gender.or(() -> unknown ? Optional.of("gender not known") : Optional.empty());
        if (age.isPresent() && of.isPresent()) {
            return Optional.of(new Meaning(
                    new Series(measure, Split.AGE_GENDER, "%s, %s".formatted(age.get(), of.get())), true));
        }
        if (age.isPresent()) {
            return Optional.of(new Meaning(new Series(measure, Split.AGE, age.get()), true));
        }
        return Optional.of(new Meaning(
                of.map(one -> new Series(measure, Split.GENDER, one)).orElseGet(() -> Series.total(measure)), true));
    }

    /// The heading without what is in brackets.
    static String plain(String heading) {
        var text = new StringBuilder();
        int depth = 0;
        for (char letter : heading.toCharArray()) {
            depth += letter == '[' || letter == '(' ? 1 : 0;
            if (depth == 0) {
                text.append(letter == '\n' ? ' ' : letter);
            }
            depth -= (letter == ']' || letter == ')') && depth > 0 ? 1 : 0;
        }
        return text.toString().strip();
    }

    /// The words of it in lower case.
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var run = new StringBuilder();
        for (char letter : (plain(text).toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            if (Character.isLetter(letter)) {
                run.append(letter);
            } else if (!run.isEmpty()) {
                words.add(run.toString());
                run.setLength(0);
            }
        }
        return words;
    }
}
