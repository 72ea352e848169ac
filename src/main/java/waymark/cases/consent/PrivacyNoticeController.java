package waymark.cases.consent;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.WORK_CASES;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The privacy notice: each version word for word, and a new one.
@Controller
class PrivacyNoticeController {

    private static final String PAGE = "cases/consent/notices";
    private static final int LONGEST = 20_000;
    private static final String ENGLISH = "en";

    /// Languages in which a notice may be written, by their code.
    static final List<Choice> LANGUAGES = languages();

    record View(List<PrivacyNotice> notices, FormData form, List<Problem> problems) {}

    private final PrivacyNotices notices;

    PrivacyNoticeController(PrivacyNotices notices) {
        this.notices = notices;
    }

    private static List<Choice> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(code -> Choice.of(code, Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK)))
                .filter(choice -> !choice.label().equals(choice.value()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /// One version as somebody heard or read it, for people who work on cases.
    @GetMapping("/cases/privacy-notices/{number}")
    @Allow(WORK_CASES)
    ModelAndView notice(@PathVariable int number) {
        return Page.show("cases/consent/notice", notices.get(number));
    }

    @GetMapping("/cases/privacy-notice")
    @Allow(CHANGE_SETTINGS)
    ModelAndView show() {
        var all = notices.all();
        var english = all.stream()
                .filter(notice -> notice.language().equals(ENGLISH))
                .findFirst()
                .orElse(all.getFirst());
        return Page.show(
                PAGE,
                new View(
                        all,
                        FormData.version(all.getFirst().number())
                                .with("language", english.language())
                                .with("title", english.title())
                                .with("words", english.words())
                                .with("agreed", english.agreed()),
                        List.of()));
    }

    @PostMapping("/cases/privacy-notice")
    @Allow(CHANGE_SETTINGS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(PrivacyNoticeController::read)
                .save(draft -> notices.add(actor, form.version(), draft))) {
            case Saved.Done<PrivacyNotice> _ ->
                Page.go(
                        Notice.done("Saved as a new version. Conversations from today offer it"),
                        "/cases/privacy-notice");
            case Ruling.Refused<PrivacyNotice>(var problems) ->
                Page.refuse(PAGE, new View(notices.all(), form, problems));
            case Saved.Stale<PrivacyNotice> _ -> Page.merged(show());
        };
    }

    private static PrivacyNotices.Draft read(FormReader reader) {
        return new PrivacyNotices.Draft(
                reader.choice("language", LANGUAGES, Choice::value, "Choose the language of the text")
                        .value(),
                reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title"),
                reader.required("words", "The text", LONGEST, "Enter the text"),
                reader.line("agreed", "Who agreed it", FormReader.TITLE));
    }
}
