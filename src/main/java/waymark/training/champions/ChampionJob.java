package waymark.training.champions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;
import waymark.web.mail.WaitingMail;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reminds champions a month before nothing was heard for too long, and everybody concerned before and
/// after the end of a term; and sends the letters of messages.
@Repository
class ChampionJob {

    /// @param step 1 before the end of the term, 2 after it
    private record Ending(String ref, UUID person, int step) {}

    private final JdbcClient db;
    private final ChampionSettingRows settings;
    private final ChampionMessages messages;
    private final NoticeApi notices;
    private final AccessApi access;
    private final Mail mail;
    private final Clock clock;

    ChampionJob(
            JdbcClient db,
            ChampionSettingRows settings,
            ChampionMessages messages,
            NoticeApi notices,
            AccessApi access,
            Mail mail,
            Clock clock) {
        this.db = db;
        this.settings = settings;
        this.messages = messages;
        this.notices = notices;
        this.access = access;
        this.mail = mail;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job championsReminded(ChampionJob job) {
            return Job.daily(LocalTime.of(6, 50), "Champions reminded", job::remind);
        }

        @Bean
        Job championLetters(ChampionJob job) {
            return Job.every(Duration.ofMinutes(1), "Letters to champions", job::send)
                    .waitingOutside()
                    .alsoByHand();
        }

        @Bean
        WaitingMail waitingChampionMails() {
            return new WaitingMail("Letters to champions", "champion", "Letters to champions", """
                    select count(*) as letters, min(m.sent_at) as since
                      from training.champion_mail l join training.champion_message m on m.id = l.message
                     where l.settled_at is null
                    """, "");
        }
    }

    /// Each step is told once.
    @Transactional
    void remind(Actor system) {
        var today = LocalDate.now(clock);
        var rules = settings.on(system, today);
        quiet(system, rules, today);
        for (var one : ending(rules, today)) {
            db.sql("update training.champion set warned = :step where ref = :ref")
                    .param("step", one.step())
                    .param("ref", one.ref())
                    .update();
            notices.tell(
                    system,
                    List.of(one.person()),
                    one.step() == 1
                            ? "Your term as a champion ends soon: " + one.ref()
                            : "Your term as a champion is over: " + one.ref(),
                    "/champions/" + one.ref());
            notices.tell(
                    system,
                    access.holding(system, Permission.KEEP_CHAMPIONS).stream()
                            .filter(keeper -> !keeper.equals(one.person()))
                            .toList(),
                    one.step() == 1
                            ? "The term of champion %s ends soon: renew it or thank them".formatted(one.ref())
                            : "The term of champion %s is over: renew it or thank them".formatted(one.ref()),
                    "/champions/" + one.ref());
        }
    }

    /// A month before somebody counts as unconfirmed.
    private void quiet(Actor system, ChampionSettings rules, LocalDate today) {
        var quiet = db.sql("""
                update training.champion c set quiet_told = :today
                  from (select x.ref, greatest(x.from_date, max(a.on_day)) as heard
                          from training.champion x
                          left join training.champion_activity a on a.champion = x.ref and a.taken_back_at is null
                         where x.state = 'appointed' and x.to_date >= :today
                         group by x.ref) h
                 where h.ref = c.ref and h.heard <= :since and (c.quiet_told is null or c.quiet_told < h.heard)
                returning c.ref, c.person
                """)
                .param("today", today)
                .param("since", today.minusMonths(rules.quietMonths()).plusMonths(1))
                .query(ChampionJob::told)
                .list();
        for (var one : quiet) {
            notices.tell(
                    system,
                    List.of(one.person()),
                    "Did you do something as a champion? Log it in two clicks: " + one.ref(),
                    "/champions/" + one.ref());
        }
    }

    private static Ending told(ResultSet row, int number) throws SQLException {
        return new Ending(row.getString("ref"), row.getObject("person", UUID.class), 0);
    }

    private List<Ending> ending(ChampionSettings rules, LocalDate today) {
        return db.sql("""
                select c.ref, c.person, case when c.to_date < :today then 2 else 1 end as step
                  from training.champion c
                 where c.state = 'appointed' and c.to_date <= :soon
                   and c.warned < case when c.to_date < :today then 2 else 1 end
                 order by c.to_date, c.ref
                """)
                .paramSource(
                        RecordParameters.none().with("today", today).with("soon", today.plusDays(rules.warnDays())))
                .query(RecordMapper.of(Ending.class))
                .list();
    }

    /// One run. Where the mail server is not reached, the rest waits for the next.
    void send(Actor system) {
        if (!mail.open()) {
            return;
        }
        messages.endOvertaken(system);
        for (var letter : messages.waiting(system)) {
            messages.take(system, letter);
            var outcome =
                    mail.send(MailLetter.of("champion-" + letter.id(), letter.email(), letter.subject(), """
                    %s

                    You get this because you are a champion of the partnership. All messages to champions are here:

                    %s
                    """.formatted(
                                    letter.words(), mail.link("/champions/messages"))));
            messages.settle(system, letter, outcome);
            if (outcome == MailOutcome.NOT_REACHED) {
                return;
            }
        }
    }
}
