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

    @Transactional
    void choose(Actor.Person actor, EmailPreference choice) {
        db.sql("""
                insert into notices.letter_choice (person, often) values (:person, :often)
                on conflict (person) do update set often = excluded.often
                """).param("person", actor.id()).param("often", choice.word()).update();
    }
}
