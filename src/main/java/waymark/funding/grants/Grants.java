package waymark.funding.grants;

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
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Grants and help in kind.
@Repository
@Transactional(readOnly = true)
public class Grants {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ROWS = """
            select g.ref, g.version, g.provision, p.name as provision_name, g.title, g.description, g.funder,
                   coalesce(f.name, g.funder_name) as funder_name, g.funder_id, g.recipient, coalesce(r.name, g.recipient) as recipient_name, g.recipient_id, g.form, g.pence,
                   g.from_on, g.to_on, g.certainty, g.awarded_on, g.conditions, g.withdrawn_on, g.withdrawn_why
              from funding.grant_award g
              join funding.provision p on p.ref = g.provision
              left join directory_open.organisation r on r.code = g.recipient
              left join directory_open.organisation f on f.code = g.funder
            """;

    private final JdbcClient db;
    private final FundingHistory history;
    private final NoticeApi notices;
    private final Clock clock;

    Grants(JdbcClient db, FundingHistory history, NoticeApi notices, Clock clock) {
        this.db = db;
        this.history = history;
        this.notices = notices;
        this.clock = clock;
    }

    /// All of them, by their first day.
    public List<Grant> all(Actor actor) {
        return db.sql(ROWS + " order by g.from_on, g.ref")
                .query(RecordMapper.of(Grant.class))
                .list();
    }

    /// Those for one thing.
    public List<Grant> of(Actor actor, Ref provision) {
        return db.sql(ROWS + " where g.provision = :provision order by g.from_on, g.ref")
                .paramSource(RecordParameters.none().with("provision", provision))
                .query(RecordMapper.of(Grant.class))
                .list();
    }

    /// @throws NotFound where there is none, or none for this actor
    public Grant get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where g.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(Grant.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where it was withdrawn
    Grant changeable(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (it.withdrawnOn() != null) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Records one. What people were told of the end of the money is settled: the alarm looks again.
    @Transactional
    public Ref add(Actor actor, Ref provision, Grant.Given given) {
        var ref = RefGenerator.next("GR", RANDOM);
        db.sql("""
                insert into funding.grant_award (ref, provision, title, description, funder, funder_name, funder_id, recipient,
                                                 recipient_id, form, pence, from_on, to_on, certainty, awarded_on, conditions)
                values (:ref, :provision, :title, :description, :funder, :funderName, :funderId, :recipient,
                        :recipientId, :form, :pence, :fromOn, :toOn, :certainty, :awardedOn, :conditions)
                """)
                .paramSource(RecordParameters.of(given).with("ref", ref).with("provision", provision))
                .update();
        notices.done(provision);
        history.append(actor, "add_grant", ref, 1, List.of("added"), "Added", "");
        return ref;
    }

    /// Saves a change.
    @Transactional
    public Saved<Grant> change(Actor actor, Grant it, int version, Grant.Given given) {
        int rows = db.sql("""
                update funding.grant_award
                   set title = :title, description = :description, funder = :funder, funder_name = :funderName,
                       funder_id = :funderId, recipient = :recipient, recipient_id = :recipientId, form = :form, pence = :pence,
                       from_on = :fromOn, to_on = :toOn, certainty = :certainty, awarded_on = :awardedOn,
                       conditions = :conditions, version = version + 1
                 where ref = :ref and version = :version and withdrawn_on is null
                """)
                .paramSource(RecordParameters.of(given).with("ref", it.ref()).with("version", version))
                .update();
        return saved(actor, it, rows, version, "change_grant", "Changed", "");
    }

    /// Saves that it was withdrawn.
    @Transactional
    public Saved<Grant> withdraw(Actor actor, Grant it, int version, String why) {
        int rows = db.sql("""
                update funding.grant_award set withdrawn_on = :today, withdrawn_why = :why, version = version + 1
                 where ref = :ref and version = :version and withdrawn_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("ref", it.ref())
                        .with("version", version)
                        .with("why", why)
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(actor, it, rows, version, "withdraw_grant", "Withdrawn", why);
    }

    private Saved<Grant> saved(
            Actor actor, Grant it, int rows, int version, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        notices.done(it.provision());
        history.append(actor, act, it.ref(), version + 1L, List.of("grant"), headline, words);
        return Saved.done();
    }
}
