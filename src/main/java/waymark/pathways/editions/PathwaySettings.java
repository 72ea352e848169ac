package waymark.pathways.editions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// How long an edition stands before it is looked at again, and how early its keepers are told.
@Repository
@Transactional(readOnly = true)
class PathwaySettings {

    private final JdbcClient db;

    PathwaySettings(JdbcClient db) {
        this.db = db;
    }

    int reviewMonths(Actor actor) {
        return value("review_months");
    }

    int chaseDays(Actor actor) {
        return value("chase_days");
    }

    private int value(String key) {
        return db.sql("select value from pathways.setting where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
