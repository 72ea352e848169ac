package waymark.concerns.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/// A file as it is stored: its metadata and two parts, each sealed for the desk.
///
/// @param id derived from the receipt and the file: sent twice it is stored once
/// @param lookup of the report it belongs to
/// @param about sealed for the desk, with the keys of the parts
/// @param stem the name of its parts in the spool
/// @param picture length of the sealed picture, 0 where there is none
/// @param original length of the sealed file, 0 where it is not kept
record SealedFile(UUID id, byte[] lookup, byte[] about, String stem, long picture, long original) {

    private static final int EDITION = 1;
    private static final int LONGEST = 8_192;

    /// As written to the spool, beside its parts.
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(EDITION);
            out.writeUTF(id.toString());
            out.writeUTF(stem);
            out.writeLong(picture);
            out.writeLong(original);
            for (var part : new byte[][] {lookup, about}) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @throws IOException if it is incomplete
    static SealedFile of(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != EDITION) {
                throw new IOException("written by another edition of Waymark");
            }
            var id = UUID.fromString(in.readUTF());
            var stem = UUID.fromString(in.readUTF()).toString();
            long picture = in.readLong();
            long original = in.readLong();
            return new SealedFile(id, part(in), part(in), stem, picture, original);
        } catch (IllegalArgumentException broken) {
            throw new IOException(broken);
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST || length > in.available()) {
            throw new IOException("not whole");
        }
        return in.readNBytes(length);
    }

    @Override
    public String toString() {
        return "a sealed file";
    }
}
