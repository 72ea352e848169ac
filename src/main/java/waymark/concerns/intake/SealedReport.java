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

/// A report as it is stored: only the desk can open its contents, only a custodian the contact details, and
/// only the holder of the receipt the answers. Of the time it came only the day is stored, and, until
/// somebody opened it, the time limit.
///
/// @param id unguessable; the same report inserted twice is one
/// @param ref reference for the desk
/// @param received the day, in London
/// @param urgent true if it says that somebody is in danger
/// @param openBy time limit for the desk to open it
/// @param area where it happened, or empty; it decides whose desk gets it
/// @param lookup keyed hash by which the receipt finds it; the key is beside the database, not in it
/// @param report sealed for the desk
/// @param contact sealed for the custodian; the same length if nothing was said
/// @param replies public key for what is answered
/// @param reader private key for what is answered, sealed under the receipt
/// @param deviceKey id of the desk's key that a telephone sealed it with; empty if none did
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

    /// The format before telephones could seal reports.
    private static final int FIRST = 1;

    static final byte[] NONE = {};

    /// As written to the spool.
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

    /// Reads what [#bytes] wrote.
    ///
    /// @throws IOException if it is incomplete
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

    /// The same with another reference, if that one was taken.
    SealedReport called(String other) {
        return new SealedReport(
                id, other, received, urgent, openBy, area, lookup, report, contact, replies, reader, deviceKey);
    }

    @Override
    public String toString() {
        return "sealed report " + ref;
    }
}
