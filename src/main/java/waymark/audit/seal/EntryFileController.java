package waymark.audit.seal;

import java.io.InputStream;
import java.net.URI;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.RecordsAccess;

/// The whole sealed log as a file for the verifier. The download is recorded in the log, committed before
/// the first byte is sent.
@Controller
class EntryFileController {

    private final Checkpoints checkpoints;
    private final SealedEntries entries;
    private final Audit audit;

    EntryFileController(Checkpoints checkpoints, SealedEntries entries, Audit audit) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.audit = audit;
    }

    @GetMapping("/audit/entries")
    @Allow(Permission.READ_AUDIT)
    @RecordsAccess
    ResponseEntity<InputStreamResource> file(Actor.Person reader) {
        var latest = checkpoints.latest();
        if (latest.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/audit/checkpoints"))
                    .build();
        }
        var claim = latest.get();
        audit.looked(reader, "export_audit", "entries");
        InputStream stream = new EntryStream(reader, entries, claim);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "jsonl"))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("waymark-entries-%d.jsonl".formatted(claim.size()))
                                .build()
                                .toString())
                .body(new InputStreamResource(stream));
    }
}
