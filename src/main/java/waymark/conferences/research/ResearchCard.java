package waymark.conferences.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCapacity;
import waymark.conferences.items.ItemCard;
import waymark.conferences.research.AgencyReturns.AgencyReturn;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.Tone;

/// Research on the page of an item: how many agencies have returned, for those who run the forum; how one's own stands,
/// for the others.
@Component
class ResearchCard implements ItemCard {

    private static final String TITLE = "Research";

    private final AgencyReturns returns;

    ResearchCard(AgencyReturns returns) {
        this.returns = returns;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Optional<Card> card(Item item, Actor.Person reader, LocalDate today) {
        if (item.capacity() == ItemCapacity.REFERRER) {
            return Optional.empty();
        }
        var agencies = returns.of(item);
        if (agencies.isEmpty()) {
            return Optional.empty();
        }
        var own = agencies.stream()
                .filter(one ->
                        one.organisation().equals(reader.organisation()) && reader.may(Permission.ATTEND_CONFERENCES))
                .findFirst();
        return item.runs() ? Optional.of(all(item, agencies, own, today)) : own.map(one -> own(item, one, today));
    }

    private static Card all(Item item, List<AgencyReturn> agencies, Optional<AgencyReturn> own, LocalDate today) {
        long asked = agencies.stream().filter(one -> !one.away()).count();
        long returned = agencies.stream().filter(one -> one.result() != null).count();
        var late = agencies.stream()
                .filter(one -> one.late(today))
                .map(AgencyReturn::name)
                .toList();
        return new Card(
                TITLE,
                item.path() + "/research/returns",
                "%d of %d returned".formatted(returned, Math.max(asked, returned)),
                !late.isEmpty() ? Tone.RED : returned >= asked ? Tone.GREEN : Tone.YELLOW,
                late.isEmpty() ? List.of() : List.of("Late: " + String.join(", ", late)),
                own.filter(AgencyReturn::missing).map(one -> step(item, one)).orElse(null));
    }

    private static Card own(Item item, AgencyReturn own, LocalDate today) {
        boolean waits = ResearchReturns.waits(item);
        return new Card(
                TITLE,
                item.path() + "/research",
                own.label(today),
                own.tone(today),
                List.of("What your agency holds is for your agency alone until you release it"),
                waits && own.missing() ? step(item, own) : null);
    }

    private static Step step(Item item, AgencyReturn own) {
        return new Step("Return what your agency holds", item.path() + "/research", own.due());
    }
}
