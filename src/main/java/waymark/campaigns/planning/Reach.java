package waymark.campaigns.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

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

    private static final int MOST = 100_000_000;

    static Ruling<Reach> read(FormData form, Campaign it, Actor.Person actor, LocalDate today) {
        return form.read(reader -> {
            var on = reader.requiredDate("countedOn", "The day it was read", today);
            reader.when(on.isAfter(today), "countedOn", "The day must not be in the future");
            reader.when(it instanceof Campaign.Planned, "", "Reach is recorded once the campaign is launched");
            return new Reach(
                    UUID.randomUUID(),
                    reader.choice("channel", Channel.class, "Choose how people were reached")
                            .name(),
                    reader.number("people", "People reached", 0, MOST),
                    reader.requiredLine("source", "Where it was read", 200, "Enter where you read the number"),
                    on,
                    actor.name(),
                    null,
                    "");
        });
    }

    String channelWords() {
        return Channel.words(channel);
    }
}
