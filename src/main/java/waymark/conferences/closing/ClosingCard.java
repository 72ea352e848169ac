package waymark.conferences.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCard;
import waymark.conferences.items.ItemState;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// How an item ended, on its page, for those round the table; and for those who run the forum the way there.
@Component
class ClosingCard implements ItemCard {

    private static final int POSITION = 60;

    private final Closings closings;

    ClosingCard(Closings closings) {
        this.closings = closings;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<Card> card(Item item, Actor.Person reader, LocalDate today) {
        boolean over = item.state() == ItemState.CLOSED;
        if (!item.capacity().attends()
                || !over
                        && (!item.runs() || item.state() == ItemState.REFERRED || item.state() == ItemState.RETURNED)) {
            return Optional.empty();
        }
        var closed = closings.of(item);
        var lines = new ArrayList<String>();
        var outcome = closed.outcome();
        if (outcome != null) {
            lines.add(outcome.title());
        }
        var closing = closed.closing();
        if (over && closing != null && !closing.watch().isEmpty()) {
            lines.add("Kept in view: " + closing.watch());
        }
        var told = closed.told();
        if (over && told != null && told != PersonTold.NOT_APPLICABLE) {
            lines.add("The person: " + told.title().toLowerCase(Locale.ROOT));
        }
        boolean reviewLate = item.reviewOn() != null && item.reviewOn().isBefore(today);
        return Optional.of(new Card(
                over ? "Outcome" : "Review and closing",
                item.runs() ? item.path() + "/closing" : item.path() + "/feedback",
                over ? "Closed" : item.reviewOn() == null ? "Open" : reviewLate ? "Review is late" : "To be reviewed",
                over ? Tone.GREY : reviewLate ? Tone.RED : Tone.BLUE,
                lines,
                step(item, closed)));
    }

    private static @Nullable Step step(Item item, Closed closed) {
        if (!item.runs()) {
            return null;
        }
        if (closed.toTell()) {
            return new Step("See that the person is told", item.path() + "/closing/telling", closed.tellBy());
        }
        return item.state() == ItemState.HEARD
                ? new Step("List it again or close it", item.path() + "/closing", item.reviewOn())
                : null;
    }
}
