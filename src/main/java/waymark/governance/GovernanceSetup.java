package waymark.governance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.setup.SetupStep;
import waymark.web.setup.SetupSteps;

/// The set-up step about the first quarter.
@Repository
@Transactional(readOnly = true)
class GovernanceSetup implements SetupSteps {

    private final JdbcClient db;

    GovernanceSetup(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<SetupStep> stepsFor(Actor.Person actor) {
        boolean plans = actor.may(Permission.PLAN_QUARTERS);
        if (!plans && !actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        boolean planned = db.sql("select exists (select from governance.quarter)")
                .query(Boolean.class)
                .single();
        return List.of(new SetupStep(
                100,
                "first_quarter",
                "Plan the first quarter",
                plans ? "Each area then writes its return" : "The coordinator does this",
                plans ? "/quarters/new" : null,
                planned,
                null));
    }
}
