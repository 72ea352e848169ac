package waymark.access.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The e-mails that the demonstration would have sent: kept in memory for the page that shows them. Not
/// there with a database of one's own, where the demonstration is never on.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationMailbox {

    private static final int KEPT = 20;
    private static final Duration SHOWN = Duration.ofHours(1);

    /// An e-mail, and when it would have been sent.
    public record Kept(AccountEmail letter, Instant at) {

        public String to() {
            return letter.to();
        }

        /// Where its link leads.
        public String path() {
            return letter.path();
        }

        /// The paragraphs before or after its link.
        List<String> paragraphs(boolean after) {
            var halves = (letter.text() + " ").split(java.util.regex.Pattern.quote(AccountEmail.LINK), 2);
            return List.of(halves[after ? 1 : 0].strip().split("\n\n"));
        }
    }

    private final List<Kept> letters = new ArrayList<>();
    private final Clock clock;

    DemonstrationMailbox(Clock clock) {
        this.clock = clock;
    }

    synchronized void keep(AccountEmail letter) {
        letters.addFirst(new Kept(letter, clock.instant()));
        while (letters.size() > KEPT) {
            letters.removeLast();
        }
    }

    /// Those of the last hour, the latest first.
    public synchronized List<Kept> letters() {
        var since = clock.instant().minus(SHOWN);
        return letters.stream().filter(kept -> kept.at().isAfter(since)).toList();
    }
}
