package waymark.directory;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The directory's pages in the search. Its records are in `search`.
@Configuration(proxyBeanMethods = false)
class DirectorySearchPages {

    @Bean
    SearchPages directoryPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Organisations",
                        "Every partner, with its names over time",
                        "/directory/organisations",
                        VIEW_DIRECTORY,
                        "partners agencies members"),
                SearchPage.of(
                        "People", "Who is in the partnership", "/directory/people", VIEW_DIRECTORY, "staff colleagues"),
                SearchPage.of(
                        "Groups",
                        "Boards and groups, and who sits on them",
                        "/directory/groups",
                        VIEW_DIRECTORY,
                        "board seats members"),
                SearchPage.of(
                        "How the partnership is governed",
                        "A drawing of its groups",
                        "/directory/structure",
                        VIEW_DIRECTORY,
                        "structure governance chart"),
                SearchPage.of(
                        "Search the directory",
                        "With filters for area, sector and subject",
                        "/directory/search",
                        VIEW_DIRECTORY,
                        "find contact"),
                SearchPage.of("Areas", "The areas of the partnership", "/directory/areas", VIEW_DIRECTORY, "councils"),
                SearchPage.of(
                        "Add an organisation",
                        "A new partner",
                        "/directory/new-organisation",
                        MAINTAIN_DIRECTORY,
                        "new partner agency"));
    }
}
