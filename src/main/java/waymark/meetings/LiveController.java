package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
import waymark.web.forms.FormReader;

/// The meeting while it takes place, on one page: who is there, the quorum, notes, decisions and actions.
/// Several people may have it open.
@Controller
class LiveController {

    private static final String LIVE = "meetings/live";

    /// @param form of the guest, as it was sent
    record View(
            Meeting it,
            List<Attendance> attendance,
            Quorum quorum,
            List<AgendaItem> agenda,
            Map<UUID, List<MeetingDecision>> decisions,
            Map<UUID, List<MeetingAction>> actions,
            FormData form,
            List<Problem> problems) {

        List<MeetingDecision> decided(AgendaItem item) {
            return decisions.getOrDefault(item.id(), List.of());
        }

        List<MeetingAction> given(AgendaItem item) {
            return actions.getOrDefault(item.id(), List.of());
        }

        long unticked() {
            return attendance.stream()
                    .filter(seat -> seat.answer() == Attendance.Answer.WAITING)
                    .count();
        }

        List<Choice> choices(Attendance seat) {
            return seat.choices().stream()
                    .map(answer -> Choice.of(
                            answer.name(),
                            switch (answer) {
                                case HOLDER -> seat.holderName();
                                case DEPUTY -> seat.deputyName() + " (deputy)";
                                default -> answer.word();
                            }))
                    .toList();
        }

        boolean now() {
            return it instanceof Meeting.InProgress;
        }
    }

    private final Meetings meetings;
    private final Proceedings proceedings;
    private final Clock clock;

    LiveController(Meetings meetings, Proceedings proceedings, Clock clock) {
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    @GetMapping("/meetings/{ref}/live")
    @Allow(RUN_MEETINGS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        return it.recordable() ? Page.show(LIVE, view(it, FormData.empty(), List.of())) : Page.go("/meetings/%s", ref);
    }

    private View view(Meeting it, FormData form, List<Problem> problems) {
        var header = it.header();
        var attendance = proceedings.attendance(it.ref());
        return new View(
                it,
                attendance,
                Quorum.of(attendance, header.quorum(), header.deputiesCount()),
                proceedings.agenda(it.ref()),
                proceedings.decisions(it.ref()).stream().collect(Collectors.groupingBy(MeetingDecision::item)),
                proceedings.actions(it.ref()).stream().collect(Collectors.groupingBy(MeetingAction::item)),
                form,
                problems);
    }

    /// Saves what this person ticked, and leaves alone what only somebody else did.
    @PostMapping("/meetings/{ref}/attendance")
    @Allow(RUN_MEETINGS)
    ModelAndView tick(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        if (!it.recordable()) {
            return Page.go("/meetings/%s", ref);
        }
        var ticks = new ArrayList<Proceedings.Tick>();
        for (var seat : proceedings.attendance(ref)) {
            var sent = form.text("seat-" + seat.id());
            boolean remote = form.ticked("remote-" + seat.id());
            var seen = form.text("seen-" + seat.id());
            seat.choices().stream()
                    .filter(answer -> seat.ticked() && answer.name().equals(sent) && !seen.equals(sent + remote))
                    .forEach(answer -> ticks.add(new Proceedings.Tick(seat.id(), answer, remote)));
        }
        if (ticks.isEmpty()) {
            return Page.go(Notice.done("Nothing changed"), "/meetings/%s/live", ref);
        }
        proceedings.tick(actor, it.header(), ticks);
        return Page.go(Notice.done("Attendance saved"), "/meetings/%s/live", ref);
    }

    @PostMapping("/meetings/{ref}/guests")
    @Allow(RUN_MEETINGS)
    ModelAndView guest(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        if (!it.recordable()) {
            return Page.go("/meetings/%s", ref);
        }
        record Guest(String name, String organisation) {}
        var read = form.read(reader -> new Guest(
                reader.requiredLine("guest", "Name", FormReader.TITLE, "Enter the name of the guest"),
                reader.line("from", "Organisation", FormReader.TITLE)));
        return switch (read) {
            case Ruling.Refused<Guest>(var problems) -> Page.refuse(LIVE, view(it, form, problems));
            case Ruling.Agreed<Guest>(var guest) -> {
                proceedings.guest(actor, it.header(), guest.name(), guest.organisation(), form.ticked("remote"));
                yield Page.go(Notice.done("Guest added"), "/meetings/%s/live", ref);
            }
        };
    }

    @PostMapping("/meetings/{ref}/ending")
    @Allow(RUN_MEETINGS)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        if (it instanceof Meeting.InProgress meeting
                && meeting.end().save(event -> meetings.save(actor, form.version(), event))
                        instanceof Saved.Done<Meeting>) {
            return Page.go(
                    Notice.done("The meeting has ended. The chair checks the minutes"), "/meetings/%s/minutes", ref);
        }
        return Page.go("/meetings/%s", ref);
    }

    @PostMapping("/meetings/{ref}/actions/{action}/completion")
    @Allow(RUN_MEETINGS)
    ModelAndView finish(@PathVariable Ref ref, @PathVariable Ref action, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        proceedings.finish(actor, it.header(), action, LocalDate.now(clock));
        return Page.go(Notice.done("Action " + action + " is done"), "/meetings/%s#actions", ref);
    }
}
