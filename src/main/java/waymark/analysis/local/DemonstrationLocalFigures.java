package waymark.analysis.local;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.analysis.local.LocalFigure.Checked;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;

/// The published local figures that the demonstration shows: they are real, and each names its source.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationLocalFigures {

    private final LocalFigures figures;

    DemonstrationLocalFigures(LocalFigures figures) {
        this.figures = figures;
    }

    /// Adds those that were found.
    public void add(Actor.Person actor) {
        try (var file = DemonstrationLocalFigures.class.getResourceAsStream("/world/local-benchmark.csv")) {
            if (file == null) {
                throw new InvariantViolation("not in the application: world/local-benchmark.csv");
            }
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (var row : format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                if (row.get("value").isEmpty()) {
                    continue; // looked for, and not found
                }
                var measure = row.get("measure");
                figures.add(
                        actor,
                        new LocalFigure.Given(
                                row.get("area_code"),
                                row.get("area"),
                                measure,
                                side(measure),
                                LocalDate.parse(row.get("period_from")),
                                LocalDate.parse(row.get("period_to")),
                                Integer.parseInt(row.get("value")),
                                row.get("breakdown"),
                                row.get("source"),
                                row.get("verification").equals("verified") ? Checked.VERIFIED : Checked.SECONDARY));
            }
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: world/local-benchmark.csv", unreadable);
        }
    }

    private static CountedSide side(String measure) {
        if (!measure.startsWith("NRM referrals")) {
            return CountedSide.OTHER;
        }
        return measure.endsWith("to the force") ? CountedSide.RECEIVED : CountedSide.UNSAID;
    }
}
