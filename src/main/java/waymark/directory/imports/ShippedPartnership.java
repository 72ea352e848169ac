package waymark.directory.imports;

import java.io.IOException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;

/// Gives an empty installation the partnership that Waymark ships, where `waymark.partnership` names its
/// file: the demonstration and the tests do, a partnership in earnest brings its own.
@Component
@ConditionalOnProperty("waymark.partnership")
@Order(10)
class ShippedPartnership implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedPartnership.class);
    private static final Actor IMPORT = Actor.system("Import");

    private final Resource file;
    private final ImportPartnership importer;
    private final DirectoryApi directory;

    ShippedPartnership(
            @Value("${waymark.partnership}") Resource file, ImportPartnership importer, DirectoryApi directory) {
        this.file = file;
        this.importer = importer;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.run(IMPORT, () -> {
            if (directory.areas(IMPORT).isEmpty()) {
                store();
            }
        });
    }

    private void store() {
        switch (importer.run(IMPORT, bytes())) {
            case ImportResult.Stored stored -> LOG.info("partnership {} imported", stored.code());
            case ImportResult.Faulty(var faults) ->
                throw new InvariantViolation("the shipped partnership has faults: "
                        + faults.stream().map(FileFault::toString).collect(Collectors.joining("; ")));
        }
    }

    private byte[] bytes() {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new InvariantViolation("the shipped partnership cannot be read", unreadable);
        }
    }
}
