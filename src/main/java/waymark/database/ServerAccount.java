package waymark.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The account PostgreSQL's programs run as: ours, unless we are root, whom PostgreSQL refuses.
///
/// Root hands over to the owner of the data, or to `postgres`, or to `nobody`. Where that account cannot pass
/// through the folders above (a clone in root's closed home), the programs run as root without root's rights,
/// in a user namespace.
record ServerAccount(List<String> prefix, String owner) {

    private static final ServerAccount OURSELVES = new ServerAccount(List.of(), "");
    private static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U", "--"), "0:0");

    static boolean root() {
        return owner(Path.of("/proc/self")).startsWith("0:");
    }

    /// @param data     the folder that holds the cluster; it exists
    /// @param cluster  PostgreSQL's own folder; it need not exist
    /// @param programs the folder that holds `bin`
    static ServerAccount choose(Path data, Path cluster, Path programs) {
        if (!root()) {
            return OURSELVES;
        }
        return Stream.concat(candidates(cluster).map(ServerAccount::other), Stream.of(NAMESPACE))
                .filter(account -> account.mayUse(data, programs))
                .findFirst()
                .orElseThrow(() -> new StartupFailure(StartupFailure.FAILED, """
                        PostgreSQL does not run as root, and no other account can enter %s.
                        Start Waymark as an ordinary user, or choose another folder: bin/run --data /var/lib/waymark""".formatted(data)));
    }

    /// Gives the files to the account. Nothing to do where they are ours.
    void own(Path files) {
        if (!owner.isEmpty()
                && !ProcessRunner.run(List.of("chown", "-R", owner, files.toString()))
                        .done()) {
            throw new StartupFailure(
                    StartupFailure.FAILED, "%s cannot be given to PostgreSQL's account.".formatted(files));
        }
    }

    private static ServerAccount other(String owner) {
        String[] ids = owner.split(":", 2);
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + ids[0], "--regid=" + ids[1], "--clear-groups", "--no-new-privs", "--"),
                owner);
    }

    private static Stream<String> candidates(Path cluster) {
        Stream<String> present = Files.exists(cluster) ? Stream.of(owner(cluster)) : Stream.empty();
        Stream<String> usual =
                Stream.of("postgres", "nobody").map(ServerAccount::account).flatMap(Optional::stream);
        return Stream.concat(present.filter(owner -> !owner.startsWith("0:")), usual);
    }

    private boolean mayUse(Path data, Path programs) {
        String ask = "test -x \"$1\" && exec \"$2\" --version";
        return ProcessRunner.run(
                        prefix,
                        "sh",
                        "-c",
                        ask,
                        "sh",
                        data.toString(),
                        programs.resolve("bin/postgres").toString())
                .done();
    }

    private static Optional<String> account(String name) {
        ProcessRunner.Outcome entry = ProcessRunner.run(List.of("getent", "passwd", name));
        String[] parts = entry.output().split(":", -1);
        return entry.done() && parts.length > 3 ? Optional.of(parts[2] + ":" + parts[3]) : Optional.empty();
    }

    private static String owner(Path file) {
        try {
            return Files.getAttribute(file, "unix:uid") + ":" + Files.getAttribute(file, "unix:gid");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
