package waymark.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.files.FileName;
import waymark.web.files.ScanResult;
import waymark.web.files.SealedStream;
import waymark.web.files.Upload;
import waymark.web.files.VirusScanner;
import waymark.web.security.Sealing;

/// Takes in the file of a form: sealed onto this machine's disk while it arrives, then looked at and scanned.
/// If the form is refused for something else, the file waits for the form to be sent again, and nobody has to
/// send it twice.
@Component
class UploadIntake {

    private static final int PIECE = 64 << 10;
    private static final int LONGEST_NAME = 120;
    private static final String BROKEN_OFF = "The file did not arrive whole. Choose it again";

    /// How much of a file that is too large is read on, so that its sender reads why; a browser shows no
    /// answer to a form that was not taken whole.
    private static final long READ_ON = 200L << 20;

    private final UploadFolder folder;
    private final VirusScanner scanner;
    private final Sealing sealing;
    private final DocumentLimits limits;
    private final JsonMapper json;

    UploadIntake(UploadFolder folder, VirusScanner scanner, Sealing sealing, DocumentLimits limits, JsonMapper json) {
        this.folder = folder;
        this.scanner = scanner;
        this.sealing = sealing;
        this.limits = limits;
        this.json = json;
    }

    /// What came of the file of a form.
    sealed interface Result {

        /// It waits to be saved.
        record Taken(SealedUpload file) implements Result {}

        /// @param virus whether a virus was found in it
        record Refused(String message, boolean virus) implements Result {}
    }

    /// The file of the form, or the one that waits since the form was sent before.
    ///
    /// @param waiting the token of that one; empty where there is none
    Result take(Actor.Person actor, Upload upload, String waiting) {
        if (upload.name().isEmpty()) {
            return again(actor, waiting);
        }
        forget(actor, waiting);
        try (var content = upload.open()) {
            return take(upload.name(), content);
        } catch (IOException brokenOff) {
            return refused(BROKEN_OFF);
        }
    }

    /// A file that is read as it arrives.
    Result take(String name, InputStream content) {
        var stem = UUID.randomUUID().toString();
        try {
            if (!folder.hasRoom()) {
                return refused("There is no room for files just now. Try again later");
            }
            var result = taken(stem, FileName.shown(name, LONGEST_NAME), content);
            if (result instanceof Result.Refused) {
                folder.forget(stem);
            }
            return result;
        } catch (IOException brokenOff) {
            folder.forget(stem);
            return refused(BROKEN_OFF);
        }
    }

    private Result taken(String stem, String sent, InputStream content) throws IOException {
        var name = sent.isEmpty() ? "File" : sent;
        var sealed = SealedStream.exact(folder.writes(stem));
        byte[] print;
        try (sealed) {
            var body = new DigestInputStream(content, sha256());
            copy(body, sealed);
            print = body.getMessageDigest().digest();
        }
        if (sealed.length() == 0) {
            return refused("%s is empty".formatted(name));
        }
        if (sealed.length() > limits.largest()) {
            return refused("%s is larger than %s".formatted(name, limits.largestInWords()));
        }
        DocumentFormat.Detected detected;
        try (var whole = opened(stem, sealed)) {
            detected = DocumentFormat.detect(whole);
        }
        if (detected.macros()) {
            return refused("%s has macros in it. Save it without macros and choose it again".formatted(name));
        }
        if (detected.format().isEmpty()) {
            return refused(name + ": " + DocumentFormat.REFUSAL);
        }
        ScanResult scan;
        try (var whole = opened(stem, sealed)) {
            scan = scanner.checked(whole);
        }
        return scan == ScanResult.FOUND
                ? new Result.Refused("A virus was found in %s. It was not kept".formatted(name), true)
                : new Result.Taken(new SealedUpload(
                        stem,
                        sealed.key(),
                        sealed.length(),
                        print,
                        name,
                        detected.format().get(),
                        scan));
    }

    private InputStream opened(String stem, SealedStream sealed) throws IOException {
        return SealedStream.opened(folder.reads(stem), sealed.key(), sealed.length());
    }

    /// Seals no more than shows that it is too large.
    private void copy(InputStream from, SealedStream to) throws IOException {
        var piece = new byte[PIECE];
        long all = 0;
        for (int read = from.read(piece); read >= 0 && all <= READ_ON; read = from.read(piece)) {
            all += read;
            if (to.length() <= limits.largest()) {
                to.write(piece, 0, read);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }

    private static Result refused(String message) {
        return new Result.Refused(message, false);
    }

    /// For the form to send again: what it takes to find the file, which only this person's form can use.
    String token(Actor.Person actor, SealedUpload file) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(json.writeValueAsBytes(file), purpose(actor)));
    }

    /// The file that a token names, while it waits.
    Optional<SealedUpload> waiting(Actor.Person actor, String token) {
        return open(actor, token).filter(file -> folder.has(file.stem()));
    }

    /// What is in it, whole: for a file that is small enough for the memory.
    byte[] content(SealedUpload file) {
        try (var whole = SealedStream.opened(folder.reads(file.stem()), file.key(), file.bytes())) {
            return whole.readAllBytes();
        } catch (IOException unreadable) {
            throw new InvariantViolation("an upload that was taken cannot be read", unreadable);
        }
    }

    private Result again(Actor.Person actor, String waiting) {
        return waiting(actor, waiting).<Result>map(Result.Taken::new).orElseGet(() -> refused("Choose a file"));
    }

    private Optional<SealedUpload> open(Actor.Person actor, String token) {
        try {
            return sealing.open(
                            Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.US_ASCII)), purpose(actor))
                    .map(bytes -> json.readValue(bytes, SealedUpload.class));
        } catch (IllegalArgumentException | JacksonException forged) {
            return Optional.empty();
        }
    }

    /// Deletes what is not waited for any more.
    void forget(SealedUpload file) {
        folder.forget(file.stem());
    }

    private void forget(Actor.Person actor, String token) {
        open(actor, token).ifPresent(this::forget);
    }

    private static String purpose(Actor.Person actor) {
        return "document-upload:" + actor.id();
    }
}
