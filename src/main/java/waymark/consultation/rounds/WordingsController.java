package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import waymark.web.forms.FormReader;
import waymark.web.language.Language;

/// What a draft says in other languages, easy read among them.
@Controller
@RequestMapping("/consultation/{ref}/languages")
class WordingsController {

    private static final String FORM = "consultation/rounds/wording";
    private static final int LONGEST = 300;
    private static final int PURPOSE = 1_000;

    record Index(Round round, List<Language> whole, List<Language> begun, List<Language> others) {}

    record Form(Round round, Language language, List<Question> questions, FormData form, List<Problem> problems) {}

    private final Rounds rounds;

    WordingsController(Rounds rounds) {
        this.rounds = rounds;
    }

    private static Language language(String tag) {
        return Language.of(tag)
                .filter(language -> language != Language.ENGLISH)
                .orElseThrow(() -> new NotFound("language"));
    }

    @GetMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var round = rounds.draft(actor, ref);
        var wordings = rounds.wordings(ref);
        var whole = Wordings.whole(rounds.questions(ref), wordings);
        var begun = Arrays.stream(Language.values())
                .filter(language -> !whole.contains(language)
                        && wordings.stream().anyMatch(one -> one.language().equals(language.tag())))
                .toList();
        return Page.show(
                "consultation/rounds/languages",
                new Index(
                        round,
                        whole,
                        begun,
                        Arrays.stream(Language.values())
                                .filter(language -> !whole.contains(language) && !begun.contains(language))
                                .toList()));
    }

    @GetMapping("/{tag}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable String tag, Actor.Person actor) {
        var round = rounds.draft(actor, ref);
        var language = language(tag);
        var form = FormData.version(round.version());
        for (var wording : rounds.wordings(ref)) {
            if (wording.language().equals(language.tag())) {
                form = form.with("words" + wording.number(), wording.words())
                        .with("more" + wording.number(), String.join("\n", wording.more()));
            }
        }
        return Page.show(FORM, new Form(round, language, rounds.questions(ref), form, List.of()));
    }

    @PostMapping("/{tag}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView save(@PathVariable Ref ref, @PathVariable String tag, FormData form, Actor.Person actor) {
        var round = rounds.draft(actor, ref);
        var language = language(tag);
        var questions = rounds.questions(ref);
        return switch (form.read(reader -> read(reader, language, questions))
                .save(wordings -> rounds.translate(actor, round, form.version(), language.tag(), wordings))) {
            case Saved.Done<Round> _ ->
                Page.go(Notice.done("Saved in %s".formatted(language.english())), "/consultation/%s/languages", ref);
            case Ruling.Refused<Round>(var problems) ->
                Page.refuse(FORM, new Form(round, language, questions, form, problems));
            case Saved.Stale<Round> _ -> Page.merged(edit(ref, tag, actor));
        };
    }

    private static List<Wording> read(FormReader reader, Language language, List<Question> questions) {
        var wordings = new ArrayList<Wording>();
        var title = reader.requiredLine("words0", "The title", LONGEST, "Write the title");
        var purpose = reader.required("more0", "What it is for", PURPOSE, "Write what it is for");
        wordings.add(new Wording(0, language.tag(), title, List.of(purpose)));
        for (var question : questions) {
            var words = reader.requiredLine("words" + question.number(), "The question", LONGEST, "Write the question");
            var options = reader.form().lines("more" + question.number());
            reader.when(
                    options.size() != question.options().size(),
                    "more" + question.number(),
                    "Write %d answers, each on a line of its own, in the same order"
                            .formatted(question.options().size()));
            wordings.add(new Wording(question.number(), language.tag(), words, options));
        }
        return wordings;
    }
}
