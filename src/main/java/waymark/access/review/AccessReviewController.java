package waymark.access.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.review.AccessReviewState.Answer;
import waymark.access.review.AccessReviews.Line;
import waymark.access.roles.RoleCatalogue;
import waymark.access.roles.RoleNames;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// The accounts that a lead or a coordinator reviews this quarter.
@Controller
@RequestMapping("/certification")
class AccessReviewController {

    /// @param lastDay on which no account is suspended yet
    record View(List<Line> lines, LocalDate quarter, LocalDate lastDay, LocalDate today, RoleNames names) {

        List<Line> waiting() {
            return where(line -> line.standing().waiting(today));
        }

        /// Made this quarter, and nobody answered: nothing need be said of it.
        List<Line> fresh() {
            return where(line -> line.at() == null && !line.standing().asked(today));
        }

        List<Line> answered() {
            return where(line -> !waiting().contains(line) && !fresh().contains(line));
        }

        private List<Line> where(Predicate<Line> wanted) {
            return lines.stream().filter(wanted).toList();
        }

        boolean leaver(Line line) {
            return line.standing().answer() == Answer.LEAVER;
        }

        /// The roles in words, each with its area or organisation.
        List<String> roles(Line line) {
            return line.roles().isEmpty()
                    ? List.of("Member")
                    : line.roles().stream().map(this::words).toList();
        }

        private String words(String stored) {
            int at = stored.indexOf('@');
            return names.of(stored.substring(0, at), Scope.of(stored.substring(at + 1)));
        }
    }

    private static final String HERE = "/certification";

    private final AccessReviews reviews;
    private final RoleCatalogue catalogue;
    private final Clock clock;

    AccessReviewController(AccessReviews reviews, RoleCatalogue catalogue, Clock clock) {
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.CERTIFY_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var lines = reviews.accounts(actor);
        var lastDay = lines.stream()
                .filter(line -> line.standing().waiting(today))
                .map(line -> line.standing().until(today))
                .max(Comparator.naturalOrder())
                .orElse(AccessReviewState.lastDay(today));
        return Page.show(
                "access/review/list",
                new View(lines, AccessReviewState.quarterOf(today), lastDay, today, catalogue.names(actor)));
    }

    @PostMapping("/{account}/keeping")
    @Allow(Permission.CERTIFY_ACCOUNTS)
    @StepUp
    ModelAndView keep(@PathVariable UUID account, Actor.Person actor) {
        return answer(actor, account, Answer.KEEP, "%s is confirmed for this quarter");
    }

    @PostMapping("/{account}/leaving")
    @Allow(Permission.CERTIFY_ACCOUNTS)
    @StepUp
    ModelAndView leave(@PathVariable UUID account, Actor.Person actor) {
        return answer(actor, account, Answer.LEAVER, "The account of %s is suspended, and the administrators are told");
    }

    /// An answer about somebody whom the actor reviews, which is never themselves.
    private ModelAndView answer(Actor.Person actor, UUID account, Answer answer, String done) {
        var line = reviews.account(actor, account).orElseThrow(() -> new NotFound("account"));
        reviews.answer(actor, line, answer);
        return Page.go(Notice.done(done.formatted(line.name())), HERE);
    }
}
