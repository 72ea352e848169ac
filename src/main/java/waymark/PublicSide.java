package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.stereotype.Controller;
import waymark.kernel.Public;
import waymark.local.CannotStart;

/// Waymark as a machine that only takes reports (`bin/run --public`): what the public reads and sends, and nothing of
/// the
/// staff's side. Their pages, jobs and keys are not there to be broken into, and its user of the database may do
/// nothing
/// for them ([waymark.local.GivenDatabase#forReports]).
final class PublicSide extends TypeExcludeFilter {

    /// As `waymark.side` says it.
    static final String NAME = "public";

    private static final List<String> PACKAGES = List.of(
            "waymark",
            "waymark.web",
            "waymark.web.edge",
            "waymark.concerns.crowd",
            "waymark.concerns.files",
            "waymark.concerns.intake",
            "waymark.concerns.languages",
            "waymark.concerns.places",
            "waymark.concerns.surveys",
            "waymark.pathways.signs");

    /// What those need to read what everybody may: areas and telephone numbers.
    private static final Set<String> ALSO = Set.of(
            "waymark.audit.Audit",
            "waymark.directory.DirectoryDesk",
            "waymark.directory.Groups",
            "waymark.directory.People",
            "waymark.directory.contacts.HelpLines",
            "waymark.directory.contacts.OnDuty");

    /// The clock's own; it needs a role that this machine does not have.
    private static final String JOBS = "waymark.web.Jobs";

    private static final List<String> SECRETS = List.of("desk.json", "custodian.json");
    private static final List<String> NEEDED = List.of("desk.public.json", "custodian.public.json", "receipts.json");

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

    /// The keys that seal have to be there, since others made here would seal what nobody opens; those that open must
    /// not.
    ///
    /// @throws CannotStart where it is otherwise
    static void check(Path keys) {
        var missing = NEEDED.stream()
                .filter(name -> !Files.exists(keys.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart(CannotStart.USAGE, """
                    %s is missing in %s.
                    Copy desk.public.json, custodian.public.json and receipts.json there from a machine of staff.""".formatted(String.join(", ", missing), keys));
        }
        var secret = SECRETS.stream()
                .filter(name -> Files.exists(keys.resolve(name)))
                .toList();
        if (!secret.isEmpty()) {
            throw new CannotStart(CannotStart.USAGE, """
                    %s must not be in %s: a machine that takes reports opens none.
                    Delete it here; it stays on the machines of staff.""".formatted(String.join(", ", secret), keys));
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
