package waymark.sharing.htcds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.decisions.NrmProcesses;
import waymark.cases.decisions.PersonInNrm;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.cases.referral.ReferralApi;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.support.plan.SupportPlans;
import waymark.web.sql.RecordParameters;

/// Files in the case data standard that were made of a case, each for somebody and for a reason.
@Repository
@Transactional(readOnly = true)
class HtcdsExports {

    private static final String SEALED = "sealed";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final NrmProcesses processes;
    private final ReferralApi referrals;
    private final SupportPlans plans;
    private final SharingsWithoutConsent withoutConsent;
    private final JsonMapper json;
    private final Clock clock;

    HtcdsExports(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            NrmProcesses processes,
            ReferralApi referrals,
            SupportPlans plans,
            SharingsWithoutConsent withoutConsent,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.processes = processes;
        this.referrals = referrals;
        this.plans = plans;
        this.withoutConsent = withoutConsent;
        this.json = json;
        this.clock = clock;
    }

    /// The case as the standard says it, now.
    HtcdsCase preview(Case it, boolean identity) {
        var nrm = processes.of(it).stream()
                .map(PersonInNrm::process)
                .filter(process -> process.personInCase().equals(it.main().id()))
                .findFirst()
                .orElse(null);
        return HtcdsCase.of(it, nrm, referrals.answered(it).getOrDefault("types", List.of()), plans.of(it), identity);
    }

    /// Those that were made, the newest first.
    List<HtcdsExport> all(Case it) {
        return db.sql("""
            select id, purpose, identity, agreed, sealed, made_by_name, made_on from sharing.htcds_export
             where case_id = :case order by made_on desc, id
            """)
                .param("case", it.id())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new HtcdsExport(
                            id,
                            HtcdsExport.Purpose.valueOf(row.getString("purpose")),
                            row.getBoolean("identity"),
                            row.getString("agreed").equals("AGREED"),
                            cipher.openRecord(it.id(), place(id), row.getBytes(SEALED), HtcdsExport.Words.class),
                            row.getString("made_by_name"),
                            row.getObject("made_on", LocalDate.class));
                })
                .list();
    }

    /// @throws NotFound where the case has none with that id
    HtcdsExport get(Case it, UUID id) {
        return all(it).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    private static Place place(UUID id) {
        return new Place("sharing.htcds_export", id, SEALED, 1);
    }

    /// Makes a file; it stays as it is.
    @Transactional
    UUID make(Actor.Person actor, Case it, HtcdsExport.Wanted wanted, Cleared cleared) {
        var id = UUID.randomUUID();
        var words = new HtcdsExport.Words(
                wanted.receiver(),
                wanted.reason(),
                json.writeValueAsString(preview(it, wanted.identity()).document()));
        db.sql("""
            insert into sharing.htcds_export (id, case_id, purpose, identity, agreed, sealed, made_by, made_by_name, made_on)
            values (:id, :case, :purpose, :identity, :agreed, :sealed, :actor, :actorName, :today)
            """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("purpose", wanted.purpose().name())
                        .with("identity", wanted.identity())
                        .with("agreed", wanted.agreed() ? "AGREED" : "WITHOUT")
                        .with("sealed", cipher.sealRecord(it.id(), place(id), words))
                        .with("today", LocalDate.now(clock)))
                .update();
        history.append(
                actor,
                it,
                wanted.identity() ? "make_htcds_file_with_identity" : "make_htcds_file",
                1,
                List.of("purpose", "agreement"),
                wanted.identity()
                        ? "File in the case data standard made, with the person’s name"
                        : "File in the case data standard made, without the person’s name",
                "For %s. %s".formatted(wanted.receiver(), wanted.reason()));
        withoutConsent.record(actor, it, cleared, "");
        return id;
    }
}
