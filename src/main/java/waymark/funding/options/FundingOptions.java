package waymark.funding.options;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.RefGenerator;
import waymark.funding.provision.FundingHistory;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What could be done where money ends.
@Repository
@Transactional(readOnly = true)
public class FundingOptions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ROWS = """
            select o.ref, o.version, o.provision, p.name as provision_name, o.title, o.what, o.yearly_pence, o.decider, o.by_on,
                   o.state, o.put_on, o.decided_on, o.decision, o.reason
              from funding.option o join funding.provision p on p.ref = o.provision
            """;

    private final JdbcClient db;
    private final FundingHistory history;
    private final Clock clock;

    FundingOptions(JdbcClient db, FundingHistory history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    /// Those for one thing, the first to decide on first.
    public List<FundingOption> of(Actor actor, Ref provision) {
        return db.sql(
                        ROWS
                                + " where o.provision = :provision order by o.state in ('CHOSEN', 'NOT_CHOSEN'), o.by_on, o.ref")
                .paramSource(RecordParameters.none().with("provision", provision))
                .query(RecordMapper.of(FundingOption.class))
                .list();
    }

    /// @throws NotFound where there is none, or none for this actor
    public FundingOption get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where o.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(FundingOption.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where it was decided on
    FundingOption undecided(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (it.state().decided()) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Records one.
    @Transactional
    public Ref add(Actor actor, Ref provision, FundingOption.Given given) {
        var ref = RefGenerator.next("FO", RANDOM);
        db.sql("""
                insert into funding.option (ref, provision, title, what, yearly_pence, decider, by_on)
                values (:ref, :provision, :title, :what, :yearlyPence, :decider, :byOn)
                """)
                .paramSource(RecordParameters.of(given).with("ref", ref).with("provision", provision))
                .update();
        history.append(actor, "add_funding_option", ref, 1, List.of("added"), "Added", "");
        return ref;
    }

    /// Saves a change.
    @Transactional
    public Saved<FundingOption> change(Actor actor, FundingOption it, int version, FundingOption.Given given) {
        int rows = db.sql("""
                update funding.option set title = :title, what = :what, yearly_pence = :yearlyPence, decider = :decider,
                       by_on = :byOn, version = version + 1
                 where ref = :ref and version = :version and decided_on is null
                """)
                .paramSource(RecordParameters.of(given).with("ref", it.ref()).with("version", version))
                .update();
        return saved(actor, it, rows, version, "change_funding_option", "Changed", "");
    }

    /// Saves that it was put to the board.
    @Transactional
    public Saved<FundingOption> put(Actor actor, FundingOption it, int version) {
        int rows = db.sql("""
                update funding.option set state = 'PUT', put_on = :today, version = version + 1
                 where ref = :ref and version = :version and state = 'OPEN'
                """)
                .paramSource(RecordParameters.none()
                        .with("ref", it.ref())
                        .with("version", version)
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(actor, it, rows, version, "put_funding_option", "Put to the board", "");
    }

    /// Saves what was decided.
    @Transactional
    public Saved<FundingOption> decide(Actor actor, FundingOption it, int version, FundingOption.Decision given) {
        int rows = db.sql("""
                update funding.option set state = :state, decided_on = :decidedOn, decision = :decision, reason = :reason,
                       version = version + 1
                 where ref = :ref and version = :version and decided_on is null
                """)
                .paramSource(RecordParameters.of(given).with("ref", it.ref()).with("version", version))
                .update();
        return saved(
                actor, it, rows, version, "decide_funding_option", given.state().words(), given.reason());
    }

    private Saved<FundingOption> saved(
            Actor actor, FundingOption it, int rows, int version, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        history.append(actor, act, it.ref(), version + 1L, List.of("option"), headline, words);
        return Saved.done();
    }
}
