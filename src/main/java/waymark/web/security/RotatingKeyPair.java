package waymark.web.security;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pair of keys that is turned: `name.json` holds every private half that may still be needed,
/// `name.public.json` the one key that is sealed with. A key is added to the first before it comes into the
/// second, and what is sealed with is never destroyed here: so this folder opens whatever is sealed by it.
public final class RotatingKeyPair {

    /// @param seals true of the one that is sealed with now
    public record Key(int id, boolean seals) {

        /// What begins everything that is sealed with it.
        public byte[] prefix() {
            return ByteBuffer.allocate(5).put((byte) 1).putInt(id).array();
        }

        /// As people say it: `5F3A01C2`.
        public String name() {
            return "%08X".formatted(id);
        }
    }

    private final Path secret;
    private final Path shown;
    private final Parameters kind;

    public RotatingKeyPair(Path folder, String name, Parameters kind) {
        this.secret = folder.resolve(name + ".json");
        this.shown = folder.resolve(name + ".public.json");
        this.kind = kind;
    }

    /// Those that open, the newest last.
    public List<Key> keys() throws GeneralSecurityException, IOException {
        int seals = sealing();
        var all = opening();
        var keys = new ArrayList<Key>();
        for (int place = 0; place < all.size(); place++) {
            keys.add(new Key(all.getAt(place).getId(), all.getAt(place).getId() == seals));
        }
        return keys;
    }

    /// Since when what is sealed with has been the same; copying the file by hand makes it later, never
    /// earlier.
    public Instant turned() throws IOException {
        return Files.getLastModifiedTime(shown).toInstant();
    }

    /// One more key that opens. Nothing is sealed with it before [#use].
    public void add() throws GeneralSecurityException, IOException {
        var keys = KeysetHandle.newBuilder(opening())
                .addEntry(KeysetHandle.generateEntryFromParameters(kind).withRandomId())
                .setConfiguration(RegistryConfiguration.get())
                .build();
        keep(keys);
    }

    /// From now on the newest is sealed with; nothing changes where it is already.
    public void use() throws GeneralSecurityException, IOException {
        var all = opening();
        var newest = all.getAt(all.size() - 1);
        if (newest.getId() == sealing()) {
            return;
        }
        var builder = KeysetHandle.newBuilder(all);
        builder.getAt(all.size() - 1).makePrimary();
        var turned = builder.setConfiguration(RegistryConfiguration.get()).build();
        keep(turned);
        var alone = KeysetHandle.newBuilder(turned.getPublicKeysetHandle());
        while (alone.size() > 1) {
            alone.deleteAt(0);
        }
        write(
                shown,
                TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                        alone.setConfiguration(RegistryConfiguration.get()).build(), RegistryConfiguration.get()));
    }

    /// Nothing opens what was sealed with it any more.
    ///
    /// @return false where it is sealed with, or is not there
    public boolean destroy(int id) throws GeneralSecurityException, IOException {
        if (id == sealing()) {
            return false;
        }
        var builder = KeysetHandle.newBuilder(opening());
        var place = place(id);
        if (place.isEmpty()) {
            return false;
        }
        if (builder.getAt(place.get()).isPrimary()) {
            builder.getAt(place(sealing()).orElseThrow()).makePrimary();
        }
        keep(builder.deleteAt(place.get())
                .setConfiguration(RegistryConfiguration.get())
                .build());
        return true;
    }

    private Optional<Integer> place(int id) throws GeneralSecurityException, IOException {
        var all = opening();
        for (int place = 0; place < all.size(); place++) {
            if (all.getAt(place).getId() == id) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private KeysetHandle opening() throws GeneralSecurityException, IOException {
        return KeyFiles.opening(secret, shown);
    }

    private int sealing() throws GeneralSecurityException, IOException {
        return KeyFiles.sealing(shown).getPrimary().getId();
    }

    private void keep(KeysetHandle keys) throws GeneralSecurityException, IOException {
        write(
                secret,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    /// A file that is half written would lose every report.
    private static void write(Path file, String keys) throws IOException {
        AtomicFile.write(file, keys.getBytes(StandardCharsets.UTF_8));
    }
}
