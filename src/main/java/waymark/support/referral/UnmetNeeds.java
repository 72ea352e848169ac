package waymark.support.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.support.plan.Domain;
import waymark.web.transactions.RunAsSystem;

/// What services declined, in numbers. Each row of it names a month, a part of life, a reason, a language and
/// an area; none names a case. The counts are exact: whoever shows them guards small numbers
/// ([waymark.insight.DisclosureControl]). A month is counted once it is over: the difference of two days
/// would show what was declined for one person.
@Repository
@Transactional(readOnly = true)
public class UnmetNeeds {

    private static final String SYSTEM = "What services decline is counted";

    /// How often it was declined.
    ///
    /// @param area code, or empty where it is not known; likewise the language, by its English name
    public record Count(Domain domain, DeclineReason reason, String language, String area, int count) {}

    /// What is counted of one referral.
    record Fact(LocalDate on, Domain domain, DeclineReason reason, String language, String area, String organisation) {}

    private final JdbcClient db;
    private final RunAsSystem asSystem;
    private final Clock clock;

    UnmetNeeds(JdbcClient db, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Counts of the months from the one of that day to the last that is over, as far as the reader may count
    /// cases.
    public List<Count> since(Actor.Person reader, LocalDate day) {
        return db.sql("""
                select domain, reason, language, area, count(*)::int as count
                  from support.unmet_need where on_month >= :month and on_month < :running
                 group by domain, reason, language, area
                 order by domain, reason, language, area
                """)
                .param("month", day.withDayOfMonth(1))
                .param("running", LocalDate.now(clock).withDayOfMonth(1))
                .query((row, _) -> new Count(
                        Domain.valueOf(row.getString("domain")),
                        DeclineReason.valueOf(row.getString("reason")),
                        row.getString("language"),
                        row.getString("area"),
                        row.getInt("count")))
                .list();
    }

    /// Counts one more. As the system: who records an answer may count nothing.
    @Transactional
    void add(UUID id, Fact fact) {
        asSystem.get(
                SYSTEM,
                _ -> db.sql("""
                    insert into support.unmet_need (id, on_month, domain, reason, language, area, organisation)
                    values (:id, :month, :domain, :reason, :language, :area, :organisation)
                    """)
                        .param("id", id)
                        .param("month", fact.on().withDayOfMonth(1))
                        .param("domain", fact.domain().name())
                        .param("reason", fact.reason().name())
                        .param("language", fact.language())
                        .param("area", fact.area())
                        .param("organisation", fact.organisation())
                        .update());
    }

    /// Counts one less: the answer was corrected.
    @Transactional
    void remove(UUID id) {
        asSystem.get(
                SYSTEM,
                _ -> db.sql("delete from support.unmet_need where id = :id")
                        .param("id", id)
                        .update());
    }
}
