package waymark.campaigns.words;

import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The list of preferred words, its keeping, and the page on which anybody checks a text.
@Controller
class PreferredWordsController {

    private static final String EDIT = "campaigns/words/edit";
    private static final int MOST = 20;
    private static final int LONGEST_TEXT = 20_000;

    record Index(List<PreferredWord> words, boolean mayKeep) {}

    /// @param ref null for a new one
    record Edit(
            @Nullable Ref ref, FormData form, List<Problem> problems, List<TimelineEntry> timeline, boolean retired) {

        String action() {
            return ref == null ? "/campaigns/words/new" : "/campaigns/words/" + ref;
        }
    }

    /// @param found null before anything was checked
    record Check(FormData form, @Nullable List<WordFinding> found, List<Problem> problems) {}

    private final PreferredWords words;

    PreferredWordsController(PreferredWords words) {
        this.words = words;
    }

    @GetMapping("/campaigns/words")
    @Allow(USE_WAYMARK)
    ModelAndView index(Actor.Person actor) {
        return Page.show("campaigns/words/words", new Index(words.all(actor), actor.may(KEEP_PICTURES)));
    }

    @GetMapping("/campaigns/words/check")
    @Allow(USE_WAYMARK)
    ModelAndView checking() {
        return Page.show("campaigns/words/check", new Check(FormData.empty(), null, List.of()));
    }

    /// Nothing of the text is kept.
    @PostMapping("/campaigns/words/check")
    @Allow(USE_WAYMARK)
    ModelAndView check(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> reader.required("text", "The text", LONGEST_TEXT, "Paste a text"))) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse("campaigns/words/check", new Check(form, null, problems));
            case Ruling.Agreed<String>(var text) ->
                Page.show(
                        "campaigns/words/check",
                        new Check(form, WordCheck.check(text, words.current(actor)), List.of()));
        };
    }

    @GetMapping("/campaigns/words/new")
    @Allow(KEEP_PICTURES)
    ModelAndView adding() {
        return Page.show(EDIT, new Edit(null, FormData.empty(), List.of(), List.of(), false));
    }

    @PostMapping("/campaigns/words/new")
    @Allow(KEEP_PICTURES)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, null, actor))) {
            case Ruling.Refused<PreferredWord>(var problems) ->
                Page.refuse(EDIT, new Edit(null, form, problems, List.of(), false));
            case Ruling.Agreed<PreferredWord>(var word) -> {
                words.add(actor, word);
                yield Page.go(Notice.done("Word added. Writers are asked about it from now on"), "/campaigns/words");
            }
        };
    }

    @GetMapping("/campaigns/words/{ref}")
    @Allow(KEEP_PICTURES)
    ModelAndView editing(@PathVariable Ref ref, Actor.Person actor) {
        var word = words.get(actor, ref);
        return Page.show(EDIT, edit(word, filled(word), List.of()));
    }

    private Edit edit(PreferredWord word, FormData form, List<Problem> problems) {
        return new Edit(word.ref(), form, problems, words.timeline(word.ref()), word.retiredOn() != null);
    }

    private static FormData filled(PreferredWord word) {
        return FormData.version(word.version())
                .with("forms", String.join(", ", word.forms()))
                .with("instead", word.instead())
                .with("reason", word.reason())
                .with("rightWhere", String.join("\n", word.rightWhere()))
                .with("listed", word.retiredOn() == null ? "yes" : "no");
    }

    @PostMapping("/campaigns/words/{ref}")
    @Allow(KEEP_PICTURES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var before = words.get(actor, ref);
        var read = form.read(reader -> read(reader, before, actor));
        return switch (read.save(word -> words.save(actor, form.version(), word))) {
            case Saved.Done<PreferredWord> _ -> Page.go(Notice.done("Word saved"), "/campaigns/words");
            case Ruling.Refused<PreferredWord>(var problems) -> Page.refuse(EDIT, edit(before, form, problems));
            case Saved.Stale<PreferredWord> _ -> Page.merged(editing(ref, actor));
        };
    }

    private PreferredWord read(FormReader reader, @Nullable PreferredWord before, Actor.Person actor) {
        var forms = Arrays.stream(reader.form().text("forms").split("[,\n]"))
                .map(form -> form.strip().toLowerCase(Locale.ROOT))
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
        reader.when(forms.isEmpty(), "forms", "Enter the word");
        reader.when(forms.size() > MOST, "forms", "Enter no more than 20 forms");
        var rightWhere = reader.form().lines("rightWhere").stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        reader.when(rightWhere.size() > MOST, "rightWhere", "Enter no more than 20 names");
        var others = words.current(actor).stream()
                .filter(word -> before == null || !word.ref().equals(before.ref()))
                .flatMap(word -> word.forms().stream())
                .toList();
        forms.stream()
                .filter(others::contains)
                .findFirst()
                .ifPresent(twice -> reader.when(true, "forms", "“%s” is in the list already".formatted(twice)));
        var retired = before == null ? null : before.retiredOn();
        boolean off = before != null && reader.form().text("listed").equals("no");
        return new PreferredWord(
                before == null ? words.nextRef() : before.ref(),
                before == null ? 0 : before.version(),
                forms.isEmpty() ? List.of("") : forms,
                reader.requiredLine("instead", "What to write instead", 200, "Enter what to write instead"),
                reader.required("reason", "The reason", 500, "Enter the reason; writers read it"),
                rightWhere,
                off ? Objects.requireNonNullElse(retired, words.today()) : null);
    }
}
