package waymark.cases.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The versions of the privacy notice. One is added; none is changed, because somebody may have heard it.
@Repository
@Transactional(readOnly = true)
class PrivacyNotices {

    /// What somebody writes of one.
    record Draft(String language, String title, String words, String agreed) {}

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    PrivacyNotices(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of them, the newest first.
    List<PrivacyNotice> all() {
        return db.sql("""
            select number, language, from_day, title, words, agreed, written_by from cases.privacy_notice
             order by number desc
            """).query(RecordMapper.of(PrivacyNotice.class)).list();
    }

    /// The newest of each language, English first.
    List<PrivacyNotice> current() {
        var newest = new LinkedHashMap<String, PrivacyNotice>();
        all().forEach(notice -> newest.putIfAbsent(notice.language(), notice));
        return newest.values().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.language().equals("en"), one.language().equals("en")))
                .toList();
    }

    /// The version with that number.
    ///
    /// @throws NotFound where there is none
    PrivacyNotice get(int number) {
        return all().stream()
                .filter(notice -> notice.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(number)));
    }

    /// Adds a version from today.
    ///
    /// @param newest the number of the newest that its author saw
    @Transactional
    Saved<PrivacyNotice> add(Actor actor, int newest, Draft draft) {
        var before = all().getFirst();
        int rows = before.number() != newest
                ? 0
                : db.sql("""
                    insert into cases.privacy_notice (number, language, from_day, title, words, agreed, written_by)
                    values (:number, :language, :today, :title, :words, :agreed, :actorName)
                    on conflict do nothing
                    """)
                        .paramSource(RecordParameters.of(draft)
                                .by(actor)
                                .with("number", newest + 1)
                                .with("today", LocalDate.now(clock)))
                        .update();
        if (rows == 0) {
            return Saved.stale(before);
        }
        audit.changed(actor, "write_privacy_notice", "privacy-notice", newest + 1L, List.of("words"));
        return Saved.done();
    }
}
