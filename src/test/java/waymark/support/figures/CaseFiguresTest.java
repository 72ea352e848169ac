package waymark.support.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.CaseFact;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;

@WaymarkTest
class CaseFiguresTest {

    private static final CountedPeriod QUARTER =
            new CountedPeriod(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31), LocalDate.of(2026, 1, 1));

    @Autowired
    CaseFigures figures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    TransactionTemplate transaction;

    private long count(String key) {
        return CurrentActor.as(new Actor.Clockwork("figures"), () -> transaction.execute(_ -> count(key, QUARTER)));
    }

    private long count(String key, CountedPeriod period) {
        return figures.figures().stream()
                .filter(figure -> figure.key().equals(key))
                .map(figure -> ((Tally.Number) figure.counter().count("HULL", period)).count())
                .findFirst()
                .orElseThrow();
    }

    private void open(String opened, String closed) {
        var ref = cases.open(cases.caseworker("HCC"), Route.OUTSIDE_NRM);
        cases.owner().sql("""
                    update cases.case_record set area = 'HULL', opened_on = cast(? as date), closed_on = cast(? as date),
                           state = case when cast(? as text) is null then 'open' else 'closed' end
                     where ref = ?
                    """).params(opened, closed, closed, ref.value()).update();
    }

    @Test
    void cases_that_were_open_in_the_quarter_are_counted_by_area_in_and_outside_the_nrm() {
        long before = count("people_supported_outside_nrm");
        long opened = count("cases_opened");
        open("2018-12-01", "2018-12-31");
        open("2018-12-01", "2019-01-01");
        open("2019-02-01", "2019-02-02");
        open("2019-04-01", "2019-04-02");
        assertThat(count("people_supported_outside_nrm")).isEqualTo(before + 2);
        assertThat(count("cases_opened")).isEqualTo(opened + 1);
    }

    @Test
    void each_figure_is_about_people_so_that_small_numbers_are_kept_back() {
        assertThat(figures.figures()).allMatch(ProvidedFigure::people);
    }

    @Test
    void what_is_announced_for_figures_has_nothing_by_which_somebody_is_found() {
        assertThat(Arrays.stream(CaseFact.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("kind", "month", "route", "age", "area");
        assertThat(Arrays.stream(CaseFact.class.getRecordComponents())
                        .map(RecordComponent::getType)
                        .map(Class::getSimpleName))
                .containsExactly("Kind", "YearMonth", "Route", "AgeBand", "String");
    }
}
