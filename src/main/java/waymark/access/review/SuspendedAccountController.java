package waymark.access.review;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.review.AccessReviewState.Answer;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// Tells somebody that their account is suspended, and who can restore it. The one page that opens to them.
@Controller
class SuspendedAccountController {

    /// @param left true where somebody said that it should not be open
    record View(String organisation, boolean left) {}

    private final AccessReviews reviews;
    private final Clock clock;

    SuspendedAccountController(AccessReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/account/held-out")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return reviews.own(actor)
                .filter(line -> line.standing().suspended(today))
                .map(line -> Page.show(
                        "access/review/suspended",
                        new View(line.organisationName(), line.standing().answer() == Answer.LEAVER)))
                .orElseGet(() -> Page.go("/landing"));
    }
}
