package waymark.pathways.policy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.kernel.Actor;
import waymark.pathways.editions.PathwayFixtures;

/// Policy changes for tests, put there past the rules.
public final class PolicyFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JdbcClient OWNER = TestDatabase.owner();

    private PolicyFixtures() {}

    /// A change that lists nothing, recorded in January 2026; its reference.
    public static String change() {
        var ref = "PC-9%06d".formatted(COUNT.incrementAndGet());
        OWNER.sql("""
                insert into pathways.policy_change (ref, title, source, source_version, holds_from, what, link, recorded_on,
                       recorded_by)
                values (:ref, :title, 'Sample Guidance', '1', date '2026-01-10', 'Invented for a test', '',
                        date '2026-01-12', 'Test Coordinator')
                """).param("ref", ref).param("title", "Sample change " + ref).update();
        return ref;
    }

    /// A change that affects a published pathway of the area, owned by the person; the path of its item.
    public static String item(String area, Actor.Person owner) {
        return item(change(), PathwayFixtures.pathway(area, "published"), area, owner);
    }

    /// The change affects the pathway, and the person owns the item, due in February 2026; the path of the
    /// item.
    ///
    /// @param area code, or null for a default
    public static String item(
            String change, String pathway, @org.jspecify.annotations.Nullable String area, Actor.Person owner) {
        var id = UUID.randomUUID();
        OWNER.sql("""
                insert into pathways.policy_item (id, change, kind, pathway, area, title, owner, owner_name, due)
                values (:id, :change, 'pathway', :pathway, :area, 'Sample pathway', :owner, :name, date '2026-02-20')
                """)
                .param("id", id)
                .param("change", change)
                .param("pathway", pathway)
                .param("area", area)
                .param("owner", owner.id())
                .param("name", owner.name())
                .update();
        return "/policy-changes/%s/items/%s".formatted(change, id);
    }

    /// No home of another test is full of what this one left.
    public static void forget() {
        OWNER.sql("delete from pathways.policy_event").update();
        OWNER.sql("delete from pathways.policy_item").update();
        OWNER.sql("delete from pathways.policy_change").update();
    }
}
