package waymark.training.champions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.Tone;

/// What worked for a champion, offered for others to copy; shown once somebody who keeps champions looked
/// at it.
///
/// @param answer what the keeper said where it came back; empty else
record ChampionStory(
        UUID id,
        int version,
        Ref champion,
        String organisationName,
        String serviceName,
        String title,
        String words,
        String state,
        Instant offeredAt,
        UUID offeredBy,
        String offeredByName,
        @Nullable LocalDate lookedOn,
        String answer) {

    String word() {
        return switch (state) {
            case "offered" -> "Waits for a look";
            case "shown" -> "Shown";
            case "returned" -> "Not shown";
            default -> "Taken back";
        };
    }

    Tone tone() {
        return switch (state) {
            case "offered" -> Tone.YELLOW;
            case "shown" -> Tone.GREEN;
            default -> Tone.GREY;
        };
    }
}
