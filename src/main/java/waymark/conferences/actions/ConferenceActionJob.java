package waymark.conferences.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordParameters;

/// Reminds of actions two days before their day, the day after it, and then once a week while they are late. What
/// was not done is told to the chair of the group above after a week. Where nobody of its agency sees the item,
/// those who run the forum are reminded instead. Each reminder is written down before it is sent, so that a second
/// run on the same day sends none.
///
/// These are no `DueItem`s: whom reminders reach is found there by role, and somebody who is kept away from an item
/// would hear of it.
@Component
class ConferenceActionJob {

    static final String NAME = "Actions of conferences";

    private static final int EVERY = 7;

    private record Due(
            UUID id,
            UUID item,
            Ref itemRef,
            Ref ref,
            String organisation,
            @Nullable UUID person,
            String forum,
            boolean late) {}

    private record Missed(UUID item, Ref itemRef, int version, Ref ref, String forum, String group) {}

    private final JdbcClient db;
    private final ActionRecipients recipients;
    private final ItemHistory history;
    private final NoticeApi notices;
    private final Clock clock;

    ConferenceActionJob(
            JdbcClient db, ActionRecipients recipients, ItemHistory history, NoticeApi notices, Clock clock) {
        this.db = db;
        this.recipients = recipients;
        this.history = history;
        this.notices = notices;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job chaseConferenceActions(ConferenceActionJob job) {
            return Job.daily(LocalTime.of(7, 50), NAME, job::run);
        }
    }

    @Transactional
    void run(Actor clockwork) {
        var today = LocalDate.now(clock);
        due(today).forEach(one -> chase(clockwork, one));
        missed(today).forEach(one -> escalate(clockwork, one));
    }

    /// Those whose newest reminder has not been sent: stages are two days before, one day after, and every week after
    /// that.
    private List<Due> due(LocalDate today) {
        return db.sql("""
                with stage as (
                  select a.id, a.item, a.ref, a.organisation, a.person, a.due_on, a.chased_on,
                         case when a.due_on < :today
                              then a.due_on + 1 + :every * ((cast(:today as date) - a.due_on - 1) / :every)
                              else a.due_on - :before end as on_day
                    from conferences.action a
                   where a.state = 'OPEN' and a.due_on <= :until)
                update conferences.action u set chased_on = :today
                  from stage s join conferences.item i on i.id = s.item
                 where u.id = s.id and (s.chased_on is null or s.chased_on < s.on_day)
                returning u.id, u.item, i.ref as item_ref, u.ref, u.organisation, u.person, i.forum,
                          u.due_on < :today as late
                """)
                .paramSource(RecordParameters.none()
                        .with("today", today)
                        .with("until", today.plusDays(ConferenceActions.BEFORE))
                        .with("before", ConferenceActions.BEFORE)
                        .with("every", EVERY))
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("item", UUID.class),
                        new Ref(row.getString("item_ref")),
                        new Ref(row.getString("ref")),
                        row.getString("organisation"),
                        row.getObject("person", UUID.class),
                        row.getString("forum"),
                        row.getBoolean("late")))
                .list();
    }

    private void chase(Actor clockwork, Due one) {
        var path = ConferenceAction.path(one.itemRef(), one.ref());
        var owners = recipients.owners(one.item(), one.organisation(), one.person());
        if (owners.isEmpty()) {
            notices.remind(
                    clockwork,
                    recipients.runners(one.item(), one.forum()),
                    ActionsWithoutAgency.text(one.ref(), one.itemRef()),
                    path,
                    null);
            return;
        }
        var text = one.late()
                ? "Action %s of %s is overdue: say whether it is done".formatted(one.ref(), one.itemRef())
                : "Action %s of %s is due soon".formatted(one.ref(), one.itemRef());
        for (var person : owners) {
            notices.remindByItself(clockwork, person, text, path);
        }
    }

    private List<Missed> missed(LocalDate today) {
        return db.sql("""
                update conferences.action u set parent_told_on = :today
                  from conferences.item i
                  join conferences.forum f on f.code = i.forum
                  join directory_open.group_ g on g.code = f.group_code and g.parent is not null
                 where i.id = u.item and u.state = 'OPEN' and u.why_late = 'NOT_DONE' and u.parent_told_on is null
                   and u.escalated_on <= :before
                returning u.item, i.ref as item_ref, i.version, u.ref, i.forum, g.parent
                """)
                .param("today", today)
                .param("before", today.minusDays(EVERY))
                .query((row, _) -> new Missed(
                        row.getObject("item", UUID.class),
                        new Ref(row.getString("item_ref")),
                        row.getInt("version"),
                        new Ref(row.getString("ref")),
                        row.getString("forum"),
                        row.getString("parent")))
                .list();
    }

    /// The chair above opens no item: the notice names the action alone, and leads to their group. Nor does
    /// the job: one that does not open would keep everybody else from being reminded.
    private void escalate(Actor clockwork, Missed one) {
        var chairs = recipients.chairsAbove(clockwork, one.item(), one.forum());
        notices.tell(
                clockwork,
                chairs,
                "An action that a conference gave (%s) was not done for a week. Ask the chair of the conference"
                        .formatted(one.ref()),
                "/directory/groups/" + one.group());
        history.append(
                clockwork,
                one.item(),
                one.itemRef(),
                Readers.STAFF,
                "escalate_conference_action",
                one.version(),
                List.of(),
                chairs.isEmpty()
                        ? "Action %s: nobody chairs the group above".formatted(one.ref())
                        : "Action %s: the chair of the group above was told".formatted(one.ref()),
                "");
    }
}
