package waymark.cases.emergency;

import static waymark.kernel.Permission.OPEN_CASE_IN_EMERGENCY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.sharing.SharingGround;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Somebody who is no member opens a case in an emergency, and ends it before its time.
@Controller
@RequestMapping("/cases/emergency")
class EmergencyController {

    private static final String PAGE = "cases/emergency/emergency";
    private static final int SHORTEST = 20;

    record View(List<EmergencyAccesses.Live> live, Instant now, FormData form, List<Problem> problems) {

        String left(EmergencyAccesses.Live one) {
            return EmergencyTimes.left(now, one.untilAt());
        }

        String until(EmergencyAccesses.Live one) {
            return EmergencyTimes.time(one.untilAt());
        }
    }

    private record Wanted(Ref ref, String reason, SharingGround ground) {}

    private final EmergencyAccesses accesses;
    private final Cases cases;
    private final Clock clock;

    EmergencyController(EmergencyAccesses accesses, Cases cases, Clock clock) {
        this.accesses = accesses;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    @Allow(OPEN_CASE_IN_EMERGENCY)
    ModelAndView form(FormData asked, Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty().with("ref", asked.text("ref")), List.of()));
    }

    @PostMapping
    @Allow(OPEN_CASE_IN_EMERGENCY)
    ModelAndView open(FormData form, Actor.Person actor) {
        var wanted = form.read(reader -> {
            var ref = Ref.parse(
                    reader.requiredLine("ref", "Reference", FormReader.TITLE, "Enter the reference of the case"));
            reader.when(
                    ref.isEmpty() && !form.text("ref").isEmpty(),
                    "ref",
                    "Enter the reference as it is written, like CA-7K2M9QX");
            var reason = reader.required("reason", "Reason", FormReader.REASON, "Enter why you must open it now");
            reader.when(
                    !reason.isEmpty() && reason.length() < SHORTEST,
                    "reason",
                    "Say in a sentence what the emergency is: information governance reads it");
            var ground = reader.choice("ground", SharingGround.class, "Choose the ground on which you open it");
            return new Wanted(ref.orElse(new Ref("CA-0")), reason, ground);
        });
        return switch (wanted) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Wanted>(var one) -> begin(actor, form, one);
        };
    }

    private ModelAndView begin(Actor.Person actor, FormData form, Wanted wanted) {
        // a member, or who has opened it already, needs no emergency
        if (cases.find(wanted.ref()).isEmpty()) {
            if (accesses.spent(actor)) {
                return Page.refuse(
                        PAGE,
                        view(
                                actor,
                                form,
                                List.of(new Problem(
                                        "ref",
                                        "You have used this %d times within a day. Ask information governance, or the caseworkers on duty"
                                                .formatted(EmergencyAccesses.MOST_A_DAY)))));
            }
            accesses.begin(actor, wanted.ref(), wanted.reason(), wanted.ground());
        }
        return Page.go("/cases/%s", wanted.ref());
    }

    @PostMapping("/{id}/ending")
    @Allow(OPEN_CASE_IN_EMERGENCY)
    ModelAndView end(@PathVariable UUID id, Actor.Person actor) {
        accesses.end(actor, id);
        return Page.go(Notice.done("Your emergency access has ended"), "/cases/emergency");
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(accesses.live(actor), clock.instant(), form, problems);
    }
}
