package waymark.concerns.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Whether anybody is identity custodian: what the page that asks how to reach a reporter promises. Visitors may ask
/// too, on a machine that only takes reports as well: of all the grants they learn this one bit.
@Repository
@Transactional(readOnly = true)
public class Custodians {

    private final JdbcClient db;

    Custodians(JdbcClient db) {
        this.db = db;
    }

    /// True where somebody has the role today.
    public boolean named(Actor actor) {
        return db.sql("select concerns.custodian_named()").query(Boolean.class).single();
    }
}
