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
import waymark.web.sql.RecordMapper;

/// Tells people of the items they own, and that an edition came into force which may have settled one. Nobody
/// is told of what they did themselves.
@Component
class PolicyNotifier {

    /// Older than this is history when it is written down, and no news.
    private static final int NEWS = 14;

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
                                        ? "You are the owner of %d item in the policy change “%s”"
                                        : "You are the owner of %d items in the policy change “%s”")
                                .formatted(items.size(), title),
                        "/policy-changes/" + event.ref()));
    }

    @EventListener
    void on(PolicyEvent.Assigned event) {
        var item = event.now();
        tell(
                item.owner().id(),
                event.on(),
                "You are the owner of “%s” in the policy change “%s”, due %s"
                        .formatted(item.affected().title(), title(event.ref()), Dates.day(item.due(), Locale.UK)),
                path(event.ref(), item.id()));
    }

    @EventListener
    void on(PolicyEvent.Closed event) {
        notices.done(event.ref(), path(event.ref(), event.now().id()));
    }

    /// A pathway that a change affects has a new edition: its owner can close the item with it.
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

    private record OpenItem(UUID id, Ref ref, String change, String title, UUID owner) {}

    private List<OpenItem> done(PathwayPublished event) {
        return db.sql("""
                select i.id, c.ref, c.title as change, i.title, i.owner
                  from pathways.policy_item i
                  join pathways.policy_change c on c.ref = i.change
                 where i.pathway = :pathway and i.state = 'to_do' and least(c.holds_from, c.recorded_on) <= :on
                """)
                .param("pathway", event.ref())
                .param("on", event.on())
                .query(RecordMapper.of(OpenItem.class))
                .list();
    }

    private String title(Ref change) {
        return changes.get(change).terms().title();
    }

    static String path(Ref change, UUID item) {
        return "/policy-changes/%s/items/%s".formatted(change, item);
    }

    private void tell(UUID person, LocalDate on, String text, String path) {
        Actor actor = CurrentActor.now();
        if (!person.equals(actor.id()) && !on.isBefore(LocalDate.now(clock).minusDays(NEWS))) {
            notices.tell(actor, List.of(person), text, path);
        }
    }
}
