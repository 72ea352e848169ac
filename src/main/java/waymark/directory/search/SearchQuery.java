package waymark.directory.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import waymark.web.search.Match;
import waymark.web.search.Matching;

/// What somebody is looking for.
///
/// @param area code, or empty; likewise the sector and the subject
record SearchQuery(String words, String area, String sector, String subject) {

    private static final Comparator<Match<SearchItem>> BEST_FIRST = Comparator.comparingInt(
                    (Match<SearchItem> found) -> -found.score())
            .thenComparing(found -> found.what().over())
            .thenComparing(found -> found.what().kind())
            .thenComparing(found -> found.what().title())
            .thenComparing(found -> found.what().href());

    boolean empty() {
        return words.isBlank() && area.isEmpty() && sector.isEmpty() && subject.isEmpty();
    }

    /// The address of the same words without a filter.
    String everywhere() {
        return UriComponentsBuilder.fromPath("/directory/search")
                .queryParam("q", "{words}")
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }

    /// What fits, the best first; everything current where no words were written.
    List<Match<SearchItem>> in(List<SearchItem> all) {
        var fitting =
                all.stream().filter(one -> one.fits(area, sector, subject)).toList();
        if (!Matching.says(words)) {
            return sort(fitting.stream()
                    .filter(one -> words.isBlank() && !one.over())
                    .map(one -> Match.unasked(one, one.spellings().getFirst())));
        }
        return sort(Matching.<SearchItem>in(fitting, words, SearchItem::spellings).stream());
    }

    private static List<Match<SearchItem>> sort(Stream<Match<SearchItem>> found) {
        return found.sorted(BEST_FIRST).toList();
    }
}
