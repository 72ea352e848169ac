package waymark.meetings.challenges;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.sql.RecordMapper;

/// The groups, organisations and areas of today.
@Repository
@Transactional(readOnly = true)
class Parties {

    private final JdbcClient db;

    Parties(JdbcClient db) {
        this.db = db;
    }

    List<Party> all() {
        return db.sql("""
                select p.kind, p.code, p.name, p.area
                  from (select 'GROUP' as kind, g.code, g.name, g.position,
                               (select min(x.area) from directory_open.group_area x
                                 where x.group_code = g.code having count(*) = 1) as area
                          from directory_open.group_ g
                         where g.tier in ('strategic', 'operational')
                        union all
                        select 'AREA', a.code, a.name, a.position, null from directory_open.area a
                        union all
                        select 'ORGANISATION', o.code, o.name, 0, null from directory_open.organisation o where o.current) p
                 order by p.kind, p.position, lower(p.name), p.code
                """).query(RecordMapper.of(Party.class)).list();
    }
}
