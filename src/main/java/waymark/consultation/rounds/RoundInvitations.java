package waymark.consultation.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Who was invited to a round.
@Repository
@Transactional(readOnly = true)
public class RoundInvitations {

    private final JdbcClient db;
    private final Audit audit;

    RoundInvitations(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    public List<RoundInvitation> of(Ref round) {
        return db.sql("""
                select i.id, i.version, i.who, i.by_whom, i.trusted, i.language, i.form, i.offered, i.reached, i.why_not
                  from consultation.invitation i where i.round = :round order by lower(i.who), i.language, i.id
                """)
                .param("round", round.value())
                .query(RoundInvitations::invitation)
                .list();
    }

    private static RoundInvitation invitation(ResultSet row, int number) throws SQLException {
        return new RoundInvitation(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                RecordMapper.read(row, RoundInvitation.Given.class));
    }

    public Optional<RoundInvitation> find(Ref round, UUID id) {
        return of(round).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Transactional
    public UUID add(Actor actor, Ref round, RoundInvitation.Given given) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into consultation.invitation (id, round, who, by_whom, trusted, language, form, offered, reached, why_not)
                values (:id, :round, :who, :byWhom, :trusted, :language, :form, :offered, :reached, :whyNot)
                """)
                .paramSource(RecordParameters.of(given).with("id", id).with("round", round))
                .update();
        audit.changed(actor, "add_consultation_invitation", round.value(), 0, List.of("invitation"));
        return id;
    }

    @Transactional
    public Saved<RoundInvitation> change(
            Actor actor, Ref round, RoundInvitation it, int version, RoundInvitation.Given given) {
        int rows = db.sql("""
                update consultation.invitation
                   set who = :who, by_whom = :byWhom, trusted = :trusted, language = :language, form = :form, offered = :offered,
                       reached = :reached, why_not = :whyNot, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(given).with("id", it.id()).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(find(round, it.id()).orElse(it));
        }
        audit.changed(actor, "change_consultation_invitation", round.value(), version + 1L, List.of("invitation"));
        return Saved.done();
    }
}
