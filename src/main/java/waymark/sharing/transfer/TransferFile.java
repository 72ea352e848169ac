package waymark.sharing.transfer;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import waymark.kernel.InvariantViolation;

/// A file for one other installation. In clear it says only that it is one, and which version. What it holds is
/// signed by the sender together with whom it is for (Ed25519), padded, and sealed for the receiver (HPKE, RFC
/// 9180), so that neither its sender nor the length of what was written is seen on the way.
final class TransferFile {

    /// The most bytes of a file.
    static final int MOST = 4 * 1_024 * 1_024;

    private static final byte[] MAGIC = "WAYMARKTRANSFER".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int START = MAGIC.length + 1;
    private static final byte[] PURPOSE = "waymark transfer 1".getBytes(StandardCharsets.US_ASCII);
    private static final int SMALLEST = 4_096;
    private static final int NO_MORE_THAN = 200;

    /// What a file is: the first letter that it begins with inside.
    enum Kind {
        CASE,
        RECEIPT
    }

    /// What is inside.
    ///
    /// @param id of the transfer, for which a case comes once and a receipt once
    /// @param from fingerprint of the keys of who signed it
    /// @param content JSON
    record Parcel(Kind kind, UUID id, String from, String content) {}

    /// Why a file is not taken.
    enum Fault {
        NO_FILE("This is not a transfer file"),
        TOO_LARGE("The file is too large: at most 4 MB"),
        OTHER_VERSION("The file was made by a newer version of Waymark. Update this installation first"),
        NOT_FOR_US("The file was sealed for another installation"),
        ALTERED("The file was altered or is broken. Ask for it again"),
        UNKNOWN_SENDER("The file is from an installation whose keys nobody has confirmed here");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// What came of opening a file.
    sealed interface Opening {}

    record Opened(Parcel parcel, PublicKeys sender) implements Opening {}

    record Refused(Fault fault) implements Opening {}

    private TransferFile() {}

    /// Seals a parcel.
    ///
    /// @throws ContentTooLarge where it does not fit into a file
    static byte[] seal(OwnKeys own, PublicKeys receiver, Kind kind, UUID id, String content) {
        try {
            var from = own.shown().fingerprint().getBytes(StandardCharsets.US_ASCII);
            var said = content.getBytes(StandardCharsets.UTF_8);
            var body = ByteBuffer.allocate(1 + 16 + 2 + from.length + said.length)
                    .put((byte) kind.ordinal())
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putShort((short) from.length)
                    .put(from)
                    .put(said)
                    .array();
            var addressee = receiver.addressee();
            var signature = own.signing()
                    .getPrimitive(RegistryConfiguration.get(), PublicKeySign.class)
                    .sign(signed(addressee, body));
            var named = addressee.getBytes(StandardCharsets.US_ASCII);
            int length = 3 * Integer.BYTES + named.length + signature.length + body.length;
            var plain = ByteBuffer.allocate(padded(length))
                    .putInt(named.length)
                    .put(named)
                    .putInt(signature.length)
                    .put(signature)
                    .putInt(body.length)
                    .put(body)
                    .array();
            var sealed = receiver.sealingKeys()
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(plain, PURPOSE);
            if (START + sealed.length > MOST) {
                throw new ContentTooLarge();
            }
            return ByteBuffer.allocate(START + sealed.length)
                    .put(MAGIC)
                    .put(VERSION)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("a transfer file cannot be sealed", problem);
        }
    }

    /// Opens a file that is for us.
    ///
    /// @param known the keys with that fingerprint, where two people here have confirmed them
    static Opening open(OwnKeys own, Function<String, Optional<PublicKeys>> known, byte[] file) {
        if (file.length > MOST) {
            return new Refused(Fault.TOO_LARGE);
        }
        if (file.length <= START || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
            return new Refused(Fault.NO_FILE);
        }
        if (file[MAGIC.length] != VERSION) {
            return new Refused(Fault.OTHER_VERSION);
        }
        var sealed = Arrays.copyOfRange(file, START, file.length);
        try {
            if (!own.sealedHere(sealed)) {
                return new Refused(Fault.NOT_FOR_US);
            }
            var plain = own.sealing()
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(sealed, PURPOSE);
            return read(own, known, plain);
        } catch (GeneralSecurityException | BufferUnderflowException altered) {
            return new Refused(Fault.ALTERED);
        }
    }

    private static Opening read(OwnKeys own, Function<String, Optional<PublicKeys>> known, byte[] plain)
            throws GeneralSecurityException {
        var bytes = ByteBuffer.wrap(plain);
        var addressee = new String(next(bytes, NO_MORE_THAN), StandardCharsets.US_ASCII);
        var signature = next(bytes, NO_MORE_THAN);
        var body = next(bytes, MOST);
        var inside = ByteBuffer.wrap(body);
        byte kind = inside.get();
        var id = new UUID(inside.getLong(), inside.getLong());
        var from = new byte[inside.getShort()];
        inside.get(from);
        var said = new byte[inside.remaining()];
        inside.get(said);
        var sender = known.apply(new String(from, StandardCharsets.US_ASCII));
        if (sender.isEmpty()) {
            return new Refused(Fault.UNKNOWN_SENDER);
        }
        sender.get()
                .signingKeys()
                .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class)
                .verify(signature, signed(addressee, body));
        if (!own.addressed(addressee)) {
            return new Refused(Fault.NOT_FOR_US); // who received it first sealed it again for us
        }
        return new Opened(
                new Parcel(
                        Kind.values()[kind],
                        id,
                        new String(from, StandardCharsets.US_ASCII),
                        new String(said, StandardCharsets.UTF_8)),
                sender.get());
    }

    private static byte[] next(ByteBuffer bytes, int most) throws GeneralSecurityException {
        int length = bytes.getInt();
        if (length < 0 || length > most || length > bytes.remaining()) {
            throw new GeneralSecurityException("a length that cannot be");
        }
        var part = new byte[length];
        bytes.get(part);
        return part;
    }

    private static byte[] signed(String addressee, byte[] body) {
        var start = "waymark transfer 1|%s|".formatted(addressee).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(start.length + body.length)
                .put(start)
                .put(body)
                .array();
    }

    /// The next power of two.
    private static int padded(int length) {
        int size = SMALLEST;
        while (size < length) {
            size *= 2;
        }
        return size;
    }

    /// More than a file may hold.
    static final class ContentTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ContentTooLarge() {
            super("more than a transfer file may hold");
        }
    }
}
