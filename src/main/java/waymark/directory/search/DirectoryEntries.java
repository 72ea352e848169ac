package waymark.directory.search;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.search.SearchEntry;
import waymark.web.search.SearchProvider;

/// The directory in the search over everything: what its own search finds, without the filters.
@Component
class DirectoryEntries implements SearchProvider {

    private final SearchItems items;

    DirectoryEntries(SearchItems items) {
        this.items = items;
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_DIRECTORY;
    }

    @Override
    public List<SearchEntry> entries(Actor.Person reader) {
        return items.all(reader).items().stream()
                .map(item -> SearchEntry.of(
                        item.kind().entries(), item.title(), item.about(), item.href(), item.over(), item.spellings()))
                .toList();
    }
}
