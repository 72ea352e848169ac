package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import waymark.meetings.interests.Declaration;
import waymark.meetings.interests.Declarations;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Corrects when somebody was in a meeting, and records who withdraws for an item because of an interest.
@Controller
class PresenceController {

    private static final String TIMES = "meetings/times";
    private static final String WITHDRAWAL = "meetings/withdrawal";
    private static final int FEWEST_ROWS = 2;

    /// @param rows how many times can be entered
    record Times(Meeting.Header it, Attendance seat, int rows, FormData form, List<Problem> problems) {

        List<Choice> people() {
            return Choice.from(
                    seat.people(), Attendance.Who::name, who -> "%s (%s)".formatted(seat.name(who), who.word()));
        }
    }

    /// @param declared of the people who are there: interests that may be named
    record Withdrawing(
            Meeting.Header it,
            AgendaItem item,
            List<Choice> people,
            List<Choice> declared,
            Presence presence,
            FormData form,
            List<Problem> problems) {}

    private record Wanted(
            Attendance seat, Attendance.Who who, @Nullable Declaration declared, String what) {}

    private final Meetings meetings;
    private final Proceedings proceedings;
    private final Declarations declarations;

    PresenceController(Meetings meetings, Proceedings proceedings, Declarations declarations) {
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.declarations = declarations;
    }

    @GetMapping("/meetings/{ref}/attendance/{id}")
    @Allow(RUN_MEETINGS)
    ModelAndView times(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var presence = proceedings.presence(ref);
        var seat = seat(presence, id);
        if (!it.recordable() || seat.people().isEmpty()) {
            return Page.go("/meetings/%s", ref);
        }
        var form = FormData.version(seat.version());
        var intervals = presence.of(seat);
        for (int row = 1; row <= intervals.size(); row++) {
            var interval = intervals.get(row - 1);
            form.with("from" + row, Slot.time(interval.fromAt()))
                    .with("until" + row, interval.untilAt() == null ? "" : Slot.time(interval.untilAt()))
                    .with("who" + row, interval.who().name())
                    .with("remote" + row, interval.remote() ? List.of("true") : List.of());
        }
        return Page.show(TIMES, new Times(it.header(), seat, rows(intervals), form, List.of()));
    }

    private static int rows(List<PresenceInterval> intervals) {
        return Math.max(FEWEST_ROWS, intervals.size() + 1);
    }

    private static Attendance seat(Presence presence, UUID id) {
        return presence.seat(id).orElseThrow(() -> new NotFound(id));
    }

    @PostMapping("/meetings/{ref}/attendance/{id}")
    @Allow(RUN_MEETINGS)
    ModelAndView correct(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var presence = proceedings.presence(ref);
        var seat = seat(presence, id);
        if (!it.recordable() || seat.people().isEmpty()) {
            return Page.go("/meetings/%s", ref);
        }
        int rows = rows(presence.of(seat));
        var read = form.read(reader -> entries(reader, it.header(), seat, rows));
        return switch (read.save(entries -> proceedings.times(actor, it.header(), seat, form.version(), entries))) {
            case Saved.Done<Attendance> _ -> Page.go(Notice.done("Times saved"), "/meetings/%s/live", ref);
            case Ruling.Refused<Attendance>(var problems) ->
                Page.refuse(TIMES, new Times(it.header(), seat, rows, form, problems));
            case Saved.Stale<Attendance> _ -> Page.merged(times(ref, id, actor));
        };
    }

    private static List<PresenceInterval.Entry> entries(
            FormReader reader, Meeting.Header it, Attendance seat, int rows) {
        var form = reader.form();
        var entries = new ArrayList<PresenceInterval.Entry>();
        for (int row = 1; row <= rows; row++) {
            if (form.text("from" + row).isEmpty() && form.text("until" + row).isEmpty()) {
                continue;
            }
            var who = seat.people().size() == 1
                    ? seat.people().getFirst()
                    : reader.choice("who" + row, seat.people(), Attendance.Who::name, "Choose who was there");
            var from = moment(reader, it, "from" + row);
            var until = form.text("until" + row).isEmpty() ? null : moment(reader, it, "until" + row);
            reader.when(until != null && until.isBefore(from), "until" + row, "They cannot leave before they came");
            var entry = new PresenceInterval.Entry(who, form.ticked("remote" + row), from, until);
            reader.when(
                    entries.stream().anyMatch(entry::overlaps),
                    "from" + row,
                    "These times overlap with others of the same person");
            entries.add(entry);
        }
        reader.when(
                entries.isEmpty() && seat.present(),
                "from1",
                "Enter when they came. If nobody came, go back and choose an apology or absent");
        return entries.stream()
                .sorted(Comparator.comparing(PresenceInterval.Entry::fromAt))
                .toList();
    }

    private static Instant moment(FormReader reader, Meeting.Header it, String field) {
        LocalTime time = Slot.time(reader, field, reader.form().text(field));
        return Slot.at(it.day(), time);
    }

    @GetMapping("/meetings/{ref}/agenda/{id}/withdrawal")
    @Allow(RUN_MEETINGS)
    ModelAndView withdrawal(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        return it.recordable()
                ? Page.show(WITHDRAWAL, view(it.header(), item, FormData.empty(), List.of()))
                : Page.go("/meetings/%s", ref);
    }

    private Withdrawing view(Meeting.Header it, AgendaItem item, FormData form, List<Problem> problems) {
        var presence = proceedings.presence(it.ref());
        return new Withdrawing(
                it,
                item,
                people(presence),
                Choice.from(declared(it), one -> one.id().toString(), one -> one.who() + ": " + one.what()),
                presence,
                form,
                problems);
    }

    private List<Declaration> declared(Meeting.Header it) {
        return declarations.inForce(it.groupCode(), it.day());
    }

    /// Those who came for a seat, each as `seat/who`. A deputy of whom only a name was typed is nobody whose
    /// interests the register can hold.
    private static List<Choice> people(Presence presence) {
        return presence.seats().stream()
                .filter(seat -> seat.present() && seat.seat() != null)
                .flatMap(seat -> seat.people().stream()
                        .filter(who -> seat.person(who) != null)
                        .filter(who -> presence.of(seat).stream().anyMatch(interval -> interval.who() == who))
                        .map(who -> Choice.of(key(seat, who), seat.name(who) + ", " + seat.title())))
                .toList();
    }

    private static String key(Attendance seat, Attendance.Who who) {
        return seat.id() + "/" + who.name();
    }

    @PostMapping("/meetings/{ref}/agenda/{id}/withdrawal")
    @Allow(RUN_MEETINGS)
    ModelAndView withdraw(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        if (!it.recordable()) {
            return Page.go("/meetings/%s", ref);
        }
        var presence = proceedings.presence(ref);
        var undone = presence.withdrew(id).stream()
                .filter(one -> one.id().toString().equals(form.text("undo")))
                .findFirst();
        if (undone.isPresent()) {
            proceedings.undo(actor, it.header(), item, undone.get().id());
            return Page.go(Notice.done("The withdrawal was taken back"), "/meetings/%s/live#item-%s", ref, id);
        }
        if (people(presence).isEmpty()) {
            var problem = new Problem("", "Tick first who is there");
            return Page.refuse(WITHDRAWAL, view(it.header(), item, form, List.of(problem)));
        }
        var read = form.read(reader -> wanted(reader, it.header(), presence));
        return switch (read) {
            case Ruling.Refused<Wanted>(var problems) ->
                Page.refuse(WITHDRAWAL, view(it.header(), item, form, problems));
            case Ruling.Agreed<Wanted>(var wanted) -> {
                proceedings.withdraw(
                        actor, it.header(), item, wanted.seat(), wanted.who(), wanted.declared(), wanted.what());
                yield Page.go(Notice.done("The withdrawal is recorded"), "/meetings/%s/live#item-%s", ref, id);
            }
        };
    }

    private Wanted wanted(FormReader reader, Meeting.Header it, Presence presence) {
        var key = reader.choice("person", people(presence), Choice::value, "Choose who withdraws")
                .value();
        var seat = presence.seats().stream()
                .filter(one -> key.startsWith(one.id().toString()))
                .findFirst()
                .orElseThrow();
        var who = key.endsWith(Attendance.Who.DEPUTY.name()) ? Attendance.Who.DEPUTY : Attendance.Who.HOLDER;
        var declared = reader.optionalChoice(
                        "declared", declared(it), one -> one.id().toString(), "Choose an interest of the list")
                .orElse(null);
        var what = reader.line("what", "Interest", FormReader.REASON);
        reader.when(
                declared == null && what.isEmpty(),
                "what",
                "Choose an interest that was declared, or enter what it is");
        reader.when(
                declared != null && !Objects.equals(declared.person(), seat.person(who)),
                "declared",
                "This is the interest of somebody else");
        return new Wanted(seat, who, declared, what);
    }
}
