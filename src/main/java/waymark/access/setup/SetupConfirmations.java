package waymark.access.setup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.setup.ConfirmedSteps;

/// What an administrator confirmed of the setting up, with their name and the time. Only ever added.
@Repository
@Transactional(readOnly = true)
class SetupConfirmations implements ConfirmedSteps {

    /// What can be confirmed at all.
    static final Set<String> CODES = Set.of("mail", "backup", "witness");

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    SetupConfirmations(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Set<String> confirmed(Actor.Person actor) {
        return actor.may(Permission.MANAGE_ACCOUNTS)
                ? Set.copyOf(db.sql("select step from access.setup_confirmation")
                        .query(String.class)
                        .list())
                : Set.of();
    }

    @Transactional
    void confirm(Actor.Person actor, String step) {
        int added = db.sql("""
                insert into access.setup_confirmation (step, confirmed_by, confirmed_by_name, confirmed_at)
                values (:step, :by, :name, :now)
                on conflict do nothing
                """)
                .param("step", step)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            audit.changed(actor, "confirm_setup_step", "setup:" + step, 0, List.of());
        }
    }
}
