package waymark.training;

import static waymark.kernel.Permission.RUN_TRAINING;
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

/// The place of training in the navigation and in the search.
@Configuration(proxyBeanMethods = false)
class TrainingNavigation {

    @Bean
    NavItem trainingItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                60,
                "Workshops",
                "Workshops in which people talk through an invented story: which are planned, and how to take part.",
                NavPage.of("Workshops", "/training", USE_WAYMARK)
                        .foundBy("training session scenario learn enrol place waiting list"),
                NavPage.of("Workshop packs", "/training/packs", RUN_TRAINING)
                        .foundBy("scenario handouts facilitator training material"),
                NavPage.of("Reviews after workshops", "/training/reviews", USE_WAYMARK)
                        .foundBy("gap pathway policy looked at again workshop"));
    }

    @Bean
    SearchProvider workshopsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(445, "Workshops"), USE_WAYMARK, """
                select s.ref, s.title,
                       s.ref || ', ' || to_char(s.starts_at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as about,
                       '/training/sessions/' || s.ref as path, 'workshop training session' as keywords,
                       s.state in ('ENDED', 'CANCELLED') as ended
                  from training.session s
                """);
    }

    @Bean
    SearchPages trainingPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Plan a workshop",
                        "A session on a day, with places",
                        "/training/sessions/new",
                        RUN_TRAINING,
                        "training session date"),
                SearchPage.of(
                        "Write a workshop pack",
                        "A scenario in stages",
                        "/training/packs/new",
                        RUN_TRAINING,
                        "scenario training material"),
                SearchPage.of(
                        "Import a workshop pack",
                        "From a file of another partnership",
                        "/training/packs/import",
                        RUN_TRAINING,
                        "upload file scenario"));
    }
}
