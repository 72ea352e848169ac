package waymark.concerns.languages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;
import waymark.web.sql.RecordMapper;

/// Who checked which language of the public side.
@Repository
@Transactional(readOnly = true)
public class Translations {

    /// Earlier decisions, latest first.
    ///
    /// @param on the day on which it was checked, or null if an approval was withdrawn
    record Past(
            boolean approved,
            String checker,
            String organisation,
            @Nullable LocalDate on,
            Instant at,
            String by) {}

    private static final String LAST = """
            select distinct on (language) language, number, act, texts, checker, organisation, checked_on
              from concerns.translation_check
             where :language in ('', language)
             order by language, number desc
            """;

    private final JdbcClient db;
    private final Audit audit;

    Translations(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The languages whose present texts were checked, for everybody, without saying by whom.
    public Set<Language> checked(Actor actor) {
        var checked = EnumSet.noneOf(Language.class);
        db.sql("""
                select distinct on (language) language, edition from concerns.translation_check
                 order by language, number desc
                """).query(row -> {
            var edition = row.getString("edition");
            Language.of(row.getString("language"))
                    .filter(language -> TextFingerprints.of(language).hash().equals(edition))
                    .ifPresent(checked::add);
        });
        return checked;
    }

    /// Every translation, in the order in which languages are offered.
    List<Translation> all(Actor actor) {
        var last = last("");
        return PublicTexts.spoken().stream()
                .filter(language -> language != Language.ENGLISH)
                .map(language -> last.getOrDefault(language, fresh(language)))
                .toList();
    }

    Translation get(Actor actor, Language language) {
        return last(language.tag()).getOrDefault(language, fresh(language));
    }

    private Map<Language, Translation> last(String tag) {
        var last = new HashMap<Language, Translation>();
        db.sql(LAST).param("language", tag).query(row -> {
            var language = Language.of(row.getString("language"));
            if (language.isPresent()) {
                last.put(language.get(), read(language.get(), row));
            }
        });
        return last;
    }

    private static Translation fresh(Language language) {
        return new Translation(language, TextFingerprints.of(language), 0, Optional.empty());
    }

    private static Translation read(Language language, ResultSet row) throws SQLException {
        var approved = row.getString("act").equals("approve_translation")
                ? Optional.of(new TranslationCheck(
                        row.getString("checker"),
                        row.getString("organisation"),
                        row.getObject("checked_on", LocalDate.class),
                        TextFingerprints.parse(row.getString("texts"))))
                : Optional.<TranslationCheck>empty();
        return new Translation(language, TextFingerprints.of(language), row.getInt("number"), approved);
    }

    List<Past> history(Actor actor, Language language) {
        return db.sql("""
                select act = 'approve_translation' as approved, checker, organisation, checked_on as "on", at, actor_name as by
                  from concerns.translation_check
                 where language = :language
                 order by number desc
                """)
                .param("language", language.tag())
                .query(RecordMapper.of(Past.class))
                .list();
    }

    /// Saves an approval or its withdrawal. Stale if somebody decided first.
    @Transactional
    public Saved<Translation> save(Actor actor, TranslationDecided event) {
        var was = event.was();
        var check = event.check();
        int inserted = db.sql("""
                insert into concerns.translation_check (language, number, act, edition, texts, checker, organisation,
                                                        checked_on, at, actor, actor_name)
                values (:language, :number, :act, :edition, :texts, :checker, :organisation, :on, :at, :actor, :name)
                on conflict (language, number) do nothing
                """)
                .param("language", was.language().tag())
                .param("number", was.number() + 1)
                .param("act", event.act())
                .param("edition", check.map(by -> by.edition().hash()).orElse(""))
                .param("texts", check.map(by -> by.edition().lines()).orElse(""))
                .param("checker", check.map(TranslationCheck::checker).orElse(""))
                .param("organisation", check.map(TranslationCheck::organisation).orElse(""))
                .param("on", check.map(TranslationCheck::on).orElse(null))
                .param("at", Timestamp.from(event.at()))
                .param("actor", actor.id())
                .param("name", actor.name())
                .update();
        if (inserted == 0) {
            return Saved.stale(get(actor, was.language()));
        }
        audit.changed(actor, event.act(), "language-" + was.language().tag(), was.number() + 1L, List.of("edition"));
        return Saved.done();
    }
}
