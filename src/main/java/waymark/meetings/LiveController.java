package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.meetings.challenges.ChallengesApi;
import waymark.meetings.interests.Declaration;
import waymark.meetings.interests.Declarations;
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
    private static final String TICKING = "?attendance=open";

    /// @param form of the guest, as it was sent
    /// @param declared interests in force for this group
    /// @param at the moment that the page shows
    /// @param challenges that were raised at it
    /// @param ticking whether the attendance stays open, since more is to be said about it
    record View(
            Meeting it,
            Presence presence,
            Quorum quorum,
            List<Declaration> declared,
            Instant at,
            List<AgendaItem> agenda,
            Map<UUID, List<MeetingDecision>> decisions,
            Map<UUID, List<MeetingAction>> actions,
            List<ChallengesApi.Raised> challenges,
            boolean ticking,
            FormData form,
            List<Problem> problems) {

        List<MeetingDecision> decided(AgendaItem item) {
            return decisions.getOrDefault(item.id(), List.of());
        }

        List<MeetingAction> given(AgendaItem item) {
            return actions.getOrDefault(item.id(), List.of());
        }

        List<Attendance> attendance() {
            return presence.seats();
        }

        long unticked() {
            return attendance().stream().filter(Attendance::open).count();
        }

        /// The times of a seat, where they say more than that somebody was there throughout.
        List<PresenceInterval> times(Attendance seat) {
            var intervals = presence.of(seat);
            boolean throughout = intervals.size() == 1
                    && intervals.getFirst().untilAt() == null
                    && intervals.getFirst().fromAt().equals(it.header().began());
            return throughout ? List.of() : intervals;
        }

        /// True while somebody of the seat is there and may be said to leave.
        boolean mayLeave(Attendance seat) {
            return live() && presence.there(seat, at).isPresent();
        }

        boolean mayReturn(Attendance seat) {
            return live() && seat.present() && presence.there(seat, at).isEmpty();
        }

        private boolean live() {
            return now() && it.header().happensAt(at);
        }

        /// The quorum for an item, where somebody withdrew.
        Quorum quorum(AgendaItem item) {
            var header = it.header();
            return presence.quorum(header.moment(at), item.id(), header.quorum(), header.deputiesCount());
        }

        /// Those who can preside.
        List<Choice> presiders() {
            return attendance().stream()
                    .filter(seat -> seat.present() && seat.answer() != Attendance.Answer.GUEST)
                    .map(seat -> Choice.of(seat.id().toString(), seat.line()))
                    .toList();
        }

        String presider() {
            var chosen = it.header().presider();
            return chosen == null ? "" : chosen.toString();
        }

        boolean now() {
            return it instanceof Meeting.InProgress;
        }
    }

    private final Meetings meetings;
    private final Proceedings proceedings;
    private final Declarations declarations;
    private final ChallengesApi challenges;
    private final Clock clock;

    LiveController(
            Meetings meetings,
            Proceedings proceedings,
            Declarations declarations,
            ChallengesApi challenges,
            Clock clock) {
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.declarations = declarations;
        this.challenges = challenges;
        this.clock = clock;
    }

    @GetMapping("/meetings/{ref}/live")
    @Allow(RUN_MEETINGS)
    ModelAndView show(@PathVariable Ref ref, @RequestParam(defaultValue = "") String attendance, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        return it.recordable()
                ? Page.show(LIVE, view(it, attendance.equals("open"), FormData.empty(), List.of()))
                : Page.go("/meetings/%s", ref);
    }

    private View view(Meeting it, boolean ticking, FormData form, List<Problem> problems) {
        var header = it.header();
        var presence = proceedings.presence(it.ref());
        var now = clock.instant();
        return new View(
                it,
                presence,
                presence.quorum(header.moment(now), null, header.quorum(), header.deputiesCount()),
                declarations.inForce(header.groupCode(), header.day()),
                now,
                proceedings.agenda(it.ref()),
                proceedings.decisions(it.ref()).stream().collect(Collectors.groupingBy(MeetingDecision::item)),
                proceedings.actions(it.ref()).stream().collect(Collectors.groupingBy(MeetingAction::item)),
                challenges.raisedAt(it.ref(), header.checkedOn()),
                ticking,
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
        var seats = proceedings.attendance(ref);
        for (var seat : seats) {
            var sent = form.text("seat-" + seat.id());
            boolean remote = form.ticked("remote-" + seat.id());
            var seen = form.text("seen-" + seat.id());
            seat.choices().stream()
                    .filter(answer -> seat.ticked() && answer.name().equals(sent) && !seen.equals(sent + remote))
                    .forEach(answer -> ticks.add(new Proceedings.Tick(seat.id(), answer, remote)));
        }
        var presider = seat(seats, form.text("presider"));
        boolean presides =
                form.has("presider") && !Objects.equals(presider, it.header().presider());
        var left = seat(seats, form.text("left"));
        var back = seat(seats, form.text("back"));
        if (ticks.isEmpty() && !presides && left == null && back == null) {
            return Page.go(Notice.done("Nothing changed"), "/meetings/%s/live", ref);
        }
        if (!ticks.isEmpty()) {
            proceedings.tick(actor, it.header(), ticks);
        }
        if (presides) {
            proceedings.preside(actor, it.header(), presider);
        }
        var moved = left == null ? back : left;
        if (moved != null && it instanceof Meeting.InProgress) {
            proceedings.move(actor, it.header(), moved, left == null);
        }
        return Page.go(Notice.done("Attendance saved"), "/meetings/%s/live" + (moved == null ? "" : TICKING), ref);
    }

    private static @Nullable UUID seat(List<Attendance> seats, String sent) {
        return seats.stream()
                .map(Attendance::id)
                .filter(id -> id.toString().equals(sent))
                .findFirst()
                .orElse(null);
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
            case Ruling.Refused<Guest>(var problems) -> Page.refuse(LIVE, view(it, true, form, problems));
            case Ruling.Agreed<Guest>(var guest) -> {
                proceedings.guest(actor, it.header(), guest.name(), guest.organisation(), form.ticked("remote"));
                yield Page.go(Notice.done("Guest added"), "/meetings/%s/live" + TICKING, ref);
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
                    Notice.done("The meeting has ended. Its minutes are drafted, to be checked next"),
                    "/meetings/%s/minutes",
                    ref);
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
