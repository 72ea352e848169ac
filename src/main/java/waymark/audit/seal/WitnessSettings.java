package waymark.audit.seal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Who receives checkpoints outside Waymark, where its operators cannot change them. Set at deployment,
/// so that nobody who is signed in can remove a witness.
@NamedInterface("seal")
@Component
public class WitnessSettings {

    private final Optional<Path> folder;
    private final Duration every;
    private final List<String> addresses;
    private final Duration mailEvery;

    WitnessSettings(
            @Value("${waymark.audit.witness.folder:}") String folder,
            @Value("${waymark.audit.witness.every:1h}") Duration every,
            @Value("${waymark.audit.witness.mail:}") String addresses,
            @Value("${waymark.audit.witness.mail-every:24h}") Duration mailEvery) {
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder.strip()));
        this.every = every;
        this.addresses = Arrays.stream(addresses.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        this.mailEvery = mailEvery;
    }

    /// A folder on a machine of somebody else's, mounted here.
    Optional<Path> folder() {
        return folder;
    }

    Duration every() {
        return every;
    }

    /// Whom checkpoints are sent to by e-mail.
    public List<String> addresses() {
        return addresses;
    }

    /// How long after one e-mail the next is sent at the earliest.
    public Duration mailEvery() {
        return mailEvery;
    }

    boolean none() {
        return folder.isEmpty() && addresses.isEmpty();
    }
}
