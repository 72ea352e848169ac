package waymark.pathways;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.pathways.editions.PathwayApi;
import waymark.pathways.policy.PolicyChangeApi;

/// The pathways' door for other modules.
@Component
public class PathwayDesk {

    private final PathwayApi rounds;
    private final PolicyChangeApi policy;

    PathwayDesk(PathwayApi rounds, PolicyChangeApi policy) {
        this.rounds = rounds;
        this.policy = policy;
    }

    /// The reference of a pathway.
    ///
    /// @param area code, or null for the partnership-wide default
    public Ref ref(Actor actor, String code, @Nullable String area) {
        return rounds.ref(actor, code, area);
    }

    /// Begins an edition that says what the last one said, with a note of what is new.
    ///
    /// @param area code, or null for the partnership-wide default
    public void begin(Actor actor, String code, @Nullable String area, String note, LocalDate on) {
        rounds.begin(actor, code, area, note, on);
    }

    /// Puts the draft of a pathway before partners for review.
    ///
    /// @param area code, or null for the partnership-wide default
    public void send(Actor actor, String code, @Nullable String area, List<PersonSummary> partners, LocalDate on) {
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

    /// Records that a law or guidance changed, and answers the record's reference.
    public Ref recordPolicyChange(Actor actor, NewPolicyChange change, LocalDate on) {
        return policy.record(actor, change, on);
    }

    /// Lists a pathway or an action that the change touches.
    ///
    /// @param owner who sees to it; null for whoever answers for it anyway
    public void listInPolicyChange(
            Actor actor, Ref change, Ref touched, @Nullable PersonSummary owner, LocalDate due, LocalDate on) {
        policy.touch(actor, change, touched, owner, due, on);
    }

    /// Says that what the change touches follows it now.
    public void followedPolicyChange(Actor actor, Ref change, Ref touched, LocalDate on) {
        policy.done(actor, change, touched, on);
    }

    /// Says why nothing is needed for what the change touches.
    public void sparedByPolicyChange(Actor actor, Ref change, Ref touched, String because, LocalDate on) {
        policy.nothingNeeded(actor, change, touched, because, on);
    }
}
