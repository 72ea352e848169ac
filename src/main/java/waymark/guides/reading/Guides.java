package waymark.guides.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.Link;
import waymark.web.PageHelp;
import waymark.web.search.Match;
import waymark.web.search.Matching;
import waymark.web.search.Spelling;

/// All guides, read once at the start.
@Component
public class Guides implements PageHelp {

    private static final int FOUND = 12;

    /// What fits less than so much of the best is left out.
    private static final double ENOUGH = 0.5;

    private static final int SHORT = 4;

    private static final Set<String> SAYING_NOTHING = Set.of(
            "a",
            "am",
            "an",
            "and",
            "are",
            "as",
            "at",
            "be",
            "can",
            "do",
            "does",
            "for",
            "from",
            "have",
            "how",
            "i",
            "if",
            "in",
            "into",
            "is",
            "it",
            "me",
            "my",
            "of",
            "on",
            "or",
            "our",
            "so",
            "somebody",
            "someone",
            "that",
            "the",
            "their",
            "them",
            "they",
            "this",
            "to",
            "want",
            "we",
            "what",
            "when",
            "where",
            "who",
            "with",
            "you",
            "your");

    /// @param address of a page, part by part
    private record Explained(List<String> address, Guide guide) {

        boolean covers(List<String> path) {
            if (address.size() > path.size()) {
                return false;
            }
            for (int at = 0; at < address.size(); at++) {
                if (!address.get(at).equals("*") && !address.get(at).equals(path.get(at))) {
                    return false;
                }
            }
            return true;
        }

        /// The longer and the more literal an address, the better it fits.
        int closeness() {
            return 10 * address.size()
                    - (int) address.stream().filter(part -> part.equals("*")).count();
        }
    }

    /// A part of a guide, made ready to be compared with what somebody types.
    private record Findable(Guide.Section section, String text, List<Spelling> spellings) {

        /// A guide whose title has the word is about it. The first page of a role only leads on to the guide that
        /// says how.
        double weight(String word) {
            var guide = section.guide();
            boolean about =
                    (guide.title() + " " + guide.words()).toLowerCase(Locale.UK).contains(word);
            return guide.start() ? 0.5 : about ? 2 : 1;
        }

        static Findable of(Guide.Section section) {
            var name = section.id().isEmpty() ? section.guide().title() : section.title();
            var all =
                    String.join(" ", section.guide().title(), section.guide().words(), section.title(), section.text());
            return new Findable(
                    section,
                    all,
                    List.of(
                            Spelling.of(name, Spelling.Why.NAME),
                            Spelling.of(section.guide().words(), Spelling.Why.OTHER),
                            Spelling.of(all, Spelling.Why.CONTEXT)));
        }
    }

    private final List<Guide> guides;
    private final List<Guide> starts;
    private final List<Explained> pages;
    private final List<Findable> findable;

    Guides() {
        this.guides = files("classpath*:guides/*.md", false);
        this.starts = files("classpath*:guides/start/*.md", true);
        this.pages = guides.stream()
                .flatMap(guide -> guide.pages().stream().map(page -> new Explained(parts(page), guide)))
                .sorted(Comparator.comparingInt(Explained::closeness).reversed())
                .toList();
        this.findable = Stream.concat(guides.stream(), starts.stream())
                .flatMap(guide -> guide.sections().stream())
                .map(Findable::of)
                .toList();
    }

    private static List<Guide> files(String pattern, boolean start) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .flatMap(file -> GuideFile.read(name(file), start, text(file)).stream())
                    .sorted(Comparator.comparing(Guide::title))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource file) {
        var name = file.getFilename();
        return name == null ? "" : name.replace(".md", "");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> parts(String path) {
        return Stream.of(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    }

    /// All of them, by title.
    public List<Guide> all() {
        return guides;
    }

    /// The first pages of roles, by title.
    public List<Guide> starts() {
        return starts;
    }

    /// The guide of that name.
    public Optional<Guide> at(String slug) {
        return guides.stream().filter(guide -> guide.slug().equals(slug)).findFirst();
    }

    /// The first page of the role with that code, whose address has dashes.
    public Optional<Guide> startOf(String role) {
        return starts.stream()
                .filter(guide -> guide.slug().equals(role.replace('_', '-')))
                .findFirst();
    }

    /// The first pages of the person's own roles; what everybody reads comes last.
    public List<Guide> startsOf(Actor.Person person) {
        return person.grants().stream()
                .map(grant -> grant.role())
                .distinct()
                .sorted(Comparator.comparing(role -> role.equals("member")))
                .flatMap(role -> startOf(role).stream())
                .toList();
    }

    /// The guides written for somebody with the role.
    public List<Guide> forRole(String role) {
        return guides.stream().filter(guide -> guide.roles().contains(role)).toList();
    }

    /// The guide that explains the page at that address.
    public Optional<Guide> explaining(String path) {
        var parts = parts(path);
        return pages.stream().filter(one -> one.covers(parts)).findFirst().map(Explained::guide);
    }

    @Override
    public @Nullable Link helpWith(String path) {
        return explaining(path)
                .map(guide -> new Link(guide.title(), guide.path()))
                .orElse(null);
    }

    /// The parts of guides that fit the words best, the best of each guide. Not all words have to be there, one
    /// that few guides have counts more, and a slip of spelling is forgiven.
    public List<Guide.Section> search(String words) {
        var scores = new HashMap<Findable, Double>();
        for (var word : meant(words)) {
            var found = found(word);
            double rarity = Math.log(1.0 + (double) findable.size() / Math.max(1, found.size()));
            for (var one : found) {
                double score = one.what().weight(stem(word)) * rarity * Math.sqrt(one.score());
                scores.merge(one.what(), score, Double::sum);
            }
        }
        double enough = scores.values().stream().mapToDouble(one -> one).max().orElse(0) * ENOUGH;
        return scores.entrySet().stream()
                .filter(one -> one.getValue() >= enough)
                .sorted(Map.Entry.<Findable, Double>comparingByValue().reversed())
                .map(one -> one.getKey().section())
                .collect(Collectors.toMap(Guide.Section::guide, one -> one, (best, _) -> best, LinkedHashMap::new))
                .values()
                .stream()
                .limit(FOUND)
                .toList();
    }

    /// A word as it is, else without its ending: who looks for "quarterly" or "inviting" means "quarter", "invite".
    private List<Match<Findable>> found(String word) {
        var found = Matching.<Findable>in(findable, word, Findable::text, Findable::spellings);
        boolean asWritten = found.stream().anyMatch(one -> !one.matchScore().typo());
        var stem = stem(word);
        return asWritten || stem.equals(word)
                ? found
                : Stream.of(found, Matching.<Findable>in(findable, stem, Findable::text, Findable::spellings))
                        .max(Comparator.comparingInt(List::size))
                        .orElseThrow();
    }

    private static String stem(String word) {
        var stem = word.replaceFirst("(ly|ing|ed|es|s|e)$", "");
        return stem.length() < SHORT ? word : stem;
    }

    private static List<String> meant(String words) {
        var all = Stream.of(words.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        var meant = all.stream().filter(word -> !SAYING_NOTHING.contains(word)).toList();
        return meant.isEmpty() ? all : meant;
    }
}
