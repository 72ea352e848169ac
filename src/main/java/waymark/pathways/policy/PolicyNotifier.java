package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.pathways.PathwayPublished;
import waymark.web.Dates;

/// Tells the owners of items what is theirs to see to, and that an edition came into force which may have done it.
/// Nobody is told of what they did themselves.
@Component
class PolicyNotifier {

    /// Older than this is history when it is written down, and no news.
    private static final int NEWS = 14;

    private static final int LONGEST = 300;

    private final JdbcClient db;
    private final NoticeApi notices;
    private final PolicyChanges changes;
    private final Clock clock;

    PolicyNotifier(JdbcClient db, NoticeApi notices, PolicyChanges changes, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.changes = changes;
        this.clock = clock;
    }

    @EventListener
    void on(PolicyEvent.Listed event) {
        var title = title(event.ref());
        event.items().stream()
                .collect(Collectors.groupingBy(item -> item.owner().id()))
                .forEach((owner, items) -> tell(
                        owner,
                        event.on(),
                        (items.size() == 1
                                        ? "%d thing that the policy change “%s” touches is yours to see to"
                                        : "%d things that the policy change “%s” touches are yours to see to")
                                .formatted(items.size(), title),
                        "/policy-changes/" + event.ref()));
    }

    @EventListener
    void on(PolicyEvent.Assigned event) {
        var item = event.now();
        tell(
                item.owner().id(),
                event.on(),
                "You see to “%s” for the policy change “%s”, by %s"
                        .formatted(item.touched().title(), title(event.ref()), Dates.day(item.due(), Locale.UK)),
                path(event.ref(), item.id()));
    }

    @EventListener
    void on(PolicyEvent.Closed event) {
        notices.done(event.ref(), path(event.ref(), event.now().id()));
    }

    /// A pathway that a change touches has a new edition: its owner says that it is done with that.
    @EventListener
    void on(PathwayPublished event) {
        for (var item : done(event)) {
            tell(
                    item.owner(),
                    event.on(),
                    "Edition %d of “%s” is in force. Close it in the policy change “%s”"
                            .formatted(event.edition(), item.title(), item.change()),
                    path(item.ref(), item.id()));
        }
    }

    private record Waiting(UUID id, Ref ref, String change, String title, UUID owner) {}

    private List<Waiting> done(PathwayPublished event) {
        return db.sql("""
                select i.id, c.ref, c.title as change, i.title, i.owner
                  from pathways.policy_item i
                  join pathways.policy_change c on c.ref = i.change
                 where i.pathway = :pathway and i.state = 'to_do' and least(c.holds_from, c.recorded_on) <= :on
                """)
                .param("pathway", event.ref())
                .param("on", event.on())
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getString("change"),
                        row.getString("title"),
                        row.getObject("owner", UUID.class)))
                .list();
    }

    private String title(Ref change) {
        return changes.get(CurrentActor.now(), change).terms().title();
    }

    static String path(Ref change, UUID item) {
        return "/policy-changes/%s/items/%s".formatted(change, item);
    }

    private void tell(UUID person, LocalDate on, String text, String path) {
        Actor actor = CurrentActor.now();
        if (!person.equals(actor.id()) && !on.isBefore(LocalDate.now(clock).minusDays(NEWS))) {
            notices.tell(actor, List.of(person), shortened(text), path);
        }
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
