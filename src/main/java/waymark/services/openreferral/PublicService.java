package waymark.services.openreferral;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import waymark.services.Cost;
import waymark.services.Eligibility;
import waymark.services.Opening;
import waymark.services.Reach;
import waymark.services.Service;
import waymark.services.ServiceDetails;
import waymark.services.ServiceRow;

/// What everybody may read of a service, in the shape of Open Referral UK 3.0. Only the fields named here are
/// in it: no place, no address, and nobody who works there. Where the place is kept confidential nothing that
/// somebody typed is in it but its name and how it is reached.
///
/// @param id the same in every version of the feed
public record PublicService(UUID id, Map<String, Object> document) {

    /// Kinds of help where people sleep: their place is confidential whatever somebody answers.
    private static final Set<String> ALWAYS_CONFIDENTIAL = Set.of("ACCOMMODATION");

    private static final String CONFIDENTIAL = "Where it is stays confidential. Ring to ask.";

    private static final List<String> FIELDS = List.of(
            "id",
            "name",
            "description",
            "url",
            "email",
            "interpretation_services",
            "application_process",
            "fees_description",
            "eligibility_description",
            "minimum_age",
            "maximum_age",
            "assured_date",
            "alert",
            "phones",
            "schedules",
            "service_areas",
            "languages",
            "organization",
            "cost_options",
            "attributes");

    /// True where nobody is asked whether its place is confidential.
    public static boolean alwaysConfidential(ServiceRow row) {
        return ALWAYS_CONFIDENTIAL.contains(row.details().kind());
    }

    /// @param partnership code of it, since references are its own
    /// @param confidential true where nobody may learn where it is
    public static PublicService of(String partnership, ServiceRow row, boolean confidential, LocalDate today) {
        boolean hidden = confidential || alwaysConfidential(row);
        var shape = new OpenReferral(partnership, today);
        var all = shape.service(hidden ? withoutWords(row) : row);
        var document = new LinkedHashMap<String, Object>();
        FIELDS.stream()
                .filter(all::containsKey)
                .filter(name -> !hidden || !name.equals("alert"))
                .forEach(name -> document.put(name, all.get(name)));
        return new PublicService(UUID.fromString(String.valueOf(all.get("id"))), document);
    }

    private static ServiceRow withoutWords(ServiceRow row) {
        var service = row.service();
        var details = service.details();
        var eligibility = details.eligibility();
        var reach = details.reach();
        var few = new ServiceDetails(
                details.kind(),
                details.name(),
                CONFIDENTIAL,
                details.everywhere(),
                details.areas(),
                new Eligibility(
                        eligibility.minimumAge(),
                        eligibility.maximumAge(),
                        eligibility.gender(),
                        eligibility.anyPosition(),
                        eligibility.positions(),
                        eligibility.nrm(),
                        ""),
                new Opening(details.opening().hours(), ""),
                new Reach(
                        reach.wayIn(),
                        "",
                        reach.phone(),
                        reach.email(),
                        reach.web(),
                        reach.cost() == Cost.COSTS ? Cost.NOT_RECORDED : reach.cost(),
                        "",
                        reach.languages(),
                        reach.interpreter(),
                        ""));
        return new ServiceRow(
                new Service(
                        service.ref(),
                        service.version(),
                        service.organisation(),
                        few,
                        service.dates(),
                        null,
                        service.checkedOn(),
                        service.checkedBy(),
                        service.demonstration()),
                row.organisationName(),
                row.sectorName(),
                row.current(),
                row.kindName(),
                row.kindPosition(),
                row.areas(),
                row.stale(),
                row.due(),
                "");
    }
}
