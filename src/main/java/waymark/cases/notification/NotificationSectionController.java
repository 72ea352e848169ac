package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// One section of the notification of a case, as a form.
@Controller
@RequestMapping("/cases/{ref}/notification/{section}")
class NotificationSectionController {

    record View(Case it, Section section, List<Choice> places, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final Notifications notifications;
    private final NotificationPlaces places;

    NotificationSectionController(Cases cases, Notifications notifications, NotificationPlaces places) {
        this.cases = cases;
        this.notifications = notifications;
        this.places = places;
    }

    @GetMapping
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable String section, Actor.Person actor) {
        var wanted = Section.at(section);
        var it = NotificationController.worked(cases, actor, ref);
        return notifications.find(it).orElse(null) instanceof Notification.Open open && NotificationController.fits(it)
                ? Page.show(
                        "cases/notification/" + wanted.path(),
                        new View(
                                it,
                                wanted,
                                places.choices(actor),
                                FormData.version(open.header().version())
                                        .with(open.answers().of(wanted)),
                                List.of()))
                : Page.go("/cases/%s/notification", ref);
    }

    @PostMapping
    @Allow(PREPARE_REFERRALS)
    ModelAndView write(@PathVariable Ref ref, @PathVariable String section, FormData form, Actor.Person actor) {
        var wanted = Section.at(section);
        var it = cases.forChange(actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Open open)
                || !NotificationController.fits(it)) {
            return Page.go("/cases/%s/notification", ref);
        }
        var choices = places.choices(actor);
        var codes = choices.stream().map(Choice::value).toList();
        var written = form.read(reader -> open.answers().read(reader, wanted, codes))
                .then(answers -> open.write(wanted, answers));
        return switch (written.save(event -> notifications.save(actor, it, form.version(), event))) {
            case Saved.Done<Notification> _ ->
                Page.go(Notice.done("Saved: " + wanted.title()), "/cases/%s/notification", ref);
            case Ruling.Refused<Notification>(var problems) ->
                Page.refuse("cases/notification/" + wanted.path(), new View(it, wanted, choices, form, problems));
            case Saved.Stale<Notification> _ -> Page.merged(form(ref, section, actor));
        };
    }
}
