package waymark.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The letters of the demonstration, which sends no e-mail: kept in memory for the page that shows them. Not there with
/// a
/// database of one's own, where the demonstration is never on.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemonstrationPost {

    private static final int KEPT = 10;

    /// A letter as the page shows it.
    ///
    /// @param path where its link leads
    record Letter(String to, String path, Instant at) {}

    private final List<Letter> letters = new ArrayList<>();
    private final Clock clock;

    DemonstrationPost(Clock clock) {
        this.clock = clock;
    }

    synchronized void keep(WorkAddress to, String path) {
        letters.addFirst(new Letter(to.text(), path, clock.instant()));
        while (letters.size() > KEPT) {
            letters.removeLast();
        }
    }

    /// The letters whose links may still be good, the latest first.
    synchronized List<Letter> letters() {
        var since = clock.instant().minus(WorkLink.LASTS);
        return letters.stream().filter(letter -> letter.at().isAfter(since)).toList();
    }
}
