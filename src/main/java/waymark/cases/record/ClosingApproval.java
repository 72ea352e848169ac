package waymark.cases.record;

import java.time.Instant;
import java.util.Optional;
import waymark.kernel.Actor;

/// The second person who approves that a case is closed. They are asked with what is missing and why, and approve
/// just that. A bean of the part that asks them.
public interface ClosingApproval {

    /// The newest that was asked for; empty where nobody was asked.
    Optional<Asked> newest(Case it);

    /// Asks a second person.
    ///
    /// @param words what they read
    void ask(Actor.Person actor, Case it, String words);

    /// The page where they are asked and answer.
    String page(Case it);

    /// What somebody asked of the second person.
    ///
    /// @param state in a word or two: `Waiting`
    record Asked(String words, Instant at, String state, boolean approved, boolean waiting) {}
}
