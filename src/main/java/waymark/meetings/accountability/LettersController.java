package waymark.meetings.accountability;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.meetings.challenges.SeatsOf;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The letters about absences: their list, and one with its text to send, that it was sent, and what followed.
@Controller
class LettersController {

    private static final String LETTER = "meetings/accountability/letter";

    record Index(List<AbsenceLetter> letters) {}

    /// @param mayWrite true for who speaks for the group
    record View(
            AbsenceLetter it,
            List<TimelineEntry> timeline,
            boolean mayWrite,
            LocalDate today,
            FormData form,
            List<Problem> problems) {}

    private final AbsenceLetters letters;
    private final SeatsOf seats;
    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    LettersController(
            AbsenceLetters letters,
            SeatsOf seats,
            Templates templates,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.letters = letters;
        this.seats = seats;
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GetMapping("/accountability/letters")
    @Allow(VIEW_MEETINGS)
    ModelAndView list() {
        return Page.show("meetings/accountability/letters", new Index(letters.all()));
    }

    @GetMapping("/accountability/letters/{ref}")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(LETTER, filled(ref, actor));
    }

    private View filled(Ref ref, Actor.Person actor) {
        var it = letters.get(ref);
        return view(it, actor, FormData.version(it.version()).with("words", it.words()), List.of());
    }

    private View view(AbsenceLetter it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(it, letters.timeline(it.ref()), writes(it, actor), LocalDate.now(clock), form, problems);
    }

    private boolean writes(AbsenceLetter it, Actor.Person actor) {
        return seats.person(actor).speaksFor(it.groupCode(), it.area());
    }

    @GetMapping("/accountability/letters/{ref}/pdf")
    @Allow(VIEW_MEETINGS)
    ResponseEntity<byte[]> pdf(@PathVariable Ref ref) {
        var it = letters.get(ref);
        var body = templates.render(
                "meetings/accountability/letterOnPaper", Map.of("it", it, "demonstration", demonstration));
        return Download.pdf(
                "letter-" + ref + ".pdf",
                Pdf.of(body, new PdfMeta("Letter to " + it.organisationName(), "Absences", "en-GB", clock.instant())));
    }

    @PostMapping("/accountability/letters/{ref}")
    @Allow(VIEW_MEETINGS)
    ModelAndView reword(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = written(ref, actor);
        return save(
                it,
                form,
                actor,
                form.read(reader -> reader.text("words", "The text", AbsenceLetter.LONGEST))
                        .then(it::reword),
                "Text saved");
    }

    @PostMapping("/accountability/letters/{ref}/sending")
    @Allow(VIEW_MEETINGS)
    ModelAndView send(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = written(ref, actor);
        var today = LocalDate.now(clock);
        return save(
                it,
                form,
                actor,
                form.read(reader -> reader.requiredDate("sent", "Day it was sent", today))
                        .then(on -> it.send(on, today)),
                "Recorded as sent");
    }

    @PostMapping("/accountability/letters/{ref}/dropping")
    @Allow(VIEW_MEETINGS)
    ModelAndView drop(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = written(ref, actor);
        return save(
                it,
                form,
                actor,
                form.read(reader -> reader.text("because", "The reason", AbsenceLetter.LONGEST_REASON))
                        .then(it::drop),
                "Recorded: no letter is sent");
    }

    private ModelAndView save(
            AbsenceLetter it, FormData form, Actor.Person actor, Ruling<AbsenceLetter.Event> ruling, String done) {
        return switch (ruling.save(event -> letters.save(actor, form.version(), event))) {
            case Saved.Done<AbsenceLetter> _ -> Page.go(Notice.done(done), "/accountability/letters/%s", it.ref());
            case Ruling.Refused<AbsenceLetter>(var problems) ->
                Page.refuse(
                        LETTER, view(it, actor, form.has("words") ? form : form.with("words", it.words()), problems));
            case Saved.Stale<AbsenceLetter> _ -> Page.merged(LETTER, filled(it.ref(), actor));
        };
    }

    /// Keeps what followed a letter.
    @PostMapping("/accountability/letters/{ref}/followed")
    @Allow(VIEW_MEETINGS)
    ModelAndView followed(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = written(ref, actor);
        var read = form.read(reader ->
                reader.required("followed", "What followed", AbsenceLetter.LONGEST_FOLLOWED, "Enter what followed"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(LETTER, view(it, actor, form.with("words", it.words()), problems));
            case Ruling.Agreed<String>(var words) -> {
                letters.followed(actor, it, words);
                yield Page.go(Notice.done("Saved"), "/accountability/letters/%s", ref);
            }
        };
    }

    /// @throws NotFound where there is none, or somebody else writes it
    private AbsenceLetter written(Ref ref, Actor.Person actor) {
        var it = letters.get(ref);
        if (!writes(it, actor)) {
            throw new NotFound(ref);
        }
        return it;
    }
}
