package waymark.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;
import waymark.reminders.settings.ReminderSettingRows;
import waymark.reminders.settings.ReminderSettings;
import waymark.web.DueItem;
import waymark.web.jobs.Job;

/// Reminds people of what they have to do before, on and after its last day, and then every week: once a day
/// for each person, everything together, so that one e-mail has it all.
///
/// Which reminder belongs to today follows from the dates alone, and each is written down before it is sent. So
/// two nodes send one, a clock that goes back sends none, and after a week without a run there is one and not
/// seven.
@Component
class AutomaticReminders {

    private static final int KEPT_YEARS = 2;

    private final DueItems items;
    private final ResponsiblePeople people;
    private final ReminderSettingRows settings;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Clock clock;

    AutomaticReminders(
            DueItems items,
            ResponsiblePeople people,
            ReminderSettingRows settings,
            NoticeApi notices,
            TransactionTemplate transaction,
            JdbcClient db,
            Clock clock) {
        this.items = items;
        this.people = people;
        this.settings = settings;
        this.notices = notices;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job remind(AutomaticReminders reminders) {
            return Job.every(Duration.ofMinutes(15), "Reminders", reminders::round);
        }
    }

    /// A reminder that belongs to today.
    private record Due(DueItem item, LocalDate day, int stage) {}

    /// One round: outside the quiet hours, everybody who was not reminded today.
    void round(Actor system) {
        var today = LocalDate.now(clock);
        var rules = settings.on(system, today);
        if (rules.quiet(clock.instant())) {
            return;
        }
        due(system, rules, today)
                .forEach((person, due) -> transaction.executeWithoutResult(status -> {
                    if (!remind(system, person, due, rules, today)) {
                        status.setRollbackOnly();
                    }
                }));
        transaction.executeWithoutResult(_ -> db.sql("delete from reminders.automatic where on_day < :before")
                .param("before", today.minusYears(KEPT_YEARS))
                .update());
    }

    private Map<UUID, List<Due>> due(Actor system, ReminderSettings rules, LocalDate today) {
        var found = new ArrayList<Due>();
        for (var item : items.until(system, today.plusDays(rules.before()))) {
            var day = item.due();
            if (day != null && !item.remindsItself()) {
                rules.stage(day, today).ifPresent(stage -> found.add(new Due(item, day, stage)));
            }
        }
        var responsible = people.of(system, found.stream().map(Due::item).toList());
        var each = new LinkedHashMap<UUID, List<Due>>();
        for (var due : found) {
            for (var person : responsible.getOrDefault(due.item().ref(), List.of())) {
                each.computeIfAbsent(person.id(), _ -> new ArrayList<>()).add(due);
            }
        }
        return each;
    }

    /// Everything new for one person; false where there is nothing.
    private boolean remind(Actor system, UUID person, List<Due> due, ReminderSettings rules, LocalDate today) {
        boolean remindedToday = db.sql(
                        "select exists (select from reminders.automatic where person = :person and on_day = :today)")
                .param("person", person)
                .param("today", today)
                .query(Boolean.class)
                .single();
        if (remindedToday) {
            return false;
        }
        boolean any = false;
        for (var one : due) {
            if (isNew(person, one, rules, today)) {
                var item = one.item();
                notices.remindByItself(system, person, "Reminder: " + Reminders.text(item, today), item.path());
                any = true;
            }
        }
        return any;
    }

    /// Written down, unless it was before, a colleague reminded of it today, or a late repetition was sent only
    /// a few days ago.
    private boolean isNew(UUID person, Due due, ReminderSettings rules, LocalDate today) {
        return db.sql("""
                        insert into reminders.automatic (person, subject, due, stage, on_day)
                        select :person, :subject, :due, :stage, :today
                         where not exists (select from reminders.reminder r where r.subject = :subject and r.on_day = :today)
                           and not exists (select from reminders.automatic a
                                            where a.person = :person and a.subject = :subject and a.due = :due
                                              and a.stage between 1 and :stage - 1 and a.on_day > :since)
                        on conflict do nothing
                        """)
                        .param("person", person)
                        .param("subject", due.item().ref().value())
                        .param("due", due.day())
                        .param("stage", due.stage())
                        .param("today", today)
                        .param("since", today.minusDays(rules.repeat()))
                        .update()
                == 1;
    }
}
