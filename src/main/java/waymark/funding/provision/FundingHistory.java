package waymark.funding.provision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// The history of what is kept in funding, by its reference.
@Component
public class FundingHistory {

    private final History history;

    FundingHistory(History history) {
        this.history = history;
    }

    /// Writes an event and its audit entry.
    ///
    /// @param act as the audit log has it
    /// @param words more than the headline says; may be empty
    public void append(
            Actor actor, String act, Ref object, long version, List<String> fields, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, object, version, fields),
                """
                insert into funding.event (object, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }

    /// What happened, newest first.
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(Ref object) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from funding.event
                 where object = :ref order by at desc, id desc
                """, RecordParameters.none().with("ref", object));
    }
}
