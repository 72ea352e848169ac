package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Begins a round, and changes one that is a draft.
@Controller
@RequestMapping("/consultation")
class RoundFormController {

    private static final String FORM = "consultation/rounds/form";

    /// @param it null for a new one
    record View(@Nullable Round it, List<Choice> areas, FormData form, List<Problem> problems) {}

    private final Rounds rounds;
    private final DirectoryApi directory;
    private final Clock clock;

    RoundFormController(Rounds rounds, DirectoryApi directory, Clock clock) {
        this.rounds = rounds;
        this.directory = directory;
        this.clock = clock;
    }

    private View view(Actor actor, @Nullable Round it, FormData form, List<Problem> problems) {
        return new View(it, RoundForm.areas(actor, directory.areas(actor)), form, problems);
    }

    @GetMapping("/new")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, view(actor, null, RoundForm.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (read(form, actor)) {
            case Ruling.Refused<Round.Details>(var problems) -> Page.refuse(FORM, view(actor, null, form, problems));
            case Ruling.Agreed<Round.Details>(var details) ->
                Page.go(Notice.done("Begun. Write the questions now"), "/consultation/%s", rounds.add(actor, details));
        };
    }

    private Ruling<Round.Details> read(FormData form, Actor.Person actor) {
        var areas = RoundForm.areas(actor, directory.areas(actor));
        return form.read(reader -> RoundForm.read(reader, areas, LocalDate.now(clock)));
    }

    @GetMapping("/{ref}/edit")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = rounds.draft(actor, ref);
        return Page.show(FORM, view(actor, it, RoundForm.filled(it), List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = rounds.draft(actor, ref);
        return switch (read(form, actor).save(details -> rounds.change(actor, it, form.version(), details))) {
            case Saved.Done<Round> _ -> Page.go(Notice.done("Saved"), "/consultation/%s", ref);
            case Ruling.Refused<Round>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
            case Saved.Stale<Round> _ -> Page.merged(edit(ref, actor));
        };
    }
}
