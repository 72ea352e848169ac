package waymark.access.worklink;

import com.google.common.net.InternetDomainName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// The e-mail domain of a partner organisation. Somebody who reads mail there can sign in as a member of
/// the organisation.
///
/// @param organisation its code; the same domain may be another's as well
/// @param subdomains true where addresses at names below it count too
/// @param to the last day it counted, or null while it counts
@NamedInterface("worklink")
public record WorkDomain(
        UUID id,
        String organisation,
        String domain,
        boolean subdomains,
        LocalDate from,
        @Nullable LocalDate to,
        String addedBy,
        String endedBy,
        int version) {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    /// Where anybody can have an address: such a domain says nothing of who somebody works for.
    private static final Set<String> FREE_MAIL = read("/access/free-mail.txt");

    public boolean counts() {
        return to == null;
    }

    /// True for a name of plain ASCII labels; one written with `xn--` can look like another.
    static boolean plain(String domain) {
        return SHAPE.matcher(domain).matches()
                && !domain.startsWith("xn--")
                && !domain.contains(".xn--")
                && InternetDomainName.isValid(domain);
    }

    /// The domain as it is kept, or why it can be nobody's.
    public static Ruling<String> named(String typed) {
        var domain = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (!plain(domain)) {
            return Ruling.refused(
                    "domain", "Enter a domain like council.example: plain letters, digits, hyphens and dots");
        }
        var name = InternetDomainName.from(domain);
        var shared = name.isPublicSuffix() || (!name.isUnderPublicSuffix() && !domain.endsWith(".example"));
        return new Problems()
                .when(
                        shared,
                        "domain",
                        "Anybody may register names under “%s”: enter the organisation's own name under it"
                                .formatted(domain))
                .when(
                        FREE_MAIL.contains(domain) || FREE_MAIL.contains(registrable(name)),
                        "domain",
                        "Anybody can have an address at “%s”, so it cannot show who works here".formatted(domain))
                .or(() -> domain);
    }

    private static String registrable(InternetDomainName name) {
        return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : name.toString();
    }

    private static Set<String> read(String resource) {
        try (var lines = Objects.requireNonNull(WorkDomain.class.getResourceAsStream(resource))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
