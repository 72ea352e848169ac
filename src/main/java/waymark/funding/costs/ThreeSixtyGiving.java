package waymark.funding.costs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import waymark.funding.grants.Certainty;
import waymark.funding.grants.Grant;
import waymark.funding.money.Pence;

/// Grants as a package of the 360Giving Data Standard, version 1.4.3: money that was agreed in writing, each to one
/// organisation. Help in kind and what is only hoped for are no grants there, and a recipient is never a person.
final class ThreeSixtyGiving {

    /// A package says major and minor only.
    static final String VERSION = "1.4";

    /// What identifiers of ours begin with until the partnership has its own prefix from the register.
    static final String PLACEHOLDER = "360G-waymark";

    private static final Pattern PREFIX = Pattern.compile("360G-[A-Za-z0-9_]{2,40}");

    private ThreeSixtyGiving() {}

    /// The grants that can be published.
    static List<Grant> publishable(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.pays() && grant.certainty() == Certainty.AWARDED)
                .toList();
    }

    /// Whether that can be a prefix that 360Giving gave.
    static boolean prefix(String typed) {
        return PREFIX.matcher(typed).matches();
    }

    /// The package. It needs at least one grant.
    ///
    /// @param prefix what identifiers of ours begin with
    static Map<String, Object> dataPackage(List<Grant> grants, String prefix, String publisher, LocalDate today) {
        var data = new LinkedHashMap<String, Object>();
        data.put("version", VERSION);
        data.put("title", "Grants of the " + publisher);
        data.put("issued", today.toString());
        data.put("publisher", Map.of("name", publisher));
        data.put("grants", grants.stream().map(grant -> grant(prefix, grant)).toList());
        return data;
    }

    private static Map<String, Object> grant(String prefix, Grant it) {
        var grant = new LinkedHashMap<String, Object>();
        grant.put("id", prefix + "-" + it.ref());
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
                        it.toOn().toString()))); // a duration beside it is a text in some editions and a number in
        // others
        grant.put(
                "recipientOrganization",
                List.of(organisation(prefix, it.recipientId(), it.recipient(), it.recipientName())));
        grant.put(
                "fundingOrganization",
                List.of(organisation(
                        prefix,
                        it.funderId(),
                        it.funder().isEmpty() ? it.funderName() : it.funder(),
                        it.funderName())));
        return grant;
    }

    /// With its identifier in a public register, or one of ours.
    private static Map<String, Object> organisation(String prefix, String identifier, String code, String name) {
        return Map.of(
                "id",
                identifier.isEmpty() ? prefix + "-ORG-" + code.replaceAll("[^A-Za-z0-9]+", "_") : identifier,
                "name",
                name);
    }
}
