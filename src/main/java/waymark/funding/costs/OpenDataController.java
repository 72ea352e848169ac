package waymark.funding.costs;

import static waymark.kernel.Permission.KEEP_FUNDING;
import static waymark.kernel.Permission.VIEW_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import waymark.directory.DirectoryApi;
import waymark.funding.grants.Grants;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Grants as open data, and their prefix: 360Giving gives each publisher one of its own.
@Controller
@RequestMapping("/funding")
class OpenDataController {

    private static final String FORM = "funding/costs/prefix";
    private static final int LONGEST = 45;

    record Form(FormData form, List<Problem> problems) {}

    private final OpenDataPrefix prefix;
    private final Grants grants;
    private final DirectoryApi directory;
    private final JsonMapper json;
    private final Clock clock;

    OpenDataController(OpenDataPrefix prefix, Grants grants, DirectoryApi directory, JsonMapper json, Clock clock) {
        this.prefix = prefix;
        this.grants = grants;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/open-data")
    @Allow(KEEP_FUNDING)
    ModelAndView ask(Actor.Person actor) {
        var now = prefix.get(actor);
        return Page.show(
                FORM, new Form(FormData.version(now.version()).with("prefix", now.own() ? now.text() : ""), List.of()));
    }

    @PostMapping("/open-data")
    @Allow(KEEP_FUNDING)
    ModelAndView save(FormData form, Actor.Person actor) {
        Ruling<String> read = form.read(reader -> {
            var typed =
                    reader.requiredLine("prefix", "The prefix", LONGEST, "Enter the prefix that 360Giving gave you");
            reader.when(
                    !ThreeSixtyGiving.prefix(typed),
                    "prefix",
                    "Enter it as 360Giving wrote it: 360G- and then letters and digits");
            return typed;
        });
        return switch (read.save(typed -> prefix.save(actor, form.version(), typed))) {
            case Saved.Done<OpenDataPrefix.Prefix> _ ->
                Page.go(Notice.done("Saved. Grants are published with it from now on"), "/funding/costs");
            case Ruling.Refused<OpenDataPrefix.Prefix>(var problems) -> Page.refuse(FORM, new Form(form, problems));
            case Saved.Stale<OpenDataPrefix.Prefix> _ -> Page.merged(ask(actor));
        };
    }

    /// The grants as open data. A package without a grant is none.
    @GetMapping("/grants.json")
    @Allow(VIEW_FUNDING)
    Object openData(Actor.Person actor) {
        var open = ThreeSixtyGiving.publishable(grants.all(actor));
        if (open.isEmpty()) {
            return Page.go(Notice.important("No grant can be published yet"), "/funding/costs");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("grants-360giving.json")
                                .build()
                                .toString())
                .body(json.writeValueAsBytes(ThreeSixtyGiving.dataPackage(
                        open, prefix.get(actor).text(), directory.partnershipName(actor), LocalDate.now(clock))));
    }
}
