package waymark.funding.runway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.funding.money.Pence;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.PackSectionProvider;

/// Funding in the board pack: until when each post and service is paid, those that end first.
@Component
class FundingPackSection implements PackSectionProvider {

    private final RunwayReader reader;

    FundingPackSection(RunwayReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Section> section(Actor actor, LocalDate day) {
        if (!actor.may(Permission.VIEW_FUNDING)) {
            return Optional.empty();
        }
        var picture = reader.picture(actor);
        if (picture.lines().isEmpty()) {
            return Optional.empty();
        }
        int ending = picture.alarms().size();
        return Optional.of(new Section(
                "funding",
                "Funding",
                ending == 0
                        ? "Every post and service is funded for the next %d months."
                                .formatted(picture.weights().alarmMonths())
                        : "%d of %d posts and services %s not funded in every one of the next %d months."
                                .formatted(
                                        ending,
                                        picture.lines().size(),
                                        ending == 1 ? "is" : "are",
                                        picture.weights().alarmMonths()),
                List.of("Post or service", "Funded until", "Cost in a year"),
                picture.lines().stream()
                        .sorted((one, other) -> Boolean.compare(other.alarm(), one.alarm()))
                        .map(line -> List.of(
                                line.it().name(),
                                line.words(),
                                Pence.words(line.it().yearlyPence())))
                        .toList()));
    }
}
