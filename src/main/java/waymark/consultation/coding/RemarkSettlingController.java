package waymark.consultation.coding;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

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
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Where the two readers differ they settle the theme of a text together, and choose what is quoted.
@Controller
@RequestMapping("/consultation/{ref}")
class RemarkSettlingController {

    private static final String SETTLE = "consultation/coding/settling";

    record View(Round it, List<RemarkLine> texts, List<Choice> themes, Map<Integer, Theme> byNumber) {

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

    RemarkSettlingController(Rounds rounds, RoundThemes themes, RoundRemarks remarks) {
        this.rounds = rounds;
        this.themes = themes;
        this.remarks = remarks;
    }

    private Round coded(Actor actor, Ref ref) {
        var it = rounds.toRead(actor, ref);
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
        return Page.show(SETTLE, new View(it, remarks.opened(actor, it), themes.choices(it), themes.byNumber(it)));
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
        if (themes.choices(it).stream().noneMatch(choice -> choice.value().equals(sent))) {
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
        var settling = new View(it, all, List.of(), Map.of());
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
