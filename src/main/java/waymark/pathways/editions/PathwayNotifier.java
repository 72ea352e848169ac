package waymark.pathways.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.pathways.PathwayPublished;
import waymark.pathways.PathwayReviewAsked;
import waymark.pathways.PathwayReviewDue;
import waymark.pathways.PathwayReviewed;

/// Tells people of changes to guidance, in the transaction of the change: those asked to review, those who
/// wrote (the editors of the area, once all who wrote have left), those who can publish, and those whose area
/// has steps of its own when the default changes. Nobody is told of what they did themselves.
@Component
class PathwayNotifier {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// Older than this is history when it is written down, and no news.
    private static final int NEWS = 14;

    private static final int WEEK = 7;

    /// An import writes too, and reads no notices.
    private static final UUID CLOCK = Actor.system("Import").id();

    private final NoticeApi notices;
    private final AccessApi access;
    private final Pathways pathways;
    private final Clock clock;

    PathwayNotifier(NoticeApi notices, AccessApi access, Pathways pathways, Clock clock) {
        this.notices = notices;
        this.access = access;
        this.pathways = pathways;
        this.clock = clock;
    }

    @EventListener
    void on(PathwayReviewAsked event) {
        if (news(event.on())) {
            tell(
                    event.people(),
                    "Please review edition %d of “%s”".formatted(event.edition(), event.title()),
                    "/pathways/" + event.ref() + "/review");
        }
    }

    @EventListener
    void on(PathwayReviewed event) {
        if (event.all()) {
            notices.done(new Ref(event.ref()), "/pathways/" + event.ref() + "/review");
        }
        if (!news(event.on())) {
            return;
        }
        var wrote = event.writers();
        tell(
                pathways.anybodyHere(wrote) ? wrote : holders("pathway_editor", event.area()),
                (event.agreed()
                                ? "A partner agreed to edition %d of “%s”"
                                : "A partner asks for a change in edition %d of “%s”")
                        .formatted(event.edition(), event.title()),
                "/pathways/" + event.ref());
        if (event.all()) {
            tell(
                    holders("pathway_reviewer", event.area()),
                    "Every partner agreed: edition %d of “%s” can be published"
                            .formatted(event.edition(), event.title()),
                    "/pathways/" + event.ref() + "/publication");
        }
    }

    /// The default changed: the editors of an area's own steps have something to compare.
    @EventListener
    void on(PathwayPublished event) {
        notices.done(new Ref(event.ref()));
        if (!event.area().isEmpty() || event.edition() == 1 || !news(event.on())) {
            return;
        }
        for (var own : pathways.all()) {
            if (own.area() != null && own.code().equals(event.code())) {
                tell(
                        holders("pathway_editor", own.area()),
                        "The default of “%s” has a new edition. Compare your area’s own steps with it"
                                .formatted(own.title()),
                        "/pathways/" + own.ref().value() + "/comparison?from=default");
            }
        }
    }

    @EventListener
    void on(PathwayReviewDue event) {
        var people = new ArrayList<>(holders("pathway_editor", event.area()));
        people.addAll(holders("pathway_reviewer", event.area()));
        var actor = CurrentActor.now();
        notices.tellOnce(
                actor,
                others(actor, people),
                text(event, ChronoUnit.DAYS.between(event.by(), LocalDate.now(clock))),
                "/pathways/" + event.ref());
    }

    /// The same words all the while that nobody is told again: before, in the week from the day, and in each
    /// week after it.
    private static String text(PathwayReviewDue event, long late) {
        var day = DAY.format(event.by());
        if (late < 0) {
            return "The review of pathway %s will be due on %s".formatted(event.ref(), day);
        }
        long weeks = late / WEEK;
        return weeks == 0
                ? "The review of pathway %s is due on %s".formatted(event.ref(), day)
                : "The review of pathway %s was due on %s, %d %s ago"
                        .formatted(event.ref(), day, weeks, weeks == 1 ? "week" : "weeks");
    }

    /// Who holds the role in the area; of a default, and where the area has nobody, in the whole partnership.
    private List<UUID> holders(String role, String area) {
        var actor = CurrentActor.now();
        var here = area.isEmpty() ? List.<UUID>of() : access.holders(actor, role, Scope.area(area));
        return here.isEmpty() ? access.holders(actor, role, Scope.PARTNERSHIP) : here;
    }

    private boolean news(LocalDate on) {
        return !on.isBefore(LocalDate.now(clock).minusDays(NEWS));
    }

    private void tell(Collection<UUID> people, String text, String path) {
        Actor actor = CurrentActor.now();
        notices.tell(actor, others(actor, people), text, path);
    }

    private static List<UUID> others(Actor actor, Collection<UUID> people) {
        return people.stream()
                .filter(person -> !person.equals(actor.id()) && !person.equals(CLOCK))
                .distinct()
                .toList();
    }
}
