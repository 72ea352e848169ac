package waymark.meetings.terms;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The terms of reference of the groups, and which seats come when they are asked.
@Repository
@Transactional(readOnly = true)
public class TermsRows {

    private final JdbcClient db;
    private final Audit audit;

    TermsRows(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// @throws NotFound where there is no such group that meets
    TermsOfReference get(String code) {
        return db.sql("""
                select g.code, g.name, a.area, coalesce(s.quorum, 0) as quorum, coalesce(s.deputies_count, true) as deputies_count,
                       g.parent, p.name as parent_name, g.ended_on, coalesce(t.version, 0) as version,
                       coalesce(t.words, '') as words, t.document, t.review_on
                  from directory_open.group_ g
                  left join directory_open.group_ p on p.code = g.parent
                  left join (select x.group_code, min(x.area) as area from directory_open.group_area x
                              group by x.group_code having count(*) = 1) a on a.group_code = g.code
                  left join meetings.group_setting s on s.group_code = g.code
                  left join meetings.terms_of_reference t on t.group_code = g.code
                 where g.tier in ('strategic', 'operational') and g.code = :code
                """)
                .param("code", code)
                .query(RecordMapper.of(TermsOfReference.class))
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    List<TermsOfReference.Seat> seats(String code) {
        return db.sql("""
                select s.code, s.title, coalesce(x.when_asked, false) as when_asked
                  from directory_open.seat s
                  left join meetings.seat_setting x on x.group_code = s.group_code and x.seat = s.code
                 where s.group_code = :code order by s.position, s.code
                """)
                .param("code", code)
                .query(RecordMapper.of(TermsOfReference.Seat.class))
                .list();
    }

    /// Writes the first terms of a group.
    @Transactional
    public void write(Actor actor, String group, String words, LocalDate reviewOn) {
        save(actor, get(group), 0, new TermsOfReference.Change(words, null, reviewOn, List.of()));
    }

    @Transactional
    Saved<TermsOfReference> save(Actor actor, TermsOfReference terms, int version, TermsOfReference.Change change) {
        var parameters = RecordParameters.of(terms, change).with("version", version);
        int rows = db.sql(version == 0 ? """
                insert into meetings.terms_of_reference (group_code, area, words, document, review_on)
                values (:code, :area, :words, :document, :reviewOn)
                on conflict do nothing
                """ : """
                update meetings.terms_of_reference
                   set words = :words, document = :document, review_on = :reviewOn, version = version + 1
                 where group_code = :code and version = :version
                """).paramSource(parameters).update();
        if (rows == 0) {
            return Saved.stale(get(terms.code()));
        }
        db.sql("""
                insert into meetings.seat_setting (group_code, seat, area, when_asked)
                select :code, s.code, :area, s.code = any (:whenAsked)
                  from directory_open.seat s where s.group_code = :code
                on conflict (group_code, seat) do update
                   set when_asked = excluded.when_asked, version = seat_setting.version + 1
                 where seat_setting.when_asked <> excluded.when_asked
                """).paramSource(parameters).update();
        audit.changed(
                actor, "change_terms_of_reference", terms.code(), version + 1L, List.of("words", "review_on", "seats"));
        return Saved.done();
    }
}
