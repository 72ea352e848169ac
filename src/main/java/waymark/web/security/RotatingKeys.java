package waymark.web.security;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The files of secret keys that are turned: a new key is added, then used, and those of before stay, so that
/// whatever was sealed or signed with them still opens and fits. Nothing is lost by turning.
public enum RotatingKeys {
    /// Seals authenticator secrets, client secrets and parked forms.
    SEALING(PredefinedAeadParameters.AES256_GCM),
    /// Signs the tokens of forms, and of the letters that are on their way.
    TOKENS(PredefinedMacParameters.HMAC_SHA256_256BITTAG),
    /// Seals the keys of documents, each of which opens one file.
    DOCUMENTS(PredefinedAeadParameters.AES256_GCM),
    /// Seals the keys of cases, each of which opens what one case holds.
    CASES(PredefinedAeadParameters.AES256_GCM),
    /// Makes the blind tokens that people in cases are found by.
    CASE_TOKENS(PredefinedMacParameters.HMAC_SHA256_256BITTAG),
    /// Makes the blind tokens by which two organisations find that they hold the same telephone or address.
    DECONFLICTION_TOKENS(PredefinedMacParameters.HMAC_SHA256_256BITTAG),
    /// Opens what other installations seal for this one.
    TRANSFER(KeyFiles.PAIR),
    /// Signs what this installation sends to others.
    TRANSFER_SIGNING(PredefinedSignatureParameters.ED25519);

    /// @param used true of the one that seals or signs now
    public record Key(int id, boolean used) {

        /// As people say it: `5F3A01C2`.
        public String name() {
            return "%08X".formatted(id);
        }
    }

    private final Parameters kind;

    RotatingKeys(Parameters kind) {
        this.kind = kind;
    }

    /// What kind of key it is.
    public Parameters kind() {
        return kind;
    }

    /// As its file is called, without the ending.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Path in(Path folder) {
        return folder.resolve(word() + ".json");
    }

    /// Those in the file, the newest last.
    public List<Key> keys(Path folder) throws GeneralSecurityException, IOException {
        var all = read(folder);
        var keys = new ArrayList<Key>();
        for (int place = 0; place < all.size(); place++) {
            keys.add(new Key(all.getAt(place).getId(), all.getAt(place).isPrimary()));
        }
        return keys;
    }

    /// One more key that opens and fits; none is sealed or signed with it before [#use].
    public void add(Path folder) throws GeneralSecurityException, IOException {
        keep(
                folder,
                KeysetHandle.newBuilder(read(folder))
                        .addEntry(KeysetHandle.generateEntryFromParameters(kind).withRandomId()));
    }

    /// From now on the newest seals and signs; nothing changes where it does already.
    public void use(Path folder) throws GeneralSecurityException, IOException {
        var builder = KeysetHandle.newBuilder(read(folder));
        builder.getAt(builder.size() - 1).makePrimary();
        keep(folder, builder);
    }

    private KeysetHandle read(Path folder) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        HybridConfig.register();
        SignatureConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(in(folder)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private void keep(Path folder, KeysetHandle.Builder keys) throws GeneralSecurityException, IOException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                keys.setConfiguration(RegistryConfiguration.get()).build(),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
        AtomicFile.write(in(folder), text.getBytes(StandardCharsets.UTF_8));
    }
}
