package waymark.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// One search over what all modules have. The words are in no log and are not kept.
@Controller
class SearchController {

    /// What was found of one kind.
    ///
    /// @param shown the best of it
    /// @param all how many there are
    record Group(ResultKind kind, List<Match<SearchEntry>> shown, int all) {

        boolean more() {
            return all > shown.size();
        }
    }

    /// @param words as they were written
    /// @param kind the only kind that is shown, by its key; empty for all
    /// @param kinds what the reader could find
    record View(String words, String kind, boolean asked, List<Group> groups, List<ResultKind> kinds) {

        /// True where nothing is spelt as it was written.
        boolean misspelt() {
            return groups.stream()
                    .flatMap(group -> group.shown().stream())
                    .allMatch(found -> found.matchScore().typo());
        }

        int found() {
            return groups.stream().mapToInt(Group::all).sum();
        }

        /// The same words over all kinds.
        String everything() {
            return address("");
        }

        /// The same words over one kind.
        String only(ResultKind one) {
            return address(one.key());
        }

        private String address(String key) {
            var address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{words}");
            return (key.isEmpty() ? address : address.queryParam("kind", key))
                    .encode()
                    .buildAndExpand(words)
                    .toUriString();
        }
    }

    private static final int LONGEST = 100;
    private static final int OF_THE_ONLY_KIND = 60;
    private static final int MANY_KINDS = 8;
    private static final int IN_FULL = 4;

    private static final Comparator<Match<SearchEntry>> BEST_FIRST = Comparator.comparingInt(
                    (Match<SearchEntry> found) -> -found.score())
            .thenComparing(found -> found.what().ended())
            .thenComparing(found -> found.what().title())
            .thenComparing(found -> found.what().path());

    private final List<SearchProvider> providers;

    SearchController(List<SearchProvider> providers) {
        this.providers = providers;
    }

    @GetMapping("/search")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView search(FormData fields, Actor.Person reader) {
        var typed = fields.text("q").strip();
        var words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var kind = fields.text("kind");
        var entries = entries(reader);
        var kinds = entries.stream()
                .map(SearchEntry::kind)
                .distinct()
                .sorted(Comparator.comparingInt(ResultKind::order))
                .toList();
        boolean asked = Matching.says(words);
        return Page.show(
                "web/search/search",
                new View(words, kind, asked, asked ? groups(entries, words, kind) : List.of(), kinds));
    }

    private List<SearchEntry> entries(Actor.Person reader) {
        var entries = new ArrayList<SearchEntry>();
        for (var provider : providers) {
            if (reader.may(provider.permission())) {
                entries.addAll(provider.entries(reader));
            }
        }
        return entries;
    }

    /// The kind with the best match first.
    private static List<Group> groups(List<SearchEntry> entries, String words, String only) {
        var found = Matching.<SearchEntry>in(entries, words, SearchEntry::text, SearchEntry::spellings);
        var groups =
                found.stream().collect(Collectors.groupingBy(one -> one.what().kind()));
        int shown = only.isEmpty() ? ofEach(groups.size()) : OF_THE_ONLY_KIND;
        var sorted = groups.entrySet().stream()
                .filter(group -> only.isEmpty() || group.getKey().key().equals(only))
                .map(group -> new Group(
                        group.getKey(),
                        best(group.getValue().stream(), shown),
                        group.getValue().size()))
                .sorted(Comparator.comparingInt(
                                (Group group) -> -group.shown().getFirst().score())
                        .thenComparing(group -> group.kind().order()))
                .toList();
        return sorted.size() > MANY_KINDS ? shortened(sorted) : sorted;
    }

    /// Of many kinds, those that fit less well show their best only.
    private static List<Group> shortened(List<Group> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(at -> {
                    var group = groups.get(at);
                    return at < IN_FULL
                            ? group
                            : new Group(group.kind(), group.shown().subList(0, 1), group.all());
                })
                .toList();
    }

    /// The more kinds, the fewer of each, so that all of it can be seen on a phone.
    private static int ofEach(int kinds) {
        return kinds > MANY_KINDS ? 2 : kinds > 5 ? 3 : 5;
    }

    private static List<Match<SearchEntry>> best(Stream<Match<SearchEntry>> found, int number) {
        return found.sorted(BEST_FIRST).limit(number).toList();
    }
}
