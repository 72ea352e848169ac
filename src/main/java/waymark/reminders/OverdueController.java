package waymark.reminders;

import static waymark.kernel.Permission.SEND_REMINDERS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.CalendarProvider;
import waymark.web.DueItem;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.Tone;
import waymark.web.forms.FormData;
import waymark.web.lists.Paging;

/// What is overdue, longest late first: whose it is, how to reach them, and one button that reminds several at
/// once.
@Controller
@RequestMapping(OverdueController.PATH)
class OverdueController {

    static final String PATH = "/follow-up";

    private static final String PAGE = "reminders/followUp";
    private static final int SIZE = 7;
    private static final int DAYS_AHEAD = 200;

    /// @param chosen true where its box is ticked
    record Line(
            DueItem item,
            List<ResponsiblePerson> people,
            @Nullable SentReminder last,
            boolean chosen,
            LocalDate today) {

        boolean sentToday() {
            return last != null && last.onDay().equals(today);
        }

        /// False where nobody is responsible, or somebody was reminded today.
        boolean canRemind() {
            return !people.isEmpty() && !sentToday();
        }

        /// `12 days late`, `Red`, `Due 4 December 2026`.
        String state() {
            var due = item.due();
            if (due != null && item.late(today)) {
                return days(due, today) + " late";
            }
            return Character.toUpperCase(item.trouble().charAt(0))
                    + item.trouble().substring(1);
        }

        Tone tone() {
            return item.late(today) || item.trouble().equals("red") ? Tone.RED : Tone.ORANGE;
        }
    }

    /// How many there are of a kind: "Returns", 3.
    record Kind(String kind, long number) {

        String words() {
            return number == 1 ? kind : kind + "s";
        }
    }

    /// @param all how many there are of every kind
    /// @param one true where one item was asked for
    /// @param board the next meeting of the board, or null
    record View(
            List<Line> lines,
            int all,
            List<Kind> kinds,
            String kind,
            boolean one,
            Paging paging,
            CalendarProvider.@Nullable Day board,
            LocalDate today,
            List<Problem> problems) {

        /// Of its box; the first is where the message about nothing chosen leads.
        String id(Line line) {
            return lines.stream()
                            .filter(Line::canRemind)
                            .findFirst()
                            .filter(line::equals)
                            .isPresent()
                    ? "item"
                    : "item-" + line.item().ref();
        }

        String untilBoard() {
            return board == null ? "" : days(today, board.day());
        }

        boolean anyToRemind() {
            return lines.stream().anyMatch(Line::canRemind);
        }
    }

    private final DueItems items;
    private final ResponsiblePeople people;
    private final Reminders reminders;
    private final ObjectProvider<CalendarProvider> calendars;
    private final Clock clock;

    OverdueController(
            DueItems items,
            ResponsiblePeople people,
            Reminders reminders,
            ObjectProvider<CalendarProvider> calendars,
            Clock clock) {
        this.items = items;
        this.people = people;
        this.reminders = reminders;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    @Allow(SEND_REMINDERS)
    @RecordsAccess
    ModelAndView show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String choose,
            @RequestParam(defaultValue = "1") String page,
            Actor.Person actor) {
        return Page.show(PAGE, view(actor, kind, item, page, choose.equals("all"), Set.of(), List.of()));
    }

    @PostMapping
    @Allow(SEND_REMINDERS)
    ModelAndView remind(FormData form, Actor.Person actor) {
        var only = form.text("only");
        var wanted = only.isEmpty() ? Set.copyOf(form.all("item")) : Set.of(only);
        if (wanted.isEmpty()) {
            return Page.refuse(
                    PAGE,
                    view(
                            actor,
                            form.text("kind"),
                            "",
                            form.text("page"),
                            false,
                            Set.of(),
                            List.of(new Problem("item", "Choose what to remind people of"))));
        }
        var chosen = items.overdue(actor, LocalDate.now(clock)).stream()
                .filter(item -> wanted.contains(item.ref().value()))
                .toList();
        var responsible = people.of(actor, chosen);
        var toSend = new ArrayList<Reminders.ToSend>();
        var nobody = new ArrayList<DueItem>();
        for (var item : chosen) {
            var reached = responsible.getOrDefault(item.ref(), List.of());
            if (reached.isEmpty()) {
                nobody.add(item);
            } else {
                toSend.add(new Reminders.ToSend(item, reached));
            }
        }
        var result = reminders.send(actor, toSend);
        var notice = notice(result, nobody.size(), wanted.size() - chosen.size());
        if (chosen.size() != 1) {
            return Page.go(notice, PATH);
        }
        var one = chosen.getFirst();
        return form.ticked("stay") ? Page.go(notice, "%s", one.path()) : Page.go(notice, PATH + "?item=%s", one.ref());
    }

    /// What was sent and what was not, with the reason. To whom is on the page that follows: names are not carried
    /// from one to the next.
    private static Notice notice(Reminders.Result result, int nobody, int gone) {
        var words = new ArrayList<String>();
        if (result.sent() > 0) {
            words.add(result.sent() == 1 ? "Reminder sent." : result.sent() + " reminders sent.");
        }
        if (result.already() > 0) {
            words.add(
                    result.already() == 1
                            ? "A reminder was sent today already, and one a day is sent. The page says when and to whom."
                            : "%d were left out: a reminder was sent today already, and one a day is sent."
                                    .formatted(result.already()));
        }
        if (nobody > 0) {
            words.add("%d %s nobody responsible, so nobody was reminded."
                    .formatted(nobody, nobody == 1 ? "has" : "have"));
        }
        if (gone > 0) {
            words.add("What has been done since was left out.");
        }
        var text = String.join(" ", words);
        return result.sent() == 0 ? Notice.important(text) : Notice.done(text);
    }

    private View view(
            Actor.Person actor,
            String kind,
            String only,
            String page,
            boolean all,
            Set<String> chosen,
            List<Problem> problems) {
        var today = LocalDate.now(clock);
        var overdue = items.overdue(actor, today);
        var kinds = overdue.stream().collect(Collectors.groupingBy(DueItem::kind, TreeMap::new, Collectors.counting()));
        var shown = overdue.stream()
                .filter(item -> kind.isEmpty() || item.kind().equals(kind))
                .filter(item -> Ref.parse(only).map(item.ref()::equals).orElse(true))
                .toList();
        var paging = Paging.of(page, SIZE, shown.size());
        var listed = shown.stream().skip(paging.offset()).limit(SIZE).toList();
        var responsible = people.of(actor, listed);
        if (!responsible.isEmpty()) {
            reminders.looked(actor, listed.size() == 1 ? listed.getFirst().ref().value() : "follow-up");
        }
        var last = reminders.last(actor, listed.stream().map(DueItem::ref).toList());
        var lines = listed.stream()
                .map(item -> new Line(
                        item,
                        responsible.getOrDefault(item.ref(), List.of()),
                        last.get(item.ref().value()),
                        all || chosen.contains(item.ref().value()),
                        today))
                .toList();
        return new View(
                lines,
                overdue.size(),
                kinds.entrySet().stream()
                        .map(each -> new Kind(each.getKey(), each.getValue()))
                        .toList(),
                kinds.containsKey(kind) ? kind : "",
                !only.isEmpty(),
                paging,
                nextBoard(actor, today),
                today,
                problems);
    }

    private CalendarProvider.@Nullable Day nextBoard(Actor.Person actor, LocalDate today) {
        return calendars
                .orderedStream()
                .flatMap(module -> module.days(actor, today, today.plusDays(DAYS_AHEAD)).stream())
                .filter(CalendarProvider.Day::board)
                .min(Comparator.comparing(CalendarProvider.Day::day))
                .orElse(null);
    }

    private static String days(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days == 1 ? "1 day" : days + " days";
    }
}
