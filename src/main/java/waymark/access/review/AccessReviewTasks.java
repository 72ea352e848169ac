package waymark.access.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;

/// Puts the accounts that wait for their organisation's lead on the lead's home page.
@Component
class AccessReviewTasks implements TaskProvider {

    private final AccessReviews certifications;
    private final Clock clock;

    AccessReviewTasks(AccessReviews certifications, Clock clock) {
        this.certifications = certifications;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.CERTIFY_ACCOUNTS, Scope.organisation(actor.organisation()))) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        boolean waits = certifications.colleagues(actor).stream()
                .anyMatch(line -> line.standing().waiting(today));
        return waits
                ? List.of(new Task(
                        "Confirm who still works with you",
                        "Access review: accounts that nobody confirms are suspended",
                        "/certification",
                        AccessReviewState.lastDay(today)))
                : List.of();
    }
}
