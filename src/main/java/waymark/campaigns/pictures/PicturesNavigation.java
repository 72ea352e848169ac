package waymark.campaigns.pictures;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;
import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of the library of pictures in the navigation and in the search.
@Configuration(proxyBeanMethods = false)
class PicturesNavigation {

    @Bean
    NavItem picturesItem() {
        return NavItem.of(
                NavGroup.PLAN,
                80,
                "Pictures",
                "Pictures that respect people: what may be used, for what and until when, and why some are refused.",
                NavPage.of("Library of pictures", "/pictures", USE_WAYMARK)
                        .foundBy("photo image illustration drawing library consent"),
                NavPage.of("Refused pictures", "/pictures/refused", USE_WAYMARK)
                        .foundBy("chains stereotype image picture refused examples"),
                NavPage.of("Panel on pictures", "/pictures/panels", KEEP_PICTURES)
                        .foundBy("review lived experience panel picture"),
                NavPage.of("People shown", "/pictures/people", CONTACT_PEOPLE_SHOWN)
                        .foundBy("consent picture contact people shown model release"));
    }

    @Bean
    SearchProvider picturesFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(270, "Pictures"), USE_WAYMARK, """
                select p.ref, p.title, p.credit as about, '/pictures/' || p.ref as path, p.alt || ' ' || p.description as keywords,
                       p.state in ('REFUSED', 'RECALLED') as ended
                  from campaigns.picture p
                """);
    }

    @Bean
    SearchPages picturePagesFound() {
        return SearchPages.of(SearchPage.of(
                "Add a picture", "To the library", "/pictures/new", KEEP_PICTURES, "photo image upload drawing"));
    }
}
