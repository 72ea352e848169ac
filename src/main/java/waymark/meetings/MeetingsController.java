package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;
import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.groups.GroupsApi;
import waymark.directory.groups.SeatOccupancy;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
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

/// The meetings: their list, the page of one, and the steps before it begins.
@Controller
class MeetingsController {

    private static final String SHOWN = "meetings/meeting";
    private static final String MOVING = "meetings/moving";
    private static final String CANCELLING = "meetings/cancelling";

    /// @param group code of the one that is asked for, or empty
    record Index(
            List<Meeting> meetings, List<Choice> groups, String group, boolean past, boolean mayPlan, boolean mayRun) {

        /// Whether there may be more than are listed.
        boolean cut() {
            return meetings.size() == Meetings.LISTED;
        }
    }

    /// @param seats who has a seat; empty once it has begun, when the attendance says it
    /// @param answers of those who are invited, before it has begun
    /// @param mayAnswer whether the reader is one of them
    /// @param mayBegin whether its day has come
    record View(
            Meeting it,
            List<AgendaItem> agenda,
            List<SeatOccupancy> seats,
            List<SeatAnswer> answers,
            boolean mayAnswer,
            List<Attendance> attendance,
            List<MeetingAction> actions,
            DocumentSection documents,
            List<TimelineEntry> timeline,
            AgendaView built,
            boolean mayRun,
            boolean mayBegin,
            boolean mayRead,
            boolean mayCheck,
            List<Problem> problems) {

        /// What was answered for a seat by each person who is invited for it.
        String answered(SeatOccupancy seat) {
            if (seat.holder() == null && seat.deputy() == null) {
                return "";
            }
            var said = answers.stream()
                    .filter(one -> one.seat().equals(seat.seat()))
                    .map(SeatAnswer::words)
                    .collect(Collectors.joining("; "));
            return said.isEmpty() ? (mayBegin ? "Not invited" : "Not invited yet") : said;
        }
    }

    record Form(Meeting.Header it, FormData form, List<Problem> problems) {}

    private final Meetings meetings;
    private final MeetingGroups groups;
    private final Proceedings proceedings;
    private final SeatAnswers answers;
    private final GroupsApi seats;
    private final DocumentsApi documents;
    private final AgendaViews agendas;
    private final Clock clock;

    MeetingsController(
            Meetings meetings,
            MeetingGroups groups,
            Proceedings proceedings,
            SeatAnswers answers,
            GroupsApi seats,
            DocumentsApi documents,
            AgendaViews agendas,
            Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.proceedings = proceedings;
        this.answers = answers;
        this.seats = seats;
        this.documents = documents;
        this.agendas = agendas;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    @Allow(VIEW_MEETINGS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String when,
            Actor.Person actor) {
        boolean past = when.equals("past");
        var known = groups.all();
        return Page.show(
                "meetings/meetings",
                new Index(
                        meetings.list(group, past),
                        Choice.from(known, MeetingGroup::code, MeetingGroup::name),
                        group,
                        past,
                        known.stream().anyMatch(one -> one.runBy(actor)),
                        known.stream().anyMatch(one -> one.code().equals(group) && one.runBy(actor))));
    }

    @GetMapping("/meetings/{ref}")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(SHOWN, view(actor, meetings.get(ref), List.of()));
    }

    private View view(Actor.Person actor, Meeting it, List<Problem> problems) {
        var header = it.header();
        var came = proceedings.attendance(it.ref());
        var answered = it instanceof Meeting.Planned ? answers.of(it.ref()) : List.<SeatAnswer>of();
        return new View(
                it,
                proceedings.agenda(it.ref()),
                it instanceof Meeting.Planned ? seats.seats(actor, header.groupCode(), header.day()) : List.of(),
                answered,
                answered.stream().anyMatch(one -> one.person().equals(actor.id())),
                came,
                proceedings.actions(it.ref()),
                documents.of(actor, it.ref(), header.runBy(actor)),
                meetings.timeline(it.ref()),
                agendas.of(actor, it),
                header.runBy(actor),
                !header.day().isAfter(today()),
                MinutesController.readable(it, actor, came),
                it instanceof Meeting.Drafted && header.checkedBy(actor),
                problems);
    }

    @GetMapping("/meetings/{ref}/date")
    @Allow(RUN_MEETINGS)
    ModelAndView date(@PathVariable Ref ref, Actor.Person actor) {
        return switch (run(actor, ref)) {
            case Meeting.Planned(var header) ->
                Page.show(MOVING, new Form(header, header.slot().fill(FormData.version(header.version())), List.of()));
            default -> Page.go("/meetings/%s", ref);
        };
    }

    @PostMapping("/meetings/{ref}/date")
    @Allow(RUN_MEETINGS)
    ModelAndView move(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(run(actor, ref) instanceof Meeting.Planned planned)) {
            return Page.go("/meetings/%s", ref);
        }
        record Move(Slot slot, String reason) {}
        var moved = form.read(reader ->
                        new Move(Slot.read(reader, today()), reader.line("reason", "Reason", FormReader.REASON)))
                .then(move -> planned.move(move.slot(), move.reason()));
        return switch (moved.save(event -> meetings.save(actor, form.version(), event))) {
            case Saved.Done<Meeting> _ ->
                Page.go(
                        Notice.done("The meeting was changed. Everybody who is expected was told"),
                        "/meetings/%s",
                        ref);
            case Ruling.Refused<Meeting>(var problems) ->
                Page.refuse(MOVING, new Form(planned.header(), form, problems));
            case Saved.Stale<Meeting> _ -> Page.merged(date(ref, actor));
        };
    }

    @GetMapping("/meetings/{ref}/cancellation")
    @Allow(RUN_MEETINGS)
    ModelAndView cancellation(@PathVariable Ref ref, Actor.Person actor) {
        return switch (run(actor, ref)) {
            case Meeting.Planned(var header) ->
                Page.show(CANCELLING, new Form(header, FormData.version(header.version()), List.of()));
            default -> Page.go("/meetings/%s", ref);
        };
    }

    @PostMapping("/meetings/{ref}/cancellation")
    @Allow(RUN_MEETINGS)
    ModelAndView cancel(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(run(actor, ref) instanceof Meeting.Planned planned)) {
            return Page.go("/meetings/%s", ref);
        }
        var cancelled = form.read(reader -> reader.line("reason", "Reason", FormReader.REASON))
                .then(planned::cancel);
        return switch (cancelled.save(event -> meetings.save(actor, form.version(), event))) {
            case Saved.Done<Meeting> _ ->
                Page.go(
                        Notice.done("The meeting was cancelled. Everybody who was expected was told"),
                        "/meetings/%s",
                        ref);
            case Ruling.Refused<Meeting>(var problems) ->
                Page.refuse(CANCELLING, new Form(planned.header(), form, problems));
            case Saved.Stale<Meeting> _ -> Page.merged(cancellation(ref, actor));
        };
    }

    /// Begins the meeting; where somebody else began it, they go on together.
    @PostMapping("/meetings/{ref}/opening")
    @Allow(RUN_MEETINGS)
    ModelAndView open(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(run(actor, ref) instanceof Meeting.Planned planned)) {
            return Page.go("/meetings/%s/live", ref);
        }
        var opened = planned.open(today()).save(event -> meetings.save(actor, form.version(), event));
        return opened instanceof Ruling.Refused<Meeting>(var problems)
                ? Page.refuse(SHOWN, view(actor, planned, problems))
                : Page.go("/meetings/%s/live", ref);
    }

    private Meeting run(Actor actor, Ref ref) {
        return run(meetings, actor, ref);
    }

    /// The meeting, for somebody who runs it.
    ///
    /// @throws NotFound where there is none, or somebody else runs it
    static Meeting run(Meetings meetings, Actor actor, Ref ref) {
        var it = meetings.get(ref);
        if (!it.header().runBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
