package waymark.support.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// The end of support on the page of its case. It asks for nothing by itself: nobody is hurried out.
@Component
class LeavingCard implements CaseCard {

    private static final int POSITION = 710;

    private final Leavings leavings;

    LeavingCard(Leavings leavings) {
        this.leavings = leavings;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var begun = leavings.number(it) > 0;
        return Optional.of(new Card(
                "When support ends",
                it.path() + "/leaving",
                begun ? "Prepared" : "Not begun",
                begun ? Tone.BLUE : Tone.GREY,
                List.of(),
                null));
    }
}
