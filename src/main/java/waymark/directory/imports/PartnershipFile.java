package waymark.directory.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import waymark.directory.DateRange;

/// A partnership as its file says it (`docs/partnership-file.md`). Entries keep the order and the places of
/// the file, so that the number of an entry is its place in the JSON pointer.
///
/// Reading is lenient, because faults of meaning are looked for even where the shape has faults: what is
/// missing or of the wrong type arrives as an empty text, an empty list or null.
///
/// @param starterPathways true where the national starter set of pathways comes in as drafts
public record PartnershipFile(
        Partnership partnership,
        List<AreaEntry> areas,
        List<SectorEntry> sectors,
        List<OrganisationEntry> organisations,
        List<GroupEntry> groups,
        List<PriorityEntry> priorities,
        List<PublicNumberEntry> publicNumbers,
        List<MeasureEntry> measures,
        List<ChildPanelEntry> childPanels,
        boolean starterPathways) {

    public static final String FORMAT = "waymark-partnership-1";

    /// The partnership itself.
    ///
    /// @param source where the facts in the file come from
    public record Partnership(String code, String name, Strategy strategy, String source) {}

    /// The published strategy: first and last year.
    public record Strategy(
            String title, @Nullable Integer from, @Nullable Integer to) {}

    public record AreaEntry(String code, String name, String localAuthority) {}

    public record SectorEntry(String code, String name) {}

    /// An organisation.
    ///
    /// @param alsoKnownAs not in the entry's text where empty, so that an older file says the same again
    /// @param coverage `national`, `regional` or empty
    /// @param firstResponder since and until when it may refer to the NRM; null where it may not
    /// @param dutyToNotify since and until when section 52 of the Modern Slavery Act 2015 binds it, or null
    /// @param notifiesByPolicy true of Home Office bodies, which report by policy instead
    public record OrganisationEntry(
            String code,
            List<NameEntry> names,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherNameEntry> alsoKnownAs,
            String sector,
            List<String> areas,
            String coverage,
            @Nullable DateRange firstResponder,
            @Nullable DateRange dutyToNotify,
            boolean notifiesByPolicy,
            String note) {}

    /// A name it is looked up by.
    ///
    /// @param as what that name is to it: `abbreviation`, `former`, `later`, `see`, `other`; empty for the
    /// last
    public record OtherNameEntry(String name, String as) {}

    public record NameEntry(String name, DateRange valid) {}

    public record GroupEntry(
            String code, String name, String tier, List<String> areas, String cadence, List<SeatEntry> seats) {}

    /// A seat of a group.
    ///
    /// @param organisation whose seat it is; empty where anyone may hold it
    public record SeatEntry(String code, String title, String organisation) {}

    public record PriorityEntry(
            String code,
            @Nullable Integer number,
            String title,
            List<String> governance,
            List<String> partnerGroups,
            List<ObjectiveEntry> objectives) {}

    /// An objective under a priority.
    ///
    /// @param fourPs of `PURSUE`, `PREVENT`, `PROTECT`, `PREPARE`
    /// @param accountable code of the organisation that answers for it
    public record ObjectiveEntry(String code, String text, List<String> fourPs, String accountable) {}

    /// One of the partnership's own public numbers.
    ///
    /// @param number as it is printed; empty where nobody has found it yet
    /// @param channel `telephone`, `email` or `web`
    /// @param subject code of what it is for, or empty
    /// @param area code of the only area it is for; empty where it is for all
    /// @param source who confirmed it, or where it was found; empty where the file's own source says it
    public record PublicNumberEntry(
            String code,
            String name,
            String number,
            String channel,
            String useWhen,
            String subject,
            String area,
            String hours,
            String source,
            boolean confirmed) {}

    /// A measure of the strategy.
    ///
    /// @param unit `count`, `per_cent`, `days` or `pounds`
    /// @param better `higher` or `lower`
    /// @param baselineOn the day of the baseline; null where there is none
    /// @param areas codes of the areas whose return carries it
    /// @param countsPeople true where each one counted is a person
    public record MeasureEntry(
            String code,
            String objective,
            String title,
            String unit,
            String better,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            String source,
            List<String> areas,
            boolean countsPeople,
            List<TargetEntry> targets) {}

    /// What a measure is to reach in a quarter (`2026-Q3`).
    public record TargetEntry(String quarter, @Nullable BigDecimal target) {}

    /// A panel of several agencies that decides on children in the NRM, where the area is a pilot.
    ///
    /// @param site what the Home Office calls it
    /// @param areas codes of the areas it is for
    /// @param from its first day; null where the file says none
    /// @param to its last day; null while it is open
    /// @param unchecked what could not be checked; may be empty
    public record ChildPanelEntry(
            String code,
            String site,
            List<String> areas,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            String unchecked) {}

    /// What could be read of the file.
    static PartnershipFile of(JsonNode file) {
        return new PartnershipFile(
                partnership(file.path("partnership")),
                list(file.path("areas"), PartnershipFile::area),
                list(file.path("sectors"), sector -> new SectorEntry(text(sector, "code"), text(sector, "name"))),
                list(file.path("organisations"), PartnershipFile::organisation),
                list(file.path("groups"), PartnershipFile::group),
                list(file.path("priorities"), PartnershipFile::priority),
                list(file.path("publicNumbers"), PartnershipFile::publicNumber),
                list(file.path("measures"), PartnershipFile::measure),
                list(file.path("childPanels"), PartnershipFile::childPanel),
                truth(file, "starterPathways"));
    }

    private static Partnership partnership(JsonNode node) {
        var strategy = node.path("strategy");
        return new Partnership(
                text(node, "code"),
                text(node, "name"),
                new Strategy(text(strategy, "title"), number(strategy, "from"), number(strategy, "to")),
                text(node, "source"));
    }

    private static AreaEntry area(JsonNode node) {
        return new AreaEntry(text(node, "code"), text(node, "name"), text(node, "localAuthority"));
    }

    private static OrganisationEntry organisation(JsonNode node) {
        return new OrganisationEntry(
                text(node, "code"),
                list(node.path("names"), name -> new NameEntry(text(name, "name"), span(name))),
                list(node.path("alsoKnownAs"), name -> new OtherNameEntry(text(name, "name"), text(name, "as"))),
                text(node, "sector"),
                texts(node, "areas"),
                text(node, "coverage"),
                node.path("firstResponder").isObject() ? span(node.path("firstResponder")) : null,
                node.path("dutyToNotify").isObject() ? span(node.path("dutyToNotify")) : null,
                truth(node, "notifiesByPolicy"),
                text(node, "note"));
    }

    private static GroupEntry group(JsonNode node) {
        return new GroupEntry(
                text(node, "code"),
                text(node, "name"),
                text(node, "tier"),
                texts(node, "areas"),
                text(node, "cadence"),
                list(
                        node.path("seats"),
                        seat -> new SeatEntry(text(seat, "code"), text(seat, "title"), text(seat, "organisation"))));
    }

    private static PriorityEntry priority(JsonNode node) {
        return new PriorityEntry(
                text(node, "code"),
                number(node, "number"),
                text(node, "title"),
                texts(node, "governance"),
                texts(node, "partnerGroups"),
                list(node.path("objectives"), PartnershipFile::objective));
    }

    private static ObjectiveEntry objective(JsonNode node) {
        return new ObjectiveEntry(
                text(node, "code"), text(node, "text"), texts(node, "fourPs"), text(node, "accountable"));
    }

    private static PublicNumberEntry publicNumber(JsonNode node) {
        var channel = text(node, "channel");
        return new PublicNumberEntry(
                text(node, "code"),
                text(node, "name"),
                text(node, "number"),
                channel.isEmpty() ? "telephone" : channel,
                text(node, "useWhen"),
                text(node, "subject"),
                text(node, "area"),
                text(node, "hours"),
                text(node, "source"),
                truth(node, "confirmed"));
    }

    private static ChildPanelEntry childPanel(JsonNode node) {
        return new ChildPanelEntry(
                text(node, "code"),
                text(node, "site"),
                texts(node, "areas"),
                date(node, "from"),
                date(node, "to"),
                text(node, "source"),
                text(node, "unchecked"));
    }

    private static MeasureEntry measure(JsonNode node) {
        return new MeasureEntry(
                text(node, "code"),
                text(node, "objective"),
                text(node, "title"),
                text(node, "unit"),
                text(node, "better"),
                decimal(node, "baseline"),
                date(node, "baselineOn"),
                text(node, "source"),
                texts(node, "areas"),
                truth(node, "countsPeople"),
                list(
                        node.path("targets"),
                        target -> new TargetEntry(text(target, "quarter"), decimal(target, "target"))));
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> entry) {
        var entries = new ArrayList<T>();
        if (node.isArray()) {
            node.forEach(child -> entries.add(entry.apply(child)));
        }
        return List.copyOf(entries);
    }

    private static List<String> texts(JsonNode node, String field) {
        return list(
                node.path(field),
                child -> child.isString() ? child.stringValue().strip() : "");
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.stringValue().strip() : "";
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        var value = node.path(field);
        return value.isInt() ? value.intValue() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNumber() ? value.decimalValueOpt().orElse(null) : null;
    }

    private static boolean truth(JsonNode node, String field) {
        var value = node.path(field);
        return value.isBoolean() && value.booleanValue();
    }

    private static DateRange span(JsonNode node) {
        return new DateRange(date(node, "from"), date(node, "to"));
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        try {
            return LocalDate.parse(text(node, field));
        } catch (DateTimeException shapeIsChecked) {
            return null;
        }
    }
}
