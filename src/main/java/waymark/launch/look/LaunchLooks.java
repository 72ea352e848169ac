package waymark.launch.look;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Saved;
import waymark.launch.look.CurrentLogo.Logo;
import waymark.web.jobs.NodeJob;
import waymark.web.look.CurrentLook;
import waymark.web.look.Look;
import waymark.web.sql.RecordMapper;

/// The looks that were saved, the last one in force. Each machine reads it at its start and twice a minute.
@Repository
@Transactional(readOnly = true)
class LaunchLooks {

    private static final Actor READER = Actor.system("Look");
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    LaunchLooks(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        NodeJob lookRead(LaunchLooks looks, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeJob("look", FIRST, PAUSE, runs, () -> CurrentActor.run(READER, () -> looks.show(READER)));
        }
    }

    /// The one in force.
    Look last(Actor actor) {
        return db.sql("""
                select number, header, link, title, sender, logo is not null as logo
                  from launch.look order by number desc limit 1
                """).query(RecordMapper.of(Look.class)).optional().orElse(Look.NONE);
    }

    /// Shows the one in force on this machine.
    void show(Actor actor) {
        var last = last(actor);
        boolean known =
                CurrentLogo.now().filter(logo -> logo.number() == last.number()).isPresent();
        if (last.logo() && !known) {
            CurrentLogo.show(db.sql(
                            "select number, logo as content, logo_type as type from launch.look where number = :number")
                    .param("number", last.number())
                    .query((row, _) -> new Logo(row.getInt("number"), row.getBytes("content"), row.getString("type")))
                    .single());
        } else if (!last.logo()) {
            CurrentLogo.show(null);
        }
        CurrentLook.show(last);
    }

    /// Saves a look.
    ///
    /// @param seen the number of the one that was changed
    /// @param picture the new logo; null where it is as before, or none
    @Transactional
    Saved<Look> save(Actor.Person actor, int seen, Look look, byte @Nullable [] picture, List<String> fields) {
        try {
            int added = db.sql("""
                    insert into launch.look (number, header, link, title, sender, logo, logo_type, saved_at, saved_by, saved_by_name)
                    select :next, :header, :link, :title, :sender, kept.logo,
                           case when kept.logo is null then '' else 'image/jpeg' end, :at, :by, :name
                      from (select case when not :shown then null
                                        else coalesce(:picture, (select logo from launch.look where number = :seen)) end as logo) as kept
                     where :seen = coalesce((select max(number) from launch.look), 0)
                    """)
                    .param("next", seen + 1)
                    .param("seen", seen)
                    .param("header", look.header())
                    .param("link", look.link())
                    .param("title", look.title())
                    .param("sender", look.sender())
                    .param("shown", look.logo())
                    .param("picture", picture, java.sql.Types.BINARY)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", actor.id())
                    .param("name", actor.name())
                    .update();
            if (added == 0) {
                return Saved.stale(last(actor));
            }
        } catch (DuplicateKeyException overtaken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(look);
        }
        audit.changed(actor, "change_look", "look", seen + 1L, fields);
        return Saved.done();
    }
}
