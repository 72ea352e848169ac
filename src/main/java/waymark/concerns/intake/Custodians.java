package waymark.concerns.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Whether anybody is identity custodian, which the page that asks how to reach a reporter promises. The
/// visitor role may ask this too, on a machine that only takes reports as well: of all grants it learns this
/// one bit.
@Repository
@Transactional(readOnly = true)
public class Custodians {

    private final JdbcClient db;

    Custodians(JdbcClient db) {
        this.db = db;
    }

    /// True if somebody has the role today.
    public boolean named(Actor actor) {
        return db.sql("select concerns.custodian_named()").query(Boolean.class).single();
    }
}
