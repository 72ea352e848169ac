package waymark.campaigns.pictures.catalogue;

import java.time.LocalDate;
import java.util.UUID;

/// A meeting of the panel that decides on pictures. It counts who was there and names nobody.
///
/// @param lived how many had lived experience of exploitation
public record Panel(UUID id, LocalDate heldOn, int members, int lived, String note, String recordedByName) {

    /// How it was made up, in a sentence.
    public String sentence() {
        return "%d people, of whom %d with lived experience. All were offered payment, and nobody was asked for their story."
                .formatted(members, lived);
    }
}
