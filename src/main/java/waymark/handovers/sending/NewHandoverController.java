package waymark.handovers.sending;

import static waymark.kernel.Permission.HAND_OVER_CONCERNS;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.handovers.Coded;
import waymark.handovers.HandoverOptions;
import waymark.handovers.HandoverSettings;
import waymark.handovers.Handovers;
import waymark.handovers.LawfulBasis;
import waymark.handovers.Receivers;
import waymark.handovers.Responders;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.TelephoneConfirmation;

/// Hands a concern to a first responder.
@Controller
@RequestMapping("/handover/new")
class NewHandoverController {

    /// The question before the form: the area, because it decides who may receive.
    record Start(List<Choice> areas, String type, String audience, boolean unknown) {}

    /// @param silent organisations that may refer in the area but have nobody who answers in Waymark
    record View(
            Area area,
            FormData form,
            List<Choice> receivers,
            List<String> silent,
            List<Choice> bases,
            HandoverSettings settings,
            List<Problem> problems) {}

    private static final String PAGE = "handovers/sending/newHandover";

    private final HandoverOptions options;
    private final Receivers receivers;
    private final Responders responders;
    private final Handovers handovers;
    private final DirectoryApi directory;
    private final Clock clock;

    NewHandoverController(
            HandoverOptions options,
            Receivers receivers,
            Responders responders,
            Handovers handovers,
            DirectoryApi directory,
            Clock clock) {
        this.options = options;
        this.receivers = receivers;
        this.responders = responders;
        this.handovers = handovers;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param audience of the guidance that led here: `ADULT`, `CHILD`, `AGE_UNCERTAIN`
    /// @param asked sent with the question of the area: then a missing area means that none was chosen
    @GetMapping
    @Allow(HAND_OVER_CONCERNS)
    ModelAndView form(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String asked,
            Actor.Person actor) {
        var chosen = options.area(actor, area);
        if (chosen.isEmpty()) {
            return Page.show(
                    "handovers/sending/newHandoverArea",
                    start(actor, type, audience, !area.isEmpty() || !asked.isEmpty()));
        }
        var form = FormData.empty()
                .with("type", type)
                .with("age", audience.equals("AGE_UNCERTAIN") ? "UNCERTAIN" : audience)
                .with("phone", responders.phone(actor, actor.id()))
                .with("days", "WORKING")
                .with("from", "9")
                .with("to", "17");
        return Page.show(PAGE, view(actor, chosen.get(), form, List.of()));
    }

    @PostMapping
    @Allow(HAND_OVER_CONCERNS)
    ModelAndView send(FormData form, Actor.Person actor) {
        var area = options.area(actor, form.text("area"));
        if (area.isEmpty()) {
            return Page.refuse(
                    "handovers/sending/newHandoverArea", start(actor, form.text("type"), form.text("age"), true));
        }
        return switch (TelephoneConfirmation.before(form, "phone", options.rule(actor, form, clock.instant()))) {
            case Ruling.Refused(var problems) -> Page.refuse(PAGE, view(actor, area.get(), form, problems));
            case Ruling.Agreed(var event) -> {
                handovers.send(actor, event);
                yield Page.go("/handover/%s/confirmation", event.transfer().ref());
            }
        };
    }

    private Start start(Actor actor, String type, String audience, boolean unknown) {
        return new Start(Choice.from(directory.areas(actor), Area::code, Area::name), type, audience, unknown);
    }

    private View view(Actor.Person actor, Area area, FormData form, List<Problem> problems) {
        var all = receivers.of(actor, area.code(), clock.instant());
        return new View(
                area,
                form,
                ReceiverChoices.answering(all, ""),
                ReceiverChoices.silent(all),
                Coded.choices(LawfulBasis.of(options.kinds(actor))),
                options.settings(actor),
                problems);
    }
}
