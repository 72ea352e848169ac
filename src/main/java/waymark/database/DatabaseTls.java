package waymark.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// What travels to a database on another machine is encrypted, and the server proves that it is the one that was
/// named (ASVS 5.0, 12.3.1 and 12.3.2): else whoever sits between reads every row.
public final class DatabaseTls {

    /// The one way round it, for a line that is encrypted by other means.
    public static final String WAIVER = "WAYMARK_DATABASE_TLS";

    private static final List<String> VERIFIED = List.of("verify-full", "verify-ca");

    private DatabaseTls() {}

    /// @param address of the database, as the operator wrote it
    /// @param waiver  what [#WAIVER] says
    /// @throws StartupFailure where a server on another machine is named and nothing says that its certificate is
    /// checked
    public static void require(String address, @Nullable String waiver) {
        if ("elsewhere".equals(waiver)) {
            return;
        }
        var parts = Driver.parseURL(address.startsWith("jdbc:") ? address : "jdbc:" + address, new Properties());
        if (parts == null) {
            return; // what an address looks like is said by ExternalDatabase
        }
        var mode = parts.getProperty("sslmode", "");
        var away = Stream.of(parts.getProperty("PGHOST", "localhost").split(","))
                .filter(host -> !isThisMachine(host))
                .toList();
        if (!away.isEmpty() && !VERIFIED.contains(mode)) {
            throw new StartupFailure(StartupFailure.USAGE, """
                    The database on %s would be spoken to without checking who it is. Write at the end of its address:

                    ?sslmode=verify-full&sslrootcert=/etc/waymark/db-ca.pem

                    Where the line is encrypted by other means (a tunnel, a private link of your own), set %s=elsewhere.""".formatted(String.join(", ", away), WAIVER));
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
