package waymark.concerns.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A report as it is kept: what it says can be opened by the desk alone, whom to ask by a custodian alone, and the
/// answers
/// by whoever holds the receipt. Of when it came only the day stands here, and until somebody opened it the time by
/// which
/// that is due.
///
/// @param id drawn by chance; the same report put down twice is one
/// @param ref as the desk says it
/// @param received the day, in London
/// @param urgent where somebody was said to be in danger
/// @param openBy until when somebody at the desk has to open it
/// @param area where it happened, or empty; for whose desk it is
/// @param lookup by which the receipt finds it: a tag under a key that lies beside the database
/// @param report sealed for the desk
/// @param contact sealed for the custodian; as long where nothing was said
/// @param replies public key for what is answered
/// @param reader private key for what is answered, sealed under the receipt
/// @param deviceKey name of the desk's key that a telephone sealed it with before; empty where none did
public record SealedReport(
        UUID id,
        String ref,
        LocalDate received,
        boolean urgent,
        Instant openBy,
        String area,
        byte[] lookup,
        byte[] report,
        byte[] contact,
        byte[] replies,
        byte[] reader,
        byte[] deviceKey) {

    private static final int EDITION = 2;

    /// Before telephones sealed reports.
    private static final int FIRST = 1;

    static final byte[] NONE = {};

    /// As it lies in the spool.
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(EDITION);
            out.writeUTF(id.toString());
            out.writeUTF(ref);
            out.writeUTF(received.toString());
            out.writeBoolean(urgent);
            out.writeUTF(openBy.toString());
            out.writeUTF(area);
            for (var part : new byte[][] {lookup, report, contact, replies, reader, deviceKey}) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// What [#bytes] wrote.
    ///
    /// @throws IOException where it is not whole
    static SealedReport of(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int edition = in.readByte();
            if (edition != EDITION && edition != FIRST) {
                throw new IOException("written by another edition of Waymark");
            }
            return new SealedReport(
                    UUID.fromString(in.readUTF()),
                    in.readUTF(),
                    LocalDate.parse(in.readUTF()),
                    in.readBoolean(),
                    Instant.parse(in.readUTF()),
                    in.readUTF(),
                    part(in),
                    part(in),
                    part(in),
                    part(in),
                    part(in),
                    edition == FIRST ? NONE : part(in));
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("not whole");
        }
        return in.readNBytes(length);
    }

    /// The same under another reference, where that one was taken by chance.
    SealedReport called(String other) {
        return new SealedReport(
                id, other, received, urgent, openBy, area, lookup, report, contact, replies, reader, deviceKey);
    }

    @Override
    public String toString() {
        return "sealed report " + ref;
    }
}
