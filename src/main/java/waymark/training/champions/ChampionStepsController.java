package waymark.training.champions;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The steps of a champion: agreed to, renewed, ended with thanks. Taken by who keeps champions and by the
/// lead of the organisation.
@Controller
@RequestMapping("/champions/{ref}")
class ChampionStepsController {

    private static final String AGREEMENT = "training/champions/agreement";
    private static final String RENEWAL = "training/champions/renewal";
    private static final String ENDING = "training/champions/ending";

    /// @param ownLead true where the reader agrees in the name of their own organisation
    record View(Champion.Header it, boolean ownLead, FormData form, List<Problem> problems) {}

    private final Champions champions;
    private final ChampionSettingRows settings;
    private final Clock clock;

    ChampionStepsController(Champions champions, ChampionSettingRows settings, Clock clock) {
        this.champions = champions;
        this.settings = settings;
        this.clock = clock;
    }

    private ModelAndView step(String template, Champion it, Actor actor, FormData form) {
        return Page.show(template, new View(it.header(), it.header().ownLead(actor), form, List.of()));
    }

    private ModelAndView again(String template, Champion it, Actor actor, FormData form, List<Problem> problems) {
        return Page.refuse(template, new View(it.header(), it.header().ownLead(actor), form, problems));
    }

    @GetMapping("/agreement")
    @Allow(VIEW_DIRECTORY)
    ModelAndView agreement(@PathVariable Ref ref, Actor.Person actor) {
        var it = champions.changeable(actor, ref);
        return it instanceof Champion.Proposed
                ? step(AGREEMENT, it, actor, FormData.version(it.header().version()))
                : Page.go("/champions/%s", ref);
    }

    @PostMapping("/agreement")
    @Allow(VIEW_DIRECTORY)
    ModelAndView agree(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(champions.changeable(actor, ref) instanceof Champion.Proposed it)) {
            return Page.go("/champions/%s", ref);
        }
        boolean declines = form.text("answer").equals("no");
        var answered = form.read(reader -> {
                    reader.choice(
                            "answer", List.of("yes", "no"), word -> word, "Choose whether the organisation agrees");
                    return reader.text("how", "This", Champion.LONGEST_HOW);
                })
                .<ChampionEvent>then(how -> declines
                        ? it.decline(actor, how, today()).map(event -> event)
                        : it.agree(actor, how, today()).map(event -> event));
        return switch (answered.save(event -> champions.save(actor, form.version(), event))) {
            case Saved.Done<Champion> _ ->
                Page.go(
                        Notice.done(
                                declines
                                        ? "Recorded: the organisation did not agree"
                                        : "Recorded: they are a champion now"),
                        "/champions/%s",
                        ref);
            case Ruling.Refused<Champion>(var problems) -> again(AGREEMENT, it, actor, form, problems);
            case Saved.Stale<Champion> _ -> Page.merged(agreement(ref, actor));
        };
    }

    @GetMapping("/renewal")
    @Allow(VIEW_DIRECTORY)
    ModelAndView renewal(@PathVariable Ref ref, Actor.Person actor) {
        var it = champions.changeable(actor, ref);
        var last = it.header().toDate();
        var first = last.isBefore(today()) ? today() : last.plusDays(1);
        return it.serving()
                ? step(
                        RENEWAL,
                        it,
                        actor,
                        FormData.version(it.header().version())
                                .with("to", settings.on(actor, today()).termFrom(first)))
                : Page.go("/champions/%s", ref);
    }

    @PostMapping("/renewal")
    @Allow(VIEW_DIRECTORY)
    ModelAndView renew(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = champions.changeable(actor, ref);
        var renewed = form.read(reader -> reader.requiredDate("to", "New last day", today().plusYears(2)))
                .then(until -> it.renew(actor, until, today()));
        return switch (renewed.save(event -> champions.save(actor, form.version(), event))) {
            case Saved.Done<Champion> _ -> Page.go(Notice.done("The term is renewed"), "/champions/%s", ref);
            case Ruling.Refused<Champion>(var problems) -> again(RENEWAL, it, actor, form, problems);
            case Saved.Stale<Champion> _ -> Page.merged(renewal(ref, actor));
        };
    }

    @GetMapping("/ending")
    @Allow(VIEW_DIRECTORY)
    ModelAndView ending(@PathVariable Ref ref, Actor.Person actor) {
        var it = champions.changeable(actor, ref);
        return it.serving()
                ? step(
                        ENDING,
                        it,
                        actor,
                        FormData.version(it.header().version()).with("next", "yes"))
                : Page.go("/champions/%s", ref);
    }

    @PostMapping("/ending")
    @Allow(VIEW_DIRECTORY)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = champions.changeable(actor, ref);
        record Words(String why, String thanks) {}
        var ended = form.read(reader -> new Words(
                        reader.text("ending", "The reason", Champion.LONGEST_WORDS),
                        reader.text("thanks", "The thanks", Champion.LONGEST_WORDS)))
                .then(words -> it.end(actor, words.why(), words.thanks(), today()));
        return switch (ended.save(event -> champions.save(actor, form.version(), event))) {
            case Saved.Done<Champion> _ ->
                form.ticked("next")
                        ? Page.go(
                                Notice.done("Ended, with thanks. Now propose who follows"),
                                "/champions/new?after=%s",
                                ref)
                        : Page.go(Notice.done("Ended, with thanks"), "/champions/%s", ref);
            case Ruling.Refused<Champion>(var problems) -> again(ENDING, it, actor, form, problems);
            case Saved.Stale<Champion> _ -> Page.merged(ending(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
