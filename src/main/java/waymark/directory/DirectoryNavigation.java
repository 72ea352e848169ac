package waymark.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of the directory in the navigation. Everybody looks up in it whom to call, so it is beside the
/// contacts; loading a whole partnership from a file is administration.
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavItem directoryItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                60,
                "Directory",
                "The partner organisations, their people, and who has a seat in which group.",
                NavPage.of(
                                "Organisations",
                                "/directory/organisations",
                                Permission.VIEW_DIRECTORY,
                                "/directory",
                                "/directory/new-organisation")
                        .foundBy("partners agencies members"),
                NavPage.of(
                                "People",
                                "/directory/people",
                                Permission.VIEW_DIRECTORY,
                                "/directory/new-person",
                                "/directory/new-account",
                                "/directory/own-entry")
                        .foundBy("staff colleagues"),
                NavPage.of("Groups", "/directory/groups", Permission.VIEW_DIRECTORY)
                        .foundBy("board seats members"),
                NavPage.of("Areas", "/directory/areas", Permission.VIEW_DIRECTORY)
                        .foundBy("councils"),
                NavPage.of("Structure", "/directory/structure", Permission.VIEW_DIRECTORY)
                        .foundBy("structure governance chart"),
                NavPage.of("Search", "/directory/search", Permission.VIEW_DIRECTORY)
                        .foundBy("find contact"));
    }

    @Bean
    NavItem importItem() {
        return NavItem.of(
                NavGroup.ADMINISTRATION,
                70,
                "Import",
                "/partnership/import",
                Permission.IMPORT_PARTNERSHIP,
                "Load organisations, people, groups and the strategy from a file.");
    }

    @Bean
    SearchPages directoryPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Add an organisation",
                "A new partner",
                "/directory/new-organisation",
                Permission.MAINTAIN_DIRECTORY,
                "new partner agency"));
    }
}
