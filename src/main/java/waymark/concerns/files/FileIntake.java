package waymark.concerns.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import waymark.concerns.admission.AdmissionQueue;
import waymark.concerns.files.FileSpoolUploader.Outcome;
import waymark.concerns.files.UploadResult.Kept;
import waymark.concerns.files.UploadResult.Reason;
import waymark.concerns.files.UploadResult.Refused;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.web.files.FileKind;
import waymark.web.files.FileName;
import waymark.web.files.ImageSanitiser;
import waymark.web.files.ImageSanitiser.Made;
import waymark.web.files.ScanResult;
import waymark.web.files.SealedStream;
import waymark.web.files.VirusScanner;

/// Takes in the files of a report, one after the other. Each is sealed onto this machine's disk while it
/// arrives, in chunks; a safe picture is made of it; the original is kept only if its sender agreed; then it
/// is uploaded to its report. While the database is unavailable it waits in the spool, as the report does.
@Component
public class FileIntake {

    private static final int PIECE = 64 << 10;
    private static final byte[] NONE = {};

    private final FileSeals seals;
    private final FileSpool spool;
    private final ImageSanitiser pictures;
    private final VirusScanner scanner;
    private final ArrivedFiles arrived;
    private final FileSpoolUploader bringing;
    private final AdmissionQueue queue;
    private final int most;
    private final long largest;

    FileIntake(
            FileSeals seals,
            FileSpool spool,
            ImageSanitiser pictures,
            VirusScanner scanner,
            ArrivedFiles arrived,
            FileSpoolUploader bringing,
            AdmissionQueue queue,
            @Value("${waymark.uploads.most:5}") int most,
            @Value("${waymark.uploads.largest:10MB}") DataSize largest) {
        this.seals = seals;
        this.spool = spool;
        this.pictures = pictures;
        this.scanner = scanner;
        this.arrived = arrived;
        this.bringing = bringing;
        this.queue = queue;
        this.most = most;
        this.largest = largest.toBytes();
    }

    /// False while this machine's spool holds something that the database may not have.
    public boolean settled() {
        return spool.waiting().isEmpty();
    }

    /// The most files one report may have.
    public int most() {
        return most;
    }

    /// The most bytes a file may have.
    public long largest() {
        return largest;
    }

    /// How many files a report has.
    ///
    /// @param known false if the database has no such report
    /// @param has how many it has; empty while the database does not answer
    public record ReportFiles(boolean known, OptionalInt has) {}

    /// How many files the report with that lookup has.
    public ReportFiles filesOf(byte[] lookup) {
        try {
            var has = CurrentActor.as(Actor.RECEIPT, () -> arrived.count(Actor.RECEIPT, lookup));
            return new ReportFiles(has.isPresent(), has.map(OptionalInt::of).orElse(OptionalInt.empty()));
        } catch (RuntimeException away) { // a connection that breaks off fails with various exceptions
            return new ReportFiles(true, OptionalInt.empty());
        }
    }

    /// @param lookup of the report
    /// @param sent the sender's name for it
    /// @param body the incoming stream; what is not needed is left unread
    /// @param agreed whether the sender agreed that the original is kept as well
    /// @param free a number that is probably free
    public UploadResult take(byte[] lookup, String sent, InputStream body, boolean agreed, int free) {
        var name = FileName.shown(sent);
        var stem = UUID.randomUUID().toString();
        try {
            if (queue.isBusy()) {
                return new Refused(name, Reason.BUSY); // reports take precedence
            }
            if (!spool.hasRoom()) {
                return new Refused(name, Reason.NOT_KEPT);
            }
            return taken(lookup, name, stem, body, agreed, free);
        } catch (IOException brokenOrFull) {
            spool.forget(stem);
            return new Refused(name, Reason.NOT_KEPT);
        }
    }

    private UploadResult taken(byte[] lookup, String name, String stem, InputStream body, boolean agreed, int free)
            throws IOException {
        var first = body.readNBytes(FileKind.TELLING);
        var kind = FileKind.of(first).orElse(null);
        if (first.length == 0) {
            return new Refused(name, Reason.EMPTY);
        }
        if (kind == null) {
            return new Refused(name, Reason.UNKNOWN_KIND);
        }
        if (!kind.readable() && !agreed) {
            return new Refused(name, Reason.NEEDS_AGREEMENT);
        }
        var whole = SealedStream.padded(spool.writes(stem, "original"));
        byte[] content;
        try (whole) {
            content = copied(first, body, whole);
        }
        if (whole.length() > largest) {
            spool.forget(stem);
            return new Refused(name, Reason.TOO_LARGE);
        }
        return kept(new Come(lookup, name, stem, kind, whole, content, agreed, free));
    }

    /// A file in the spool, sealed as it arrived.
    private record Come(
            byte[] lookup,
            String name,
            String stem,
            FileKind kind,
            SealedStream whole,
            byte[] content,
            boolean agreed,
            int free) {}

    private UploadResult kept(Come come) throws IOException {
        var checked = scanned(come);
        var picture = SealedStream.padded(spool.writes(come.stem(), "picture"));
        Made made;
        try (picture) {
            made = made(come, picture);
        }
        boolean original = come.agreed() && checked != ScanResult.FOUND;
        if (made != Made.DONE && (!original || made == Made.BUSY)) {
            spool.forget(come.stem());
            return new Refused(come.name(), reason(made, checked));
        }
        if (made != Made.DONE) {
            spool.forget(come.stem(), "picture");
        }
        if (!original) {
            spool.forget(come.stem(), "original");
        }
        return brought(come, sealed(come, checked, made == Made.DONE ? picture : null, original));
    }

    private Made made(Come come, SealedStream picture) throws IOException {
        if (!come.kind().readable()) {
            return Made.UNREADABLE;
        }
        try (var file = opened(come)) {
            return pictures.make(come.kind(), file, picture);
        }
    }

    private ScanResult scanned(Come come) throws IOException {
        try (var file = opened(come)) {
            return scanner.checked(file);
        }
    }

    private InputStream opened(Come come) throws IOException {
        return SealedStream.opened(
                spool.reads(come.stem(), "original"),
                come.whole().key(),
                come.whole().length());
    }

    private static Reason reason(Made made, ScanResult checked) {
        if (checked == ScanResult.FOUND) {
            return Reason.HARMFUL;
        }
        return switch (made) {
            case BUSY -> Reason.BUSY;
            case TOO_MANY_PIXELS -> Reason.TOO_MANY_DOTS;
            case UNREADABLE, DONE -> Reason.UNREADABLE;
        };
    }

    private SealedFile sealed(
            Come come, ScanResult checked, @org.jspecify.annotations.Nullable SealedStream picture, boolean original)
            throws IOException {
        var id = seals.id(come.lookup(), come.content(), come.agreed());
        var about = new FileMetadata(
                come.agreed() ? come.name() : "",
                come.kind(),
                checked,
                picture == null ? NONE : picture.key(),
                picture == null ? 0 : picture.length(),
                original ? come.whole().key() : NONE,
                original ? come.whole().length() : 0);
        return new SealedFile(
                id,
                come.lookup(),
                seals.sealed(id, about),
                come.stem(),
                picture == null ? 0 : spool.length(come.stem(), "picture"),
                original ? spool.length(come.stem(), "original") : 0);
    }

    private UploadResult brought(Come come, SealedFile file) throws IOException {
        spool.keep(file);
        var outcome = bringing.brought(file, come.free());
        if (outcome != Outcome.AWAY && outcome != Outcome.NO_REPORT) {
            spool.done(file);
        }
        return outcome == Outcome.FULL
                ? new Refused(come.name(), Reason.TOO_MANY)
                : new Kept(come.name(), file.original() > 0);
    }

    /// @return a hash of what was copied; reading stops once the file is too large
    private byte[] copied(byte[] first, InputStream body, SealedStream to) throws IOException {
        try {
            var print = MessageDigest.getInstance("SHA-256");
            print.update(first);
            to.write(first, 0, first.length);
            var piece = new byte[PIECE];
            for (int read = body.read(piece); read >= 0 && to.length() <= largest; read = body.read(piece)) {
                print.update(piece, 0, read);
                to.write(piece, 0, read);
            }
            return print.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }
}
