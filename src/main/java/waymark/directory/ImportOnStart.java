package waymark.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.Acting;
import waymark.kernel.Actor;

/// Takes in the file that the command line named (`bin/run --import FILE`) and says what came of it. A faulty file
/// stores
/// nothing and ends the program with the exit code 2.
@Component
@ConditionalOnProperty("waymark.import")
@Order(5)
class ImportOnStart implements ApplicationRunner {

    private static final Actor IMPORT = Actor.system("Import");

    private final Path file;
    private final ImportPartnership importer;

    ImportOnStart(@Value("${waymark.import}") Path file, ImportPartnership importer) {
        this.file = file;
        this.importer = importer;
    }

    /// Ends the program: Spring asks the exception for the exit code.
    static final class Refused extends RuntimeException implements ExitCodeGenerator {

        Refused(String why) {
            super(why);
        }

        @Override
        public int getExitCode() {
            return 2;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var bytes = bytes();
        switch (Acting.as(IMPORT, () -> importer.run(IMPORT, bytes))) {
            case Imported.Stored stored -> say(stored.tallies());
            case Imported.Faulty(var faults) -> {
                for (var fault : faults) {
                    System.err.println(line(fault));
                }
                throw new Refused("%s has %d faults, and nothing was stored".formatted(file, faults.size()));
            }
        }
    }

    static String line(Fault fault) {
        return "%s: found %s; expected %s"
                .formatted(
                        fault.pointer().isEmpty() ? "the whole file" : fault.pointer(),
                        fault.found(),
                        fault.expected());
    }

    private static void say(List<Tally> tallies) {
        for (var tally : tallies) {
            System.out.println(tally.sentence());
        }
    }

    private byte[] bytes() {
        try {
            if (Files.size(file) > PartnershipReader.LIMIT) {
                throw new Refused("%s is larger than %,d bytes".formatted(file, PartnershipReader.LIMIT));
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refused("%s cannot be read".formatted(file));
        }
    }
}
