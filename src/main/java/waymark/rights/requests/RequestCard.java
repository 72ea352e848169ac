package waymark.rights.requests;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// What the page of a case says of what the person asks.
@Component
class RequestCard implements CaseCard {

    private static final int POSITION = 90;

    private final DataRequests requests;
    private final RequestSettings settings;

    RequestCard(DataRequests requests, RequestSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var href = it.path() + "/requests";
        var open = requests.of(it).stream().filter(DataRequest::open).toList();
        if (open.isEmpty()) {
            return Optional.of(new Card(
                    "Their data rights", href, "Nothing asked", Tone.GREY, List.of("See, put right or object"), null));
        }
        var numbers = settings.on(reader, today);
        var one = Collections.min(
                open,
                Comparator.comparing(request -> request.clock(numbers, today).due()));
        var clock = one.clock(numbers, today);
        return Optional.of(new Card(
                "Their data rights",
                href,
                clock.words(),
                clock.tone(),
                List.of(one.kind().title() + " " + one.ref()),
                it.capacity().works()
                        ? new Step(
                                "Answer the request " + one.ref(),
                                href + "/" + one.ref(),
                                clock.stopped() ? null : clock.due())
                        : null));
    }
}
