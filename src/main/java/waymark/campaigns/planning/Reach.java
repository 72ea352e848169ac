package waymark.campaigns.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many people a channel reached, as somebody read it off.
///
/// @param channel name of a [Channel]
/// @param source where the number was read
/// @param struckOn the day on which it was struck out as wrong, or null
record Reach(
        UUID id,
        String channel,
        int people,
        String source,
        LocalDate countedOn,
        String addedByName,
        @Nullable LocalDate struckOn,
        String struckBecause) {

    String channelWords() {
        return Channel.words(channel);
    }
}
