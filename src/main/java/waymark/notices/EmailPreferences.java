package waymark.notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// How many e-mails each person wants, where they said so.
@Repository
@Transactional(readOnly = true)
class EmailPreferences {

    private final JdbcClient db;

    EmailPreferences(JdbcClient db) {
        this.db = db;
    }

    EmailPreference of(Actor.Person actor) {
        return db.sql("select often from notices.letter_choice where person = :person")
                .param("person", actor.id())
                .query(String.class)
                .optional()
                .flatMap(EmailPreference::of)
                .orElse(EmailPreference.EACH);
    }

    ReminderPreference reminders(Actor.Person actor) {
        return db.sql("select reminders from notices.letter_choice where person = :person")
                .param("person", actor.id())
                .query(String.class)
                .optional()
                .flatMap(ReminderPreference::of)
                .orElse(ReminderPreference.EMAIL);
    }

    @Transactional
    void choose(Actor.Person actor, EmailPreference choice, ReminderPreference reminders) {
        db.sql("""
                insert into notices.letter_choice (person, often, reminders) values (:person, :often, :reminders)
                on conflict (person) do update set often = excluded.often, reminders = excluded.reminders
                """)
                .param("person", actor.id())
                .param("often", choice.word())
                .param("reminders", reminders.word())
                .update();
    }
}
