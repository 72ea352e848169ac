package waymark.web.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Scans a file with ClamAV's clamd, if one is configured (`waymark.scanner`: `unix:/path` or `host:port`).
/// If there is none, or it does not answer, the file was not scanned, and pages say so.
@Component
public class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int PIECE = 64 << 10;

    private final String where;

    public VirusScanner(@Value("${waymark.scanner:}") String where) {
        this.where = where.strip();
    }

    /// What the scanner says of it.
    public ScanResult checked(InputStream file) {
        if (where.isEmpty()) {
            return ScanResult.NOT_SCANNED;
        }
        try (var line = SocketChannel.open(
                where.startsWith("unix:") ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
            CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    .execute(() -> close(line));
            line.connect(address());
            return asked(line, file);
        } catch (IOException | RuntimeException away) {
            LOG.warn("The scanner does not answer: a file was not scanned");
            return ScanResult.NOT_SCANNED;
        }
    }

    /// clamd's INSTREAM command: chunks, each preceded by its length, and an empty one at the end.
    private static ScanResult asked(SocketChannel line, InputStream file) throws IOException {
        var out = new DataOutputStream(Channels.newOutputStream(line));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
            out.writeInt(read);
            out.write(piece, 0, read);
        }
        out.writeInt(0);
        out.flush();
        var answer = new String(Channels.newInputStream(line).readNBytes(400), StandardCharsets.US_ASCII);
        if (answer.contains(" FOUND")) {
            return ScanResult.FOUND;
        }
        return answer.contains(": OK") ? ScanResult.CLEAN : ScanResult.NOT_SCANNED;
    }

    private SocketAddress address() {
        if (where.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(where.substring(5));
        }
        int colon = where.lastIndexOf(':');
        return new InetSocketAddress(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
    }

    private static void close(SocketChannel line) {
        try {
            line.close();
        } catch (IOException closed) {
            // it is
        }
    }
}
