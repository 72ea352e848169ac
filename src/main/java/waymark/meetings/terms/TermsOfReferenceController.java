package waymark.meetings.terms;

import static waymark.kernel.Permission.RUN_MEETINGS;
import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// How a group meets, for everybody who reads meetings; changed by who runs its meetings.
@Controller
class TermsOfReferenceController {

    private static final String SHOWN = "meetings/terms/terms";
    private static final String FORM = "meetings/terms/termsForm";
    private static final int LONGEST = 20_000;

    record View(TermsOfReference it, List<TermsOfReference.Seat> seats, boolean mayChange) {

        List<TermsOfReference.Seat> whenAsked() {
            return seats.stream().filter(TermsOfReference.Seat::whenAsked).toList();
        }
    }

    record Form(TermsOfReference it, List<Choice> seats, FormData form, List<Problem> problems) {}

    private final TermsRows terms;

    TermsOfReferenceController(TermsRows terms) {
        this.terms = terms;
    }

    @GetMapping("/meetings/groups/{code}/terms")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        var it = terms.get(code);
        return Page.show(SHOWN, new View(it, terms.seats(code), it.keptBy(actor)));
    }

    @GetMapping("/meetings/groups/{code}/terms/text")
    @Allow(RUN_MEETINGS)
    ModelAndView edit(@PathVariable String code, Actor.Person actor) {
        var it = own(actor, code);
        var seats = terms.seats(code);
        var form = FormData.version(it.version())
                .with("words", it.words())
                .with("document", it.document())
                .with("review", it.reviewOn())
                .with(
                        "seats",
                        seats.stream()
                                .filter(TermsOfReference.Seat::whenAsked)
                                .map(TermsOfReference.Seat::code)
                                .toList());
        return Page.show(FORM, new Form(it, choices(seats), form, List.of()));
    }

    private static List<Choice> choices(List<TermsOfReference.Seat> seats) {
        return Choice.from(seats, TermsOfReference.Seat::code, TermsOfReference.Seat::title);
    }

    private TermsOfReference own(Actor actor, String code) {
        var it = terms.get(code);
        if (!it.keptBy(actor)) {
            throw new NotFound(code);
        }
        return it;
    }

    @PostMapping("/meetings/groups/{code}/terms/text")
    @Allow(RUN_MEETINGS)
    ModelAndView change(@PathVariable String code, FormData form, Actor.Person actor) {
        var it = own(actor, code);
        var seats = terms.seats(code);
        var read = form.read(reader -> change(reader, seats));
        return switch (read.save(change -> terms.save(actor, it, form.version(), change))) {
            case Saved.Done<TermsOfReference> _ -> Page.go(Notice.done("Saved"), "/meetings/groups/%s/terms", code);
            case Ruling.Refused<TermsOfReference>(var problems) ->
                Page.refuse(FORM, new Form(it, choices(seats), form, problems));
            case Saved.Stale<TermsOfReference> _ -> Page.merged(edit(code, actor));
        };
    }

    private static TermsOfReference.Change change(FormReader reader, List<TermsOfReference.Seat> seats) {
        var words = reader.text("words", "Terms of reference", LONGEST);
        var typed = reader.line("document", "Document", FormReader.TITLE);
        var document = Ref.parse(typed).filter(ref -> numbered(ref.value()));
        reader.when(
                !typed.isEmpty() && document.isEmpty(),
                "document",
                "Enter the number of a document, for example DO-0012");
        var review = reader.date("review", "Review date");
        reader.when(
                review.isEmpty()
                        && reader.form().date("review").isEmpty()
                        && (!words.isEmpty() || document.isPresent()),
                "review",
                "Enter the day on which they are reviewed");
        return new TermsOfReference.Change(
                words,
                document.orElse(null),
                review.orElse(null),
                reader.choices("seats", seats, TermsOfReference.Seat::code, "").stream()
                        .map(TermsOfReference.Seat::code)
                        .toList());
    }

    private static boolean numbered(String ref) {
        return ref.startsWith("DO-")
                && ref.length() >= 7
                && ref.substring(3).chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
