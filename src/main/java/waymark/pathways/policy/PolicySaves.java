package waymark.pathways.policy;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.pathways.policy.PolicyItem.Outcome;

/// Saves what was done to policy changes: the row, its history, the audit entry and the event,
/// in one transaction.
@Repository
@Transactional
class PolicySaves {

    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PolicySaves(JdbcClient db, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /// A reference that nobody has yet.
    Ref newRef(Actor actor) {
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
        return terms(change, """
                insert into pathways.policy_change (ref, title, source, source_version, holds_from, what, link, recorded_on,
                       recorded_by)
                values (:ref, :title, :source, :sourceVersion, :from, :what, :link, :on, :by)
                """)
                .param("on", change.recordedOn())
                .param("by", change.recordedBy())
                .update();
    }

    private int correct(PolicyChange change) {
        return terms(change, """
                update pathways.policy_change
                   set title = :title, source = :source, source_version = :sourceVersion, holds_from = :from, what = :what,
                       link = :link, version = version + 1
                 where ref = :ref and version = :version
                """).param("version", change.version()).update();
    }

    private JdbcClient.StatementSpec terms(PolicyChange change, String sql) {
        var terms = change.terms();
        return db.sql(sql)
                .param("ref", change.ref().value())
                .param("title", terms.title())
                .param("source", terms.source())
                .param("sourceVersion", terms.sourceVersion())
                .param("from", terms.holdsFrom())
                .param("what", terms.what())
                .param("link", terms.link());
    }

    /// What somebody else listed at the same time is listed once.
    private int list(List<PolicyItem> items) {
        int listed = 0;
        for (var item : items) {
            var affected = item.affected();
            boolean pathway = affected.kind() == Kind.PATHWAY;
            listed += db.sql("""
                    insert into pathways.policy_item (id, change, kind, pathway, action, area, title, owner, owner_name, due)
                    values (:id, :change, :kind, :pathway, :action, :area, :title, :owner, :ownerName, :due)
                    on conflict do nothing
                    """)
                    .param("id", item.id())
                    .param("change", item.change().value())
                    .param("kind", pathway ? "pathway" : "action")
                    .param("pathway", pathway ? affected.ref().value() : null)
                    .param("action", pathway ? null : affected.ref().value())
                    .param("area", affected.area())
                    .param("title", affected.title())
                    .param("owner", item.owner().id())
                    .param("ownerName", item.owner().name())
                    .param("due", item.due())
                    .update();
        }
        return listed;
    }

    private int close(PolicyItem item) {
        var outcome = item.outcome();
        var done = outcome instanceof Outcome.Done one ? one : null;
        var none = outcome instanceof Outcome.NothingNeeded one ? one : null;
        return db.sql("""
                update pathways.policy_item
                   set state = :state, because = :because, done_edition = :edition, done_on = :progress,
                       closed_on = :on, closed_by = :by, version = version + 1
                 where id = :id and version = :version
                """)
                .param("state", done != null ? "done" : none != null ? "nothing_needed" : "to_do")
                .param("because", none != null ? none.because() : "")
                .param("edition", done != null ? done.edition() : null)
                .param("progress", done != null ? done.progress() : null)
                .param("on", done != null ? done.on() : none != null ? none.on() : null)
                .param("by", done != null ? done.by() : none != null ? none.by() : null)
                .param("id", item.id())
                .param("version", item.version())
                .update();
    }

    private int assign(PolicyItem item) {
        return db.sql("""
                update pathways.policy_item
                   set owner = :owner, owner_name = :name, due = :due, version = version + 1
                 where id = :id and version = :version and state = 'to_do'
                """)
                .param("owner", item.owner().id())
                .param("name", item.owner().name())
                .param("due", item.due())
                .param("id", item.id())
                .param("version", item.version())
                .update();
    }

    private void record(Actor actor, PolicyEvent event) {
        db.sql("""
                insert into pathways.policy_event (change, on_day, by_person, by_name, headline, event)
                values (:change, :on, :person, :name, :headline, cast(:event as jsonb))
                """)
                .param("change", event.ref().value())
                .param("on", event.on())
                .param("person", actor.id())
                .param("name", actor.name())
                .param("headline", event.headline())
                .param("event", "{\"kind\": \"" + event.getClass().getSimpleName() + "\"}")
                .update();
        switch (event) {
            case PolicyEvent.Recorded recorded ->
                audit.changed(actor, "record_policy_change", event.ref().value(), 1, List.of("title", "source"));
            case PolicyEvent.Corrected corrected ->
                audit.changed(
                        actor,
                        "correct_policy_change",
                        event.ref().value(),
                        corrected.change().version() + 1L,
                        List.of("title", "source", "holds_from", "what", "link"));
            case PolicyEvent.Listed _ ->
                audit.changed(actor, "list_policy_items", event.ref().value(), 0, List.of("items"));
            case PolicyEvent.Closed closed ->
                audit.changed(
                        actor,
                        closed.now().open() ? "reopen_policy_item" : "close_policy_item",
                        closed.now().affected().ref().value(),
                        closed.now().version() + 1L,
                        List.of("state"));
            case PolicyEvent.Assigned assigned ->
                audit.changed(
                        actor,
                        "assign_policy_item",
                        assigned.now().affected().ref().value(),
                        assigned.now().version() + 1L,
                        List.of("owner", "due"));
        }
    }
}
