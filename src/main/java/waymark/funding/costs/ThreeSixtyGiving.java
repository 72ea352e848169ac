package waymark.funding.costs;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.funding.grants.Certainty;
import waymark.funding.grants.Grant;
import waymark.funding.money.Pence;

/// Grants as a package of the 360Giving Data Standard, version 1.4.3: money that was agreed in writing, each to one
/// organisation. Help in kind and what is only hoped for are no grants there, and a recipient is never a person.
final class ThreeSixtyGiving {

    /// A package says major and minor only.
    static final String VERSION = "1.4";

    /// What identifiers of ours begin with until the partnership has its own prefix from the register.
    static final String PREFIX = "360G-waymark";

    private ThreeSixtyGiving() {}

    /// The grants that can be published.
    static List<Grant> publishable(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.pays() && grant.certainty() == Certainty.AWARDED)
                .toList();
    }

    /// The package. It needs at least one grant.
    static Map<String, Object> dataPackage(List<Grant> grants, String publisher, LocalDate today) {
        var data = new LinkedHashMap<String, Object>();
        data.put("version", VERSION);
        data.put("title", "Grants of the " + publisher);
        data.put("issued", today.toString());
        data.put("publisher", Map.of("name", publisher));
        data.put("grants", grants.stream().map(ThreeSixtyGiving::grant).toList());
        return data;
    }

    private static Map<String, Object> grant(Grant it) {
        var grant = new LinkedHashMap<String, Object>();
        grant.put("id", PREFIX + "-" + it.ref());
        grant.put("title", it.title());
        grant.put("description", it.description());
        grant.put("currency", "GBP");
        grant.put("amountAwarded", Pence.amount(it.pence()));
        grant.put("awardDate", String.valueOf(it.awardedOn()));
        grant.put(
                "plannedDates",
                List.of(Map.of(
                        "startDate",
                        it.fromOn().toString(),
                        "endDate",
                        it.toOn().toString(),
                        "duration",
                        ChronoUnit.MONTHS.between(it.fromOn(), it.toOn().plusDays(1)))));
        grant.put("recipientOrganization", List.of(organisation(it.recipientId(), it.recipient(), it.recipientName())));
        grant.put(
                "fundingOrganization",
                List.of(organisation(
                        it.funderId(), it.funder().isEmpty() ? it.funderName() : it.funder(), it.funderName())));
        return grant;
    }

    /// With its identifier in a public register, or one of ours.
    private static Map<String, Object> organisation(String identifier, String code, String name) {
        return Map.of(
                "id",
                identifier.isEmpty() ? PREFIX + "-ORG-" + code.replaceAll("[^A-Za-z0-9]+", "_") : identifier,
                "name",
                name);
    }
}
