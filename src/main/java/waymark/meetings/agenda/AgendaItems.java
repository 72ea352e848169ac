package waymark.meetings.agenda;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.AgendaProvider.Candidate;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What the items of an agenda are about. Items are added before "Any other business", where that is the last.
@Repository
@Transactional(readOnly = true)
public class AgendaItems {

    private final JdbcClient db;
    private final MeetingHistory history;

    AgendaItems(JdbcClient db, MeetingHistory history) {
        this.db = db;
        this.history = history;
    }

    /// By item.
    public Map<UUID, AgendaSubject> subjects(Ref meeting) {
        return db.sql("""
                select i.id as item, i.subject, i.path, i.reason, i.detail, i.carried
                  from meetings.agenda_item i where i.meeting = :meeting
                """).param("meeting", meeting.value()).query(RecordMapper.of(AgendaSubject.class)).list().stream()
                .collect(Collectors.toMap(AgendaSubject::item, Function.identity()));
    }

    /// Adds what is not on the agenda yet, and was not taken off it.
    ///
    /// @param area of the meeting
    /// @return how many
    @Transactional
    public int add(
            Actor actor, Ref meeting, @Nullable String area, List<Candidate> candidates, String act, String headline) {
        var parameters = RecordParameters.none()
                .with("meeting", meeting)
                .with("area", area)
                .with("subjects", candidates.stream().map(Candidate::subject).toList())
                .with("titles", candidates.stream().map(Candidate::title).toList())
                .with("paths", candidates.stream().map(Candidate::path).toList())
                .with("reasons", candidates.stream().map(Candidate::reason).toList())
                .with("details", candidates.stream().map(Candidate::detail).toList());
        var added = db.sql("""
                insert into meetings.agenda_item (id, meeting, area, position, title, subject, path, reason, detail)
                select gen_random_uuid(), :meeting, :area,
                       least(999, c.place + (select coalesce(max(i.position), 0) from meetings.agenda_item i
                                              where i.meeting = :meeting and not i.dropped
                                                and lower(i.title) not like 'any other business%')),
                       c.title, c.subject, c.path, c.reason, c.detail
                  from unnest(:titles::text[], :subjects::text[], :paths::text[], :reasons::text[], :details::text[])
                    with ordinality as c (title, subject, path, reason, detail, place)
                on conflict (meeting, subject) do nothing
                returning title
                """)
                .paramSource(parameters)
                .query((row, _) -> row.getString("title"))
                .list();
        if (!added.isEmpty()) {
            db.sql("""
                    update meetings.agenda_item set position = least(999, position + :added), version = version + 1
                     where meeting = :meeting and not dropped and lower(title) like 'any other business%'
                    """).paramSource(parameters.with("added", added.size())).update();
            history.append(actor, act, meeting, headline, String.join("; ", added));
        }
        return added.size();
    }

    /// Says that an item comes onto the next agenda by itself, or no more.
    @Transactional
    public void carry(Actor actor, Ref meeting, UUID item, String title, boolean carried) {
        int rows = db.sql("""
                update meetings.agenda_item set carried = :carried
                 where id = :item and meeting = :meeting and carried <> :carried
                """)
                .paramSource(RecordParameters.none()
                        .with("meeting", meeting)
                        .with("item", item)
                        .with("carried", carried))
                .update();
        if (rows > 0) {
            history.append(
                    actor,
                    "carry_agenda_item",
                    meeting,
                    carried ? "Item to be carried forward" : "Item not to be carried forward any more",
                    title);
        }
    }
}
