package waymark.sharing.transfer;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The partnerships that cases are transferred to and from, with their public keys.
@Repository
@Transactional(readOnly = true)
class Partners {

    private static final String COLUMNS = """
        select id, name, sealing, signing, fingerprint, added_by, added_by_name, added_on, confirmed_by_name, confirmed_on,
               compared_with, retired_on, version
          from sharing.partner
        """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Partners(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of them, those in use first.
    List<Partner> all() {
        return db.sql(COLUMNS + " order by retired_on is not null, name, added_on")
                .query(RecordMapper.of(Partner.class))
                .list();
    }

    /// Those that a case can go to.
    List<Partner> inUse() {
        return all().stream().filter(Partner::inUse).toList();
    }

    Partner get(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("partner"));
    }

    /// The keys with that fingerprint, of a partnership in use.
    Optional<PublicKeys> known(String fingerprint) {
        return byFingerprint(fingerprint).filter(Partner::inUse).map(Partners::keys);
    }

    Optional<Partner> byFingerprint(String fingerprint) {
        return all().stream()
                .filter(one -> one.fingerprint().equals(fingerprint))
                .findFirst();
    }

    static PublicKeys keys(Partner partner) {
        try {
            return PublicKeys.of(partner.card());
        } catch (GeneralSecurityException broken) {
            throw new InvariantViolation("keys of a partnership that cannot be read", broken);
        }
    }

    /// Adds a partnership. Nothing goes to it or comes from it before somebody else has confirmed its keys.
    @Transactional
    Ruling<PublicKeys> add(Actor.Person actor, String name, PublicKeys keys) {
        var card = keys.card();
        var id = UUID.randomUUID();
        int rows = db.sql("""
                insert into sharing.partner (id, name, sealing, signing, fingerprint, added_by, added_by_name, added_on)
                values (:id, :name, :sealing, :signing, :fingerprint, :actor, :actorName, :today)
                on conflict (fingerprint) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("name", name)
                        .with("sealing", card.sealing())
                        .with("signing", card.signing())
                        .with("fingerprint", keys.fingerprint())
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows == 0) {
            return Ruling.refused("file", "These keys are in the list already");
        }
        audit.changed(actor, "add_transfer_partner", id.toString(), 1, List.of("keys"));
        return Ruling.agreed(keys);
    }

    /// Records that somebody else than who added it compared the fingerprint.
    @Transactional
    Saved<Partner> confirm(Actor.Person actor, Partner partner, int version, String comparedWith) {
        int rows = db.sql("""
                update sharing.partner
                   set confirmed_by = :actor, confirmed_by_name = :actorName, confirmed_on = :today, compared_with = :with,
                       version = version + 1
                 where id = :id and version = :version and confirmed_on is null and retired_on is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", partner.id())
                        .with("version", version)
                        .with("with", comparedWith)
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(actor, partner, rows, version, "confirm_transfer_partner");
    }

    /// Ends it: nothing goes to it and nothing is taken from it any more.
    @Transactional
    Saved<Partner> retire(Actor.Person actor, Partner partner, int version) {
        int rows = db.sql("""
                update sharing.partner set retired_on = :today, version = version + 1
                 where id = :id and version = :version and retired_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("id", partner.id())
                        .with("version", version)
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(actor, partner, rows, version, "retire_transfer_partner");
    }

    private Saved<Partner> saved(Actor.Person actor, Partner partner, int rows, int version, String act) {
        if (rows == 0) {
            return Saved.stale(get(partner.id()));
        }
        audit.changed(actor, act, partner.id().toString(), version + 1L, List.of("keys"));
        return Saved.done();
    }
}
