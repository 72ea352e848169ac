package waymark.governance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.QuarterOpened;
import waymark.governance.quarters.QuarterPlanned;
import waymark.governance.quarters.ReportingQuarter;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.AreaReturns;
import waymark.governance.returns.Figure;
import waymark.governance.returns.ReturnAccepted;
import waymark.governance.returns.ReturnPart;
import waymark.governance.returns.ReturnPartSaved;
import waymark.governance.returns.ReturnQuestions;
import waymark.governance.returns.ReturnSubmission;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling.Agreed;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.Unit;

/// Opens a quarter of its own for each test, long past, so that no test meets another's.
@Component
public class QuarterFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ReportingQuarters quarters;
    private final AreaReturns returns;
    private final StrategyApi strategy;
    private final ReturnQuestions questions;
    private final TestUsers someone;

    QuarterFixtures(
            ReportingQuarters quarters,
            AreaReturns returns,
            StrategyApi strategy,
            ReturnQuestions questions,
            TestUsers someone) {
        this.quarters = quarters;
        this.returns = returns;
        this.strategy = strategy;
        this.questions = questions;
        this.someone = someone;
    }

    public static Quarter unused() {
        int number = 2 * COUNT.getAndIncrement(); // the quarter after it is free too
        return new Quarter(1950 + number / 4, number % 4 + 1);
    }

    public static QuarterDates dates(Quarter quarter) {
        var end = quarter.lastDay(4);
        return new QuarterDates(end.minusDays(10), end.plusDays(15), end.plusDays(25), end.plusDays(35));
    }

    /// A quarter on the calendar.
    public Quarter planned() {
        return planned(unused());
    }

    private Quarter planned(Quarter quarter) {
        var coordinator = someone.coordinator();
        CurrentActor.run(
                coordinator,
                () -> quarters.save(
                        coordinator,
                        ((Agreed<QuarterPlanned>) ReportingQuarter.plan(quarter, 4, dates(quarter))).event()));
        return quarter;
    }

    /// A quarter in which Hull and East Riding write returns.
    public Quarter opened() {
        return open(unused());
    }

    public Quarter open(Quarter quarter) {
        planned(quarter);
        var coordinator = someone.coordinator();
        CurrentActor.run(
                coordinator,
                () -> quarters.save(
                        coordinator,
                        new QuarterOpened(
                                quarter,
                                1,
                                quarter.title(4),
                                List.of("HULL", "EAST_RIDING"),
                                dates(quarter).due()),
                        dates(quarter).opens()));
        return quarter;
    }

    public List<String> returns(Quarter quarter) {
        return TestDatabase.owner()
                .sql("select ref from governance.area_return where quarter = ?")
                .param(quarter.key())
                .query(String.class)
                .list();
    }

    public Ref ofHull(Quarter quarter) {
        return new Ref(TestDatabase.owner()
                .sql("select ref from governance.area_return where quarter = ? and area = 'HULL'")
                .param(quarter.key())
                .query(String.class)
                .single());
    }

    AreaReturn get(Actor actor, Ref ref) {
        return CurrentActor.as(actor, () -> returns.get(ref));
    }

    /// A measure that Hull supplies.
    public Ref aMeasure(String title, boolean countsPeople, Quarter quarter, int target) {
        return aMeasure(title, Unit.COUNT, countsPeople, null, quarter, target);
    }

    /// One that the product may feed: for tests with a database of their own, since all others answer every measure.
    public Ref aMeasure(
            String title, Unit unit, boolean countsPeople, @Nullable String feed, Quarter quarter, int target) {
        var coordinator = someone.coordinator();
        return CurrentActor.as(
                coordinator,
                () -> strategy.add(
                        coordinator,
                        new NewMeasure(
                                "SP1.1",
                                title,
                                unit,
                                Direction.UP,
                                null,
                                null,
                                "Invented for a test",
                                List.of("HULL"),
                                countsPeople,
                                feed),
                        Map.of(quarter, BigDecimal.valueOf(target)),
                        LocalDate.of(2026, 1, 1)));
    }

    /// An action of an area that was due long ago.
    public Ref aRedAction(String area, String title) {
        var lead = someone.areaLead(area);
        var plan = ActionPlan.of(
                title, "", area, "SP1.1", "HCC", null, List.of(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1));
        return CurrentActor.as(lead, () -> strategy.add(lead, plan, LocalDate.of(2025, 1, 1)));
    }

    /// Hull's return with 3 people and 1,200 of the other measure, 7 of
    /// everything else, accepted by the board.
    public void accepted(Actor.Person lead, Ref ref, Ref people, Ref other) {
        accepted(lead, ref, people, other, List.of("Fund the post"));
    }

    /// The same with other requests to the board.
    public void accepted(Actor.Person lead, Ref ref, Ref people, Ref other, List<String> requests) {
        var today = LocalDate.of(2026, 1, 1);
        var board = someone.boardMember();
        CurrentActor.run(lead, () -> {
            var it = returns.get(ref);
            var answers = questions.measures(lead, "HULL", it.header().quarter(), today).stream()
                    .map(asked -> new Figure(
                            asked,
                            BigDecimal.valueOf(
                                    asked.measure().equals(people.value())
                                            ? 3
                                            : asked.measure().equals(other.value()) ? 1200 : 7),
                            "",
                            "",
                            true))
                    .toList();
            returns.save(lead, new ReturnPartSaved(ref, new ReturnPart.Figures(1, answers)), today);
            returns.save(
                    lead,
                    new ReturnPartSaved(
                            ref,
                            new ReturnPart.Narrative(
                                    1, "Forty people trained", "No cover for the link worker", requests)),
                    today);
            var written = returns.get(ref);
            var submission = ((Agreed<ReturnSubmission>) written.submit(
                            lead.id(),
                            today,
                            questions.measures(lead, "HULL", it.header().quarter(), today),
                            questions.actions(lead, "HULL", it.header().quarter(), today)))
                    .event();
            returns.save(lead, submission);
        });
        CurrentActor.run(
                board,
                () -> returns.save(
                        board, ((Agreed<ReturnAccepted>) returns.get(ref).accept(board.id(), today)).event()));
    }
}
