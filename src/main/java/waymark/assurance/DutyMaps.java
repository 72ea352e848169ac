package waymark.assurance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reads duties by organisations: one statement, whatever their number.
@Repository
@Transactional(readOnly = true)
class DutyMaps {

    private static final String CELLS = """
            select b.organisation, o.name as organisation_name, b.kind, k.name as kind_name, b.duty, b.effect, b.why,
                   a.ref, a.compliance, a.maturity, a.assessed_on, a.due, coalesce(e.pieces, 0) as evidence, e.expires,
                   coalesce(p.name, '') as peer_name, p.compliance as peer_compliance, p.maturity as peer_maturity
              from assurance.bound(:today) b
              join directory_open.organisation o on o.code = b.organisation
              join assurance.kind k on k.code = b.kind
              join assurance.duty d on d.code = b.duty
              left join assurance.assessment a on a.organisation = b.organisation and a.duty = b.duty
              left join (
                select x.assessment, count(*) as pieces, min(x.expires) as expires
                  from assurance.evidence x where x.withdrawn_on is null group by x.assessment) e on e.assessment = a.ref
              left join (
                select distinct on (x.assessment) x.assessment, x.compliance, x.maturity, coalesce(n.name, x.reviewer) as name
                  from assurance.opinion x
                  join assurance.review r on r.ref = x.review and r.state = 'FINISHED'
                  left join directory_open.organisation n on n.code = x.reviewer
                 order by x.assessment, x.given_on desc, x.review desc) p on p.assessment = a.ref
             where b.effect <> 'NOT_BOUND'
               and (:kind = '' or b.kind = :kind)
               and (:organisation = '' or b.organisation = :organisation)
               and (:duty = '' or b.duty = :duty)
             order by k.position, lower(o.name), o.code, d.position
            """;

    private final JdbcClient db;

    DutyMaps(JdbcClient db) {
        this.db = db;
    }

    List<DutyCell> all(LocalDate today) {
        return cells(today, "", "", "");
    }

    List<DutyCell> ofKind(LocalDate today, String kind) {
        return cells(today, kind, "", "");
    }

    List<DutyCell> ofOrganisation(LocalDate today, String organisation) {
        return cells(today, "", organisation, "");
    }

    List<DutyCell> ofDuty(LocalDate today, String duty) {
        return cells(today, "", "", duty);
    }

    private List<DutyCell> cells(LocalDate today, String kind, String organisation, String duty) {
        return db.sql(CELLS)
                .paramSource(RecordParameters.none()
                        .with("today", today)
                        .with("kind", kind)
                        .with("organisation", organisation)
                        .with("duty", duty))
                .query(RecordMapper.of(DutyCell.class))
                .list();
    }
}
