package waymark.notices;

import static waymark.kernel.Permission.USE_WAYMARK;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The pages of notices in the search.
@Configuration(proxyBeanMethods = false)
class NoticeSearchPages {

    @Bean
    SearchPages noticePagesFound() {
        return SearchPages.of(
                SearchPage.of("Notices", "What you were told", "/notices", USE_WAYMARK, "messages alerts"),
                SearchPage.of(
                        "E-mail about notices",
                        "Choose which e-mails you get",
                        "/account/letters",
                        USE_WAYMARK,
                        "digest letters unsubscribe"));
    }
}
