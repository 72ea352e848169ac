package waymark.meetings.actions;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The actions of all meetings.
@Repository
@Transactional(readOnly = true)
public class MeetingActionLines {

    private static final String LINES = """
            select a.ref, a.meeting, (m.starts_at at time zone 'Europe/London')::date as held, g.name as group_name, a.what,
                   coalesce(w.name, a.owner) as owner_name, a.objective, a.due, a.done_on, count(*) over () as lines
              from meetings.meeting_action a
              join meetings.meeting m on m.ref = a.meeting
              join directory_open.group_ g on g.code = m.group_code
              left join directory_open.organisation w on w.code = a.owner
            """;

    /// @param show empty for the open ones, `closed` or `all`
    record Filter(String group, String owner, String show) {}

    /// @param rows in the whole list
    record Found(List<MeetingActionLine> lines, long rows) {}

    private final JdbcClient db;

    MeetingActionLines(JdbcClient db) {
        this.db = db;
    }

    /// Those that a filter lets through, the first due first.
    Found find(Filter filter, int limit, long offset) {
        var rows = new long[1];
        var lines = db.sql(LINES + """
                         where (:group = '' or m.group_code = :group) and (:owner = '' or a.owner = :owner)
                           and (:show = 'all' or (a.done_on is null) = (:show <> 'closed'))
                         order by a.due, a.ref limit :limit offset :offset
                        """)
                .paramSource(RecordParameters.of(filter).with("limit", limit).with("offset", offset))
                .query((row, _) -> {
                    rows[0] = row.getLong("lines");
                    return RecordMapper.read(row, MeetingActionLine.class);
                })
                .list();
        return new Found(lines, rows[0]);
    }

    /// The open ones that earlier meetings of a group gave: what is gone through under matters arising.
    public List<MeetingActionLine> open(String group, Instant before) {
        return db.sql(LINES + """
                         where m.group_code = :group and m.starts_at < :before and a.done_on is null
                         order by a.due, a.ref limit 200
                        """)
                .paramSource(RecordParameters.none().with("group", group).with("before", before))
                .query(RecordMapper.of(MeetingActionLine.class))
                .list();
    }

    /// The groups and the owners of the list: `group` or `owner` and its choices.
    List<Choice> choices(String kind) {
        return db.sql("""
                select distinct x.value, x.label
                  from (select 'group' as kind, g.code as value, g.name as label
                          from directory_open.group_ g
                         where g.code in (select m.group_code from meetings.meeting m)
                        union all
                        select 'owner', w.code, w.name
                          from directory_open.organisation w
                         where w.code in (select a.owner from meetings.meeting_action a)) x
                 where x.kind = :kind
                 order by x.label
                """)
                .param("kind", kind)
                .query((row, _) -> Choice.of(row.getString("value"), row.getString("label")))
                .list();
    }
}
