package waymark.documents;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of documents in the navigation and in the search.
@Configuration(proxyBeanMethods = false)
class DocumentsNavigation {

    @Bean
    NavItem documentsItem() {
        return NavItem.of(
                        NavGroup.PLAN,
                        60,
                        "Documents",
                        "/documents",
                        Permission.USE_WAYMARK,
                        "Minutes, agreements and evidence that were added to actions, returns and decisions.")
                .foundBy("files attachments minutes evidence uploads");
    }

    @Bean
    SearchProvider documentsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(340, "Documents"), Permission.USE_WAYMARK, """
                select d.ref, case when d.sealed_title is null then d.title else 'Document of ' || d.thing end as title,
                       d.ref || ', ' || d.thing as about, '/documents/' || d.ref as path,
                       lower(replace(d.kind, '_', ' ')) || ' file' as keywords, false as ended
                  from documents.document d
                 where d.removed_on is null
                """);
    }
}
