package waymark.conferences.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCard;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// The hearing and its minutes on the page of an item.
@Component
class HearingCards implements ItemCard {

    private final Hearings hearings;
    private final HearingMinutes minutes;
    private final Clock clock;

    HearingCards(Hearings hearings, HearingMinutes minutes, Clock clock) {
        this.hearings = hearings;
        this.minutes = minutes;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 300;
    }

    @Override
    public Optional<Card> card(Item item, Actor.Person reader, LocalDate today) {
        return item.capacity().attends()
                ? hearings.current(item).map(hearing -> card(item, hearing, today))
                : Optional.empty();
    }

    private Card card(Item item, Hearing hearing, LocalDate today) {
        var path = item.path() + "/hearing";
        var lines = new ArrayList<String>();
        lines.add("%s, %d minutes planned".formatted(DateText.day(hearing.day()), hearing.minutes()));
        if (hearing.state() == Hearing.State.HEARD) {
            HeardItem.used(hearing, clock.instant())
                    .ifPresent(used -> lines.add(used == 1 ? "1 minute used" : used + " minutes used"));
            var sent = minutes.sent(hearing);
            lines.add(sent.map(one -> "Minutes sent on " + DateText.day(one.sentOn()) + (one.late() ? ", late" : ""))
                    .orElse("Minutes are a draft"));
            return new Card(
                    "Meeting and minutes",
                    item.path() + "/minutes",
                    sent.isPresent() ? "Minutes sent" : "Minutes not sent",
                    sent.isPresent() ? Tone.GREEN : Tone.YELLOW,
                    lines,
                    item.runs() && sent.isEmpty()
                            ? new Step("Check and send the minutes", item.path() + "/minutes", null)
                            : new Step("Read the minutes", item.path() + "/minutes", null));
        }
        if (hearing.running()) {
            return new Card(
                    "Meeting and minutes",
                    path,
                    "Being heard",
                    Tone.BLUE,
                    lines,
                    new Step(item.runs() ? "Write what is said" : "Follow what is said", path, null));
        }
        return new Card(
                "Meeting and minutes",
                path,
                "Planned",
                Tone.GREY,
                lines,
                item.runs() && !hearing.day().isAfter(today) ? new Step("Begin the item", path, hearing.day()) : null);
    }
}
