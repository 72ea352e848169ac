package waymark.cases.record;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;

/// What happens to cases by the clock: keys that an earlier key of `cases.json` wrapped are wrapped with the
/// newest.
@Component
class CaseJobs {

    private record Wrapped(UUID caseId, byte[] key) {}

    private final JdbcClient db;
    private final CaseKeys keys;
    private final CaseGrants grants;
    private final Audit audit;

    CaseJobs(JdbcClient db, CaseKeys keys, CaseGrants grants, Audit audit) {
        this.db = db;
        this.keys = keys;
        this.grants = grants;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job caseKeyWrapping(CaseJobs jobs) {
            return Job.daily(LocalTime.of(4, 25), "Keys of cases", jobs::wrap);
        }
    }

    @Transactional
    void wrap(Actor system) {
        grants.retag(system);
        var newest = keys.newest();
        var older = db.sql("""
                select case_id, wrapped from cases.case_key where substring(wrapped from 1 for 5) <> :newest
                """)
                .param("newest", newest)
                .query((row, _) -> new Wrapped(row.getObject("case_id", UUID.class), row.getBytes("wrapped")))
                .list();
        for (var one : older) {
            db.sql("update cases.case_key set wrapped = :wrapped where case_id = :case")
                    .param("case", one.caseId())
                    .param("wrapped", keys.wrap(one.caseId(), keys.unwrap(one.caseId(), one.key())))
                    .update();
        }
        if (!older.isEmpty()) {
            audit.changed(system, "rewrap_case_keys", "cases", 0, List.of("keys"));
        }
    }
}
