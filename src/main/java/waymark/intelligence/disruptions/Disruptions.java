package waymark.intelligence.disruptions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.TimelineEntry;
import waymark.directory.RefGenerator;
import waymark.intelligence.history.WorkHistory;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The log of disruptions.
@Repository
@Transactional(readOnly = true)
public class Disruptions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ROWS = """
            select d.ref, d.version, d.kept_by, coalesce(k.name, d.kept_by) as kept_by_name, d.on_day, d.four_p, d.level,
                   l.name as level_name, d.area, coalesce(a.name, '') as area_name, d.place, d.what, d.organisations,
                   array(select coalesce(o.name, x.code) from unnest(d.organisations) with ordinality as x(code, place)
                           left join directory_open.organisation o on o.code = x.code order by x.place) as organisation_names,
                   d.before_words, d.after_words, d.known_how, d.measure, d.operation, d.objective, d.recorded_on, d.recorded_by,
                   d.recorded_by_name, d.taken_back_on, d.taken_back_why
              from intelligence.disruption d
              join intelligence.disruption_level l on l.code = d.level
              left join directory_open.area a on a.code = d.area
              left join directory_open.organisation k on k.code = d.kept_by
            """;

    private final JdbcClient db;
    private final WorkHistory history;
    private final Clock clock;

    Disruptions(JdbcClient db, WorkHistory history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    /// What is asked of the list; what is empty lets everything through.
    ///
    /// @param operation reference of the operation they belong to
    public record Filter(String fourP, String level, String area, String year, String operation) {

        public static final Filter ALL = new Filter("", "", "", "", "");
    }

    /// Newest first, without what was taken back.
    public List<Disruption> find(Actor actor, Filter filter) {
        return db.sql(ROWS + """
                 where d.taken_back_on is null and (:fourP = '' or d.four_p = :fourP) and (:level = '' or d.level = :level)
                   and (:area = '' or d.area = :area) and (:year = '' or to_char(d.on_day, 'YYYY') = :year)
                   and (:operation = '' or d.operation = :operation)
                 order by d.on_day desc, d.ref
                """)
                .paramSource(RecordParameters.of(filter))
                .query(RecordMapper.of(Disruption.class))
                .list();
    }

    /// @throws NotFound where there is none, or none for this actor
    Disruption get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where d.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(Disruption.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where the actor may not change it
    Disruption changeable(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (!it.changeable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline(ref.value());
    }

    /// Records one.
    @Transactional
    public Ref add(Actor.Person actor, Disruption.Given given) {
        return add(actor, given, LocalDate.now(clock));
    }

    /// The same, as of a day.
    @Transactional
    Ref add(Actor.Person actor, Disruption.Given given, LocalDate on) {
        var ref = RefGenerator.next("DP", RANDOM);
        db.sql("""
                insert into intelligence.disruption (ref, kept_by, on_day, four_p, level, area, place, what, organisations, before_words,
                                                     after_words, known_how, measure, operation, objective, recorded_on, recorded_by,
                                                     recorded_by_name)
                values (:ref, :keptBy, :onDay, :fourP, :level, :area, :place, :what, :organisations, :beforeWords,
                        :afterWords, :knownHow, :measure, :operation, :objective, :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("ref", ref)
                        .with("keptBy", actor.organisation())
                        .with("today", on))
                .update();
        history.append(actor, "record_disruption", ref.value(), 1, List.of("added"), "Recorded", "");
        return ref;
    }

    /// Saves a change.
    @Transactional
    public Saved<Disruption> change(Actor actor, Disruption it, int version, Disruption.Given given) {
        int rows = db.sql("""
                update intelligence.disruption
                   set on_day = :onDay, four_p = :fourP, level = :level, area = :area, place = :place, what = :what,
                       organisations = :organisations, before_words = :beforeWords, after_words = :afterWords,
                       known_how = :knownHow, measure = :measure, operation = :operation, objective = :objective,
                       version = version + 1
                 where ref = :ref and version = :version and taken_back_on is null
                """)
                .paramSource(RecordParameters.of(given).with("ref", it.ref()).with("version", version))
                .update();
        return saved(actor, it, rows, version, "change_disruption", "Changed", "");
    }

    /// Saves that it was taken back.
    @Transactional
    public Saved<Disruption> takeBack(Actor actor, Disruption it, int version, String why) {
        int rows = db.sql("""
                update intelligence.disruption set taken_back_on = :today, taken_back_why = :why, version = version + 1
                 where ref = :ref and version = :version and taken_back_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("ref", it.ref())
                        .with("version", version)
                        .with("why", why)
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(actor, it, rows, version, "take_back_disruption", "Taken back", why);
    }

    private Saved<Disruption> saved(
            Actor actor, Disruption it, int rows, int version, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        history.append(actor, act, it.ref().value(), version + 1L, List.of("disruption"), headline, words);
        return Saved.done();
    }
}
