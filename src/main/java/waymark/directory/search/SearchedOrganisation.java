package waymark.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import waymark.web.search.SearchText;
import waymark.web.search.Spelling;
import waymark.web.search.Spelling.Why;

/// An organisation with every name by which it is looked up.
///
/// @param name of today
/// @param areas codes; empty where it reaches beyond them
/// @param texts its names, those of other days and other names too
/// @param kinds of each of them in turn what it is to the organisation
public record SearchedOrganisation(
        String code,
        String name,
        String sector,
        String sectorName,
        boolean current,
        List<String> areas,
        String areaNames,
        List<String> texts,
        List<String> kinds) {

    SearchItem item() {
        return new SearchItem(
                SearchKind.ORGANISATION,
                "/directory/organisations/" + code,
                name,
                areaNames.isEmpty() ? sectorName : sectorName + ", " + areaNames,
                areas,
                List.of(sector),
                List.of(),
                !current,
                spellings());
    }

    private List<Spelling> spellings() {
        var all = new ArrayList<Spelling>();
        all.add(Spelling.of(name, Why.NAME));
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(name)) {
                all.add(Spelling.of(texts.get(i), Why.valueOf(kinds.get(i).toUpperCase(Locale.ROOT))));
            }
        }
        var initials = SearchText.initials(name);
        if (!initials.isEmpty() && !texts.contains(initials)) {
            all.add(Spelling.of(initials, Why.INITIALS));
        }
        all.add(Spelling.of(code.replace('_', ' '), Why.CODE));
        all.add(Spelling.of(everyName(), Why.CONTEXT)); // words of one name and words of another: lincs csp
        return all;
    }

    /// Its names one after the other, for finding what belongs to it.
    public String everyName() {
        return name + " " + String.join(" ", texts);
    }
}
