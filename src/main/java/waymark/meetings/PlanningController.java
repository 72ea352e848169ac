package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.groups.Group;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Plans the dates of a group for a year, and keeps how the group meets.
@Controller
class PlanningController {

    private static final String PLAN = "meetings/planning";
    private static final String DATES = "meetings/dates";
    private static final String GROUP = "meetings/group";
    private static final int MOST_DATES = 60;
    private static final int MOST_STANDING = 30;

    record View(FormData form, List<Choice> groups, List<Choice> rhythms, List<Problem> problems) {}

    /// @param count of the dates that are offered
    record Dates(MeetingGroup group, FormData form, int count, List<Problem> problems) {}

    record Settings(MeetingGroup group, FormData form, List<Problem> problems) {}

    private record Series(MeetingGroup group, Slot first, Group.Cadence rhythm) {}

    private final Meetings meetings;
    private final MeetingGroups groups;
    private final Clock clock;

    PlanningController(Meetings meetings, MeetingGroups groups, Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.clock = clock;
    }

    /// Asks for the first date; then shows all dates for correction. Nothing is saved before they are sent.
    @GetMapping("/meetings/new")
    @Allow(RUN_MEETINGS)
    ModelAndView plan(FormData form, Actor.Person actor) {
        var own = run(actor);
        if (!form.has("time")) {
            return Page.show(PLAN, asked(form, own, List.of()));
        }
        return switch (form.read(reader -> series(reader, own))) {
            case Ruling.Refused<Series>(var problems) -> Page.refuse(PLAN, asked(form, own, problems));
            case Ruling.Agreed<Series>(var series) -> {
                boolean extraordinary = form.ticked("extraordinary");
                var dates = extraordinary
                        ? List.of(series.first().day())
                        : MeetingDates.of(series.first().day(), series.rhythm());
                var filled = series.first()
                        .fill(FormData.empty())
                        .with("group", series.group().code())
                        .with("extraordinary", extraordinary ? List.of("yes") : List.of());
                for (int number = 1; number <= dates.size(); number++) {
                    filled.with("date" + number, dates.get(number - 1))
                            .with("time" + number, series.first().time());
                }
                yield Page.show(DATES, new Dates(series.group(), filled, dates.size(), List.of()));
            }
        };
    }

    private static View asked(FormData form, List<MeetingGroup> own, List<Problem> problems) {
        return new View(
                form,
                Choice.from(own, MeetingGroup::code, MeetingGroup::name),
                Choice.from(List.of(Group.Cadence.values()), Group.Cadence::code, Group.Cadence::words),
                problems);
    }

    private Series series(FormReader reader, List<MeetingGroup> own) {
        var group = reader.choice("group", own, MeetingGroup::code, "Choose a group");
        var rhythm = reader.optionalChoice(
                "rhythm", List.of(Group.Cadence.values()), Group.Cadence::code, "Choose how often the group meets");
        return new Series(group, Slot.read(reader, LocalDate.now(clock)), rhythm.orElse(group.rhythm()));
    }

    private List<MeetingGroup> run(Actor actor) {
        var today = LocalDate.now(clock);
        var own = groups.all().stream()
                .filter(group -> group.meets(today) && group.runBy(actor))
                .toList();
        if (own.isEmpty()) {
            throw new NotFound("a group whose meetings the person runs");
        }
        return own;
    }

    @PostMapping("/meetings/new")
    @Allow(RUN_MEETINGS)
    ModelAndView save(FormData form, Actor.Person actor) {
        var own = run(actor);
        var chosen = own.stream()
                .filter(one -> one.code().equals(form.text("group")))
                .findFirst();
        if (chosen.isEmpty()) {
            return Page.refuse(PLAN, asked(form, own, List.of(new Problem("group", "Choose a group"))));
        }
        var group = chosen.get();
        int count = Math.min(
                MOST_DATES, form.text("count").matches("[0-9]{1,2}") ? Integer.parseInt(form.text("count")) : 0);
        return switch (form.read(reader -> slots(reader, group, count))) {
            case Ruling.Refused<List<Slot>>(var problems) ->
                Page.refuse(DATES, new Dates(group, form, count, problems));
            case Ruling.Agreed<List<Slot>>(var slots) -> {
                meetings.plan(actor, group, slots, form.ticked("extraordinary"));
                yield Page.go(
                        Notice.done(slots.size() == 1 ? "Meeting planned" : slots.size() + " meetings planned"),
                        "/meetings?group=%s",
                        group.code());
            }
        };
    }

    private List<Slot> slots(FormReader reader, MeetingGroup group, int count) {
        var taken = meetings.moments(group.code()).stream()
                .map(moment -> LocalDate.ofInstant(moment, Clocks.LONDON))
                .collect(Collectors.toCollection(HashSet::new));
        var form = reader.form();
        int minutes = reader.number("minutes", "Length in minutes", 15, 600);
        var place = reader.line("place", "Place", FormReader.TITLE);
        var link = reader.line("link", "Link", FormReader.REASON);
        reader.when(!link.isEmpty() && !link.startsWith("https://"), "link", "Enter a link that begins with https://");
        var slots = new ArrayList<Slot>();
        for (int number = 1; number <= count; number++) {
            var field = "date" + number;
            var day = reader.date(field, "Date " + number).orElse(null);
            if (day != null) {
                LocalTime time = Slot.time(reader, "time" + number, form.text("time" + number));
                reader.when(!taken.add(day), field, "The group already meets on this day");
                slots.add(new Slot(Slot.at(day, time), minutes, place, link));
            }
        }
        reader.when(slots.isEmpty(), "date1", "Enter at least one date");
        return List.copyOf(slots);
    }

    @GetMapping("/meetings/groups/{code}")
    @Allow(RUN_MEETINGS)
    ModelAndView group(@PathVariable String code, Actor.Person actor) {
        var group = own(actor, code);
        return Page.show(
                GROUP,
                new Settings(
                        group,
                        FormData.version(group.version())
                                .with("quorum", group.quorum())
                                .with("deputies", group.deputiesCount() ? "count" : "not")
                                .with("invite", group.inviteDeputies() ? "true" : "")
                                .with("standing", String.join("\n", group.standing())),
                        List.of()));
    }

    @PostMapping("/meetings/groups/{code}")
    @Allow(RUN_MEETINGS)
    ModelAndView change(@PathVariable String code, FormData form, Actor.Person actor) {
        var group = own(actor, code);
        var read = form.read(reader -> {
            var standing = form.lines("standing");
            reader.when(
                    standing.size() > MOST_STANDING
                            || standing.stream().anyMatch(line -> line.length() > FormReader.TITLE),
                    "standing",
                    "Enter at most %d items of at most %d characters each".formatted(MOST_STANDING, FormReader.TITLE));
            return new MeetingGroup.Settings(
                    reader.number("quorum", "Quorum", 0, 100),
                    reader.choice(
                                    "deputies",
                                    List.of("count", "not"),
                                    Function.identity(),
                                    "Choose whether deputies count")
                            .equals("count"),
                    form.ticked("invite"),
                    standing);
        });
        return switch (read.save(settings -> groups.save(actor, group, form.version(), settings))) {
            case Saved.Done<MeetingGroup> _ ->
                Page.go(Notice.done("Saved, for the next meetings"), "/meetings?group=%s", code);
            case Ruling.Refused<MeetingGroup>(var problems) -> Page.refuse(GROUP, new Settings(group, form, problems));
            case Saved.Stale<MeetingGroup> _ -> Page.merged(group(code, actor));
        };
    }

    private MeetingGroup own(Actor actor, String code) {
        var group = groups.get(code);
        if (!group.runBy(actor)) {
            throw new NotFound(code);
        }
        return group;
    }
}
