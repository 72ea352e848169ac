package waymark.concerns.files;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;
import waymark.web.files.SealedStream;
import waymark.web.security.KeyFiles;
import waymark.web.security.ReloadingKeys;

/// Seals the metadata of a file for the desk; it contains the keys of the file's parts. Nothing sealed can be
/// opened here.
@Component
public class FileSeals {

    private static final int LONG = 1_024;
    private static final int TAG_KEY_PREFIX = 5;
    private static final byte[] FILE = "file:".getBytes(StandardCharsets.US_ASCII);

    private final ReloadingKeys<HybridEncrypt> desk;
    private final Mac tags;
    private final JsonMapper json;

    FileSeals(@Value("${waymark.keys}") Path folder, JsonMapper json) {
        this.json = json;
        try {
            HybridConfig.register();
            MacConfig.register();
            var shown = folder.resolve("desk.public.json");
            desk = new ReloadingKeys<>(
                    shown,
                    () -> KeyFiles.shown(folder.resolve("desk.json"), shown, KeyFiles.PAIR)
                            .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class));
            tags = KeyFiles.kept(folder.resolve("receipts.json"), PredefinedMacParameters.HMAC_SHA256_256BITTAG)
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("The keys for files in " + folder + " cannot be read or made.", problem);
        }
    }

    /// The same length for every file, so that it tells nothing.
    byte[] sealed(UUID id, FileMetadata about) {
        try {
            return desk.get().encrypt(Arrays.copyOf(json.writeValueAsBytes(about), LONG), purpose(id));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing what is said of a file failed", problem);
        }
    }

    /// The context it is sealed for, so that it cannot be passed off as another file's.
    public static byte[] purpose(UUID id) {
        return ("file:" + id).getBytes(StandardCharsets.US_ASCII);
    }

    /// @param opened what the desk opened
    public FileMetadata about(byte[] opened) {
        int end = opened.length;
        while (end > 0 && opened[end - 1] == 0) {
            end--;
        }
        return json.readValue(Arrays.copyOf(opened, end), FileMetadata.class);
    }

    /// The safe picture.
    public byte[] picture(FileMetadata about, byte[] sealed) {
        return whole(sealed, about.picture(), about.pictureLength());
    }

    /// The original as it was sent.
    public byte[] original(FileMetadata about, byte[] sealed) {
        return whole(sealed, about.original(), about.originalLength());
    }

    private static byte[] whole(byte[] sealed, byte[] key, long length) {
        try (InputStream opened = SealedStream.opened(new ByteArrayInputStream(sealed), key, length)) {
            return opened.readAllBytes();
        } catch (IOException altered) {
            throw new InvariantViolation("a file that its own key does not open", altered);
        }
    }

    /// The same file with the same report gets the same id; without the key nobody can test whether a file is
    /// there.
    UUID id(byte[] lookup, byte[] content, boolean agreed) {
        try {
            var of = ByteBuffer.allocate(FILE.length + lookup.length + content.length + 1)
                    .put(FILE)
                    .put(lookup)
                    .put(content)
                    .put((byte) (agreed ? 1 : 0))
                    .array();
            var tag = ByteBuffer.wrap(tags.computeMac(of), TAG_KEY_PREFIX, 16);
            return new UUID(tag.getLong() & ~0xF000L | 0x4000L, tag.getLong() & ~(3L << 62) | 1L << 63);
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("tagging failed", problem);
        }
    }
}
