package waymark.cases.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.kernel.Actor;

/// What a part of a case wants done before the case is closed. A bean of each part that has something to ask. The
/// page that closes the case lists all of it: each is done, or somebody says why it is not.
public interface ClosingCheck {

    /// Its place among the others.
    int position();

    /// What it asks of this case; empty where nothing.
    List<Item> before(Case it, Actor.Person reader, LocalDate today);

    /// Why a second person has to approve it, whatever the closer says, as a sentence without its end: `A risk is
    /// high`. Empty where this part knows of nothing.
    default List<String> second(Case it, LocalDate today) {
        return List.of();
    }

    /// One thing.
    ///
    /// @param code the same each time, in letters, for the field of the form
    /// @param words what is to be done: `A safety plan for afterwards`
    /// @param state how it is now: `2 actions are open`
    /// @param href where it is done
    record Item(String code, String words, String state, boolean done, String href) {}

    /// The second person who approves that a case is closed. They are asked with what is missing and why, and approve
    /// just that. A bean of the part that asks them.
    interface Approval {

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
}
