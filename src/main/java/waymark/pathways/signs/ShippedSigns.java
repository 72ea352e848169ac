package waymark.pathways.signs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;

/// Takes in the signs that Waymark ships, `signs/signs.csv`, where there are none yet. After that they are
/// the partnership's own: what it reworded or ended is never brought back.
@Component
@Order(1)
class ShippedSigns implements ApplicationRunner {

    private static final Actor IMPORT = Actor.system("Import");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Signs signs;
    private final SignSaves saves;
    private final TransactionTemplate transaction;

    ShippedSigns(Signs signs, SignSaves saves, PlatformTransactionManager transactions) {
        this.signs = signs;
        this.saves = saves;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.as(
                IMPORT,
                () -> transaction.execute(_ -> {
                    saves.alone(); // two nodes may start at once
                    if (signs.all().isEmpty()) {
                        shipped().forEach(sign -> saves.insert(IMPORT, sign));
                    }
                    return true;
                }));
    }

    static List<Sign> shipped() {
        try (var in = new ClassPathResource("signs/signs.csv").getInputStream();
                var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(ShippedSigns::sign).toList();
        } catch (IOException unreadable) {
            throw new InvariantViolation("the shipped signs cannot be read", unreadable);
        }
    }

    private static Sign sign(CSVRecord row) {
        return new Sign(
                row.get("code"),
                0,
                Exploitation.valueOf(row.get("exploitation")),
                SignKind.valueOf(row.get("kind")),
                row.get("public").equals("yes"),
                AtPremises.of(row.get("at_premises")).orElse(null),
                AppliesTo.valueOf(row.get("applies_to")),
                row.get("source"),
                List.of(new SignWording(1, row.get("text"), row.get("next"), null)),
                null);
    }
}
