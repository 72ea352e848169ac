package waymark.exchange.material;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.material.Material;
import waymark.web.material.MaterialKind;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The files of material that came, and what was taken in.
@Repository
@Transactional(readOnly = true)
class Arrivals {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_ORIGIN = 200;
    private static final String ROWS = """
            select ref, state, partnership, made_by, licence, made_on, digest, cleaned, arrived_at, arrived_by_name, decided_at,
                   decided_by_name
              from exchange.material_arrival
            """;

    private final JdbcClient db;
    private final Audit audit;

    Arrivals(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// All, the newest first.
    List<Arrival> all() {
        return db.sql(ROWS + " order by arrived_at desc, ref limit 200")
                .query(RecordMapper.of(Arrival.class))
                .list();
    }

    /// What was taken in, the newest first.
    List<Arrival.Taken> taken() {
        return db.sql("""
                select t.arrival, t.kind, t.source, t.edition, t.title, t.ref as thing
                  from exchange.material_taken t join exchange.material_arrival a on a.ref = t.arrival
                 order by a.decided_at desc, t.kind, t.title limit 500
                """).query(RecordMapper.of(Arrival.Taken.class)).list();
    }

    /// @throws NotFound where there is none
    Arrival get(Ref ref) {
        return db.sql(ROWS + " where ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Arrival.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The file as it came; empty once it is decided.
    Optional<byte[]> content(Ref ref) {
        return db.sql("select content from exchange.material_arrival where ref = :ref and content is not null")
                .param("ref", ref.value())
                .query(byte[].class)
                .optional();
    }

    /// What came in from the same partnership and source earlier, the latest first.
    List<Ref> before(Arrival arrival, Material one) {
        return db.sql("""
                select t.ref from exchange.material_taken t join exchange.material_arrival a on a.ref = t.arrival
                 where t.kind = :kind and t.source = :source and a.partnership = :partnership
                 order by a.decided_at desc
                """)
                .param("kind", one.kind())
                .param("source", one.source())
                .param("partnership", arrival.partnership())
                .query((row, _) -> new Ref(row.getString("ref")))
                .list();
    }

    /// That somebody gave material away: what, and to nobody in particular.
    @Transactional
    void given(Actor actor, List<Material> material) {
        for (var one : material) {
            audit.looked(actor, "give_material", one.source());
        }
    }

    @Transactional
    Ref arrived(Actor.Person actor, MaterialFormat.Contents contents, byte[] file, String digest) {
        var ref = RefGenerator.next("MA", RANDOM);
        var head = contents.head();
        db.sql("""
                insert into exchange.material_arrival (ref, partnership, made_by, licence, made_on, digest, cleaned, content, arrived_by,
                  arrived_by_name)
                values (:ref, :partnership, :madeBy, :licence, :madeOn, :digest, :cleaned, :content, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("partnership", head.partnership())
                        .with("madeBy", head.madeBy())
                        .with("licence", head.licence().code())
                        .with("madeOn", head.madeOn())
                        .with("digest", digest)
                        .with("cleaned", contents.cleaned())
                        .with("content", file))
                .update();
        audit.changed(actor, "receive_material", ref.value(), 0, List.of());
        return ref;
    }

    /// One thing that somebody chose, with the module that takes it.
    record Chosen(MaterialKind kind, Material material) {}

    /// Takes in what was chosen; the file itself is not kept. Empty where somebody decided first.
    @Transactional
    Optional<List<Arrival.Taken>> take(Actor.Person actor, Arrival arrival, List<Chosen> chosen) {
        if (!decide(actor, arrival.ref(), Arrival.State.TAKEN)) {
            return Optional.empty();
        }
        var origin = "%s, %s (%s)".formatted(arrival.madeBy(), arrival.ref(), arrival.licence());
        var shown = origin.length() > LONGEST_ORIGIN
                ? "%s… %s (%s)".formatted(arrival.madeBy().substring(0, 150), arrival.ref(), arrival.licence())
                : origin;
        var taken = new ArrayList<Arrival.Taken>();
        for (var each : chosen) {
            var one = each.material();
            var ref = each.kind().take(actor, one, before(arrival, one), shown);
            db.sql("""
                    insert into exchange.material_taken (arrival, kind, source, edition, title, ref)
                    values (:arrival, :kind, :source, :edition, :title, :ref)
                    """)
                    .paramSource(RecordParameters.none()
                            .with("arrival", arrival.ref())
                            .with("kind", one.kind())
                            .with("source", one.source())
                            .with("edition", one.edition())
                            .with("title", one.title())
                            .with("ref", ref))
                    .update();
            taken.add(new Arrival.Taken(arrival.ref(), one.kind(), one.source(), one.edition(), one.title(), ref));
        }
        audit.changed(actor, "take_material", arrival.ref().value(), 0, List.of());
        return Optional.of(List.copyOf(taken));
    }

    /// The file is not kept. False where somebody decided first.
    @Transactional
    boolean refuse(Actor.Person actor, Arrival arrival) {
        boolean first = decide(actor, arrival.ref(), Arrival.State.REFUSED);
        if (first) {
            audit.changed(actor, "refuse_material", arrival.ref().value(), 0, List.of());
        }
        return first;
    }

    private boolean decide(Actor.Person actor, Ref ref, Arrival.State state) {
        return db.sql("""
                        update exchange.material_arrival
                           set state = :state, content = null, decided_at = clock_timestamp(), decided_by = :actor,
                               decided_by_name = :actorName
                         where ref = :ref and state = 'WAITING'
                        """)
                        .paramSource(RecordParameters.none()
                                .by(actor)
                                .with("ref", ref)
                                .with("state", state.name()))
                        .update()
                == 1;
    }
}
