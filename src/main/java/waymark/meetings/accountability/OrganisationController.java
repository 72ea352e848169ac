package waymark.meetings.accountability;

import static waymark.kernel.Permission.RUN_MEETINGS;
import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.meetings.challenges.OwnSeats;
import waymark.meetings.challenges.SeatsOf;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The page of an organisation: the meetings that it was expected at, its figures, the challenges to it, and
/// what it says of them itself.
@Controller
class OrganisationController {

    private static final String ORGANISATION = "meetings/accountability/organisation";
    private static final String REMARK = "meetings/accountability/remark";
    private static final String REPLY = "meetings/accountability/reply";

    /// @param mayRemark true for who speaks for the organisation
    /// @param mayChallenge true for who speaks for some group
    record View(
            OrganisationFigures it,
            Span span,
            List<OwnAttendance.Held> meetings,
            List<OwnAttendance.Asked> challenges,
            List<Remark> remarks,
            List<AbsenceLetter> letters,
            OwnSeats reader,
            boolean mayRemark,
            boolean mayChallenge) {

        FigureKind[] figures() {
            return FigureKind.values();
        }
    }

    /// @param held the meeting whose record is called wrong; null for a comment
    record Remarking(
            String code, String name, OwnAttendance.@Nullable Held held, FormData form, List<Problem> problems) {}

    record Replying(Remark it, boolean mayReply, FormData form, List<Problem> problems) {

        List<Choice> choices() {
            return Stream.concat(
                            Stream.of(Choice.of("none", "It was recorded rightly")),
                            Remark.Correction.choices().stream())
                    .toList();
        }
    }

    private final AccountabilityFigures figures;
    private final OwnAttendance attendance;
    private final Remarks remarks;
    private final AbsenceLetters letters;
    private final SeatsOf seats;
    private final Clock clock;

    OrganisationController(
            AccountabilityFigures figures,
            OwnAttendance attendance,
            Remarks remarks,
            AbsenceLetters letters,
            SeatsOf seats,
            Clock clock) {
        this.figures = figures;
        this.attendance = attendance;
        this.remarks = remarks;
        this.letters = letters;
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping("/accountability/organisations/{code}")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(@PathVariable String code, FormData form, Actor.Person actor) {
        var span = Span.read(form, LocalDate.now(clock));
        var own = seats.person(actor);
        var view = new View(
                organisation(actor, code, span),
                span,
                attendance.meetings(code, span),
                attendance.challenges(code),
                remarks.of(code),
                letters.of(code),
                own,
                own.represents(code),
                own.speaksForAny());
        return span.problems().isEmpty() ? Page.show(ORGANISATION, view) : Page.refuse(ORGANISATION, view);
    }

    private OrganisationFigures organisation(Actor actor, String code, Span span) {
        return figures.of(actor, span, code).stream().findFirst().orElseThrow(() -> new NotFound(code));
    }

    /// @param meeting whose record is called wrong; empty for a comment
    @GetMapping("/accountability/organisations/{code}/remarks")
    @Allow(VIEW_MEETINGS)
    ModelAndView remarking(
            @PathVariable String code, @RequestParam(defaultValue = "") String meeting, Actor.Person actor) {
        return Page.show(REMARK, remarking(actor, code, FormData.empty().with("meeting", meeting), List.of()));
    }

    /// @throws NotFound where the organisation is not the reader's
    private Remarking remarking(Actor.Person actor, String code, FormData form, List<Problem> problems) {
        if (!seats.person(actor).represents(code)) {
            throw new NotFound(code);
        }
        var held = Ref.parse(form.text("meeting"))
                .flatMap(ref -> attendance.meeting(code, ref))
                .orElse(null);
        return new Remarking(code, attendance.name(code), held, form, problems);
    }

    @PostMapping("/accountability/organisations/{code}/remarks")
    @Allow(VIEW_MEETINGS)
    ModelAndView remark(@PathVariable String code, FormData form, Actor.Person actor) {
        var asked = remarking(actor, code, form, List.of());
        var held = asked.held();
        var read = form.read(reader -> reader.required(
                "words",
                held == null ? "The comment" : "What is wrong",
                Remark.LONGEST,
                held == null ? "Enter the comment" : "Enter what is wrong, and how it was"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(REMARK, new Remarking(code, asked.name(), held, form, problems));
            case Ruling.Agreed<String>(var words) -> {
                remarks.write(actor, code, held == null ? null : held.ref(), held != null, words);
                yield Page.go(
                        Notice.done(held == null ? "Comment saved" : "Marked. Who runs the meeting replies"),
                        "/accountability/organisations/%s#remarks",
                        code);
            }
        };
    }

    @GetMapping("/accountability/remarks/{id}")
    @Allow(VIEW_MEETINGS)
    ModelAndView reply(@PathVariable UUID id, Actor.Person actor) {
        var it = remarks.get(id);
        return Page.show(REPLY, new Replying(it, it.repliedBy(actor), FormData.version(it.version()), List.of()));
    }

    @PostMapping("/accountability/remarks/{id}")
    @Allow(RUN_MEETINGS)
    ModelAndView save(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = remarks.get(id);
        if (!it.open()) {
            return Page.go("/accountability/remarks/%s", id);
        }
        if (!it.repliedBy(actor)) {
            throw new NotFound(id.toString());
        }
        var replied = form.read(reader -> reader.text("reply", "The reason", Remark.LONGEST_REPLY))
                .then(words -> it.reply(
                        !form.text("to").equals("none"),
                        Remark.Correction.of(form.text("to")).orElse(null),
                        words));
        return switch (replied.save(event -> remarks.save(actor, form.version(), event))) {
            case Saved.Done<Remark> _ -> Page.go(Notice.done("Reply saved"), "/accountability/remarks/%s", id);
            case Ruling.Refused<Remark>(var problems) -> Page.refuse(REPLY, new Replying(it, true, form, problems));
            case Saved.Stale<Remark> _ -> Page.merged(reply(id, actor));
        };
    }
}
