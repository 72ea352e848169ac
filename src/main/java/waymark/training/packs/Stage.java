package waymark.training.packs;

import java.util.List;
import java.util.UUID;

/// A stage of a workshop: something new becomes known, and groups talk about what they would do.
///
/// @param key stays the same from version to version, so that answers can be compared
/// @param information what becomes known, shown to the room
/// @param notes for who leads the workshop alone
public record Stage(
        UUID key, String title, int minutes, String information, List<StageQuestion> questions, String notes) {

    public Stage {
        questions = List.copyOf(questions);
    }
}
