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
import waymark.concerns.rota.HolderNotices;
import waymark.concerns.rota.HolderNotices.Held;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.jobs.Job;

/// Copies that were given but not acknowledged: the person who has the report is reminded once, after an hour
/// if there is danger now and after a day otherwise, so that nobody assumes that the recipient is acting.
@Component
class UnconfirmedCopies {

    private static final Duration DANGER = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofDays(1);

    record Copy(UUID id, Held report) {}

    private final JdbcClient db;
    private final HolderNotices holders;
    private final Clock clock;

    UnconfirmedCopies(JdbcClient db, HolderNotices holders, Clock clock) {
        this.db = db;
        this.holders = holders;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job unconfirmedCopiesJob(UnconfirmedCopies copies) {
            return Job.every(Duration.ofMinutes(5), "Unanswered copies", copies::remind);
        }
    }

    /// Reminds the people who gave a copy that nobody has acknowledged.
    @Transactional
    public void remind(Actor system) {
        remind(system, clock.instant());
    }

    /// @param now given by tests, which do not wait
    @Transactional
    public void remind(Actor system, Instant now) {
        for (var copy : unconfirmed(now)) {
            var ref = copy.report().ref();
            holders.tell(
                    system,
                    copy.report(),
                    "Nobody has confirmed that they have the copy of %s: ring them".formatted(ref),
                    SharedCopies.path(ref, copy.id()),
                    () -> chased(copy));
        }
    }

    private boolean chased(Copy copy) {
        return db.sql("update concerns.report_passing set chased = true where id = :id and not chased")
                        .param("id", copy.id())
                        .update()
                == 1;
    }

    private List<Copy> unconfirmed(Instant now) {
        return db.sql("""
                select p.id, r.ref, r.opened_by, r.area
                  from concerns.report_passing p
                  join concerns.report r on r.id = p.report and r.opened_by is not null
                 where p.state = 'given' and not p.chased
                   and p.given_at < case when r.urgent or r.danger = 'NOW' then cast(:danger as timestamptz) else cast(:usual as timestamptz) end
                """)
                .param("danger", Timestamp.from(now.minus(DANGER)))
                .param("usual", Timestamp.from(now.minus(USUAL)))
                .query((row, number) -> new Copy(
                        row.getObject("id", UUID.class),
                        new Held(
                                new Ref(row.getString("ref")),
                                row.getObject("opened_by", UUID.class),
                                row.getString("area"))))
                .list();
    }
}
