package waymark.support.signoff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// That somebody asked for a second person, and what that person decided.
///
/// @param subjectVersion of the plan, assessment or closure
/// @param words of who asked; may be empty
/// @param decision null while nobody decided
public record SignOff(
        UUID id,
        SignOffKind kind,
        int subjectVersion,
        String words,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable Decision decision) {

    /// What the second person decided.
    ///
    /// @param approved false where it was sent back
    /// @param words why, or what is to be changed; may be empty where it was approved
    public record Decision(boolean approved, String words, String byName, Instant at) {}

    /// What a second person typed.
    record Answer(boolean approved, String words) {}

    /// True where nobody decided yet.
    public boolean waiting() {
        return decision == null;
    }

    /// True where it was approved.
    public boolean approved() {
        return decision != null && decision.approved();
    }

    /// In a word or two.
    public String state() {
        return decision == null ? "Waiting" : decision.approved() ? "Approved" : "Sent back";
    }

    Tone tone() {
        return decision == null ? Tone.YELLOW : decision.approved() ? Tone.GREEN : Tone.ORANGE;
    }

    /// Whether this person may decide so: never who asked, and what is sent back says why.
    ///
    /// @param supervises true where the actor is a member who supervises the caseworkers of the case
    Ruling<Answer> decide(Actor.Person actor, boolean supervises, Answer answer) {
        return new Problems()
                .when(!supervises, "", "A casework manager who is a member of the case decides")
                .when(!waiting(), "", "Somebody has decided this already")
                .when(actor.id().equals(askedBy), "", "Somebody else has to decide: you asked for it")
                .when(
                        !answer.approved() && answer.words().isEmpty(),
                        "words",
                        "Enter what has to change before you approve it")
                .or(() -> answer);
    }
}
