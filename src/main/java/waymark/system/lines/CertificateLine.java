package waymark.system.lines;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.health.SystemLine;

/// Until when the certificate holds: of the file that Waymark serves itself, else of what answers at its own
/// https address. The address is looked at once an hour; nothing is sent to it but the first words of TLS.
@Component
class CertificateLine implements SystemLine {

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int WAIT = 3_000;
    private static final int HTTPS = 443;
    private static final int SOON = 30;
    private static final int NOW = 7;

    private record Seen(Instant at, Reading reading) {}

    private final String file;
    private final URI address;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    CertificateLine(
            @Value("${server.ssl.enabled:false}") boolean own,
            @Value("${server.ssl.certificate:}") String file,
            @Value("${waymark.address:http://localhost}") String address,
            Clock clock) {
        this.file = own ? file : "";
        this.address = URI.create(address.strip());
        this.clock = clock;
    }

    @Override
    public String key() {
        return "certificate";
    }

    @Override
    public String label() {
        return "Certificate";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean ofMachine() {
        return true;
    }

    @Override
    public Reading look(Actor system) {
        var now = clock.instant();
        var last = seen;
        if (last != null && last.at().plus(AGAIN).isAfter(now) && last.reading().state() != State.BAD) {
            return last.reading();
        }
        var fresh = fresh(now);
        seen = new Seen(now, fresh);
        return fresh;
    }

    private Reading fresh(Instant now) {
        try {
            if (!file.isBlank()) {
                return until(ofFile(), now);
            }
            if (!"https".equals(address.getScheme())) {
                return Reading.off(
                        "Waymark is reached without TLS: on this machine alone, or as docs/operations/deploy.md says");
            }
            return ofAddress()
                    .map(certificate -> until(certificate, now))
                    .orElseGet(() -> Reading.attention(
                            "Its address answered without a certificate", "Look at the proxy in front of Waymark"));
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            return Reading.attention(
                    "Could not be looked at (%s)"
                            .formatted(unreadable.getClass().getSimpleName()),
                    "Look whether this machine reaches its own https address, or whether the file is there");
        }
    }

    /// When it ends, in days.
    static Reading until(X509Certificate certificate, Instant now) {
        long days = Duration.between(now, certificate.getNotAfter().toInstant()).toDays();
        var words = days < 0 ? "It has ended" : "It ends in %s".formatted(Spans.count(days, "day"));
        var remedy = "Renew it: browsers refuse Waymark from that day on";
        if (days < NOW) {
            return Reading.bad(words, remedy);
        }
        return days < SOON ? Reading.attention(words, remedy) : Reading.well(words);
    }

    private X509Certificate ofFile() throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(Path.of(file.replaceFirst("^file:", "")))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private Optional<X509Certificate> ofAddress() throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new OnlyLooks()}, null);
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port), WAIT);
            plain.setSoTimeout(WAIT);
            try (var socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, address.getHost(), port, true)) {
                socket.startHandshake();
                var chain = socket.getSession().getPeerCertificates();
                return chain.length > 0 && chain[0] instanceof X509Certificate first
                        ? Optional.of(first)
                        : Optional.empty();
            }
        }
    }

    /// Reads what is shown whoever signed it: an ended certificate is just what is looked for. Nothing is sent
    /// over the connection.
    private static final class OnlyLooks extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
