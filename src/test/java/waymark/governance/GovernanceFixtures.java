package waymark.governance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.governance.AreaReturn.Accepted;
import waymark.governance.AreaReturn.Act;
import waymark.governance.AreaReturn.Header;
import waymark.governance.AreaReturn.InProgress;
import waymark.governance.AreaReturn.NotStarted;
import waymark.governance.AreaReturn.Parts;
import waymark.governance.AreaReturn.SentBack;
import waymark.governance.AreaReturn.Submitted;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.Colour;
import waymark.strategy.Direction;
import waymark.strategy.Unit;

/// Returns of Hull for the first quarter of 2026 to 2027, at every stage, and fictional people.
final class GovernanceFixtures {

    static final UUID ANNA = new UUID(1, 1);
    static final UUID BEN = new UUID(1, 2);
    static final UUID CERYS = new UUID(1, 3);

    static final Quarter QUARTER = new Quarter(2026, 1);
    static final Area HULL = new Area("HULL", "Hull");
    static final Dates DATES = new Dates(
            LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 6));

    private GovernanceFixtures() {}

    static Header header(int version) {
        return header(version, null);
    }

    static Header header(int version, @Nullable LocalDate firstSubmitted) {
        return new Header(new Ref("RT-0031"), version, QUARTER, 4, HULL, DATES, firstSubmitted);
    }

    static Asked asked(String measure, String title, @Nullable String previous) {
        return new Asked(
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

    static Asked referrals() {
        return asked("ME-0001", "People referred", "11");
    }

    static List<Asked> asked() {
        return List.of(referrals(), asked("ME-0002", "Joint visits", "4"));
    }

    static Figure figure(Asked asked, String value) {
        return new Figure(asked, new BigDecimal(value), "", "", false);
    }

    static List<ActionLine> actions() {
        return List.of(new ActionLine(
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

    static Part.Actions noActions() {
        return new Part.Actions(1, List.of());
    }

    static Part.Narrative aNarrative() {
        return new Part.Narrative(2, "Forty people trained", "No cover for the link worker", List.of("Fund the post"));
    }

    static Parts noParts() {
        return new Parts(new Part.Figures(1, List.of()), noActions(), new Part.Narrative(1, "", "", List.of()));
    }

    static Parts completeParts() {
        return new Parts(
                new Part.Figures(2, List.of(figure(asked().get(0), "12"), figure(asked().get(1), "5"))),
                noActions(),
                aNarrative());
    }

    static NotStarted aNewReturn() {
        return new NotStarted(header(1), noParts());
    }

    static InProgress aCompleteReturn() {
        return new InProgress(header(3), completeParts());
    }

    static Submitted aSubmittedReturn(UUID by) {
        return new Submitted(header(4, DATES.due()), completeParts(), new Act(by, "Anna Example", DATES.due()));
    }

    static SentBack aReturnSentBack() {
        return new SentBack(
                header(5, DATES.due()),
                completeParts(),
                new Act(BEN, "Ben Example", DATES.acceptBy()),
                "Visits by month");
    }

    static Accepted anAcceptedReturn(UUID submitter, UUID acceptor) {
        return new Accepted(
                header(5, DATES.due()),
                completeParts(),
                new Act(submitter, "Anna Example", DATES.due()),
                new Act(acceptor, "Ben Example", DATES.acceptBy()));
    }
}
