package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordParameters;

/// Saves what was done to policy changes: the row, its history, the audit entry and the event,
/// in one transaction.
@Repository
@Transactional
class PolicySaves {

    private static final String EVENT = """
            insert into pathways.policy_event (change, on_day, by_person, by_name, headline, event)
            values (:change, :on, :actor, :actorName, :headline, cast(:event as jsonb))
            """;

    private final JdbcClient db;
    private final History history;
    private final ApplicationEventPublisher events;

    PolicySaves(JdbcClient db, History history, ApplicationEventPublisher events) {
        this.db = db;
        this.history = history;
        this.events = events;
    }

    /// A reference that nobody has yet.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Ref newRef() {
        return Ref.numbered(
                "PC",
                db.sql("select nextval('pathways.policy_number')")
                        .query(Long.class)
                        .single());
    }

    /// The change. Stale where somebody changed the record or the item first; the answer says no more, since
    /// each page looks again at what it shows.
    Saved<Ref> save(Actor actor, PolicyEvent event) {
        int changed = switch (event) {
            case PolicyEvent.Recorded recorded -> insert(recorded.change());
            case PolicyEvent.Corrected corrected -> correct(corrected.change());
            case PolicyEvent.Listed listed -> list(listed.items());
            case PolicyEvent.Closed closed -> close(closed.now());
            case PolicyEvent.Assigned assigned -> assign(assigned.now());
        };
        if (changed == 0) {
            return Saved.stale(event.ref());
        }
        record(actor, event);
        events.publishEvent(event);
        return Saved.done();
    }

    private int insert(PolicyChange change) {
        return write(RecordParameters.of(change.terms(), change), """
                insert into pathways.policy_change (ref, title, source, source_version, holds_from, what, link, recorded_on,
                       recorded_by)
                values (:ref, :title, :source, :sourceVersion, :holdsFrom, :what, :link, :recordedOn, :recordedBy)
                """);
    }

    private int correct(PolicyChange change) {
        return write(RecordParameters.of(change.terms(), change), """
                update pathways.policy_change
                   set title = :title, source = :source, source_version = :sourceVersion, holds_from = :holdsFrom,
                       what = :what, link = :link, version = version + 1
                 where ref = :ref and version = :version
                """);
    }

    /// What somebody else listed at the same time is listed once.
    private int list(List<PolicyItem> items) {
        return items.stream().mapToInt(this::list).sum();
    }

    private int list(PolicyItem item) {
        var affected = item.affected();
        boolean pathway = affected.kind() == Kind.PATHWAY;
        var parameters = RecordParameters.of(affected, item)
                .with("kind", pathway ? "pathway" : "action")
                .with("pathway", pathway ? affected.ref() : null)
                .with("action", pathway ? null : affected.ref());
        return write(owned(parameters, item), """
                insert into pathways.policy_item (id, change, kind, pathway, action, area, title, owner, owner_name, due)
                values (:id, :change, :kind, :pathway, :action, :area, :title, :owner, :ownerName, :due)
                on conflict do nothing
                """);
    }

    private int close(PolicyItem item) {
        var parameters = RecordParameters.of((Record) item.outcome(), item)
                .with("state", item.outcome().code())
                .withDefault("because", "")
                .withDefault("edition", null)
                .withDefault("progress", null)
                .withDefault("on", null)
                .withDefault("by", null);
        return write(parameters, """
                update pathways.policy_item
                   set state = :state, because = :because, done_edition = :edition, done_on = :progress,
                       closed_on = :on, closed_by = :by, version = version + 1
                 where id = :id and version = :version
                """);
    }

    private int assign(PolicyItem item) {
        return write(owned(RecordParameters.of(item), item), """
                update pathways.policy_item
                   set owner = :owner, owner_name = :ownerName, due = :due, version = version + 1
                 where id = :id and version = :version and state = 'to_do'
                """);
    }

    private static RecordParameters owned(RecordParameters parameters, PolicyItem item) {
        return parameters
                .with("owner", item.owner().id())
                .with("ownerName", item.owner().name());
    }

    private int write(RecordParameters parameters, String sql) {
        return db.sql(sql).paramSource(parameters).update();
    }

    private void record(Actor actor, PolicyEvent event) {
        var parameters = RecordParameters.none()
                .with("change", event.ref())
                .with("on", event.on())
                .with("headline", event.headline());
        history.append(
                actor, audited(event), EVENT, "{\"kind\": \"" + event.getClass().getSimpleName() + "\"}", parameters);
    }

    private static History.Change audited(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Recorded _ ->
                History.Change.of("record_policy_change", event.ref(), 1, List.of("title", "source"));
            case PolicyEvent.Corrected(PolicyChange change, LocalDate _) ->
                History.Change.of(
                        "correct_policy_change",
                        event.ref(),
                        change.version() + 1L,
                        List.of("title", "source", "holds_from", "what", "link"));
            case PolicyEvent.Listed _ -> History.Change.of("list_policy_items", event.ref(), 0, List.of("items"));
            case PolicyEvent.Closed(PolicyItem now, LocalDate _) ->
                item(now.open() ? "reopen_policy_item" : "close_policy_item", now, List.of("state"));
            case PolicyEvent.Assigned(PolicyItem now, LocalDate _) ->
                item("assign_policy_item", now, List.of("owner", "due"));
        };
    }

    private static History.Change item(String act, PolicyItem now, List<String> fields) {
        return History.Change.of(act, now.affected().ref(), now.version() + 1L, fields);
    }
}
