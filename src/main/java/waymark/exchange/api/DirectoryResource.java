package waymark.exchange.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import waymark.exchange.api.ApiRows.View;
import waymark.exchange.consumers.Capability;

/// Organisations, the points of contact that are a team’s, and published pathways.
@ResponseBody
class DirectoryResource implements ApiResource {

    /// A partner organisation.
    record Organisation(
            String code,
            String name,
            String sector,
            String coverage,
            boolean firstResponder,
            boolean dutyToNotify,
            List<String> areas,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate) {}

    /// A line that a team answers.
    record Contact(
            String ref,
            String organisation,
            String subject,
            List<String> areas,
            String phone,
            String email,
            List<String> languages,
            LocalDate checkedOn,
            LocalDate fromDate,
            @Nullable LocalDate toDate) {}

    /// A published pathway.
    record Pathway(
            String ref,
            String code,
            @Nullable String area,
            String title,
            String summary,
            String audience,
            int edition,
            LocalDate publishedOn,
            LocalDate reviewBy) {}

    private final ApiReader reader;

    DirectoryResource(ApiReader reader) {
        this.reader = reader;
    }

    @GetMapping("/organisations")
    @Needs(Capability.READ_ORGANISATIONS)
    ApiPage<Organisation> organisations(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.page(View.ORGANISATION, Organisation.class, cursor, limit, area);
    }

    @GetMapping("/organisations/{code}")
    @Needs(Capability.READ_ORGANISATIONS)
    Organisation organisation(@PathVariable String code) {
        return reader.one(View.ORGANISATION, Organisation.class, code);
    }

    @GetMapping("/contacts")
    @Needs(Capability.READ_CONTACTS)
    ApiPage<Contact> contacts(
            ApiCall call,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.recorded(call, View.CONTACT, Contact.class, cursor, limit, area);
    }

    @GetMapping("/pathways")
    @Needs(Capability.READ_PATHWAYS)
    ApiPage<Pathway> pathways(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.page(View.PATHWAY, Pathway.class, cursor, limit, area);
    }

    @GetMapping("/pathways/{ref}")
    @Needs(Capability.READ_PATHWAYS)
    ResponseEntity<Pathway> pathway(ApiCall call, @PathVariable String ref) {
        return reader.tagged(call, View.PATHWAY, Pathway.class, ref, Pathway::edition);
    }
}
