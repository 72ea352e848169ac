package waymark.sharing.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// The copies that were shared with somebody, for them and for as long as each lasts. They open the copy and
/// nothing of the case; each look is written down before anything is shown.
@Repository
@Transactional(readOnly = true)
class ReceivedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedCopies.class);

    private static final String RECEIVED = """
        select c.disclosure, c.case_id, c.ref, coalesce(o.name, c.organisation) as organisation, c.from_day, c.until_day,
               c.wrapped, c.sealed
          from sharing.copy c
          left join directory_open.organisation o on o.code = c.organisation
         where c.recipient = :me and c.live and :today between c.from_day and c.until_day
        """;

    /// A copy that somebody received.
    ///
    /// @param organisation that shared it
    record Received(
            UUID id,
            UUID caseId,
            Ref ref,
            String organisation,
            LocalDate fromDay,
            LocalDate untilDay,
            SharedCopy copy) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final Audit audit;
    private final Clock clock;

    ReceivedCopies(JdbcClient db, CaseCipher cipher, Audit audit, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /// Where a copy is sealed.
    static Place place(UUID disclosure) {
        return new Place("sharing.copy", disclosure, "sealed", 1);
    }

    /// What was shared with the person, the newest first. Lists say what it is for and from whom, no names. A
    /// copy that does not open keeps no other out of the list.
    List<Received> received(Actor.Person actor) {
        return db
                .sql(RECEIVED + " order by c.until_day, c.ref")
                .paramSource(parameters(actor))
                .query((row, _) -> opened(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Received> opened(ResultSet row) throws SQLException {
        try {
            return Optional.of(received(row));
        } catch (InvariantViolation shut) {
            LOG.error("The copy {} is in no list: {}", row.getString("ref"), shut.getMessage());
            return Optional.empty();
        }
    }

    /// One of them, to be read; the look is written down first.
    ///
    /// @throws NotFound where nothing with that reference is shared with the person now
    @Transactional
    Received open(Actor.Person actor, Ref ref, boolean pdf) {
        var received = db.sql(RECEIVED + " and c.ref = :ref")
                .paramSource(parameters(actor).with("ref", ref))
                .query((row, _) -> received(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
        look(actor, received.id(), received.caseId(), ref, pdf);
        return received;
    }

    /// Writes down that somebody opened the copy.
    @Transactional
    void look(Actor.Person actor, UUID disclosure, UUID caseId, Ref ref, boolean pdf) {
        db.sql("""
            insert into sharing.copy_look (id, disclosure, case_id, at, person, person_name, organisation, way)
            values (:id, :disclosure, :case, :at, :actor, :actorName, :organisation, :way)
            """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("disclosure", disclosure)
                        .with("case", caseId)
                        .with("at", clock.instant())
                        .with("organisation", actor.organisation())
                        .with("way", pdf ? "PDF" : "PAGE"))
                .update();
        audit.looked(actor, pdf ? "download_shared_copy" : "open_shared_copy", ref.value());
    }

    private RecordParameters parameters(Actor.Person actor) {
        return RecordParameters.none().with("me", actor.id()).with("today", LocalDate.now(clock));
    }

    private Received received(ResultSet row) throws SQLException {
        var id = row.getObject("disclosure", UUID.class);
        var caseId = row.getObject("case_id", UUID.class);
        cipher.knowCopy(caseId, id, row.getBytes("wrapped"));
        return new Received(
                id,
                caseId,
                new Ref(row.getString("ref")),
                row.getString("organisation"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                cipher.openRecord(id, place(id), row.getBytes("sealed"), SharedCopy.class));
    }

    /// Wraps the keys of copies with the newest key again. One that does not open stays as it is and keeps no
    /// other from it.
    @Transactional
    void wrap(Actor system) {
        record Wrapped(UUID id, UUID caseId, byte[] key) {}
        var all = db.sql("select disclosure, case_id, wrapped from sharing.copy")
                .query((row, _) -> new Wrapped(
                        row.getObject("disclosure", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getBytes("wrapped")))
                .list();
        for (var one : all) {
            if (!cipher.newest(one.key())) {
                try {
                    db.sql("update sharing.copy set wrapped = :wrapped where disclosure = :id")
                            .param("wrapped", cipher.wrapAgain(one.caseId(), one.key()))
                            .param("id", one.id())
                            .update();
                } catch (InvariantViolation shut) {
                    LOG.error("The key of the copy {} is not wrapped again: {}", one.id(), shut.getMessage());
                }
            }
        }
    }
}
