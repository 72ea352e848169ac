package waymark.services.openreferral;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.services.Alert;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;
import waymark.web.RecordsAccess;
import waymark.web.lists.ListFile;
import waymark.web.mvc.Download;

/// All services as files: in the shape of Open Referral UK, and for a spreadsheet.
@Controller
class ServiceFilesController {

    private static final List<String> HEADER = List.of(
            "Reference",
            "Organisation",
            "Service",
            "Kind of help",
            "What it does",
            "Areas",
            "From",
            "Until",
            "Youngest",
            "Oldest",
            "Gender",
            "Immigration position",
            "NRM",
            "What else to know",
            "Languages",
            "Hours",
            "Cost",
            "Who can refer",
            "How",
            "Telephone",
            "Email",
            "Web address",
            "Accessibility",
            "Note",
            "Note until",
            "Checked on",
            "Checked by",
            "Invented");

    private final ServiceLists lists;
    private final JsonMapper json;
    private final Clock clock;

    ServiceFilesController(ServiceLists lists, JsonMapper json, Clock clock) {
        this.lists = lists;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/directory/services.json")
    @Allow(VIEW_DIRECTORY)
    @RecordsAccess
    ResponseEntity<byte[]> openReferral(Actor.Person actor) {
        var shape = new OpenReferral(lists.partnership(actor), LocalDate.now(clock));
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(shape.page(lists.export(actor)));
        return Download.of(
                "services-open-referral-uk.json", MediaType.APPLICATION_JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping({"/directory/services.csv", "/directory/services.xlsx"})
    @Allow(VIEW_DIRECTORY)
    @RecordsAccess
    ListFile spreadsheet(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return new ListFile(
                "services",
                HEADER,
                lists.export(actor).stream().map(row -> cells(row, today)).toList());
    }

    private static List<?> cells(ServiceRow row, LocalDate today) {
        var service = row.service();
        var details = row.details();
        var eligibility = details.eligibility();
        var reach = details.reach();
        var alert = service.alert(today);
        return java.util.Arrays.asList(
                row.ref(),
                row.organisationName(),
                details.name(),
                row.kindName(),
                details.description(),
                row.areaLine(),
                service.dates().from(),
                service.dates().to(),
                eligibility.minimumAge(),
                eligibility.maximumAge(),
                eligibility.gender().words(),
                eligibility.positionWords(),
                eligibility.nrm().words(),
                eligibility.words(),
                reach.languageWords(),
                details.opening().line(),
                reach.costLine(),
                reach.wayIn().words(),
                reach.wayInWords(),
                reach.phone(),
                reach.email(),
                reach.web(),
                reach.accessibility(),
                alert.map(Alert::text).orElse(""),
                alert.map(Alert::until).orElse(null),
                service.checkedOn(),
                service.checkedBy(),
                service.demonstration() ? "Invented for the demonstration" : "");
    }
}
