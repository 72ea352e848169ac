package waymark.services;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// What was done to services: with contents here, without them in the audit log.
@Repository
public class ServiceHistory {

    private record Entry(String what, Object event) {}

    private final History history;
    private final ApplicationEventPublisher events;

    ServiceHistory(History history, ApplicationEventPublisher events) {
        this.history = history;
        this.events = events;
    }

    /// Of one service, the last first.
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(Actor actor, Ref ref) {
        return history.timeline("""
                select cast(null as date) as on_day, at, actor_name as by_name, event ->> 'what' as headline, '' as words
                  from directory.service_event
                 where service = :ref
                 order by version desc, at desc
                 limit 100
                """, RecordParameters.none().with("ref", ref));
    }

    /// Written in the transaction of the change.
    ///
    /// @param what in words, for the reader
    /// @param fields names of those that changed
    @Transactional(propagation = Propagation.MANDATORY)
    void append(Actor actor, String act, Ref ref, int version, String what, List<String> fields, Object event) {
        history.append(
                actor,
                History.Change.of(act, ref, version, fields),
                """
                insert into directory.service_event (id, service, version, actor, actor_name, event)
                values (gen_random_uuid(), :object, :version, :actor, :actorName, cast(:event as jsonb))
                """,
                new Entry(what, event),
                RecordParameters.none());
        events.publishEvent(new ServiceRevised(ref));
    }
}
