package waymark.conferences.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.web.Tone;

/// What agencies are to do about items, for the pages and the minutes of their hearings.
@Component
public class AgreedActions {

    private final ConferenceActions actions;
    private final Clock clock;

    AgreedActions(ConferenceActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /// An action in a line.
    ///
    /// @param hearing where it was agreed; null for an immediate one
    /// @param standing in a word, of the colour `tone`
    public record Line(
            @Nullable UUID hearing,
            String path,
            String what,
            String who,
            LocalDate dueOn,
            String standing,
            Tone tone) {}

    /// Those that the reader may read, by item. One statement.
    public Map<UUID, List<Line>> of(Collection<UUID> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        var today = LocalDate.now(clock);
        var all = new HashMap<UUID, List<Line>>();
        actions.of(items)
                .forEach((item, those) -> those.forEach(action -> all.computeIfAbsent(item, _ -> new ArrayList<>())
                        .add(new Line(
                                action.hearing(),
                                action.path(),
                                action.words().what(),
                                action.who(),
                                action.dueOn(),
                                action.standing(today).title(),
                                action.standing(today).tone()))));
        return all;
    }
}
