package waymark.training.packs;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordParameters;

/// Saves what was done to packs: the row, its history and the audit entry, in one transaction.
@Repository
@Transactional
class PackSaves {

    private static final String EVENT = """
            insert into training.pack_event (pack, at, actor, actor_name, headline, words)
            values (:pack, :at, :actor, :actorName, :headline, :words)
            """;

    private final JdbcClient db;
    private final Packs packs;
    private final History history;
    private final Clock clock;

    PackSaves(JdbcClient db, Packs packs, History history, Clock clock) {
        this.db = db;
        this.packs = packs;
        this.history = history;
        this.clock = clock;
    }

    /// A reference that nobody has yet.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Ref newRef() {
        return Ref.numbered(
                "TP",
                db.sql("select nextval('training.pack_number')")
                        .query(Long.class)
                        .single());
    }

    /// The change. Stale where somebody changed the version first.
    Saved<PackVersion> save(Actor actor, PackEvent event) {
        var it = event.of();
        int rows = switch (event) {
            case PackEvent.Begun begun -> begin(actor, begun);
            case PackEvent.Written _ -> write(actor, it);
            case PackEvent.Sent _ -> step(actor, event, """
                    state = 'IN_REVIEW', submitted_by = :actor, submitted_by_name = :actorName, submitted_at = :now, review_note = ''
                    """, "DRAFT");
            case PackEvent.Returned _ -> step(actor, event, "state = 'DRAFT', review_note = :words", "IN_REVIEW");
            case PackEvent.Published published -> publish(actor, published);
            case PackEvent.Withdrawn _ ->
                step(
                        actor,
                        event,
                        "state = 'WITHDRAWN', withdrawn_reason = :words",
                        it.state().name());
        };
        if (rows == 0) {
            return Saved.stale(packs.version(actor, it.id()).orElseThrow());
        }
        history.append(
                actor,
                new History.Change(act(event), ref(it), it.version() + 1L, List.of()),
                EVENT,
                "{}",
                RecordParameters.none()
                        .with("pack", it.pack())
                        .with("headline", event.headline())
                        .with("words", event.words()));
        return Saved.done();
    }

    private String ref(PackVersion it) {
        return db.sql("select ref from training.pack where id = :id")
                .param("id", it.pack())
                .query(String.class)
                .single();
    }

    private static String act(PackEvent event) {
        return switch (event) {
            case PackEvent.Begun _ -> "begin_workshop_pack";
            case PackEvent.Written _ -> "write_workshop_pack";
            case PackEvent.Sent _ -> "send_workshop_pack";
            case PackEvent.Returned _ -> "return_workshop_pack";
            case PackEvent.Published _ -> "publish_workshop_pack";
            case PackEvent.Withdrawn _ -> "withdraw_workshop_pack";
        };
    }

    private int begin(Actor actor, PackEvent.Begun begun) {
        var pack = begun.pack();
        if (pack != null) {
            db.sql("""
                    insert into training.pack (id, ref, title, audience, area, owner, owner_name, origin)
                    values (:id, :ref, :title, :audience, :area, :owner, :ownerName, :origin)
                    """).paramSource(RecordParameters.of(pack)).update();
        }
        return db.sql("""
                insert into training.pack_version (id, pack, area, number, title, audience, minutes, content, writers)
                values (:id, :pack, :area, :number, :title, :audience, :minutes, cast(:content as jsonb), array[:actor]::uuid[])
                on conflict (pack) where state in ('DRAFT', 'IN_REVIEW') do nothing
                """).paramSource(written(actor, begun.of())).update();
    }

    private int write(Actor actor, PackVersion it) {
        int rows = db.sql("""
                update training.pack_version
                   set title = :title, audience = :audience, minutes = :minutes, content = cast(:content as jsonb),
                       writers = case when :actor = any (writers) then writers else writers || cast(:actor as uuid) end,
                       version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """).paramSource(written(actor, it)).update();
        if (rows > 0) {
            named(
                    it,
                    "and not exists (select from training.pack_version v where v.pack = p.id and v.published_on is not null)");
        }
        return rows;
    }

    /// The pack is called what its version in use is called; before there is one, what the draft is.
    private void named(PackVersion it, String where) {
        db.sql("""
                update training.pack p set title = :title, audience = :audience, version = version + 1
                 where id = :pack and (title, audience) is distinct from (:title, :audience)
                """ + where).paramSource(RecordParameters.of(it)).update();
    }

    private static RecordParameters written(Actor actor, PackVersion it) {
        return RecordParameters.of(it)
                .with("content", PackJson.text(it.content()))
                .with("minutes", it.minutes())
                .by(actor);
    }

    private int step(Actor actor, PackEvent event, String change, String from) {
        return db.sql("update training.pack_version set version = version + 1, " + change
                        + " where id = :id and version = :version and state = :from")
                .paramSource(parameters(actor, event).with("from", from))
                .update();
    }

    private RecordParameters parameters(Actor actor, PackEvent event) {
        return RecordParameters.none()
                .with("id", event.of().id())
                .with("version", event.of().version())
                .with("words", event.words())
                .with("now", clock.instant())
                .by(actor);
    }

    /// The version in use gives way first, since a pack has one alone; but only where the other can follow.
    private int publish(Actor actor, PackEvent.Published event) {
        boolean waits = db.sql("""
                select 1 from training.pack_version where id = :id and version = :version and state = 'IN_REVIEW' for update
                """)
                .paramSource(parameters(actor, event))
                .query((row, _) -> true)
                .optional()
                .isPresent();
        if (!waits) {
            return 0;
        }
        var before = event.before();
        if (before != null) {
            db.sql("""
                    update training.pack_version set state = 'SUPERSEDED', version = version + 1
                     where id = :before and state = 'PUBLISHED'
                    """).param("before", before).update();
        }
        int rows = db.sql("""
                update training.pack_version
                   set state = 'PUBLISHED', reviewed_by = :actor, reviewed_by_name = :actorName, published_on = :on, review_note = :words,
                       version = version + 1
                 where id = :id and version = :version and state = 'IN_REVIEW'
                """)
                .paramSource(parameters(actor, event).with("on", event.on()))
                .update();
        named(event.of(), "");
        return rows;
    }
}
