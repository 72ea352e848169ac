package waymark.pathways;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.PersonLink;
import waymark.kernel.Actor;
import waymark.pathways.editions.PathwayRounds;

/// The pathways' door for other modules.
@Component
public class PathwayDesk {

    private final PathwayRounds rounds;

    PathwayDesk(PathwayRounds rounds) {
        this.rounds = rounds;
    }

    /// Puts the draft of a pathway before partners for review.
    ///
    /// @param area code, or null for the partnership-wide default
    public void send(Actor actor, String code, @Nullable String area, List<PersonLink> partners, LocalDate on) {
        rounds.send(actor, code, area, partners, on);
    }

    /// Agrees to the edition in review, as a partner who was asked.
    public void agree(Actor actor, String code, @Nullable String area, LocalDate on) {
        rounds.agree(actor, code, area, on);
    }

    /// Brings the reviewed edition into force, as somebody who did not write in it.
    public void publish(Actor actor, String code, @Nullable String area, LocalDate on) {
        rounds.publish(actor, code, area, on);
    }
}
