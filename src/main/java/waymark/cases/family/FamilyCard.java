package waymark.cases.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// The people of a case on its page.
@Component
class FamilyCard implements CaseCard {

    private final Family family;

    FamilyCard(Family family) {
        this.family = family;
    }

    @Override
    public int position() {
        return 70;
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var page = it.path() + "/people";
        var dependants = it.others().isEmpty()
                ? List.<Dependant>of()
                : List.copyOf(family.of(it).values());
        long children =
                dependants.stream().filter(one -> one.child().equals("yes")).count();
        var waiting = it.others().stream()
                .filter(person ->
                        dependants.stream().anyMatch(one -> one.personInCase().equals(person.id()) && one.waits()))
                .findFirst();
        return Optional.of(new Card(
                "People",
                page,
                it.others().isEmpty()
                        ? "Nobody else"
                        : it.others().size() == 1
                                ? "1 other person"
                                : it.others().size() + " other people",
                waiting.isPresent() ? Tone.YELLOW : it.others().isEmpty() ? Tone.GREY : Tone.BLUE,
                children == 0 ? List.of() : List.of(children == 1 ? "1 is a child" : children + " are children"),
                waiting.filter(_ -> it.mayWork())
                        .map(person -> new Step(
                                "Open a case for %s, who needs a referral too".formatted(person.ref()),
                                page + "/" + person.ref() + "/case",
                                null))
                        .orElse(null)));
    }
}
