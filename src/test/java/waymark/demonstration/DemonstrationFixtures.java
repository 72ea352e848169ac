package waymark.demonstration;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// The demonstration world on any day, for tests that look at it.
final class DemonstrationFixtures {

    private final DemonstrationWorld data;
    private final DemoFiles files;
    private final AccessApi access;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    DemonstrationFixtures(ApplicationContext context) {
        this.data = context.getAutowireCapableBeanFactory().createBean(DemonstrationWorld.class);
        this.files = context.getBean(DemoFiles.class);
        this.access = context.getBean(AccessApi.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.db = context.getBean(JdbcClient.class);
    }

    /// Makes it and leaves it there: in a database that no other test looks at.
    void make(LocalDate today) {
        look(() -> data.make(new DemoCalendar(today)));
    }

    /// Looks at what was made, as the program itself.
    void look(Runnable look) {
        CurrentActor.run(
                DemoPeople.SYSTEM,
                () -> transaction.executeWithoutResult(_ -> {
                    // walking through a year takes longer than a transaction may rest on a busy machine
                    db.sql("set local idle_in_transaction_session_timeout = 0").update();
                    look.run();
                }));
    }

    /// Somebody of the world that was made, by the key that its files call them.
    Actor.Person person(String key) {
        var email = files.read("people", DemoFiles.People.class).people().stream()
                .filter(someone -> someone.key().equals(key))
                .findFirst()
                .orElseThrow()
                .email();
        return access.person(
                DemoPeople.SYSTEM,
                TestDatabase.owner()
                        .sql("select id from access.account where email = :email")
                        .params(Map.of("email", email))
                        .query(UUID.class)
                        .single());
    }
}
