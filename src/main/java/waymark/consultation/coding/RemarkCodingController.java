package waymark.consultation.coding;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.consultation.rounds.Round;
import waymark.consultation.rounds.Rounds;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Two people put what was written under themes, each without the other’s choice.
@Controller
@RequestMapping("/consultation/{ref}")
class RemarkCodingController {

    private static final String CODE = "consultation/coding/coding";

    record View(Round it, List<RemarkLine> texts, List<Choice> themes, FormData form, List<Problem> problems) {

        /// The theme of a text, as typed or as kept.
        String chosen(RemarkLine text) {
            var sent = form.text("theme-" + text.id());
            return !sent.isEmpty() ? sent : text.mine() == null ? "" : "" + text.mine();
        }
    }

    private final Rounds rounds;
    private final RoundThemes themes;
    private final RoundRemarks remarks;

    RemarkCodingController(Rounds rounds, RoundThemes themes, RoundRemarks remarks) {
        this.rounds = rounds;
        this.themes = themes;
        this.remarks = remarks;
    }

    private Round reading(Actor actor, Ref ref) {
        var it = rounds.toRead(actor, ref);
        if (!it.codedBy(actor) || it.doneBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @PostMapping("/reader")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView read(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = rounds.toRead(actor, ref);
        return rounds.read(actor, it, form.version(), !form.text("place").equals("second")) instanceof Saved.Done<Round>
                ? Page.go(Notice.done("You are one of the two readers"), "/consultation/%s/themes", ref)
                : Page.go(Notice.important("Two people read it already"), "/consultation/%s/themes", ref);
    }

    @GetMapping("/coding")
    @Allow(RUN_CONSULTATIONS)
    @RecordsAccess
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = reading(actor, ref);
        return Page.show(
                CODE, new View(it, remarks.opened(actor, it), themes.choices(it), FormData.empty(), List.of()));
    }

    @PostMapping("/coding")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView code(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = reading(actor, ref);
        var texts = remarks.of(actor, it);
        var known = themes.choices(it).stream().map(Choice::value).toList();
        var chosen = new HashMap<UUID, Integer>();
        var problems = new Problems();
        boolean finish = form.ticked("finish");
        for (var text : texts) {
            var field = "theme-" + text.id();
            var sent = form.text(field);
            if (known.contains(sent)) {
                chosen.put(text.id(), Integer.valueOf(sent));
            } else {
                problems.when(!sent.isEmpty() || finish && text.mine() == null, field, "Choose a theme");
            }
        }
        if (problems.any()) {
            return Page.refuse(
                    CODE, new View(it, remarks.opened(actor, it), themes.choices(it), form, problems.list()));
        }
        remarks.code(actor, it, chosen);
        if (!finish) {
            return Page.go(Notice.done("Kept. Go on when you like"), "/consultation/%s/coding", ref);
        }
        if (rounds.finish(actor, it, form.version()) instanceof Saved.Done<Round>) {
            var after = rounds.get(actor, ref);
            if (after.coded()) {
                remarks.agree(actor, after);
            }
            return Page.go(Notice.done("You have read all of it"), "/consultation/%s/themes", ref);
        }
        return Page.go(
                Notice.important("Somebody changed the round. Your themes are kept: finish again"),
                "/consultation/%s/coding",
                ref);
    }
}
