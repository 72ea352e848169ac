package waymark.governance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.returns.AreaReturn.Accepted;
import waymark.governance.returns.AreaReturn.Act;
import waymark.governance.returns.AreaReturn.Header;
import waymark.governance.returns.AreaReturn.InProgress;
import waymark.governance.returns.AreaReturn.NotStarted;
import waymark.governance.returns.AreaReturn.Parts;
import waymark.governance.returns.AreaReturn.SentBack;
import waymark.governance.returns.AreaReturn.Submitted;
import waymark.governance.returns.Figure;
import waymark.governance.returns.ReportedAction;
import waymark.governance.returns.RequestedMeasure;
import waymark.governance.returns.ReturnPart;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.Unit;
import waymark.strategy.rag.Colour;

/// Returns of Hull for the first quarter of 2026 to 2027, at every stage, and fictional people.
public final class GovernanceFixtures {

    public static final UUID ANNA = new UUID(1, 1);
    public static final UUID BEN = new UUID(1, 2);
    public static final UUID CERYS = new UUID(1, 3);

    public static final Quarter QUARTER = new Quarter(2026, 1);
    public static final Area HULL = new Area("HULL", "Hull");
    public static final QuarterDates DATES = new QuarterDates(
            LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 6));

    private GovernanceFixtures() {}

    public static Header header(int version) {
        return header(version, null);
    }

    public static Header header(int version, @Nullable LocalDate firstSubmitted) {
        return new Header(new Ref("RT-0031"), version, QUARTER, 4, HULL, DATES, firstSubmitted, null);
    }

    public static RequestedMeasure asked(String measure, String title, @Nullable String previous) {
        return new RequestedMeasure(
                measure,
                title,
                Unit.COUNT,
                Direction.UP,
                "SP1",
                "1.1",
                measure.equals("ME-0001"),
                BigDecimal.valueOf(10),
                previous == null ? null : new BigDecimal(previous));
    }

    public static RequestedMeasure referrals() {
        return asked("ME-0001", "People referred", "11");
    }

    public static List<RequestedMeasure> asked() {
        return List.of(referrals(), asked("ME-0002", "Joint visits", "4"));
    }

    public static Figure figure(RequestedMeasure asked, String value) {
        return new Figure(asked, new BigDecimal(value), "", "", false);
    }

    public static List<ReportedAction> actions() {
        return List.of(new ReportedAction(
                "AC-0001",
                "Train night shelter staff",
                "SP1",
                "1.1",
                "Hull City Council",
                "In progress",
                Colour.GREEN,
                "Progress on 2 July 2026, due on 30 September 2026",
                LocalDate.of(2026, 9, 30),
                "Two sessions held",
                "Two sessions held"));
    }

    public static ReturnPart.Actions noActions() {
        return new ReturnPart.Actions(1, List.of());
    }

    public static ReturnPart.Narrative aNarrative() {
        return new ReturnPart.Narrative(
                2, "Forty people trained", "No cover for the link worker", List.of("Fund the post"));
    }

    public static Parts noParts() {
        return new Parts(
                new ReturnPart.Figures(1, List.of()), noActions(), new ReturnPart.Narrative(1, "", "", List.of()));
    }

    public static Parts completeParts() {
        return new Parts(
                new ReturnPart.Figures(2, List.of(figure(asked().get(0), "12"), figure(asked().get(1), "5"))),
                noActions(),
                aNarrative());
    }

    public static NotStarted aNewReturn() {
        return new NotStarted(header(1), noParts());
    }

    public static InProgress aCompleteReturn() {
        return new InProgress(header(3), completeParts());
    }

    public static Submitted aSubmittedReturn(UUID by) {
        return new Submitted(header(4, DATES.due()), completeParts(), new Act(by, "Anna Example", DATES.due()));
    }

    public static SentBack aReturnSentBack() {
        return new SentBack(
                header(5, DATES.due()),
                completeParts(),
                new Act(BEN, "Ben Example", DATES.acceptBy()),
                "Visits by month");
    }

    public static Accepted anAcceptedReturn(UUID submitter, UUID acceptor) {
        return new Accepted(
                header(5, DATES.due()),
                completeParts(),
                new Act(submitter, "Anna Example", DATES.due()),
                new Act(acceptor, "Ben Example", DATES.acceptBy()));
    }
}
