package waymark.support.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.services.Languages;
import waymark.support.plan.Need;
import waymark.web.sql.RecordParameters;

/// The referrals of a case to services. Which service it is, is sealed.
@Repository
@Transactional(readOnly = true)
class ServiceReferrals {

    private static final String SEALED = "sealed";

    /// What is sealed of a referral.
    private record Words(String service, String name, String note, String words) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final UnmetNeeds unmet;
    private final SharingsWithoutConsent withoutConsent;

    ServiceReferrals(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            UnmetNeeds unmet,
            SharingsWithoutConsent withoutConsent) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.unmet = unmet;
        this.withoutConsent = withoutConsent;
    }

    /// All of them, the newest first.
    List<ServiceReferral> of(Case it) {
        return db.sql("""
                select id, version, need, state, asked_on, chase_on, answered_on, reason, counted, sealed, asked_by_name
                  from support.service_referral where case_id = :case order by asked_on desc, id
                """)
                .param("case", it.id())
                .query((row, _) -> referral(it, row))
                .list();
    }

    private ServiceReferral referral(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        var words = cipher.openRecord(it.id(), place(id, version), row.getBytes(SEALED), Words.class);
        var reason = row.getString("reason");
        return new ServiceReferral(
                id,
                version,
                row.getObject("need", UUID.class),
                words.service(),
                words.name(),
                words.note(),
                ReferralState.valueOf(row.getString("state")),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("chase_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                reason == null ? null : DeclineReason.valueOf(reason),
                words.words(),
                row.getObject("counted", UUID.class),
                row.getString("asked_by_name"));
    }

    /// @throws NotFound where the case has none with that id
    ServiceReferral get(Case it, UUID id) {
        return of(it).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("referral"));
    }

    private static Place place(UUID id, int version) {
        return new Place("support.service_referral", id, SEALED, version);
    }

    /// Records that a service was asked.
    @Transactional
    Saved<NewReferral> add(Actor.Person actor, Case it, Need need, NewReferral asked, Cleared cleared) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into support.service_referral (id, case_id, need, asked_on, chase_on, sealed, asked_by, asked_by_name)
                values (:id, :case, :need, :askedOn, :chaseOn, :sealed, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(asked)
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("need", need.id())
                        .with(
                                SEALED,
                                cipher.sealRecord(
                                        it.id(),
                                        place(id, 1),
                                        new Words(asked.service(), asked.name(), asked.note(), ""))))
                .update();
        history.append(
                actor,
                it,
                "ask_service",
                1,
                List.of("added"),
                "A service was asked to help",
                "%s: %s. %s".formatted(need.domain().title(), asked.name(), asked.note()));
        withoutConsent.record(actor, it, cleared, "");
        return Saved.done();
    }

    /// Records what became of one.
    ///
    /// @param version that was read
    @Transactional
    Saved<ReferralAnswer> answer(
            Actor.Person actor, Case it, Need need, ServiceReferral before, int version, ReferralAnswer answer) {
        var reason = answer.reason();
        var counted = reason != null && reason.gap() ? UUID.randomUUID() : null;
        int changed = db.sql("""
                update support.service_referral
                   set state = :state, reason = :reason, answered_on = :on, chase_on = :chaseOn, counted = :counted,
                       sealed = :sealed, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(answer)
                        .with("id", before.id())
                        .with("version", version)
                        .with("counted", counted)
                        .with(
                                SEALED,
                                cipher.sealRecord(
                                        it.id(),
                                        place(before.id(), version + 1),
                                        new Words(before.service(), before.name(), before.note(), answer.words()))))
                .update();
        if (changed == 0) {
            return Saved.stale(answer);
        }
        if (before.counted() != null) {
            unmet.remove(before.counted());
        }
        if (counted != null && reason != null && answer.on() != null) {
            unmet.add(
                    counted,
                    new UnmetNeeds.Fact(answer.on(), need.domain(), reason, language(it), area(it), it.organisation()));
        }
        history.append(
                actor,
                it,
                "answer_of_service",
                version + 1L,
                List.of("state"),
                "Referral to a service: %s".formatted(answer.state().title().toLowerCase(Locale.ROOT)),
                "%s. %s".formatted(before.name(), answer.words()));
        return Saved.done();
    }

    /// Only a language that is in the list: what somebody typed may say more.
    private static String language(Case it) {
        var spoken = it.main().details().language();
        return Languages.code(spoken).isPresent() ? spoken : "";
    }

    private static String area(Case it) {
        var area = it.area();
        return area == null ? "" : area;
    }
}
