package waymark.conferences.items;

import static waymark.kernel.Permission.REFER_TO_CONFERENCES;
import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;

/// The start page of conferences: what concerns the reader, and nothing else.
@Controller
class ConferencesController {

    private static final int MOST = 20;

    /// @param decide referrals that the reader decides on
    /// @param unlisted accepted, and without a day
    /// @param days of forums that the reader is named for, and days with items of their agency
    /// @param table items round whose table their agency sits
    /// @param referred what they or their agency referred
    /// @param planned the day of an item, where it has one
    record View(
            List<Item> decide,
            List<Item> unlisted,
            List<DayLine> days,
            List<Forum> forums,
            List<Item> table,
            List<Item> referred,
            Map<UUID, Hearings.Planned> planned,
            boolean refers,
            LocalDate today) {

        boolean nothing() {
            return decide.isEmpty()
                    && unlisted.isEmpty()
                    && days.isEmpty()
                    && forums.isEmpty()
                    && table.isEmpty()
                    && referred.isEmpty();
        }
    }

    /// A day with what the reader has on it.
    ///
    /// @param full how much of it is taken; empty for those who do not run the forum
    record DayLine(Ref meeting, LocalDate day, String forum, int items, String full) {}

    private final Items items;
    private final Hearings hearings;
    private final Forums forums;
    private final Clock clock;

    ConferencesController(Items items, Hearings hearings, Forums forums, Clock clock) {
        this.items = items;
        this.hearings = hearings;
        this.forums = forums;
        this.clock = clock;
    }

    @GetMapping("/conferences")
    @Allow(USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        var open = items.open();
        var planned = hearings.planned();
        var run = actor.may(RUN_CONFERENCES) ? forums.runBy(actor) : List.<Forum>of();
        return Page.show(
                "conferences/items/conferences",
                new View(
                        open.stream()
                                .filter(item -> item.runs() && item.state() == ItemState.REFERRED)
                                .toList(),
                        open.stream()
                                .filter(item -> item.runs() && item.state() == ItemState.ACCEPTED)
                                .toList(),
                        days(run, planned),
                        run,
                        open.stream()
                                .filter(item -> item.capacity() == ItemCapacity.MEMBER)
                                .toList(),
                        actor.may(REFER_TO_CONFERENCES) ? items.referredBy(actor, MOST) : List.of(),
                        planned.stream()
                                .collect(Collectors.toMap(
                                        Hearings.Planned::item, Function.identity(), (first, _) -> first)),
                        actor.may(REFER_TO_CONFERENCES),
                        LocalDate.now(clock)));
    }

    /// Days of the forums that the reader is named for, then those on which their agency has items, by date.
    private List<DayLine> days(List<Forum> run, List<Hearings.Planned> planned) {
        var lines = new LinkedHashMap<Ref, DayLine>();
        for (var forum : run) {
            for (var day : hearings.days(forum)) {
                lines.put(
                        day.meeting(),
                        new DayLine(
                                day.meeting(),
                                LocalDate.ofInstant(day.startsAt(), waymark.web.Clocks.LONDON),
                                forum.name(),
                                day.items(),
                                "%d of %d minutes taken".formatted(day.planned(), day.minutes())));
            }
        }
        planned.stream()
                .filter(one -> !lines.containsKey(one.meeting()))
                .collect(Collectors.groupingBy(Hearings.Planned::meeting, LinkedHashMap::new, Collectors.toList()))
                .forEach((meeting, all) -> lines.put(
                        meeting,
                        new DayLine(
                                meeting, all.getFirst().day(), all.getFirst().forum(), all.size(), "")));
        var sorted = new ArrayList<>(lines.values());
        sorted.sort(java.util.Comparator.comparing(DayLine::day));
        return sorted;
    }
}
