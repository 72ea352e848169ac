package waymark.concerns.triage;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import waymark.concerns.reports.DeskReports;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.RecordsAccess;
import waymark.web.security.UntrustedContent;

/// The files of a report for the desk: a browser shows the safe picture only; the original is offered as a
/// download, and never shown.
@Controller
@RequestMapping("/reports/{ref}/files/{place}")
class ReportFilesController {

    private final DeskReports reports;
    private final DeskFiles files;

    ReportFilesController(DeskReports reports, DeskFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GetMapping("/picture")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> picture(@PathVariable Ref ref, @PathVariable int place, Actor.Person actor) {
        var cover = reports.get(actor, ref).cover();
        return UntrustedContent.shown(
                ref + "-" + place + ".jpg", MediaType.IMAGE_JPEG, files.picture(actor, cover, place));
    }

    @GetMapping("/original")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> original(@PathVariable Ref ref, @PathVariable int place, Actor.Person actor) {
        var cover = reports.get(actor, ref).cover();
        var kind = files.file(actor, cover, place).opened().kind();
        return UntrustedContent.handedOver(
                ref + "-" + place + "." + kind.ending(), files.original(actor, cover, place));
    }
}
