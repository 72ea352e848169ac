package waymark.access.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.clearance.Clearance.Kind;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Other people's vetting and training: kept by the lead of their organisation, or by an administrator.
/// Never one's own.
@Controller
@RequestMapping("/clearances")
class ClearancesController {

    record ListView(List<Clearances.Line> people, LocalDate today) {

        /// Those first who lack something that a role of theirs needs, or will within a month.
        List<Clearances.Line> wanting() {
            return people.stream().filter(line -> line.wanting(today)).toList();
        }
    }

    record View(
            Clearances.Line line,
            boolean own,
            List<Clearance> history,
            List<ClearanceEvidence.Offered> offered,
            LocalDate today,
            FormData form,
            List<Problem> problems) {}

    private final Clearances clearances;
    private final ObjectProvider<ClearanceEvidence> evidence;
    private final Clock clock;

    ClearancesController(Clearances clearances, ObjectProvider<ClearanceEvidence> evidence, Clock clock) {
        this.clearances = clearances;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.KEEP_CLEARANCES)
    ModelAndView list() {
        return Page.show("access/clearance/list", new ListView(clearances.people(), today()));
    }

    /// @param offered the number of what may count, to fill the form with; below zero for none
    @GetMapping("/{person}")
    @Allow(Permission.KEEP_CLEARANCES)
    ModelAndView show(@PathVariable UUID person, @RequestParam(defaultValue = "-1") int offered, Actor.Person actor) {
        var form = ClearanceForm.empty(today());
        var view = view(actor, line(person), form, List.of());
        if (offered >= 0 && offered < view.offered().size()) {
            var chosen = view.offered().get(offered);
            form.with("kind", Kind.TRAINING.word()).with("from", chosen.from()).with("to", chosen.to());
        }
        return Page.show("access/clearance/show", view);
    }

    @PostMapping("/{person}")
    @Allow(Permission.KEEP_CLEARANCES)
    @StepUp
    ModelAndView record(@PathVariable UUID person, FormData form, Actor.Person actor) {
        var line = line(person);
        if (person.equals(actor.id())) {
            return Page.refuse("access/clearance/show", view(actor, line, form, List.of(oneself())));
        }
        return switch (ClearanceForm.read(form, today())) {
            case Ruling.Refused<ClearanceForm.Days>(var problems) ->
                Page.refuse("access/clearance/show", view(actor, line, form, problems));
            case Ruling.Agreed<ClearanceForm.Days>(var days) -> {
                clearances.record(actor, person, line.organisation(), days.kind(), days.from(), days.to());
                yield Page.go(Notice.done("Recorded. It applies at their next click"), "/clearances/%s", person);
            }
        };
    }

    @PostMapping("/{person}/{kind}/ending")
    @Allow(Permission.KEEP_CLEARANCES)
    @StepUp
    ModelAndView takeBack(@PathVariable UUID person, @PathVariable String kind, Actor.Person actor) {
        var line = line(person);
        if (!kind.equals("vetting") && !kind.equals("training")) {
            throw new NotFound("kind of clearance");
        }
        if (person.equals(actor.id())) {
            return Page.refuse(
                    "access/clearance/show", view(actor, line, ClearanceForm.empty(today()), List.of(oneself())));
        }
        return Page.go(
                clearances.takeBack(actor, person, Kind.of(kind))
                        ? Notice.done("Revoked. Permissions that need it no longer apply")
                        : Notice.important("There was none to revoke"),
                "/clearances/%s",
                person);
    }

    private static Problem oneself() {
        return new Problem("", "You cannot record your own vetting or training: ask another lead or an administrator");
    }

    /// Somebody whom the actor keeps; everybody sees their own account, which is not enough.
    private Clearances.Line line(UUID person) {
        return clearances.person(person).orElseThrow(() -> new NotFound("account"));
    }

    private View view(Actor.Person actor, Clearances.Line line, FormData form, List<Problem> problems) {
        boolean own = line.person().equals(actor.id());
        return new View(
                line,
                own,
                clearances.of(line.person()),
                own
                        ? List.of()
                        : evidence.stream()
                                .flatMap(source -> source.of(line.person()).stream())
                                .toList(),
                today(),
                form,
                problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
