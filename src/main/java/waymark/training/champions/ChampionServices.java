package waymark.training.champions;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.directory.terms.TermList;

/// The services that are to have a champion in every area.
@Repository
class ChampionServices extends TermList {

    ChampionServices(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                "champion_service",
                "from training.champion_service",
                "insert into training.champion_service",
                "update training.champion_service");
    }
}
