package waymark.directory;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.Link;
import waymark.web.NavItem;
import waymark.web.PageContext;

/// The directory in the navigation, and the links between its lists.
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavItem directory() {
        return new NavItem(60, "Directory", "/directory", Permission.VIEW_DIRECTORY);
    }

    /// The lists, and the import for those who may.
    static List<Link> links(PageContext context) {
        var links = new ArrayList<>(List.of(
                new Link("Search", "/directory/search"),
                new Link("Services", "/directory/services"),
                new Link("Organisations", "/directory/organisations"),
                new Link("People", "/directory/people"),
                new Link("Areas", "/directory/areas"),
                new Link("Groups", "/directory/groups"),
                new Link("Structure", "/directory/structure")));
        if (context.may(Permission.IMPORT_PARTNERSHIP)) {
            links.add(new Link("Import", "/partnership/import"));
        }
        return links;
    }
}
