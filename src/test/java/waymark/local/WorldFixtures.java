package waymark.local;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.access.AccessDesk;
import waymark.kernel.Acting;
import waymark.kernel.Actor;

/// The demonstration world on any day, for tests that look at it.
final class WorldFixtures {

    private final World world;
    private final WorldFiles files;
    private final AccessDesk access;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    WorldFixtures(ApplicationContext context) {
        this.world = context.getAutowireCapableBeanFactory().createBean(World.class);
        this.files = context.getBean(WorldFiles.class);
        this.access = context.getBean(AccessDesk.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.db = context.getBean(JdbcClient.class);
    }

    /// Makes it and leaves it there: in a database that no other test looks at.
    void make(LocalDate today) {
        look(() -> world.make(new WorldDays(today)));
    }

    /// Makes it, looks at it, and lets it go again.
    void lookAndForget(LocalDate today, Runnable look) {
        Acting.run(
                WorldCast.CLOCK,
                () -> transaction.executeWithoutResult(state -> {
                    state.setRollbackOnly();
                    world.make(new WorldDays(today));
                    look.run();
                }));
    }

    /// Looks at what was made, as the program itself.
    void look(Runnable look) {
        Acting.run(
                WorldCast.CLOCK,
                () -> transaction.executeWithoutResult(_ -> {
                    // walking through a year takes longer than a transaction may rest on a busy machine
                    db.sql("set local idle_in_transaction_session_timeout = 0").update();
                    look.run();
                }));
    }

    /// Somebody of the world that was made, by the key that its files call them.
    Actor.Person person(String key) {
        var email = files.read("people", WorldFiles.People.class).people().stream()
                .filter(someone -> someone.key().equals(key))
                .findFirst()
                .orElseThrow()
                .email();
        return access.person(
                WorldCast.CLOCK,
                TestDatabase.owner()
                        .sql("select id from access.account where email = :email")
                        .params(Map.of("email", email))
                        .query(UUID.class)
                        .single());
    }
}
