package waymark.web.health;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.kernel.Public;

/// For monitoring: up, or what is wrong, one cause a line (docs/operations/trouble.md lists them). Says
/// nothing else.
@Controller
class HealthController {

    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    @GetMapping("/health")
    @Public
    ResponseEntity<String> health() {
        var causes = health.look();
        return causes.isEmpty()
                ? ResponseEntity.ok("up\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(String.join("\n", causes) + "\n");
    }
}
