package waymark.web.search;

import java.util.List;
import waymark.kernel.Actor;
import waymark.kernel.Permission;

/// Pages of the product that are no record: information, lists to work from, settings.
public record SearchPages(List<SearchPage> pages) implements SearchProvider {

    /// @param permission who may open it; [Permission#USE_WAYMARK] where anybody may
    /// @param keywords words by which people may look for it
    public record SearchPage(
            ResultKind kind, String title, String about, String path, Permission permission, String keywords) {

        /// A page with information, or to work from.
        public static SearchPage of(String title, String about, String path, Permission permission, String keywords) {
            return new SearchPage(ResultKind.PAGE, title, about, path, permission, keywords);
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
                .map(page -> SearchEntry.of(
                        page.kind(), "", page.title(), page.about(), page.path(), page.keywords(), false))
                .toList();
    }
}
