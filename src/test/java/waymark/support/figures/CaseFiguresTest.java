package waymark.support.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.CaseFact;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.PlanFixtures;
import waymark.support.plancopy.PlanCopyFixtures;
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
    PlanFixtures plans;

    @Autowired
    PlanCopyFixtures copies;

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

    private void inHull(Ref ref) {
        cases.owner()
                .sql("update cases.case_record set area = 'HULL' where ref = ?")
                .param(ref.value())
                .update();
    }

    @Test
    void a_plan_counts_when_its_person_agreed_to_each_part_of_their_copy_in_the_quarter() {
        long before = count("plans_agreed");
        said("2019-02-01", "AGREE", "2019-02-02", "AGREE");
        said("2019-02-01", "AGREE", "2019-02-02", "CHANGE");
        said("2019-02-01", "CHANGE", "2019-02-02", "AGREE");
        said("2018-12-01", "AGREE", "2018-12-02", "AGREE");
        assertThat(count("plans_agreed")).isEqualTo(before + 2);
    }

    /// Twice what the person said to the same part of their copy; the later answer counts.
    private void said(String... dayAndAnswer) {
        var worker = cases.caseworker("HCC");
        var ref = copies.given(worker, cases.open(worker, Route.OUTSIDE_NRM));
        inHull(ref);
        for (int i = 0; i < dayAndAnswer.length; i += 2) {
            cases.owner()
                    .sql("""
                        with said as (
                          insert into support.copy_response (id, case_id, copy, how, said_on, language)
                          select gen_random_uuid(), p.case_id, p.id, 'phone', cast(? as date), 'en'
                            from support.plan_copy p where p.id = ?
                          returning id, case_id)
                        insert into support.copy_answer (response, case_id, part, answer) select id, case_id, 1, ? from said
                        """)
                    .params(dayAndAnswer[i], copies.id(ref), dayAndAnswer[i + 1])
                    .update();
        }
    }

    @Test
    void a_need_counts_as_met_when_its_last_action_was_done_in_the_quarter_and_nothing_is_left_to_do() {
        long before = count("needs_met");
        acted("done", "2019-02-01");
        acted("done", "2018-12-31");
        acted("not_done", "2019-02-01");
        acted("open", null);
        assertThat(count("needs_met")).isEqualTo(before + 1);
    }

    private void acted(String state, @Nullable String day) {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        inHull(ref);
        plans.action(ref, worker);
        cases.owner().sql("""
                    update support.plan_action a set state = ?, done_on = cast(? as date)
                      from cases.case_record c where c.id = a.case_id and c.ref = ?
                    """).params(state, day, ref.value()).update();
    }

    @Test
    void what_services_declined_is_counted_without_any_case() {
        long before = count("services_declined");
        cases.owner().sql("""
                    insert into support.unmet_need (id, on_month, domain, reason, language, area, organisation)
                    values (gen_random_uuid(), date '2019-02-01', 'MONEY', 'FULL', '', 'HULL', 'HCC'),
                           (gen_random_uuid(), date '2019-02-01', 'MONEY', 'FULL', '', 'ERYC', 'HCC'),
                           (gen_random_uuid(), date '2019-04-01', 'MONEY', 'FULL', '', 'HULL', 'HCC')
                    """).update();
        assertThat(count("services_declined")).isEqualTo(before + 1);
    }
}
