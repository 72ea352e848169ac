package waymark.directory.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;

/// The groups with who sits where on a day, in one statement.
@Repository
@Transactional(readOnly = true)
class SeatedGroups {

    private final JdbcClient db;
    private final JsonMapper json;

    SeatedGroups(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// All of them, the highest level first.
    List<SeatedGroup> on(Actor actor, LocalDate day) {
        return db.sql("""
                select g.code, g.name, g.tier, coalesce(a.names, '') as areas, coalesce(u.name, '') as parent, s.chairs
                  from directory.group_ g
                  left join directory.group_ u on u.code = g.parent
                  left join (select x.group_code,
                               case when count(*) = (select count(*) from directory.area) then 'All areas'
                                    else string_agg(r.name, ', ' order by r.position) end as names
                               from directory.group_area x
                               join directory.area r on r.code = x.area
                              group by x.group_code) a on a.group_code = g.code
                  left join (select t.group_code, jsonb_agg(jsonb_build_object(
                                 'title', t.title, 'organisation', coalesce(o.name, ''),
                                 'holder', coalesce(h.name, ''), 'holderRef', coalesce(h.ref, ''),
                                 'deputy', coalesce(d.name, ''), 'deputyRef', coalesce(d.ref, ''))
                                 order by t.position, t.code) as chairs
                               from directory.seat t
                               left join directory_open.organisation o on o.code = t.organisation
                               left join (select y.group_code, y.seat_code, min(p.name) as name, min(p.ref) as ref
                                            from directory.seat_holding y
                                            join directory.person p on p.id = y.person
                                           where y.kind = 'holder' and y.from_date <= :day
                                             and coalesce(y.to_date >= :day, true) and coalesce(p.to_date >= :day, true)
                                           group by y.group_code, y.seat_code) h
                                 on h.group_code = t.group_code and h.seat_code = t.code
                               left join (select y.group_code, y.seat_code, min(p.name) as name, min(p.ref) as ref
                                            from directory.seat_holding y
                                            join directory.person p on p.id = y.person
                                           where y.kind = 'deputy' and y.from_date <= :day
                                             and coalesce(y.to_date >= :day, true) and coalesce(p.to_date >= :day, true)
                                           group by y.group_code, y.seat_code) d
                                 on d.group_code = t.group_code and d.seat_code = t.code
                              group by t.group_code) s on s.group_code = g.code
                 where coalesce(g.ended_on >= :day, true)
                 order by array_position(array['strategic', 'operational', 'case', 'task'], g.tier), g.position, g.code
                """).param("day", day).query(this::read).list();
    }

    private SeatedGroup read(ResultSet row, int number) throws SQLException {
        var chairs = row.getString("chairs");
        return new SeatedGroup(
                row.getString("code"),
                row.getString("name"),
                GroupLevel.of(row.getString("tier")),
                row.getString("areas"),
                row.getString("parent"),
                chairs == null ? List.of() : Arrays.asList(json.readValue(chairs, SeatedGroup.Chair[].class)));
    }
}
