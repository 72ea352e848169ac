package waymark.consultation.coding;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The themes of a round: what they are, and how far the two readers have come.
@Controller
@RequestMapping("/consultation/{ref}/themes")
class RoundThemesController {

    private static final String FORM = "consultation/coding/theme";
    private static final int ABOUT = 1_000;

    /// @param agreement null before both are done
    /// @param unsettled texts that the two differ on, or have not both read
    record View(
            Round it,
            List<Theme> themes,
            @Nullable Agreement agreement,
            boolean mayRead,
            boolean reads,
            boolean done,
            long texts,
            long unsettled) {}

    record Given(String title, String about, String swot) {}

    record Form(Round round, Optional<Theme> it, FormData form, List<Problem> problems) {

        String action() {
            return round.path() + "/themes/" + it.map(one -> "" + one.number()).orElse("new");
        }

        List<Choice> kinds() {
            return Stream.concat(Stream.of(""), KINDS.stream())
                    .map(word -> Choice.of(word, word.isEmpty() ? "None of these" : word))
                    .toList();
        }
    }

    private static final List<String> KINDS = List.of("Strength", "Weakness", "Opportunity", "Threat", "Need");

    private final Rounds rounds;
    private final RoundThemes themes;
    private final RoundRemarks remarks;

    RoundThemesController(Rounds rounds, RoundThemes themes, RoundRemarks remarks) {
        this.rounds = rounds;
        this.themes = themes;
        this.remarks = remarks;
    }

    @GetMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = rounds.closed(actor, ref);
        var texts = remarks.count(it);
        return Page.show(
                "consultation/coding/themes",
                new View(
                        it,
                        themes.of(it),
                        it.coded() ? Agreement.of(remarks.pairs(it)) : null,
                        !it.earlier() && !it.codedBy(actor),
                        it.codedBy(actor),
                        it.doneBy(actor),
                        texts.texts(),
                        texts.unsettled()));
    }

    @GetMapping("/new")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(FORM, new Form(rounds.closed(actor, ref), Optional.empty(), FormData.empty(), List.of()));
    }

    private static Ruling<Given> read(FormData form) {
        return form.read(reader -> new Given(
                reader.requiredLine("title", "The theme", 300, "Enter the theme"),
                reader.text("about", "What belongs to it", ABOUT),
                reader.optionalChoice("swot", KINDS, word -> word, "Choose what it is from the list")
                        .orElse("")));
    }

    @PostMapping("/new")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = rounds.closed(actor, ref);
        return switch (read(form)) {
            case Ruling.Refused<Given>(var problems) ->
                Page.refuse(FORM, new Form(it, Optional.empty(), form, problems));
            case Ruling.Agreed<Given>(var given) -> {
                themes.add(actor, ref, given.title(), given.about(), given.swot());
                yield Page.go(Notice.done("Added"), "/consultation/%s/themes", ref);
            }
        };
    }

    @GetMapping("/{number}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable String number, Actor.Person actor) {
        var round = rounds.closed(actor, ref);
        var it = themes.get(round, number);
        return Page.show(
                FORM,
                new Form(
                        round,
                        Optional.of(it),
                        FormData.version(it.version())
                                .with("title", it.title())
                                .with("about", it.about())
                                .with("swot", it.swot()),
                        List.of()));
    }

    @PostMapping("/{number}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView change(@PathVariable Ref ref, @PathVariable String number, FormData form, Actor.Person actor) {
        var round = rounds.closed(actor, ref);
        var it = themes.get(round, number);
        return switch (read(form)
                .save(given ->
                        themes.change(actor, round, it, form.version(), given.title(), given.about(), given.swot()))) {
            case Saved.Done<Theme> _ -> Page.go(Notice.done("Saved"), "/consultation/%s/themes", ref);
            case Ruling.Refused<Theme>(var problems) ->
                Page.refuse(FORM, new Form(round, Optional.of(it), form, problems));
            case Saved.Stale<Theme> _ -> Page.merged(edit(ref, number, actor));
        };
    }
}
