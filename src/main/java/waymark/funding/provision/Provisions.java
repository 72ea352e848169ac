package waymark.funding.provision;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What goes on only while money pays for it.
@Repository
@Transactional(readOnly = true)
public class Provisions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ROWS = """
            select p.ref, p.version, p.kind, p.name, p.what, p.organisation, coalesce(o.name, p.organisation) as organisation_name,
                   p.area, coalesce(a.name, '') as area_name, p.objectives, p.actions, p.service, p.yearly_pence, p.from_on,
                   p.until_on, p.unit, p.units_a_year, p.caveat, p.ocid
              from funding.provision p
              left join directory_open.organisation o on o.code = p.organisation
              left join directory_open.area a on a.code = p.area
            """;

    private final JdbcClient db;
    private final FundingHistory history;

    Provisions(JdbcClient db, FundingHistory history) {
        this.db = db;
        this.history = history;
    }

    /// All of them, posts first, then by name.
    public List<Provision> all(Actor actor) {
        return db.sql(ROWS + " order by p.kind <> 'POST', lower(p.name), p.ref")
                .query(RecordMapper.of(Provision.class))
                .list();
    }

    /// @throws NotFound where there is none, or none for this actor
    public Provision get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where p.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(Provision.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Records one.
    @Transactional
    public Ref add(Actor actor, Provision.Given given) {
        var ref = RefGenerator.next("FU", RANDOM);
        db.sql("""
                insert into funding.provision (ref, kind, name, what, organisation, area, objectives, actions, service, yearly_pence,
                                               from_on, until_on, unit, units_a_year, caveat, ocid)
                values (:ref, :kind, :name, :what, :organisation, :area, :objectives, :actions, :service, :yearlyPence,
                        :fromOn, :untilOn, :unit, :unitsAYear, :caveat, :ocid)
                """).paramSource(RecordParameters.of(given).with("ref", ref)).update();
        history.append(actor, "add_provision", ref, 1, List.of("added"), "Added", "");
        return ref;
    }

    /// Saves a change.
    @Transactional
    public Saved<Provision> change(Actor actor, Provision it, int version, Provision.Given given) {
        int rows = db.sql("""
                update funding.provision
                   set kind = :kind, name = :name, what = :what, organisation = :organisation, area = :area,
                       objectives = :objectives, actions = :actions, service = :service, yearly_pence = :yearlyPence,
                       from_on = :fromOn, until_on = :untilOn, unit = :unit, units_a_year = :unitsAYear, caveat = :caveat,
                       ocid = :ocid, version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(given).with("ref", it.ref()).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        history.append(actor, "change_provision", it.ref(), version + 1L, List.of("provision"), "Changed", "");
        return Saved.done();
    }
}
