package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.opening.RouteChanges;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.cases.record.SaidAge;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The person agrees to a referral after all: the case takes the route of an adult who consents, and its
/// referral follows the notification.
@Controller
@RequestMapping("/cases/{ref}/notification/consent")
class NotificationConsentController {

    private static final String FORM = "cases/notification/consent";

    record View(Case it, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final Notifications notifications;
    private final RouteChanges routes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NotificationConsentController(
            Cases cases,
            Notifications notifications,
            RouteChanges routes,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.routes = routes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = NotificationController.worked(cases, actor, ref);
        return notifications.find(it).orElse(null) instanceof Notification.Submitted sent
                ? Page.show(
                        FORM,
                        new View(it, FormData.version(sent.header().version()).with("consentedOn", today()), List.of()))
                : Page.go("/cases/%s/notification", ref);
    }

    @PostMapping
    @Allow(PREPARE_REFERRALS)
    ModelAndView consented(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Submitted sent)) {
            return Page.go("/cases/%s/notification", ref);
        }
        var agreed = form.read(reader -> {
                    reader.text("words", "What they said", FormReader.REASON);
                    SaidAge.of(it.main().details().born()).check(reader, "", Route.ADULT_CONSENTS, today());
                    return reader.requiredDate("consentedOn", "Day", today());
                })
                .then(on -> sent.consent(on, today()));
        return switch (agreed.save(event -> change(actor, it, form, event))) {
            case Saved.Done<Notification> _ ->
                Page.go(
                        Notice.done(
                                "The case now has the route of an adult who agrees. Explain the NRM and record consent, then record the step in the NRM"),
                        "/cases/%s",
                        ref);
            case Ruling.Refused<Notification>(var problems) -> Page.refuse(FORM, new View(it, form, problems));
            case Saved.Stale<Notification> _ -> Page.merged(form(ref, actor));
        };
    }

    /// Both or neither: the notification and the route of the case.
    private Saved<Notification> change(Actor.Person actor, Case it, FormData form, NotificationEvent event) {
        return transaction.execute(status -> {
            var saved = notifications.save(actor, it, form.version(), event);
            if (saved instanceof Saved.Done<Notification>
                    && it.route() != Route.ADULT_CONSENTS
                    && routes.change(
                                    actor,
                                    it,
                                    it.version(),
                                    Route.ADULT_CONSENTS,
                                    form.text("words").isEmpty()
                                            ? "Agreed to a referral after a notification"
                                            : form.text("words"))
                            instanceof Saved.Stale<Case>) {
                status.setRollbackOnly();
                return Saved.stale(notifications.get(it));
            }
            return saved;
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
