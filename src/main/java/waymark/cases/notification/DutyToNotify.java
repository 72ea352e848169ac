package waymark.cases.notification;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Whom the law binds to notify the Home Office. It is data: the list of duties says it by kind of body or by
/// name, and the coordinator says it for one organisation where that is wrong.
@Repository
@Transactional(readOnly = true)
class DutyToNotify {

    /// The duty in the list of duties.
    static final String CODE = "MSA_52";

    /// What the law asks of an organisation.
    enum Effect {
        BOUND("Bound by law"),
        VOLUNTARY("Notifies by its own policy"),
        DEPENDS("Not known whether it is bound"),
        NOT_BOUND("Not bound by law");

        private final String word;

        Effect(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// What holds for one organisation today.
    ///
    /// @param why what the list says of it; may be empty
    /// @param mayRefer true where the Home Office lists it as a first responder, which may use the service
    /// @param unchecked what of the law nobody could check; empty where all was
    record LegalDuty(
            String organisation,
            String name,
            Effect effect,
            String why,
            boolean mayRefer,
            String law,
            String source,
            String unchecked,
            @Nullable LocalDate confirmedOn,
            String confirmedByName) {

        /// True where the organisation has to notify, or does so by policy.
        boolean notifies() {
            return effect == Effect.BOUND || effect == Effect.VOLUNTARY;
        }

        /// True where somebody of the organisation can send it.
        boolean maySend() {
            return notifies() || mayRefer;
        }

        /// Where the words come from, and whether somebody of the partnership has read them against the law.
        String checked() {
            return confirmedOn == null
                    ? "Source: %s. Nobody of the partnership has read it against the law yet".formatted(source)
                    : "Source: %s".formatted(source);
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    DutyToNotify(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// What holds for the organisation today.
    LegalDuty of(String organisation, String name) {
        return db.sql("""
                select coalesce(b.name, :name) as name, coalesce(b.effect, 'NOT_BOUND') as effect, coalesce(b.why, '') as why,
                       coalesce(b.may_refer, false) as may_refer, d.law, d.source, d.unchecked, d.confirmed_on,
                       d.confirmed_by_name
                  from assurance_open.duty d
                  left join cases.notification_body(:today) b on b.organisation = :organisation
                 where d.code = :duty
                """)
                .param("organisation", organisation)
                .param("name", name)
                .param("duty", CODE)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new LegalDuty(
                        organisation,
                        row.getString("name"),
                        Effect.valueOf(row.getString("effect")),
                        row.getString("why"),
                        row.getBoolean("may_refer"),
                        row.getString("law"),
                        row.getString("source"),
                        row.getString("unchecked"),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getString("confirmed_by_name")))
                .single();
    }
}
