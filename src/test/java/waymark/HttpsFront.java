package waymark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/// The one server of the tests reached over https, in the two ways of docs/operations/deploy.md: by a reverse
/// proxy that ends TLS and says so, or by Waymark's own TLS. No second context is started.
public final class HttpsFront implements AutoCloseable {

    public enum Way {
        PROXY,
        OWN_TLS
    }

    private static final char[] PASSWORD = "not secret".toCharArray();
    private static final Path CERTIFICATE = certificate();

    private final int port;
    private final Closing closing;

    private interface Closing {
        void close() throws IOException;
    }

    private HttpsFront(int port, Closing closing) {
        this.port = port;
        this.closing = closing;
    }

    public static HttpsFront of(ApplicationContext context, Way way) {
        var server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
        return way == Way.PROXY ? proxy(server) : ownTls(server);
    }

    public int port() {
        return port;
    }

    /// What answers there is trusted, whoever signed it: it is this machine.
    public static SSLContext trusting() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void close() {
        try {
            closing.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HttpsFront ownTls(TomcatWebServer server) {
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(0);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("SSLEnabled", "true");
        var host = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        certificate.setCertificateKeystoreFile(CERTIFICATE.toString());
        certificate.setCertificateKeystorePassword(new String(PASSWORD));
        host.addCertificate(certificate);
        connector.addSslHostConfig(host);
        var service = server.getTomcat().getService();
        service.addConnector(connector);
        return new HttpsFront(connector.getLocalPort(), () -> service.removeConnector(connector));
    }

    /// Believes what the proxy says, as with SERVER_FORWARD_HEADERS_STRATEGY=native.
    private static HttpsFront proxy(TomcatWebServer server) {
        try {
            Valve believes = believing();
            var pipeline = server.getTomcat().getEngine().getPipeline();
            pipeline.addValve(believes);
            var socket =
                    sslContext().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            Thread.startVirtualThread(() -> accept(socket, server.getPort()));
            return new HttpsFront(socket.getLocalPort(), () -> {
                pipeline.removeValve(believes);
                socket.close();
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Valve believing() {
        var valve = new RemoteIpValve();
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }

    private static void accept(ServerSocket socket, int behind) {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.startVirtualThread(() -> pass(client, socket.getLocalPort(), behind));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /// One request a line: what a stranger says of who forwarded it is taken away, and said anew.
    private static void pass(Socket client, int port, int behind) {
        try (client;
                var server = new Socket("127.0.0.1", behind)) {
            var head = head(client.getInputStream())
                    .lines()
                    .filter(line -> !line.isBlank() && !line.matches("(?i)(connection|forwarded|x-forwarded-\\w+):.*"))
                    .collect(Collectors.joining("\r\n"));
            var said = "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Port: " + port
                    + "\r\nConnection: close\r\n\r\n";
            server.getOutputStream().write((head + said).getBytes(StandardCharsets.ISO_8859_1));
            Thread.startVirtualThread(() -> copy(client, server));
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // the browser went, or the test is over
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException gone) {
            // likewise
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int end = 0; end < 4; ) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
            end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static SSLContext sslContext() {
        try (var in = Files.newInputStream(CERTIFICATE)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// For `localhost`, made for this run.
    private static Path certificate() {
        try {
            var folder = Files.createTempDirectory("waymark-tls");
            var file = folder.resolve("localhost.p12");
            int code = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-validity",
                            "2",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("no certificate was made");
            }
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
