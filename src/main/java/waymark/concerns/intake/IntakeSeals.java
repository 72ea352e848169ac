package waymark.concerns.intake;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;
import waymark.web.security.KeyFiles;
import waymark.web.security.ReloadingKeys;
import waymark.web.security.SizeClass;

/// Seals public reports (HPKE, RFC 9180: X25519, HKDF-SHA256, AES-256-GCM). Nothing can be opened with the
/// keys here: the private keys are the desk's and the custodian's, and are not on a machine that only takes
/// reports.
@Component
public class IntakeSeals {

    /// The type of key pair.
    public static final HpkeParameters PAIR = KeyFiles.PAIR;

    private static final int TAG_KEY_PREFIX = 5;

    /// Marks what a telephone sealed: no report that we seal begins with it.
    private static final byte DEVICE = 1;

    private final ReloadingKeys<HybridEncrypt> desk;
    private final ReloadingKeys<ForBrowsers> deskForBrowsers;
    private final ReloadingKeys<HybridEncrypt> custodian;
    private final ReloadingKeys<ForBrowsers> custodianForBrowsers;
    private final Mac receipts;
    private final JsonMapper json;

    IntakeSeals(@Value("${waymark.keys}") Path folder, JsonMapper json) {
        this.json = json.rebuild()
                .disable(
                        DeserializationFeature
                                .FAIL_ON_NULL_FOR_PRIMITIVES) // added later: pages kept before it are still read
                .build();
        try {
            HybridConfig.register();
            MacConfig.register();
            desk = new ReloadingKeys<>(folder.resolve("desk.public.json"), () -> sealing(shown(folder, "desk")));
            deskForBrowsers = forBrowsers(folder, "desk");
            custodian = new ReloadingKeys<>(
                    folder.resolve("custodian.public.json"), () -> sealing(shown(folder, "custodian")));
            custodianForBrowsers = forBrowsers(folder, "custodian");
            receipts = KeyFiles.kept(folder.resolve("receipts.json"), PredefinedMacParameters.HMAC_SHA256_256BITTAG)
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("The keys for reports in " + folder + " cannot be read or made.", problem);
        }
    }

    private static KeysetHandle shown(Path folder, String name) throws GeneralSecurityException, IOException {
        return KeyFiles.shown(folder.resolve(name + ".json"), folder.resolve(name + ".public.json"), PAIR);
    }

    private static ReloadingKeys<ForBrowsers> forBrowsers(Path folder, String name)
            throws GeneralSecurityException, IOException {
        return new ReloadingKeys<>(
                folder.resolve(name + ".public.json"),
                () -> ForBrowsers.of(
                        (HpkePublicKey) shown(folder, name).getPrimary().getKey()));
    }

    private static HybridEncrypt sealing(KeysetHandle shown) throws GeneralSecurityException {
        return shown.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    }

    /// A public key, for a browser that seals a report itself.
    ///
    /// @param key raw X25519 public key
    /// @param mark prefix of whatever is sealed with it
    public record ForBrowsers(String key, String mark) {

        @AccessesPartialKey
        static ForBrowsers of(HpkePublicKey shown) {
            return new ForBrowsers(
                    Base64.getEncoder().encodeToString(shown.getPublicKeyBytes().toByteArray()),
                    Base64.getEncoder().encodeToString(shown.getOutputPrefix().toByteArray()));
        }
    }

    ForBrowsers deskForBrowsers() {
        return deskForBrowsers.get();
    }

    ForBrowsers custodianForBrowsers() {
        return custodianForBrowsers.get();
    }

    /// The sealed parts of a report.
    ///
    /// @param report for the desk
    /// @param contact for the custodian
    /// @param replies public key for answers
    /// @param reader the private key for answers, sealed under the receipt
    record Sealed(byte[] report, byte[] contact, byte[] replies, byte[] reader) {}

    Sealed seal(UUID id, Report report, String contact, Receipt receipt) {
        try {
            var filled = SizeClass.filled(json.writeValueAsBytes(report));
            return around(id, desk.get().encrypt(filled, purpose("report", id)), contact(id, contact), receipt);
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing a report failed", problem);
        }
    }

    /// The same length if nothing was said.
    private byte[] contact(UUID id, String said) throws GeneralSecurityException {
        return custodian.get().encrypt(SizeClass.filled(said.getBytes(StandardCharsets.UTF_8)), purpose("contact", id));
    }

    /// Seals again what a telephone sealed for the desk, and marks it. The contact details stay as sealed.
    Sealed seal(SealedOnDevice report, Receipt receipt) {
        try {
            var marked = ByteBuffer.allocate(1 + report.report().length)
                    .put(DEVICE)
                    .put(report.report())
                    .array();
            var purpose = purpose("report", report.id());
            var contact = report.contact().length == 0 ? contact(report.id(), "") : report.contact();
            return around(report.id(), desk.get().encrypt(SizeClass.filled(marked), purpose), contact, receipt);
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing a report failed", problem);
        }
    }

    /// @param report sealed already
    /// @param contact sealed already
    private Sealed around(UUID id, byte[] report, byte[] contact, Receipt receipt) {
        try {
            var answers = KeysetHandle.generateNew(PAIR, RegistryConfiguration.get());
            return new Sealed(
                    report,
                    contact,
                    TinkProtoKeysetFormat.serializeKeysetWithoutSecret(answers.getPublicKeysetHandle()),
                    new AesGcmJce(keyOf(receipt))
                            .encrypt(
                                    TinkProtoKeysetFormat.serializeKeyset(answers, InsecureSecretKeyAccess.get()),
                                    purpose("reader", id)));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing a report failed", problem);
        }
    }

    /// Seals one message twice: for the desk, and for the holder of the report's receipt.
    ///
    /// @param id of the message
    public record SealedMessage(UUID id, byte[] forDesk, byte[] forReader) {}

    /// @param replies the report's public key for answers
    public SealedMessage message(UUID id, String text, byte[] replies) {
        try {
            var filled = SizeClass.filled(text.getBytes(StandardCharsets.UTF_8));
            var reader = TinkProtoKeysetFormat.parseKeysetWithoutSecret(replies)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
            return new SealedMessage(
                    id,
                    desk.get().encrypt(filled, purpose("message", id)),
                    reader.encrypt(filled, purpose("answer", id)));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing a message failed", problem);
        }
    }

    /// Seals a text that only the desk reads: contact details given by a custodian, a redacted copy.
    ///
    /// @param part the kind of text, so that none can be passed off as another
    public byte[] forDesk(String part, UUID id, String text) {
        try {
            return desk.get().encrypt(SizeClass.filled(text.getBytes(StandardCharsets.UTF_8)), purpose(part, id));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing for the desk failed", problem);
        }
    }

    /// The text in a message that the desk opened.
    public String message(byte[] opened) {
        return new String(SizeClass.emptied(opened), StandardCharsets.UTF_8);
    }

    /// Opens messages with a receipt.
    ///
    /// @param reader the report's private key for answers, sealed under the receipt
    HybridDecrypt reading(Receipt receipt, UUID report, byte[] reader) {
        try {
            var keys = new AesGcmJce(keyOf(receipt)).decrypt(reader, purpose("reader", report));
            return TinkProtoKeysetFormat.parseKeyset(keys, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException altered) {
            throw new InvariantViolation("a report that its own receipt does not open", altered);
        }
    }

    /// The report in what the desk opened.
    public Report report(byte[] opened) {
        return json.readValue(SizeClass.emptied(opened), Report.class);
    }

    /// What a telephone had sealed, inside what the desk opened; empty if we sealed the report ourselves. So
    /// nobody can pass off a report sealed elsewhere as ours.
    public Optional<byte[]> fromDevice(byte[] opened) {
        var said = SizeClass.emptied(opened);
        return said.length > 0 && said[0] == DEVICE
                ? Optional.of(Arrays.copyOfRange(said, 1, said.length))
                : Optional.empty();
    }

    /// The report inside that; empty if somebody sealed something else.
    public Optional<Report> deviceReport(byte[] opened) {
        try {
            return Optional.of(
                    json.readValue(SizeClass.emptied(opened), Report.class).asReportedThemselves());
        } catch (JacksonException | BufferUnderflowException other) {
            return Optional.empty();
        }
    }

    /// The context that a part of a report is sealed for, so that no part can be passed off as another.
    public static byte[] purpose(String part, UUID id) {
        return (part + ":" + id).getBytes(StandardCharsets.UTF_8);
    }

    /// Id and receipt of a report, derived from what was sent: sent twice, by a double press or after a
    /// broken connection, it is the same report with the same receipt.
    ///
    /// @param once random idempotency key of the form
    record Drawn(UUID id, Receipt receipt) {}

    Drawn drawn(String once, Report report, String contact) {
        var sent = once + "\n" + json.writeValueAsString(report) + "\n" + contact;
        var receipt = tag("receipt:" + sent);
        return new Drawn(id("id:" + sent), Receipt.of(Arrays.copyOfRange(receipt, TAG_KEY_PREFIX, receipt.length)));
    }

    /// The telephone chose the id; the receipt is derived from everything it sent.
    Drawn drawn(SealedOnDevice report) {
        var base64 = Base64.getEncoder();
        var contact = report.contact().length == 0 ? "" : "\n" + base64.encodeToString(report.contact());
        var receipt = tag("receipt:sealed:" + report.id() + "\n" + base64.encodeToString(report.report()) + contact);
        return new Drawn(report.id(), Receipt.of(Arrays.copyOfRange(receipt, TAG_KEY_PREFIX, receipt.length)));
    }

    /// Id of a message: the same form with other text is another message.
    UUID messageId(Receipt receipt, String once, String text) {
        return id("message:" + receipt.digits() + "\n" + once + "\n" + text);
    }

    private UUID id(String of) {
        var bytes = ByteBuffer.wrap(tag(of), TAG_KEY_PREFIX, 16);
        return new UUID(bytes.getLong() & ~0xF000L | 0x4000L, bytes.getLong() & ~(3L << 62) | 1L << 63);
    }

    /// The keyed hash by which a receipt finds its report. Without the key nobody can try codes against the
    /// database.
    byte[] lookup(Receipt receipt) {
        return tag("find:" + receipt.digits());
    }

    private byte[] keyOf(Receipt receipt) {
        var tag = tag("read:" + receipt.digits());
        return Arrays.copyOfRange(tag, TAG_KEY_PREFIX, tag.length);
    }

    private byte[] tag(String text) {
        try {
            return receipts.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("tagging failed", problem);
        }
    }
}
