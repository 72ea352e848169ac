package waymark.meetings.interests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The declarations of interest. Row security decides who reads which: who runs the meetings, who has a
/// seat in the group, and everybody what approved minutes hold.
@Repository
@Transactional(readOnly = true)
public class Declarations {

    /// A group of the register, and the people with a seat in it.
    ///
    /// @param area where it answers for one area alone, its code
    record Group(String code, String name, @Nullable String area) {}

    /// Somebody with a seat.
    record Member(UUID id, String name, String organisation, String organisationName) {}

    private static final String ROWS = """
            select d.id, d.version, d.group_code as "group", coalesce(g.name, 'Whole partnership') as group_name, d.area, d.person,
                   d.person_name, d.organisation_name, d.what, d.from_on, d.until_on, d.meeting
              from meetings.declaration d
              left join directory_open.group_ g on g.code = d.group_code
            """;

    private static final String MEMBERS = """
            select distinct on (h.person) h.person as id, h.person_name as name, h.organisation, h.organisation_name
              from directory_open.seat_holder h
              join directory_open.group_ g on g.code = h.group_code
             where g.tier in ('strategic', 'operational')
               and h.from_date <= :today and coalesce(h.to_date >= :today, true)
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Declarations(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that the reader may read, in force first.
    ///
    /// @param group of a code, or of all where it is empty; what concerns the whole partnership is in each
    List<Declaration> all(String group) {
        return db.sql(ROWS + """
                 where (:group = '' or d.group_code is null or d.group_code = :group)
                 order by coalesce(d.until_on >= :today, true) desc, d.person_name, d.from_on desc, d.id
                """)
                .paramSource(today().with("group", group))
                .query(RecordMapper.of(Declaration.class))
                .list();
    }

    /// Those in force on a day for a group, and for the whole partnership.
    public List<Declaration> inForce(String group, LocalDate day) {
        return db.sql(ROWS + """
                 where (d.group_code is null or d.group_code = :group)
                   and d.from_on <= :day and coalesce(d.until_on >= :day, true) and d.person is not null
                 order by d.person_name, d.from_on, d.id
                """)
                .paramSource(RecordParameters.none().with("group", group).with("day", day))
                .query(RecordMapper.of(Declaration.class))
                .list();
    }

    /// Those that were declared at a meeting.
    public List<Declaration> at(Ref meeting) {
        return db.sql(ROWS + " where d.meeting = :meeting order by d.person_name, d.organisation_name, d.id")
                .paramSource(RecordParameters.none().with("meeting", meeting))
                .query(RecordMapper.of(Declaration.class))
                .list();
    }

    /// @throws NotFound where there is none that the reader may read
    Declaration get(UUID id) {
        return db.sql(ROWS + " where d.id = :id")
                .param("id", id)
                .query(RecordMapper.of(Declaration.class))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// The groups that meet, the board first.
    List<Group> groups() {
        return db.sql("""
                select g.code, g.name, a.area
                  from directory_open.group_ g
                  left join (select x.group_code, min(x.area) as area from directory_open.group_area x
                              group by x.group_code having count(*) = 1) a on a.group_code = g.code
                 where g.tier in ('strategic', 'operational')
                 order by g.tier desc, g.position, g.code
                """).query(RecordMapper.of(Group.class)).list();
    }

    /// Codes of the groups in which somebody has a seat today.
    List<String> groupsOf(UUID person) {
        return db.sql("""
                select distinct h.group_code from directory_open.seat_holder h
                 where h.person = :person and h.from_date <= :today and coalesce(h.to_date >= :today, true)
                """)
                .paramSource(today().with("person", person))
                .query((row, _) -> row.getString("group_code"))
                .list();
    }

    /// Everybody with a seat today, and who was expected at the meeting.
    ///
    /// @param meeting where something is declared, or null
    List<Member> members(@Nullable Ref meeting) {
        return db.sql("select m.id, m.name, m.organisation, m.organisation_name from (" + MEMBERS + """
                 union
                select p.id, p.name, p.organisation, p.organisation_name
                  from meetings.attendance a
                  join directory_open.person p on p.id in (a.holder, a.deputy)
                 where a.meeting = :meeting) m
                 order by name, id
                """)
                .paramSource(today().with("meeting", meeting == null ? "" : meeting.value()))
                .query(RecordMapper.of(Member.class))
                .list();
    }

    /// The group of a meeting, where the reader may run it.
    Group groupOf(Ref meeting) {
        return db.sql("""
                select g.code, g.name, m.area
                  from meetings.meeting m
                  join directory_open.group_ g on g.code = m.group_code
                 where m.ref = :meeting and m.state in ('in_progress', 'drafted', 'checked')
                """)
                .paramSource(RecordParameters.none().with("meeting", meeting))
                .query(RecordMapper.of(Group.class))
                .optional()
                .orElseThrow(() -> new NotFound(meeting));
    }

    private RecordParameters today() {
        return RecordParameters.none().with("today", LocalDate.now(clock));
    }

    /// Adds a declaration.
    ///
    /// @param meeting at which it was made; null where beforehand
    /// @throws NotFound where nobody of that id is in the directory
    @Transactional
    public UUID declare(
            Actor actor,
            String group,
            @Nullable String area,
            UUID person,
            String what,
            LocalDate day,
            @Nullable Ref meeting) {
        var member = db.sql("""
                select p.id, p.name, p.organisation, p.organisation_name from directory_open.person p where p.id = :person
                """)
                .param("person", person)
                .query(RecordMapper.of(Member.class))
                .optional()
                .orElseThrow(() -> new NotFound(person));
        return add(
                actor,
                new Declaration.Declared(
                        group,
                        area,
                        person,
                        member.name(),
                        member.organisation(),
                        member.organisationName(),
                        what,
                        day,
                        null,
                        meeting));
    }

    @Transactional
    UUID add(Actor actor, Declaration.Declared declared) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into meetings.declaration
                  (id, group_code, area, person, person_name, organisation, organisation_name, what, from_on, until_on, meeting,
                   recorded_at, recorded_by, recorded_by_name)
                values (:id, :group, :area, :person, :personName, :organisation, :organisationName, :what, :fromOn, :untilOn,
                        :meeting, :now, :actor, :actorName)
                """)
                .paramSource(
                        RecordParameters.of(declared).by(actor).with("id", id).with("now", clock.instant()))
                .update();
        audit.changed(actor, "declare_interest", id.toString(), 1, List.of());
        return id;
    }

    @Transactional
    Saved<Declaration> save(Actor actor, int version, Declaration.Ended event) {
        int rows = db.sql("""
                update meetings.declaration set until_on = :untilOn, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(event).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(event.id()));
        }
        audit.changed(actor, "end_interest", event.id().toString(), version + 1L, List.of("until_on"));
        return Saved.done();
    }
}
