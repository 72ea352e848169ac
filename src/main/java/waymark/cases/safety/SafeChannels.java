package waymark.cases.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.web.forms.Choice;

/// How the person of a case can be reached safely, for other parts: it is read before anybody dials or writes.
@Component
public class SafeChannels {

    /// What the newest review of safety says.
    ///
    /// @param ways that are safe, by code: `call`, `text`, `email`, `letter`, `through`
    /// @param times when, and by whom; may be empty
    /// @param notSafe who must not know, and what must not be done; may be empty
    /// @param language in which to speak with them; may be empty
    public record Rules(List<String> ways, String times, String notSafe, String language, LocalDate reviewedOn) {

        public Rules {
            ways = List.copyOf(ways);
        }

        /// The ways in words.
        public List<String> words() {
            var labels = Choice.labels(SafetyDetails.wayChoices());
            return ways.stream().map(way -> labels.getOrDefault(way, way)).toList();
        }
    }

    private final SafetyReviews reviews;

    SafeChannels(SafetyReviews reviews) {
        this.reviews = reviews;
    }

    /// The rules of the case; nothing where safety was never looked at.
    public Optional<Rules> rules(Case it) {
        return reviews.latest(it)
                .map(safety -> new Rules(
                        safety.details().ways(),
                        safety.details().times(),
                        safety.details().notSafe(),
                        safety.details().language(),
                        safety.reviewedOn()));
    }
}
