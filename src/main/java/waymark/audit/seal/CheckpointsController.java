package waymark.audit.seal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.audit.proof.VerifierKey;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.lists.Paging;
import waymark.web.mvc.Download;

/// The signed checkpoints, for somebody who keeps one outside of Waymark.
@Controller
@RequestMapping("/audit/checkpoints")
class CheckpointsController {

    private static final int SIZE = 25;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    record View(List<StoredCheckpoint> checkpoints, List<VerifierKey> keys, Paging paging, SealState seal) {}

    private final Checkpoints checkpoints;
    private final SealStates states;
    private final Audit audit;

    CheckpointsController(Checkpoints checkpoints, SealStates states, Audit audit) {
        this.checkpoints = checkpoints;
        this.states = states;
        this.audit = audit;
    }

    @GetMapping
    @Allow(Permission.READ_AUDIT)
    ModelAndView list(@RequestParam(required = false) @Nullable String page, Actor.Person reader) {
        var paging = Paging.of(page, SIZE, checkpoints.count());
        return Page.show(
                "audit/seal/checkpoints",
                new View(checkpoints.page(paging), checkpoints.keys(), paging, states.now(reader)));
    }

    /// The last of each day, and each at which the key changed, one after the other.
    @GetMapping("/file")
    @Allow(Permission.READ_AUDIT)
    @RecordsAccess
    ResponseEntity<byte[]> file(Actor.Person reader) {
        audit.looked(reader, "export_checkpoints", "all");
        return text(
                "waymark.checkpoint",
                checkpoints.daily().stream().map(signed -> signed.note()).collect(Collectors.joining("\n")));
    }

    @GetMapping("/keys")
    @Allow(Permission.READ_AUDIT)
    ResponseEntity<byte[]> keys(Actor.Person reader) {
        return text(
                "waymark-keys.txt",
                checkpoints.keys().stream().map(key -> key + "\n").collect(Collectors.joining()));
    }

    @GetMapping("/{number}")
    @Allow(Permission.READ_AUDIT)
    @RecordsAccess
    ResponseEntity<byte[]> one(@PathVariable String number, Actor.Person reader) {
        if (!number.matches("\\d{1,15}")) {
            throw new NotFound("checkpoint");
        }
        var sealed = checkpoints.get(Long.parseLong(number));
        audit.looked(reader, "export_checkpoints", number);
        return text("%012d.checkpoint".formatted(sealed.size()), sealed.note());
    }

    private static ResponseEntity<byte[]> text(String name, String text) {
        return Download.of(name, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }
}
