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
import waymark.kernel.Scope;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// Colleagues who lost every way in: each is confirmed by two, or stopped by one.
@Controller
@RequestMapping("/recoveries")
class RecoveriesController {

    record ListView(List<Recovery> recoveries) {}

    /// @param mine true where the reader has confirmed it already
    record View(Recovery recovery, boolean mine, RecoveryForm form, List<Problem> problems) {

        boolean confirmable() {
            return !mine && (recovery instanceof Recovery.Asked || recovery instanceof Recovery.Once);
        }
    }

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
    ModelAndView list(Actor.Person actor) {
        return Page.show("access/recovery/list", new ListView(recoveries.live(actor)));
    }

    @GetMapping("/{id}")
    @Allow(Permission.CONFIRM_RECOVERY)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show(
                "access/recovery/show", view(actor, recoveries.get(actor, id), RecoveryForm.empty(), List.of()));
    }

    @PostMapping("/{id}/confirmation")
    @Allow(Permission.CONFIRM_RECOVERY)
    @StepUp
    ModelAndView confirm(@PathVariable UUID id, RecoveryForm form, Actor.Person actor) {
        var recovery = recoveries.get(actor, id);
        var before = ruling(recovery, colleague(actor, recovery), true, form.hasRung());
        if (before instanceof Ruling.Refused<RecoveryConfirmed>(var problems)) {
            return Page.refuse("access/recovery/show", view(actor, recovery, form, problems));
        }
        var fits = CurrentActor.as(Actor.DOOR, () -> numbers.proves(Actor.DOOR, id, form.digits()));
        return switch (ruling(recovery, colleague(actor, recovery), fits, true)) {
            case Ruling.Refused<RecoveryConfirmed>(var problems) ->
                Page.refuse("access/recovery/show", view(actor, recoveries.get(actor, id), form, problems));
            case Ruling.Agreed<RecoveryConfirmed>(var event) -> saved(actor, event, form);
        };
    }

    private ModelAndView saved(Actor.Person actor, RecoveryConfirmed event, RecoveryForm form) {
        return switch (recoveries.save(actor, event)) {
            case Saved.Done<Recovery> _ ->
                Page.go(
                        Notice.done(
                                event.second()
                                        ? "Confirmed by two. In a day the link goes out, unless somebody stops it"
                                        : "Your confirmation is noted. A second colleague is needed"),
                        "/recoveries/%s",
                        event.id());
            case Saved.Stale<Recovery>(Recovery now) ->
                Page.conflict(
                        "access/recovery/show",
                        view(
                                actor,
                                now,
                                form,
                                List.of(new Problem("", "Somebody confirmed or stopped it a moment ago. Look again"))));
        };
    }

    @PostMapping("/{id}/stopping")
    @Allow(Permission.CONFIRM_RECOVERY)
    ModelAndView stop(@PathVariable UUID id, Actor.Person actor) {
        recoveries.get(actor, id);
        return Page.go(
                recoveries.stop(actor, id)
                        ? Notice.done("It is stopped, and everybody concerned is told")
                        : Notice.important("It was over already"),
                "/recoveries/%s",
                id);
    }

    private Ruling<RecoveryConfirmed> ruling(Recovery recovery, Colleague who, boolean fits, boolean rang) {
        return switch (recovery) {
            case Recovery.Asked asked -> asked.confirm(who, fits, rang, clock.instant());
            case Recovery.Once once -> once.confirm(who, fits, rang, clock.instant());
            case Recovery.Waiting _, Recovery.Open _, Recovery.Over _ ->
                Ruling.refused("", "Nothing is left to confirm");
        };
    }

    private static Colleague colleague(Actor.Person actor, Recovery recovery) {
        var organisation = recovery.facts().organisation();
        var leads = actor.grants().stream()
                .anyMatch(grant -> grant.permissions().contains(Permission.CONFIRM_RECOVERY)
                        && grant.scope().equals(Scope.organisation(organisation)));
        return new Colleague(
                actor.id(), actor.name(), leads || actor.organisation().equals(organisation));
    }

    private static View view(Actor.Person actor, Recovery recovery, RecoveryForm form, List<Problem> problems) {
        var mine = recovery instanceof Recovery.Once(Recovery.Facts _, Colleague first)
                && first.id().equals(actor.id());
        return new View(recovery, mine, form, problems);
    }
}
