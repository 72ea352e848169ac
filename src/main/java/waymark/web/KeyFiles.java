package waymark.web;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// Keys in files, each readable by its owner alone: beside the database, never inside. `docs/operations/keys.md` lists
/// them.
public final class KeyFiles {

    private KeyFiles() {}

    /// The keys of the file, which is made where there is none yet.
    public static KeysetHandle kept(Path file, Parameters kind) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(kind, RegistryConfiguration.get()),
                            RegistryConfiguration.get(),
                            InsecureSecretKeyAccess.get()));
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /// The public half of a pair. Where neither half is there yet, both are made; where only the public one is, as on a
    /// machine that may seal and not open, the other is not missed.
    public static KeysetHandle shown(Path secret, Path shown, Parameters kind)
            throws GeneralSecurityException, IOException {
        if (!Files.exists(shown)) {
            write(
                    shown,
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                            kept(secret, kind).getPublicKeysetHandle(), RegistryConfiguration.get()));
        }
        return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(Files.readString(shown), RegistryConfiguration.get());
    }

    /// The private half of a pair that is there: never made here, since one made anew would not open what was sealed
    /// with
    /// the public half.
    ///
    /// @throws GeneralSecurityException where the two do not belong together
    public static KeysetHandle opening(Path secret, Path shown) throws GeneralSecurityException, IOException {
        var keys = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(secret), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var sealing = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
                Files.readString(shown), RegistryConfiguration.get());
        if (!keys.getPublicKeysetHandle().equalsKeyset(sealing)) {
            throw new GeneralSecurityException("two halves of different pairs");
        }
        return keys;
    }

    private static void write(Path file, String keys) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, keys);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            // theirs is read next
        }
    }
}
