package waymark.concerns.sharing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;

/// Copies that were given to somebody who has not said that they have them: whoever has the report is told once, after
/// an hour where there is danger now and after a day otherwise. What is passed on must not be believed to be in hands.
@Component
class UnconfirmedCopies {

    private static final Duration DANGER = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofDays(1);

    record Copy(UUID id, Ref ref, UUID holder) {}

    private final JdbcClient db;
    private final NoticeApi notices;
    private final Clock clock;

    UnconfirmedCopies(JdbcClient db, NoticeApi notices, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Often {

        @Bean
        Job copiesUnanswered(UnconfirmedCopies copies) {
            return Job.every(Duration.ofMinutes(5), "Unanswered copies", copies::chase);
        }
    }

    @Transactional
    public void chase(Actor clockwork) {
        chase(clockwork, clock.instant());
    }

    /// @param now so that a test need not wait
    @Transactional
    public void chase(Actor clockwork, Instant now) {
        for (var copy : unanswered(now)) {
            db.sql("update concerns.report_passing set chased = true where id = :id")
                    .param("id", copy.id())
                    .update();
            notices.tell(
                    clockwork,
                    List.of(copy.holder()),
                    "Nobody has said that they have what you passed on of %s: ring them".formatted(copy.ref()),
                    "/reports/" + copy.ref());
        }
    }

    private List<Copy> unanswered(Instant now) {
        return db.sql("""
                select p.id, r.ref, r.opened_by
                  from concerns.report_passing p
                  join concerns.report r on r.id = p.report and r.opened_by is not null
                 where p.state = 'given' and not p.chased
                   and p.given_at < case when r.urgent or r.danger = 'NOW' then cast(:danger as timestamptz) else cast(:usual as timestamptz) end
                """)
                .param("danger", Timestamp.from(now.minus(DANGER)))
                .param("usual", Timestamp.from(now.minus(USUAL)))
                .query((row, number) -> new Copy(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getObject("opened_by", UUID.class)))
                .list();
    }
}
