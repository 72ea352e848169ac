package waymark.guides;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.guides.reading.Guide;
import waymark.guides.reading.Guides;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchEntry;
import waymark.web.search.SearchProvider;

/// The place of the guides in the navigation and in the search.
@Configuration(proxyBeanMethods = false)
class GuidesNavigation {

    private static final ResultKind KIND = new ResultKind(790, "Guides");

    @Bean
    NavItem guidesItem() {
        return NavItem.of(
                        NavGroup.GUIDANCE,
                        900,
                        "Guides",
                        "/guides",
                        USE_WAYMARK,
                        "How to do things in Waymark, by task and by role, with a tour for those who are new.",
                        "/tour")
                .foundBy("help manual how to instructions training tour");
    }

    /// Guides are found by their titles, headings and other words; the search on their own page reads all text.
    @Bean
    SearchProvider guidesFound(Guides guides) {
        var entries = Stream.concat(guides.all().stream(), guides.starts().stream())
                .map(GuidesNavigation::entry)
                .toList();
        return new SearchProvider() {

            @Override
            public Permission permission() {
                return USE_WAYMARK;
            }

            @Override
            public List<SearchEntry> entries(Actor.Person reader) {
                return entries;
            }
        };
    }

    private static SearchEntry entry(Guide guide) {
        return SearchEntry.of(KIND, guide.title(), "Guide", guide.path(), false, guide.spellings());
    }
}
