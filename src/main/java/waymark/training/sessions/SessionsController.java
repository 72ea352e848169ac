package waymark.training.sessions;

import static waymark.kernel.Permission.RUN_TRAINING;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.web.Page;

/// The workshops to come and past, and one of them.
@Controller
class SessionsController {

    static final String SESSION = "training/sessions/session";

    /// @param own what the reader is to a session, by its key
    /// @param areas the names of the areas by their codes
    record Index(
            List<TrainingSession> sessions,
            boolean past,
            Map<UUID, EnrolmentState> own,
            Map<String, String> areas,
            boolean mayPlan) {

        String where(@Nullable String area) {
            return area == null ? "All areas" : areas.getOrDefault(area, area);
        }

        /// What the reader is to a session; null where nothing.
        @Nullable
        EnrolmentState own(TrainingSession it) {
            return own.get(it.id());
        }

        /// Those in which the reader has or waits for a place, or to which they are invited.
        List<TrainingSession> mine() {
            return sessions.stream()
                    .filter(it -> own.get(it.id()) == EnrolmentState.ENROLLED
                            || own.get(it.id()) == EnrolmentState.WAITING
                            || own.get(it.id()) == EnrolmentState.INVITED)
                    .toList();
        }
    }

    /// Who came of how many, by organisation or by role.
    record Count(String name, long came, long expected) {}

    /// @param own the reader's place; null where they have none
    /// @param people everybody, for those who run the session; else those whom the reader brings along
    /// @param leads true for those who lead the session, who take no place in it
    /// @param packRef of the pack, for those who run workshops; empty for others
    record View(
            TrainingSession it,
            String area,
            List<SessionDetails.Trainer> trainers,
            @Nullable Enrolment own,
            List<Enrolment> people,
            boolean mayRun,
            boolean toCome,
            boolean begun,
            boolean leads,
            String packRef,
            List<TimelineEntry> history) {

        /// Where people join from elsewhere; empty for those who have no place.
        String link() {
            return mayRun || (own != null && own.hasPlace()) ? it.link() : "";
        }

        List<Enrolment> those(EnrolmentState state) {
            return people.stream().filter(one -> one.state() == state).toList();
        }

        /// True once it is recorded who came.
        boolean recorded() {
            return people.stream().anyMatch(one -> one.attended() != null);
        }

        List<Count> byOrganisation() {
            return counts(Enrolment::organisationName);
        }

        List<Count> byRole() {
            return counts(Enrolment::roleTitle);
        }

        private List<Count> counts(Function<Enrolment, String> by) {
            return people.stream()
                    .filter(Enrolment::hasPlace)
                    .collect(Collectors.groupingBy(
                            one -> by.apply(one).isEmpty() ? "Not said" : by.apply(one),
                            () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                            Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(entry -> new Count(
                            entry.getKey(),
                            entry.getValue().stream()
                                    .filter(one -> Objects.equals(one.attended(), true))
                                    .count(),
                            entry.getValue().size()))
                    .toList();
        }
    }

    private final TrainingSessions sessions;
    private final DirectoryApi directory;
    private final Clock clock;

    SessionsController(TrainingSessions sessions, DirectoryApi directory, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/training")
    @Allow(USE_WAYMARK)
    ModelAndView all(@RequestParam(defaultValue = "") String when, Actor.Person actor) {
        boolean past = when.equals("past");
        var now = clock.instant();
        return Page.show(
                "training/sessions/sessions",
                new Index(
                        past ? sessions.past(actor, now) : sessions.toCome(actor, now),
                        past,
                        sessions.own(actor),
                        directory.areas(actor).stream().collect(Collectors.toMap(Area::code, Area::name)),
                        actor.may(RUN_TRAINING)));
    }

    @GetMapping("/training/sessions/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(SESSION, view(actor, sessions.get(actor, ref)));
    }

    private View view(Actor.Person actor, TrainingSession it) {
        boolean runs = it.runBy(actor);
        var people = sessions.enrolments(actor, it.id());
        var own = people.stream()
                .filter(one -> actor.id().equals(one.person()))
                .findFirst()
                .orElse(null);
        var trainers = sessions.trainers(actor, it.id());
        var now = clock.instant();
        return new View(
                it,
                it.area() == null
                        ? "All areas"
                        : directory.areas(actor).stream()
                                .filter(one -> one.code().equals(it.area()))
                                .map(Area::name)
                                .findFirst()
                                .orElse(it.area()),
                trainers,
                own,
                runs
                        ? people
                        : people.stream()
                                .filter(one -> !actor.id().equals(one.person()))
                                .toList(),
                runs,
                it.toCome(now),
                !it.startsAt().isAfter(now) && it.state() != SessionState.CANCELLED,
                trainers.stream().anyMatch(one -> one.person().equals(actor.id())),
                actor.may(RUN_TRAINING) ? sessions.packRef(actor, it) : "",
                runs ? sessions.timeline(actor, it.id()) : List.of());
    }
}
