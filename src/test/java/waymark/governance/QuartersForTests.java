package waymark.governance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import waymark.Someone;
import waymark.TestDatabase;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling.Agreed;
import waymark.strategy.Direction;
import waymark.strategy.NewMeasure;
import waymark.strategy.StrategyDesk;
import waymark.strategy.Unit;

/// Opens a quarter of its own for each test, long past, so that no test meets another's.
@Component
class QuartersForTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ReportingQuarters quarters;
    private final AreaReturns returns;
    private final StrategyDesk strategy;
    private final Questions questions;
    private final Someone someone;

    QuartersForTests(
            ReportingQuarters quarters,
            AreaReturns returns,
            StrategyDesk strategy,
            Questions questions,
            Someone someone) {
        this.quarters = quarters;
        this.returns = returns;
        this.strategy = strategy;
        this.questions = questions;
        this.someone = someone;
    }

    static Quarter unused() {
        int number = 2 * COUNT.getAndIncrement(); // the quarter after it is free too
        return new Quarter(1950 + number / 4, number % 4 + 1);
    }

    static Dates dates(Quarter quarter) {
        var end = quarter.lastDay(4);
        return new Dates(end.minusDays(10), end.plusDays(15), end.plusDays(25), end.plusDays(35));
    }

    /// A quarter on the calendar.
    Quarter planned() {
        return planned(unused());
    }

    private Quarter planned(Quarter quarter) {
        var coordinator = someone.coordinator();
        Acting.run(
                coordinator,
                () -> quarters.save(
                        coordinator,
                        ((Agreed<QuarterPlanned>) ReportingQuarter.plan(quarter, 4, dates(quarter))).event()));
        return quarter;
    }

    /// A quarter in which Hull and East Riding write returns.
    Quarter opened() {
        return open(unused());
    }

    Quarter open(Quarter quarter) {
        planned(quarter);
        var coordinator = someone.coordinator();
        Acting.run(
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

    Ref ofHull(Quarter quarter) {
        return new Ref(TestDatabase.owner()
                .sql("select ref from governance.area_return where quarter = ? and area = 'HULL'")
                .param(quarter.key())
                .query(String.class)
                .single());
    }

    AreaReturn get(Actor actor, Ref ref) {
        return Acting.as(actor, () -> returns.get(actor, ref));
    }

    /// A measure that Hull supplies.
    Ref aMeasure(String title, boolean countsPeople, Quarter quarter, int target) {
        var coordinator = someone.coordinator();
        return Acting.as(
                coordinator,
                () -> strategy.add(
                        coordinator,
                        new NewMeasure(
                                "SP1.1",
                                title,
                                Unit.COUNT,
                                Direction.UP,
                                null,
                                null,
                                "Invented for a test",
                                List.of("HULL"),
                                countsPeople),
                        Map.of(quarter, BigDecimal.valueOf(target)),
                        LocalDate.of(2026, 1, 1)));
    }

    /// Hull's return with 3 people and 1,200 of the other measure, 7 of everything else, accepted by the board.
    void accepted(Actor.Person lead, Ref ref, Ref people, Ref other) {
        var today = LocalDate.of(2026, 1, 1);
        var board = someone.boardMember();
        Acting.run(lead, () -> {
            var it = returns.get(lead, ref);
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
            returns.save(lead, new PartSaved(ref, new Part.Figures(1, answers)), today);
            returns.save(
                    lead,
                    new PartSaved(
                            ref,
                            new Part.Narrative(
                                    1,
                                    "Forty people trained",
                                    "No cover for the link worker",
                                    List.of("Fund the post"))),
                    today);
            var written = returns.get(lead, ref);
            var submission = ((Agreed<Submission>) written.submit(
                            lead.id(),
                            today,
                            questions.measures(lead, "HULL", it.header().quarter(), today),
                            questions.actions(lead, "HULL", it.header().quarter(), today)))
                    .event();
            returns.save(lead, submission);
        });
        Acting.run(
                board,
                () -> returns.save(
                        board, ((Agreed<ReturnAccepted>) returns.get(board, ref).accept(board.id(), today)).event()));
    }
}
