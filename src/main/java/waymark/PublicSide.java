package waymark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.stereotype.Controller;
import waymark.database.ExternalDatabase;
import waymark.database.StartupFailure;
import waymark.kernel.Public;

/// Waymark as a machine that only takes reports (`bin/run --public`): what the public reads and sends, the
/// copy of a plan that its person opens with a code and the pages of a workshop among it, and nothing of the staff's
/// side. Their pages, jobs and keys are not there to be broken into, and its user of the database may do nothing
/// for them ([ExternalDatabase#forReports]).
final class PublicSide extends TypeExcludeFilter {

    /// As `waymark.side` says it.
    static final String NAME = "public";

    private static final List<String> PACKAGES = List.of(
            "waymark",
            "waymark.web",
            "waymark.web.edge",
            "waymark.web.files",
            "waymark.web.forms",
            "waymark.web.health",
            "waymark.web.jobs",
            "waymark.web.language",
            "waymark.web.metrics",
            "waymark.web.mvc",
            "waymark.web.security",
            "waymark.web.site",
            "waymark.web.transactions",
            "waymark.analysis.open",
            "waymark.campaigns.open",
            "waymark.concerns.admission",
            "waymark.concerns.files",
            "waymark.concerns.intake",
            "waymark.concerns.languages",
            "waymark.concerns.places",
            "waymark.concerns.surveys",
            "waymark.exchange.openreferral",
            "waymark.pathways.signs",
            "waymark.support.reading",
            "waymark.training.room");

    /// What those need to read what everybody may, areas and telephone numbers; and consultations: an answer is sealed
    /// there with the public key of its round, as the first thing done to it, and the database takes it from a role
    /// that reads none.
    private static final Set<String> ALSO = Set.of(
            "waymark.audit.Audit",
            "waymark.audit.History",
            "waymark.consultation.answering.AnswerSeal",
            "waymark.consultation.answering.HaveYourSayController",
            "waymark.consultation.answering.HeldAnswers",
            "waymark.consultation.answering.ListedRounds",
            "waymark.consultation.feedback.SaidPages",
            "waymark.consultation.feedback.YouSaidController",
            "waymark.directory.DirectoryApi",
            "waymark.contacts.numbers.HelpLines",
            "waymark.contacts.ContactsApi");

    /// Scheduled jobs; they need a role that this machine does not have.
    private static final String JOBS = "waymark.web.jobs.Jobs";

    /// What seals, and what finds a report by its receipt.
    private static final List<String> KEYS = List.of("desk.public.json", "custodian.public.json", "receipts.json");

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        var type = reader.getClassMetadata();
        var name = type.getClassName();
        var in = name.substring(0, name.lastIndexOf('.'));
        return !PACKAGES.contains(in) && !ALSO.contains(name)
                || name.equals(JOBS)
                || List.of(type.getInterfaceNames()).contains(ApplicationRunner.class.getName())
                || onlyForStaff(reader.getAnnotationMetadata());
    }

    private static boolean onlyForStaff(AnnotationMetadata annotations) {
        return annotations.hasAnnotation(Controller.class.getName())
                && !annotations.hasAnnotatedMethods(Public.class.getName());
    }

    /// The keys that seal have to be there, since others made here would seal what nobody opens; and
    /// no other may.
    ///
    /// @throws StartupFailure where it is otherwise
    static void check(Path keys) {
        var missing =
                KEYS.stream().filter(name -> !Files.exists(keys.resolve(name))).toList();
        if (!missing.isEmpty()) {
            throw new StartupFailure(
                    StartupFailure.USAGE, """
                            %s %s missing in %s.
                            Copy desk.public.json, custodian.public.json and receipts.json there from a machine of staff.""".formatted(listed(missing), missing.size() == 1 ? "is" : "are", keys));
        }
        try (var files = Files.list(keys)) {
            var others = files.map(file -> file.getFileName().toString())
                    .filter(name -> !KEYS.contains(name))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                throw new StartupFailure(StartupFailure.USAGE, """
                        %s must not be in %s: a machine that takes reports opens none, and signs nobody in.
                        Leave there desk.public.json, custodian.public.json and receipts.json alone.""".formatted(listed(others), keys));
            }
        } catch (IOException unreadable) {
            throw new StartupFailure(StartupFailure.FAILED, "The folder of keys %s cannot be read.".formatted(keys));
        }
    }

    /// As people list things: `a`, `a and b`, `a, b and c`.
    private static String listed(List<String> names) {
        var last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /// A host of its own: what one address serves can read and change what the same address serves to staff.
    ///
    /// @throws StartupFailure where it is none
    static void checkAddresses(String own, String staff) {
        if (host(own).equals(host(staff))) {
            throw new StartupFailure(
                    StartupFailure.USAGE,
                    "WAYMARK_ADDRESS and WAYMARK_STAFF_ADDRESS name the same host. Give this machine a host name of"
                            + " its own.");
        }
    }

    private static String host(String address) {
        return named(address)
                .orElseThrow(() -> new StartupFailure(
                        StartupFailure.USAGE, "An address has to look like https://waymark.example, not " + address))
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> named(String address) {
        try {
            return Optional.ofNullable(URI.create(address.strip()).getHost());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// What is otherwise there.
    ///
    /// @param staff where staff reach Waymark
    static Map<String, Object> properties(String staff) {
        return Map.of(
                "waymark.side",
                NAME,
                "waymark.staff-address",
                staff.replaceFirst("/+$", ""),
                "spring.flyway.enabled",
                false,
                "waymark.sealing.kept",
                false,
                "spring.datasource.hikari.connection-init-sql",
                ExternalDatabase.ONLY_REPORTS,
                // reports are taken while the database is away, at the start too
                "spring.datasource.hikari.initialization-fail-timeout",
                -1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicSide;
    }

    @Override
    public int hashCode() {
        return PublicSide.class.hashCode();
    }
}
