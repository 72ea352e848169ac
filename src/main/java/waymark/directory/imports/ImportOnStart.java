package waymark.directory.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Takes in the file that the command line named (`bin/run --import FILE`) and says what came of it. A faulty
/// file stores nothing and ends the program with the exit code 2.
@Component
@ConditionalOnProperty("waymark.import")
@Order(5)
public class ImportOnStart implements ApplicationRunner {

    private static final Actor IMPORT = Actor.system("Import");
    private static final int FAULTY = 2;

    private final Path file;
    private final ImportPartnership importer;
    private final ApplicationContext context;

    public ImportOnStart(
            @Value("${waymark.import}") Path file, ImportPartnership importer, ApplicationContext context) {
        this.file = file;
        this.importer = importer;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!stored()) {
            System.exit(SpringApplication.exit(context, () -> FAULTY));
        }
    }

    /// Takes the file in and says what came of it; false where nothing was stored.
    public boolean stored() {
        try {
            return switch (take(bytes())) {
                case ImportResult.Stored stored -> {
                    stored.summaries().forEach(summary -> System.out.println(summary.sentence()));
                    System.out.println("Not in the file, and where it is entered:");
                    stored.notInFile().forEach(each -> System.out.println(each.line()));
                    yield true;
                }
                case ImportResult.Faulty(var faults) -> {
                    faults.forEach(fault -> System.err.println(line(fault)));
                    System.err.printf(
                            "%s: %s, and nothing was stored%n",
                            file, faults.size() == 1 ? "1 fault" : faults.size() + " faults");
                    yield false;
                }
            };
        } catch (IOException unreadable) {
            System.err.printf("%s cannot be read%n", file);
            return false;
        }
    }

    private ImportResult take(byte[] bytes) {
        return CurrentActor.as(IMPORT, () -> importer.run(IMPORT, bytes));
    }

    public static String line(FileFault fault) {
        return "%s: found %s; expected %s"
                .formatted(
                        fault.pointer().isEmpty() ? "the whole file" : fault.pointer(),
                        fault.found(),
                        fault.expected());
    }

    /// No more than the reader would refuse anyhow, however large the file.
    private byte[] bytes() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(PartnershipReader.LIMIT + 1);
        }
    }
}
