package waymark.web.security;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;
import waymark.kernel.InvariantViolation;

/// Keys in files, each readable by its owner alone: beside the database, never inside.
/// `docs/operations/keys.md` lists them.
public final class KeyFiles {

    /// The one kind of pair there is: the public half seals, the private half opens (HPKE, RFC 9180).
    public static final HpkeParameters PAIR = pair();

    private KeyFiles() {}

    private static HpkeParameters pair() {
        try {
            return HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.TINK)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new InvariantViolation("a kind of key that is not known", impossible);
        }
    }

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

    /// The public half of a pair. Where neither half is there yet, both are made; where only the public one
    /// is, as on a machine that may seal and not open, the other is not missed.
    public static KeysetHandle shown(Path secret, Path shown, Parameters kind)
            throws GeneralSecurityException, IOException {
        if (!Files.exists(shown)) {
            write(
                    shown,
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                            kept(secret, kind).getPublicKeysetHandle(), RegistryConfiguration.get()));
        }
        if (Files.exists(secret)) {
            opening(secret, shown); // nothing is sealed here that would not be opened here
        }
        return sealing(shown);
    }

    /// The private halves that are there: never made here, since one made anew would not open what was
    /// sealed with the public half. Beside the one of what is sealed with now may stand those of before,
    /// and one that comes next.
    ///
    /// @throws GeneralSecurityException where what is sealed with would not be opened
    public static KeysetHandle opening(Path secret, Path shown) throws GeneralSecurityException, IOException {
        var keys = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(secret), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var opened = keys.getPublicKeysetHandle();
        var sealing = sealing(shown);
        for (int place = 0; place < sealing.size(); place++) {
            var key = sealing.getAt(place).getKey();
            if (IntStream.range(0, opened.size())
                    .noneMatch(other -> opened.getAt(other).getKey().equalsKey(key))) {
                throw new GeneralSecurityException("two halves of different pairs");
            }
        }
        return keys;
    }

    /// What is sealed with.
    static KeysetHandle sealing(Path shown) throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(Files.readString(shown), RegistryConfiguration.get());
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
