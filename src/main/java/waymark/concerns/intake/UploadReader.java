package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.springframework.stereotype.Component;
import waymark.concerns.files.FileIntake;
import waymark.concerns.files.UploadResult;
import waymark.web.files.UploadParts;

/// Reads a multipart form as a stream, and hands each file on before the next is read: if the connection
/// breaks off, complete files are kept, and the page may be sent again as if it had not been. The draft, or
/// the code, has to come before the files.
@Component
class UploadReader {

    /// The result.
    ///
    /// @param draft of the page that was sent; empty if it may not be sent again
    /// @param code as it was typed
    /// @param known false if there is no such report
    record Result(
            Optional<Drafts.Draft> draft,
            String code,
            Optional<Receipt> receipt,
            boolean known,
            List<UploadResult> taken,
            boolean agreed) {}

    private static final int MOST_PARTS = 30;
    private static final int LONGEST_FIELD = 2_000;

    private final FileIntake files;
    private final IntakeSeals seals;
    private final Drafts drafts;

    UploadReader(FileIntake files, IntakeSeals seals, Drafts drafts) {
        this.files = files;
        this.seals = seals;
        this.drafts = drafts;
    }

    Result read(HttpServletRequest request) {
        var reading = new Reading(drafts.begin());
        try {
            each(UploadParts.of(request, files.most() * files.largest() * 2, MOST_PARTS), reading);
            drafts.open(reading.page); // it came whole: from now on it counts as sent
        } catch (IOException brokenOff) {
            reading.taken.add(new UploadResult.Refused("", UploadResult.Reason.NOT_KEPT));
        }
        return new Result(reading.draft, reading.code, reading.receipt, reading.known, reading.taken, reading.agreed);
    }

    private void each(UploadParts parts, Reading reading) throws IOException {
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            var next = part.get();
            if (!next.isFormField()) {
                file(next, reading);
            } else if ("draft".equals(next.getFieldName())) {
                reading.page = text(next);
                reading.draft = drafts.arriving(reading.page);
                reading.draft.map(draft -> draft.answers().get("code")).ifPresent(code -> named(code, reading));
            } else if ("code".equals(next.getFieldName())) {
                named(text(next), reading);
            } else if ("agree".equals(next.getFieldName())) {
                reading.agreed = text(next).equals("yes");
            }
            if (reading.isUnknown()) {
                return;
            }
        }
    }

    private void named(String code, Reading reading) {
        reading.code = code;
        reading.receipt = Receipt.parse(code);
        if (reading.receipt.isPresent()) {
            var found = files.filesOf(seals.lookup(reading.receipt.get()));
            reading.known = found.known();
            reading.has = found.has().orElse(0);
        }
    }

    private void file(FileItemStream part, Reading reading) throws IOException {
        var name = part.getName() == null ? "" : part.getName();
        if (name.isEmpty()) {
            return; // nothing was chosen
        }
        if (reading.receipt.isEmpty() || reading.taken.size() >= files.most()) {
            reading.taken.add(new UploadResult.Refused(name, UploadResult.Reason.TOO_MANY));
            return;
        }
        try (var body = part.openStream()) {
            reading.taken.add(
                    files.take(seals.lookup(reading.receipt.get()), name, body, reading.agreed, reading.has + 1));
        }
    }

    private static String text(FileItemStream part) throws IOException {
        return UploadParts.text(part, LONGEST_FIELD);
    }

    /// What was read so far.
    private static final class Reading {

        private Optional<Drafts.Draft> draft;

        /// As it was sent, sealed.
        private String page = "";

        private String code = "";
        private Optional<Receipt> receipt = Optional.empty();
        private boolean known;
        private boolean agreed;
        private int has;
        private final List<UploadResult> taken = new ArrayList<>();

        Reading(Drafts.Draft fresh) {
            draft = Optional.of(fresh);
        }

        /// Reads no files from somebody who has no code, or whose page may not be sent again.
        boolean isUnknown() {
            return draft.isEmpty() || !code.isEmpty() && (receipt.isEmpty() || !known);
        }
    }
}
