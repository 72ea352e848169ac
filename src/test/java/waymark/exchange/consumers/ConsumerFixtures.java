package waymark.exchange.consumers;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import waymark.TestDatabase;

/// Systems that ask for data, as samples of routes need them.
public final class ConsumerFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private ConsumerFixtures() {}

    /// @param ref of the consumer
    public record Waiting(String ref, UUID key, UUID scope) {}

    /// One that waits for a second administrator, with a key and a scope.
    public static Waiting waiting() {
        var owner = TestDatabase.owner();
        var id = UUID.randomUUID();
        var it = new Waiting("AX-FIX%04d".formatted(COUNT.incrementAndGet()), UUID.randomUUID(), UUID.randomUUID());
        owner.sql("""
                insert into exchange.consumer (id, ref, name, organisation, purpose, contact_name, contact_email,
                  registered_by, registered_by_name, registered_organisation, registered_at)
                values (:id, :ref, 'Sample ' || :ref, 'HCC', 'Sample', 'Sample', 'sample@example.org',
                  gen_random_uuid(), 'Sample', 'GLAA', now())
                """).param("id", id).param("ref", it.ref()).update();
        owner.sql("""
                insert into exchange.consumer_key (id, consumer, label, algorithm, thumbprint, jwk, expires_on, added_by,
                  added_by_name, added_organisation, added_at)
                values (:key, :id, 'Sample', 'EdDSA', translate(:id::text, '-', '_') || '_______', '{}', current_date + 100,
                  gen_random_uuid(), 'Sample', 'GLAA', now())
                """).param("key", it.key()).param("id", id).update();
        owner.sql("""
                insert into exchange.scope (id, consumer, capability, reach, added_by, added_by_name, added_organisation, added_at)
                values (:scope, :id, 'plan.read', 'area:HULL', gen_random_uuid(), 'Sample', 'GLAA', now())
                """).param("scope", it.scope()).param("id", id).update();
        return it;
    }
}
