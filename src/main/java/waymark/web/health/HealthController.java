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
    private final Readiness readiness;

    HealthController(Health health, Readiness readiness) {
        this.health = health;
        this.readiness = readiness;
    }

    /// For what starts a program anew that hangs: it answers, so it lives, whatever else is wrong.
    @GetMapping("/health/live")
    @Public
    ResponseEntity<String> live() {
        return ResponseEntity.ok("live\n");
    }

    /// For the proxy in front of several machines: send requests here or not.
    @GetMapping("/health/ready")
    @Public
    ResponseEntity<String> ready() {
        return readiness.ready()
                ? ResponseEntity.ok("ready\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("not ready\n");
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
