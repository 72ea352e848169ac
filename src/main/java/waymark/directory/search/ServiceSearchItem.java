package waymark.directory.search;

import static waymark.directory.search.SearchItems.joined;
import static waymark.directory.search.SearchItems.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import waymark.directory.search.Spelling.Why;

/// A service as it is found: by its name, by what kind of help it is, and by the words round it.
final class ServiceSearchItem {

    private ServiceSearchItem() {}

    static SearchItem of(ResultSet row, SearchedOrganisation organisation) throws SQLException {
        var name = row.getString("name");
        var kind = row.getString("kind_name");
        var unchecked = row.getString("unchecked");
        return new SearchItem(
                SearchKind.SERVICE,
                "/directory/services/" + row.getString("ref"),
                name,
                joined(
                        kind,
                        organisation.name(),
                        row.getString("area_names"),
                        row.getString("phone"),
                        unchecked.isEmpty() ? "" : "not checked since " + unchecked),
                texts(row, "areas"),
                List.of(organisation.sector()),
                List.of(),
                row.getBoolean("over") || !organisation.current(),
                List.of(
                        Spelling.of(name, Why.NAME),
                        Spelling.of(kind, Why.NAME),
                        Spelling.of(
                                joined(
                                        name,
                                        kind,
                                        organisation.everyName(),
                                        row.getString("area_names"),
                                        row.getString("use_when"),
                                        String.join(" ", texts(row, "languages"))),
                                Why.ROUND)));
    }
}
