package waymark.training.champions;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The page of a champion, and what they log there in two clicks.
@Controller
class ChampionController {

    private static final String PAGE = "training/champions/champion";

    /// @param logs true for the champion, and who keeps or leads them, while they serve
    /// @param confirms true for those who keep or lead them
    record View(
            Champion it,
            List<Activity> activities,
            List<TimelineEntry> timeline,
            Optional<Champion> successor,
            boolean changes,
            boolean own,
            boolean logs,
            boolean confirms,
            boolean ownLead,
            UUID reader,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        List<Choice> kinds() {
            return Choice.from(
                    List.of(ActivityKind.values()).stream()
                            .filter(kind -> confirms || kind != ActivityKind.STILL_ACTIVE)
                            .toList(),
                    Enum::name,
                    ActivityKind::title);
        }
    }

    private record Logged(ActivityKind kind, LocalDate day, String about) {}

    private final Champions champions;
    private final ChampionActivities activities;
    private final Clock clock;

    ChampionController(Champions champions, ChampionActivities activities, Clock clock) {
        this.champions = champions;
        this.activities = activities;
        this.clock = clock;
    }

    /// Leads a champion to their own page.
    @GetMapping("/champions/mine")
    @Allow(VIEW_DIRECTORY)
    ModelAndView mine(Actor.Person actor) {
        return champions.of(actor, actor.id()).stream()
                .filter(Champion::open)
                .findFirst()
                .map(one -> Page.go("/champions/%s", one.ref()))
                .orElseGet(() -> Page.go("/champions"));
    }

    @GetMapping("/champions/{ref}")
    @Allow(VIEW_DIRECTORY)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = champions.get(actor, ref);
        return Page.show(PAGE, view(it, actor, FormData.empty().with("day", today()), List.of()));
    }

    private View view(Champion it, Actor.Person actor, FormData form, List<Problem> problems) {
        var header = it.header();
        boolean changes = header.changedBy(actor);
        return new View(
                it,
                activities.of(it.ref()),
                champions.timeline(it.ref()),
                Optional.ofNullable(header.successor()).flatMap(next -> champions.find(actor, next)),
                changes,
                header.is(actor),
                it.serving() && (changes || header.is(actor)),
                changes && !header.is(actor),
                header.ownLead(actor),
                actor.id(),
                today(),
                form,
                problems);
    }

    /// What they did. The day is today unless another is typed.
    @PostMapping("/champions/{ref}/activities")
    @Allow(VIEW_DIRECTORY)
    ModelAndView log(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = champions.get(actor, ref);
        var header = it.header();
        boolean others = header.changedBy(actor);
        if (!others && !header.is(actor)) {
            throw new NotFound(ref);
        }
        if (!it.serving()) {
            return Page.go("/champions/%s", ref);
        }
        var logged = form.read(reader -> read(reader, header, others && !header.is(actor)));
        return switch (logged) {
            case Ruling.Refused<Logged>(var problems) -> Page.refuse(PAGE, view(it, actor, form, problems));
            case Ruling.Agreed<Logged>(var what) -> {
                activities.log(actor, ref, what.kind(), what.day(), what.about());
                yield Page.go(Notice.done("Logged. Thank you"), "/champions/%s", ref);
            }
        };
    }

    private Logged read(FormReader reader, Champion.Header it, boolean confirms) {
        var kind = reader.choice("kind", ActivityKind.class, "Choose what was done");
        var day = reader.date("day", "Day").orElse(today());
        reader.when(
                kind == ActivityKind.STILL_ACTIVE && !confirms,
                "kind",
                "Choose what you did; the lead of your organisation confirms champions");
        reader.when(day.isAfter(today()), "day", "The day must be today or in the past");
        reader.when(day.isBefore(it.fromDate()), "day", "The day must not be before they became a champion");
        return new Logged(kind, day, reader.line("about", "A few words", 300));
    }

    @PostMapping("/champions/{ref}/activities/{id}/taking-back")
    @Allow(VIEW_DIRECTORY)
    ModelAndView takeBack(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        champions.get(actor, ref);
        if (!activities.takeBack(actor, ref, id)) {
            throw new NotFound(id.toString());
        }
        return Page.go(Notice.done("Taken back"), "/champions/%s", ref);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
