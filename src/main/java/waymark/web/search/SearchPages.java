package waymark.web.search;

import java.util.List;
import waymark.kernel.Actor;
import waymark.kernel.Permission;

/// Pages of the product that are no record: information, lists to work from, settings.
public record SearchPages(List<SearchPage> pages) implements SearchProvider {

    /// @param permission who may open it; [Permission#USE_WAYMARK] where anybody may
    /// @param round words by which people may look for it
    public record SearchPage(
            EntryKind kind, String title, String about, String path, Permission permission, String round) {

        /// A page with information, or to work from.
        public static SearchPage of(String title, String about, String path, Permission permission, String round) {
            return new SearchPage(EntryKind.PAGE, title, about, path, permission, round);
        }

        /// A page of settings.
        public static SearchPage settings(
                String title, String about, String path, Permission permission, String round) {
            return new SearchPage(EntryKind.SETTINGS, title, about, path, permission, round);
        }
    }

    public SearchPages {
        pages = List.copyOf(pages);
    }

    public static SearchPages of(SearchPage... pages) {
        return new SearchPages(List.of(pages));
    }

    @Override
    public Permission permission() {
        return Permission.USE_WAYMARK;
    }

    @Override
    public List<SearchEntry> entries(Actor.Person reader) {
        return pages.stream()
                .filter(page -> reader.may(page.permission()))
                .map(page ->
                        SearchEntry.of(page.kind(), "", page.title(), page.about(), page.path(), page.round(), false))
                .toList();
    }
}
