package waymark.cases.record;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.jobs.Job;

/// What happens to cases by the clock: keys that an earlier key of `cases.json` wrapped, or that one alone, are
/// wrapped with the newest and with the secret of the case; secrets that a crash left unsettled are ended.
@Component
class CaseJobs {

    private static final Logger LOG = LoggerFactory.getLogger(CaseJobs.class);

    private record Wrapped(UUID caseId, byte[] key) {}

    private final JdbcClient db;
    private final CaseKeys keys;
    private final CaseGrants grants;
    private final CaseSecrets secrets;
    private final List<SecretHolder> holders;
    private final Audit audit;
    private final Clock clock;

    CaseJobs(
            JdbcClient db,
            CaseKeys keys,
            CaseSecrets secrets,
            List<SecretHolder> holders,
            CaseGrants grants,
            Audit audit,
            Clock clock) {
        this.holders = List.copyOf(holders);
        this.db = db;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
        this.grants = grants;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job caseKeyWrapping(CaseJobs jobs) {
            return Job.daily(LocalTime.of(4, 25), "Keys of cases", jobs::wrap);
        }

        @Bean
        Job caseSecretsSettled(CaseJobs jobs) {
            return Job.daily(LocalTime.of(4, 35), "Secrets of cases", jobs::settle);
        }
    }

    /// A key that does not open stays as it is and keeps no other from being wrapped.
    @Transactional
    void wrap(Actor system) {
        grants.retag(system);
        var newest = keys.newestWrapped();
        var older = db.sql("""
                select case_id, wrapped from cases.case_key where substring(wrapped from 1 for 6) <> :newest
                """)
                .param("newest", newest)
                .query((row, _) -> new Wrapped(row.getObject("case_id", UUID.class), row.getBytes("wrapped")))
                .list();
        int done = 0;
        for (var one : older) {
            try {
                wrap(one);
                done++;
            } catch (InvariantViolation shut) {
                LOG.error("The key of the case {} is not wrapped again: {}", one.caseId(), shut.getMessage());
            }
        }
        if (done > 0) {
            audit.changed(system, "rewrap_case_keys", "cases", 0, List.of("keys"));
        }
    }

    private void wrap(Wrapped one) {
        var key = keys.unwrap(one.caseId(), one.key());
        boolean bound = CaseKeys.needsSecret(one.key());
        db.sql("""
                update cases.case_key set wrapped = :wrapped, bound_on = coalesce(bound_on, :today) where case_id = :case
                """)
                .param("case", one.caseId())
                .param("wrapped", bound ? keys.wrap(one.caseId(), key) : keys.wrapFirst(one.caseId(), key))
                .param("today", LocalDate.now(clock))
                .update();
    }

    /// A transaction lasts seconds; a day leaves room for clocks that differ.
    @Transactional(readOnly = true)
    void settle(Actor system) {
        var known = new HashSet<>(db.sql("select case_id from cases.case_key")
                .query((row, _) -> row.getObject("case_id", UUID.class))
                .list());
        holders.forEach(holder -> known.addAll(holder.ids()));
        secrets.sweep(known::contains, clock.instant().minus(Duration.ofDays(1)));
    }
}
