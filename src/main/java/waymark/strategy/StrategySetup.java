package waymark.strategy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.setup.SetupStep;
import waymark.web.setup.SetupSteps;

/// The set-up step about measures: an area without any reports no figures.
@Repository
@Transactional(readOnly = true)
class StrategySetup implements SetupSteps {

    private final JdbcClient db;
    private final DirectoryApi directory;

    StrategySetup(JdbcClient db, DirectoryApi directory) {
        this.db = db;
        this.directory = directory;
    }

    @Override
    public List<SetupStep> stepsFor(Actor.Person actor) {
        boolean edits = actor.may(Permission.EDIT_STRATEGY);
        if (!edits && !actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        int areas = directory.areas(actor).size();
        int measured = db.sql("""
                select count(distinct area) from strategy.measure, unnest(suppliers) as area where retired_on is null
                """).query(Integer.class).single();
        return List.of(new SetupStep(
                90,
                "measures",
                "Add measures for each area",
                (areas == 0 ? "None yet" : "%d of %d areas supply one".formatted(measured, areas))
                        + (edits ? "" : ". The coordinator does this"),
                edits ? "/measures" : null,
                areas > 0 && measured >= areas,
                null));
    }
}
