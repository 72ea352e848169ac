package waymark.concerns.languages;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// The languages of the public side, each text beside its English, and who checked it.
@Controller
@RequestMapping("/languages")
class LanguagesController {

    record All(List<Translation> languages, int texts) {}

    /// @param form `checker`, `organisation`, `on` and `edition` as typed
    /// @param moved true if somebody else decided in the meantime
    record View(
            Translation translation,
            List<Translations.Past> history,
            FormData form,
            boolean moved,
            List<Problem> problems) {

        List<TranslationGroups.Group> groups() {
            return TranslationGroups.translated(
                    translation.language(),
                    translation.status() instanceof TranslationStatus.Lapsed lapsed
                            ? Set.copyOf(lapsed.changed())
                            : Set.of());
        }
    }

    record Sheet(Language language, int texts, List<TranslationGroups.Group> groups) {}

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
        return Page.show(PAGE, view(actor, spoken(tag), FormData.empty(), false, List.of()));
    }

    @GetMapping("/{tag}/sheet")
    @Allow(CHANGE_SETTINGS)
    ModelAndView sheet(@PathVariable String tag) {
        var language = spoken(tag);
        return Page.show(
                "concerns/languages/sheet",
                new Sheet(language, PublicTexts.of(Language.ENGLISH).size(), TranslationGroups.all(language)));
    }

    @PostMapping("/{tag}/approval")
    @Allow(CHANGE_SETTINGS)
    ModelAndView approve(@PathVariable String tag, FormData form, Actor.Person actor) {
        var translation = translations.get(actor, spoken(tag));
        var today = LocalDate.now(clock.withZone(Clocks.LONDON));
        var ruling = translation.approve(
                form.text("checker"),
                form.text("organisation"),
                form.date("on"),
                form.text("edition"),
                today,
                clock.instant());
        return save(actor, translation, ruling, form, "Approved. Its pages say nothing of it any more");
    }

    @PostMapping("/{tag}/withdrawal")
    @Allow(CHANGE_SETTINGS)
    ModelAndView withdraw(@PathVariable String tag, Actor.Person actor) {
        var translation = translations.get(actor, spoken(tag));
        var ruling = translation.withdraw(clock.instant());
        return save(
                actor,
                translation,
                ruling,
                FormData.empty(),
                "Withdrawn. Within a minute its pages say that nobody has checked them");
    }

    private ModelAndView save(
            Actor.Person actor, Translation was, Ruling<TranslationDecided> ruling, FormData form, String done) {
        var language = was.language();
        return switch (ruling.save(event -> translations.save(actor, event))) {
            case Saved.Done<Translation> _ -> Page.go(Notice.done(done), "/languages/%s", language.tag());
            case Saved.Stale<Translation> _ -> Page.conflict(PAGE, view(actor, language, form, true, List.of()));
            case Ruling.Refused<Translation>(var wrong) -> Page.refuse(PAGE, view(actor, language, form, false, wrong));
        };
    }

    private View view(Actor.Person actor, Language language, FormData form, boolean moved, List<Problem> problems) {
        return new View(
                translations.get(actor, language), translations.history(actor, language), form, moved, problems);
    }

    private static Language spoken(String tag) {
        return Language.of(tag)
                .filter(language ->
                        language != Language.ENGLISH && PublicTexts.spoken().contains(language))
                .orElseThrow(() -> new NotFound("language"));
    }
}
