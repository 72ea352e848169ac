package waymark.cases.consent.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;

/// Everything that let somebody know of a person who had not agreed to it, with the ground: for the members of the
/// case, and by reference alone for information governance.
@Repository
@Transactional(readOnly = true)
public class SharingsWithoutConsent {

    private static final String TABLE = "cases.sharing_without_consent";
    private static final String SEALED = "sealed";
    private static final String COLUMNS = """
            select s.id, s.case_ref, s.act, s.target, coalesce(o.name, s.organisation, '') as organisation, s.answer, s.said_on,
                   s.ground, s.told, s.recorded_by_name, s.at, s.sealed
              from cases.sharing_without_consent s
              left join directory_open.organisation o on o.code = s.organisation
            """;

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final NoticeApi notices;
    private final Audit audit;
    private final Clock clock;

    SharingsWithoutConsent(
            JdbcClient db, CaseCipher cipher, CaseHistory history, NoticeApi notices, Audit audit, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /// Records what an act did without the person's consent, in the transaction of the act; nothing where they agreed.
    /// Where somebody is no member of the case it is asked as the system.
    ///
    /// @param by who does it
    /// @param target reference of what was made; empty where it has none
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor.Person by, Case it, Cleared cleared, String target) {
        if (!cleared.caseId().equals(it.id())) {
            throw new InvariantViolation("consent was asked for another case");
        }
        cleared.justification()
                .ifPresent(given -> cleared.open().forEach(one -> insert(by, it, cleared, one, given, target)));
    }

    private void insert(
            Actor.Person by, Case it, Cleared cleared, Cleared.Open one, Justification given, String target) {
        var id = UUID.randomUUID();
        var said = one.answer().recorded();
        db.sql("""
                insert into cases.sharing_without_consent (id, case_id, case_ref, person_in_case, act, target, organisation, answer,
                                                           said_on, ground, told, sealed, recorded_by, recorded_by_name, at)
                values (:id, :case, :caseRef, :person, :act, :target, :organisation, :answer, cast(:saidOn as date), :ground,
                        :told, :sealed, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(by)
                        .with("id", id)
                        .with("case", it.id())
                        .with("caseRef", it.ref())
                        .with("person", it.main().id())
                        .with("act", cleared.act().name())
                        .with("target", target)
                        .with("organisation", one.to().organisation())
                        .with("answer", one.answer().code())
                        .with("saidOn", said == null ? null : said.on())
                        .with("ground", given.ground().name())
                        .with("told", given.told())
                        .with(
                                "sealed",
                                cipher.sealRecord(
                                        it.id(),
                                        place(id),
                                        new WithoutConsent.Details(
                                                one.to().name(),
                                                said == null ? "" : said.words(),
                                                given.why(),
                                                given.whyNotTold())))
                        .with("at", clock.instant()))
                .update();
        // who is no member of the case writes nothing in its history: the system does, and names them
        boolean member = CurrentActor.now() instanceof Actor.Person;
        var writer = member ? by : CurrentActor.now();
        history.append(
                writer,
                it,
                "share_without_consent",
                it.version(),
                List.of(),
                "Went ahead without consent: " + cleared.act().title().toLowerCase(Locale.ROOT),
                "%s%s: %s. %s: %s. %s"
                        .formatted(
                                member ? "" : "%s, %s. ".formatted(by.name(), by.organisationName()),
                                one.to().name(),
                                one.answer().words(),
                                given.ground().title(),
                                given.why(),
                                given.told() ? "They were told." : "They were not told: " + given.whyNotTold()));
        // of an opening in an emergency the owner is told by itself
        if (!it.owner().equals(by.id()) && cleared.act() != SharingAct.EMERGENCY) {
            notices.tell(
                    writer,
                    List.of(it.owner()),
                    "Something was shared without consent in the case %s".formatted(it.ref()),
                    path(it.ref()));
        }
    }

    /// Where its members read them.
    static String path(Ref ref) {
        return "/cases/%s/consent/without".formatted(ref);
    }

    /// Those of the case, the newest first.
    public List<WithoutConsent> of(Case it) {
        return db.sql(COLUMNS + " where s.case_id = :case order by s.at desc, s.id")
                .param("case", it.id())
                .query((row, _) -> row(
                        row,
                        cipher.openRecord(
                                it.id(),
                                place(row.getObject("id", UUID.class)),
                                row.getBytes(SEALED),
                                WithoutConsent.Details.class)))
                .list();
    }

    /// Those of all cases that the reader may know of, by reference, the newest first: for information governance.
    @Transactional
    List<WithoutConsent> register(Actor.Person reader) {
        audit.looked(reader, "open_register_without_consent", "without_consent");
        return db.sql(COLUMNS + " order by s.at desc, s.id limit 500")
                .query((row, _) -> row(row, null))
                .list();
    }

    private static WithoutConsent row(ResultSet row, WithoutConsent.@Nullable Details details) throws SQLException {
        return new WithoutConsent(
                new Ref(row.getString("case_ref")),
                SharingAct.valueOf(row.getString("act")),
                row.getString("target"),
                row.getString("organisation"),
                row.getString("answer"),
                row.getObject("said_on", LocalDate.class),
                SharingGround.valueOf(row.getString("ground")),
                row.getBoolean("told"),
                row.getString("recorded_by_name"),
                row.getTimestamp("at").toInstant(),
                details);
    }

    private static Place place(UUID id) {
        return new Place(TABLE, id, SEALED, 1);
    }
}
