package waymark.reminders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.reminders.settings.ReminderSettingRows;
import waymark.web.DueItem;
import waymark.web.sql.RecordMapper;

/// The reminders that people send: once a day for each thing, also where two people press the button.
@Repository
@Transactional(readOnly = true)
class Reminders {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String SELECT = """
            select r.subject, r.on_day, r.sent_at, r.by_name,
                   array(select p.name from directory_open.person p where p.id = any (r.people) order by lower(p.name)) as names
              from reminders.reminder r
            """;

    private final JdbcClient db;
    private final NoticeApi notices;
    private final Audit audit;
    private final ReminderSettingRows settings;
    private final Clock clock;

    Reminders(JdbcClient db, NoticeApi notices, Audit audit, ReminderSettingRows settings, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /// Records that somebody saw how to reach the people who are responsible.
    ///
    /// @param what the reference of one thing, or `follow-up` for the list
    @Transactional
    public void looked(Actor actor, String what) {
        audit.looked(actor, "view_follow_up", what);
    }

    /// Something to remind people of.
    record ToSend(DueItem item, List<ResponsiblePerson> people) {}

    /// What became of it.
    ///
    /// @param sent how many were sent
    /// @param already how many somebody had reminded of today
    record Result(int sent, int already) {}

    /// Reminds of each, all or none. In the order of the references: two people who send at once wait for each
    /// other and never in a circle.
    @Transactional
    Result send(Actor actor, Collection<ToSend> chosen) {
        var today = LocalDate.now(clock);
        var now = clock.instant();
        var mailFrom = settings.on(actor, today).mailFrom(now);
        int sent = 0;
        for (var one : chosen.stream()
                .sorted(Comparator.comparing(each -> each.item().ref().value()))
                .toList()) {
            var item = one.item();
            var people = one.people().stream().map(ResponsiblePerson::id).toList();
            int added = db.sql("""
                    insert into reminders.reminder (subject, on_day, sent_at, by_person, by_name, people, scopes)
                    values (:subject, :today, :now, :by, :byName, :people, :scopes)
                    on conflict (subject, on_day) do nothing
                    """)
                    .param("subject", item.ref().value())
                    .param("today", today)
                    .param("now", Timestamp.from(now))
                    .param("by", actor.id())
                    .param("byName", actor.name())
                    .param("people", people.toArray(UUID[]::new))
                    .param("scopes", item.scopes().stream().map(Scope::word).toArray(String[]::new))
                    .update();
            if (added == 1) {
                notices.remind(actor, people, "Reminder: " + text(item, today), item.path(), mailFrom);
                audit.changed(actor, "send_reminder", item.ref().value(), 0, List.of());
                sent++;
            }
        }
        return new Result(sent, chosen.size() - sent);
    }

    /// What is due, for a notice and an e-mail: without anything that people wrote.
    static String text(DueItem item, LocalDate today) {
        var due = item.due();
        var when = due == null
                ? ""
                : due.equals(today)
                        ? " is due today"
                        : (due.isBefore(today) ? " was due on " : " is due on ") + DAY.format(due);
        return item.trouble().isEmpty() || item.late(today)
                ? item.message() + when
                : item.message() + when + (when.isEmpty() ? " is " : " and is ") + item.trouble();
    }

    /// The last reminder of each thing, as far as the reader may know of it.
    Map<String, SentReminder> last(Actor actor, Collection<Ref> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(SELECT + """
                 where r.subject = any (:subjects)
                   and not exists (select from reminders.reminder n where n.subject = r.subject and n.on_day > r.on_day)
                """)
                .param("subjects", subjects.stream().map(Ref::value).toArray(String[]::new))
                .query(RecordMapper.of(SentReminder.class))
                .stream()
                .collect(Collectors.toMap(SentReminder::subject, one -> one));
    }

    /// All reminders of one thing, newest first.
    List<SentReminder> of(Actor actor, Ref subject) {
        return db.sql(SELECT + " where r.subject = :subject order by r.on_day desc limit 100")
                .param("subject", subject.value())
                .query(RecordMapper.of(SentReminder.class))
                .list();
    }
}
