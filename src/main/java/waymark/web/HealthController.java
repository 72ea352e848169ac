package waymark.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.kernel.Public;

/// For whoever watches the machine: up, with its database, or not. Says nothing else.
@Controller
class HealthController {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    HealthController(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    @GetMapping("/health")
    @Public
    ResponseEntity<String> health() {
        try {
            Acting.run(
                    Actor.VISITOR,
                    () -> transaction.executeWithoutResult(
                            status -> db.sql("select 1").query(Integer.class).single()));
            return ResponseEntity.ok("up\n");
        } catch (RuntimeException databaseAway) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("database away\n");
        }
    }
}
