package waymark.consultation.feedback;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.consultation.coding.RoundThemes;
import waymark.consultation.coding.Theme;
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

/// What people are told of a theme, and what it leads to.
@Controller
@RequestMapping("/consultation/{ref}/themes/{number}")
class RepliesController {

    private static final String PAGE = "consultation/feedback/reply";
    private static final int SAID = 500;
    private static final int DID = 1_000;

    /// @param todo what it can be tied to: actions and objectives, by what the form sends
    record View(Round round, Theme theme, List<Tie> ties, List<Choice> todo, FormData form, List<Problem> problems) {

        String path() {
            return round.path() + "/themes/" + theme.number();
        }

        List<Choice> standings() {
            return Arrays.stream(Standing.values())
                    .filter(one -> one != Standing.WAITING)
                    .map(one -> Choice.of(one.name(), one.words()))
                    .toList();
        }
    }

    record Given(String said, Standing standing, String did) {}

    private final Rounds rounds;
    private final RoundThemes themes;
    private final RoundReplies replies;
    private final ThemeTargets targets;

    RepliesController(Rounds rounds, RoundThemes themes, RoundReplies replies, ThemeTargets targets) {
        this.rounds = rounds;
        this.themes = themes;
        this.replies = replies;
        this.targets = targets;
    }

    private View view(Actor actor, Round round, Theme theme, FormData form, List<Problem> problems) {
        return new View(
                round,
                theme,
                replies.ties(round).stream()
                        .filter(one -> one.theme() == theme.number())
                        .toList(),
                targets.of(actor, theme.number()).stream()
                        .map(one -> Choice.of(
                                one.key(), "%s %s: %s".formatted(one.kind().words(), one.target(), one.title())))
                        .toList(),
                form,
                problems);
    }

    private FormData kept(Round round, Theme theme) {
        return replies.find(round, theme.number())
                .map(it -> FormData.version(it.version())
                        .with("said", it.said())
                        .with("standing", it.standing().name())
                        .with("did", it.did()))
                .orElseGet(() -> FormData.empty().with("said", theme.title()));
    }

    @GetMapping("/reply")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView show(@PathVariable Ref ref, @PathVariable String number, Actor.Person actor) {
        var round = rounds.closed(actor, ref);
        var theme = themes.get(round, number);
        return Page.show(PAGE, view(actor, round, theme, kept(round, theme), List.of()));
    }

    @PostMapping("/reply")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView save(@PathVariable Ref ref, @PathVariable String number, FormData form, Actor.Person actor) {
        var round = rounds.closed(actor, ref);
        var theme = themes.get(round, number);
        Ruling<Given> read = form.read(reader -> {
            var standing = reader.choice("standing", Standing.class, "Choose what happened");
            reader.when(standing == Standing.WAITING, "standing", "Choose what happened");
            return new Given(
                    reader.required("said", "What people said", SAID, "Write what people said"),
                    standing,
                    reader.required(
                            "did",
                            "The answer",
                            DID,
                            standing == Standing.NOT_DONE ? "Write why it is not done" : "Write what is done"));
        });
        return switch (read.save(given -> replies.save(
                actor, round, theme.number(), form.version(), given.said(), given.standing(), given.did()))) {
            case Saved.Done<Reply> _ -> Page.go(Notice.done("Saved"), "/consultation/%s/themes", ref);
            case Ruling.Refused<Reply>(var problems) -> Page.refuse(PAGE, view(actor, round, theme, form, problems));
            case Saved.Stale<Reply> _ -> Page.merged(show(ref, number, actor));
        };
    }

    @PostMapping("/ties")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView tie(@PathVariable Ref ref, @PathVariable String number, FormData form, Actor.Person actor) {
        var round = rounds.closed(actor, ref);
        var theme = themes.get(round, number);
        var wanted = targets.of(actor, theme.number()).stream()
                .filter(one -> one.key().equals(form.text("target")))
                .findFirst();
        if (wanted.isEmpty()) {
            return Page.refuse(
                    PAGE,
                    view(
                            actor,
                            round,
                            theme,
                            kept(round, theme),
                            List.of(new Problem("target", "Choose what this theme leads to"))));
        }
        replies.tie(actor, round, wanted.get());
        return Page.go(Notice.done("Tied"), "/consultation/%s/themes/%s/reply", ref, theme.number());
    }

    @PostMapping("/ties/removal")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView untie(@PathVariable Ref ref, @PathVariable String number, FormData form, Actor.Person actor) {
        var round = rounds.closed(actor, ref);
        var theme = themes.get(round, number);
        replies.ties(round).stream()
                .filter(one -> one.theme() == theme.number() && one.key().equals(form.text("target")))
                .findFirst()
                .ifPresent(one -> replies.untie(actor, round, one.theme(), one.kind(), one.target()));
        return Page.go(Notice.done("Untied"), "/consultation/%s/themes/%s/reply", ref, theme.number());
    }
}
