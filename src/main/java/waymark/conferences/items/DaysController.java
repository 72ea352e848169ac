package waymark.conferences.items;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.WorkingDays;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The agenda of a day as each reader may see it: their items alone, numbered without gaps. Those who run the forum
/// order it, plan minutes and send it.
@Controller
class DaysController {

    private static final String DAY = "conferences/items/day";

    /// @param lines in the order of the agenda, the first of them number 1
    /// @param runs true for those who run the forum
    /// @param sendBy day by which the agenda is to be sent
    record View(
            Forum forum,
            Hearings.OnDay day,
            List<Line> lines,
            boolean runs,
            LocalDate sendBy,
            LocalDate today,
            @Nullable Ref wrong,
            FormData form,
            List<Problem> problems) {

        int planned() {
            return lines.stream().mapToInt(line -> line.hearing().minutes()).sum();
        }

        /// True where something on it is not heard yet, so that there is an agenda to send.
        boolean waits() {
            return lines.stream().anyMatch(line -> line.hearing().planned());
        }

        /// What it says of items that were not heard, where the day runs or has ended; empty where there is none.
        String left() {
            int left = (int) lines.stream()
                    .filter(line -> line.item().runs() && line.hearing().planned())
                    .count();
            if (left == 0 || day.planned()) {
                return "";
            }
            return day.running() ? waiting(left) : unheard(left);
        }

        /// True where an item of a day that is over can be put off.
        boolean putsOff(Line line) {
            return !open()
                    && line.item().runs()
                    && line.hearing().planned()
                    && !line.hearing().running();
        }

        boolean sent() {
            return waits()
                    && lines.stream()
                            .filter(line -> line.hearing().planned())
                            .allMatch(line -> line.hearing().agendaSentOn() != null);
        }

        boolean late() {
            return !sent() && waits() && today.isAfter(sendBy) && day.planned();
        }

        boolean open() {
            return day.planned() || day.running();
        }

        /// True where the reader has items on it whose minutes are for those at the table.
        boolean reads() {
            return !day.state().equals("cancelled")
                    && lines.stream().anyMatch(line -> line.item().capacity().attends());
        }

        /// True where those who run it may begin it: its day has come.
        boolean mayBegin() {
            return runs && day.planned() && !day.day().isAfter(today);
        }

        String path() {
            return "/conferences/days/" + day.meeting();
        }
    }

    record Line(Item item, Hearing hearing) {}

    private final Items items;
    private final Hearings hearings;
    private final ItemSteps steps;
    private final Forums forums;
    private final ForumDays days;
    private final Clock clock;

    DaysController(Items items, Hearings hearings, ItemSteps steps, Forums forums, ForumDays days, Clock clock) {
        this.items = items;
        this.hearings = hearings;
        this.steps = steps;
        this.forums = forums;
        this.days = days;
        this.clock = clock;
    }

    private static String waiting(int items) {
        return items == 1 ? "1 item is not heard yet" : items + " items are not heard yet";
    }

    static String unheard(int items) {
        return items == 1
                ? "1 item was not heard. Put it off, and choose another day for it"
                : items + " items were not heard. Put them off, and choose another day for them";
    }

    @GetMapping("/conferences/days/{meeting}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref meeting, Actor.Person actor) {
        return Page.show(DAY, view(actor, day(meeting), null, FormData.empty(), List.of()));
    }

    /// @throws NotFound where it is no meeting of a forum's group
    private Hearings.OnDay day(Ref meeting) {
        return hearings.day(meeting).orElseThrow(() -> new NotFound(meeting));
    }

    private View view(
            Actor.Person actor, Hearings.OnDay day, @Nullable Ref wrong, FormData form, List<Problem> problems) {
        var forum = forums.get(day.forum());
        return new View(
                forum,
                day,
                lines(day.meeting()),
                days.runs(actor, forum),
                sendBy(day.day(), forum.agendaDays()),
                LocalDate.now(clock),
                wrong,
                form,
                problems);
    }

    private List<Line> lines(Ref meeting) {
        var listed = new HashMap<UUID, Item>();
        items.onMeeting(meeting).forEach(item -> listed.put(item.id(), item));
        return hearings.onMeeting(meeting).stream()
                .flatMap(hearing ->
                        Optional.ofNullable(listed.get(hearing.item())).map(item -> new Line(item, hearing)).stream())
                .toList();
    }

    /// The last working day on which the agenda is in time.
    static LocalDate sendBy(LocalDate day, int workingDays) {
        if (workingDays == 0) {
            return day;
        }
        var by = day.minusDays(1);
        while (WorkingDays.after(by, workingDays).isAfter(day)
                || WorkingDays.after(by.minusDays(1), 1).isAfter(by)) {
            by = by.minusDays(1);
        }
        return by;
    }

    /// Moves an item up or down, or plans its minutes.
    @PostMapping("/conferences/days/{meeting}/items/{ref}")
    @Allow(RUN_CONFERENCES)
    ModelAndView change(@PathVariable Ref meeting, @PathVariable Ref ref, FormData form, Actor.Person actor) {
        var day = day(meeting);
        var item = items.forRunning(actor, ref);
        var lines = lines(meeting);
        int place = lines.stream().map(line -> line.item().ref()).toList().indexOf(ref);
        if (place < 0) {
            throw new NotFound(ref);
        }
        var move = form.text("move");
        if (move.equals("up") || move.equals("down")) {
            int other = place + (move.equals("up") ? -1 : 1);
            if (other >= 0 && other < lines.size()) {
                hearings.swap(
                        actor,
                        item,
                        lines.get(place).hearing(),
                        lines.get(other).hearing());
            }
            return Page.go("/conferences/days/%s", meeting);
        }
        var hearing = lines.get(place).hearing();
        var minutes = form.read(reader -> reader.number("minutes", "Minutes", 5, 240));
        return switch (minutes.save(count -> hearings.plan(actor, item, hearing, form.version(), count))) {
            case Saved.Done<Hearing> _ -> Page.go(Notice.done("Minutes planned"), "/conferences/days/%s", meeting);
            case Ruling.Refused<Hearing>(var problems) -> Page.refuse(DAY, view(actor, day, ref, form, problems));
            case Saved.Stale<Hearing> _ ->
                Page.go(
                        Notice.important("Somebody changed it first. Look at it again"),
                        "/conferences/days/%s",
                        meeting);
        };
    }

    /// Sends the agenda to the agencies round the table.
    @PostMapping("/conferences/days/{meeting}/agenda")
    @Allow(RUN_CONFERENCES)
    ModelAndView send(@PathVariable Ref meeting, Actor.Person actor) {
        var day = day(meeting);
        var forum = forums.get(day.forum());
        if (!days.runs(actor, forum)) {
            throw new NotFound(meeting);
        }
        steps.sendAgenda(actor, forum, day);
        return Page.go(
                Notice.done("Sent. Each agency was told how many items it has"), "/conferences/days/%s", meeting);
    }
}
