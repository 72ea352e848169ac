package waymark.training.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Tells people two months and two weeks before a certificate ends, and the leads of their organisation how
/// many are due.
@Repository
class CertificateJob {

    private static final int TWO_WEEKS = 14;

    /// One that ends.
    record Ending(UUID id, UUID person, String courseName, LocalDate validUntil, boolean near) {}

    /// An organisation with certificates that end.
    record Organisation(@Nullable String organisation, long due) {}

    private final JdbcClient db;
    private final NoticeApi notices;
    private final AccessApi access;
    private final Clock clock;

    CertificateJob(JdbcClient db, NoticeApi notices, AccessApi access, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job certificatesEnding(CertificateJob job) {
            return Job.daily(LocalTime.of(6, 40), "Certificates ending", job::remind);
        }
    }

    /// Each step of each certificate is told once, by its course; leads once a month.
    @Transactional
    void remind(Actor system) {
        var today = LocalDate.now(clock);
        var accounts = Set.copyOf(access.holding(system, Permission.USE_WAYMARK));
        var ending = db.sql("""
                select c.id, c.person, c.course_name, c.valid_until, c.valid_until <= :near as near
                  from training.certificate c
                 where c.state = 'valid' and c.followed_by is null and c.person is not null
                   and c.valid_until between :today and :soon
                 order by c.valid_until, c.id
                """)
                .param("today", today)
                .param("near", today.plusDays(TWO_WEEKS))
                .param("soon", today.plusDays(TrainingCertificate.DUE_DAYS))
                .query(RecordMapper.of(Ending.class))
                .list();
        for (var one : ending) {
            if (accounts.contains(one.person())) {
                notices.tellOnce(
                        system,
                        Set.of(one.person()),
                        "%s: your certificate of “%s” ends on %s"
                                .formatted(
                                        one.near() ? "In two weeks" : "Soon",
                                        one.courseName(),
                                        DateText.day(one.validUntil())),
                        "/training/certificates/" + one.id());
            }
        }
        organisations(system, today);
    }

    private void organisations(Actor system, LocalDate today) {
        var due = db.sql("""
                select c.organisation, count(*) as due
                  from training.certificate c
                 where c.state = 'valid' and c.followed_by is null and c.organisation is not null and c.valid_until <= :soon
                 group by c.organisation order by c.organisation
                """)
                .param("soon", today.plusDays(TrainingCertificate.DUE_DAYS))
                .query(RecordMapper.of(Organisation.class))
                .list();
        for (var one : due) {
            if (one.organisation() != null) {
                notices.tellOnce(
                        system,
                        access.holders(system, "organisation_lead", Scope.organisation(one.organisation())),
                        "Training to be renewed in your organisation, %d-%02d"
                                .formatted(today.getYear(), today.getMonthValue()),
                        "/training/certificates/due");
            }
        }
    }
}
