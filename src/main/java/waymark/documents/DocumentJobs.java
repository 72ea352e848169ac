package waymark.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.Clocks;
import waymark.web.files.ScanResult;
import waymark.web.files.VirusScanner;
import waymark.web.jobs.Job;
import waymark.web.jobs.NodeJob;

/// What happens to documents by the clock: those whose time is over are deleted, files that no scanner looked
/// at are scanned once there is one, and keys that were turned seal again.
@Component
class DocumentJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentJobs.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    /// A form that was refused is sent again within a day, or begun anew.
    private static final Duration OLD = Duration.ofDays(1);

    private final Documents documents;
    private final UploadFolder folder;
    private final VirusScanner scanner;
    private final Clock clock;

    DocumentJobs(Documents documents, UploadFolder folder, VirusScanner scanner, Clock clock) {
        this.documents = documents;
        this.folder = folder;
        this.scanner = scanner;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job documentDeletion(DocumentJobs jobs) {
            return Job.daily(LocalTime.of(3, 40), "Documents that go", jobs::delete);
        }

        @Bean
        Job documentScanning(DocumentJobs jobs) {
            return Job.daily(LocalTime.of(3, 50), "Documents not scanned yet", jobs::scan)
                    .waitingOutside();
        }

        @Bean
        Job documentKeySealing(DocumentJobs jobs) {
            return Job.daily(LocalTime.of(4, 20), "Keys of documents", jobs::seal);
        }

        @Bean
        NodeJob documentUploads(DocumentJobs jobs, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeJob("documents", FIRST, PAUSE, runs, jobs::sweep);
        }
    }

    void delete(Actor system) {
        delete(system, LocalDate.now(clock.withZone(Clocks.LONDON)));
    }

    /// @param today given by tests, which do not wait; the database still refuses to delete before the day
    void delete(Actor system, LocalDate today) {
        documents.deleteExpired(system, today);
    }

    /// Where there is no scanner nothing changes. A document that does not open, or that the scanner does not take,
    /// keeps no other from being scanned.
    void scan(Actor system) {
        for (var version : documents.notScanned()) {
            var result = scanned(system, version);
            if (result == ScanResult.NOT_SCANNED && away()) {
                return;
            }
            if (result != null && result != ScanResult.NOT_SCANNED) {
                documents.scanned(system, version, result);
            }
        }
    }

    /// True where the scanner does not answer for an empty file either.
    private boolean away() {
        return scanner.checked(InputStream.nullInputStream()) == ScanResult.NOT_SCANNED;
    }

    /// Null where the document does not open.
    private @Nullable ScanResult scanned(Actor system, UUID version) {
        try (var content = documents.open(documents.copy(system, version))) {
            return scanner.checked(content);
        } catch (IOException | DocumentUnreadable unreadable) {
            LOG.error("A document could not be read to be scanned: see docs/operations/keys.md");
            return null;
        }
    }

    void seal(Actor system) {
        documents.sealTexts(system);
        int sealed = documents.seal(system);
        if (sealed > 0) {
            LOG.info("The keys of {} files were sealed with the newest key of documents", sealed);
        }
    }

    void sweep() {
        folder.sweep(clock.instant().minus(OLD));
    }
}
