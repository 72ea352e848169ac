package waymark.intelligence.network;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.LinkKind;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;

/// Saved views: the reader's own, and those that their unit shares. One whose middle the reader may not see any more is
/// not there.
@Repository
@Transactional(readOnly = true)
class NetworkViews {

    private static final String ROWS = """
            select id, ref, version, owner = :me as own, owner_name, shared, title, note, root, hops, kinds, link_kinds, from_day, to_day
              from intelligence.network_view
            """;

    private final JdbcClient db;
    private final Audit audit;

    NetworkViews(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// What is written of a view.
    record Wanted(String title, String note, boolean shared) {}

    List<NetworkView> all(Actor actor) {
        return db.sql(ROWS + " order by owner <> :me, lower(title), ref")
                .param("me", actor.id())
                .query((row, _) -> view(row))
                .list();
    }

    /// @throws NotFound where there is none that the reader may open
    NetworkView get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where ref = :ref")
                .param("me", actor.id())
                .param("ref", ref.value())
                .query((row, _) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound where it is not the reader's own
    NetworkView own(Actor actor, Ref ref) {
        var view = get(actor, ref);
        if (!view.own()) {
            throw new NotFound(ref);
        }
        return view;
    }

    private static NetworkView view(ResultSet row) throws SQLException {
        return new NetworkView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getBoolean("own"),
                row.getString("owner_name"),
                row.getBoolean("shared"),
                row.getString("title"),
                row.getString("note"),
                Objects.requireNonNull(row.getObject("root", UUID.class)),
                new NetworkFilter(
                        row.getInt("hops"),
                        Arrays.stream(texts(row.getArray("kinds")))
                                .map(EntityKind::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        Arrays.stream(texts(row.getArray("link_kinds")))
                                .map(LinkKind::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    @Transactional
    Ref save(Actor.Person actor, Entity root, NetworkFilter filter, Wanted wanted) {
        var ref = Entities.newRef("NV");
        db.sql("""
                insert into intelligence.network_view (id, ref, owner, owner_name, unit, shared, title, note, root, hops, kinds,
                                                       link_kinds, from_day, to_day)
                values (gen_random_uuid(), :ref, :owner, :ownerName, :unit, :shared, :title, :note, :root, :hops, :kinds,
                        :linkKinds, :from, :to)
                """)
                .param("ref", ref.value())
                .param("owner", actor.id())
                .param("ownerName", actor.name())
                .param("unit", actor.organisation())
                .param("shared", wanted.shared())
                .param("title", wanted.title())
                .param("note", wanted.note())
                .param("root", root.id())
                .param("hops", filter.hops())
                .param("kinds", names(filter.kinds(), EntityKind::name))
                .param("linkKinds", names(filter.linkKinds(), LinkKind::name))
                .param("from", filter.from())
                .param("to", filter.to())
                .update();
        audit.changed(actor, "save_network_view", ref.value(), 1, List.of());
        return ref;
    }

    private static <E> String[] names(Set<E> all, Function<E, String> name) {
        return all.stream().map(name).sorted().toArray(String[]::new);
    }

    @Transactional
    Saved<NetworkView> change(Actor.Person actor, NetworkView view, Wanted wanted, int version) {
        int rows = db.sql("""
                update intelligence.network_view set title = :title, note = :note, shared = :shared, version = version + 1
                 where id = :id and version = :version
                """)
                .param("title", wanted.title())
                .param("note", wanted.note())
                .param("shared", wanted.shared())
                .param("id", view.id())
                .param("version", version)
                .update();
        if (rows == 0) {
            return Saved.stale(get(actor, view.ref()));
        }
        audit.changed(actor, "change_network_view", view.ref().value(), version + 1L, List.of());
        return Saved.done();
    }

    @Transactional
    void delete(Actor.Person actor, NetworkView view) {
        db.sql("delete from intelligence.network_view where id = :id")
                .param("id", view.id())
                .update();
        audit.changed(actor, "delete_network_view", view.ref().value(), 0, List.of());
    }
}
