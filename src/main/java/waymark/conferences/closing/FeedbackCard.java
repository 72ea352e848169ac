package waymark.conferences.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCapacity;
import waymark.conferences.items.ItemCard;
import waymark.conferences.items.ItemState;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// What the referrer was told, on the page of the item.
@Component
class FeedbackCard implements ItemCard {

    private static final int POSITION = 70;

    private final Closings closings;

    FeedbackCard(Closings closings) {
        this.closings = closings;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<Card> card(Item item, Actor.Person reader, LocalDate today) {
        var given = closings.feedback(item);
        boolean toGive = item.runs() && item.state() == ItemState.CLOSED && given.isEmpty();
        if (given.isEmpty() && !toGive) {
            return Optional.empty();
        }
        return Optional.of(new Card(
                item.capacity() == ItemCapacity.REFERRER ? "Feedback to you" : "Feedback to the referrer",
                item.path() + "/feedback",
                toGive ? "Not given" : "Given",
                toGive ? Tone.ORANGE : Tone.GREEN,
                given.isEmpty() ? List.of() : List.of(given.getFirst().words()),
                toGive ? new Step("Tell the referrer", item.path() + "/feedback", null) : null));
    }
}
