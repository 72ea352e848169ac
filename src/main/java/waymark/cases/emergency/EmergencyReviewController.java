package waymark.cases.emergency;

import static waymark.kernel.Permission.REVIEW_EMERGENCY_ACCESS;

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
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Information governance reviews each access in an emergency, by reference and without what the case holds.
@Controller
@RequestMapping("/cases/emergency/reviews")
class EmergencyReviewController {

    private static final String PAGE = "cases/emergency/review";

    private static final List<Choice> FINDINGS =
            List.of(Choice.of("justified", "Justified"), Choice.of("not", "Not justified"));

    record Index(List<EmergencyAccess> all, List<EmergencyAttempt> attempts, Instant now) {

        List<EmergencyAccess> waiting() {
            return all.stream().filter(one -> one.review() == null).toList();
        }

        List<EmergencyAccess> reviewed() {
            return all.stream().filter(one -> one.review() != null).toList();
        }
    }

    record View(EmergencyAccess access, Actor.Person reader, Instant now, FormData form, List<Problem> problems) {

        boolean own() {
            return access.person().equals(reader.id());
        }

        List<Choice> findings() {
            return FINDINGS;
        }
    }

    private record Found(boolean justified, String words) {}

    private final EmergencyAccesses accesses;
    private final Clock clock;

    EmergencyReviewController(EmergencyAccesses accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    @GetMapping
    @Allow(REVIEW_EMERGENCY_ACCESS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "cases/emergency/reviews", new Index(accesses.all(actor), accesses.attempts(actor), clock.instant()));
    }

    @GetMapping("/{id}")
    @Allow(REVIEW_EMERGENCY_ACCESS)
    @RecordsAccess
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show(PAGE, new View(accesses.get(actor, id), actor, clock.instant(), FormData.empty(), List.of()));
    }

    @PostMapping("/{id}")
    @Allow(REVIEW_EMERGENCY_ACCESS)
    ModelAndView review(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var access = accesses.again(actor, id);
        var found = form.read(reader -> {
            reader.when(access.person().equals(actor.id()), "finding", "Somebody else reviews your own access");
            return new Found(
                    reader.choice("finding", FINDINGS, Choice::value, "Choose what you found")
                            .value()
                            .equals("justified"),
                    reader.required("words", "What you found", FormReader.REASON, "Enter what you found"));
        });
        return switch (found) {
            case Ruling.Refused<Found>(var problems) ->
                Page.refuse(PAGE, new View(access, actor, clock.instant(), form, problems));
            case Ruling.Agreed<Found>(var one) ->
                Page.go(
                        accesses.review(actor, access, one.justified(), one.words())
                                ? Notice.done("Review recorded")
                                : Notice.important("Somebody else reviewed it first"),
                        "/cases/emergency/reviews");
        };
    }
}
