package waymark.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Two nodes of the program on one database, behind the proxy of `deploy/haproxy.cfg`. Each has its own
/// spool, both the same keys.
final class Nodes implements AutoCloseable {

    static final List<String> NAMES = List.of("one", "two");

    private final Build build;
    private final Map<String, String> environment;
    private final Path folder;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Program> running = new HashMap<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private final int front;

    private Nodes(Build build, Map<String, String> environment, Path folder) throws IOException {
        this.build = build;
        this.environment = environment;
        this.folder = folder;
        front = free();
        for (var name : NAMES) {
            ports.put(name, free());
        }
    }

    /// @param environment what each node is told: where the database is, its sign-in, the folder of keys
    static Nodes start(Build build, Map<String, String> environment, Path folder) throws Exception {
        var nodes = new Nodes(build, environment, folder);
        try {
            for (var name : NAMES) {
                nodes.start(name);
            }
            nodes.startProxy();
            return nodes;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            nodes.close();
            throw failed;
        }
    }

    void start(String name) throws IOException {
        running.put(
                name,
                Program.start(
                        build, environment, port(name), "--data", data(name).toString()));
    }

    /// Gently, as `systemctl stop` does.
    void stop(String name) throws InterruptedException {
        var program = running.remove(name);
        if (program != null) {
            program.close();
        }
    }

    private void startProxy() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(program(), "-db", "-f", "deploy/haproxy.cfg")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "WAYMARK_BIND", "127.0.0.1:" + front,
                        "WAYMARK_PROXY", socket().toString(),
                        "WAYMARK_ONE", "127.0.0.1:" + port("one"),
                        "WAYMARK_TWO", "127.0.0.1:" + port("two")));
        var proxy = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(proxy::destroyForcibly));
        toClose.add(() -> {
            proxy.destroyForcibly();
            proxy.waitFor(10, TimeUnit.SECONDS);
        });
        for (int tries = 0; tries < 100; tries++) {
            try (var _ = new Socket("127.0.0.1", front)) {
                Thread.sleep(1_500); // its first looks at the nodes
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("the proxy does not start: " + program());
    }

    /// Nothing new goes to this node until it is [#back].
    void drain(String name) throws IOException, InterruptedException {
        tell("set server ready/" + name + " state drain");
        Thread.sleep(1_000); // what is under way there
    }

    /// The proxy asks it again whether it is well.
    void back(String name) throws IOException, InterruptedException {
        tell("set server ready/" + name + " state ready");
        Thread.sleep(2_500); // its looks
    }

    private void tell(String command) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.read(ByteBuffer.allocate(1_000));
        }
    }

    private Path socket() {
        return folder.resolve("proxy");
    }

    private static String program() {
        var said = System.getProperty("waymark.haproxy", "");
        return said.isEmpty() ? "/usr/sbin/haproxy" : said;
    }

    /// Where people reach the two.
    URI address() {
        return URI.create("http://localhost:" + front);
    }

    Program program(String name) {
        var program = running.get(name);
        if (program == null) {
            throw new IllegalStateException("node " + name + " does not run");
        }
        return program;
    }

    List<Path> spools() {
        return NAMES.stream().map(name -> data(name).resolve("spool")).toList();
    }

    private Path data(String name) {
        return folder.resolve("node-" + name);
    }

    private int port(String name) {
        return ports.getOrDefault(name, 0);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (var each : toClose) {
            try {
                each.close();
            } catch (InterruptedException stopping) {
                throw stopping;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        for (var program : running.values()) {
            program.close();
        }
    }
}
