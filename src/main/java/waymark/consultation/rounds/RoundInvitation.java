package waymark.consultation.rounds;

import java.util.UUID;

/// Who was asked to answer, by whom, in which language: a community or an organisation, never a person.
/// It shares nothing with answers.
///
/// @param byWhom who asks them
/// @param trusted true where that is somebody whom they trust already
/// @param form how they can answer
/// @param offered payment, and support before and after
/// @param whyNot why some were not reached
public record RoundInvitation(UUID id, int version, Given given) {

    /// What the form says.
    public record Given(
            String who,
            String byWhom,
            boolean trusted,
            String language,
            String form,
            String offered,
            Reached reached,
            String whyNot) {}
}
