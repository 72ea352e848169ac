package waymark.directory.search;

import java.util.List;
import java.util.Map;
import waymark.kernel.Actor;
import waymark.web.forms.Choice;

/// What another module adds to the search of the directory. The row policies let through what the actor may
/// see.
public interface SearchSource {

    /// Everything there is to find, in one statement.
    ///
    /// @param organisations by code, with all their names
    List<SearchItem> items(Actor actor, Map<String, SearchedOrganisation> organisations);

    /// Subjects to narrow a search to; empty where this source has none.
    default List<Choice> subjects(Actor actor) {
        return List.of();
    }
}
