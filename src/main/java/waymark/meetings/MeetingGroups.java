package waymark.meetings;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The strategic board, the operational groups and the case forums, with how each meets.
@Repository
@Transactional(readOnly = true)
class MeetingGroups {

    private static final String ROWS = """
            select g.code, g.name, g.cadence, a.area, coalesce(s.version, 0) as version, coalesce(s.quorum, 0) as quorum,
                   coalesce(s.deputies_count, true) as deputies_count,
                   coalesce(s.invite_deputies, false) as invite_deputies, coalesce(s.standing, '{}') as standing,
                   g.parent, p.name as parent_name, g.ended_on
              from directory_open.group_ g
              left join directory_open.group_ p on p.code = g.parent
              left join (select x.group_code, min(x.area) as area from directory_open.group_area x
                          group by x.group_code having count(*) = 1) a on a.group_code = g.code
              left join meetings.group_setting s on s.group_code = g.code
             where g.tier in ('strategic', 'operational', 'case')
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    MeetingGroups(JdbcClient db, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /// All of them, the board first.
    List<MeetingGroup> all() {
        return db.sql(ROWS + " order by g.tier desc, g.position, g.code")
                .query(RecordMapper.of(MeetingGroup.class))
                .list();
    }

    /// @throws NotFound where there is none
    MeetingGroup get(String code) {
        return db.sql(ROWS + " and g.code = :code")
                .param("code", code)
                .query(RecordMapper.of(MeetingGroup.class))
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// Saves how a group meets, for its next meetings.
    @Transactional
    Saved<MeetingGroup> save(Actor actor, MeetingGroup group, int version, MeetingGroup.Settings settings) {
        var parameters = RecordParameters.of(group).with("version", version);
        parameters
                .with("quorum", settings.quorum())
                .with("deputiesCount", settings.deputiesCount())
                .with("inviteDeputies", settings.inviteDeputies())
                .with("standing", settings.standing());
        int rows = db.sql(version == 0 ? """
                insert into meetings.group_setting (group_code, area, quorum, deputies_count, invite_deputies, standing)
                values (:code, :area, :quorum, :deputiesCount, :inviteDeputies, :standing)
                on conflict do nothing
                """ : """
                update meetings.group_setting
                   set quorum = :quorum, deputies_count = :deputiesCount, invite_deputies = :inviteDeputies,
                       standing = :standing, version = version + 1
                 where group_code = :code and version = :version
                """).paramSource(parameters).update();
        if (rows == 0) {
            return Saved.stale(get(group.code()));
        }
        audit.changed(
                actor,
                "change_group_meetings",
                group.code(),
                version + 1L,
                List.of("quorum", "deputies_count", "invite_deputies", "standing"));
        if (settings.inviteDeputies() != group.inviteDeputies()) {
            events.publishEvent(new MeetingsChanged(group.code(), List.of()));
        }
        return Saved.done();
    }
}
