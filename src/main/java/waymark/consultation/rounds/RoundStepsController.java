package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Opening a round, giving people longer, and showing everybody what came of it.
@Controller
@RequestMapping("/consultation/{ref}")
class RoundStepsController {

    private static final String DAYS = "consultation/rounds/days";

    record Days(Round it, FormData form, List<Problem> problems) {}

    private final Rounds rounds;
    private final RoundsController pages;
    private final ConsultationSettingRows settings;
    private final Clock clock;

    RoundStepsController(Rounds rounds, RoundsController pages, ConsultationSettingRows settings, Clock clock) {
        this.rounds = rounds;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/opening")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView open(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = rounds.get(actor, ref);
        var today = LocalDate.now(clock);
        var opening = it.opening(
                rounds.questions(ref), today, settings.on(actor, today).leastDays());
        return switch (opening.save(agreed -> rounds.open(actor, agreed, form.version()))) {
            case Saved.Done<Round> _ ->
                Page.go(Notice.done("It is open. People can answer from now on"), "/consultation/%s", ref);
            case Ruling.Refused<Round>(var problems) ->
                Page.refuse("consultation/rounds/round", pages.view(it, actor, problems));
            case Saved.Stale<Round> _ ->
                Page.go(Notice.important("Somebody changed it first"), "/consultation/%s", ref);
        };
    }

    private Round extended(Actor actor, Ref ref) {
        return rounds.find(actor, ref)
                .filter(one -> one.mayGoOn(LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping("/days")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView days(@PathVariable Ref ref, Actor.Person actor) {
        var it = extended(actor, ref);
        return Page.show(DAYS, new Days(it, FormData.version(it.version()).with("closesOn", it.closesOn()), List.of()));
    }

    @PostMapping("/days")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView extend(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = extended(actor, ref);
        var today = LocalDate.now(clock);
        Ruling<LocalDate> read = form.read(reader -> {
            var last = reader.requiredDate("closesOn", "The last day", today.plusWeeks(2));
            reader.when(
                    last.isBefore(today) || last.isBefore(Objects.requireNonNullElse(it.closesOn(), today)),
                    "closesOn",
                    "People can be given longer, never less than they were told");
            return last;
        });
        return switch (read.save(last -> rounds.extend(actor, it, form.version(), last))) {
            case Saved.Done<Round> _ -> Page.go(Notice.done("People have longer"), "/consultation/%s", ref);
            case Ruling.Refused<Round>(var problems) -> Page.refuse(DAYS, new Days(it, form, problems));
            case Saved.Stale<Round> _ -> Page.merged(days(ref, actor));
        };
    }

    @PostMapping("/publication")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView publish(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = rounds.find(actor, ref)
                .filter(one -> one.closed() && one.publishedOn() == null)
                .orElseThrow(() -> new NotFound(ref));
        return rounds.publish(actor, it, form.version()) instanceof Saved.Done<Round>
                ? Page.go(Notice.done("Everybody can read what was heard"), "/consultation/%s", ref)
                : Page.go(Notice.important("Somebody changed it first"), "/consultation/%s", ref);
    }
}
