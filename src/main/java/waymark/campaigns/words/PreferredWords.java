package waymark.campaigns.words;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The list of preferred words.
@Repository
@Transactional(readOnly = true)
public class PreferredWords {

    private static final String ROWS =
            "select ref, version, forms, instead, reason, right_where, retired_on from campaigns.preferred_word";

    private final JdbcClient db;
    private final History history;
    private final Clock clock;

    PreferredWords(JdbcClient db, History history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    /// Those that writers are asked about today.
    public List<PreferredWord> current(Actor actor) {
        return db.sql(ROWS + " where retired_on is null order by forms[1], ref")
                .query(RecordMapper.of(PreferredWord.class))
                .list();
    }

    /// All of them; those that are asked about no longer come last.
    List<PreferredWord> all(Actor actor) {
        return db.sql(ROWS + " order by retired_on is not null, forms[1], ref")
                .query(RecordMapper.of(PreferredWord.class))
                .list();
    }

    /// @throws NotFound where there is none
    PreferredWord get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(PreferredWord.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words
                  from campaigns.preferred_word_event where word = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// The reference of the next word. One that is not used leaves a gap, which does no harm.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Ref nextRef() {
        return Ref.numbered(
                "WD",
                db.sql("select nextval('campaigns.preferred_word_number')")
                        .query(Long.class)
                        .single());
    }

    @Transactional
    void add(Actor actor, PreferredWord word) {
        db.sql("""
                insert into campaigns.preferred_word (ref, forms, instead, reason, right_where)
                values (:ref, :forms, :instead, :reason, :rightWhere)
                """).paramSource(RecordParameters.of(word)).update();
        append(actor, "add_preferred_word", word, "Added");
    }

    /// Saves a change of the word, or that nobody is asked about it any longer.
    @Transactional
    Saved<PreferredWord> save(Actor actor, int version, PreferredWord word) {
        int rows = db.sql("""
                update campaigns.preferred_word
                   set forms = :forms, instead = :instead, reason = :reason, right_where = :rightWhere,
                       retired_on = :retiredOn, version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(word).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(actor, word.ref()));
        }
        append(actor, "change_preferred_word", word, word.retiredOn() == null ? "Changed" : "Taken off the list");
        return Saved.done();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private void append(Actor actor, String act, PreferredWord word, String headline) {
        history.append(
                actor,
                History.Change.of(act, word.ref(), word.version() + 1L, List.of("words")),
                """
                insert into campaigns.preferred_word_event (word, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none()
                        .with("headline", headline)
                        .with("words", String.join(", ", word.forms()) + ": " + word.instead() + ". " + word.reason()));
    }
}
