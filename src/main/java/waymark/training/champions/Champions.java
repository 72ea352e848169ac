package waymark.training.champions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The register of champions, and the steps they take.
@Repository
@Transactional(readOnly = true)
class Champions {

    private static final String ROWS = """
            select c.ref, c.version, c.person, p.ref as person_ref, c.person_name, c.organisation,
                   coalesce(o.name, c.organisation) as organisation_name, c.kind, c.service, s.name as service_name, c.areas,
                   array(select a.name from directory_open.area a where a.code = any (c.areas) order by a.position, a.code)
                     as area_names,
                   c.about, c.proposed_on, c.proposed_by, c.proposed_by_name, c.agreed_on, c.agreed_by_name, c.agreed_how,
                   c.from_date, c.to_date, c.trained_on, c.deputy, c.deputy_name, p.to_date as leaves_on,
                   (select max(x.on_day) from training.champion_activity x
                     where x.champion = c.ref and x.taken_back_at is null) as last_active,
                   c.ended_on, c.ended_by_name, c.ending, c.thanks, c.successor, c.state
              from training.champion c
              join training.champion_service s on s.code = c.service
              join directory_open.person p on p.id = c.person
              left join directory_open.organisation o on o.code = c.organisation
            """;
    private static final String ORDER = " order by s.position, s.code, lower(c.person_name), c.ref";

    private final JdbcClient db;
    private final History history;
    private final ChampionNotifier notifier;
    private final ChampionSettingRows settings;
    private final Clock clock;

    Champions(JdbcClient db, History history, ChampionNotifier notifier, ChampionSettingRows settings, Clock clock) {
        this.db = db;
        this.history = history;
        this.notifier = notifier;
        this.settings = settings;
        this.clock = clock;
    }

    /// What is asked of the list; what is empty lets everything through.
    record Filter(String area, String service, String organisation) {

        static final Filter NONE = new Filter("", "", "");
    }

    /// By service, then by name.
    List<Champion> find(Actor actor, Filter filter) {
        var read = reader(actor);
        return db.sql(ROWS + """
                 where (:area = '' or :area = any (c.areas)) and (:service = '' or c.service = :service)
                   and (:organisation = '' or c.organisation = :organisation)
                """ + ORDER)
                .paramSource(RecordParameters.of(filter))
                .query(read::row)
                .list();
    }

    /// @throws NotFound where there is none that the actor may read
    Champion get(Actor actor, Ref ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also for who may read and not change
    Champion changeable(Actor actor, Ref ref) {
        return find(actor, ref).filter(it -> it.header().changedBy(actor)).orElseThrow(() -> new NotFound(ref));
    }

    /// The champion, where there is one that the actor may read.
    Optional<Champion> find(Actor actor, Ref ref) {
        var read = reader(actor);
        return db.sql(ROWS + " where c.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(read::row)
                .optional();
    }

    /// What somebody is or was champion of, the newest first.
    List<Champion> of(Actor actor, UUID person) {
        var read = reader(actor);
        return db.sql(ROWS + " where c.person = :person order by c.from_date desc, c.ref desc")
                .param("person", person)
                .query(read::row)
                .list();
    }

    /// Those for whom somebody is the deputy, while they serve.
    List<Champion> deputisedBy(Actor actor, UUID person) {
        var read = reader(actor);
        return db.sql(ROWS + " where c.deputy = :person and c.state in ('proposed', 'appointed')" + ORDER)
                .param("person", person)
                .query(read::row)
                .list();
    }

    /// True where they are proposed for the service or serve it already.
    boolean isOne(UUID person, String service) {
        return db.sql("""
                select exists (select from training.champion
                                where person = :person and service = :service and state in ('proposed', 'appointed'))
                """)
                .param("person", person)
                .param("service", service)
                .query(Boolean.class)
                .single();
    }

    private Reading reader(Actor actor) {
        var today = LocalDate.now(clock);
        return new Reading(settings.on(actor, today), today);
    }

    private record Reading(ChampionSettings settings, LocalDate today) {

        Champion row(ResultSet row, int number) throws SQLException {
            return Champion.of(RecordMapper.read(row, Champion.Header.class), row.getString("state"), settings, today);
        }
    }

    /// What happened to a champion, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from training.champion_event
                 where champion = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// Saves a proposal, and asks the organisation to agree.
    ///
    /// @param after whom they follow, or null
    @Transactional
    Ref propose(Actor actor, ChampionEvent.Made event, @Nullable Ref after) {
        return propose(actor, event, after, LocalDate.now(clock));
    }

    /// The same, as of a day.
    @Transactional
    Ref propose(Actor actor, ChampionEvent.Made event, @Nullable Ref after, LocalDate on) {
        var ref = Ref.numbered(
                "CN",
                db.sql("select nextval('training.champion_number')")
                        .query(Long.class)
                        .single());
        db.sql("""
                insert into training.champion (ref, person, person_name, organisation, kind, service, areas, about, from_date,
                                               to_date, trained_on, deputy, deputy_name, proposed_on, proposed_by,
                                               proposed_by_name)
                values (:ref, :person, :personName, :organisation, :kind, :service, :areas, :about, :fromDate,
                        :toDate, :trainedOn, :deputy, :deputyName, :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(event.given())
                        .by(actor)
                        .with("ref", ref)
                        .with("today", on))
                .update();
        append(actor, "propose_champion", ref, 1, "Proposed", "");
        if (after != null) {
            db.sql("update training.champion set successor = :ref where ref = :after and successor is null")
                    .paramSource(RecordParameters.none().with("ref", ref).with("after", after))
                    .update();
        }
        notifier.proposed(actor, ref, event.given());
        return ref;
    }

    /// Saves a step.
    @Transactional
    Saved<Champion> save(Actor actor, int version, ChampionEvent event) {
        return switch (event) {
            case ChampionEvent.Made _ -> throw new IllegalArgumentException("somebody is proposed once");
            case ChampionEvent.Changed changed -> {
                var it = changed.before();
                int rows = db.sql("""
                        update training.champion
                           set service = :service, areas = :areas, about = :about, from_date = :fromDate, to_date = :toDate,
                               trained_on = :trainedOn, deputy = :deputy, deputy_name = :deputyName, version = version + 1
                         where ref = :ref and version = :version
                        """)
                        .paramSource(RecordParameters.of(it, changed.given()).with("version", version))
                        .update();
                yield saved(actor, rows, it.ref(), version, "change_champion", "Details changed", "");
            }
            case ChampionEvent.Agreed agreed -> {
                var it = agreed.before();
                int rows = db.sql("""
                        update training.champion
                           set state = 'appointed', agreed_on = :on, agreed_by = :actor, agreed_by_name = :actorName,
                               agreed_how = :how, version = version + 1
                         where ref = :ref and version = :version
                        """)
                        .paramSource(RecordParameters.of(it, agreed).by(actor).with("version", version))
                        .update();
                if (rows > 0) {
                    notifier.agreed(actor, it);
                }
                yield saved(
                        actor, rows, it.ref(), version, "appoint_champion", "The organisation agreed", agreed.how());
            }
            case ChampionEvent.Declined declined -> {
                var it = declined.before();
                int rows = end(actor, it.ref(), version, "declined", declined.ending(), "", declined.on());
                if (rows > 0) {
                    notifier.declined(actor, it);
                }
                yield saved(actor, rows, it.ref(), version, "decline_champion", "The organisation did not agree", "");
            }
            case ChampionEvent.Renewed renewed -> {
                var it = renewed.before();
                int rows = db.sql("""
                        update training.champion set to_date = :until, warned = 0, version = version + 1
                         where ref = :ref and version = :version
                        """)
                        .paramSource(RecordParameters.of(it, renewed).with("version", version))
                        .update();
                if (rows > 0) {
                    notifier.renewed(actor, it, renewed.until());
                }
                yield saved(actor, rows, it.ref(), version, "renew_champion", "The term was renewed", "");
            }
            case ChampionEvent.Ended ended -> {
                var it = ended.before();
                int rows = end(actor, it.ref(), version, "ended", ended.ending(), ended.thanks(), ended.on());
                if (rows > 0) {
                    notifier.ended(actor, it);
                }
                yield saved(actor, rows, it.ref(), version, "end_champion", "Ended with thanks", "");
            }
        };
    }

    private int end(Actor actor, Ref ref, int version, String state, String ending, String thanks, LocalDate on) {
        return db.sql("""
                update training.champion
                   set state = :state, ended_on = :on, ended_by_name = :actorName, ending = :ending, thanks = :thanks,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("version", version)
                        .with("state", state)
                        .with("on", on)
                        .with("ending", ending)
                        .with("thanks", thanks))
                .update();
    }

    private Saved<Champion> saved(
            Actor actor, int rows, Ref ref, int version, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, ref));
        }
        append(actor, act, ref, version + 1, headline, words);
        return Saved.done();
    }

    /// What is still theirs after their last day ends: the term on that day, a proposal by being taken back.
    /// False where somebody changed it meanwhile.
    @Transactional
    boolean leaves(Actor system, Champion it, LocalDate lastDay) {
        var header = it.header();
        boolean proposed = it instanceof Champion.Proposed;
        var last = lastDay.isBefore(header.fromDate()) ? header.fromDate() : lastDay;
        int rows = proposed
                ? end(
                        system,
                        header.ref(),
                        header.version(),
                        "declined",
                        "They leave the organisation",
                        "",
                        LocalDate.now(clock))
                : db.sql("""
                        update training.champion
                           set to_date = least(to_date, cast(:last as date)), version = version + 1
                         where ref = :ref and version = :version
                        """)
                        .paramSource(RecordParameters.of(header).with("last", last))
                        .update();
        if (rows > 0) {
            append(
                    system,
                    "end_champion_on_leaving",
                    header.ref(),
                    header.version() + 1,
                    "Leaves the organisation",
                    proposed ? "The proposal was taken back" : "The term ends with their last day");
        }
        return rows > 0;
    }

    /// Somebody is the deputy no more, or another person is.
    @Transactional
    boolean deputy(Actor system, Champion.Header it, @Nullable UUID person, String name) {
        int rows = db.sql("""
                update training.champion set deputy = :next, deputy_name = :name, version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(it).with("next", person).with("name", name))
                .update();
        if (rows > 0) {
            append(system, "change_champion", it.ref(), it.version() + 1, "The deputy left", "");
        }
        return rows > 0;
    }

    private void append(Actor actor, String act, Ref ref, int version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                """
                insert into training.champion_event (champion, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}
