package waymark.meetings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// Past meetings of the demonstration, with who came: a few statements for all of them. In a real partnership
/// there is no such bean, so that nobody's attendance is ever invented.
@Repository
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationMeetings {

    private static final String STEP = "update meetings.meeting set version = version + 1, ";

    private final JdbcClient db;
    private final MeetingGroups groups;
    private final Audit audit;

    DemonstrationMeetings(JdbcClient db, MeetingGroups groups, Audit audit) {
        this.db = db;
        this.groups = groups;
        this.audit = audit;
    }

    /// Adds meetings that took place, with approved minutes. Every organisation of the area of the group is
    /// expected, and those of all areas at some groups; the others at the board. Where it has a person in the
    /// directory that person holds the seat, else an invented one. An organisation that is often absent stays
    /// so, and the newest meetings are missed first.
    ///
    /// @param code of the group
    /// @param days the first first
    /// @param absent codes of organisations that missed the latest of them
    @Transactional
    public void add(Actor actor, String code, List<LocalDate> days, List<String> absent) {
        var group = groups.get(code);
        var refs = db.sql("""
                insert into meetings.meeting (ref, group_code, area, starts_at, minutes, place)
                select 'MT-' || lpad(nextval('meetings.meeting_number')::text, 4, '0'), :code, :area,
                       (d.day::date + time '10:00') at time zone 'Europe/London', 90, 'Online'
                  from unnest(cast(:days as text[])) with ordinality as d (day, place)
                 order by d.place
                returning ref
                """)
                .paramSource(RecordParameters.of(group)
                        .with("days", days.stream().map(LocalDate::toString).toList()))
                .query((row, _) -> row.getString("ref"))
                .list();
        step(actor, refs, "state = 'in_progress'");
        seats(group, refs, absent);
        step(actor, refs, "state = 'drafted'");
        step(
                actor,
                refs,
                "state = 'checked', checked_on = (starts_at at time zone 'Europe/London')::date + 5, checked_by = :actor,"
                        + " checked_by_name = :actorName");
        // the minutes of the last one wait for the next meeting
        approve(actor, refs);
        audit.changed(actor, "record_past_meetings", group.code(), 0, List.of());
    }

    private void approve(Actor actor, List<String> refs) {
        db.sql(STEP + """
                state = 'approved', approved_by = :actor, approved_by_name = :actorName,
                       approved_on = (starts_at at time zone 'Europe/London')::date + 60,
                       approved_at = (select min(n.ref) from meetings.meeting n
                                       where n.ref = any (cast(:refs as text[])) and n.starts_at > meeting.starts_at)
                 where ref = any (cast(:refs as text[])) and ref <> :last
                """)
                .paramSource(
                        RecordParameters.none().by(actor).with("refs", refs).with("last", refs.getLast()))
                .update();
    }

    private void step(Actor actor, List<String> refs, String set) {
        db.sql(STEP + set + " where ref = any (cast(:refs as text[]))")
                .paramSource(RecordParameters.none().by(actor).with("refs", refs))
                .update();
    }

    private void seats(MeetingGroup group, List<String> refs, List<String> absent) {
        db.sql("""
                insert into meetings.attendance
                  (id, meeting, area, position, seat, title, organisation, organisation_name, holder, holder_name, deputy,
                   deputy_name, answer)
                select gen_random_uuid(), m.ref, m.area, row_number() over (partition by m.ref order by o.code),
                       'EXPECTED_' || o.code, o.name, o.code, o.name, coalesce(p.id, md5(o.code)::uuid),
                       coalesce(p.name, 'An invented person'), md5('deputy of ' || o.code)::uuid, 'An invented deputy',
                       case when o.code = any (cast(:absent as text[])) and m.back <= 2 then 'absent'
                            when m.place < 1 + o.luck % 4 and o.luck % 5 = 0 then 'vacant'
                            when c.chance < 4 + o.luck % 17 then 'absent'
                            when c.chance < 14 + o.luck % 29 then 'apology'
                            when c.chance < 30 + o.luck % 37 then 'deputy'
                            else 'holder' end
                  from (select x.ref, x.area, row_number() over (order by x.starts_at) as place,
                               row_number() over (order by x.starts_at desc) as back
                          from meetings.meeting x where x.ref = any (cast(:refs as text[]))) m
                 cross join (select w.code, w.name, abs(hashtext(w.code)) % 1000 as luck,
                                    (select count(*) from directory_open.organisation_area a where a.organisation = w.code) as areas,
                                    exists (select from directory_open.organisation_area a
                                             where a.organisation = w.code and a.area = cast(:area as text)) as here
                               from directory_open.organisation w where w.current) o
                 cross join lateral (select abs(hashtext(o.code || m.place || :code)) % 100 as chance) c
                  left join lateral (select q.id, q.name from directory_open.person q
                                      where q.organisation = o.code and q.current order by q.ref limit 1) p on true
                 where case when cast(:area as text) is null then o.areas = 0 or o.areas > 1
                            else o.here and (o.areas < 4 or (o.luck + length(:code)) % 3 > 0) end
                """)
                .paramSource(RecordParameters.of(group).with("refs", refs).with("absent", absent))
                .update();
    }
}
