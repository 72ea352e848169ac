package waymark.support.plan;

import java.time.LocalDate;
import java.util.Optional;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// What another part has to say above the whole plan: whether it is signed off, whether the person has a copy.
/// A bean of each such part; one statement.
public interface PlanNote {

    /// Its place among the others.
    int position();

    /// The note for this reader; nothing where the part has nothing to say.
    Optional<Note> note(Case it, SupportPlan plan, Actor.Person reader, LocalDate today);

    /// A line with a link.
    ///
    /// @param state in a word or two
    /// @param words one short sentence; may be empty
    /// @param link what the link says
    record Note(String title, String state, Tone tone, String words, String href, String link) {}
}
