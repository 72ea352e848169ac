package waymark.directory.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import waymark.directory.search.Spelling.Why;

/// What somebody is looking for.
///
/// @param area code, or empty; likewise the sector and the subject
record SearchQuery(String words, String area, String sector, String subject) {

    /// From this length on a whole name with one slip is meant, whatever else there is.
    private static final int LONG = 7;

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

    /// What fits, the best first. What fits only when a slip is forgiven is shown where nothing fits as
    /// written, or where it is a whole long name but for the slip.
    List<SearchHit> in(List<SearchItem> all) {
        var sought = Spelling.of(words, Why.NAME);
        var fitting =
                all.stream().filter(one -> one.fits(area, sector, subject)).toList();
        if (sought.words().isEmpty()) {
            return sort(fitting.stream()
                    .filter(one -> words.isBlank() && !one.over())
                    .map(one -> new SearchHit(one, one.spellings().getFirst(), new MatchScore(1, false))));
        }
        var found = fitting.stream().flatMap(one -> best(sought, one)).toList();
        boolean asWritten = found.stream().anyMatch(one -> !one.likeness().slip());
        return sort(found.stream()
                .filter(one -> !asWritten
                        || !one.likeness().slip()
                        || one.likeness().score() >= MatchScore.WHOLE
                                && sought.lower().length() >= LONG));
    }

    private static Stream<SearchHit> best(Spelling sought, SearchItem one) {
        return one.spellings().stream()
                .map(spelling -> new SearchHit(one, spelling, MatchScore.between(sought, spelling)))
                .filter(found -> found.likeness().score() > 0)
                .max(Comparator.comparingInt(found -> found.likeness().score()))
                .stream();
    }

    private static List<SearchHit> sort(Stream<SearchHit> found) {
        return found.sorted(SearchHit.BEST_FIRST).toList();
    }
}
