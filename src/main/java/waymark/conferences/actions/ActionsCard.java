package waymark.conferences.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCard;
import waymark.conferences.items.ItemState;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// The actions of an item, on its page.
@Component
class ActionsCard implements ItemCard {

    private static final int POSITION = 40;

    private final ConferenceActions actions;

    ActionsCard(ConferenceActions actions) {
        this.actions = actions;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<Card> card(Item item, Actor.Person reader, LocalDate today) {
        if (!item.capacity().attends() || item.state() == ItemState.REFERRED || item.state() == ItemState.RETURNED) {
            return Optional.empty();
        }
        var all = actions.of(item);
        var open = all.stream().filter(ConferenceAction::open).toList();
        long late = open.stream().filter(action -> action.late(today)).count();
        var lines = new ArrayList<String>();
        if (late > 0) {
            lines.add(late == 1 ? "1 action is overdue" : late + " actions are overdue");
        }
        open.stream()
                .filter(ConferenceAction::immediate)
                .findFirst()
                .ifPresent(action -> lines.add("Immediate: " + action.who()));
        var mine = open.stream()
                .filter(action -> action.organisation().equals(reader.organisation())
                        && ConferenceActions.mayAnswer(reader, item, action))
                .min(Comparator.comparing(ConferenceAction::dueOn));
        return Optional.of(new Card(
                "Actions",
                item.path() + "/actions",
                all.isEmpty() ? "None" : "%d open, %d done".formatted(open.size(), done(all)),
                late > 0 ? Tone.RED : open.isEmpty() ? Tone.GREY : Tone.BLUE,
                lines,
                mine.map(action -> new Step("Say how your action stands", action.path(), action.dueOn()))
                        .orElse(null)));
    }

    private static long done(List<ConferenceAction> all) {
        return all.stream()
                .filter(action -> action.state() == ActionProgress.DONE)
                .count();
    }
}
