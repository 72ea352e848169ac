package waymark.access.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.review.AccessReviewState.Answer;
import waymark.access.review.AccessReviews.Line;
import waymark.access.roles.GrantableScopes;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// The accounts that a lead or a coordinator certifies this quarter, and the page that says why somebody is held out.
@Controller
class AccessReviewController {

    /// @param lastDay on which nobody is held out yet
    record View(
            List<Line> lines,
            LocalDate quarter,
            LocalDate lastDay,
            LocalDate today,
            RoleCatalogue catalogue,
            Map<String, String> places) {

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

        /// The roles in words, each with its reach where the title does not say it.
        List<String> roles(Line line) {
            return line.roles().isEmpty()
                    ? List.of("Member")
                    : line.roles().stream().map(this::words).toList();
        }

        private String words(String stored) {
            int at = stored.indexOf('@');
            var title = catalogue.role(stored.substring(0, at)).title();
            return switch (Scope.of(stored.substring(at + 1))) {
                case Scope.InArea(var code) -> title + ", " + places.getOrDefault(code, code);
                case Scope.InOrganisation(var code) -> title + ", " + places.getOrDefault(code, code);
                case Scope.Partnership _, Scope.Installation _, Scope.Own _ -> title;
            };
        }
    }

    /// @param left true where somebody said that it should not be open
    record HeldOut(String organisation, boolean left) {}

    private final AccessReviews certifications;
    private final RoleCatalogue catalogue;
    private final ObjectProvider<GrantableScopes> places;
    private final Clock clock;

    AccessReviewController(
            AccessReviews certifications,
            RoleCatalogue catalogue,
            ObjectProvider<GrantableScopes> places,
            Clock clock) {
        this.certifications = certifications;
        this.catalogue = catalogue;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/certification")
    @Allow(Permission.CERTIFY_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var known = places.getIfAvailable();
        var names = new java.util.HashMap<String, String>();
        if (known != null) {
            names.putAll(known.areas(actor));
            names.putAll(known.organisations(actor));
        }
        var lines = certifications.accounts(actor);
        return Page.show(
                "access/review/list",
                new View(
                        lines,
                        AccessReviewState.quarterOf(today),
                        lines.stream()
                                .filter(line -> line.standing().waiting(today))
                                .map(line -> line.standing().until(today))
                                .max(Comparator.naturalOrder())
                                .orElse(AccessReviewState.lastDay(today)),
                        today,
                        catalogue,
                        Map.copyOf(names)));
    }

    @PostMapping("/certification/{account}/keeping")
    @Allow(Permission.CERTIFY_ACCOUNTS)
    @StepUp
    ModelAndView keep(@PathVariable UUID account, Actor.Person actor) {
        var line = line(actor, account);
        certifications.answer(actor, line, Answer.KEEP);
        return Page.go(Notice.done("%s is certified for this quarter".formatted(line.name())), "/certification");
    }

    @PostMapping("/certification/{account}/leaving")
    @Allow(Permission.CERTIFY_ACCOUNTS)
    @StepUp
    ModelAndView leave(@PathVariable UUID account, Actor.Person actor) {
        var line = line(actor, account);
        certifications.answer(actor, line, Answer.LEAVER);
        return Page.go(
                Notice.done("%s is held out from now on, and the administrators are told".formatted(line.name())),
                "/certification");
    }

    /// Open to everybody, whatever else is closed to them.
    @GetMapping("/account/held-out")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView heldOut(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return certifications
                .own(actor)
                .filter(line -> line.standing().heldOut(today))
                .map(line -> Page.show(
                        "access/review/suspended",
                        new HeldOut(line.organisationName(), line.standing().answer() == Answer.LEAVER)))
                .orElseGet(() -> Page.go("/landing"));
    }

    /// Somebody whom the actor certifies, which is never themselves.
    private Line line(Actor.Person actor, UUID account) {
        return certifications.account(actor, account).orElseThrow(() -> new NotFound("account"));
    }
}
