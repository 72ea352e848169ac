package waymark.training.champions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// What worked, as champions tell it.
@Repository
@Transactional(readOnly = true)
class ChampionStories {

    static final int LONGEST = 2000;

    private static final String ROWS = """
            select s.id, s.version, s.champion, coalesce(o.name, c.organisation) as organisation_name, t.name as service_name,
                   s.title, s.words, s.state, s.offered_at, s.offered_by, s.offered_by_name, s.looked_on, s.answer
              from training.champion_story s
              join training.champion c on c.ref = s.champion
              join training.champion_service t on t.code = c.service
              left join directory_open.organisation o on o.code = c.organisation
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ChampionStories(
            JdbcClient db, Audit audit, NoticeApi notices, AccessApi access, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Those that wait first, then the newest.
    List<ChampionStory> all() {
        return db.sql(
                        ROWS
                                + " where s.state <> 'withdrawn' order by s.state <> 'offered', s.offered_at desc, s.id limit 200")
                .query(RecordMapper.of(ChampionStory.class))
                .list();
    }

    /// @throws NotFound where there is none that the actor may read
    ChampionStory get(UUID id) {
        return db.sql(ROWS + " where s.id = :id")
                .param("id", id)
                .query(RecordMapper.of(ChampionStory.class))
                .optional()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    @Transactional
    void offer(Actor actor, Ref champion, String title, String words) {
        db.sql("""
                insert into training.champion_story (id, champion, title, words, offered_at, offered_by, offered_by_name)
                values (:id, :ref, :title, :words, :now, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", champion)
                        .with("title", title)
                        .with("words", words)
                        .with("now", clock.instant()))
                .update();
        audit.changed(actor, "offer_champion_story", champion.value(), 0, List.of());
        asSystem.get("Telling who keeps champions", system -> {
            notices.tell(
                    system,
                    access.holding(system, Permission.KEEP_CHAMPIONS).stream()
                            .filter(one -> !one.equals(actor.id()))
                            .toList(),
                    "A champion shares what worked: please look at it",
                    "/champions/stories");
            return true;
        });
    }

    /// A keeper shows it or gives it back, or its author takes it back. False where somebody was first.
    @Transactional
    boolean settle(Actor actor, ChampionStory story, int version, String state, String answer) {
        int rows = db.sql("""
                update training.champion_story
                   set state = :state, looked_on = :today, looked_by_name = :actorName, answer = :answer, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", story.id())
                        .with("version", version)
                        .with("state", state)
                        .with("answer", answer)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows > 0) {
            audit.changed(actor, "settle_champion_story", story.champion().value(), 0, List.of(state));
            if (!story.offeredBy().equals(actor.id())) {
                notices.tell(
                        actor,
                        List.of(story.offeredBy()),
                        state.equals("shown")
                                ? "What you shared is shown to other champions: thank you"
                                : "What you shared is not shown; see why",
                        "/champions/stories");
            }
        }
        return rows > 0;
    }
}
