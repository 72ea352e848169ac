package waymark.funding.bids;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/// Bids for money.
@Repository
@Transactional(readOnly = true)
public class Bids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ROWS = """
            select b.ref, b.version, b.title, b.funder_name, b.pence, b.provision, coalesce(p.name, '') as provision_name, b.lead,
                   coalesce(l.name, b.lead) as lead_name, b.partners,
                   array(select coalesce(o.name, x.code) from unnest(b.partners) with ordinality as x(code, place)
                           left join directory_open.organisation o on o.code = x.code order by x.place) as partner_names,
                   b.deadline, b.asks, b.state, b.sent_on, b.decided_on, b.result, b.learned
              from funding.bid b
              left join funding.provision p on p.ref = b.provision
              left join directory_open.organisation l on l.code = b.lead
            """;

    private final JdbcClient db;
    private final FundingHistory history;
    private final Clock clock;

    Bids(JdbcClient db, FundingHistory history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    /// Those that are still to come by their deadline, then those that ended.
    public List<Bid> all(Actor actor) {
        return db.sql(ROWS + """
                 order by b.state in ('WON', 'LOST', 'WITHDRAWN'), b.state = 'SENT', b.deadline, b.ref
                """).query(RecordMapper.of(Bid.class)).list();
    }

    /// Nothing where there is none, or none for the reader.
    public Optional<Bid> find(Ref ref) {
        return db.sql(ROWS + " where b.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(Bid.class))
                .optional();
    }

    /// @throws NotFound where there is none, or none for this actor
    public Bid get(Actor actor, Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where it has ended
    Bid open(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (it.state().ended()) {
            throw new NotFound(ref);
        }
        return it;
    }

    List<BidEvidence> evidence(Ref ref) {
        return db.sql(
                        "select source, words, drawn_on from funding.bid_evidence where bid = :ref order by drawn_on, source")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(BidEvidence.class))
                .list();
    }

    /// Records one.
    @Transactional
    public Ref add(Actor actor, Bid.Given given) {
        var ref = RefGenerator.next("BD", RANDOM);
        db.sql("""
                insert into funding.bid (ref, title, funder_name, pence, provision, lead, partners, deadline, asks)
                values (:ref, :title, :funderName, :pence, :provision, :lead, :partners, :deadline, :asks)
                """).paramSource(RecordParameters.of(given).with("ref", ref)).update();
        history.append(actor, "add_bid", ref, 1, List.of("added"), "Added", "");
        return ref;
    }

    /// Saves a change.
    @Transactional
    public Saved<Bid> change(Actor actor, Bid it, int version, Bid.Given given) {
        int rows = db.sql("""
                update funding.bid set title = :title, funder_name = :funderName, pence = :pence, provision = :provision,
                       lead = :lead, partners = :partners, deadline = :deadline, asks = :asks, version = version + 1
                 where ref = :ref and version = :version and decided_on is null
                """)
                .paramSource(RecordParameters.of(given).with("ref", it.ref()).with("version", version))
                .update();
        return saved(actor, it, rows, version, "change_bid", "Changed", "");
    }

    /// Saves a step; of a bid that has ended, only what was learned.
    @Transactional
    public Saved<Bid> step(Actor actor, Bid it, int version, Bid.Step step) {
        int rows = db.sql("""
                update funding.bid
                   set state = :state, result = :result, learned = :learned,
                       sent_on = case when :state = 'SENT' then :on else sent_on end,
                       decided_on = case when decided_on is not null then decided_on
                                         when :state in ('WON', 'LOST', 'WITHDRAWN') then cast(:on as date) end,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(step).with("ref", it.ref()).with("version", version))
                .update();
        return saved(actor, it, rows, version, "step_bid", step.state().words(), step.result());
    }

    /// Adds evidence, in the words in which it was released today.
    @Transactional
    public void evidence(Actor actor, Bid it, List<BidEvidence> drawn) {
        for (var one : drawn) {
            db.sql("""
                    insert into funding.bid_evidence (id, bid, source, words, drawn_on)
                    values (:id, :bid, :source, :words, :today)
                    """)
                    .paramSource(RecordParameters.of(one)
                            .with("id", UUID.randomUUID())
                            .with("bid", it.ref())
                            .with("today", LocalDate.now(clock)))
                    .update();
        }
        history.append(
                actor, "draw_bid_evidence", it.ref(), it.version(), List.of("evidence"), "Evidence was drawn", "");
    }

    private Saved<Bid> saved(Actor actor, Bid it, int rows, int version, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        history.append(actor, act, it.ref(), version + 1L, List.of("bid"), headline, words);
        return Saved.done();
    }
}
