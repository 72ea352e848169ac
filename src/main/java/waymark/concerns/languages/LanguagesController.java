package waymark.concerns.languages;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.DateField;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// Which languages the public side speaks, each text beside its English, and who checked it.
@Controller
@RequestMapping("/languages")
class LanguagesController {

    record Form(
            @Nullable String checker,
            @Nullable String organisation,
            @BindParam("on-day") @Nullable String onDay,
            @BindParam("on-month") @Nullable String onMonth,
            @BindParam("on-year") @Nullable String onYear,
            @Nullable String edition) {

        static final Form EMPTY = new Form("", "", "", "", "", "");

        Form {
            checker = checker == null ? "" : checker.strip();
            organisation = organisation == null ? "" : organisation.strip();
            edition = edition == null ? "" : edition;
        }

        DateField on() {
            return DateField.of(onDay, onMonth, onYear);
        }
    }

    /// @param english as it was written
    /// @param said in the language
    record Text(String english, String said) {}

    /// @param changed true for those that changed since somebody checked them
    record Group(String title, boolean changed, List<Text> texts) {}

    private static final String CHANGED = "Changed since it was checked";
    private static final String EVERYWHERE = "On every page";
    private static final Map<String, String> GROUPS = groups();

    /// By the first word of their keys, in the order in which somebody meets them.
    private static Map<String, String> groups() {
        var groups = new LinkedHashMap<String, String>();
        groups.put("front", "Front page");
        groups.put("report", "Reporting");
        groups.put("files", "Photos and documents");
        groups.put("receipt", "Coming back with the code");
        groups.put("survey", "Surveys");
        groups.put("offline", "Without a signal");
        groups.put("signs", "Pages of the signs");
        groups.put("sign", "Signs, and what to do next");
        groups.put("privacy", "Privacy");
        return groups;
    }

    record All(List<Translation> languages, int texts) {}

    /// @param changed keys of the texts that changed since it was checked
    /// @param moved somebody else decided meanwhile
    record View(
            Translation translation,
            SortedMap<String, String> english,
            Set<String> changed,
            List<Translations.Past> history,
            Form form,
            boolean moved,
            List<Problem> problems) {

        /// By where they stand on the public side; what changed since somebody checked it first, by itself.
        List<Group> groups() {
            var groups = new LinkedHashMap<String, List<Text>>();
            groups.put(CHANGED, new ArrayList<>());
            GROUPS.values().forEach(title -> groups.put(title, new ArrayList<>()));
            groups.put(EVERYWHERE, new ArrayList<>());
            PublicTexts.of(translation.language()).forEach((key, said) -> {
                var text = new Text(english.getOrDefault(key, ""), said);
                var group = changed.contains(key) ? CHANGED : group(key);
                Objects.requireNonNull(groups.get(group)).add(text);
            });
            return groups.entrySet().stream()
                    .filter(group -> !group.getValue().isEmpty())
                    .map(group ->
                            new Group(group.getKey(), group.getKey().equals(CHANGED), List.copyOf(group.getValue())))
                    .toList();
        }
    }

    /// Every text beside its English, to be printed for somebody who checks it; those not translated too.
    record Sheet(Language language, int texts, List<Group> groups) {

        static Sheet of(Language language) {
            var english = PublicTexts.of(Language.ENGLISH);
            var said = PublicTexts.of(language);
            var groups = new LinkedHashMap<String, List<Text>>();
            GROUPS.values().forEach(title -> groups.put(title, new ArrayList<>()));
            groups.put(EVERYWHERE, new ArrayList<>());
            PublicTexts.inOrder()
                    .forEach(key -> Objects.requireNonNull(groups.get(group(key)))
                            .add(new Text(english.getOrDefault(key, ""), said.getOrDefault(key, ""))));
            return new Sheet(
                    language,
                    english.size(),
                    groups.entrySet().stream()
                            .map(group -> new Group(group.getKey(), false, List.copyOf(group.getValue())))
                            .toList());
        }
    }

    /// Where the text is met, by the first word of its key.
    private static String group(String key) {
        return GROUPS.getOrDefault(key.substring(0, key.indexOf('.')), EVERYWHERE);
    }

    private static final String PAGE = "concerns/languages/language";

    private final Translations translations;
    private final Clock clock;

    LanguagesController(Translations translations, Clock clock) {
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView all(Actor.Person actor) {
        return Page.show(
                "concerns/languages/languages",
                new All(
                        translations.all(actor),
                        PublicTexts.of(Language.ENGLISH).size()));
    }

    @GetMapping("/{tag}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView show(@PathVariable String tag, Actor.Person actor) {
        return Page.show(PAGE, view(actor, spoken(tag), Form.EMPTY, false, List.of()));
    }

    @GetMapping("/{tag}/sheet")
    @Allow(CHANGE_SETTINGS)
    ModelAndView sheet(@PathVariable String tag) {
        return Page.show("concerns/languages/sheet", Sheet.of(spoken(tag)));
    }

    @PostMapping("/{tag}/approval")
    @Allow(CHANGE_SETTINGS)
    ModelAndView approve(@PathVariable String tag, Form form, Actor.Person actor) {
        var translation = translations.get(actor, spoken(tag));
        var today = LocalDate.now(clock.withZone(Clocks.LONDON));
        var ruling = translation.approve(
                String.valueOf(form.checker()),
                String.valueOf(form.organisation()),
                form.on(),
                String.valueOf(form.edition()),
                today,
                clock.instant());
        return ruled(actor, translation, ruling, form, "Approved. Its pages say nothing of it any more");
    }

    @PostMapping("/{tag}/withdrawal")
    @Allow(CHANGE_SETTINGS)
    ModelAndView withdraw(@PathVariable String tag, Actor.Person actor) {
        var translation = translations.get(actor, spoken(tag));
        var ruling = translation.withdraw(clock.instant());
        return ruled(
                actor,
                translation,
                ruling,
                Form.EMPTY,
                "Withdrawn. Within a minute its pages say that nobody has checked them");
    }

    private ModelAndView ruled(
            Actor.Person actor, Translation was, Ruling<TranslationDecided> ruling, Form form, String done) {
        return switch (ruling) {
            case Ruling.Agreed<TranslationDecided>(var event) ->
                switch (translations.save(actor, event)) {
                    case Saved.Done<Translation> _ ->
                        Page.go(
                                Notice.done(done),
                                "/languages/%s",
                                was.language().tag());
                    case Saved.Stale<Translation> _ ->
                        Page.conflict(PAGE, view(actor, was.language(), form, true, List.of()));
                };
            case Ruling.Refused<TranslationDecided>(var wrong) ->
                Page.refuse(PAGE, view(actor, was.language(), form, false, wrong));
        };
    }

    private View view(Actor.Person actor, Language language, Form form, boolean moved, List<Problem> problems) {
        var translation = translations.get(actor, language);
        return new View(
                translation,
                PublicTexts.of(Language.ENGLISH),
                translation.standing() instanceof TranslationStatus.Lapsed lapsed
                        ? Set.copyOf(lapsed.changed())
                        : Set.of(),
                translations.history(actor, language),
                form,
                moved,
                problems);
    }

    private static Language spoken(String tag) {
        return Language.of(tag)
                .filter(language ->
                        language != Language.ENGLISH && PublicTexts.spoken().contains(language))
                .orElseThrow(() -> new NotFound("language"));
    }
}
