package waymark.access.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.CalendarProvider;

/// The last day of each quarter's access review, for those who answer it.
@Component
class AccessReviewDays implements CalendarProvider {

    @Override
    public List<Day> days(Actor.Person actor, LocalDate from, LocalDate until) {
        if (!actor.may(Permission.CERTIFY_ACCOUNTS)) {
            return List.of();
        }
        return Stream.iterate(AccessReviewState.quarterOf(from), quarter -> quarter.plusMonths(3))
                .map(AccessReviewState::lastDay)
                .takeWhile(day -> !day.isAfter(until))
                .filter(day -> !day.isBefore(from))
                .map(day -> new Day(
                        "access-review-" + AccessReviewState.quarterOf(day),
                        day,
                        "Access review: last day",
                        "/certification",
                        false,
                        0))
                .toList();
    }
}
