package waymark.access.recovery;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.recovery.Recovery.Colleague;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Colleagues who can no longer sign in: each recovery is confirmed by two, or stopped by one.
@Controller
@RequestMapping("/recoveries")
class RecoveriesController {

    record ListView(List<Recovery> recoveries) {}

    /// @param mine true where the reader has confirmed it already
    record View(Recovery recovery, boolean mine, FormData form, List<Problem> problems) {

        boolean confirmable() {
            return !mine && (recovery instanceof Recovery.Asked || recovery instanceof Recovery.Once);
        }
    }

    private static final String PAGE = "access/recovery/show";
    private static final String HERE = "/recoveries/%s";

    private final Recoveries recoveries;
    private final RecoveryNumbers numbers;
    private final Clock clock;

    RecoveriesController(Recoveries recoveries, RecoveryNumbers numbers, Clock clock) {
        this.recoveries = recoveries;
        this.numbers = numbers;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.CONFIRM_RECOVERY)
    ModelAndView list() {
        return Page.show("access/recovery/list", new ListView(recoveries.live()));
    }

    @GetMapping("/{id}")
    @Allow(Permission.CONFIRM_RECOVERY)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show(PAGE, view(actor, recoveries.get(id), FormData.empty(), List.of()));
    }

    /// The number is compared only once everything else is right, since each comparison uses up an attempt.
    @PostMapping("/{id}/confirmation")
    @Allow(Permission.CONFIRM_RECOVERY)
    @StepUp
    ModelAndView confirm(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var recovery = recoveries.get(id);
        var who = Colleague.of(actor, recovery);
        var ruling = recovery.confirm(who, true, form.ticked("rang"), clock.instant())
                .then(_ -> recovery.confirm(who, proves(id, form), true, clock.instant()));
        return switch (ruling.save(event -> recoveries.save(actor, event))) {
            case Saved.Done<Recovery> _ -> Page.go(Notice.done(done(recovery)), HERE, id);
            case Ruling.Refused<Recovery>(var problems) ->
                Page.refuse(PAGE, view(actor, recoveries.get(id), form, problems));
            case Saved.Stale<Recovery>(var now) ->
                Page.conflict(
                        PAGE,
                        view(
                                actor,
                                now,
                                form,
                                List.of(new Problem("", "Somebody confirmed or stopped it a moment ago. Look again"))));
        };
    }

    private boolean proves(UUID id, FormData form) {
        return CurrentActor.as(
                Actor.AUTHENTICATION,
                () -> numbers.proves(
                        Actor.AUTHENTICATION, id, form.text("number").replaceAll("[\\s-]", "")));
    }

    private static String done(Recovery before) {
        return before instanceof Recovery.Once
                ? "Two colleagues have confirmed it. The link is sent in a day, unless somebody stops it"
                : "Your confirmation is recorded. A second colleague is needed";
    }

    @PostMapping("/{id}/stopping")
    @Allow(Permission.CONFIRM_RECOVERY)
    ModelAndView stop(@PathVariable UUID id, Actor.Person actor) {
        recoveries.get(id);
        return Page.go(
                recoveries.stop(actor, id)
                        ? Notice.done("It is stopped, and everybody involved is told")
                        : Notice.important("It was over already"),
                HERE,
                id);
    }

    private static View view(Actor.Person actor, Recovery recovery, FormData form, List<Problem> problems) {
        var mine = recovery instanceof Recovery.Once(Recovery.Facts _, Colleague first)
                && first.id().equals(actor.id());
        return new View(recovery, mine, form, problems);
    }
}
