package waymark.cases.opening;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.cases.record.SaidAge;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// Where the person was found, exploited and lives, on the page of the case.
@Component
class OriginCard implements CaseCard {

    private final CaseOrigins origins;
    private final DirectoryApi directory;

    OriginCard(CaseOrigins origins, DirectoryApi directory) {
        this.origins = origins;
        this.directory = directory;
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var kept = origins.of(it.id());
        var lines = CaseOrigins.said(kept.origin(), Choice.labels(Authority.choices(directory, reader)));
        return Optional.of(new Card(
                "Where and how it began",
                it.path() + "/beginning",
                lines.isEmpty() ? "Not known yet" : lines.size() == 3 ? "Known" : "Known in part",
                lines.isEmpty() ? Tone.GREY : Tone.BLUE,
                lines,
                it.mayWork() ? ageToSettle(it, kept.origin(), today) : null));
    }

    /// Where an age was said that does not go with the route, and no date of birth.
    private static @Nullable Step ageToSettle(Case it, CaseOrigin origin, LocalDate today) {
        return it.main().details().born() == null
                        && SaidAge.of(null, origin.age()).contradicts(it.route(), today)
                ? new Step(
                        "Settle the age: about %d, and the route is that of an adult".formatted(origin.age()),
                        it.path() + "/route",
                        it.openedOn())
                : null;
    }
}
