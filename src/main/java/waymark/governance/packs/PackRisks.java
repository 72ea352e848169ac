package waymark.governance.packs;

import java.time.LocalDate;
import java.util.List;
import waymark.governance.quarters.QuarterDates;
import waymark.risks.RisksApi;

/// The worst risks of the registers as a pack prints them. A pack is read by everybody who signs in, so that
/// restricted risks are counted and never named.
///
/// @param since the day that movement is counted from, as printed
/// @param open how many risks everybody may read
/// @param restricted how many more there are
public record PackRisks(String since, List<Line> lines, int open, int restricted) {

    /// How many are printed.
    static final int MOST = 5;

    public PackRisks {
        lines = List.copyOf(lines);
    }

    /// @param score as `20 of 25`
    /// @param movement as `Worse, from 12`
    record Line(
            String risk,
            String event,
            String register,
            String owner,
            String score,
            String band,
            String target,
            String movement,
            String state) {}

    static PackRisks of(RisksApi.Summary summary, LocalDate since) {
        return new PackRisks(
                QuarterDates.say(since),
                summary.top().stream()
                        .map(top -> new Line(
                                top.ref().value(),
                                top.event(),
                                top.register(),
                                top.owner(),
                                top.score(),
                                top.band(),
                                top.target(),
                                top.movement(),
                                top.state()))
                        .toList(),
                summary.open(),
                summary.restricted());
    }

    /// What is not in the table, in a sentence; empty where nothing is left out.
    String left() {
        int more = open - lines.size();
        var words = more > 0 ? "%d more %s in the registers. ".formatted(more, more == 1 ? "is" : "are") : "";
        return words
                + (restricted > 0
                        ? "%d restricted %s not printed."
                                .formatted(restricted, restricted == 1 ? "risk is" : "risks are")
                        : "");
    }
}
