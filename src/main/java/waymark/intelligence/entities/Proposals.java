package waymark.intelligence.entities;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import waymark.intelligence.reports.ReportItem;
import waymark.kernel.TelephoneNumber;

/// Numbers, plates, postcodes and addresses on the internet in the text of an item. Names are left to people.
final class Proposals {

    private static final Pattern PLATE = Pattern.compile("\\b[A-Z]{2}[0-9]{2} ?[A-Z]{3}\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");
    private static final Pattern EMAIL = Pattern.compile("\\b[\\w.+-]{1,64}@[\\w-]+(\\.[\\w-]+)+\\b");
    private static final Pattern URL = Pattern.compile("\\bhttps?://[^\\s<>\"]{3,200}");
    private static final int MOST = 20;

    private Proposals() {}

    /// What stands in the item and is not among its facts yet.
    static List<Proposal> in(ReportItem item, List<Fact> facts) {
        var found = new LinkedHashSet<Proposal>();
        TelephoneNumber.in(item.text()).stream()
                .sorted()
                .forEach(number -> add(found, item, EntityKind.TELEPHONE, "NUMBER", number));
        var capitals = item.text().toUpperCase(Locale.ROOT);
        PLATE.matcher(capitals).results().forEach(it -> add(found, item, EntityKind.VEHICLE, "PLATE", it.group()));
        POSTCODE.matcher(capitals).results().forEach(it -> add(found, item, EntityKind.HOUSE, "POSTCODE", it.group()));
        EMAIL.matcher(item.text())
                .results()
                .forEach(it -> add(found, item, EntityKind.ONLINE_ADDRESS, "EMAIL", it.group()));
        URL.matcher(item.text())
                .results()
                .forEach(it -> add(found, item, EntityKind.ONLINE_ADDRESS, "URL", it.group()));
        found.removeIf(one -> facts.stream()
                .anyMatch(fact -> fact.source().position() == one.position()
                        && fact.attribute().equals(one.attribute())
                        && fact.attribute()
                                .tokens(fact.value())
                                .equals(one.attribute().tokens(one.value()))));
        return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
    }

    private static void add(
            LinkedHashSet<Proposal> found, ReportItem item, EntityKind kind, String code, String value) {
        var attribute = Attribute.of(code).orElseThrow();
        if (attribute.wrong(value).isEmpty()) {
            found.add(new Proposal(item.position(), kind, attribute, attribute.tidy(value)));
        }
    }
}
