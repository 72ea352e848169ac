package waymark.cases.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.cases.record.SaidAge;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// On top of the page of a case whose date of birth makes a child of somebody on the route of an adult, as one
/// that was received from elsewhere can have. Until that is settled they are treated as a child.
@Component
class AgeCard implements CaseCard {

    private static final int POSITION = 0;

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var details = it.main().details();
        if (!SaidAge.of(details.born()).contradicts(it.route(), today)) {
            return Optional.empty();
        }
        var href = it.path() + (it.mayWork() ? "/route" : "/people");
        return Optional.of(new Card(
                "Age and route",
                href,
                "Do not go together",
                Tone.RED,
                List.of("The route is: " + it.route().title()),
                it.mayWork()
                        ? new Step(
                                "Settle the age: change the route, or correct the date of birth", href, it.openedOn())
                        : null,
                "By the date of birth the person is %d, and the route is that of an adult. Until that is settled, treat them as a child."
                        .formatted(details.age(today))));
    }
}
