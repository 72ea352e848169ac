package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;
import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The notification of a case: whether the organisation has to send one, and how far it is.
@Controller
class NotificationController {

    /// The part of the case, in who looked.
    static final String PART = "notification";

    /// Whom to ring where the service of the Home Office or the screener cannot be used.
    static final Set<String> LINES = Set.of("MS_HELPLINE", "POLICE_101", "NRM_SERVICE");

    private static final Set<Route> ROUTES = Set.of(Route.ADULT_DECLINES, Route.ADULT_UNDECIDED, Route.OUTSIDE_NRM);
    private static final String PAGE = "cases/notification/notification";

    /// @param notification null where none was begun
    /// @param mayPrepare true where the reader may write and send it
    /// @param identity null where no name was entered
    /// @param mayBeKnown true where they agreed, under consent, that the police may know who they are
    record View(
            Case it,
            DutyToNotify.LegalDuty duty,
            @Nullable Notification notification,
            boolean mayPrepare,
            SharedIdentity.@Nullable Given identity,
            boolean mayBeKnown,
            List<HelpLine> lines) {

        boolean fits() {
            return NotificationController.fits(it);
        }

        /// How many answers of the section are missing.
        long missing(Section section) {
            return notification == null
                    ? 0
                    : notification.answers().missing().stream()
                            .filter(one -> one.section() == section)
                            .count();
        }

        boolean begun(Section section) {
            return notification != null
                    && !notification.answers().of(section).equals(NotificationAnswers.EMPTY.of(section));
        }
    }

    private final Cases cases;
    private final Notifications notifications;
    private final DutyToNotify duty;
    private final WayOut out;
    private final HelpLines lines;
    private final Clock clock;

    NotificationController(
            Cases cases, Notifications notifications, DutyToNotify duty, WayOut out, HelpLines lines, Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.duty = duty;
        this.out = out;
        this.lines = lines;
        this.clock = clock;
    }

    /// True where the route has a notification and no referral.
    static boolean fits(Case it) {
        return fits(it.route());
    }

    static boolean fits(Route route) {
        return ROUTES.contains(route);
    }

    @GetMapping("/cases/{ref}/notification")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show(
                PAGE,
                new View(
                        it,
                        duty.of(it.organisation(), it.organisationName()),
                        notifications.find(it).orElse(null),
                        it.mayWork() && mayPrepare(actor),
                        notifications.identity(it).orElse(null),
                        out.mayBeKnown(it),
                        lines(lines, actor, LocalDate.now(clock))));
    }

    static boolean mayPrepare(Actor.Person actor) {
        return actor.may(PREPARE_REFERRALS, Scope.organisation(actor.organisation()));
    }

    /// @throws NotFound also where the reader does not work on it
    static Case worked(Cases cases, Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return it;
    }

    static List<HelpLine> lines(HelpLines lines, Actor actor, LocalDate today) {
        return lines.on(actor, today).stream()
                .filter(line -> LINES.contains(line.code()))
                .toList();
    }

    @PostMapping("/cases/{ref}/notification")
    @Allow(PREPARE_REFERRALS)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        if (fits(it) && duty.of(it.organisation(), it.organisationName()).maySend()) {
            notifications.begin(actor, it);
        }
        return Page.go("/cases/%s/notification", ref);
    }
}
