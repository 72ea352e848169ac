package waymark.consultation.coding;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.consultation.rounds.RemarkCare;
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

/// Two people put what was written under themes, each without the other’s choice; where they differ they
/// settle it together.
@Controller
@RequestMapping("/consultation/{ref}")
class RemarkCodingController {

    private static final String CODE = "consultation/coding/coding";
    private static final String SETTLE = "consultation/coding/settling";

    record View(Round it, List<RemarkLine> texts, List<Choice> themes, FormData form, List<Problem> problems) {

        /// The theme of a text, as typed or as kept.
        String chosen(RemarkLine text) {
            var sent = form.text("theme-" + text.id());
            return !sent.isEmpty() ? sent : text.mine() == null ? "" : "" + text.mine();
        }
    }

    record Settling(Round it, List<RemarkLine> texts, List<Choice> themes, Map<Integer, Theme> byNumber) {

        List<RemarkLine> open() {
            return texts.stream().filter(text -> text.theme() == null).toList();
        }

        List<RemarkLine> settled() {
            return texts.stream().filter(text -> text.theme() != null).toList();
        }

        String title(Integer theme) {
            var found = byNumber.get(theme);
            return found == null ? "" : found.title();
        }

        /// Whether so many said it that one of them may be quoted.
        boolean quotable(RemarkLine text) {
            return it.remarks() == RemarkCare.SCREENED && text.theme() != null && !small(text);
        }

        /// Whether so few texts are under its theme that everybody reads nothing of it.
        boolean small(RemarkLine text) {
            return texts.stream()
                            .filter(other ->
                                    text.theme() != null && text.theme().equals(other.theme()))
                            .count()
                    < it.least();
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

    private Round closed(Actor actor, Ref ref) {
        return rounds.find(actor, ref)
                .filter(one -> one.closed() && !one.earlier())
                .orElseThrow(() -> new NotFound(ref));
    }

    private Round reading(Actor actor, Ref ref) {
        var it = closed(actor, ref);
        if (!it.codedBy(actor) || it.doneBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @PostMapping("/reader")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView read(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = closed(actor, ref);
        return rounds.read(actor, it, form.version(), !form.text("place").equals("second")) instanceof Saved.Done<Round>
                ? Page.go(Notice.done("You are one of the two readers"), "/consultation/%s/themes", ref)
                : Page.go(Notice.important("Two people read it already"), "/consultation/%s/themes", ref);
    }

    private List<Choice> choices(Round it) {
        return Choice.from(themes.of(it), theme -> "" + theme.number(), Theme::title);
    }

    @GetMapping("/coding")
    @Allow(RUN_CONSULTATIONS)
    @RecordsAccess
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = reading(actor, ref);
        return Page.show(CODE, new View(it, remarks.opened(actor, it), choices(it), FormData.empty(), List.of()));
    }

    @PostMapping("/coding")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView code(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = reading(actor, ref);
        var texts = remarks.of(actor, it);
        var known = choices(it).stream().map(Choice::value).toList();
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
            return Page.refuse(CODE, new View(it, remarks.opened(actor, it), choices(it), form, problems.list()));
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

    private Round coded(Actor actor, Ref ref) {
        var it = closed(actor, ref);
        if (!it.coded() || !it.codedBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/settling")
    @Allow(RUN_CONSULTATIONS)
    @RecordsAccess
    ModelAndView settling(@PathVariable Ref ref, Actor.Person actor) {
        var it = coded(actor, ref);
        return Page.show(SETTLE, new Settling(it, remarks.opened(actor, it), choices(it), themes.byNumber(it)));
    }

    private RemarkLine text(Actor actor, Round it, UUID id) {
        return remarks.of(actor, it).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(it.ref()));
    }

    @PostMapping("/remarks/{id}/theme")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView settle(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = coded(actor, ref);
        var text = text(actor, it, id);
        var sent = form.text("theme");
        if (choices(it).stream().noneMatch(choice -> choice.value().equals(sent))) {
            return Page.go(Notice.important("Choose a theme"), "/consultation/%s/settling", ref);
        }
        return remarks.settle(actor, it, text.id(), form.version(), Integer.parseInt(sent))
                ? Page.go(Notice.done("Settled"), "/consultation/%s/settling", ref)
                : Page.go(Notice.important("Somebody settled it first"), "/consultation/%s/settling", ref);
    }

    @PostMapping("/remarks/{id}/quotation")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView quote(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = coded(actor, ref);
        var all = remarks.of(actor, it);
        var text = text(actor, it, id);
        var settling = new Settling(it, all, List.of(), Map.of());
        if (!text.quoted() && !settling.quotable(text)) {
            return Page.go(
                    Notice.important("Fewer than %d said it, so none of them is quoted".formatted(it.least())),
                    "/consultation/%s/settling",
                    ref);
        }
        return remarks.quote(actor, it, text.id(), form.version(), !text.quoted())
                ? Page.go(
                        Notice.done(
                                text.quoted()
                                        ? "It is quoted no more"
                                        : "Everybody can read it once the round is published"),
                        "/consultation/%s/settling",
                        ref)
                : Page.go(Notice.important("Somebody changed it first"), "/consultation/%s/settling", ref);
    }
}
